import Testing

@testable import Terminal

struct TerminalErrorTests {
    @Test(arguments: [
        TerminalError.inputIsNoTerminal, .outputIsNoTerminal, .unknownType(""), .unknownType("odd"), .tooSimple("dumb"), .system("no"),
    ])
    func `each sentence says what to do`(error: TerminalError) {
        #expect(error.description.contains("--plain"))
        #expect(error.description.hasSuffix("."))
    }
}
