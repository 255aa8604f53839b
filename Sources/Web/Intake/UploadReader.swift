import Foundation
import Hummingbird
import Mail

/// Reads forms with files, within limits: bytes, time, and how many at once.
final class UploadReader: Sendable {
    private let limit: Int
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var busy: [String: Int] = [:]

    /// Forms that are read at once, in all and from one client: each is held in memory.
    static let most = 8
    static let mostOfClient = 2
    /// Seconds within which a form must have come.
    static let patience: Duration = .seconds(180)

    init(limit: Int) { self.limit = limit }

    /// The form that the request brings.
    ///
    /// - Throws: `UploadProblem`.
    func read(_ request: Request, from client: String) async throws -> FormData {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else { throw UploadProblem.notAForm }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw UploadProblem.tooLarge
        }
        guard enter(client) else { throw UploadProblem.busy }
        defer { leave(client) }
        do {
            return try await Self.parse(try await collect(request, behind: try FormData.head(ofType: type)))
        } catch let error as FormDataError {
            throw UploadProblem(error)
        }
    }

    /// Puts the pieces behind `head` as they come: the form is in memory once.
    private func collect(_ request: Request, behind head: Data) async throws -> Data {
        let (limit, length) = (limit, request.headers[.contentLength].flatMap { Int($0) } ?? 0)
        return try await withThrowingTaskGroup(of: Data?.self) { group in
            group.addTask {
                var (entity, count) = (head, 0)
                entity.reserveCapacity(head.count + max(0, length))
                for try await piece in request.body {
                    count += piece.readableBytes
                    guard count <= limit else { throw UploadProblem.tooLarge }
                    entity.append(contentsOf: piece.readableBytesView)
                }
                return entity
            }
            group.addTask {
                try await Task.sleep(for: Self.patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let entity = try await group.next() ?? nil else { throw UploadProblem.tooSlow }
            return entity
        }
    }

    /// GMime reads from memory, but for tens of milliseconds: on a thread that may be kept.
    private static func parse(_ entity: Data) async throws -> FormData {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try FormData(entity: entity) }) }
        }
    }

    private func enter(_ client: String) -> Bool {
        lock.withLock {
            guard busy.values.reduce(0, +) < Self.most, busy[client, default: 0] < Self.mostOfClient else {
                return false
            }
            busy[client, default: 0] += 1
            return true
        }
    }

    private func leave(_ client: String) {
        lock.withLock {
            let left = (busy[client] ?? 1) - 1
            busy[client] = left > 0 ? left : nil
        }
    }
}

/// Why a form with files was not read.
enum UploadProblem: Error, Equatable {
    case notAForm
    case damaged
    case tooLarge
    case tooManyFiles
    case tooSlow
    case busy

    init(_ error: FormDataError) {
        self =
            switch error {
            case .notAForm: .notAForm
            case .damagedPart, .tooManyParts: .damaged
            case .tooManyFiles: .tooManyFiles
            case .fieldTooLong: .tooLarge
            }
    }

    /// The page that says so.
    var page: PageProblem {
        switch self {
        case .notAForm, .damaged, .tooManyFiles, .tooSlow: .badRequest
        case .tooLarge: .tooLarge
        case .busy: .tooOften
        }
    }
}
