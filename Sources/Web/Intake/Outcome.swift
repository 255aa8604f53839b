import Foundation
import Register

extension PageParts {
    /// What became of a message that was just stored, as soon as the desk has decided it.
    ///
    /// - Parameter patience: reading a scan takes longer; then the message is told as undecided.
    func outcome(of message: Int64, patience: Duration = .seconds(3)) async throws -> NasibPesan? {
        let end = ContinuousClock.now.advanced(by: patience)
        while true {
            let fate = try await register.readAsync { try $0.nasib(message: message) }
            guard fate?.keadaan == .baru, ContinuousClock.now < end else { return fate }
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
