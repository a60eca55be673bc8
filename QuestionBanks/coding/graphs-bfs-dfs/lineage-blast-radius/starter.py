def blast_radius(edges, broken, guarded):
    """Return {table: fewest hops from a broken table} for every table that bad data reaches.
    edges are (upstream, downstream) pairs; guarded tables let no bad input in."""
    raise NotImplementedError
