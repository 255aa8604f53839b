import Foundation

/// When the office works, and the arithmetic of its minutes: an SOP's 10 minutes are working minutes.
///
/// Source: Perpres 21/2023 (hours and breaks); SKB 3 Menteri (holidays); the values are configuration.
public struct JamKerja: Hashable, Sendable, Codable {
    public let waktu: OfficeTime
    /// The hours of ordinary weeks; a missing weekday is free.
    public let mingguan: [HariDalamMinggu: HariKerja]
    /// Stretches with other hours: Ramadan.
    public let masaKhusus: [MasaKhusus]
    /// Holidays and cuti bersama with their names.
    public let libur: [Tanggal: String]

    /// A deadline is never sought further than this many days ahead.
    public static let jangkauanHari = 400

    public init(
        waktu: OfficeTime, mingguan: [HariDalamMinggu: HariKerja], masaKhusus: [MasaKhusus] = [],
        libur: [Tanggal: String] = [:]
    ) {
        (self.waktu, self.mingguan, self.masaKhusus, self.libur) = (waktu, mingguan, masaKhusus, libur)
    }

    /// The hours of that day; nil on a holiday or a free weekday.
    public func hariKerja(_ tanggal: Tanggal) -> HariKerja? {
        guard libur[tanggal] == nil else { return nil }
        let special = masaKhusus.first { $0.dari <= tanggal && tanggal <= $0.sampai }
        return (special?.mingguan ?? mingguan)[tanggal.hariDalamMinggu]
    }

    /// The moment at which `minutes` working minutes since `start` are over.
    ///
    /// Without any working time within ``jangkauanHari`` days, `start` plus plain minutes.
    public func deadline(_ minutes: Int, after start: Date) -> Date {
        var left = minutes
        let first = waktu.tanggal(start)
        let from = waktu.pukul(start)
        for day in 0..<Self.jangkauanHari {
            let tanggal = first.ditambah(hari: day)
            for piece in hariKerja(tanggal)?.potongan ?? [] {
                let begin = day == 0 ? max(piece.lowerBound, from) : piece.lowerBound
                let available = piece.upperBound.menit - begin.menit
                guard available > 0 else { continue }
                if left <= available { return waktu.instant(tanggal, Pukul(pasti: begin.menit + left)) }
                left -= available
            }
        }
        return start.addingTimeInterval(Double(minutes) * 60)
    }

    /// The working minutes between two moments, rounded down; 0 when `end` is not after `start`.
    public func minutes(from start: Date, to end: Date) -> Int {
        guard end > start else { return 0 }
        let (first, last) = (waktu.tanggal(start), waktu.tanggal(end))
        let (from, to) = (waktu.pukul(start), waktu.pukul(end))
        var sum = 0
        var tanggal = first
        while tanggal <= last {
            for piece in hariKerja(tanggal)?.potongan ?? [] {
                let begin = tanggal == first ? max(piece.lowerBound, from) : piece.lowerBound
                let finish = tanggal == last ? min(piece.upperBound, to) : piece.upperBound
                sum += max(0, finish.menit - begin.menit)
            }
            tanggal = tanggal.ditambah(hari: 1)
        }
        return sum
    }
}

/// One working day's hours.
public struct HariKerja: Hashable, Sendable, Codable {
    public let mulai: Pukul
    public let selesai: Pukul
    public let istirahat: Istirahat?

    /// - Returns: nil unless it begins, pauses and ends in that order.
    public init?(mulai: Pukul, selesai: Pukul, istirahat: Istirahat? = nil) {
        guard mulai < selesai else { return nil }
        if let istirahat {
            guard mulai <= istirahat.mulai, istirahat.selesai <= selesai else { return nil }
        }
        (self.mulai, self.selesai, self.istirahat) = (mulai, selesai, istirahat)
    }

    /// The stretches in which work is done, in order.
    var potongan: [Range<Pukul>] {
        guard let istirahat else { return [mulai..<selesai] }
        return [mulai..<istirahat.mulai, istirahat.selesai..<selesai]
    }
}

public struct Istirahat: Hashable, Sendable, Codable {
    public let mulai: Pukul
    public let selesai: Pukul

    public init?(mulai: Pukul, selesai: Pukul) {
        guard mulai < selesai else { return nil }
        (self.mulai, self.selesai) = (mulai, selesai)
    }
}

/// A stretch of days with hours of its own.
public struct MasaKhusus: Hashable, Sendable, Codable {
    public let dari: Tanggal
    public let sampai: Tanggal
    public let mingguan: [HariDalamMinggu: HariKerja]

    public init(dari: Tanggal, sampai: Tanggal, mingguan: [HariDalamMinggu: HariKerja]) {
        (self.dari, self.sampai, self.mingguan) = (dari, sampai, mingguan)
    }
}
