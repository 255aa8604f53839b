import Foundation
import Yams

/// Opens a YAML file of the configuration.
enum ConfigFile {
    /// - Parameters:
    ///   - name: what messages call the file.
    /// - Returns: the file's top value, or nil after noting why there is none. A file that repeats a key, or that is
    ///   no YAML, is not read any further.
    static func read(_ url: URL, name: String, log: ProblemLog) -> NodeReader? {
        log.opened(name)
        func note<T>(_ message: String, line: Int = 0, column: Int = 0) -> T? {
            log.add(SettingsProblem(file: name, line: line, column: column, key: "", message: message))
            return nil
        }
        let data: Data
        do { data = try Data(contentsOf: url) } catch { return note("cannot be read: \(reason(error, url))") }
        guard let text = String(data: data, encoding: .utf8) else { return note("is not UTF-8 text") }
        do {
            guard let node = try compose(yaml: text) else { return note("is empty") }
            return NodeReader(node: node, key: "", file: name, log: log)
        } catch {
            let (message, mark) = explain(error, text)
            return note(message, line: mark?.line ?? 0, column: mark?.column ?? 0)
        }
    }

    private static func reason(_ error: any Error, _ url: URL) -> String {
        FileManager.default.fileExists(atPath: url.path)
            ? "no permission for \(url.path)" : "there is no file \(url.path)"
    }

    private static func explain(_ error: any Error, _ text: String) -> (String, (line: Int, column: Int)?) {
        guard let error = error as? YamlError else { return ("is no YAML: \(error)", nil) }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ("is no YAML here: \(problem)", (mark.line, mark.column))
        case .duplicatedKeysInMapping(let names, let context):
            let list = names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
            return ("more than one \(list) in one section; keep one", (context.mark.line, context.mark.column))
        case .reader(let problem, let offset, _, _):
            return ("is no YAML here: \(problem)", offset.map { place($0, in: text) })
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return ("is no YAML: \(error)", nil)
        }
    }

    private static func place(_ offset: Int, in text: String) -> (line: Int, column: Int) {
        let lines = text.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (lines.count, (lines.last?.count ?? 0) + 1)
    }
}
