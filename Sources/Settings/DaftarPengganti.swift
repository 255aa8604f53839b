import Persuratan

/// Who may stand in beside the officers (`calon_pengganti`), and who does on which days (`pengganti`).
struct DaftarPengganti {
    let calon: [Pejabat]
    let pengganti: [Penggantian]

    /// - Parameters:
    ///   - office: the office's own mailbox, which nobody can have.
    static func read(_ map: MapReader, officers: [Pejabat], office: EmailAddress) -> DaftarPengganti {
        let candidates = map.optional("calon_pengganti")?.list { $0.section { candidate($0, officers, office) } } ?? []
        var made: [Penggantian] = []
        let people = officers + candidates
        _ = map.optional("pengganti")?.list { element in
            element.section { row -> Penggantian? in
                guard let one = standIn(row, people, no: made.count + 1, office) else { return nil }
                note(one, row, officers, earlier: made)
                made.append(one)
                return one
            }
        }
        return DaftarPengganti(calon: candidates, pengganti: made)
    }

    private static func candidate(_ map: MapReader, _ officers: [Pejabat], _ office: EmailAddress) -> Pejabat? {
        let kode = map.required("kode")?.peran()
        let words = map.optional("sebutan")?.list { $0.text() } ?? []
        let person = person(map, kode, words, office)
        if let kode, officers.contains(where: { $0.peran == kode }) || kode == .pemohon {
            return map["kode"].wrong("\(kode) is a role already; officers may stand in without being named here")
        }
        return person
    }

    private static func person(
        _ map: MapReader, _ kode: Peran?, _ words: [String], _ office: EmailAddress
    ) -> Pejabat? {
        let nama = map.required("nama")?.text()
        let jabatan = map.required("jabatan")?.text()
        let alamat = map.required("alamat")?.alamat()
        guard let kode, let nama, let jabatan, let alamat else { return nil }
        guard alamat != office else {
            return map["alamat"].wrong("is the office's own mailbox; give an address of its own")
        }
        return Pejabat(peran: kode, nama: nama, jabatan: jabatan, alamat: alamat, sebutan: words)
    }

    private static func standIn(
        _ map: MapReader, _ people: [Pejabat], no: Int, _ office: EmailAddress
    ) -> Penggantian? {
        let peran = map.required("peran")?.peran()
        let oleh = map.required("oleh").flatMap { actor($0, people, no, office) }
        let sebagai: SebagaiPengganti? = map.optional("sebagai").map { $0.word("a kind of stand-in") } ?? .plh
        let dari = map.required("dari")?.tanggal()
        let sampai = map.required("sampai")?.tanggal()
        guard let peran, let oleh, let sebagai, let dari, let sampai else { return nil }
        return Penggantian(peran: peran, oleh: oleh, sebagai: sebagai, dari: dari, sampai: sampai)
    }

    /// A role, the word of a candidate, or a person with name, title and address.
    private static func actor(
        _ value: NodeReader, _ people: [Pejabat], _ no: Int, _ office: EmailAddress
    ) -> Pejabat? {
        if value.node.mapping != nil {
            return value.section { person($0, Peran("pengganti_\(no)"), [], office) }
        }
        guard let word = value.peran() else { return nil }
        if let known = people.first(where: { $0.peran == word }) { return known }
        let hint = Suggestion.sentence(for: "\(word)", among: people.map(\.peran.description))
        return value.wrong("nobody in pejabat or calon_pengganti is \(word)\(hint)")
    }

    /// Days in order, nobody for himself, one stand-in a role and day, and nobody who is replaced himself.
    private static func note(_ one: Penggantian, _ row: MapReader, _ officers: [Pejabat], earlier: [Penggantian]) {
        guard let officer = officers.first(where: { $0.peran == one.peran }) else {
            return row["peran"].problem("nobody in pejabat has the role \(one.peran)")
        }
        guard one.dari <= one.sampai else { return row["sampai"].problem("\(one.sampai) is before \(one.dari)") }
        if one.oleh.peran == one.peran || one.oleh.alamat == officer.alamat {
            row["oleh"].problem("nobody stands in for himself")
        }
        for other in earlier where other.dari <= one.sampai && one.dari <= other.sampai {
            if other.peran == one.peran {
                row["dari"].problem("\(one.peran) has a stand-in from \(other.dari) to \(other.sampai) already")
            }
            if other.peran == one.oleh.peran || other.oleh.peran == one.peran {
                row["oleh"].problem("whoever stands in must not be replaced himself on these days")
            }
        }
    }
}

extension Settings {
    /// The same with the stand-ins that the file names.
    static func addStandIns(_ map: MapReader, to settings: Settings?) -> Settings? {
        guard var settings else {
            // Other things are wrong: the keys are known all the same.
            _ = (map.optional("pengganti"), map.optional("calon_pengganti"), map.optional("pertanyaan"))
            return nil
        }
        let list = DaftarPengganti.read(map, officers: settings.pejabat, office: settings.kotakSurat.alamat)
        (settings.pengganti, settings.calonPengganti) = (list.pengganti, list.calon)
        settings.penanya = Penanya.read(
            map, secretariat: settings.sop.first?.sekretariat, officers: settings.pejabat,
            office: settings.kotakSurat.alamat)
        return settings
    }
}
