/// The programs of indonesia.md (e) and their English forms, as they quote a mail of the office.
extension QuotingClient {
    private static let author = "Pontive Center <permohonan+k7x@kantor.example>"

    private static func block(_ from: String, _ sent: String, _ to: String, _ subject: String) -> [String] {
        [
            "\(from): \(author)", "\(sent): Selasa, 24 November 2026 09.12",
            "\(to): Bambang Rekaan <kabid@kantor.example>",
            "\(subject): [PC-2026-0001] Mohon disposisi: Permohonan Kunjungan Industri", "",
        ]
    }

    private static func htmlBlock(_ from: String, _ sent: String, _ to: String, _ subject: String) -> String {
        "<b>\(from):</b> Pontive Center &lt;permohonan+k7x@kantor.example&gt;<br><b>\(sent):</b> 24 November 2026 09.12<br>"
            + "<b>\(to):</b> Bambang Rekaan &lt;kabid@kantor.example&gt;<br><b>\(subject):</b> [PC-2026-0001] Mohon<br>"
    }

    private static func cite(_ name: String, _ intro: String, _ attributes: String = "type=\"cite\"") -> QuotingClient {
        QuotingClient(
            name: name, intro: [intro, ""], mark: "> ", open: "<div>\(escaped(intro))</div><blockquote \(attributes)>",
            close: "</blockquote>", split: ("</blockquote>", "<blockquote \(attributes)>"))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func gmail(_ name: String, _ intro: [String], wrap: Int? = nil) -> QuotingClient {
        let quote =
            "<blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex\">"
        return QuotingClient(
            name: name, intro: intro + [""], mark: "> ", wrap: wrap,
            open: "<br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">"
                + escaped(intro.joined(separator: " ")) + "<br></div>" + quote,
            close: "</blockquote></div>", split: ("</blockquote>", quote))
    }

    private static func outlook(_ name: String, _ lines: [String], _ html: String, app: String? = nil) -> QuotingClient
    {
        QuotingClient(
            name: name, intro: lines, signature: app.map { [$0] } ?? [], open: html, close: "</div>",
            htmlSignature: app.map { "<div id=\"ms-outlook-mobile-signature\">\($0)</div>" } ?? "")
    }

    static let all: [QuotingClient] =
        [
            gmail("Gmail web", ["Pada tanggal Sel, 24 Nov 2026 pukul 09.12 \(author) menulis:"]),
            gmail(
                "Gmail web, wrapped",
                [
                    "Pada tanggal Sel, 24 Nov 2026 pukul 09.12 Pontive Center <",
                    "permohonan+k7x@kantor.example> menulis:",
                ],
                wrap: 72),
            gmail("Gmail app", ["Pada Sel, 24 Nov 2026 09.12, \(author) menulis:"]),
            gmail("AOSP mail", ["Pada 24 Nov 2026 09.12, \"Pontive Center\" <permohonan@kantor.example> menulis:"]),
            gmail("Gmail, English", ["On Tue, Nov 24, 2026 at 9:12\u{202F}AM \(author) wrote:"]),
            gmail(
                "Gmail, English, wrapped",
                ["On Tue, Nov 24, 2026 at 9:12 AM Pontive Center", "<permohonan@kantor.example> wrote:"]),
            cite("iPhone", "Pada 24 Nov 2026, pukul 09.12, \(author) menulis:"),
            cite("iPhone, NBSP", "Pada 24\u{A0}Nov\u{A0}2026, pukul\u{202F}09.12, \(author) menulis:\u{A0}"),
            cite("iPhone, English", "On 24 Nov 2026, at 09.12, \(author) wrote:"),
            cite("Thunderbird", "Pada 24/11/26 09.12, Pontive Center menulis:", "type=\"cite\" cite=\"mid:x@y\""),
            cite("Thunderbird, English", "On 11/24/26 09:12, Pontive Center wrote:"),
            cite(
                "Roundcube", "Pada 2026-11-24 09:12, Pontive Center menulis:",
                "type=\"cite\" style=\"padding: 0 0.4em\""),
            cite("Roundcube, English", "On 2026-11-24 09:12, Pontive Center wrote:"),
            cite("K-9", "Pada 24 November 2026 09.12.33 WIB, Pontive Center <permohonan@kantor.example> menulis:"),
            cite(
                "Proton", "Pada Selasa, 24 November 2026 pukul 9:12 AM, \(author) menulis:",
                "class=\"protonmail_quote\""),
            cite("German phone", "Am 24.11.2026 um 09:12 schrieb \(author):"),
            cite("Chinese phone", "在 2026年11月24日，09:12，\(author) 写道："),
        ] + unmarked + forms

    private static let unmarked: [QuotingClient] = [
        outlook(
            "Outlook", [String(repeating: "_", count: 32)] + block("Dari", "Dikirim", "Kepada", "Subjek"),
            "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in\"><p>"
                + htmlBlock("Dari", "Dikirim", "Kepada", "Subjek") + "</p></div><div>"),
        outlook(
            "Outlook, English", block("From", "Sent", "To", "Subject"),
            "<div><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p>"
                + htmlBlock("From", "Sent", "To", "Subject") + "</p></div></div><div>"),
        outlook(
            "Outlook, other rule", [String(repeating: "_", count: 32)] + block("Dari", "Tanggal", "Ke", "Subjek"),
            "<div style=\"border:none;border-top:1.0pt solid rgb(181,196,223)\"><p>"
                + htmlBlock("Dari", "Tanggal", "Ke", "Subjek") + "</p></div><div>"),
        outlook(
            "Outlook, old", ["-----Pesan Asli-----"] + block("Dari", "Dikirim", "Kepada", "Perihal"),
            "<br>-----Pesan Asli-----<br>" + htmlBlock("Dari", "Dikirim", "Kepada", "Perihal") + "<div>"),
        outlook(
            "Outlook, old, English", ["-----Original Message-----"] + block("From", "Sent", "To", "Subject"),
            "<br>-----Original Message-----<br>" + htmlBlock("From", "Sent", "To", "Subject") + "<div>"),
        outlook(
            "Outlook on the web", block("Dari", "Dikirim", "Kepada", "Subjek"),
            "<div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\"><div id=\"divRplyFwdMsg\">"
                + htmlBlock("Dari", "Dikirim", "Kepada", "Subjek") + "</div><div>"),
        outlook(
            "Outlook app", [String(repeating: "_", count: 32)] + block("Dari", "Dikirim", "Kepada", "Subjek"),
            "<div id=\"mail-editor-reference-message-container\"><div>"
                + htmlBlock("Dari", "Dikirim", "Kepada", "Subjek") + "</div>",
            app: "Dapatkan Outlook untuk Android"),
        outlook(
            "Outlook app, English", [String(repeating: "_", count: 32)] + block("From", "Sent", "To", "Subject"),
            "<div id=\"ms-outlook-mobile-body-separator-line\"></div><div>" + htmlBlock("From", "Sent", "To", "Subject")
                + "</div><div>",
            app: "Get Outlook for iOS"),
        outlook(
            "Samsung", ["-------- Pesan asli --------"] + block("Dari", "Tanggal", "Ke", "Subjek"),
            "<div>-------- Pesan asli --------</div><div>" + htmlBlock("Dari", "Tanggal", "Ke", "Subjek")
                + "</div><div>",
            app: "Dikirim dari ponsel cerdas Samsung Galaxy saya."),
        outlook(
            "Samsung, English", ["-------- Original message --------"] + block("From", "Date", "To", "Subject"),
            "<div>-------- Original message --------</div><div>" + htmlBlock("From", "Date", "To", "Subject")
                + "</div><div>",
            app: "Sent from my Galaxy"),
        outlook(
            "Xiaomi", ["Pada Pontive Center <permohonan@kantor.example>, 24 Nov 2026 9:12 AM menulis:", ""],
            "<div>Pada Pontive Center &lt;permohonan@kantor.example&gt;, 24 Nov 2026 9:12 AM menulis:</div><div>",
            app: "Dikirim dari ponsel Xiaomi saya"),
        outlook(
            "Zimbra", ["----- Pesan Asal -----"] + block("Dari", "Terkirim", "Kepada", "Perihal"),
            "<hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">"
                + htmlBlock("Dari", "Terkirim", "Kepada", "Perihal") + "</div><div data-marker=\"__QUOTED_TEXT__\">"),
        outlook(
            "Zimbra, English",
            [
                "From: \"Pontive Center\" <permohonan@kantor.example>", "To: \"Kabid\" <kabid@kantor.example>",
                "Sent: Tuesday, November 24, 2026 9:12:33 AM", "Subject: [PC-2026-0001] Mohon disposisi", "",
            ],
            "<hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">"
                + htmlBlock("From", "Sent", "To", "Subject") + "</div><div data-marker=\"__QUOTED_TEXT__\">"),
        outlook(
            "Zoho", ["---- Pada Sel, 24 Nov 2026 09:12:33 +0700 \(author) menulis ----", ""],
            "<div class=\"zmail_extra_hr\"></div><br><div class=\"zmail_extra\"><div>---- Pada Sel, 24 Nov 2026 menulis ----</div>"
        ),
        outlook(
            "eM Client", ["------ Pesan Asli ------"] + block("Dari", "Tanggal", "Untuk", "Subjek"),
            "<div>------ Pesan Asli ------</div><div>" + htmlBlock("Dari", "Tanggal", "Untuk", "Subjek") + "</div><div>"
        ),
    ]

    private static let forms: [QuotingClient] = [
        QuotingClient(
            name: "Yahoo", intro: ["Pada Selasa, 24 November 2026 09.12.33 WIB, \(author) menulis: ", " "],
            open:
                "<div id=\"ydp1yahoo_quoted_1\" class=\"ydp1yahoo_quoted\"><div><div>Pada Selasa, 24 November 2026 09.12.33 WIB, "
                + escaped(author) + " menulis:</div>",
            close: "</div></div>", split: nil),
        QuotingClient(
            name: "Yahoo, English",
            intro: ["    On Tuesday, November 24, 2026 at 09:12:33 AM GMT+7, \(author) wrote:  ", " "],
            mark: "", open: "<div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>", close: "</div></div>"),
        QuotingClient(
            name: "Yahoo app", intro: ["", "  Pada Sel, 24 Nov 2026 pada 09:12, \(author) menulis:   "],
            signature: ["Dikirim dari Yahoo Mail di Android"],
            open: "<blockquote style=\"margin: 0 0 20px 0;\"><div>", close: "</div></blockquote>",
            split: ("</div></blockquote>", "<blockquote><div>")),
        QuotingClient(name: "a program that announces nothing and marks nothing", open: "<div>", close: "</div>"),
        QuotingClient(
            name: "a program that only indents", mark: "  ", open: "<div style=\"margin-left:20px\">", close: "</div>"),
        QuotingClient(
            name: "a bar before each line", intro: ["Pontive Center menulis:"], mark: "| ",
            open: "<div style=\"border-left:2px solid blue\">", close: "</div>"),
    ]
}
