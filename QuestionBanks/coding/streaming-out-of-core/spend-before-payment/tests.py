import random
import unittest

from solution import RecentSpend


def slow(stream, window):
    """Looks through the whole stream for every payment."""
    expected = []
    for card, time, _ in stream:
        seen = [cents for other, when, cents in stream
                if other == card and time - window <= when < time]
        expected.append((len(seen), sum(seen), max(seen, default=0)))
    return expected


class SpendBeforePayment(unittest.TestCase):
    def check(self, window, stream, expected):
        spend = RecentSpend(window)
        got = [tuple(spend.features(*payment)) for payment in stream]
        self.assertEqual(got, expected, f"window={window} stream={stream}")
        return spend

    def test_example(self):
        stream = [("a", 100, 500), ("a", 130, 200), ("a", 160, 900), ("a", 161, 50)]
        spend = self.check(60, stream, [(0, 0, 0), (1, 500, 500), (2, 700, 500), (2, 1100, 900)])
        self.assertEqual(spend.held(), 3)

    def test_nothing_before(self):
        self.check(10, [("a", 0, 700)], [(0, 0, 0)])
        self.assertEqual(RecentSpend(5).held(), 0)

    def test_own_amount_is_not_seen(self):
        self.check(100, [("a", 1, 10), ("a", 2, 5000), ("a", 3, 20)],
                   [(0, 0, 0), (1, 10, 10), (2, 5010, 5000)])

    def test_exactly_one_window_ago_counts(self):
        self.check(60, [("a", 0, 30), ("a", 60, 40)], [(0, 0, 0), (1, 30, 30)])

    def test_one_second_more_does_not(self):
        self.check(60, [("a", 0, 30), ("a", 61, 40)], [(0, 0, 0), (0, 0, 0)])

    def test_same_second_is_not_seen(self):
        self.check(60, [("a", 5, 10), ("a", 9, 20), ("a", 9, 300), ("a", 9, 40), ("a", 10, 1)],
                   [(0, 0, 0), (1, 10, 10), (1, 10, 10), (1, 10, 10), (4, 370, 300)])

    def test_same_second_on_several_cards(self):
        self.check(60, [("a", 7, 1), ("b", 7, 2), ("a", 7, 3), ("b", 8, 4), ("a", 8, 5)],
                   [(0, 0, 0), (0, 0, 0), (0, 0, 0), (1, 2, 2), (2, 4, 3)])

    def test_largest_leaves_the_window(self):
        self.check(10, [("a", 0, 900), ("a", 5, 100), ("a", 10, 50), ("a", 11, 70), ("a", 16, 1)],
                   [(0, 0, 0), (1, 900, 900), (2, 1000, 900), (2, 150, 100), (2, 120, 70)])

    def test_one_of_two_equal_largest_leaves(self):
        self.check(10, [("a", 0, 80), ("a", 4, 80), ("a", 9, 3), ("a", 12, 1)],
                   [(0, 0, 0), (1, 80, 80), (2, 160, 80), (2, 83, 80)])

    def test_equal_payments_of_one_second_leave_together(self):
        self.check(5, [("a", 0, 80), ("a", 0, 80), ("a", 3, 10), ("a", 5, 20), ("a", 6, 1)],
                   [(0, 0, 0), (0, 0, 0), (2, 160, 80), (3, 170, 80), (2, 30, 20)])

    def test_refunds_only(self):
        self.check(60, [("a", 1, -500), ("a", 2, -300), ("a", 3, -900), ("a", 4, 0)],
                   [(0, 0, 0), (1, -500, -500), (2, -800, -300), (3, -1700, -300)])

    def test_long_silence(self):
        self.check(10, [("a", 1, 5), ("a", 2, 6), ("a", 3, 7), ("a", 500, 8), ("a", 501, 9)],
                   [(0, 0, 0), (1, 5, 5), (2, 11, 6), (0, 0, 0), (1, 8, 8)])

    def test_shortest_window(self):
        self.check(1, [("a", 4, 2), ("a", 5, 3), ("a", 5, 4), ("a", 6, 5), ("a", 8, 6)],
                   [(0, 0, 0), (1, 2, 2), (1, 2, 2), (2, 7, 4), (0, 0, 0)])

    def test_held_is_what_lies_in_the_window(self):
        spend = RecentSpend(10)
        held = []
        for payment in [("a", 0, 1), ("b", 0, 1), ("a", 10, 1), ("c", 11, 1), ("c", 22, 1)]:
            spend.features(*payment)
            held.append(spend.held())
        self.assertEqual(held, [1, 2, 3, 2, 1])

    def test_silent_cards_are_forgotten(self):
        spend = RecentSpend(50)
        for time in range(2000):
            spend.features(f"card {time}", time, 100)
        self.assertEqual(spend.held(), 51, "2000 cards, one payment a second, window 50")

    def test_windows_do_not_share_state(self):
        first, second = RecentSpend(10), RecentSpend(20)
        first.features("a", 1, 5)
        self.assertEqual(tuple(second.features("a", 2, 6)), (0, 0, 0))
        self.assertEqual((first.held(), second.held()), (1, 1))

    def test_random_against_the_whole_stream(self):
        for seed in range(120):
            rng = random.Random(seed)
            time, stream = 0, []
            for _ in range(rng.randrange(1, 40)):
                time += rng.choice([0, 0, 1, 1, 2, 5, 12])
                stream.append((rng.choice("abc"), time, rng.randrange(-3, 9)))
            window = rng.randrange(1, 14)
            with self.subTest(seed=seed):
                spend = self.check(window, stream, slow(stream, window))
                self.assertEqual(spend.held(), sum(when >= time - window for _, when, _ in stream))


if __name__ == "__main__":
    unittest.main()
