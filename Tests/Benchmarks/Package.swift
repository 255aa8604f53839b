// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that `make test` never builds it. `make bench` builds and runs it.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "disposisi", path: "../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "DisposisiRooms", package: "disposisi"), .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Benchmarks",
            swiftSettings: [.enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)])
    ]
)
