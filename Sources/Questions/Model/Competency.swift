/// The nine things that a design interview is judged on.
package enum Competency {
    package static let framing = "problem framing"

    package static let all = [
        framing, "metrics", "data and labels", "features", "modelling", "evaluation", "serving and scale",
        "monitoring and iteration", "trade-offs and communication",
    ]

    /// The competencies that show in a phase; communication shows in all of them, other names than the presets' in nothing else.
    package static func of(phase name: String) -> [String] { (phases[name] ?? []) + ["trade-offs and communication"] }

    private static let phases = [
        "framing": [framing], "metrics and baseline": ["metrics"], "metrics and golden set": ["metrics"],
        "data and labels": ["data and labels"], "data and retrieval": ["data and labels", "features"], "features": ["features"],
        "model and training": ["modelling"], "model choice, prompting or tuning": ["modelling"], "guardrails and safety": ["modelling"],
        "evaluation": ["evaluation"], "serving": ["serving and scale"], "serving, cost, latency": ["serving and scale"],
        "monitoring and iteration": ["monitoring and iteration"], "monitoring": ["monitoring and iteration"],
    ]
}
