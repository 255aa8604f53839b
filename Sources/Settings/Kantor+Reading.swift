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
