import random
import unittest

from solution import encode, learn


def slow_merge(pieces, pair):
    """Joins the first place, and goes on behind it."""
    for i in range(len(pieces) - 1):
        if (pieces[i], pieces[i + 1]) == pair:
            return pieces[:i] + [pair[0] + pair[1]] + slow_merge(pieces[i + 2:], pair)
    return pieces


def slow_learn(counts, most):
    """The corpus written out word by word, and every pair of pieces counted on its own."""
    corpus = [list(word) for word, count in counts.items() for _ in range(count)]
    merges = []
    for _ in range(most):
        places = [(word[i], word[i + 1]) for word in corpus for i in range(len(word) - 1)]
        if not places:
            break
        best = sorted(set(places), key=lambda pair: (-places.count(pair), pair))[0]
        if places.count(best) < 2:
            break
        merges.append(best)
        corpus = [slow_merge(word, best) for word in corpus]
    return merges


def slow_encode(word, merges):
    """All merges in their order, as no pair comes before the pieces it is made of. A piece that
    was just made is kept in a tuple, so that it is not used again."""
    pieces = list(word)
    for left, right in merges:
        done = []
        for piece in pieces:
            if done and done[-1] == left and piece == right:
                done[-1] = (left + right,)
            else:
                done.append(piece)
        pieces = ["".join(piece) for piece in done]
    return pieces


class Merges(unittest.TestCase):
    def check_learn(self, counts, most, expected):
        got = learn(counts, most)
        self.assertEqual([tuple(pair) for pair in got], expected, f"counts={counts!r} most={most}")

    def check_encode(self, word, merges, expected):
        self.assertEqual(encode(word, merges), expected, f"word={word!r} merges={merges!r}")

    def test_example(self):
        merges = [("m", "o"), ("mo", "v"), ("m", "u")]
        self.check_learn({"mov": 5, "movs": 2, "cmov": 1, "mul": 4}, 3, merges)
        self.check_encode("moves", merges, ["mov", "e", "s"])

    def test_words_count_as_often_as_they_occur(self):
        self.check_learn({"ab": 3, "cdcd": 1, "cd": 1, "xcd": 1, "zab": 2}, 1, [("a", "b")])
        self.check_learn({"xy": 9, "ab": 2, "abc": 3, "dab": 3}, 2, [("x", "y"), ("a", "b")])

    def test_every_place_in_a_word_counts(self):
        self.check_learn({"abxabyab": 1, "cd": 2}, 1, [("a", "b")])

    def test_overlapping_places_all_count(self):
        self.check_learn({"aaa": 2, "bc": 3}, 1, [("a", "a")])
        self.check_learn({"aaaa": 1, "bc": 2}, 2, [("a", "a"), ("b", "c")])

    def test_equal_counts_take_the_smallest_pair(self):
        self.check_learn({"zy": 2, "ba": 2, "ab": 2, "aa": 2}, 4,
                         [("a", "a"), ("a", "b"), ("b", "a"), ("z", "y")])

    def test_pairs_are_compared_as_tuples(self):
        # ("a", "d") is smaller than ("ab", "c"), though "abc" is smaller than "ad".
        self.check_learn({"ab": 9, "abc": 3, "ad": 3}, 3, [("a", "b"), ("a", "d"), ("ab", "c")])
        self.check_learn({"ab": 3, "a": 5, "AB": 3}, 2, [("A", "B"), ("a", "b")])

    def test_later_merges_use_earlier_ones(self):
        self.check_learn({"abcd": 5}, 10, [("a", "b"), ("ab", "c"), ("abc", "d")])

    def test_stops_when_no_pair_occurs_twice(self):
        self.check_learn({"ab": 2, "cd": 1}, 10, [("a", "b")])
        self.check_learn({"abc": 1, "xyz": 1}, 10, [])

    def test_one_word_of_one_letter(self):
        self.check_learn({"aaaaaaa": 1}, 10, [("a", "a"), ("aa", "aa")])

    def test_nothing_to_learn(self):
        for counts in ({}, {"": 5}, {"a": 100, "b": 50}):
            self.check_learn(counts, 10, [])
        self.check_learn({"ab": 5}, 0, [])

    def test_not_across_words(self):
        self.check_learn({"a": 9, "b": 9, "ba": 2}, 5, [("b", "a")])

    def test_words_with_blanks_and_other_characters(self):
        self.check_learn({"a b": 3, " ": 8, "\n\u00e9": 2}, 5,
                         [(" ", "b"), ("a", " b"), ("\n", "\u00e9")])
        self.check_encode("a b a", [(" ", "b"), ("a", " b")], ["a b", " ", "a"])

    def test_borders_of_pieces_are_respected(self):
        # "b c" is found in the text "ab c", but b is not a piece there.
        self.check_learn({"abc": 4, "ab": 4, "bc": 5}, 3, [("b", "c"), ("a", "b"), ("a", "bc")])
        self.check_encode("abc", [("a", "b"), ("b", "c")], ["ab", "c"])
        self.check_encode("xabc", [("x", "a"), ("a", "b"), ("b", "c")], ["xa", "bc"])

    def test_encode_left_to_right(self):
        self.check_encode("aaa", [("a", "a")], ["aa", "a"])
        self.check_encode("aaaaaaa", [("a", "a"), ("aa", "aa")], ["aaaa", "aa", "a"])
        self.check_encode("aaaab", [("a", "a"), ("a", "b")], ["aa", "aa", "b"])

    def test_encode_takes_what_was_learnt_first(self):
        merges = [("b", "c"), ("a", "b"), ("ab", "c"), ("bc", "d")]
        self.check_encode("abcd", merges, ["a", "bcd"])
        self.check_encode("abab", merges, ["ab", "ab"])
        self.check_encode("abc", [("a", "b"), ("b", "c"), ("x", "bc")], ["ab", "c"])

    def test_encode_is_not_the_longest_match(self):
        # "abcd" can be made, but "c" has gone into "cx" by then.
        merges = [("c", "x"), ("a", "b"), ("ab", "c"), ("abc", "d")]
        self.check_encode("abcx", merges, ["ab", "cx"])
        self.check_encode("abcdcx", merges, ["abcd", "cx"])

    def test_encode_without_merges_and_without_letters(self):
        self.check_encode("mov", [], ["m", "o", "v"])
        self.check_encode("", [("a", "b")], [])
        self.check_encode("a", [("a", "a")], ["a"])

    def test_encode_unknown_characters(self):
        self.check_encode("ab?ab", [("a", "b"), ("ab", "ab")], ["ab", "?", "ab"])

    def test_pieces_make_up_the_word(self):
        merges = learn({"loop": 4, "loopne": 2, "lodsb": 3, "pop": 5}, 8)
        for word in ("loop", "pool", "loopnepop", "xyz"):
            self.assertEqual("".join(encode(word, merges)), word)

    def test_arguments_are_not_changed(self):
        counts, merges = {"abc": 3, "ab": 1}, [("a", "b"), ("ab", "c")]
        learn(counts, 5)
        encode("abcab", merges)
        self.assertEqual((counts, merges), ({"abc": 3, "ab": 1}, [("a", "b"), ("ab", "c")]))

    def test_random_against_written_out_corpus(self):
        for seed in range(120):
            rng = random.Random(seed)
            letters = "ab" if seed % 2 else "abc"
            counts = {"".join(rng.choice(letters) for _ in range(rng.randrange(8))):
                      rng.randrange(1, 5) for _ in range(rng.randrange(6))}
            most = rng.randrange(8)
            word = "".join(rng.choice(letters) for _ in range(rng.randrange(14)))
            with self.subTest(seed=seed):
                merges = slow_learn(counts, most)
                self.check_learn(counts, most, merges)
                self.check_encode(word, merges, slow_encode(word, merges))

    def test_many_words(self):
        rng = random.Random(4)
        counts = {"".join(rng.choice("abcdefgh") for _ in range(6)): rng.randrange(1, 100)
                  for _ in range(400)}
        merges = learn(counts, 20)
        self.assertEqual(len(merges), 20, "merges learnt from 400 words")
        word = "".join(rng.choice("abcdefgh") for _ in range(2000))
        self.check_encode(word, merges, slow_encode(word, merges))


if __name__ == "__main__":
    unittest.main()
