/// Rejects text that could harm a terminal or hide what it says, before it reaches any output.
package enum TextSafety {
    /// The largest file that is read, in bytes.
    package static let maximumBytes = 1_000_000

    /// Bytes to text: UTF-8 checked, a byte-order mark dropped, CRLF and CR turned into LF.
    package static func decode(_ bytes: [UInt8], path: String) -> Result<String, Rejection> {
        guard bytes.count <= maximumBytes else {
            return .failure(Rejection(oversize(bytes.count, path: path)))
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let place = firstInvalid(body)
            return .failure(Rejection(Finding(.error, "encoding", path, place, "this is not UTF-8; save the file as UTF-8")))
        }
        // CRLF is one Character to Swift: replace by scalars, or lines would not be found.
        guard body.contains(0x0D) else { return .success(text) }
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" { scalars.append("\n") } else if !(scalar == "\n" && afterReturn) { scalars.append(scalar) }
            afterReturn = scalar == "\r"
        }
        return .success(String(scalars))
    }

    /// What is said of a file with more bytes than are read.
    package static func oversize(_ bytes: Int, path: String) -> Finding {
        let (size, most) = ((bytes + 999) / 1000, maximumBytes / 1000)
        return Finding(.error, "size", path, Place(), "the file has \(size) kB; at most \(most) kB are read, split it")
    }

    /// A file that cannot be used at all.
    package struct Rejection: Error {
        package let finding: Finding
        package init(_ finding: Finding) { self.finding = finding }
    }

    /// Every forbidden character, with its place; at most 20 a file.
    package static func findings(in text: String, path: String) -> [Finding] {
        // Nearly all files are clean: look at the bytes first.
        guard text.utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 >= 0x7F }) else { return [] }
        var findings: [Finding] = []
        var place = Place()
        for scalar in text.unicodeScalars {
            if let reason = reason(against: scalar) {
                let code = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
                findings.append(Finding(.error, "text-safety", path, place, "\(code) (\(reason)) may not stand in a question; remove it"))
                if findings.count == 20 { return findings }
            }
            if scalar == "\n" { place = Place(line: place.line + 1) } else { place.column += 1 }
        }
        return findings
    }

    /// Why a character may not stand in a bank, or nil where it may.
    package static func reason(against scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x09, 0x0A, 0x20..<0x7F: nil
        case 0x1B: "an escape sequence"
        case 0..<0x20, 0x7F, 0x80...0x9F: "a control character"
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: "a bidirectional control"
        case 0x200D: "a zero-width joiner"
        case 0x2028, 0x2029: "an invisible line break"
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "a variation selector"
        case 0xE0000...0xE007F: "a tag character"
        case 0x1F000...0x1FAFF: "an emoji"
        default:
            if scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value) {
                "an invisible character"
            } else if scalar.properties.isEmojiPresentation {
                "an emoji"
            } else {
                nil
            }
        }
    }

    /// The text with everything that may not reach a terminal written as its code: for file names and for what programs print.
    package static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if reason(against: scalar) == nil, scalar != "\n", scalar != "\t" {
                shown.append(scalar)
            } else {
                shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            }
        }
        return String(shown)
    }

    private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Place {
        var place = Place()
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var afterReturn = false
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar):
                // Lines end as they do in the text: at LF, CR and CRLF.
                let isReturn = scalar.first == 0x0D
                if isReturn || (scalar.first == 0x0A && !afterReturn) {
                    place = Place(line: place.line + 1)
                } else if scalar.first != 0x0A {
                    place.column += 1
                }
                afterReturn = isReturn
            case .error, .emptyInput: return place
            }
        }
    }
}

extension String {
    fileprivate func leftPadded(to count: Int) -> String { String(repeating: "0", count: max(0, count - self.count)) + self }
}
