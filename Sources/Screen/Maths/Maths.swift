/// LaTeX formulas as Unicode text.
///
/// Total on any input: what is not LaTeX, or not known, comes out as it is written.
package enum Maths {
    /// The formula on one row.
    ///
    /// Scripts use Unicode's raised and lowered characters where all of a script can, otherwise `_{…}` and `^(…)`; a fraction is
    /// a slash with the brackets that this needs; rows of a matrix are separated by semicolons.
    package static func inline(_ latex: String) -> String { MathsWriter.text(MathsParser.parse(latex).node).trimmed }

    /// The formula in two dimensions, row by row from the top, without spaces at their ends; at most `width` columns.
    ///
    /// Fractions stand over a rule, limits below and above, matrices between tall brackets; a formula that needs only one row
    /// stays on it. What is too wide is broken before relations and signs, or else written as ``inline(_:)`` has it and wrapped.
    package static func display(_ latex: String, width: Int) -> [String] {
        MathsDisplay(width: width).rows(MathsParser.parse(latex).node)
    }

    /// Brackets and beginnings in the formula without their ends, and ends without a beginning, as they are written, each once.
    package static func unmatched(in latex: String) -> [String] { MathsParser.parse(latex).unmatched }

    /// Commands in the formula that are not known and come out as they are written, in order and each once.
    package static func unknownCommands(in latex: String) -> [String] { MathsParser.parse(latex).unknown }
}
