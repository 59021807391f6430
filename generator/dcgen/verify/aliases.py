"""The names that operating systems give to one port.

A switch port has a cage number, a lane, and a name by each convention. Conventions overlap: `Ethernet4` is the second
port of a cage in SONiC and the fourth cage in EOS. So the convention of the switch that has the port comes first.
In all other conventions together the name must have one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from dcgen.network.portnames import aliases_of
from dcgen.plan.types import DeviceType

_SHORT = re.compile(r"^(?:et(?=\d)|eth(?=\d+/))")  # EOS and SONiC shorten Ethernet; `eth0` is a management port


class PortNames(NamedTuple):
    """The ports of a device type: by `own` name in the plan, `by_style`, and by names `unique` in all styles."""

    own: Mapping[str, str]
    by_style: Mapping[str, Mapping[str, str]]
    unique: Mapping[str, str]

    def find(self, text: str, style: str = "") -> str:
        """Return the port that a report calls `text`, "" if there is none or the name has several meanings."""
        word = normal(text)
        return self.own.get(word) or self.by_style.get(style, {}).get(word) or self.unique.get(word, "")


def normal(text: str) -> str:
    """Return a port name without quotes, spaces and capitals, and with `ethernet` in full."""
    word = text.strip().strip('"').strip().lower()
    return _SHORT.sub("ethernet", word)


def port_names(type_: DeviceType) -> PortNames:
    """Return the names of the ports of a device type."""
    own = {normal(port.name): port.name for port in type_.ports}
    by_style: dict[str, dict[str, str]] = {}
    for style, name, port in aliases_of(type_):
        by_style.setdefault(style, {}).setdefault(normal(name), port)
    meanings: dict[str, set[str]] = {}
    for names in by_style.values():
        for name, port in names.items():
            meanings.setdefault(name, set()).add(port)
    unique = {name: next(iter(ports)) for name, ports in meanings.items() if len(ports) == 1}
    return PortNames(own, by_style, unique)
