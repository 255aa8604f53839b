// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: Sources/NAME and, with its sentences, Tests/NAMETests.
///
/// - Parameter embedded: data files, and a script, that become part of the program.
func room(_ name: String, knows rooms: [Target.Dependency], embedded: [String] = []) -> Target {
    .target(
        name: name, dependencies: rooms, resources: embedded.map { .embedInCode($0) }, swiftSettings: strict)
}

func tests(_ name: String, of rooms: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: rooms, swiftSettings: strict)
}

/// A C library of the system, found by pkg-config, with the few shims that macros and variadic functions need.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let http: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The words that replies are read with.
let lexicon = [
    "decisions", "steering", "answers", "quiet", "office", "content", "phrases", "sentences", "questions",
].map { "Lexicon/\($0).txt" }

let package = Package(
    name: "disposisi",
    products: [
        .executable(name: "disposisi", targets: ["disposisi"]),
        // For Tests/Benchmarks, which is a package of its own.
        .library(name: "DisposisiRooms", targets: ["Office", "MailWorld", "Exports"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        system("CLibcurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
        system("CLibical", pkgConfig: "libical", apt: "libical-dev"),
        system("CXlsxwriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),

        room("Transport", knows: ["CLibcurl"]),
        room("Mail", knows: ["CGMime", crypto]),
        room("Persuratan", knows: []),
        room("Reading", knows: ["Persuratan"], embedded: lexicon),
        room("Notices", knows: ["Mail", "Persuratan", "CLibical", mustache]),
        room("Register", knows: ["Persuratan", grdb, grdbSQLite, crypto]),
        room("Settings", knows: ["Persuratan", yams]),
        room("Exports", knows: ["Persuratan", "CXlsxwriter"]),
        room("Web", knows: ["Mail", "Persuratan", "Register", http, mustache, crypto, logging]),
        room(
            "Office",
            knows: ["Transport", "Mail", "Persuratan", "Reading", "Notices", "Register", "Exports", crypto, logging],
            embedded: ["Prints/printer.py", "Documents/Converters/sheets.py"]),
        .executableTarget(
            name: "disposisi",
            dependencies: [
                "Transport", "Mail", "Persuratan", "Reading", "Notices", "Register", "Settings", "Office", "Exports",
                "Web", "MailWorld", argumentParser, crypto, logging,
            ],
            swiftSettings: strict),

        // Dovecot and Postfix on loopback, for the tests and for `disposisi demo`.
        .target(
            name: "MailWorld", dependencies: ["Transport", "Mail", "Persuratan"], path: "Tests/MailWorld",
            resources: [.copy("Templates")], swiftSettings: strict),

        tests("ArchitectureTests", of: []),
        tests("TransportTests", of: ["Transport", "MailWorld"]),
        tests("MailTests", of: ["Mail", "Reading", "Persuratan"]),
        tests("PersuratanTests", of: ["Persuratan"]),
        tests("ReadingTests", of: ["Reading", "Persuratan"]),
        tests("NoticesTests", of: ["Notices", "Persuratan", "Mail"]),
        tests("RegisterTests", of: ["Register", "Persuratan", grdb]),
        tests("ExportsTests", of: ["Exports", "Persuratan", "CXlsxwriter"]),
        tests(
            "WebTests",
            of: [
                "Web", "Office", "Notices", "Mail", "Settings", "MailWorld", "Register", "Persuratan", crypto, http,
                httpTesting, logging, yams,
            ]),
        tests("SettingsTests", of: ["Settings", "Persuratan"]),
        tests(
            "OfficeTests",
            of: [
                "Office", "Register", "Persuratan", "Notices", "Mail", "Reading", "Settings", "Transport", "MailWorld",
                grdb,
            ]),
        tests("SystemTests", of: ["MailWorld", "Transport", "Mail", "Persuratan", "Register"]),
    ]
)
