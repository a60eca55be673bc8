import Foundation

/// A design prompt of two phases whose interview ends soon.
enum SmallPrompt {
    static let id = "ml-system-design/feed/home-feed"

    /// A program whose bank holds the prompt.
    static func program() throws -> Program {
        let program = try Program()
        func put(_ path: String, _ text: String) throws { try SmallProblem.write(text, to: "ml-system-design/" + path, program) }
        try put(
            "bank.yml",
            """
            track: ml-system-design
            licence: CC0-1.0
            authors: [tests]
            groups:
              ranking:
                feed: {weight: 1}
            competencies:
              problem framing: [feed]
              metrics: [first]

            """)
        try put(
            "feed/home-feed.md",
            """
            ---
            topic: feed
            kind: design
            level: senior
            minutes: 45
            ---
            Design the home feed of a small network.

            ## Phases
            - framing 20
            - metrics and baseline 25

            ## Probes
            - 0.02: Whom is it for?
            - 30: What if it doubles?

            ## Rubric
            ### problem framing
            - [must] Names the goal
            - [flag] Names a model first

            ### metrics
            - [must] Names a number
            - [strong] Names a guardrail

            ## Answer
            ### framing
            Friends come first.

            ### metrics and baseline
            Days with a visit.

            ## Senior
            - framing: Asks who posts.

            ## Staff
            - Asks who leaves.

            """)
        return program
    }
}

extension Program {
    /// Mocks as `history mocks` tells them; the one with a number with its notes.
    func mocks() throws -> [[String: Any]] { try run("history", "mocks", "--json").json()["mocks"] as? [[String: Any]] ?? [] }

    func mock(_ number: Int) throws -> [String: Any] { try run("history", "mocks", String(number), "--json").json() }
}
