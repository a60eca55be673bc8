/// The Python programs of the judge, which are built into this one.
enum Harness {
    static let main = "spar_judge.py"
    static let files: [String: [UInt8]] = [main: PackageResources.spar_judge_py, "spar_queries.py": PackageResources.spar_queries_py]
}
