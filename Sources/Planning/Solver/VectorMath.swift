/// Four classes of items at once: what happens to memory is the same for all, only prices and weights differ.
package typealias Lanes = SIMD4<Float>

/// Exponential and logarithm of four numbers, exact to about one part in a million.
///
/// The library's own work on one number at a time and would be most of the planning time.
enum VectorMath {
    /// e to the power of x, for x from −80 to 0.
    @inline(__always)
    static func exponential(_ x: Lanes) -> Lanes {
        // Adding 1.5·2²³ leaves the nearest whole number in the low bits.
        let magic = Lanes(repeating: 12_582_912)
        let shifted = x * 1.442_695_04 + magic
        let whole = shifted - magic
        let f = x - whole * 0.693_359_375 + whole * 2.121_944_4e-4
        var p = f * 0.001_388_89 + 0.008_333_33
        p = p * f + 0.041_666_67
        p = p * f + 0.166_666_67
        p = p * f + 0.5
        p = p * f * f + f + 1
        let bits = (unsafeBitCast(shifted, to: SIMD4<Int32>.self) &<< 23) &+ unsafeBitCast(p, to: SIMD4<Int32>.self)
        return unsafeBitCast(bits, to: Lanes.self)
    }

    /// The logarithm of 1 + u, for u from 0 to 1: the series of 2 artanh(u / (2 + u)).
    @inline(__always)
    static func logarithmOfOnePlus(_ u: Lanes) -> Lanes {
        let z = u / (u + 2)
        let q = z * z
        var p = q * (2.0 / 9) + (2.0 / 7)
        p = p * q + 0.4
        p = p * q + (2.0 / 3)
        p = p * q + 2
        return p * z
    }

    /// The greater of two with a soft corner, and the share that goes to the first.
    ///
    /// - Parameters:
    ///   - advantage: how much more the first is worth than the second.
    ///   - temperature: width of the corner; 0 for a sharp one.
    @inline(__always)
    static func softMaximum(second: Lanes, advantage: Lanes, temperature: Lanes, inverse: Lanes) -> (value: Lanes, share: Lanes) {
        let x = advantage * inverse
        // Not beyond e^−30: smaller shares mean nothing, and products of them are numbers so small that processors are slow with them.
        let magnitude = x.replacing(with: -x, where: x .< 0).replacing(with: 30, where: (x .> 30) .| (x .< -30))
        let u = exponential(-magnitude)
        let near = 1 / (1 + u)
        let share = near.replacing(with: u * near, where: x .< 0)
        let positive = advantage.replacing(with: 0, where: advantage .< 0)
        return (second + positive + temperature * logarithmOfOnePlus(u), share)
    }
}
