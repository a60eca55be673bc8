# equal distances compare labels; fails: test_items_and_labels_that_cannot_be_compared
import heapq


def classify(query, rows, k, distance, weighted=False):
    voters = heapq.nsmallest(k, ((distance(query, item), label) for item, label in rows))
    if not voters:
        raise ValueError("no rows")
    if weighted and voters[0][0] == 0:
        voters, weighted = [voter for voter in voters if voter[0] == 0], False
    votes = {}
    for gap, label in voters:
        votes[label] = votes.get(label, 0) + (1 / gap if weighted else 1)
    most = max(votes.values())
    winner = next(label for label, vote in votes.items() if vote >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
