class TabularEncoder:
    """Turns rows (dicts) into lists of floats, with everything learnt by fit alone."""

    def __init__(self, numeric, categorical, min_count=1):
        raise NotImplementedError

    def fit(self, rows):
        """Learn medians, means, spreads and categories from training rows; return self."""
        raise NotImplementedError

    def transform(self, rows):
        """Return one list of floats for each row."""
        raise NotImplementedError

    def names(self):
        """Return the names of the columns that transform gives."""
        raise NotImplementedError
