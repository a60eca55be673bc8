// swift-tools-version: 6.2
import PackageDescription

/// The judge's Python programs, which are built into ours.
let harness = [
    "spar_ambient", "spar_answer", "spar_asserts", "spar_code", "spar_judge", "spar_kept", "spar_merge", "spar_module", "spar_perform",
    "spar_queries", "spar_reading", "spar_remote", "spar_results", "spar_shown", "spar_spawn", "spar_stand_in", "spar_wire",
]

let package = Package(
    name: "spar",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "spar", targets: ["spar"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // Pure: no clock, randomness, file or environment.
        .target(name: "Scheduling"),
        .target(name: "Questions", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(
            name: "Planning", dependencies: ["Scheduling"],
            // Its inner loops run millions of times; without optimisation every test that plans would take minutes.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(name: "Practice", dependencies: ["Scheduling", "Questions", "Planning"]),
        .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
        .target(name: "Screen", dependencies: ["CMarkdown"]),
        .target(name: "Trainer", dependencies: ["Practice", "Screen"]),
        .target(
            name: "Configuration", dependencies: ["Questions", "Practice", "Trainer", .product(name: "Yams", package: "Yams")]),

        // Edges: each owns one thing of the outside world.
        .target(name: "QuestionBank", dependencies: ["Questions", "Practice", "Screen"]),
        .target(
            name: "Progress",
            dependencies: ["Scheduling", "Practice", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Judging",
            dependencies: ["Questions", "Practice", .product(name: "Subprocess", package: "swift-subprocess")],
            resources: harness.map { .embedInCode("Harness/\($0).py") }),
        .target(
            name: "CTerminal",
            cSettings: [.define("_XOPEN_SOURCE_EXTENDED"), .define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("tinfo", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]),
        .target(name: "Terminal", dependencies: ["CTerminal", "Screen"]),

        .executableTarget(
            name: "spar",
            dependencies: [
                "Scheduling", "Planning", "Questions", "QuestionBank", "Practice", "Progress", "Judging", "Screen", "Trainer",
                "Configuration",
                "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .target(name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport"),
        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"]),
        .testTarget(name: "QuestionsTests", dependencies: ["Questions"]),
        .testTarget(name: "QuestionBankTests", dependencies: ["QuestionBank", "Judging", "Practice"]),
        .testTarget(name: "PlanningTests", dependencies: ["Planning"]),
        .testTarget(name: "PracticeTests", dependencies: ["Practice"]),
        .testTarget(name: "ProgressTests", dependencies: ["Progress"]),
        .testTarget(name: "JudgingTests", dependencies: ["Judging", "Practice"]),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(name: "TrainerTests", dependencies: ["Trainer", "Terminal", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(name: "ConfigurationTests", dependencies: ["Configuration", "TestSupport"], exclude: ["Snapshots"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Screen", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["spar", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// A file sees only the members of modules that it imports itself: GRDB's `joined` must not be found where a text is joined.
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [.enableUpcomingFeature("MemberImportVisibility")]
}
