// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "spar",
    platforms: [.macOS(.v15)],
    products: [],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Pure: no clock, randomness, file or environment.
        .target(name: "Scheduling"),
        .target(name: "Questions", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "Practice", dependencies: ["Scheduling", "Questions"]),

        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"]),
    ],
    swiftLanguageModes: [.v6]
)
