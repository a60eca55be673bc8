# asks for the distance again; fails: test_distance_is_called_once_for_each_row_in_order
import heapq


def classify(query, rows, k, distance, weighted=False):
    voters = heapq.nsmallest(k, rows, key=lambda row: distance(query, row[0]))
    if not voters:
        raise ValueError("no rows")
    exact = [row for row in voters if weighted and distance(query, row[0]) == 0]
    votes = {}
    for item, label in exact or voters:
        worth = 1 / distance(query, item) if weighted and not exact else 1
        votes[label] = votes.get(label, 0) + worth
    most = max(votes.values())
    winner = next(label for label, vote in votes.items() if vote >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
