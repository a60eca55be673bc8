/// The nine things that a design interview is judged on.
package enum Competency {
    package static let all = [
        "problem framing", "metrics", "data and labels", "features", "modelling", "evaluation", "serving and scale",
        "monitoring and iteration", "trade-offs and communication",
    ]
}
