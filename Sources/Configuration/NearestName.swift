import Practice

/// Finds what somebody meant who mistyped a name of the settings file.
enum NearestName {
    /// The name with the fewest edits to the given one, capitals and the sort of dash aside; nil where none is close.
    static func find(_ text: String, among names: [String]) -> String? {
        let wanted = text.lowercased().replacing("_", with: "-")
        let nearest = NearestWord.find(wanted, among: names.map { $0.lowercased() })
        return names.first { $0.lowercased() == nearest }
    }
}
