import Persuratan
import Reading

/// Answers about the room and its free times that the general reader does not know.
extension OfficerDecision {
    /// `pindah ruang Aula`, or several numbers of offered times (`5 dan 7`); nil for any other answer.
    func roomDecision(_ text: String) -> Result<Keputusan, Missing>? {
        if let several = NumberList.read(text), !offers.isEmpty { return offered(several) }
        let rooms = setup.ruang.map { RoomMove.Room(kode: $0.kode, nama: $0.nama) }
        switch RoomMove.read(text, rooms: rooms) {
        case nil: return nil
        case .unclear(let words): return .failure(Missing(.ruangTidakDikenal(words)))
        case .room(let kode):
            guard kode != setup.ruang(of: alur).kode else { return .failure(Missing(.ruangTidakDikenal(kode))) }
            return .success(.pindahRuang(ruang: kode))
        }
    }

    private func offered(_ numbers: [Int]) -> Result<Keputusan, Missing> {
        let chosen = numbers.compactMap { number in offers.first { $0.nomor == number }?.jadwal }
        guard chosen.count == numbers.count else { return .failure(Missing(.pilihanBelumDisebut)) }
        return .success(.usul(chosen))
    }
}
