extension Unicode.Scalar {
    /// Whether the scalar would act on a terminal, or on the order of the text, instead of being seen.
    ///
    /// C0 with tab and newline, DEL, C1, the line and paragraph separators, and the bidirectional controls.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text with CR and CRLF as newlines and without control characters other than newline and tab.
    var withoutControls: String {
        // Nothing to do is the common case, and bytes tell: C1 begins with C2, the others with E2.
        if !utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) { return self }
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in unicodeScalars {
            if scalar == "\r" || scalar == "\n" && !isAfterReturn {
                result.append("\n")
            } else if scalar == "\t" || !scalar.isControl {
                result.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(result)
    }
}
