import Persuratan

extension Ruang {
    /// The rooms, each with a word of its own.
    static func readAll(_ list: NodeReader) -> [Ruang] {
        var seen: Set<String> = []
        let rooms = list.list { element in
            element.section { map -> Ruang? in
                guard let room = read(map) else { return nil }
                let isNew = seen.insert(room.kode).inserted
                return isNew ? room : map["kode"].wrong("\(room.kode) is another room already")
            }
        }
        if rooms?.isEmpty ?? false, list.node.sequence?.isEmpty ?? false { list.problem("names no room") }
        return rooms ?? []
    }

    private static func read(_ map: MapReader) -> Ruang? {
        let kode = map.required("kode")?.value("a word", allowed: "small letters, digits and _, such as pontive") {
            Peran($0)?.description
        }
        let nama = map.required("nama")?.text()
        let kapasitas = map.optional("kapasitas")?.number("a number of people", in: 1...100_000)
        let buka = map.optional("buka")?.pukul()
        let tutup = map.optional("tutup")?.pukul()
        if let buka, let tutup, buka >= tutup { map["tutup"].problem("\(tutup.tertulis) is not after buka") }
        let fasilitas = map.optional("fasilitas")?.list { $0.text() } ?? []
        let before = map.optional("jeda_sebelum")?.number("a number of minutes", in: 0...480) ?? 0
        let after = map.optional("jeda_sesudah")?.number("a number of minutes", in: 0...480) ?? 0
        let weekly = map.optional("terblokir")?.list { $0.section(BlokirMingguan.read) } ?? []
        guard let kode, let nama else { return nil }
        var room = Ruang(kode: kode, nama: nama, kapasitas: kapasitas, buka: buka, tutup: tutup)
        (room.fasilitas, room.jeda, room.terblokir) = (fasilitas, Jeda(sebelum: before, sesudah: after), weekly)
        return room
    }
}

extension BlokirMingguan {
    static func read(_ map: MapReader) -> BlokirMingguan? {
        let hari: HariDalamMinggu? = map.required("hari")?.word("a weekday")
        let waktu = map.required("waktu")?.istirahat()
        let nama = map.required("nama")?.text()
        guard let hari, let waktu, let nama else { return nil }
        return BlokirMingguan(hari: hari, mulai: waktu.mulai, selesai: waktu.selesai, nama: nama)
    }
}
