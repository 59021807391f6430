"""Keys and values of the blueprint that were renamed before the first release."""

from __future__ import annotations

from dcgen.schema import Renamed

# The key path of each, with `*` for any name or number, and the new name.
KEYS: Renamed = {
    ("servers", "*", "room"): "capacity",
    ("servers", "*", "needs"): "required",
    ("designed_for",): "max_units",
    ("uplinks",): "circuits",
    ("racks", "*", "stands"): "row_position",
    ("power", "reserve"): "reserve_percent",
    ("power", "minutes"): "ups_minutes",
}
VALUES: Renamed = {
    ("fabrics", "*", "zones", "*", "serves", "lines"): "circuits",
    ("fabrics", "*", "media", "fibre"): "fiber",
}
