import Foundation
import Testing

@testable import Planning

@Suite struct VectorMathTests {
    @Test func exponentialAgreesWithTheLibrary() {
        for step in 0...800 {
            let x = -Double(step) / 10
            let own = Double(VectorMath.exponential(Lanes(repeating: Float(x)))[2])
            let exact = exp(Double(Float(x)))
            #expect(abs(own - exact) <= 3e-6 * exact, "x = \(x)")
        }
    }

    @Test func logarithmAgreesWithTheLibrary() {
        for step in 0...100 {
            let u = Float(step) / 100
            #expect(abs(Double(VectorMath.logarithmOfOnePlus(Lanes(repeating: u))[0]) - log1p(Double(u))) < 4e-6, "u = \(u)")
        }
    }

    @Test func softMaximumTendsToTheGreater() {
        let advantages = Lanes(0.3, -0.3, 0, 5)
        let sharp = VectorMath.softMaximum(second: .zero, advantage: advantages, temperature: .zero, inverse: Lanes(repeating: 1e12))
        #expect(sharp.value == Lanes(0.3, 0, 0, 5))
        #expect(sharp.share[0] > 0.999_999 && sharp.share[1] < 1e-6 && sharp.share[2] == 0.5)
        let soft = VectorMath.softMaximum(
            second: .zero, advantage: advantages, temperature: Lanes(repeating: 0.1), inverse: Lanes(repeating: 10))
        for lane in 0..<4 {
            let exact = 0.1 * log(1 + exp(Double(advantages[lane]) * 10))
            #expect(abs(Double(soft.value[lane]) - exact) < 2e-6, "lane \(lane)")
        }
    }
}
