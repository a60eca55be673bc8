# sorts by score and grade, so ties are ranked best; fails: test_two_tied_documents
import math


def dcg(grades, k):
    return sum((2 ** grade - 1) / math.log2(i + 2) for i, grade in enumerate(grades[:k]))


def ranking_quality(queries, k):
    qualities = []
    for grades, scores in queries:
        best = dcg(sorted(grades, reverse=True), k)
        if best > 0:
            ranked = [grade for _, grade in sorted(zip(scores, grades), reverse=True)]
            qualities.append(dcg(ranked, k) / best)
    if not qualities:
        raise ValueError("nothing relevant")
    return sum(qualities) / len(qualities)
