# adds a small number to every distance instead; fails: test_exact_matches_decide_alone
import heapq


def classify(query, rows, k, distance, weighted=False):
    voters = heapq.nsmallest(k, ((distance(query, item), i, label)
                                 for i, (item, label) in enumerate(rows)))
    if not voters:
        raise ValueError("no rows")
    votes = {}
    for gap, _, label in voters:
        votes[label] = votes.get(label, 0) + (1 / (gap + 1e-9) if weighted else 1)
    most = max(votes.values())
    winner = next(label for label, vote in votes.items() if vote >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
