/// When people are reminded. All minutes are working minutes.
public struct AturanPengingat: Hashable, Sendable, Codable {
    public var isAktif: Bool
    public var pejabat: IramaPengingat
    public var pemohon: IramaPengingat
    /// When, on a working day, an officer with several letters gets them in one mail.
    public var pukulRangkuman: Pukul

    public init(isAktif: Bool, pejabat: IramaPengingat, pemohon: IramaPengingat, pukulRangkuman: Pukul) {
        (self.isAktif, self.pejabat, self.pemohon) = (isAktif, pejabat, pemohon)
        self.pukulRangkuman = pukulRangkuman
    }

    /// Officers: two hours late, then daily, after two days the next one hears of it; applicants: two days, every three,
    /// after ten days the secretariat hears of it.
    public static let baku = AturanPengingat(
        isAktif: true, pejabat: IramaPengingat(pertama: 120, ulang: 450, palingBanyak: 5, eskalasi: 900),
        pemohon: IramaPengingat(pertama: 900, ulang: 1350, palingBanyak: 3, eskalasi: 4500),
        pukulRangkuman: Pukul(pasti: 480))
}

/// How often somebody is reminded. Counted in working minutes from the moment at which the SOP's time for the row was over,
/// or at which the person was last heard, whichever is later.
public struct IramaPengingat: Hashable, Sendable, Codable {
    /// Until the first reminder.
    public var pertama: Int
    /// From one reminder to the next; never on the same day.
    public var ulang: Int
    /// Reminders about one question.
    public var palingBanyak: Int
    /// Until others are told, and from one of them to the next.
    public var eskalasi: Int

    public init(pertama: Int, ulang: Int, palingBanyak: Int, eskalasi: Int) {
        (self.pertama, self.ulang) = (pertama, ulang)
        (self.palingBanyak, self.eskalasi) = (palingBanyak, eskalasi)
    }
}
