import Reading
import Testing

@Suite("answers about rooms and numbered times") struct RoomMoveTests {
    static let rooms = [
        RoomMove.Room(kode: "pontive", nama: "Pontive Center"), RoomMove.Room(kode: "aula", nama: "Aula"),
        RoomMove.Room(kode: "rapat", nama: "Ruang Rapat"), RoomMove.Room(kode: "rapat2", nama: "Ruang Rapat 2"),
    ]

    @Test(
        "a room that is named clearly",
        arguments: [
            ("pindah ruang Aula", "aula"), ("Mohon pindah ke ruang aula ya Pak.", "aula"),
            ("pindah ruang: Ruang Rapat 2", "rapat2"),
            ("Pindah ruang rapat, karena AC rusak\n\nTerima kasih", "rapat"),
            ("pindahkan ke ruang Pontive Center", "pontive"),
        ])
    func named(words: String, kode: String) {
        #expect(RoomMove.read(words, rooms: Self.rooms) == .room(kode))
    }

    @Test(
        "moving rooms that is not clear decides nothing",
        arguments: [
            "pindah ruang", "pindah ruang bioskop", "pindah ruang aula atau rapat", "pindah ruang aula?",
            "pindah ruang aula kalau bisa", "pindah ruang aula, Senin jam 10", "pindah ruang aula\nsetuju",
            "jangan pindah ruang aula", "pindah ruang aula nanti saja",
        ])
    func unclear(words: String) {
        if case .room = RoomMove.read(words, rooms: Self.rooms) { Issue.record("\(words) was taken for a decision") }
    }

    @Test(
        "other answers are none of this",
        arguments: ["setuju", "usul: Senin 10.00", "", "ruang aula penuh", "> pindah ruang aula"])
    func other(words: String) { #expect(RoomMove.read(words, rooms: Self.rooms) == nil) }

    @Test(
        "several numbers and nothing else",
        arguments: [
            ("5, 7", [5, 7]), ("5 dan 7 ya Pak", [5, 7]), ("nomor 6 & 5\nTerima kasih", [6, 5]),
        ])
    func numbers(words: String, expected: [Int]) { #expect(NumberList.read(words) == expected) }

    @Test(
        "one number, a time, or words beside them are no list of numbers",
        arguments: [
            "5", "5 5", "5-7", "7/12", "5: 7", "5, kalau tidak bisa 7", "tidak 5, 7", "100, 200", "", "5 desember 10",
        ])
    func noNumbers(words: String) { #expect(NumberList.read(words) == nil) }
}
