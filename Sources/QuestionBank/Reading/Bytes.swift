/// Appends little-endian numbers and length-prefixed strings.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func integer(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { buffer in
            integer(UInt32(clamping: buffer.count))
            bytes.append(contentsOf: buffer)
        }
    }

    mutating func strings(_ values: [String]) {
        integer(UInt32(clamping: values.count))
        for value in values { string(value) }
    }

    /// FNV-1a over eight bytes at a time: against a torn or foreign file, not against an attacker.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { raw in
            var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(raw.count)
            var offset = 0
            while offset + 8 <= raw.count {
                sum = (sum ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* 0x100_0000_01b3
                offset += 8
            }
            while offset < raw.count {
                sum = (sum ^ UInt64(raw[offset])) &* 0x100_0000_01b3
                offset += 1
            }
            return sum
        }
    }
}

/// Reads what `ByteWriter` wrote; answers nil at the end of the bytes.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        let size = MemoryLayout<Value>.size
        guard at + size <= bytes.endIndex else { return nil }
        let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at - bytes.startIndex, as: Value.self) }
        at += size
        return Value(littleEndian: value)
    }

    mutating func flag() -> Bool? { integer(UInt8.self).map { $0 != 0 } }

    mutating func string() -> String? {
        guard let count = integer(UInt32.self), at + Int(count) <= bytes.endIndex else { return nil }
        defer { at += Int(count) }
        return String(decoding: bytes[at..<(at + Int(count))], as: UTF8.self)
    }

    mutating func strings() -> [String]? {
        guard let count = integer(UInt32.self) else { return nil }
        var values: [String] = []
        for _ in 0..<count {
            guard let value = string() else { return nil }
            values.append(value)
        }
        return values
    }
}
