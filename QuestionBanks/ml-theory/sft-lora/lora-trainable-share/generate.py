def variant(rng):
    width, kv_width, layers, total = rng.choice(
        [
            (4096, 1024, 32, 8.0),
            (4096, 4096, 32, 6.7),
            (5120, 5120, 40, 13.0),
            (3072, 1024, 28, 3.2),
            (3584, 512, 28, 7.6),
            (5120, 1024, 40, 12.2),
        ]
    )
    rank = rng.choice([20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128])
    per_layer = rank * (width + width) + rank * (width + kv_width)
    count = per_layer * layers
    answer = 100 * count / (total * 1e9)
    values = {
        "width": width,
        "kv_width": kv_width,
        "layers": layers,
        "total": total,
        "rank": rank,
        "q_count": rank * 2 * width,
        "v_count": rank * (width + kv_width),
        "count": f"{count / 1e6:.1f}",
        "full_state": f"{8 * total:.0f}",
        "lora_state": f"{8 * count / 1e9:.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.002, 0.01 * answer), "unit": "%"}


def check(values):
    # Write down the shape of every added matrix in every layer and multiply out.
    shapes = []
    for _ in range(values["layers"]):
        for outputs in (values["width"], values["kv_width"]):
            shapes.append((values["rank"], values["width"]))
            shapes.append((outputs, values["rank"]))
    added = sum(rows * columns for rows, columns in shapes)
    return added / values["total"] / 1e7
