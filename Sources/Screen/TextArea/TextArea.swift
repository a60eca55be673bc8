/// A multi-line text editor as a value: text, cursor, scroll position and undo, and no clock or terminal.
///
/// One key costs time in proportion to the line that it is in and the rows that are seen, not to the whole text.
package struct TextArea: Hashable, Sendable {
    /// A place between two graphemes: the line, and how many graphemes of it come before.
    struct Position: Hashable, Comparable, Sendable {
        var line: Int
        var offset: Int

        static func < (left: Position, right: Position) -> Bool { (left.line, left.offset) < (right.line, right.offset) }
    }

    /// Graphemes by line, at least one line.
    private(set) var lines: [[Character]]
    private(set) var cursor: Position
    /// The row that is seen first begins here, or began here before the text changed.
    private(set) var top = Position(line: 0, offset: 0)
    /// The column that Up and Down aim at, from where a run of them began.
    private var goalColumn: Int?
    private var history = TextAreaHistory()
    /// Columns and rows that the text is shown in; Up, Down, Home, End and scrolling go by it.
    package var size: Size { didSet { if size != oldValue { reveal() } } }

    /// A text with the cursor at its end.
    ///
    /// Control characters are dropped and tabs become spaces, as in ``paste(_:)``.
    package init(text: String = "", size: Size = Size(columns: 80, rows: 10)) {
        lines = Self.lines(of: text)
        cursor = Position(line: lines.count - 1, offset: lines[lines.count - 1].count)
        self.size = size
        reveal()
    }

    /// The whole text, its lines separated by newlines; O(n).
    package var text: String { lines.map { String($0) }.joined(separator: "\n") }

    /// Whether there is nothing in it, not even white space.
    package var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

    /// Types, moves, deletes or undoes.
    ///
    /// - Returns: whether the key means something to the editor; others are left to the caller.
    @discardableResult
    package mutating func handle(_ key: Key) -> Bool {
        if key != .up, key != .down, key != .pageUp, key != .pageDown { goalColumn = nil }
        switch key {
        case .character(let character): type(character)
        case .enter: type("\n")
        case .backspace: delete(from: before(cursor), kind: .erasing)
        case .delete: delete(to: after(cursor))
        case .left: cursor = before(cursor)
        case .right: cursor = after(cursor)
        case .up: moveRows(-1)
        case .down: moveRows(1)
        case .pageUp: moveRows(1 - max(2, size.rows))
        case .pageDown: moveRows(max(2, size.rows) - 1)
        case .home: moveInRow { $0.start(of: $1) }
        case .end: moveInRow { $0.end(of: $1) }
        case .control("a"): cursor.offset = 0
        case .control("e"): cursor.offset = lines[cursor.line].count
        case .alt("b"): cursor = wordStart(before: cursor)
        case .alt("f"): cursor = wordEnd(after: cursor)
        case .alt("d"): delete(to: wordEnd(after: cursor))
        case .control("w"): delete(from: wordStart(before: cursor))
        case .control("u"): delete(from: Position(line: cursor.line, offset: 0))
        case .control("k"):
            let end = Position(line: cursor.line, offset: lines[cursor.line].count)
            delete(to: cursor == end ? after(cursor) : end)
        case .control("_"): if let edit = history.undo() { apply(edit.inverse, cursor: edit.cursorBefore) }
        case .alt("_"): if let edit = history.redo() { apply(edit, cursor: nil) }
        default: return false
        }
        if !key.isEdit { history.endGroup() }
        reveal()
        return true
    }

    /// Inserts text as one step of undo: CR and CRLF become newlines, a tab four spaces, control characters are dropped.
    package mutating func paste(_ text: String) {
        replace(cursor, cursor, with: Self.lines(of: text), kind: .other)
        goalColumn = nil
        reveal()
    }

    /// Puts another text in the place of all, as one step of undo, with the cursor at its end: after an external editor.
    package mutating func replaceAll(with text: String) {
        let end = Position(line: lines.count - 1, offset: lines[lines.count - 1].count)
        replace(Position(line: 0, offset: 0), end, with: Self.lines(of: text), kind: .other)
        goalColumn = nil
        reveal()
    }

    /// The rows that are seen and where the cursor stands in them, scrolled no further than needed to show it.
    ///
    /// - Returns: at most `height` rows, each at most `width` columns, and the cursor's place within them; the last column is kept free
    ///   for it.
    package func layout(width: Int, height: Int) -> (lines: [String], cursor: Point) {
        var rows = TextAreaRows(self, width: width)
        let first = rows.top(height: max(1, height))
        return (rows.text(from: first, height: height), rows.place(of: cursor, below: first))
    }
}

// MARK: - Changing

extension TextArea {
    private static func lines(of text: String) -> [[Character]] {
        let clean = text.withoutControls.replacing("\t", with: "    ")
        return clean.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    }

    private mutating func type(_ character: Character) {
        if character == "\n" {
            replace(cursor, cursor, with: [[], []], kind: .typing)
            return
        }
        guard !character.unicodeScalars.contains(where: \.isControl) else { return }
        // A mark joins the letter before it, so that one step of the cursor is one grapheme.
        if cursor.offset > 0 {
            let before = lines[cursor.line][cursor.offset - 1]
            let joined = String(before) + String(character)
            if joined.count == 1 {
                replace(self.before(cursor), cursor, with: [[Character(joined)]], kind: .other)
                return
            }
        }
        replace(cursor, cursor, with: [[character]], kind: .typing)
    }

    private mutating func delete(from start: Position, kind: TextAreaEdit.Kind = .other) {
        replace(start, cursor, with: [[]], kind: kind)
    }

    private mutating func delete(to end: Position) { replace(cursor, end, with: [[]], kind: .other) }

    private mutating func replace(_ start: Position, _ end: Position, with new: [[Character]], kind: TextAreaEdit.Kind) {
        let edit = TextAreaEdit(start: start, removed: slice(start, end), inserted: new, cursorBefore: cursor, kind: kind)
        guard edit.removed != edit.inserted else { return }
        apply(edit, cursor: nil)
        history.add(edit)
    }

    /// Makes the edit and puts the cursor after it, or where it is told.
    private mutating func apply(_ edit: TextAreaEdit, cursor after: Position?) {
        let start = edit.start
        let end = edit.end(of: edit.removed)
        if start.line == end.line, edit.inserted.count == 1 {
            // In place: a line of 100 kB is moved, but not copied.
            lines[start.line].replaceSubrange(start.offset..<end.offset, with: edit.inserted[0])
        } else {
            var new = edit.inserted
            new[0] = lines[start.line][..<start.offset] + new[0]
            new[new.count - 1] += lines[end.line][end.offset...]
            lines.replaceSubrange(start.line...end.line, with: new)
        }
        cursor = after ?? edit.end(of: edit.inserted)
    }

    private func slice(_ start: Position, _ end: Position) -> [[Character]] {
        if start.line == end.line { return [Array(lines[start.line][start.offset..<end.offset])] }
        return [Array(lines[start.line][start.offset...])] + lines[(start.line + 1)..<end.line] + [Array(lines[end.line][..<end.offset])]
    }
}

// MARK: - Moving

extension TextArea {
    private func before(_ position: Position) -> Position {
        if position.offset > 0 { return Position(line: position.line, offset: position.offset - 1) }
        guard position.line > 0 else { return position }
        return Position(line: position.line - 1, offset: lines[position.line - 1].count)
    }

    private func after(_ position: Position) -> Position {
        if position.offset < lines[position.line].count { return Position(line: position.line, offset: position.offset + 1) }
        guard position.line + 1 < lines.count else { return position }
        return Position(line: position.line + 1, offset: 0)
    }

    private func wordStart(before position: Position) -> Position {
        var at = position
        while at.offset == 0, at.line > 0 { at = before(at) }
        let line = lines[at.line]
        while at.offset > 0, line[at.offset - 1].isWhitespace { at.offset -= 1 }
        while at.offset > 0, !line[at.offset - 1].isWhitespace { at.offset -= 1 }
        return at
    }

    private func wordEnd(after position: Position) -> Position {
        var at = position
        while at.offset == lines[at.line].count, at.line + 1 < lines.count { at = after(at) }
        let line = lines[at.line]
        while at.offset < line.count, line[at.offset].isWhitespace { at.offset += 1 }
        while at.offset < line.count, !line[at.offset].isWhitespace { at.offset += 1 }
        return at
    }

    private mutating func moveInRow(_ target: (inout TextAreaRows, Position) -> Position) {
        var rows = TextAreaRows(self, width: size.columns)
        cursor = target(&rows, cursor)
    }

    private mutating func moveRows(_ count: Int) {
        var rows = TextAreaRows(self, width: size.columns)
        let goal = goalColumn ?? rows.column(of: cursor)
        goalColumn = goal
        cursor = rows.position(rows: count, from: cursor, column: goal)
    }

    private mutating func reveal() {
        var rows = TextAreaRows(self, width: size.columns)
        top = rows.top(height: max(1, size.rows))
    }
}

extension Key {
    /// Whether the key changes text, so that the next one may belong to the same step of undo.
    fileprivate var isEdit: Bool {
        switch self {
        case .character, .enter, .backspace: true
        default: false
        }
    }
}
