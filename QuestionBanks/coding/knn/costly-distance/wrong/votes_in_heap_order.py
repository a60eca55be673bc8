# counts votes in the heap's order; fails: test_tied_votes_go_to_the_nearest_voter
import heapq
from collections import Counter


def classify(query, rows, k, distance, weighted=False):
    heap = []
    for position, (item, label) in enumerate(rows):
        entry = (-distance(query, item), -position, label)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        else:
            heapq.heappushpop(heap, entry)
    if not heap:
        raise ValueError("no rows")
    exact = [entry for entry in heap if weighted and entry[0] == 0]
    votes = Counter()
    for negated, _, label in exact or heap:
        votes[label] += 1 / -negated if weighted and not exact else 1
    label, vote = votes.most_common(1)[0]
    return label, vote / sum(votes.values())
