import Foundation
import MailWorld

/// A folder of mails, written once; mailboxes are filled with hard links to it, so that each measurement has a fresh
/// mailbox at no cost.
final class MailStock {
    private let world: MailWorld
    private let folder: URL
    private let names: [String]
    private var mailboxes = 0

    /// Writes `count` mails of `size` bytes beside the world's mailboxes, numbered from `first` on.
    init(_ world: MailWorld, count: Int, size: Int, from first: Int = 1) throws {
        self.world = world
        folder = world.folder.appending(path: "mail/stock-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let folder = folder
        names = try (first..<first + count).map { number in
            let mail = BenchmarkMail.bytes(number, size: size)
            // As Dovecot names its deliveries: with the size as stored and as on the wire.
            let sizes = "S=\(mail.count),W=\(BenchmarkMail.wireLength(mail))"
            let name = "1795482900.M\(100_000 + number)P1.stock,\(sizes):2,"
            try mail.write(to: folder.appending(path: name))
            return name
        }
        try world.give(folder)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A new account with the first `count` mails of the stock in its INBOX, and `also` all of another.
    func mailbox(_ count: Int? = nil, also other: MailStock? = nil) throws -> FilledMailbox {
        mailboxes += 1
        let mailbox = try FilledMailbox(
            world, address: "\(folder.lastPathComponent.lowercased()).\(mailboxes)@kantor.test")
        try link(names.prefix(count ?? names.count), to: mailbox)
        if let other { try other.link(other.names[...], to: mailbox) }
        try world.give(mailbox.maildir)
        return mailbox
    }

    private func link(_ names: ArraySlice<String>, to mailbox: FilledMailbox) throws {
        for name in names {
            try FileManager.default.linkItem(
                at: folder.appending(path: name), to: mailbox.maildir.appending(path: "cur/\(name)"))
        }
    }
}

/// An account whose Maildir is there before the first login.
struct FilledMailbox {
    static let password = "rahasia"
    let address: String
    let maildir: URL

    init(_ world: MailWorld, address: String) throws {
        self.address = address
        try world.addAccount(address, password: Self.password)
        maildir = try world.makeMaildir(of: address)
    }
}

extension MailWorld {
    /// Makes the Maildir of an account that never got a mail.
    @discardableResult
    func makeMaildir(of address: String) throws -> URL {
        let maildir = mailbox(of: address)
        for part in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(
                at: maildir.appending(path: part), withIntermediateDirectories: true)
        }
        try give(maildir.deletingLastPathComponent())
        return maildir
    }

    /// Gives a folder and all in it to the user that Dovecot reads mail as.
    func give(_ folder: URL) throws { try Command.run("/bin/chown", ["-R", "vmail:nogroup", folder.path]) }
}
