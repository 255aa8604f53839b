import Persuratan

/// Whether a procedure's rows make a way that a request can go.
struct SOPCheck {
    let rows: [SOPRow]
    /// The roles with a column; nil when the columns could not be read.
    let columns: [Peran]?
    let list: NodeReader

    func run() {
        guard let first = rows.first else { return list.problem("has no rows") }
        checkNumbers()
        if first.langkah.jenis != .permohonan {
            first.map["jenis"].problem("the first row must be a permohonan, the request itself")
        }
        checkKinds()
        for row in rows {
            checkRole(row)
            checkNext(row)
            checkBack(row)
            checkWords(row)
        }
        checkReach()
    }

    private func checkNumbers() {
        for (before, row) in zip(rows, rows.dropFirst()) where row.langkah.no <= before.langkah.no {
            row.map["no"].problem("\(row.langkah.no) comes after \(before.langkah.no); numbers must rise")
        }
    }

    /// Kinds that a request passes at most once; the program looks such rows up by their kind.
    private func checkKinds() {
        let single: Set<JenisLangkah> = [.permohonan, .pencatatan, .penjadwalan, .pengagendaan, .pemberitahuan]
        var seen: [JenisLangkah: Int] = [:]
        for row in rows where single.contains(row.langkah.jenis) {
            if let other = seen[row.langkah.jenis] {
                row.map["jenis"].problem("row \(other) is the \(row.langkah.jenis) already; there can be one")
            }
            seen[row.langkah.jenis] = seen[row.langkah.jenis] ?? row.langkah.no
        }
        if seen[.pemberitahuan] == nil {
            list.problem("no row is a pemberitahuan, the word to the applicant at the end")
        }
        guard let schedule = seen[.penjadwalan], let agenda = seen[.pengagendaan], agenda < schedule else { return }
        list.problem("row \(agenda), pengagendaan, must come after row \(schedule), penjadwalan")
    }

    private func checkRole(_ row: SOPRow) {
        let role = row.langkah.pelaksana
        if let columns, !columns.contains(role) {
            let hint = Suggestion.sentence(for: "\(role)", among: columns.map(\.description))
            row.map["pelaksana"].problem("\(role) has no column in pelaksana\(hint)")
        }
        for (index, told) in (row.langkah.eskalasi ?? []).enumerated() {
            if told == .pemohon || columns.map({ !$0.contains(told) }) ?? false {
                row.map["eskalasi"].problem("name \(index + 1), \(told), is no officer with a column in pelaksana")
            }
        }
        let isApplicants = row.langkah.jenis == .permohonan || row.langkah.jenis == .pemberitahuan
        if isApplicants, role != .pemohon {
            row.map["pelaksana"].problem("a \(row.langkah.jenis) is done by pemohon, not by \(role)")
        } else if !isApplicants, role == .pemohon {
            row.map["pelaksana"].problem("a \(row.langkah.jenis) is done by an officer, not by pemohon")
        }
    }

    private func checkNext(_ row: SOPRow) {
        let langkah = row.langkah
        guard langkah.jenis != .pemberitahuan else {
            if langkah.lanjut != nil { row.map["lanjut"].problem("a pemberitahuan is the end; leave lanjut out") }
            return
        }
        guard let next = langkah.lanjut else {
            return row.map["lanjut"].problem("is missing; name the row after this one")
        }
        if !rows.contains(where: { $0.langkah.no == next }) {
            row.map["lanjut"].problem("there is no row \(next)")
        } else if next <= langkah.no {
            row.map["lanjut"].problem("row \(next) is not after row \(langkah.no); the way would never end")
        }
    }

    private func checkBack(_ row: SOPRow) {
        guard let back = row.langkah.kembali else { return }
        if row.langkah.jenis.perintah.isEmpty {
            row.map["kembali"].problem("nothing is answered at a \(row.langkah.jenis); leave kembali out")
        } else if !rows.contains(where: { $0.langkah.no == back }) {
            row.map["kembali"].problem("there is no row \(back)")
        } else if back >= row.langkah.no {
            row.map["kembali"].problem("row \(back) is not before row \(row.langkah.no)")
        }
    }

    /// Words only for what can be answered, and no word for two answers. The usual words keep their meaning at every
    /// row: `tolak` must never send a request on.
    private func checkWords(_ row: SOPRow) {
        let langkah = row.langkah
        var meaning = Dictionary(Perintah.allCases.map { ($0.kataBaku, $0) }, uniquingKeysWith: { first, _ in first })
        for command in Perintah.allCases {
            guard let words = langkah.kata[command] else { continue }
            checkAllowed(command, row)
            for word in words {
                let other = meaning.updateValue(command, forKey: word.lowercased())
                guard let other, other != command else { continue }
                let both = "\(other.rawValue) and \(command.rawValue)"
                row.map["kata"].problem("\"\(word)\" means \(both); one word, one answer")
            }
        }
    }

    private func checkAllowed(_ command: Perintah, _ row: SOPRow) {
        let langkah = row.langkah
        if command == .kembalikan, langkah.jenis.perintah.contains(command), langkah.kembali == nil {
            row.map["kata"].problem("kembalikan needs the key kembali, the row to go back to")
        } else if !langkah.perintah.contains(command) {
            let words = langkah.perintah.map(\.rawValue).joined(separator: ", ")
            let allowed = words.isEmpty ? "a \(langkah.jenis) asks nothing" : "allowed: \(words)"
            row.map["kata"].problem("\(command.rawValue) cannot be answered at this row; \(allowed)")
        } else if command == .jadwalUlang, !rows.contains(where: { $0.langkah.jenis == .penjadwalan }) {
            row.map["kata"].problem("jadwal_ulang needs a row of kind penjadwalan to go back to")
        }
    }

    /// Every row is on the way from the first. Not asked when a `lanjut` leads nowhere: that was said already.
    private func checkReach() {
        let byNumber = Dictionary(rows.map { ($0.langkah.no, $0) }, uniquingKeysWith: { first, _ in first })
        var onTheWay: Set<Int> = []
        var next = rows.first?.langkah.no
        while let no = next, let row = byNumber[no], onTheWay.insert(no).inserted {
            if row.langkah.jenis == .pemberitahuan { next = nil } else { next = row.langkah.lanjut ?? -1 }
        }
        guard next == nil else { return }
        for row in rows where !onTheWay.contains(row.langkah.no) {
            row.map["no"].problem("no lanjut leads to row \(row.langkah.no)")
        }
    }
}
