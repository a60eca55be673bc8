/// Pasted bytes on their way to text.
struct PasteBuffer {
    enum Progress { case going, ended }

    private static let endMarker = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    /// The last bytes that came, kept apart from `bytes` so that the marker is found beyond the limit too.
    private var tail: [UInt8] = []

    init(limit: Int) { self.limit = limit }

    /// Adds a byte; tells when an end marker that ncurses did not put together is complete.
    mutating func append(_ byte: UInt8) -> Progress {
        tail.append(byte)
        if tail.count > Self.endMarker.count {
            let oldest = tail.removeFirst()
            if bytes.count < limit { bytes.append(oldest) }
        }
        guard tail == Self.endMarker else { return .going }
        tail = []
        return .ended
    }

    /// The text so far: CR and CRLF are line breaks, as terminals send them for `\n`; other controls are left out.
    var text: String {
        let all = bytes + tail.prefix(max(0, limit - bytes.count))
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: all, as: UTF8.self).unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if !afterReturn { scalars.append("\n") }
            case "\t": scalars.append("\t")
            default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }
}
