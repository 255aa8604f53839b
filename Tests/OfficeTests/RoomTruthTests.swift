import Foundation
import Mail
import Persuratan
import Register
import Testing

@testable import Office

/// Random days at the office: requests, proposals, answers, entries, cancellations and sudden needs, in any order. After
/// each of them the agenda must hold no two things at once, and what every applicant was told last must be true.
@Suite("whatever happens to the rooms") struct RoomTruthTests {
    @Test("no room is double-booked, and every applicant's last mail tells the truth", arguments: 1...6)
    func truth(seed: Int) throws {
        var day = RandomDay(office: try Self.office(), seed: UInt64(seed))
        for step in 0..<60 {
            let what = try day.act()
            try day.check("seed \(seed), step \(step): \(what)")
        }
    }

    @Test(
        "the same when people answer old mails, by calendar, take things back, cancel whenever, at New Year",
        arguments: seeds)
    func odd(seed: Int) throws {
        let office = try Self.office()
        office.pass(seconds: 35 * 86_400)
        var day = RandomDay(office: office, seed: UInt64(seed), first: Tanggal("2026-12-31")!, isOdd: true)
        for step in 0..<60 {
            let what = try day.act()
            try day.check("seed \(seed), step \(step): \(what)")
        }
    }

    /// Four each time; `SEEDS=200` looks further.
    private static let seeds = Array(1...(ProcessInfo.processInfo.environment["SEEDS"].flatMap(Int.init) ?? 4))

    private static func office() throws -> DeskHarness {
        try DeskHarness { setup in
            setup.ruang = [
                Ruang(kode: "pontive", nama: "Pontive Center", buka: Pukul(jam: 7), tutup: Pukul(jam: 17)),
                RoomTests.aula,
            ]
            setup.ruang[0].jeda = Jeda(sebelum: 15, sesudah: 15)
            setup.tahanMenit = 300
        }
    }
}

/// Reproducible random numbers (xorshift64*; Marsaglia 2003).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

struct RandomDay {
    let office: DeskHarness
    var dice: Dice
    /// The first of the three days that everybody wishes.
    let first: Tanggal
    let isOdd: Bool
    private var cases: [Int64] = []
    /// SEQUENCE of each request's invitation; it never falls.
    private var sequences: [CaseTag: Int] = [:]

    init(office: DeskHarness, seed: UInt64, first: Tanggal = Tanggal("2026-12-03")!, isOdd: Bool = false) {
        (self.office, dice, self.first, self.isOdd) = (office, Dice(seed), first, isOdd)
    }

    var now: Date { office.parts.clock.now() }

    /// Few days and hours, so that requests meet.
    mutating func slot() -> Jadwal {
        let from = Int.random(in: 8...14, using: &dice)
        let day = first.ditambah(hari: Int.random(in: 0...2, using: &dice))
        return Jadwal(tanggal: day, mulai: Pukul(jam: from)!, selesai: Pukul(jam: from + 2)!)!
    }

    /// Something happens.
    mutating func act() throws -> String {
        office.pass(seconds: Double.random(in: 60...7200, using: &dice))
        switch Int.random(in: 0..<100, using: &dice) {
        case ..<15 where cases.count < 8, _ where cases.isEmpty: return try open()
        case ..<22: return try block()
        default: return try go(try #require(cases.randomElement(using: &dice)))
        }
    }

    private mutating func open() throws -> String {
        var surat = MetadataSurat(jenis: .kunjungan)
        let wish = slot()
        (surat.perihal, surat.jumlahPeserta) = ("Kunjungan \(cases.count + 1)", 20)
        surat.kegiatan = [PilihanJadwal(tanggal: wish.tanggal, mulai: wish.mulai, selesai: wish.selesai)]
        let sender = EmailAddress("pemohon\(cases.count + 1)@sekolah.example")!
        let request = Permohonan(
            pemohon: Pemohon(nama: "Pemohon", alamat: sender), dokumen: Set(Dokumen.allCases), surat: surat)
        let id = try office.register.write { tx in
            let work = try CaseWork.open(
                request, sop: office.setup.sop[0], parts: office.parts, tx: tx, at: now, origin: nil, penjelasan: nil)
            try work.finish()
            return work.perkara.id
        }
        cases.append(id)
        return "request \(id) wishes \(wish)"
    }

    private mutating func block() throws -> String {
        let need = slot()
        let room = ["pontive", "aula"].randomElement(using: &dice) ?? "pontive"
        do {
            let hit = try RoomBlocking(parts: office.parts).block(need, ruang: room, alasan: "Rapat pimpinan").tersentuh
            return "\(room) is needed at \(need): \(hit)"
        } catch is RoomBlockingError {
            return "needed already"
        }
    }

    private mutating func go(_ id: Int64) throws -> String {
        let perkara = try #require(try office.register.read { try $0.perkara(id: id) })
        let isOddTurn = isOdd && Int.random(in: 0..<100, using: &dice) < 40
        guard let event = try isOddTurn ? oddEvent(perkara.alur) : event(perkara.alur) else { return "nothing" }
        try office.register.write { tx in
            let moment = max(now, perkara.alur.pengerjaan.last?.mulai ?? now)
            var work = CaseWork(perkara, parts: office.parts, tx: tx, at: moment, origin: nil)
            try work.take(event)
            try work.finish()
        }
        return "\(perkara.alur.tag): \(event)"
    }

    /// What somebody who has the request may do, as the desk would let it through.
    private mutating func event(_ alur: Alur) throws -> Event? {
        let dart = Int.random(in: 0..<100, using: &dice)
        if dart < 5, !alur.keadaan.isClosed || alur.keadaan == .selesai {
            return .answered(Answer(permintaan: 0, jawaban: .batal(alasan: nil)))
        }
        switch alur.keadaan {
        case .menungguPejabat(let no):
            let langkah = try #require(alur.sop.langkah(no))
            return try officer(alur, langkah, dart).map { decided in
                .replied(Reply(permintaan: alur.permintaan, oleh: langkah.pelaksana, keputusan: decided))
            }
        case .menungguPemohon(_, let slots):
            let answer: JawabanPemohon =
                dart < 70 ? .setuju(pilihan: Int.random(in: 1...slots.count, using: &dice)) : .usul(slot())
            return .answered(Answer(permintaan: alur.permintaan, jawaban: answer))
        case .selesai where dart < 40: return .answered(Answer(permintaan: 0, jawaban: .usul(slot())))
        case .selesai where dart < 60:
            let again = Keputusan.jadwalUlang(alasan: "ruang dipakai", usul: [])
            return .replied(Reply(permintaan: 0, oleh: Peran("admin_pontive")!, keputusan: again))
        case .selesai where dart < 80: return try move(alur, late: true)
        case .menungguKelengkapan, .mencatat, .mengagendakan, .selesai, .ditolak, .dibatalkan, .dicatat: return nil
        }
    }

    private mutating func officer(_ alur: Alur, _ langkah: Langkah, _ dart: Int) throws -> Keputusan? {
        switch langkah.jenis {
        case .pemeriksaan, .pencatatan, .disposisi: return .lanjut(Arahan())
        case .penjadwalan where dart < 50:
            guard alur.keinginan.count == 1, try isFree(alur.keinginan[0], alur) else { return nil }
            return .lanjut(Arahan())
        case .penjadwalan where dart < 90:
            let offers = try [slot(), slot()].filter { try isFree($0, alur) }
            return offers.isEmpty ? nil : .usul(Array(Set(offers)).sorted())
        case .penjadwalan: return .pindahRuang(ruang: office.setup.ruang(of: alur).kode == "aula" ? "pontive" : "aula")
        case .pengagendaan where dart < 75: return .lanjut(Arahan())
        case .pengagendaan where dart < 90: return .kembalikan(alasan: "mohon diperiksa")
        case .pengagendaan: return .tolak(alasan: "ruang diperbaiki")
        case .permohonan, .pemberitahuan: return nil
        }
    }

    private func move(_ alur: Alur, late: Bool) throws -> Event? {
        let other = office.setup.ruang(of: alur).kode == "aula" ? office.setup.ruang[0] : office.setup.ruang[1]
        guard let slot = alur.jadwalAgenda, try isFree(slot, alur, other) else { return nil }
        return .replied(
            Reply(permintaan: 0, oleh: Peran("admin_pontive")!, keputusan: .pindahRuang(ruang: other.kode)))
    }

    func isFree(_ slot: Jadwal, _ alur: Alur, _ room: Ruang? = nil) throws -> Bool {
        let check = RoomCheck(setup: office.setup, alur: alur, now: now, room: room)
        return try office.register.read { try check.obstacle(to: slot, in: $0) } == nil
    }

    // MARK: What must hold

    /// Mails that say how it stands, or ask back: what was told before still holds.
    private static let passing: Set<String> = ["status", "klarifikasi", "dikembalikan", "kurang_lengkap"]

    /// The applicant's calendar against the agenda.
    private mutating func checkInvitation(_ alur: Alur, _ what: String) throws {
        guard let invitation = alur.undangan else { return }
        let told = "\(what): \(alur.tag) has \(invitation) and is \(alur.keadaan)"
        #expect(invitation.urutan >= sequences[alur.tag] ?? 0, "\(told)")
        sequences[alur.tag] = invitation.urutan
        if invitation.cara == .kepastian { #expect(invitation.jadwal == alur.jadwalAgenda, "\(told)") }
        if alur.keadaan == .selesai { #expect(invitation.cara == .kepastian, "\(told)") }
        switch alur.keadaan {
        case .ditolak, .dibatalkan: #expect(invitation.cara == .pembatalan, "\(told)")
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan, .selesai, .dicatat:
            break
        }
    }

    mutating func check(_ what: String) throws {
        let (office, cases, now) = (office, cases, now)
        let (first, last) = (first.ditambah(hari: -2), first.ditambah(hari: 6))
        for id in cases {
            try checkInvitation(try #require(try office.register.read { try $0.perkara(id: id) }).alur, what)
        }
        try office.register.read { snapshot in
            for room in office.setup.ruang {
                let taken = try snapshot.isian(ruang: room.kode, from: first, to: last, at: now).filter(\.isTetap)
                for (index, one) in taken.enumerated() {
                    for other in taken[..<index] {
                        #expect(!one.pemakaian.terpakai.overlaps(other.pemakaian.terpakai), "\(what)")
                    }
                }
            }
            let entered = try snapshot.agenda(ruang: nil, from: first, to: last)
            for id in cases { try check(try #require(try snapshot.perkara(id: id)).alur, entered, snapshot, what) }
        }
    }

    /// The last mail's facts against the agenda.
    private func check(
        _ alur: Alur, _ entered: [Kunjungan], _ snapshot: RegisterSnapshot, _ what: String
    ) throws {
        let visit = entered.first { $0.tag == alur.tag }
        #expect(visit?.jadwal == alur.jadwalAgenda, "\(what): the agenda and \(alur.tag)")
        let mails = try snapshot.outbox(pending: false, limit: 2000).filter {
            $0.penerima == alur.pemohon.alamat.description && !Self.passing.contains($0.jenis)
        }
        let last = try #require(mails.max { $0.id < $1.id })
        let words = MailParser().parse(try #require(try snapshot.mail(last.id))).words
        let told = "\(what): \(alur.tag) was told \(last.jenis), and is \(alur.keadaan)"
        let room = office.setup.ruang.first { $0.kode == visit?.ruang }?.nama
        switch last.jenis {
        case "persetujuan":
            let slot = try #require(visit?.jadwal, "\(told)")
            #expect(words.contains(slot.lengkap(zona: "WIB")), "\(told)")
            if alur.keadaan == .selesai { #expect(words.contains("Ruang : \(room ?? "-")"), "\(told)") }
        case "usul_jadwal":
            for slot in alur.ditahan where alur.pemegang == .pemohon {
                #expect(words.contains(slot.lengkap(zona: "WIB")), "\(told)")
            }
            if let visit { #expect(words.contains("\(visit.jadwal.lengkap(zona: "WIB")), tetap berlaku"), "\(told)") }
        case "waktu_tidak_tersedia":
            #expect(visit.map { words.contains($0.jadwal.lengkap(zona: "WIB")) } ?? true, "\(told)")
            #expect(visit != nil || !words.contains("tetap berlaku sampai"), "\(told)")
        case "jadwal_diatur_ulang", "tanda_terima": #expect(visit == nil, "\(told)")
        case "pembatalan_diterima": #expect(visit == nil && alur.keadaan == .dibatalkan, "\(told)")
        case "penolakan": #expect(visit == nil && alur.keadaan.isClosed, "\(told)")
        default: Issue.record("\(told)")
        }
        try checkHolds(alur, snapshot, told)
    }

    /// What is kept for a request, or agreed on, belongs to nobody else.
    private func checkHolds(_ alur: Alur, _ snapshot: RegisterSnapshot, _ told: String) throws {
        let room = office.setup.ruang(of: alur)
        for slot in alur.ditahan {
            let needed = room.pemakaian(slot).terpakai
            let taken = try snapshot.isian(ruang: room.kode, from: slot.tanggal, to: slot.tanggal, at: now)
            #expect(
                !taken.contains { $0.isTetap && $0.tag != alur.tag && $0.pemakaian.terpakai.overlaps(needed) },
                "\(told): \(slot) is somebody else's")
        }
    }
}
