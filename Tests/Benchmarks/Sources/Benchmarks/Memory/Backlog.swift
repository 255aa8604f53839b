import Foundation
import MailWorld

/// A full mailbox that the program finds when it starts: a letter among many mails of lists, again and again, and one
/// letter with a huge attachment in the middle.
struct Backlog {
    let count: Int
    /// Bytes of each mail on the wire, roughly.
    let size: Int
    let hugeSize: Int?

    /// So many mails bring one letter, which the program reads, answers, and sends on to the officer.
    private static let letterEvery = 50

    /// The most memory, in kilobytes, that the program had until everything was read, answered and sent.
    func peak() throws -> Int {
        let office = try BusyOffice()
        defer { office.world.stop() }
        let letters = try fill(office)
        try office.open()
        try office.untilIdle(sent: Int64(2 * letters), seconds: 900)
        let kilobytes = office.mostKilobytes()
        try office.close()
        return kilobytes
    }

    /// - Returns: how many letters there are.
    private func fill(_ office: BusyOffice) throws -> Int {
        let maildir = try office.world.makeMaildir(of: DemoOffice.mailbox)
        let huge = hugeSize.map { (place: count / 2, size: $0) }
        var letters = 0
        for number in 1...count {
            let isHuge = huge?.place == number
            let isLetter = isHuge || number % Self.letterEvery == 0
            if isLetter { letters += 1 }
            let bytes = try mail(number, isLetter, isHuge ? huge?.size ?? size : size, office)
            let name = "1795482900.M\(100_000 + number)P1.backlog,W=\(bytes.count):2,"
            try Data(bytes).write(to: maildir.appending(path: "cur/\(name)"))
        }
        try office.world.give(maildir)
        return letters
    }

    private func mail(_ number: Int, _ isLetter: Bool, _ size: Int, _ office: BusyOffice) throws -> [UInt8] {
        let letter = OfficeLetter(
            request: number, size: size, headers: isLetter ? [] : ["List-Id: <warta.smkn99.example>"])
        if isLetter { try office.world.addAccount(letter.sender, password: DemoOffice.password) }
        return letter.bytes
    }
}
