import ArgumentParser

/// How a list or a reader prints.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON, one object a line; the README lists the keys.")
    var json = false
}

/// Where the configuration is.
struct ConfigOptions: ParsableArguments {
    @Option(name: .long, help: "The folder with disposisi.yaml.")
    var config = "config"
}
