import random
import unittest

from solution import FeatureCache


class Slow:
    """One list of [key, value, time of put], the least recently used first."""

    def __init__(self, capacity, ttl):
        self.capacity, self.ttl, self.rows = capacity, ttl, []

    def live(self, now):
        self.rows = [row for row in self.rows if row[2] + self.ttl > now]
        return self.rows

    def put(self, key, value, now):
        self.rows = [row for row in self.live(now) if row[0] != key][-self.capacity:]
        self.rows.append([key, value, now])
        self.rows = self.rows[-self.capacity:]

    def get(self, key, now):
        for row in self.live(now):
            if row[0] == key:
                self.rows.remove(row)
                self.rows.append(row)
                return row[1]
        return None

    def size(self, now):
        return len(self.live(now))


class Cache(unittest.TestCase):
    def run_calls(self, capacity, ttl, text):
        """Runs calls written as "put a 1 @0; get a @5 -> 1; size @5 -> 1"."""
        cache = FeatureCache(capacity, ttl)
        for call in text.split(";"):
            call, _, expected = call.partition("->")
            method, *words = call.split()
            now = float(words.pop()[1:])
            if method == "put":
                cache.put(words[0], words[1], now)
            elif method == "get":
                got = cache.get(words[0], now)
                self.assertEqual(got, None if "None" in expected else expected.strip(),
                                 f"{call.strip()} in: capacity {capacity}, ttl {ttl}; {text}")
            else:
                self.assertEqual(cache.size(now), int(expected),
                                 f"{call.strip()} in: capacity {capacity}, ttl {ttl}; {text}")

    def test_example(self):
        cache = FeatureCache(2, 10)
        cache.put("ann", 1, 0)
        cache.put("bob", 2, 1)
        self.assertEqual(cache.get("ann", 5), 1, 'get("ann", 5)')
        cache.put("cid", 3, 6)
        self.assertEqual(cache.get("bob", 7), None, 'get("bob", 7)')
        self.assertEqual(cache.get("ann", 10), None, 'get("ann", 10)')
        self.assertEqual(cache.size(10), 1, "size(10)")

    def test_empty_cache(self):
        self.run_calls(3, 5, "size @0 -> 0; get a @1 -> None; size @9 -> 0")

    def test_capacity_of_one(self):
        self.run_calls(1, 9, "put a 1 @0; put b 2 @1; get a @2 -> None; get b @2 -> 2; "
                             "put b 3 @3; get b @4 -> 3; size @4 -> 1")

    def test_full_but_not_over(self):
        self.run_calls(3, 99, "put a 1 @0; put b 2 @0; put c 3 @0; size @1 -> 3; "
                              "get a @1 -> 1; get b @1 -> 2; get c @1 -> 3")

    def test_least_recently_put_is_dropped(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; put c 3 @2; get a @3 -> None; "
                              "get b @3 -> 2; get c @3 -> 3; size @3 -> 2")

    def test_get_counts_as_use(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; get a @2 -> 1; put c 3 @3; "
                              "get b @4 -> None; get a @4 -> 1; get c @4 -> 3")

    def test_put_again_counts_as_use(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; put a 4 @2; put c 3 @3; "
                              "get b @4 -> None; get a @4 -> 4; get c @4 -> 3")

    def test_order_of_use_within_one_instant(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @0; get a @0 -> 1; put c 3 @0; "
                              "get b @0 -> None; get a @0 -> 1; get c @0 -> 3")

    def test_missing_key_changes_nothing(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; get z @2 -> None; size @2 -> 2; "
                              "put c 3 @3; get a @4 -> None; get b @4 -> 2")

    def test_size_is_not_a_use(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; size @2 -> 2; put c 3 @3; "
                              "get a @4 -> None; get b @4 -> 2; get c @4 -> 3")

    def test_replacing_drops_no_other(self):
        self.run_calls(2, 99, "put a 1 @0; put b 2 @1; put b 3 @2; put b 4 @3; size @3 -> 2; "
                              "get a @4 -> 1; get b @4 -> 4")

    def test_live_for_less_than_ttl(self):
        self.run_calls(2, 10, "put a 1 @5; get a @14 -> 1; get a @15 -> None; size @15 -> 0")
        self.run_calls(2, 0.5, "put a 1 @1; size @1.25 -> 1; size @1.5 -> 0; get a @1.5 -> None")

    def test_get_does_not_make_it_live_longer(self):
        self.run_calls(2, 10, "put a 1 @0; get a @6 -> 1; get a @9 -> 1; get a @12 -> None")

    def test_put_again_makes_it_live_longer(self):
        self.run_calls(3, 10, "put a 1 @0; put b 2 @4; put a 3 @8; size @13 -> 2; "
                              "get b @14 -> None; get a @17 -> 3; get a @18 -> None")

    def test_stale_values_take_no_room(self):
        # a was used last, but is stale when c is put: b stays
        self.run_calls(2, 10, "put a 1 @0; put b 2 @5; get a @9 -> 1; put c 3 @10; "
                              "get b @11 -> 2; get c @11 -> 3; size @11 -> 2")
        # a and b are stale when c and d are put: nobody live is dropped
        self.run_calls(3, 10, "put a 1 @0; put b 2 @1; put x 9 @8; get b @9 -> 2; "
                              "get a @9 -> 1; put c 3 @12; put d 4 @12; get x @13 -> 9; "
                              "get c @13 -> 3; size @13 -> 3")

    def test_size_leaves_out_stale_values(self):
        self.run_calls(4, 5, "put a 1 @0; put b 2 @2; put c 3 @4; size @4 -> 3; size @5 -> 2; "
                             "size @7 -> 1; size @8.5 -> 1; size @9 -> 0")

    def test_key_comes_back_after_it_was_stale(self):
        self.run_calls(2, 5, "put a 1 @0; get a @6 -> None; put a 2 @7; get a @11 -> 2; "
                             "size @11 -> 1; get a @12 -> None")

    def test_key_comes_back_after_it_was_dropped(self):
        # the first put of a is forgotten: a is live until 14, not until 10
        self.run_calls(1, 10, "put a 1 @0; put b 2 @2; put a 3 @4; size @11 -> 1; "
                              "get a @13 -> 3; get a @14 -> None; size @14 -> 0")

    def test_values_that_are_false(self):
        cache = FeatureCache(4, 10)
        for key, value in enumerate([0, "", [], False]):
            cache.put(key, value, 1)
        for key, value in enumerate([0, "", [], False]):
            self.assertEqual(cache.get(key, 2), value, f"get({key}, 2)")

    def test_two_caches_are_apart(self):
        one, two = FeatureCache(2, 10), FeatureCache(2, 10)
        one.put("a", 1, 0)
        self.assertEqual(two.get("a", 1), None, 'the other cache: get("a", 1)')
        self.assertEqual(two.size(1), 0, "the other cache: size(1)")

    def test_random_against_one_list(self):
        for seed in range(150):
            rng = random.Random(seed)
            capacity, ttl = rng.randrange(1, 5), rng.choice([2, 6, 10, 60])
            cache, model = FeatureCache(capacity, ttl), Slow(capacity, ttl)
            now, calls = 0, []
            with self.subTest(seed=seed, capacity=capacity, ttl=ttl):
                for step in range(60):
                    now += rng.choice([0, 0, 1, 1, 2, 5])
                    key = rng.choice("abcdef")
                    method = rng.choice(["put", "get", "get", "size"])
                    given = {"put": (key, step, now), "get": (key, now), "size": (now,)}[method]
                    calls.append(f"{method}{given}")
                    self.assertEqual(getattr(cache, method)(*given),
                                     getattr(model, method)(*given), "; ".join(calls))

    def test_large_cache(self):
        n = 2000
        cache = FeatureCache(n, 2 * n)
        for i in range(2 * n):
            cache.put(i, -i, i)
        self.assertEqual(cache.size(2 * n), n, f"size after {2 * n} puts into room for {n}")
        for i in range(n - 2, n + 2):
            self.assertEqual(cache.get(i, 2 * n), -i if i >= n else None, f"get({i}, {2 * n})")
        self.assertEqual(cache.size(4 * n - 1), 0, "size when all are stale")


if __name__ == "__main__":
    unittest.main()
