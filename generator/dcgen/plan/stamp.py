"""Records in bulk: a plan has several records per cable, and making them is a good part of its time."""

# `stamp(Link, (fabric, ...))` makes a record from a tuple of all its fields in order. It takes half the time of
# `Link(fabric, ...)`, which is a function in Python. It does not check the fields, so it is for large loops only.
stamp = tuple.__new__
