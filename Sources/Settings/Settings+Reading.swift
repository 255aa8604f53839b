import Foundation
import Persuratan

extension Settings {
    static func read(_ map: MapReader, _ folder: ConfigFolder, _ log: ProblemLog) -> Settings? {
        let office = map.required("kantor")?.section(Kantor.read)
        let mailbox = map.required("kotak_surat")?.section { KotakSurat.read($0, folder) }
        let trust = map.optional("autentikasi")?.section(Autentikasi.read) ?? .baku
        let storage = map.required("penyimpanan")?.section { $0.required("register")?.text() }
        let key = readKey(map, folder)
        let days = map.optional("token")?.section { readLifetime($0) } ?? 60
        let templates = folder.path(map.optional("templat")?.text() ?? "../Templates")
        let rooms = map.required("ruang").map(Ruang.readAll)
        let hold = map.optional("agenda")?.section(readHold) ?? 16
        let holidays = readHolidays(map, folder, log)
        let hours = map.required("jam_kerja")?.section { JamKerja.read($0, office?.waktu ?? .wib, libur: holidays) }
        let bring = map.optional("yang_perlu_dibawa")?.list { $0.text() } ?? []
        let scanner = map.optional("clamav")?.text().map(folder.path)
        let reminders = map.optional("pengingat")?.section(AturanPengingat.read) ?? .baku
        let level: TingkatLog = map.optional("log")?.word("a level") ?? .info
        let others = map.optional("surat_lain").flatMap(readOthers) ?? .jangan
        let people = readPeople(map, folder, log, office: mailbox?.alamat)
        let web = map.optional("web")?.section { SetelanWeb.read($0, folder, officers: people?.pejabat ?? []) }
        if others == .daftar { noteCode(of: people?.sop ?? [], map) }
        if let people, let rooms { noteRooms(of: people.sop, rooms, map) }
        guard let office, let mailbox, let storage, let key, let rooms, let hours, let people else { return nil }
        var settings = Settings(
            kantor: office.kantor, kotakSurat: mailbox, autentikasi: trust, register: folder.path(storage),
            kunciToken: key, masaBerlakuTokenHari: days, templat: templates, sop: people.sop, pejabat: people.pejabat,
            ruang: rooms, tahanJam: hold, jamKerja: hours, hariLibur: holidays, laporanHarian: people.laporan,
            pengingat: reminders, suratLain: others, yangPerluDibawa: bring, clamav: scanner, log: level,
            peringatan: log.sortedWarnings)
        settings.web = web ?? .baku(for: people.pejabat)
        return settings
    }

    /// Every room that a SOP names is there.
    private static func noteRooms(of sops: [SOP], _ rooms: [Ruang], _ map: MapReader) {
        for sop in sops {
            guard let ruang = sop.ruang, !rooms.contains(where: { $0.kode == ruang }) else { continue }
            map["ruang"].problem("there is no room \(ruang), which the SOP \(sop.kode) names")
        }
    }

    private static func readOthers(_ node: NodeReader) -> SuratLain? {
        node.word("what becomes of letters that ask for nothing")
    }

    /// Letters that ask for nothing have a code of their own.
    private static func noteCode(of sops: [SOP], _ map: MapReader) {
        guard sops.contains(where: { $0.kode == SOP.kodeSuratLain }) else { return }
        map["sop"].problem("no SOP may have the kode \(SOP.kodeSuratLain) with surat_lain: daftar, which uses it")
    }

    private static func readKey(_ map: MapReader, _ folder: ConfigFolder) -> SecretText? {
        guard let key = map.secret("kunci_token", in: folder, isNeeded: true) else { return nil }
        guard key.value.utf8.count >= panjangKunci else {
            let name = ["kunci_token_file", "kunci_token_env", "kunci_token"].first(where: map.has) ?? "kunci_token"
            let length = key.value.utf8.count
            return map[name].wrong(
                "the key has \(length) bytes; at least \(panjangKunci) are needed: openssl rand -base64 32")
        }
        return key
    }

    private static func readLifetime(_ map: MapReader) -> Int? {
        map.optional("masa_berlaku_hari")?.number("a number of days", in: 1...3650) ?? 60
    }

    private static func readHold(_ map: MapReader) -> Int? {
        map.optional("tahan_jam")?.number("a number of working hours", in: 1...400) ?? 16
    }

    private static func readHolidays(_ map: MapReader, _ folder: ConfigFolder, _ log: ProblemLog) -> [HariLibur] {
        let name = map.optional("hari_libur")?.text() ?? "hari-libur.yaml"
        return HariLibur.readAll(folder.path(name), name: name, log: log) ?? []
    }

    /// The SOPs, the officers, and whether they fit together.
    private static func readPeople(
        _ map: MapReader, _ folder: ConfigFolder, _ log: ProblemLog, office: EmailAddress?
    ) -> (sop: [SOP], pejabat: [Pejabat], laporan: LaporanHarian)? {
        let files = map.required("sop").map { readSOPs($0, folder, log) }
        let officers = map.required("pejabat").flatMap { DaftarPejabat($0) }
        if let files, let officers {
            for file in files { officers.noteMissing(for: file.sop, file: file.name) }
            if files.count == map["sop"].node.sequence?.count { officers.noteIdle(in: files.map(\.sop)) }
        }
        if let office { officers?.noteAddress(of: office) }
        let secretariat = files?.first?.sop.sekretariat
        let report = readReport(map, secretariat: secretariat, officers: officers?.pejabat ?? [])
        guard let files, let officers, let report else { return nil }
        return (files.map(\.sop), officers.pejabat, report)
    }

    private static func readSOPs(
        _ list: NodeReader, _ folder: ConfigFolder, _ log: ProblemLog
    ) -> [(name: String, sop: SOP)] {
        var codes: [String: String] = [:]
        let sops = list.list { element -> (name: String, sop: SOP)? in
            guard let name = element.text(),
                let sop = SOPFile.read(folder.path(name), name: name, log: log)
            else { return nil }
            if let other = codes.updateValue(name, forKey: sop.kode) {
                element.problem("has the kode \(sop.kode), as \(other) has; each SOP needs its own")
            }
            return (name, sop)
        }
        if list.node.sequence?.isEmpty ?? false { list.problem("names no SOP") }
        return sops ?? []
    }

    private static func readReport(_ map: MapReader, secretariat: Peran?, officers: [Pejabat]) -> LaporanHarian? {
        func report(_ pukul: Pukul?, _ kepada: Peran?) -> LaporanHarian? {
            guard let pukul = pukul ?? Pukul(jam: 7, menit: 45), let kepada = kepada ?? secretariat else { return nil }
            return LaporanHarian(pukul: pukul, kepada: kepada)
        }
        guard let section = map.optional("laporan_harian") else { return report(nil, nil) }
        return section.section { map in
            let pukul = map.optional("pukul")?.pukul()
            let kepada = map.optional("kepada")?.peran()
            if let kepada, !officers.isEmpty, !officers.contains(where: { $0.peran == kepada }) {
                map["kepada"].problem("nobody in pejabat has the role \(kepada)")
            }
            return report(pukul, kepada)
        }
    }
}
