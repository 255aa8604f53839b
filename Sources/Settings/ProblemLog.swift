/// Collects what is wrong while files are read, so that a person hears of everything at once.
///
/// Made, filled and read within one call of `load`; it never leaves it.
final class ProblemLog {
    private var problems: [SettingsProblem] = []
    private var warnings: [SettingsProblem] = []
    private var files: [String] = []

    /// Fixes the file's place in the order of messages.
    func opened(_ file: String) {
        if !files.contains(file) { files.append(file) }
    }

    func add(_ problem: SettingsProblem) { problems.append(problem) }

    func warn(_ problem: SettingsProblem) { warnings.append(problem) }

    /// Whether anything wrong was found so far; warnings do not count.
    var hasProblems: Bool { !problems.isEmpty }

    var sortedWarnings: [SettingsProblem] { sorted(warnings) }

    /// - Throws: all problems, when there are any.
    func check() throws(SettingsProblems) {
        if hasProblems { throw SettingsProblems(sorted(problems)) }
    }

    private func sorted(_ list: [SettingsProblem]) -> [SettingsProblem] {
        func place(_ problem: SettingsProblem) -> (Int, Int, Int, String) {
            (files.firstIndex(of: problem.file) ?? files.count, problem.line, problem.column, problem.message)
        }
        return list.sorted { place($0) < place($1) }
    }
}
