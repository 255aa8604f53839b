import Foundation
import Register

/// Another program's transaction on the register, held open on a thread of its own until it is released.
final class RegisterHolder: Sendable {
    private let end = DispatchSemaphore(value: 0)

    init(_ path: String) throws {
        let register = try Register(path: path)
        let (begun, end) = (DispatchSemaphore(value: 0), end)
        Thread.detachNewThread {
            try? register.write { _ in
                begun.signal()
                end.wait()
            }
        }
        begun.wait()
    }

    func release() { end.signal() }
}
