import ArgumentParser
import Foundation
import MailWorld
import Office
import Register
import Settings
import Transport

/// The exit codes, which scripts and systemd rely on.
enum ProgramExit {
    static let failed = ExitCode(1)
    static let wrongUse = ExitCode(2)
    /// EX_TEMPFAIL of sysexits.h: a server cannot be reached, or the register is locked.
    static let tryAgain = ExitCode(75)

    /// Says what went wrong on standard error, and ends the program with the code that goes with it.
    static func end(with error: any Error) -> Never {
        switch error {
        case let code as ExitCode: Foundation.exit(code.rawValue)
        case let problems as SettingsProblems: fail("\(problems)", wrongUse)
        case let error as TransportError: fail("\(error)", error.isTemporary ? tryAgain : failed)
        case let error as RegisterError: fail("\(error)", error.isTemporary ? tryAgain : failed)
        case let error as BackupError: fail(error.description, failed)
        case let error as RebuildError: fail(error.description, failed)
        case let error as PersonalDataError: fail(error.description, failed)
        case let error as ProgramError: fail("\(error)", error.code)
        default:
            let code = Disposisi.exitCode(for: error)
            // ArgumentParser counts wrong use as 64; help and version as success.
            guard code != .success, code != .validationFailure else { Disposisi.endAsParserDoes(error) }
            fail("\(error)", failed)
        }
    }

    private static func fail(_ message: String, _ code: ExitCode) -> Never {
        FileHandle.standardError.write(Data("disposisi: \(message)\n".utf8))
        Foundation.exit(code.rawValue)
    }
}

extension Disposisi {
    /// Prints help to standard output, or what is wrong with the arguments to standard error.
    static func endAsParserDoes(_ error: any Error) -> Never {
        let isSuccess = exitCode(for: error) == .success
        let text = fullMessage(for: error) + "\n"
        (isSuccess ? FileHandle.standardOutput : FileHandle.standardError).write(Data(text.utf8))
        Foundation.exit(isSuccess ? 0 : ProgramExit.wrongUse.rawValue)
    }
}

/// What the commands themselves find wrong.
struct ProgramError: Error, CustomStringConvertible {
    let description: String
    let code: ExitCode

    init(_ description: String, _ code: ExitCode = ProgramExit.failed) {
        (self.description, self.code) = (description, code)
    }
}
