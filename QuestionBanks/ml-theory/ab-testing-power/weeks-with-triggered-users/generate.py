from statistics import NormalDist


def variant(rng):
    while True:
        share = rng.choice([10, 15, 20, 25, 30, 40])
        p_in = rng.choice([6, 8, 9, 10, 12, 15])
        p_out = rng.choice([1, 2, 3, 4])
        weeks = rng.choice([5, 6, 7, 8, 9, 10, 12])
        s = share / 100
        p = s * p_in / 100 + (1 - s) * p_out / 100
        v_in = p_in / 100 * (1 - p_in / 100)
        v_all = p * (1 - p)
        answer = weeks * s * v_in / v_all
        wrong = [weeks * s, weeks * s * s, weeks * s * s * v_in / v_all, weeks]
        if answer < 0.8 * weeks and all(abs(answer - w) > 0.06 * answer for w in wrong):
            if all(abs(answer - v) > 0.1 for v in (share, p_in, p_out)):
                break
    values = {"share": share, "p_in": p_in, "p_out": p_out, "weeks": weeks}
    values |= {"p_all": f"{100 * p:.4g}", "v_in": f"{v_in:.4f}", "v_all": f"{v_all:.4f}"}
    return {"values": values, "answer": answer, "tolerance": 0.02 * answer, "unit": "weeks"}


def check(values):
    # Fix the weekly users so that the wide test reaches 80 % power, then find the narrow time.
    normal = NormalDist()
    share = values["share"] / 100
    inside, outside = values["p_in"] / 100, values["p_out"] / 100
    mixed = share * inside + (1 - share) * outside
    effect = 0.001

    def power(users_per_arm, rate, size):
        error = (2 * rate * (1 - rate) / users_per_arm) ** 0.5
        return normal.cdf(size / error - 1.96)

    def solve(reached):
        low, high = 1e-6, 1e12
        for _ in range(200):
            mid = (low + high) / 2
            low, high = (mid, high) if reached(mid) < 0.8 else (low, mid)
        return high

    weekly = solve(lambda users: power(users * values["weeks"], mixed, share * effect))
    return solve(lambda weeks: power(weekly * share * weeks, inside, effect))
