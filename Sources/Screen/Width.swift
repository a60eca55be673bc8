extension Character {
    /// Terminal columns that the grapheme takes: 0, 1 or 2.
    ///
    /// The sum over its scalars, at most 2: a base with combining marks has its base's width, marks alone have none, and
    /// a flag or a joined emoji has two columns. Control characters and line breaks have none and never reach a cell; a
    /// tab counts as one space, unless it was expanded before.
    package var columns: Int {
        if let byte = onlyByte { return byte >= 0x20 && byte != 0x7F || byte == 0x09 ? 1 : 0 }
        var sum = 0
        for scalar in unicodeScalars {
            sum += scalar.columns
            if sum >= 2 { return 2 }
        }
        return sum
    }
}

extension Character {
    /// The UTF-8 byte of an ASCII character; several times faster than `asciiValue`, which looks for CRLF first.
    var onlyByte: UInt8? {
        let bytes = utf8
        return bytes.count == 1 ? bytes.first : nil
    }
}

extension String {
    /// Terminal columns that the text takes.
    package var columns: Int {
        // Most text is ASCII, where bytes are columns and no grapheme needs to be found.
        var copy = self
        let ascii: Int? = copy.withUTF8 { bytes in
            var sum = 0
            for byte in bytes {
                if byte >= 0x80 { return nil }
                if byte >= 0x20 && byte != 0x7F || byte == 0x09 { sum += 1 }
            }
            return sum
        }
        return ascii ?? reduce(0) { $0 + $1.columns }
    }
}

extension Unicode.Scalar {
    /// Terminal columns of the scalar alone, as `wcwidth` gives them, but 0 where that gives -1.
    fileprivate var columns: Int {
        if value < 0x80 { return value >= 0x20 && value != 0x7F || value == 0x09 ? 1 : 0 }
        // Latin, most of Greek and Cyrillic letters: below the first combining mark.
        if value >= 0xA0 && value < 0x300 { return 1 }
        if WidthTables.zero.containsSorted(value) { return 0 }
        return value >= 0x1100 && WidthTables.wide.containsSorted(value) ? 2 : 1
    }
}

extension [ClosedRange<UInt32>] {
    /// Whether one of the ascending, disjoint ranges holds the value; O(log n).
    fileprivate func containsSorted(_ value: UInt32) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let range = self[middle]
            if value < range.lowerBound {
                high = middle
            } else if value > range.upperBound {
                low = middle + 1
            } else {
                return true
            }
        }
        return false
    }
}
