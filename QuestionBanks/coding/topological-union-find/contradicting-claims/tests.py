import copy
import random
import unittest

from solution import rejected_claims


def slow(claims):
    """A label for each name; a merge relabels, and all differences are tested each time."""
    label, apart, rejected = {}, [], []
    for position, (kind, a, b) in enumerate(claims):
        label.setdefault(a, a)
        label.setdefault(b, b)
        trial = dict(label)
        if kind == "same":
            trial = {name: label[b] if tag == label[a] else tag for name, tag in label.items()}
        new = apart + [(a, b)] * (kind == "different")
        if any(trial[x] == trial[y] for x, y in new):
            rejected.append(position)
        else:
            label, apart = trial, new
    return rejected


def claims_of(text):
    """Writes claims as "a=b a!c"."""
    return [("different" if "!" in claim else "same", claim[0], claim[2])
            for claim in text.split()]


class RejectedClaims(unittest.TestCase):
    def check(self, text, expected):
        claims = claims_of(text)
        self.assertEqual(rejected_claims(claims), expected, f"claims={claims!r}")

    def test_example(self):
        claims = [("same", "ann", "a.lee"), ("different", "a.lee", "bob"),
                  ("same", "bob", "ann"), ("same", "bob", "rob"),
                  ("different", "rob", "ann"), ("different", "rob", "bob")]
        self.assertEqual(rejected_claims(claims), [2, 5], f"claims={claims!r}")

    def test_no_claims(self):
        self.check("", [])

    def test_same_is_transitive(self):
        self.check("a=b c=d b=c a!d d!a", [3, 4])

    def test_difference_holds_for_all_members(self):
        self.check("a=b c=d a!c b=d d=b b=c", [3, 4, 5])

    def test_difference_stated_before_the_groups(self):
        self.check("a!c a=b c=d b=d d=b", [3, 4])

    def test_differences_of_both_groups_are_kept(self):
        self.check("a!x b!y b!z a=b a=x a=y a=z b=x b=y b=z", [4, 5, 6, 7, 8, 9])
        self.check("a!x a!w b!y a=b a=x a=y a=w b=x b=y b=w", [4, 5, 6, 7, 8, 9])

    def test_third_group_knows_the_merged_one(self):
        self.check("c!a b!d a=b b=e e=c c=e c=b", [4, 5, 6])
        self.check("c!a a=b b=d d=e c=f f=e e=f", [5, 6])

    def test_both_ends_of_a_difference_merge(self):
        self.check("c!a b!d a=b e!f c=e b=e e=b", [5, 6])
        self.check("c!a b!d b!g b=a e!f e!h c=e b=e c=a c=b a=e", [7, 8, 9, 10])

    def test_other_of_another_is_nobody_special(self):
        self.check("a!b b!c a=c", [])
        self.check("a!b b!c a!c a=c", [3])
        self.check("a!b b!c c!d d!a", [])

    def test_rejected_sameness_has_no_effect(self):
        self.check("a!b b=a a=c b!c b=d a!d", [1])

    def test_rejected_difference_has_no_effect(self):
        self.check("a=b a!b b=c c=a d=a b=d", [1])

    def test_same_name_twice(self):
        self.check("a=a a!a b!b a=b", [1, 2])

    def test_what_follows_is_accepted(self):
        self.check("a=b b=a a=b c=b a=c a!d b!d d!c d!a a=b", [])

    def test_repeated_contradiction(self):
        self.check("a!b a=b a=b b=a a!b", [1, 2, 3])

    def test_both_differ_from_the_same_one(self):
        self.check("a!x b!x a=b a=x x=b c=x c=a a=d d=c", [3, 4, 6, 8])

    def test_separate_groups_do_not_interfere(self):
        self.check("a=b c=d a!c e=f e!a e=g f!c g=d", [7])

    def test_claims_are_not_changed(self):
        claims = claims_of("a=b a!c c=b c=d")
        before = copy.deepcopy(claims)
        rejected_claims(claims)
        self.assertEqual(claims, before)

    def test_busy_group_merges_often(self):
        # A hub that differs from 30,000 names is merged with 30,000 others, either way round.
        n = 30_000
        claims = [("different", "hub", f"far{i}") for i in range(n)]
        claims += [("same", *(("hub", f"near{i}") if i % 2 else (f"near{i}", "hub")))
                   for i in range(n)]
        claims += [("same", f"near{n - 1}", "far0"), ("same", "far1", "near0"),
                   ("same", "far2", "far3")]
        self.assertEqual(rejected_claims(claims), [2 * n, 2 * n + 1],
                         f"hub differs from {n} names, then is the same as {n} others")

    def test_long_chain(self):
        n = 30_000
        for step in (1, -1):
            claims = [("same", i, i + 1) for i in range(n)][::step] + [("different", 0, n)]
            claims += [("same", 0, n)] * n
            self.assertEqual(rejected_claims(claims), [n], f"a chain of {n}, step {step}, then "
                             f"its ends claimed to be different, and {n} times the same")

    def test_random_differences_then_merges(self):
        for seed in range(150):
            rng = random.Random(seed)
            names = "abcdefghijkl"
            claims = [("different", *rng.sample(names, 2)) for _ in range(rng.randrange(5, 15))]
            claims += [("same", *rng.sample(names, 2)) for _ in range(20)]
            with self.subTest(seed=seed):
                self.assertEqual(rejected_claims(claims), slow(claims), f"claims={claims!r}")

    def test_random_against_relabelling(self):
        for seed in range(400):
            rng = random.Random(seed)
            names = "abcdefghij"[:rng.randrange(2, 11)]
            share = rng.choice([0.3, 0.5, 0.8])
            text = " ".join(rng.choice(names) + ("!" if rng.random() < share else "=")
                            + rng.choice(names) for _ in range(rng.randrange(30)))
            with self.subTest(seed=seed):
                self.check(text, slow(claims_of(text)))


if __name__ == "__main__":
    unittest.main()
