/// Numbers of people: `25 siswa dan 3 guru`.
extension ReplySentence {
    var countsPeople: Bool { groupsOfPeople(in: text.indices) > 0 }

    /// How many numbers stand right before people.
    func groupsOfPeople(in range: Range<Int>) -> Int {
        range.dropLast().count { index in
            guard text[index].meaning == .number else { return false }
            return text[index + 1].meaning == .applicantWord || text[index + 1].meaning == .peopleNoun
        }
    }
}
