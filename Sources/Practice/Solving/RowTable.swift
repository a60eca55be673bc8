/// Rows of a table or of a query's result, as text.
package struct RowTable: Hashable, Sendable, Codable {
    package var name: String
    package var columns: [String]
    /// Nil stands for NULL.
    package var rows: [[String?]]
    /// All rows there are; more than `rows` where those were cut.
    package var count: Int

    package init(name: String, columns: [String], rows: [[String?]], count: Int? = nil) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.count = count ?? rows.count
    }
}
