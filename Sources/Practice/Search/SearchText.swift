import Questions

/// The words of one question, folded so that a search ignores case, emphasis and how lines are wrapped.
package struct SearchText: Hashable, Sendable {
    private let bytes: [UInt8]

    /// - Parameter prompt: Markdown of the whole prompt; nil while it was not read, when its beginning in the summary stands for it.
    package init(_ summary: QuestionSummary, prompt: String? = nil) {
        let fields = [summary.id.rawValue, summary.topic, summary.tags.joined(separator: " "), prompt ?? summary.title]
        var bytes: [UInt8] = []
        for field in fields {
            bytes += Self.folded(field)
            // No word or phrase holds a newline, so that none is found across two fields.
            bytes.append(UInt8(ascii: "\n"))
        }
        self.bytes = bytes
    }

    /// Lower case, runs of white space as one space, without the marks of emphasis and code.
    package static func folded(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isSpacePending = false
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "`"): continue
            case 0x09, 0x0A, 0x0D, 0x20: isSpacePending = true
            default:
                if isSpacePending, !result.isEmpty { result.append(0x20) }
                isSpacePending = false
                result.append(byte)
            }
        }
        return result
    }

    /// Whether folded words stand in the text, within a longer word too.
    package func contains(_ words: [UInt8]) -> Bool {
        guard let first = words.first else { return true }
        return bytes.withUnsafeBufferPointer { text in
            words.withUnsafeBufferPointer { words in
                guard text.count >= words.count else { return false }
                for start in 0...(text.count - words.count) where text[start] == first {
                    var length = 1
                    while length < words.count, text[start + length] == words[length] { length += 1 }
                    if length == words.count { return true }
                }
                return false
            }
        }
    }
}
