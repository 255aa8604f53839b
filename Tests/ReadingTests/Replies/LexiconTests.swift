import Testing

@testable import Reading

struct LexiconTests {
    @Test("every spelling of every word is found, as one word of its own meaning", arguments: WordTable.all.indices)
    func reachable(table index: Int) {
        let table = WordTable.all[index]
        for line in table.lines.split(separator: "\n") {
            for spelling in line.split(separator: " ") {
                let tokens = ReplyTokeniser.tokens(of: Array("x, \(spelling) x".utf8), lexicon: .baku).tokens
                #expect(tokens.count == 4, "\(spelling)")
                #expect(tokens[2].meaning == table.meaning && !tokens[2].guessed, "\(spelling): \(tokens[2].meaning)")
                #expect(
                    tokens[2].lexeme == Lexicon.baku.lexeme(String(line.split(separator: " ")[0])).map(Int.init),
                    "\(spelling)")
            }
        }
    }

    @Test("every section of the files is a meaning, and every sentence of a lack is there")
    func files() {
        #expect(WordTable.unknownHeadings == [])
        #expect(WordTable.all.count > 80 && WordTable.phrases.count > 20)
        #expect(Set(Lack.sentences.keys) == Set(Lack.allCases.map(\.rawValue)))
    }

    @Test("every phrase is found", arguments: WordTable.phrases.indices)
    func phrases(table index: Int) throws {
        let table = WordTable.phrases[index]
        for line in table.lines.split(separator: "\n") {
            let sentence = ReplySentence(
                SourceText(Array("x, \(line) .".utf8)), context: try ReplyOffice.context(.persetujuan), lexicon: .baku)
            #expect(sentence.text.tokens.contains { $0.meaning == table.meaning && $0.end - $0.start >= 5 }, "\(line)")
        }
    }

    private static func words(_ meaning: Meaning) -> [String] {
        WordTable.all.filter { $0.meaning == meaning }.flatMap {
            $0.lines.split { $0 == " " || $0 == "\n" }.map(String.init)
        }
    }

    @Test("every word of consent consents, and none does behind a negation")
    func consent() throws {
        for word in Self.words(.approve) + Self.words(.grant) + Self.words(.okay) + Self.words(.go) {
            #expect(try ReplyOffice.read(word).intent == .approve, "\(word)")
            #expect(try ReplyOffice.read("\(word), terima kasih").intent == .approve, "\(word)")
            for no in Self.words(.no) + Self.words(.notYet) + Self.words(.dont) + Self.words(.notThat) {
                #expect(try ReplyOffice.read("\(no) \(word)").intent != .approve, "\(no) \(word)")
            }
        }
    }

    @Test("consent that is given is consent, a gift alone or a consent alone is none")
    func bestowed() throws {
        for gift in Self.words(.bestow) {
            for consent in Self.words(.consentNoun) {
                #expect(try ReplyOffice.read("Saya \(gift) \(consent)").intent == .approve, "\(gift) \(consent)")
                #expect(try ReplyOffice.read("\(consent) \(gift)").intent == .approve, "\(consent) \(gift)")
                #expect(try ReplyOffice.read("\(consent) tidak \(gift)").intent == .reject, "\(consent) \(gift)")
                #expect(try ReplyOffice.read("belum \(gift) \(consent)").intent == .ambiguous, "\(gift) \(consent)")
                #expect(try ReplyOffice.read("mohon \(gift) \(consent)").intent == .ambiguous, "\(gift) \(consent)")
                #expect(try ReplyOffice.read(consent).intent == .ambiguous, "\(consent)")
            }
            #expect(try ReplyOffice.read(gift).intent == .ambiguous, "\(gift)")
        }
    }

    @Test("complete goes on where somebody looks for that, incomplete goes back")
    func complete() throws {
        for word in Self.words(.whole) {
            #expect(try ReplyOffice.read("Berkas \(word)", .persetujuan, "admin").intent == .approve, "\(word)")
            #expect(try ReplyOffice.read("Berkas \(word)").intent == .ambiguous, "\(word)")
            #expect(try ReplyOffice.read("Berkas tidak \(word)").intent == .return, "\(word)")
            #expect(try ReplyOffice.read("Berkas belum \(word)", kata: [.lanjut: ["lengkap"]]).intent == .return)
        }
    }

    @Test("a decision on another request, or on a part of it, is none on this one")
    func other() throws {
        for word in Self.words(.other) {
            for decision in ["disetujui", "setuju", "ditolak", "lanjut", "dikembalikan"] {
                #expect(try ReplyOffice.read("Permohonan \(word) \(decision)").intent == .ambiguous, "\(word)")
            }
        }
    }

    @Test("every word of refusal, return and moving does what it says")
    func refusal() throws {
        for word in Self.words(.reject) + Self.words(.refuse) {
            #expect(try ReplyOffice.read(word).intent == .reject, "\(word)")
        }
        for word in Self.words(.giveBack) + Self.words(.complete) {
            #expect(try ReplyOffice.read(word).intent == .return, "\(word)")
        }
        for word in Self.words(.move) { #expect(try ReplyOffice.read(word).intent == .reschedule, "\(word)") }
        for word in Self.words(.cancel) {
            #expect(try ReplyOffice.read("kami \(word)", .jadwal, "applicant").subtype == .cancel, "\(word)")
        }
    }

    @Test("every order goes to the officer it names")
    func orders() throws {
        for word in Self.words(.work) + Self.words(.proceed) + Self.words(.coordinate) + Self.words(.forward) {
            let reading = try ReplyOffice.read("Kabid IKP \(word)", .disposisi)
            #expect(reading.intent == .dispose && reading.targets.map(\.id) == ["kabid_ikp"], "\(word)")
        }
        for word in Self.words(.represent) + Self.words(.handOver) {
            #expect(try ReplyOffice.read("Kabid IKP \(word)", .disposisi).intent == .delegate, "\(word)")
        }
        for word in Self.words(.archive) {
            #expect(try ReplyOffice.read(word, .disposisi).targets.map(\.id) == ["admin"], "\(word)")
        }
        for word in Self.words(.know) + Self.words(.copy) {
            let reading = try ReplyOffice.read("Kabid IKP \(word), Kabid TKPBET tangani", .disposisi)
            #expect(reading.targets.first?.part == .fyi && reading.targets.last?.id == "kabid_tkpbet", "\(word)")
        }
    }

    @Test("every question, hold, doubt and condition keeps a consent from acting")
    func doubt() throws {
        for word in Self.words(.asking) + Self.words(.how) {
            #expect(try ReplyOffice.read("\(word) disetujui").intent != .approve, "\(word)")
        }
        for word in Self.words(.wait) + Self.words(.think) + Self.words(.maybe) + Self.words(.said) + Self.words(.past)
            + Self.words(.suppose) + Self.words(.program) + Self.words(.depends) + Self.words(.authority)
            + Self.words(.time)
            + Self.words(.condition) + Self.words(.deficient) + Self.words(.because)
        {
            #expect(try ReplyOffice.read("\(word) setuju").intent != .approve, "\(word)")
        }
        for word in Self.words(.proviso) {
            #expect(try ReplyOffice.read("Setuju \(word) lengkap").conditions == ["\(word) lengkap"], "\(word)")
        }
    }

    @Test("every kind word leaves a consent a consent, and is none")
    func kindness() throws {
        for word in Self.words(.light) + Self.words(.address) + Self.words(.greeting) + Self.words(.thanks)
            + Self.words(.adverb)
            + Self.words(.selfWord) + Self.words(.already)
        {
            #expect(try ReplyOffice.read("\(word) setuju").intent == .approve, "\(word)")
            #expect(try ReplyOffice.read("\(word)").intent == .ambiguous, "\(word)")
        }
    }

    @Test("a slip counts only where no other word is as near, and never for short words")
    func slips() throws {
        #expect(try ReplyOffice.read("Setuhu").intent == .approve)
        #expect(try ReplyOffice.read("stejuu").intent != .reject)
        #expect(try ReplyOffice.read("dittolak").intent == .reject)
        for text in ["tolok", "tidaksetuju", "batas", "setara", "xcc", "takut", "kolak"] {
            #expect(try ReplyOffice.read(text).intent == .ambiguous, "\(text)")
        }
    }
}
