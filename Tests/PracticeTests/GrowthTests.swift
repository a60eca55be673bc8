import Testing

@testable import Practice

@Suite struct GrowthTests {
    @Test(arguments: [
        ("O(n log n)", "n log(n)"), ("O(n log n)", "N·lg N"), ("O(n^2)", "n²"), ("O(n**2)", "n * n"), ("O(2n + 5)", "O(n)"),
        ("O(n + n log n)", "O(n log n)"), ("O(V + E)", "e + v"), ("O((V + E) log V)", "V log V + E log V"), ("O(1)", "3"),
        ("O(n log n^2)", "O(n log n)"), ("O(sqrt(n) n)", "O(n^1.5)"), ("√n", "n^0.5"), ("O(rounds n k d)", "O(k*n*d*rounds)"),
        ("O(n k d + n)", "O(n k d)"), ("O(log(n m))", "O(log n + log m)"), ("O(2^n)", "2^n"), ("O(u (log u + log e))", "u log u + u log e"),
        ("O(n + log n)", "O(n)"), ("O(log^2 n)", "(log n)(log n)"), ("$O(n \\log n)$", "O(n log n)"),
        ("O(log a)", "O(log n)"), ("O(n L)", "n k"), ("O(n log k + d)", "x log m + r"), ("O(V + E)", "n + m"),
    ])
    func sameGrowthWrittenTwoWays(_ left: String, _ right: String) {
        #expect(Growth.agree(left, right) == true, "\(left) and \(right)")
    }

    @Test(arguments: [
        ("O(n)", "O(n log n)"), ("O(n^2)", "O(n)"), ("O(n k)", "O(n)"), ("O(n + k)", "O(n)"), ("O(1)", "O(log n)"), ("O(2^n)", "O(n^2)"),
        ("O(V + E)", "O(V E)"), ("O(n log m)", "O(n log n)"),
        ("O(k log n)", "O(n log k)"), ("O(a + b)", "O(x y)"), ("O(n log a)", "O(m)"), ("O(a^2 b)", "O(b^2 c)"),
    ])
    func otherGrowthIsTold(_ left: String, _ right: String) {
        #expect(Growth.agree(left, right) == false, "\(left) and \(right)")
        #expect(Growth.agree(right, left) == false, "\(right) and \(left)")
    }

    @Test(arguments: ["", "O()", "O(n", "n)", "+", "n +", "^2", "n^", "linear!", "O(n) or so?", "((((((((((((((((((((((((n))))))))))))))))))))))))"])
    func whatIsNoOrderOfGrowthIsNotCompared(_ text: String) {
        #expect(Growth.agree(text, "O(n)") == nil)
    }

    /// A sum multiplied out again and again must not grow without bound.
    @Test func hostileProductsAreRefused() {
        let factor = "(a + b + c + d + e + f + g)"
        #expect(Growth(String(repeating: factor, count: 12)) == nil)
    }
}
