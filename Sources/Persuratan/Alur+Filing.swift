/// Letters that ask for nothing of this office: they are entered into the register, and go no further.
extension Alur {
    /// Has such a letter entered; its row is the whole of its way.
    static func file(
        sop: SOP, tag: CaseTag, _ permohonan: Permohonan, row: Langkah
    ) -> (alur: Alur, actions: [Action]) {
        var alur = Alur(
            sop: sop, tag: tag, keadaan: .mencatat(langkah: row.no), pemohon: permohonan.pemohon,
            dokumen: permohonan.dokumen, surat: permohonan.surat, keinginan: [])
        alur.berkasTakTerbaca = permohonan.berkasTakTerbaca
        alur.alasan = permohonan.alasanLain
        return (alur, [.register(permohonan.surat)])
    }

    /// The letter has its number: the secretariat sees it, with the reason why it is no request.
    mutating func filed() -> [Action] {
        keadaan = .dicatat
        return [.send(Notice(.suratLain, kepada: sop.sekretariat))]
    }
}

extension SOP {
    /// The code in the tags of letters that ask for nothing.
    public static let kodeSuratLain = "SL"

    /// What happens to a letter that asks for nothing of this office: it is entered into the register, and that is all.
    ///
    /// - Parameter sekretariat: keeps the register.
    public static func suratLain(sekretariat: Peran) -> SOP {
        let row = Langkah(
            no: 1, aktivitas: "Pencatatan surat", pelaksana: sekretariat, kelengkapan: [], waktuTertulis: "1 Menit",
            menit: 1, output: [], jenis: .pencatatan, lanjut: nil, kembali: nil, kata: [:])
        return SOP(
            kode: kodeSuratLain, judul: "SURAT LAIN", pelaksana: [], langkah: [row], sekretariat: sekretariat,
            dokumen: [], lamaBaku: 120, jenis: [.lain])
    }

    /// The row, where the procedure is nothing but entering a letter.
    var barisPencatatanSaja: Langkah? {
        langkah.count == 1 ? langkah.first.flatMap { $0.jenis == .pencatatan ? $0 : nil } : nil
    }
}
