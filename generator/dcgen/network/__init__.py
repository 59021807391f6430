"""The network of a site as its devices configure it: one record per switch and one per host."""
