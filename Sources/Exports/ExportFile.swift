import Foundation
import Persuratan

/// Bytes on their way into a file, a pipe or a terminal, gathered in one buffer.
public final class ExportFile {
    private let descriptor: Int32
    private let name: String
    private var buffer: [UInt8] = []
    private static let size = 1 << 16

    /// - Parameters:
    ///   - descriptor: an open file; whoever opened it closes it.
    ///   - name: for the words of an error.
    public init(descriptor: Int32, name: String) {
        (self.descriptor, self.name) = (descriptor, name)
        buffer.reserveCapacity(Self.size + 4096)
    }

    /// Hands the buffer to `body` to be written to.
    @inline(__always)
    func append(_ body: (inout [UInt8]) -> Void) throws(ExportError) {
        body(&buffer)
        if buffer.count >= Self.size { try flush() }
    }

    /// Writes what was gathered.
    func flush() throws(ExportError) {
        var (begin, fault): (Int, Int32) = (0, 0)
        buffer.withUnsafeBytes { bytes in
            while begin < bytes.count {
                let written = write(descriptor, bytes.baseAddress?.advanced(by: begin), bytes.count - begin)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else {
                    fault = errno
                    return
                }
                begin += written
            }
        }
        guard fault == 0 else { throw .write(file: name, code: fault, reason: String(cString: strerror(fault))) }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Takes the rows of the agenda book, one by one.
public protocol PenulisBuku {
    mutating func write(_ baris: BarisBuku) throws(ExportError)
    /// Ends the file; nothing may be written afterwards.
    mutating func finish() throws(ExportError)
}
