def peak_stretch(jobs):
    """Return (peak, begin, end): the highest number of GPUs held at once by jobs
    (start, end, gpus), and the earliest unbroken stretch [begin, end) at that number."""
    raise NotImplementedError
