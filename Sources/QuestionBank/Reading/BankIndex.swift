import Questions

/// The summaries of a bank as they were last read, each with the signature of the files it came from.
///
/// One flat file, written whole and replaced in one step. It is only a copy: a summary is used when the
/// signature of its files is unchanged, and whatever cannot be read is read from the bank again.
struct BankIndex: Sendable {
    struct Entry: Sendable {
        var signature: UInt64
        /// Nil for a question that is broken.
        var summary: QuestionSummary?
    }

    /// When the index was written, in nanoseconds since 1970.
    var written: Int64
    var entries: [String: Entry]

    /// Changes whenever the parser or the format does, so that an older copy is not used.
    static let version: UInt32 = 2

    /// An entry whose files changed this close to the writing may hide a later change within the clock's grain.
    static let grain: Int64 = 2_000_000_000

    func isTrusted(_ files: QuestionFiles) -> Bool { files.changed < written - Self.grain }

    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(entries.count * 200)
        writer.bytes += Array("sparidx\n".utf8)
        writer.integer(Self.version)
        writer.integer(written)
        writer.integer(UInt32(entries.count))
        for (id, entry) in entries {
            writer.string(id)
            writer.integer(entry.signature)
            writer.flag(entry.summary != nil)
            guard let summary = entry.summary else { continue }
            writer.string(summary.topic)
            writer.string(summary.kind.rawValue)
            writer.string(summary.level.rawValue)
            writer.integer(summary.minutes.bitPattern)
            writer.integer((summary.limit ?? -1).bitPattern)
            writer.integer(summary.fingerprint)
            writer.string(summary.title)
            for list in [summary.requires, summary.tags, summary.was.map(\.rawValue), summary.needs] { writer.strings(list) }
        }
        writer.integer(ByteWriter.checksum(writer.bytes[...]))
        return writer.bytes
    }

    init(written: Int64, entries: [String: Entry]) {
        self.written = written
        self.entries = entries
    }

    /// - Returns: nil for anything but a whole index of this version.
    init?(decoding bytes: [UInt8]) {
        guard bytes.count > 32, bytes.starts(with: Array("sparidx\n".utf8)) else { return nil }
        var tail = ByteReader(bytes[(bytes.count - 8)...])
        guard let sum: UInt64 = tail.integer(), sum == ByteWriter.checksum(bytes[..<(bytes.count - 8)]) else { return nil }
        var reader = ByteReader(bytes[8..<(bytes.count - 8)])
        guard let version: UInt32 = reader.integer(), version == Self.version, let written: Int64 = reader.integer(),
            let count: UInt32 = reader.integer()
        else { return nil }
        self.written = written
        entries = Dictionary(minimumCapacity: min(Int(count), bytes.count / 16))
        for _ in 0..<count {
            guard let name = reader.string(), let signature: UInt64 = reader.integer(), let isWhole = reader.flag() else { return nil }
            guard isWhole else {
                entries[name] = Entry(signature: signature, summary: nil)
                continue
            }
            guard let id = QuestionID(name), let summary = Self.summary(id, &reader) else { return nil }
            entries[name] = Entry(signature: signature, summary: summary)
        }
    }

    private static func summary(_ id: QuestionID, _ reader: inout ByteReader) -> QuestionSummary? {
        guard let topic = reader.string(), let kind = reader.string().flatMap(Kind.init(rawValue:)),
            let level = reader.string().flatMap(Level.init(rawValue:)), let minutes: UInt64 = reader.integer(),
            let limit: UInt64 = reader.integer(), let fingerprint: UInt64 = reader.integer(), let title = reader.string(),
            let requires = reader.strings(), let tags = reader.strings(), let was = reader.strings(), let needs = reader.strings()
        else { return nil }
        let limitMinutes = Double(bitPattern: limit)
        return QuestionSummary(
            id: id, topic: topic, kind: kind, level: level, minutes: Double(bitPattern: minutes), requires: requires, tags: tags,
            was: was.compactMap(QuestionID.init), needs: needs, title: title, fingerprint: fingerprint,
            limit: limitMinutes < 0 ? nil : limitMinutes)
    }
}
