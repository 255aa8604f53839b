import Persuratan

/// The officers as the file lists them, with their places for what is wrong among them.
struct DaftarPejabat {
    private let entries: [(pejabat: Pejabat, map: MapReader)]
    private let list: NodeReader
    /// The roles as written.
    private let named: Set<String>

    var pejabat: [Pejabat] { entries.map(\.pejabat) }

    init?(_ list: NodeReader) {
        self.list = list
        let entries = list.list { element in
            element.section { map in Self.read(map).map { (pejabat: $0, map: map) } }
        }
        guard let entries else { return nil }
        self.entries = entries
        named = Set((list.node.sequence ?? []).compactMap { $0.mapping?["peran"]?.scalar?.string })
        noteRepeated()
    }

    private static func read(_ map: MapReader) -> Pejabat? {
        let peran = map.required("peran")?.peran()
        let nama = map.required("nama")?.text()
        let jabatan = map.required("jabatan")?.text()
        let alamat = map.required("alamat")?.alamat()
        let sebutan = map.optional("sebutan")?.list { $0.text() } ?? []
        guard let peran, let nama, let jabatan, let alamat else { return nil }
        guard peran != .pemohon else { return map["peran"].wrong("pemohon is whoever asks; no officer has this role") }
        return Pejabat(peran: peran, nama: nama, jabatan: jabatan, alamat: alamat, sebutan: sebutan)
    }

    /// One officer a role; a word that means two officers would send a disposition astray.
    private func noteRepeated() {
        var roles: [Peran: String] = [:]
        var words: [String: Peran] = [:]
        var addresses: [EmailAddress: Peran] = [:]
        for (pejabat, map) in entries {
            if let other = roles.updateValue(pejabat.nama, forKey: pejabat.peran) {
                map["peran"].problem("\(pejabat.peran) is \(other) already; one officer a role")
            }
            for word in [pejabat.jabatan] + pejabat.sebutan {
                let other = words.updateValue(pejabat.peran, forKey: word.lowercased())
                guard let other, other != pejabat.peran else { continue }
                map["sebutan"].problem("\"\(word)\" also means \(other); each word may mean one officer")
            }
            if let other = addresses.updateValue(pejabat.peran, forKey: pejabat.alamat) {
                map["alamat"].warn("\(pejabat.alamat) is also the address of \(other); one person will have both roles")
            }
        }
    }

    /// Mails to the office's own address would come back as requests.
    func noteAddress(of office: EmailAddress) {
        for (pejabat, map) in entries where pejabat.alamat == office {
            map["alamat"].problem("is the office's own mailbox; give \(pejabat.peran) an address of its own")
        }
    }

    /// Every role of every SOP has an officer. An officer about whom something else is wrong counts.
    func noteMissing(for sop: SOP, file: String) {
        for column in sop.pelaksana where column.peran != .pemohon {
            guard !named.contains(column.peran.description) else { continue }
            list.problem("nobody has the role \(column.peran) (\(column.judul)), which \(file) needs")
        }
    }

    /// Every officer has a role of some SOP. Only to be asked when all SOPs could be read.
    func noteIdle(in sops: [SOP]) {
        let known = Set(sops.flatMap(\.pelaksana).map(\.peran))
        for (pejabat, map) in entries where !known.contains(pejabat.peran) {
            let hint = Suggestion.sentence(for: "\(pejabat.peran)", among: known.map(\.description).sorted())
            map["peran"].problem("no SOP has the role \(pejabat.peran)\(hint)")
        }
    }
}
