import Foundation
import MailWorld
import Register
import Testing
import Transport

@testable import Office

@Suite("faults: what others do to the mailbox", .serialized) struct MailboxFaultTests {
    @Test("messages that another client removes in the midst of fetching are passed over, the others are stored")
    func expunged() throws {
        let office = try WireOffice("hapus")
        let letters = 30
        for number in 1...letters {
            try office.client.append(WireOffice.letter(number, size: 300_000), to: "INBOX")
        }
        try office.client.createFolder("Trash")
        _ = try office.client.select("INBOX")
        var hasRemoved = false
        try office.takeIn {
            guard !hasRemoved else { return }
            hasRemoved = true
            // An error here would be seen below: nothing would be gone.
            _ = try? office.client.move(Array(stride(from: 2, through: 30, by: 2)), to: "Trash")
        }
        #expect(hasRemoved)
        let gone = try office.count(in: "Trash")
        let kept = try office.count(in: "Diproses")
        #expect(gone > 0)
        #expect(gone + kept == letters)
        #expect(office.dealtWith >= max(kept, letters / 2))
        #expect(try office.count(in: "INBOX") == 0)
        try office.client.append(WireOffice.letter(31), to: "INBOX")
        #expect(try office.takeIn() == 1)
    }

    @Test("a folder that is missing is an error in words; once it is there its letters are taken in")
    func missingFolder() throws {
        let office = try WireOffice("tiada", folder: "Permohonan")
        #expect { try office.takeIn() } throws: {
            "\($0)".contains("Check the folder's name") && "\($0)".contains("SELECT refused")
        }
        try office.client.createFolder("Permohonan")
        try office.client.append(WireOffice.letter(1), to: "Permohonan")
        #expect(try office.takeIn() == 1)
    }

    @Test("the folder for processed mail is made again when somebody removed it")
    func removedTarget() throws {
        let office = try WireOffice("lenyap")
        for number in 1...2 {
            try office.client.append(WireOffice.letter(number), to: "INBOX")
            #expect(try office.takeIn() == 1)
            #expect(try office.count(in: "Diproses") == 1)
            _ = try office.client.select("INBOX")
            try FileManager.default.removeItem(
                at: try Town.world.mailbox(of: office.address).appending(path: ".Diproses"))
        }
    }

    @Test("a folder that can only be read is read: each letter is stored once, and none is put away")
    func readOnly() throws {
        let office = try WireOffice("baca")
        try office.client.append(WireOffice.letter(1), to: "INBOX")
        let folder = try Town.world.mailbox(of: office.address).appending(path: "cur").path
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
        #expect(try office.takeIn() == 1)
        #expect(try office.takeIn() == 0)
        office.restart()
        #expect(try office.takeIn() == 0)
        #expect(office.dealtWith == 1)
        #expect(try office.count(in: "INBOX") == 1)
    }
}
