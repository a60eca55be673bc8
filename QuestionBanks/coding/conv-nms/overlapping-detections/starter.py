def keep_detections(boxes, scores, classes, overlap, least=0.0, most=None):
    """Return the indices of the detections to keep, best first: those that no better kept one
    of their class overlaps by more than `overlap`."""
    raise NotImplementedError
