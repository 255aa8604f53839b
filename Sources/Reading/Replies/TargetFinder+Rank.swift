/// Who may be told to act by whom: nobody disposes upwards but with `kepada`.
extension TargetFinder {
    func isSuperior(_ id: String) -> Bool {
        guard let own = Self.rank(context.peran), let theirs = Self.rank(id) else { return false }
        return theirs > own
    }

    private static func rank(_ id: String) -> Int? {
        let ranks: [(String, Int)] = [
            ("kadis", 5), ("sekretaris", 4), ("kabid", 3), ("kabag", 3), ("kasi", 2), ("seksi", 2), ("kasubbag", 2),
            ("staf", 1),
        ]
        return ranks.first { id.hasPrefix($0.0) }?.1
    }
}
