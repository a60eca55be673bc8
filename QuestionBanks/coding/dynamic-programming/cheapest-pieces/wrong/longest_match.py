# takes the longest piece that fits each time; fails: test_longest_piece_is_dearer
def cut(text, costs, unknown):
    longest = max(map(len, costs), default=1)
    pieces = []
    i = 0
    while i < len(text):
        for size in range(min(longest, len(text) - i), 0, -1):
            if text[i:i + size] in costs:
                break
        else:
            size = 1
        pieces.append(text[i:i + size])
        i += size
    return pieces
