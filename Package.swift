// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "spar",
    platforms: [.macOS(.v15)],
    products: [],
    dependencies: [
    ],
    targets: [
        // Pure: no clock, randomness, file or environment.
        .target(name: "Scheduling"),

        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"]),
    ],
    swiftLanguageModes: [.v6]
)
