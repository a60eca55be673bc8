import random
import unittest

from solution import largest_batch


class Probe:
    """fits(size) for a device that holds `room` examples, with a record of the calls."""

    def __init__(self, room, cap):
        self.room, self.cap, self.asked = room, cap, []

    def __call__(self, size):
        if not isinstance(size, int):
            raise AssertionError(f"asked for a batch of {size!r}, which is not an int")
        if not 1 <= size <= self.cap:
            raise AssertionError(f"asked for a batch of {size}, outside 1..{self.cap}")
        self.asked.append(size)
        if len(self.asked) > 5000:
            raise AssertionError("more than 5000 calls")
        return size <= self.room


class LargestBatch(unittest.TestCase):
    def check(self, room, cap):
        probe = Probe(room, cap)
        expected = min(room, cap)
        self.assertEqual(largest_batch(probe, cap), expected, f"room={room} cap={cap}")
        allowed = 2 * expected.bit_length() + 2
        self.assertLessEqual(len(probe.asked), allowed,
                             f"too many calls; room={room} cap={cap} asked={probe.asked[:40]}")

    def test_example(self):
        self.check(room=11, cap=1000)

    def test_not_even_one_fits(self):
        self.check(room=0, cap=64)

    def test_only_one_fits(self):
        self.check(room=1, cap=64)

    def test_exact_powers_of_two(self):
        for room in (2, 4, 8, 1024):
            self.check(room=room, cap=10_000)

    def test_answer_between_powers(self):
        for room in (3, 5, 6, 7, 1000, 1023, 1025):
            self.check(room=room, cap=10_000)

    def test_everything_up_to_the_cap_fits(self):
        for cap in (1, 2, 3, 4, 100, 128):
            self.check(room=10**9, cap=cap)

    def test_never_asks_above_cap(self):
        self.check(room=90, cap=100)
        self.check(room=100, cap=100)
        self.check(room=99, cap=100)

    def test_few_calls_when_answer_is_small(self):
        for room in (0, 1, 2, 5, 40):
            self.check(room=room, cap=10**15)

    def test_few_calls_when_answer_is_large(self):
        self.check(room=3 * 10**11 + 7, cap=10**15)
        self.check(room=10**15, cap=10**15)

    def test_cap_of_one(self):
        self.check(room=0, cap=1)
        self.check(room=1, cap=1)

    def test_every_small_case(self):
        for cap in range(1, 40):
            for room in range(cap + 2):
                with self.subTest(cap=cap, room=room):
                    self.check(room, cap)

    def test_random_against_one_by_one(self):
        for seed in range(200):
            rng = random.Random(seed)
            cap = rng.randrange(1, 3000)
            room = rng.randrange(0, 3000)
            slow = 0
            while slow < cap and slow + 1 <= room:
                slow += 1
            with self.subTest(seed=seed):
                self.assertEqual(largest_batch(Probe(room, cap), cap), slow)
                self.check(room, cap)


if __name__ == "__main__":
    unittest.main()
