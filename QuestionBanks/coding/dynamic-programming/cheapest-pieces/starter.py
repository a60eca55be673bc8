def cut(text, costs, unknown):
    """Return the cheapest list of pieces that joined give text; of equally cheap ones that with
    the fewest pieces, then that with the longest first piece, second piece, and so on."""
    raise NotImplementedError
