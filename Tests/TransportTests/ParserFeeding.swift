@testable import Transport

/// Every response in `chunks`, fed one after the other; the fault ends it.
func responses(in chunks: [ArraySlice<UInt8>], literalLimit: Int = 1_048_576) throws(IMAPFault) -> [IMAPResponse] {
    var parser = IMAPResponseParser()
    parser.literalLimit = literalLimit
    var responses: [IMAPResponse] = []
    for chunk in chunks {
        chunk.withUnsafeBytes { parser.feed($0) }
        while let response = try parser.next() { responses.append(response) }
    }
    return responses
}

/// Every response in `transcript`, of which each line ends with a line feed that stands for CRLF.
func responses(in transcript: String, literalLimit: Int = 1_048_576) throws(IMAPFault) -> [IMAPResponse] {
    try responses(in: [wire(transcript)[...]], literalLimit: literalLimit)
}

/// `transcript` as it is on the wire.
func wire(_ transcript: String) -> [UInt8] { LineEnds.crlf(Array(transcript.utf8)) }
