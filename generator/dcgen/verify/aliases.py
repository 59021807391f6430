"""The names of one port in the words of each operating system.

A switch port has a cage number, a lane, and a name by each convention. Conventions overlap: `Ethernet4` is the second
port of a cage in SONiC and the fourth cage in EOS. So a name is first looked for in the convention of the switch that
has the port, then in all, where it must have one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from dcgen.network.portnames import aliases_of
from dcgen.plan.types import DeviceType

_SHORT = re.compile(r"(?:et|eth)(?=\d)")  # EOS and SONiC shorten Ethernet


class PortNames(NamedTuple):
    """The ports of a device type by name: `own` in the words of the plan, `by_style`, and `unique` in any style."""

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
    return _SHORT.sub("ethernet", word, count=1) if word.startswith("et") else word


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
