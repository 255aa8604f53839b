import Foundation
import Notices
import Office
import Persuratan
import Register
import Web

extension OfficeWorks {
    /// What this program can do for its pages.
    ///
    /// - Parameter register: the one that the office writes with.
    init(_ workplace: Workplace, register: Register) throws {
        self.init()
        let setup = workplace.setup
        let drawing = try SOPChart(templates: workplace.settings.templat)
        ruang = setup.ruang
        pengganti = { snapshot, now in
            let holders = try Pemangku(setup: setup, register: snapshot, at: now)
            return holders.penggantiBerlaku.compactMap { holders.pejabat($0.peran) }
        }
        calendar = { snapshot, now in
            let today = setup.waktu.tanggal(now)
            let lines = try AgendaLines(snapshot, ruang: nil).lines(
                from: today.ditambah(hari: -AgendaCommand.Export.daysBack),
                to: today.ditambah(hari: AgendaCommand.Export.daysAhead))
            return try setup.calendar(lines, at: now)
        }
        sopChart = { rows, days in
            drawing.svg(rows, kantor: setup.kantor, masa: days, menitSehari: setup.jamKerja.menitSehari)
        }
        onEvent = { register.observeEvents($0) }
        sopTable = ReportLine.csv
        table = { columns, rows in CSVTable(columns).text(rows) }
    }
}
