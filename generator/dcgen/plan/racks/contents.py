"""The contents of racks. Racks with equal contents share the values that depend on nothing else."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar

from dcgen.plan.records import Device, Rack

Source = TypeVar("Source")
Value = TypeVar("Value")


class RackContents:
    """The model of each rack and the types of its devices from the bottom up.

    Values that depend on nothing else are kept, because hundreds of racks are alike.
    """

    def __init__(self, racks: Mapping[str, Rack], in_rack: Mapping[str, Iterable[Device]]) -> None:
        self._contents: dict[str, Hashable] = {
            name: (id(rack.type), id(rack.product), tuple([id(device.type) for device in in_rack[name]]))
            for name, rack in racks.items()
        }
        self._known: dict[Hashable, Any] = {}

    def once(self, make: Callable[[Source, Rack], Value], source: Source, rack: Rack) -> Value:
        """Return the value that a function makes of a rack, the same one for all racks with equal contents."""
        key = make, self._contents[rack.name]
        if key not in self._known:
            self._known[key] = make(source, rack)
        value: Value = self._known[key]
        return value
