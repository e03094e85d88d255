import OSCE

/// What came in, counted.
struct Summary {
    private(set) var valid = 0
    private(set) var invalid = 0
    private var kinds = Counts()
    private var years = Counts()
    private var fields = Counts()
    private var structures = Counts()
    /// What pages are about that are not news.
    private var others = Counts()
    private var faults = Counts()

    var records: Int { valid + invalid }

    mutating func count(_ record: AnyRecord?, _ report: Report) {
        if report.isValid { valid += 1 } else { invalid += 1 }
        count(faults: report)
        switch record {
        case .newsItem(let item):
            kinds.add([item.kind?.description ?? "news item of no kind"])
            add(item.issuedOn, item.fieldsOfWork, item.issuedBy)
        case .meeting(let meeting):
            kinds.add(["Meeting"])
            add(meeting.startsOn, meeting.fieldsOfWork, meeting.organizedBy)
        case .project(let project):
            kinds.add(["Project"])
            add(project.startsOn, project.fieldsOfWork, project.runBy)
        case .fieldOperation(let operation):
            kinds.add(["Field operation"])
            structures.add([operation.structure].compactMap(\.self))
        case nil:
            kinds.add(["no record"])
        }
    }

    mutating func count(faults report: Report) {
        faults.add(report.faults.map(\.code))
        others.add(report.faults.compactMap { $0.param("seems") })
    }

    private mutating func add(_ day: CalendarDate?, _ fields: [FieldOfWork], _ structures: [Structure]) {
        years.add([day.map { String($0.year) } ?? "no date"])
        self.fields.add(fields)
        self.structures.add(structures)
    }
}

extension Summary: CustomStringConvertible {
    var description: String {
        """
        \(records) records: \(valid) valid, \(invalid) not
        \(kinds.table("kind", rows: kinds.largest))
        \(years.table("year", rows: years.byName, shown: .max))
        \(fields.table("field of work", rows: fields.largest))
        \(structures.table("structure", rows: structures.largest))
        \(others.table("something else", rows: others.largest))
        \(faults.table("fault", rows: faults.largest, shown: .max))
        """
    }
}

/// How often each row was met.
struct Counts {
    private var counts: [String: Int] = [:]

    mutating func add(_ rows: [some CustomStringConvertible]) {
        for row in rows { counts[row.description, default: 0] += 1 }
    }

    var byName: [(row: String, count: Int)] {
        counts.map { ($0.key, $0.value) }.sorted { $0.row < $1.row }
    }

    /// The largest counts, equal ones by name.
    var largest: [(row: String, count: Int)] {
        byName.sorted { ($1.count, $0.row) < ($0.count, $1.row) }
    }

    /// The rows as a table; of many the others are counted together.
    func table(_ name: String, rows: [(row: String, count: Int)], shown: Int = 12) -> String {
        let rest = rows.dropFirst(shown)
        var lines = ["", "  " + name] + rows.prefix(shown).map { line($0.count, $0.row) }
        if !rest.isEmpty { lines.append(line(rest.map(\.count).reduce(0, +), "\(rest.count) others")) }
        return lines.joined(separator: "\n")
    }

    private func line(_ count: Int, _ row: String) -> String {
        let number = String(count)
        return "  " + String(repeating: " ", count: max(0, 7 - number.count)) + number + "  " + row
    }
}
