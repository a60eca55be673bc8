import Screen

/// Bytes and keys to characters, Alt combinations and pastes.
///
/// ncurses knows the escape sequences that terminfo names. What is left for here: UTF-8, graphemes of several scalars,
/// Esc followed by a character, sequences nobody knows (left out whole, or their tail would be typed), and paste markers,
/// also those that arrive in two parts, which ncurses gives up on after its Esc delay.
struct InputDecoder {
    /// Pasted bytes kept; the rest up to the end marker is dropped.
    static let pasteLimit = 1 << 20
    /// Milliseconds within which the rest of a started sequence or character arrives, also over a slow line.
    static let patience = 50
    /// Milliseconds of silence after which a paste without an end marker is over.
    static let pastePatience = 2_000

    /// Waits the given milliseconds (nil: for ever) for one more raw input.
    private let next: (Int?) -> RawInput
    /// Looked at too early, to be read next.
    private var pushedBack: [RawInput] = []
    private var paste: PasteBuffer?
    private var silence = 0
    private var justEscaped = false

    init(next: @escaping (Int?) -> RawInput) { self.next = next }

    /// The next input; `.resized` has no size here, so the caller is handed it as nil.
    mutating func read(timeout: Int?) -> Input? {
        if paste != nil { return continuePaste(timeout: timeout) }
        let raw = take(timeout: timeout)
        let followsEscape = justEscaped
        if raw != .nothing, raw != .woken { justEscaped = false }
        switch raw {
        case .byte(0x1B): return escape()
        case .byte(UInt8(ascii: "[")) where followsEscape && resumesPaste(): return beginPaste(timeout: timeout)
        case .byte(let byte): return text(from: byte)
        case .key(let key): return .key(key)
        case .pasteBegin: return beginPaste(timeout: timeout)
        case .mouseBegin: return controlSequence(from: UInt8(ascii: "<"))
        case .resized: return nil
        case .woken: return .wake
        case .closed: return .closed
        case .pasteEnd, .nothing, .unknown: return .idle
        }
    }

    private mutating func take(timeout: Int?) -> RawInput {
        pushedBack.isEmpty ? next(timeout) : pushedBack.removeFirst()
    }

    /// A byte that is already on its way; anything else stays for the next read.
    private mutating func takeByte(within milliseconds: Int, where wanted: (UInt8) -> Bool = { _ in true }) -> UInt8? {
        let raw = take(timeout: milliseconds)
        if case .byte(let byte) = raw, wanted(byte) { return byte }
        if raw != .nothing { pushedBack.insert(raw, at: 0) }
        return nil
    }
}

// MARK: - Escape sequences

extension InputDecoder {
    private mutating func escape() -> Input? {
        guard let byte = takeByte(within: 0, where: { $0 != 0x1B }) else {
            justEscaped = true
            return .key(.escape)
        }
        switch byte {
        case UInt8(ascii: "["):
            guard let first = takeByte(within: Self.patience) else { return .key(.alt("[")) }
            return controlSequence(from: first)
        case UInt8(ascii: "O"):
            guard takeByte(within: 0, where: { (0x40...0x7E).contains($0) }) != nil else { return .key(.alt("O")) }
            return .idle
        default:
            guard case .key(.character(let character)) = text(from: byte) else { return .key(.escape) }
            return .key(.alt(character))
        }
    }

    /// ECMA-48, 5.4: parameters and intermediates from 0x20 to 0x3F, then one final byte.
    private mutating func controlSequence(from first: UInt8) -> Input? {
        var body = [first]
        while let last = body.last, (0x20...0x3F).contains(last), body.count < 32 {
            guard let byte = takeByte(within: Self.patience) else { return .idle }
            body.append(byte)
        }
        if body == Array("200~".utf8) { return beginPaste(timeout: 0) }
        return MouseAction(report: body).map(Input.mouse) ?? .idle
    }

    /// Whether the rest of a paste marker follows whose Esc came so early that it was taken for the key.
    private mutating func resumesPaste() -> Bool {
        var seen: [UInt8] = []
        for expected in "200~".utf8 {
            guard let byte = takeByte(within: seen.isEmpty ? 0 : Self.patience, where: { $0 == expected }) else {
                pushedBack.insert(contentsOf: seen.map(RawInput.byte), at: 0)
                return false
            }
            seen.append(byte)
        }
        return true
    }
}

// MARK: - Text

extension InputDecoder {
    private mutating func text(from byte: UInt8) -> Input {
        switch byte {
        case 0: return .key(.control(" "))
        case 9: return .key(.tab)
        case 13: return .key(.enter)
        case 8, 127: return .key(.backspace)
        case 1...26: return .key(.control(Character(Unicode.Scalar(byte + 0x60))))
        case 28...31: return .key(.control(Character(Unicode.Scalar(byte + 0x40))))
        default: break
        }
        guard let scalar = scalar(from: byte) else { return .key(.character("\u{FFFD}")) }
        guard scalar.properties.generalCategory != .control else { return .idle }
        return .key(.character(grapheme(from: scalar)))
    }

    /// One scalar of UTF-8, or nil for bytes that are none.
    private mutating func scalar(from first: UInt8) -> Unicode.Scalar? {
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        var bytes = [first]
        while bytes.count < length {
            guard let byte = takeByte(within: Self.patience, where: { $0 & 0xC0 == 0x80 }) else { return nil }
            bytes.append(byte)
        }
        guard length > 0, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.first
    }

    /// Adds the combining marks that came with a letter, so that an accent is not a key of its own.
    private mutating func grapheme(from scalar: Unicode.Scalar) -> Character {
        var grapheme = Character(scalar)
        for _ in 0..<8 {
            // ASCII never continues a grapheme here, and leaving it spares ASCII typing a look ahead.
            guard let byte = takeByte(within: 0, where: { $0 >= 0xC2 }) else { break }
            guard let more = self.scalar(from: byte) else { break }
            let longer = String(grapheme) + String(more)
            guard longer.count == 1 else {
                pushedBack.insert(contentsOf: String(more).utf8.map(RawInput.byte), at: 0)
                break
            }
            grapheme = Character(longer)
        }
        return grapheme
    }
}

// MARK: - Pastes

extension InputDecoder {
    private mutating func beginPaste(timeout: Int?) -> Input? {
        paste = PasteBuffer(limit: Self.pasteLimit)
        silence = 0
        return continuePaste(timeout: timeout)
    }

    /// Collects until the end marker.
    ///
    /// What interrupts (a resize, a wake-up, the time) is returned, and the paste goes on with the next read.
    private mutating func continuePaste(timeout: Int?) -> Input? {
        while true {
            let wait = min(timeout ?? .max, Self.pastePatience - silence)
            switch take(timeout: wait) {
            case .byte(let byte):
                silence = 0
                if paste?.append(byte) == .ended { return endPaste() }
            case .pasteEnd: return endPaste()
            case .key(.enter): _ = paste?.append(13)
            case .key, .pasteBegin, .mouseBegin, .unknown: silence = 0
            case .resized: return nil
            case .woken: return .wake
            case .closed: return .closed
            case .nothing:
                silence += max(wait, 1)
                if silence >= Self.pastePatience { return endPaste() }
                if timeout != nil { return .idle }
            }
        }
    }

    private mutating func endPaste() -> Input {
        let text = paste?.text ?? ""
        paste = nil
        return text.isEmpty ? .idle : .paste(text)
    }
}
