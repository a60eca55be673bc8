import heapq


def classify(query, rows, k, distance, weighted=False):
    """Return (label, share of the votes) decided by the k rows nearest to the query."""
    entries = ((distance(query, item), position, label)
               for position, (item, label) in enumerate(rows))
    voters = heapq.nsmallest(k, entries)  # positions differ, so labels are never compared
    if not voters:
        raise ValueError("no rows to learn from")

    if weighted and voters[0][0] == 0:
        voters = [voter for voter in voters if voter[0] == 0]
        weighted = False
    votes = {}  # in the order of each label's nearest voter
    for gap, _, label in voters:
        votes[label] = votes.get(label, 0) + (1 / gap if weighted else 1)
    most = max(votes.values())
    winner = next(label for label in votes if votes[label] >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
