def bottleneck_counts(speeds):
    """Return for each stage the number of contiguous stretches in which it is the slowest, or
    the first of the slowest."""
    counts = [0] * len(speeds)
    undecided = []  # stages not yet followed by a slower one; their speeds never fall

    def settle(border):
        stage = undecided.pop()
        before = undecided[-1] if undecided else -1  # the last one as slow or slower
        counts[stage] = (stage - before) * (border - stage)

    for stage, speed in enumerate(speeds):
        while undecided and speeds[undecided[-1]] > speed:
            settle(stage)
        undecided.append(stage)
    while undecided:
        settle(len(speeds))
    return counts
