import Foundation

/// Secrets stand in a file (`NAME_file`), in the environment (`NAME_env`), or, for trying out, in clear (`NAME`).
extension MapReader {
    /// - Parameter isNeeded: whether it is a problem when none of the three keys is there.
    func secret(_ name: String, in folder: ConfigFolder, isNeeded: Bool) -> SecretText? {
        let (file, variable, clear) = (optional("\(name)_file"), optional("\(name)_env"), optional(name))
        let given = [file, variable, clear].compactMap(\.self)
        guard given.count < 2 else {
            return given[1].wrong("only one of \(name)_file, \(name)_env and \(name) may be given")
        }
        if let file { return secretFile(file, folder) }
        if let variable { return secretVariable(variable, folder) }
        if let clear { return clear.text().map(SecretText.init) }
        if isNeeded { self[name].problem("is missing; give \(name)_file, \(name)_env or \(name)") }
        return nil
    }

    private func secretVariable(_ reader: NodeReader, _ folder: ConfigFolder) -> SecretText? {
        guard let name = reader.text() else { return nil }
        guard let value = folder.environment[name], !value.isEmpty else {
            return reader.wrong("the environment variable \(name) is not set; set it to the secret")
        }
        return SecretText(value)
    }

    private func secretFile(_ reader: NodeReader, _ folder: ConfigFolder) -> SecretText? {
        guard let text = reader.text() else { return nil }
        let file = folder.path(text).resolvingSymlinksInPath()
        guard let content = try? String(contentsOf: file, encoding: .utf8) else {
            return reader.wrong("there is no file \(file.path) that can be read; write the secret into it, chmod 600")
        }
        guard !isOpenToOthers(file) else {
            return reader.wrong("everybody may read \(file.path); do: chmod 600 \(file.path)")
        }
        // An editor's or echo's last newline is not part of a password; spaces may be.
        let secret = content.reversed().drop(while: \.isNewline).reversed()
        guard !secret.isEmpty else { return reader.wrong("the file \(file.path) is empty") }
        return SecretText(String(secret))
    }

    private func isOpenToOthers(_ file: URL) -> Bool {
        // Attributes that cannot be read count as open: better a refusal than a leak.
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard let mode = attributes?[.posixPermissions] as? NSNumber else { return true }
        return mode.intValue & 0o007 != 0
    }
}
