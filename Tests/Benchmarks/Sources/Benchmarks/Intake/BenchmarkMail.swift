import Foundation

/// Mails as an office gets them: the traces of two servers, a short text, and a letter as attachment.
///
/// The same number gives the same bytes; no two numbers share a line of the attachment.
enum BenchmarkMail {
    /// Mail `number` with line feeds as line ends, of `size` bytes on the wire (give or take a line).
    static func bytes(_ number: Int, size: Int) -> Data {
        let head = head(number)
        let tail = "\n--batas--\n"
        var text = head
        // On the wire every line has one byte more.
        let lines = max(1, (size - wireLength(head + tail)) / 78)
        text.reserveCapacity(size)
        let options: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithLineFeed]
        text += noise(57 * lines, seed: number).base64EncodedString(options: options) + "\n"
        return Data((text + tail).utf8)
    }

    /// Bytes that nothing makes shorter, the same for the same seed.
    static func noise(_ count: Int, seed: Int) -> Data {
        var dice = Dice(seed: UInt64(seed))
        var noise = Data(capacity: count + 8)
        while noise.count < count { withUnsafeBytes(of: dice.next()) { noise.append(contentsOf: $0) } }
        return noise.prefix(count)
    }

    /// Bytes with CRLF for each LF.
    static func wireLength(_ bytes: some Collection<UInt8>) -> Int { bytes.count + bytes.count { $0 == 0x0A } }

    private static func wireLength(_ text: String) -> Int { wireLength(Array(text.utf8)) }

    private static func head(_ number: Int) -> String {
        """
        Return-Path: <rani@smkn99.example>
        Delivered-To: permohonan@diskominfo.example
        Received: from mx.diskominfo.example by mail.diskominfo.example with LMTP id \(number);
         Tue, 24 Nov 2026 08:15:02 +0700
        Authentication-Results: mx.diskominfo.example; spf=pass smtp.mailfrom=smkn99.example;
         dkim=pass header.d=smkn99.example; dmarc=pass header.from=smkn99.example
        Received: from surel.smkn99.example (surel.smkn99.example [192.0.2.1]) by mx.diskominfo.example
         with ESMTPS id \(number); Tue, 24 Nov 2026 08:15:01 +0700
        From: =?utf-8?B?\(Data("Rani Khayali, S.Kom.".utf8).base64EncodedString())?= <rani@smkn99.example>
        To: Permohonan Pontive Center <permohonan@diskominfo.example>
        Subject: Permohonan Kunjungan Industri nomor \(number)
        Date: Tue, 24 Nov 2026 08:15:00 +0700
        Message-ID: <surat.\(number)@smkn99.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="batas"

        --batas
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Yth. Bapak/Ibu,

        Bersama ini kami sampaikan permohonan kunjungan nomor \(number) pada hari Kamis, 3 Desember 2026,
        pukul 09.00 – 11.00 WIB, untuk 36 siswa dan 3 guru pendamping. Surat permohonan kami lampirkan.

        Terima kasih.

        --
        Rani Khayali, S.Kom.
        SMK Negeri 99 Khayalan

        --batas
        Content-Type: application/pdf; name="Surat Permohonan.pdf"
        Content-Disposition: attachment; filename="Surat Permohonan.pdf"
        Content-Transfer-Encoding: base64


        """
    }
}
