import Persuratan

extension Kantor {
    static func read(_ map: MapReader) -> (kantor: Kantor, waktu: OfficeTime)? {
        let nama = map.required("nama")?.text()
        let instansi = map.required("instansi")?.text()
        let alamat = map.required("alamat")?.text()
        let telepon = map.optional("telepon")?.text()
        let laman = map.optional("laman")?.text()
        let zona: Zona = map.optional("zona")?.word("a zone") ?? .wib
        guard let nama, let instansi, let alamat else { return nil }
        let kantor = Kantor(nama: nama, instansi: instansi, alamat: alamat, telepon: telepon, laman: laman)
        return (kantor, zona.waktu)
    }

    private enum Zona: String, CaseIterable {
        case wib = "WIB"
        case wita = "WITA"
        case wit = "WIT"

        var waktu: OfficeTime {
            switch self {
            case .wib: .wib
            case .wita: .wita
            case .wit: .wit
            }
        }
    }
}

extension Ruang {
    static func read(_ map: MapReader) -> Ruang? {
        let kode = map.required("kode")?.value("a word", allowed: "small letters, digits and _, such as pontive") {
            Peran($0)?.description
        }
        let nama = map.required("nama")?.text()
        let kapasitas = map.optional("kapasitas")?.number("a number of people", in: 1...100_000)
        let buka = map.optional("buka")?.pukul()
        let tutup = map.optional("tutup")?.pukul()
        if let buka, let tutup, buka >= tutup { map["tutup"].problem("\(tutup.tertulis) is not after buka") }
        guard let kode, let nama else { return nil }
        return Ruang(kode: kode, nama: nama, kapasitas: kapasitas, buka: buka, tutup: tutup)
    }

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
}
