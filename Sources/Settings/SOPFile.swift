import Foundation
import Persuratan

/// A procedure as written down in config/sop: read, and checked for whether it can be run.
public enum SOPFile {
    /// - Throws: every problem of the file, with its line.
    public static func load(_ url: URL) throws(SettingsProblems) -> SOP {
        let log = ProblemLog()
        let sop = read(url, name: url.relativePath, log: log)
        try log.check()
        guard let sop else {
            let name = url.relativePath
            throw SettingsProblems([SettingsProblem(file: name, line: 0, column: 0, key: "", message: "is incomplete")])
        }
        return sop
    }

    /// - Returns: nil after noting what is wrong.
    static func read(_ url: URL, name: String, log: ProblemLog) -> SOP? {
        // A log of its own: whether this file is good must not depend on the others.
        let own = ProblemLog()
        let sop = ConfigFile.read(url, name: name, log: own)?.section(read)
        log.opened(name)
        do {
            try own.check()
            return sop
        } catch {
            error.problems.forEach(log.add)
            return nil
        }
    }

    private static func read(_ map: MapReader) -> SOP? {
        let kode = map.required("kode")?.value("a code", allowed: "2 to 6 capital letters, such as PC") {
            CaseTag.isKode($0) ? $0 : nil
        }
        let judul = map.required("judul")?.text()
        let columns = map.required("pelaksana").flatMap(readColumns)
        let sekretariat = map.required("sekretariat")?.peran()
        let dokumen: [Dokumen] = map.required("dokumen")?.list { $0.word("a document") } ?? []
        let lama = map.required("lama_kegiatan").flatMap(SOPRow.minutes)
        let jenis = readKinds(map)
        let ruang = map.optional("ruang")?.text()
        let rows = map.required("langkah")?.list { $0.section(SOPRow.init) }
        if let columns, let sekretariat {
            let officers = columns.map(\.peran).filter { $0 != .pemohon }
            if !officers.contains(sekretariat) {
                map["sekretariat"].problem("\(sekretariat) is no officer's column of pelaksana")
            }
        }
        if let rows, rows.count == map["langkah"].node.sequence?.count {
            SOPCheck(rows: rows, columns: columns.map { $0.map(\.peran) }, list: map["langkah"]).run()
        }
        guard let kode, let judul, let columns, let sekretariat, let lama, let rows else { return nil }
        return SOP(
            kode: kode, judul: judul, pelaksana: columns, langkah: rows.map(\.langkah), sekretariat: sekretariat,
            dokumen: dokumen, lamaBaku: lama, jenis: jenis, ruang: ruang)
    }

    /// The kinds of request the procedure is for; all of them where the file does not say.
    private static func readKinds(_ map: MapReader) -> [JenisPermohonan] {
        guard let list = map.optional("untuk") else { return [.kunjungan, .peminjaman] }
        let kinds: [JenisPermohonan] = list.list { $0.word("a kind of request") } ?? []
        if kinds.isEmpty { list.problem("names no kind of request; allowed: kunjungan, peminjaman, lain") }
        return kinds
    }

    /// The role columns of the printed table; every role once, and the applicant among them.
    private static func readColumns(_ list: NodeReader) -> [KolomPelaksana]? {
        var seen: Set<Peran> = []
        let columns = list.list { element in
            element.section { map -> KolomPelaksana? in
                let peran = map.required("peran")?.peran()
                let judul = map.required("judul")?.text()
                guard let peran, let judul else { return nil }
                if !seen.insert(peran).inserted { map["peran"].problem("\(peran) has a column already") }
                return KolomPelaksana(peran: peran, judul: judul)
            }
        }
        guard let columns else { return nil }
        if !seen.contains(.pemohon) { list.problem("has no column for pemohon, the one who asks") }
        return columns.count == list.node.sequence?.count ? columns : nil
    }
}
