/// Why a reply was read as it was, for whoever looks at the case later.
extension Reading {
    /// The reason and the words it rests on: `it consents: "Setuju" approve, "Kabid IKP" officer kabid_ikp, main`.
    ///
    /// - Parameter text: the text that was read; the evidence is cut out of it.
    public func account(of text: String) -> String {
        let bytes = Array(text.utf8)
        let proofs = evidence.prefix(Self.mostProofs).compactMap { proof -> String? in
            let range = proof.range.clamped(to: 0..<bytes.count)
            guard !range.isEmpty else { return nil }
            let words = String(decoding: bytes[range].prefix(Self.longestProof), as: UTF8.self)
            return "\"\(words)\" \(proof.why)"
        }
        return proofs.isEmpty ? explanation : explanation + ": " + proofs.joined(separator: ", ")
    }

    private static let mostProofs = 8
    /// Bytes.
    private static let longestProof = 60
}
