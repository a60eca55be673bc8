/// The rows of a list that is grouped: each group begins with its heading.
struct BrowseRows: Hashable, Sendable {
    enum Row: Hashable, Sendable {
        case heading(group: Int)
        /// The number of the question among those found.
        case item(Int)
    }

    private(set) var rows: [Row] = []
    private var rowOfItem: [Int] = []

    /// - Parameter groups: the group of each question found, in order.
    init(groups: [Int]) {
        rows.reserveCapacity(groups.count + 64)
        rowOfItem.reserveCapacity(groups.count)
        var last: Int?
        for (item, group) in groups.enumerated() {
            if group != last { rows.append(.heading(group: group)) }
            last = group
            rowOfItem.append(rows.count)
            rows.append(.item(item))
        }
    }

    var count: Int { rows.count }

    /// The rows that must be seen when a question is: its own, and the heading above it where it is the first of its group.
    func span(of item: Int) -> Range<Int> {
        guard rowOfItem.indices.contains(item) else { return 0..<0 }
        let row = rowOfItem[item]
        if row > 0, case .heading = rows[row - 1] { return (row - 1)..<(row + 1) }
        return row..<(row + 1)
    }
}
