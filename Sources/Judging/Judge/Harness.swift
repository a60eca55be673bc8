/// The Python programs of the judge, which are built into this one.
enum Harness {
    static let main = "spar_judge.py"

    static let files: [String: [UInt8]] = [
        "spar_ambient.py": PackageResources.spar_ambient_py,
        "spar_answer.py": PackageResources.spar_answer_py,
        "spar_asserts.py": PackageResources.spar_asserts_py,
        "spar_code.py": PackageResources.spar_code_py,
        "spar_judge.py": PackageResources.spar_judge_py,
        "spar_kept.py": PackageResources.spar_kept_py,
        "spar_merge.py": PackageResources.spar_merge_py,
        "spar_module.py": PackageResources.spar_module_py,
        "spar_perform.py": PackageResources.spar_perform_py,
        "spar_queries.py": PackageResources.spar_queries_py,
        "spar_reading.py": PackageResources.spar_reading_py,
        "spar_remote.py": PackageResources.spar_remote_py,
        "spar_results.py": PackageResources.spar_results_py,
        "spar_shown.py": PackageResources.spar_shown_py,
        "spar_spawn.py": PackageResources.spar_spawn_py,
        "spar_stand_in.py": PackageResources.spar_stand_in_py,
        "spar_wire.py": PackageResources.spar_wire_py,
    ]

    /// Changes whenever the programs do, so that what they found may be kept.
    static let version: UInt64 = files.sorted { $0.key < $1.key }.reduce(into: 0xcbf2_9ce4_8422_2325) { hash, file in
        for byte in file.value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
