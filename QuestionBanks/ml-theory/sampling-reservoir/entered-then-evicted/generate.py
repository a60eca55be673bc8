def variant(rng):
    while True:
        size = rng.choice([10, 20, 25, 40, 50, 80])
        item = size * rng.choice([12, 15, 16, 18, 20, 24, 30]) // 10
        seen = item + size * rng.choice([8, 12, 20, 35, 60]) // 10
        entered = 100 * size / item
        stays = 100 * size / seen
        answer = entered - stays
        if item > size and all(abs(answer - v) > 0.5 for v in (size, item, seen)):
            break
    values = {
        "size": size,
        "item": item,
        "seen": seen,
        "entered": f"{entered:.2f}",
        "stays": f"{stays:.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.01 * answer), "unit": "%"}


def check(values):
    # Follow the item step by step: it is thrown out if a newcomer enters and picks its slot.
    present = values["size"] / values["item"]
    evicted = 0.0
    for number in range(values["item"] + 1, values["seen"] + 1):
        newcomer_enters = values["size"] / number
        slot_hit = 1 / values["size"]
        evicted += present * newcomer_enters * slot_hit
        present *= 1 - newcomer_enters * slot_hit
    return 100 * evicted
