# takes the best order of the first k only; fails: test_best_order_is_of_all_documents
import math
from itertools import groupby


def ranking_quality(queries, k):
    qualities = []
    for grades, scores in queries:
        gains = [2 ** grade - 1 for grade in grades]
        discounts = [1 / math.log2(i + 2) if i < k else 0.0 for i in range(len(gains))]
        found = sorted(range(len(gains)), key=lambda i: (-scores[i], -gains[i]))[:k]
        best = sorted((gains[i] for i in found), reverse=True)
        ideal = sum(g * d for g, d in zip(best, discounts))
        if ideal > 0:
            qualities.append(expected_dcg(gains, scores, discounts) / ideal)
    if not qualities:
        raise ValueError("no query has a relevant document")
    return sum(qualities) / len(qualities)


def expected_dcg(gains, scores, discounts):
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    total, start = 0.0, 0
    for _, group in groupby(order, key=lambda i: scores[i]):
        tied = list(group)
        end = start + len(tied)
        mean_gain = sum(gains[i] for i in tied) / len(tied)
        total += mean_gain * sum(discounts[start:end])
        start = end
    return total
