/// A hash of several texts that ignores how they are wrapped; the same in every process (FNV-1a, 64 bits).
package struct Fingerprint: Sendable {
    package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Adds a text: runs of white space count as one space, and its end is marked.
    package mutating func add(_ text: String) {
        var pending = false
        var started = false
        for byte in text.utf8 {
            if byte == 0x20 || byte == 0x0A || byte == 0x09 {
                pending = started
            } else {
                if pending { mix(0x20) }
                mix(byte)
                pending = false
                started = true
            }
        }
        mix(0)
    }

    /// Adds a program as it is: in Python, indentation has a meaning.
    package mutating func add(verbatim text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0)
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
