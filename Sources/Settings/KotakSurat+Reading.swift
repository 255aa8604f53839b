import Persuratan

extension KotakSurat {
    static func read(_ map: MapReader, _ folder: ConfigFolder) -> KotakSurat? {
        let alamat = map.required("alamat")?.alamat()
        let nama = map.required("nama_tampilan")?.text()
        let plus = map.optional("plus")?.isYes() ?? true
        let imap = map.required("imap")?.section { SetelanIMAP.read($0, folder, login: alamat?.description) }
        let smtp = map.required("smtp")?.section { SetelanSMTP.read($0, folder) }
        let megabytes = map.optional("ukuran_maksimum_mb")?.number("a size in MB", in: 1...200) ?? 25
        guard let alamat, let nama, let imap, let smtp else { return nil }
        return KotakSurat(
            alamat: alamat, namaTampilan: nama, plus: plus, imap: imap, smtp: smtp,
            ukuranMaksimum: megabytes * 1_048_576)
    }
}

extension SetelanServer {
    /// The registered ports (RFC 8314, RFC 6409) of a protocol, by kind of security.
    typealias Ports = [Keamanan: Int]

    /// - Parameter login: the user name when the file gives none; without one, no login is needed.
    static func read(_ map: MapReader, _ folder: ConfigFolder, ports: Ports, login: String?) -> SetelanServer? {
        let host = map.required("host")?.value("a host name", allowed: "imap.office.example") { isHost($0) ? $0 : nil }
        let keamanan: Keamanan = map.optional("keamanan")?.word("a kind of security") ?? .tls
        let port = map.optional("port")?.number("a port", in: 1...65535) ?? ports[keamanan] ?? 0
        let pengguna = map.optional("pengguna")?.text() ?? login
        let oauth2 = map.optional("oauth2")?.section { SetelanOAuth2.read($0, folder) }
        let kataSandi = map.secret("kata_sandi", in: folder, isNeeded: pengguna != nil && !map.has("oauth2"))
        let caFile = map.optional("ca_file").flatMap(folder.file)
        guard let host else { return nil }
        if keamanan == .tanpa, !isOnThisMachine(host) {
            map["keamanan"].warn("mails and the password cross the network unprotected; use tls or starttls")
        }
        if kataSandi != nil, pengguna == nil { map["kata_sandi"].problem("a password needs a pengguna") }
        if oauth2 != nil, pengguna == nil { map["oauth2"].problem("an access token needs a pengguna") }
        if oauth2 != nil, kataSandi != nil { map["oauth2"].problem("give either a password or oauth2") }
        return SetelanServer(
            host: host, port: port, keamanan: keamanan, pengguna: pengguna, kataSandi: kataSandi, oauth2: oauth2,
            caFile: caFile)
    }

    private static func isHost(_ text: String) -> Bool {
        // Names and addresses, IPv6 with its colons.
        text.utf8.count <= 253
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789.-:".unicodeScalars.contains($0)
            }
    }

    static func isOnThisMachine(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}

extension SetelanIMAP {
    static func read(_ map: MapReader, _ folder: ConfigFolder, login: String?) -> SetelanIMAP? {
        let ports: SetelanServer.Ports = [.tls: 993, .starttls: 143, .tanpa: 143]
        let server = SetelanServer.read(map, folder, ports: ports, login: login)
        let inbox = map.optional("folder")?.text() ?? "INBOX"
        // What comes another way than by mail is stored under these names.
        if Saluran.isian.contains(where: { $0.rawValue == inbox }) {
            map["folder"].problem("a folder cannot be read that is called \(inbox); call it otherwise on the server")
        }
        let after: SetelahDiproses = map.optional("setelah_diproses")?.word("a way to treat read mails") ?? .pindah
        let done = map.optional("folder_diproses")?.text() ?? "Diproses"
        let aside = map.optional("folder_karantina")?.text() ?? "Karantina"
        let pause = map.optional("jeda_detik")?.number("a number of seconds", in: 1...3600) ?? 60
        let isNear = server.map { SetelanServer.isOnThisMachine($0.host) } ?? false
        let look = map.optional("tengok_ms")?.number("a number of milliseconds", in: 0...60_000) ?? (isNear ? 50 : 0)
        if done == inbox { map["folder_diproses"].problem("is the inbox itself; name another folder") }
        if aside == inbox || aside == done { map["folder_karantina"].problem("\(aside) is used already; name another") }
        return server.map {
            SetelanIMAP(
                server: $0, folder: inbox, setelahDiproses: after, folderDiproses: done, folderKarantina: aside,
                jeda: pause, tengok: look)
        }
    }
}

extension SetelanSMTP {
    static func read(_ map: MapReader, _ folder: ConfigFolder) -> SetelanSMTP? {
        let ports: SetelanServer.Ports = [.tls: 465, .starttls: 587, .tanpa: 25]
        let server = SetelanServer.read(map, folder, ports: ports, login: nil)
        let helo = map.optional("helo")?.text()
        let copy: SalinanTerkirim = map.optional("salinan_terkirim")?.word("a way to keep sent mails") ?? .tidak
        let sent = map.optional("folder_terkirim")?.text() ?? "Sent"
        let age = map.optional("umur_maksimum_jam")?.number("a number of hours", in: 1...720) ?? 120
        let cap = map.optional("batas_per_jam")?.number("a number of mails", in: 1...10_000) ?? 60
        return server.map {
            SetelanSMTP(
                server: $0, helo: helo, salinanTerkirim: copy, folderTerkirim: sent, umurMaksimum: age,
                batasPerJam: cap)
        }
    }
}
