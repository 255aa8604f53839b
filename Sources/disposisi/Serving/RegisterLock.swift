import Foundation

/// Holds the office for one program: two daemons on one register would send every mail twice.
final class RegisterLock {
    private let descriptor: Int32

    /// - Throws: when another program has it.
    init(register: URL) throws {
        let path = register.path + ".lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw ProgramError("cannot make \(path): \(String(cString: strerror(errno))); check the folder's owner")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw ProgramError(
                "another disposisi works on \(register.path); stop it first, or use its lists meanwhile",
                ProgramExit.tryAgain)
        }
    }

    /// The kernel lets go of the lock with the file.
    deinit { close(descriptor) }
}
