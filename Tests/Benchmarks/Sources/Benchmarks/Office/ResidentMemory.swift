import Foundation

/// A process's resident memory in kilobytes, from /proc/PID/status (proc(5)); `self` is this one.
enum ResidentMemory {
    static func now(of process: String) -> Int { line("VmRSS", process) }

    static func most(of process: String) -> Int { line("VmHWM", process) }

    private static func line(_ name: String, _ process: String) -> Int {
        let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("\(name):") }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
