# compares rounded sums exactly; fails: test_votes_that_differ_by_rounding_are_tied
import heapq


def classify(query, rows, k, distance, weighted=False):
    voters = heapq.nsmallest(k, ((distance(query, item), i, label)
                                 for i, (item, label) in enumerate(rows)))
    if not voters:
        raise ValueError("no rows")
    if weighted and voters[0][0] == 0:
        voters, weighted = [voter for voter in voters if voter[0] == 0], False
    votes = {}
    for gap, _, label in voters:
        votes[label] = votes.get(label, 0.0) + (1 / gap if weighted else 1.0)
    winner = max(votes, key=votes.get)
    return winner, votes[winner] / sum(votes.values())
