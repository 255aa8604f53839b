/// All pages, in the order of the menu.
public enum Pages {
    static let groups: [any PageGroup.Type] = [
        AssetPages.self, SignInPages.self, BukuPages.self, SuratPages.self,
        PapanPages.self, AgendaPages.self, KarantinaPages.self, LaporanPages.self, LangsungPages.self,
        CatatPages.self, StatusPages.self, FormulirPages.self, IntakePages.self,
    ]

    /// The templates that must be there.
    public static let templates = ["kerangka", "galat"] + groups.flatMap { $0.templates }

    static let menu = groups.flatMap { $0.menu }
}
