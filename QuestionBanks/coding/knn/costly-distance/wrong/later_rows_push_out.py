# an equally near row pushes out an earlier one; fails: test_equally_near_rows_come_in_order
import heapq


def classify(query, rows, k, distance, weighted=False):
    heap = []
    for position, (item, label) in enumerate(rows):
        entry = (-distance(query, item), position, label)
        if len(heap) < k:
            heapq.heappush(heap, entry)
        else:
            heapq.heappushpop(heap, entry)
    if not heap:
        raise ValueError("no rows")
    voters = sorted((-negated, position, label) for negated, position, label in heap)
    if weighted and voters[0][0] == 0:
        voters, weighted = [voter for voter in voters if voter[0] == 0], False
    votes = {}
    for gap, _, label in voters:
        votes[label] = votes.get(label, 0) + (1 / gap if weighted else 1)
    most = max(votes.values())
    winner = next(label for label, vote in votes.items() if vote >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
