/// A question as its file has it: what is asked, what a good answer holds and how it is judged.
package struct Question: Hashable, Sendable {
    package var summary: QuestionSummary
    /// Markdown before the first section; in a choice question without its options.
    package var prompt: String
    /// Markdown of the model answer; of the discussion in a code or SQL question.
    package var answer: String
    package var rubric: Rubric
    package var options: [Option]
    package var hints: [String]
    package var followUps: [FollowUp]
    /// Markdown naming the wrong but tempting answer; nil where there is none.
    package var pitfalls: String?
    /// The phases of a design prompt with their minutes, in order; empty elsewhere and where the preset serves.
    package var phases: [Phase]
    package var probes: [Probe]
    /// What a senior and a staff candidate add to a design answer, as Markdown.
    package var additions: [Addition]
    /// The reference of a code or SQL question, its starting point and its limits; nil elsewhere.
    package var code: Code?

    package var id: QuestionID { summary.id }
    package var kind: Kind { summary.kind }

    /// One choice with its reason.
    package struct Option: Hashable, Sendable {
        package var text: String
        package var reason: String
        package var isRight: Bool
    }

    /// A question one level deeper, with its short answer.
    package struct FollowUp: Hashable, Sendable {
        package var question: String
        package var answer: String

        package init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// A part of a design interview and the minutes planned for it.
    package struct Phase: Hashable, Sendable {
        package var name: String
        package var minutes: Double
        /// What the phase is about in one line; nil where the usual words for a phase of this name serve.
        package var goal: String?

        package init(name: String, minutes: Double, goal: String? = nil) {
            self.name = name
            self.minutes = minutes
            self.goal = goal
        }
    }

    /// What an interviewer throws in, and when.
    package struct Probe: Hashable, Sendable {
        package var minute: Double
        package var text: String
    }

    /// What a level adds to a design answer.
    package struct Addition: Hashable, Sendable {
        package var level: Level
        /// The section as it is written.
        package var text: String
        /// Its items, each with the phase that it belongs to where it begins with one.
        package var items: [Item]

        package struct Item: Hashable, Sendable {
            package var phase: String?
            package var text: String

            package init(phase: String?, text: String) {
                self.phase = phase
                self.text = text
            }
        }

        package init(level: Level, text: String, items: [Item] = []) {
            self.level = level
            self.text = text
            self.items = items
        }
    }

    /// Orders of growth as the header writes them, such as `O(n log n)`.
    package struct Complexity: Hashable, Sendable {
        package var time: String
        package var space: String

        package init(time: String, space: String) {
            self.time = time
            self.space = space
        }
    }

    /// What belongs to a question whose answer is run.
    package struct Code: Hashable, Sendable {
        package var language: String
        package var starter: String?
        package var solution: String
        /// SQL only: whether the order of rows counts.
        package var isOrdered: Bool
        /// SQL only: the tables, as they are created.
        package var schema: String?
        /// What the reference costs; nil where the header does not say.
        package var complexity: Complexity?
    }
}
