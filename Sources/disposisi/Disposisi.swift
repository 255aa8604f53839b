import ArgumentParser
@main struct Disposisi: ParsableCommand { func run() { print("disposisi") } }
