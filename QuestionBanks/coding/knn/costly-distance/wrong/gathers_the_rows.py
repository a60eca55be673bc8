# reads all rows before it asks for a distance; fails: test_rows_are_not_gathered_first


def classify(query, rows, k, distance, weighted=False):
    rows = list(rows)
    if not rows:
        raise ValueError("no rows to learn from")
    distances = [distance(query, item) for item, _ in rows]
    order = sorted(range(len(rows)), key=distances.__getitem__)[:k]
    if weighted and distances[order[0]] == 0:
        order = [i for i in order if distances[i] == 0]
        weighted = False
    votes = {}
    for i in order:
        label = rows[i][1]
        votes[label] = votes.get(label, 0) + (1 / distances[i] if weighted else 1)
    most = max(votes.values())
    winner = next(label for label in votes if votes[label] >= most * (1 - 1e-9))
    return winner, votes[winner] / sum(votes.values())
