import Practice
import Testing

@Suite struct NumberTextTests {
    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("−7", -7), ("0.25", 0.25), (".5", 0.5), ("5.", 5), ("  42 ", 42), ("\t3\n", 3),
            ("1,000", 1000), ("12,345,678.5", 12_345_678.5), ("-1,000", -1000), ("1_000_000", 1_000_000), ("1 000", 1000), ("1/4", 0.25),
            ("-1/4", -0.25), ("1 / 4", 0.25), ("3,000/4", 750), ("25%", 0.25), ("25 %", 0.25), ("0.5%", 0.005), ("-3%", -0.03), ("3e5", 3e5),
            ("3E5", 3e5), ("3e-5", 3e-5), ("3e+5", 3e5), ("3×10^5", 3e5), ("3 × 10^5", 3e5), ("3*10^-2", 0.03), ("2.5k", 2500), ("2.5K", 2500),
            ("7M", 7e6), ("1.5G", 1.5e9), ("1.5B", 1.5e9), ("2T", 2e12), ("1,500k", 1_500_000),
        ] as [(String, Double)])
    func reads(_ text: String, _ expected: Double) throws {
        let value = try #require(NumberText.parse(text), "\(text)")
        #expect(abs(value - expected) <= abs(expected) * 1e-12, "\(text)")
    }

    @Test(arguments: [
        "", " ", "abc", "1,5", "-1,5", "1,50", "1,0000", "1,00,000", ",5", "1,", "12345,678", "0,500", "1.000,5", "1.5,000", "3e1,000",
        "1.2.3", "1/0", "1/", "/4", "1/2/3", "1//2", "%", "k", "--5", "5-", "e5", "3e", "3e5e5", ".", "-", "+", "5%%", "5kk", "inf", "nan",
        "infinity", "0x10", "1e999", "-1e999", "1e308T", "1e308/1e-308", "½", "٣", "５", "1\0", "\u{1b}[31m5", "5; DROP TABLE reviews",
        "1e5 apples", "$5", "2 1/2", "1 5", "10 00",
    ])
    func refuses(_ text: String) {
        #expect(NumberText.parse(text) == nil, "\(text)")
    }

    @Test(
        arguments: [
            ("25%", "%", 25), ("25 %", "%", 25), ("25", "%", 25), ("0.25", "%", 0.25), ("12 ms", "ms", 12), ("12ms", "ms", 12), ("12 MS", "ms", 12),
            ("12", "ms", 12), ("1.5 GB", "GB", 1.5), ("1.5GB", "GB", 1.5), ("500 req/s", "req/s", 500), ("500 req / s", "req/s", 500),
            ("1/2 req/s", "req/s", 0.5), ("3k tokens", "tokens", 3000), ("1,000 tokens", "tokens", 1000), ("5 B", "B", 5), ("1.5kB", "B", 1500),
            ("16 GPU hours", "GPU hours", 16),
        ] as [(String, String, Double)])
    func readsTheUnitBehindTheNumber(_ text: String, _ unit: String, _ expected: Double) {
        #expect(NumberText.parse(text, unit: unit) == expected, "\(text) in \(unit)")
    }

    @Test(arguments: [("ms", "ms"), ("%", "%"), ("12 s", "ms"), ("12 mss", "ms"), ("GB 5", "GB"), ("5 GB", "MB")])
    func refusesOtherUnits(_ text: String, _ unit: String) {
        #expect(NumberText.parse(text, unit: unit) == nil, "\(text) in \(unit)")
    }

    /// Whatever is typed, the answer is a finite number or none, in time that does not explode.
    @Test func hostileTextGivesAFiniteNumberOrNone() {
        var random = SeededRandom(2)
        let alphabet = Array("0123456789.,eE+-−/%kKMGBT_ ×^*10\0é½\u{202e}")
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(alphabet) })
            if let value = NumberText.parse(text, unit: random.pick(["", "%", "ms", "e", "-", "1"])) { #expect(value.isFinite, "\(text)") }
        }
        for piece in ["9", "1,", "1/", "-", "%", "e", "1_", " "] { _ = NumberText.parse(String(repeating: piece, count: 100_000)) }
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (-0.5, "-0.5"), (0.123456, "0.1235"), (12.3456, "12.35"), (123.456, "123.5"),
            (1234.56, "1235"), (123_456.7, "123457"), (9_999_999, "9999999"), (10_000_000, "1e7"), (12_345_678, "1.235e7"), (-2.5e9, "-2.5e9"),
            (0.0001, "0.0001"), (0.00012345, "0.0001235"), (0.00001234, "1.234e-5"), (9.9996, "10"), (99.996, "100"), (999.96, "1000"),
            (0.99996, "1"), (0.30000000000000004, "0.3"), (100, "100"), (2.50, "2.5"), (99_999_999, "1e8"), (0.000099999999, "1e-4"),
            (1e300, "1e300"), (3e-300, "3e-300"),
        ] as [(Double, String)])
    func writesFourDigits(_ value: Double, _ expected: String) {
        #expect(NumberText.short(value) == expected)
    }

    @Test func whatIsWrittenCanBeReadAgain() throws {
        var random = SeededRandom(3)
        for _ in 0..<5000 {
            let value = Double.random(in: -1...1, using: &random) * Double.pow10(Int.random(in: -12...12, using: &random))
            let text = NumberText.short(value)
            let back = try #require(NumberText.parse(text), "\(text)")
            #expect(abs(back - value) <= abs(value) * 5.1e-4, "\(value) as \(text)")
            #expect(text.count <= 11, "\(text)")
        }
        for value in [Double.infinity, -.infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude] { _ = NumberText.short(value) }
    }
}

extension Double {
    fileprivate static func pow10(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1.0) { value, _ in exponent < 0 ? value / 10 : value * 10 }
    }
}
