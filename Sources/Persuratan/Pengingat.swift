import Foundation

/// Says when somebody must be reminded of a request, or others be told that nobody answers.
///
/// Pure: the request knows what was sent, the office's hours and rules are given. Every moment named lies in working hours,
/// and two reminders about one question never on one day.
public struct Pengingat: Sendable {
    public let jamKerja: JamKerja
    public let aturan: AturanPengingat

    public init(jamKerja: JamKerja, aturan: AturanPengingat) { (self.jamKerja, self.aturan) = (jamKerja, aturan) }

    /// What is to be done next about this request, and when; nil when nothing is: it is closed, or everybody was told.
    public func giliran(_ alur: Alur) -> Giliran? {
        guard aturan.isAktif, let holder = alur.pemegang, let no = alur.keadaan.langkah,
            let langkah = alur.sop.langkah(no), let start = alur.pengerjaan.last?.mulai
        else { return nil }
        let irama = holder == .pemohon ? aturan.pemohon : aturan.pejabat
        let sent = alur.catatanPengingat
        let heard = sent.didengar ?? start
        let late = max(jamKerja.deadline(langkah.menit, after: start), heard)
        let both = [reminder(sent, irama, holder, late: late), escalation(sent, irama, alur, late: late)]
        return both.compactMap(\.self).min { $0.kapan < $1.kapan }
    }

    private func reminder(
        _ sent: CatatanPengingat, _ irama: IramaPengingat, _ holder: Peran, late: Date
    ) -> Giliran? {
        guard sent.kali < irama.palingBanyak else { return nil }
        guard let last = sent.terakhir else {
            return giliran(.pengingat, holder, jamKerja.deadline(irama.pertama, after: late))
        }
        let due = jamKerja.deadline(irama.ulang, after: max(last, sent.didengar ?? last))
        guard jamKerja.waktu.tanggal(due) == jamKerja.waktu.tanggal(last) else {
            return giliran(.pengingat, holder, due)
        }
        return jamKerja.nextWorkingDay(after: last).flatMap { giliran(.pengingat, holder, $0) }
    }

    private func escalation(
        _ sent: CatatanPengingat, _ irama: IramaPengingat, _ alur: Alur, late: Date
    ) -> Giliran? {
        let ladder = alur.tanggaEskalasi
        guard ladder.indices.contains(sent.tingkat) else { return nil }
        let from = max(late, sent.eskalasiTerakhir ?? late)
        return giliran(.eskalasi, ladder[sent.tingkat], jamKerja.deadline(irama.eskalasi, after: from))
    }

    /// A deadline can be the very end of a day's work, when nobody is there any more.
    private func giliran(_ jenis: Giliran.Jenis, _ kepada: Peran, _ due: Date) -> Giliran? {
        jamKerja.nextWorking(from: due).map { Giliran(jenis: jenis, kepada: kepada, kapan: $0) }
    }

    /// Equal while rules, hours and holidays are: what was computed with others must be computed anew.
    public var sidik: String {
        let week = jamKerja.mingguan.map { "\($0.key) \($0.value)" }.sorted()
        let special = jamKerja.masaKhusus.map { stretch in
            "\(stretch.dari) \(stretch.sampai) " + stretch.mingguan.map { "\($0.key) \($0.value)" }.sorted().joined()
        }
        let free = jamKerja.libur.keys.sorted().map(\.description)
        return "\(aturan)\n\(jamKerja.waktu)\n" + (week + special + free).joined(separator: "\n")
    }
}

/// Somebody's turn to hear of a request.
public struct Giliran: Hashable, Sendable {
    public enum Jenis: Hashable, Sendable { case pengingat, eskalasi }

    public let jenis: Jenis
    public let kepada: Peran
    public let kapan: Date

    public init(jenis: Jenis, kepada: Peran, kapan: Date) {
        (self.jenis, self.kepada, self.kapan) = (jenis, kepada, kapan)
    }
}
