import Foundation
import Mail
import Persuratan
import Reading
import Testing

/// Every client × answer on top, below, between the quoted lines × text, HTML, both, around a real mail of the office.
///
/// The mail that is quoted is the golden notice, with its choices `setuju`, `kembalikan`, `tolak` and their examples.
@Suite("Answers around the office's own mail")
struct QuoteMatrixTests {
    static let answers = ["tolak: ruang dipakai pelantikan", "setuju", "kembalikan: surat belum ditandatangani"]

    @Test("the answer is found, or nothing is, whichever client quotes the mail", arguments: QuotingClient.all)
    func matrix(client: QuotingClient) throws {
        let notice = try OfficeNotice()
        for answer in Self.answers {
            for place in QuotingClient.Place.allCases {
                let text = client.text(answer, place, quoting: notice.lines)
                let html = client.html(answer, place, quoting: notice.html)
                let where_ = "\(client.name), \(place)"
                check(Self.mail(text: text), answer, mustFind: place == .top || client.hasClearMarks, "\(where_), text")
                check(Self.mail(html: html), answer, mustFind: place == .top || client.marksHTML, "\(where_), HTML")
                check(Self.mail(text: text, html: html), answer, mustFind: place == .top, "\(where_), both")
            }
        }
    }

    @Test("nothing is found where nothing was written", arguments: QuotingClient.all)
    func quoteOnly(client: QuotingClient) throws {
        let notice = try OfficeNotice()
        let text = client.text("", .top, quoting: notice.lines)
        let html = client.html("", .top, quoting: notice.html)
        for mail in [Self.mail(text: text), Self.mail(html: html), Self.mail(text: text, html: html)] {
            #expect(mail.newText.text == "", "\(client.name)")
        }
    }

    @Test(
        "every mail of the office that asks for an answer is known without its marker line",
        arguments: OfficeNotice.asking)
    func traces(name: String) throws {
        let notice = try OfficeNotice(name)
        let lines = MarkerChange.gone.lines(notice.lines)
        for answer in Self.answers {
            let text = ([answer, ""] + lines).joined(separator: "\n")
            #expect(Self.mail(text: text).newText.text == answer)
            let html = "<div>\(answer)</div>" + MarkerChange.gone.html(notice.html)
            #expect(Self.mail(html: html).newText.text == answer)
        }
    }

    @Test("the marker may be wrapped, marked, changed or gone", arguments: QuotingClient.all)
    func marker(client: QuotingClient) throws {
        let notice = try OfficeNotice()
        for change in MarkerChange.allCases {
            let lines = change.lines(notice.lines)
            let html = change.html(notice.html)
            for answer in Self.answers.prefix(1) {
                for place in QuotingClient.Place.allCases {
                    let name = "\(client.name), \(place), marker \(change)"
                    let text = client.text(answer, place, quoting: lines)
                    check(Self.mail(text: text), answer, mustFind: place == .top, "\(name), text")
                    let body = client.html(answer, place, quoting: html)
                    check(Self.mail(html: body), answer, mustFind: place == .top, "\(name), HTML")
                }
            }
        }
    }

    private func check(_ mail: ParsedMail, _ answer: String, mustFind: Bool, _ name: String) {
        let new = mail.newText.text
        if mustFind {
            #expect(new == answer, "\(name)")
        } else {
            #expect(new == answer || new == "", "\(name)")
        }
        #expect(mail.kind == .person, "\(name): \(mail.kindReason)")
        let found = Self.intent(new)
        #expect(found == Self.intent(answer) || found == .ambiguous, "\(name)")
    }

    static func intent(_ text: String) -> ReplyIntent {
        let context = ReplyContext(
            tahap: .disposisi, peran: "kabid", officers: [], now: Date(timeIntervalSince1970: 1_795_482_900),
            choiceCount: 3)
        return ReplyReader().read(text, context).intent
    }

    static func mail(text: String? = nil, html: String? = nil) -> ParsedMail {
        let head = """
            From: Bambang <kabid@kantor.example>
            To: permohonan@kantor.example
            Subject: Re: [PC-2026-0001] Mohon disposisi
            In-Reply-To: <pc-2026-0001.5.k7x@kantor.example>
            MIME-Version: 1.0

            """
        func part(_ text: String, _ type: String) -> String {
            "Content-Type: text/\(type); charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Data(text.utf8).base64EncodedString(options: .lineLength76Characters) + "\n"
        }
        let parts = [text.map { part($0, "plain") }, html.map { part($0, "html") }].compactMap { $0 }
        let body =
            parts.count == 1
            ? parts[0]
            : "Content-Type: multipart/alternative; boundary=b\n\n--b\n" + parts.joined(separator: "\n--b\n")
                + "\n--b--\n"
        return MailParser().parse(Data((head + body).utf8))
    }
}

extension QuotingClient {
    /// `>` before each line; a bar or blanks tell nothing by themselves.
    var hasClearMarks: Bool { mark.hasPrefix(">") }
}

/// The office's mail as it is quoted.
struct OfficeNotice {
    let lines: [String]
    let html: String

    private static let folder = MailFixtures.folder.deletingLastPathComponent().appending(path: "notices")

    /// The golden notices with choices or a code, by which they can be answered.
    static let asking: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().filter { file in
            let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
            return text.contains("CARA MENJAWAB") || text.contains("Kode: ")
        }.map { String($0.dropLast(4)) }
    }()

    init(_ name: String = "permintaan-disposisi-kabid") throws {
        func file(_ ending: String) throws -> String {
            try String(contentsOf: Self.folder.appending(path: "\(name).\(ending)"), encoding: .utf8)
        }
        let text = try file("txt").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines = Array(text.drop { !$0.hasPrefix("---") })
        let page = try file("html")
        // Clients keep what stands in the body.
        let start = page.range(of: "<body")?.lowerBound ?? page.startIndex
        let end = page.range(of: "</body>")?.lowerBound ?? page.endIndex
        let body = page[start..<end].drop { $0 != ">" }.dropFirst()
        html = "<div style=\"margin:0\">\(body)</div>"
    }
}

/// What clients do to the marker line.
enum MarkerChange: CaseIterable {
    case wrapped, wrappedTwice, marked, dashes, entities, spaced, gone

    func lines(_ lines: [String]) -> [String] {
        let marker = MailRoom.defaultMarker
        let new: [String] =
            switch self {
            case .wrapped: ["--- Tulis balasan di atas", "garis ini ---"]
            case .wrappedTwice: ["--- Tulis", "balasan di", "atas garis", "ini ---"]
            case .marked: ["> \(marker)"]
            case .dashes: ["— Tulis balasan di atas garis ini —"]
            case .entities: ["*--- Tulis balasan di atas garis ini ---*"]
            case .spaced: ["---\u{A0}Tulis\u{A0}balasan\u{202F}di atas  garis ini\u{200B} ---"]
            case .gone: []
            }
        return new + lines.dropFirst()
    }

    func html(_ html: String) -> String {
        let marker = MailRoom.defaultMarker
        let new =
            switch self {
            case .wrapped: "--- Tulis balasan di atas<br>garis ini ---"
            case .wrappedTwice: "--- Tulis<br>balasan di<br>atas garis<br>ini ---"
            case .marked: "&gt; \(marker)"
            case .dashes: "&mdash; Tulis balasan di atas garis ini &mdash;"
            case .entities: "&#45;&#45;&#45; Tulis balasan &#100;i atas garis ini ---"
            case .spaced: "---&nbsp;Tulis&nbsp;balasan&#8239;di atas <b>garis</b> ini ---"
            case .gone: ""
            }
        return html.replacing(marker, with: new)
    }
}
