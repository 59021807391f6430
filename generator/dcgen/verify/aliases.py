"""The names that operating systems give to one port.

A switch port has a cage number, a lane, and a name by each convention. Conventions overlap: `Ethernet4` is the second
port of a cage in SONiC and the fourth cage in EOS. So the convention of the switch that has the port comes first.
In all other conventions together the name must have one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen.artifacts.bringup.infiniband import port_numbers
from dcgen.artifacts.network.sonic.platforms import CageLanes, lanes_of, number_cages
from dcgen.plan.types import DeviceType, Port

MANAGEMENT = ("eth0", "mgmt0", "management0", "management1", "ma1", "em0", "fxp0", "re0:mgmt-0")
_SHORT = re.compile(r"(?:et|eth)(?=\d)")  # EOS and SONiC shorten Ethernet


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
    return _SHORT.sub("ethernet", word, count=1) if word.startswith("et") else word


def style_of(nos: str) -> str:
    """Return the convention of port names of a switch operating system."""
    return "cumulus" if nos.startswith("cumulus") or nos == "frr" else nos


def port_names(type_: DeviceType) -> PortNames:
    """Return the names of the ports of a device type."""
    own = {normal(port.name): port.name for port in type_.ports}
    by_style: dict[str, dict[str, str]] = {}
    for style, name, port in _aliases(type_):
        by_style.setdefault(style, {}).setdefault(normal(name), port)
    meanings: dict[str, set[str]] = {}
    for names in by_style.values():
        for name, port in names.items():
            meanings.setdefault(name, set()).add(port)
    unique = {name: next(iter(ports)) for name, ports in meanings.items() if len(ports) == 1}
    return PortNames(own, by_style, unique)


def _aliases(type_: DeviceType) -> Iterator[tuple[str, str, str]]:
    """Yield the style, the name in it, and the port."""
    yield from (("rdma", port.os_name, port.name) for port in type_.ports if port.os_name)
    if type_.kind != "switch":
        return
    management = [port.name for port in type_.ports if port.is_management]
    if len(management) == 1:
        yield from (("management", name, management[0]) for name in MANAGEMENT)
    if any(port.protocol == "infiniband" for port in type_.ports):
        yield from (("infiniband", str(number), name) for name, number in port_numbers(type_).items())
    else:
        yield from _of_cages(type_)


def _of_cages(type_: DeviceType) -> Iterator[tuple[str, str, str]]:
    """Yield the names that follow from the number of the cage and the place of the port in it."""
    cages: dict[int, list[Port]] = {}
    for port in type_.ports:
        number = port.cage.removeprefix("cage")
        if number.isdigit():
            cages.setdefault(int(number), []).append(port)
    starts = number_cages(type_.model, {cage: ports[0].cage_type for cage, ports in cages.items()})
    for cage, ports in cages.items():
        lanes = lanes_of(ports[0].cage_type)
        start = starts.get(cage) or CageLanes(cage * lanes, lanes)
        for lane, port in enumerate(ports):
            names = _names(cage, lane, len(ports), port.lanes or max(1, lanes // len(ports)), start)
            yield from ((style, name, port.name) for style, name in names)


def _names(cage: int, lane: int, links: int, lanes: int, start: CageLanes) -> Iterator[tuple[str, str]]:
    """Yield the name of one port in each style; `links` ports share the cage, each with `lanes` electrical lanes.

    The source for Cumulus is "Switch port attributes" of Cumulus Linux. For SONiC it is `platform.json` (name and
    alias), for EOS "Ethernet ports", and for Junos "Understanding port channelization". OS10 has standard names.
    """
    split = links > 1
    yield "cumulus", f"swp{cage}s{lane}" if split else f"swp{cage}"
    yield "sonic", f"Ethernet{start.start + lane * max(1, start.lanes // links)}"
    yield "sonic", f"etp{cage}{'abcdefgh'[lane]}" if split else f"etp{cage}"
    yield "sonic", f"Eth1/{cage}/{lane + 1}" if split else f"Eth1/{cage}"
    yield "eos", f"Ethernet{cage}/{lane * lanes + 1}"
    if not split:
        yield "eos", f"Ethernet{cage}"
    suffix = f":{lane}" if split else ""
    yield from (("junos", f"{stem}-0/0/{cage}{suffix}") for stem in ("et", "xe", "ge"))
    suffix = f":{lane + 1}" if split else ""
    yield from (("os10", f"{stem}1/1/{cage}{suffix}") for stem in ("ethernet", ""))
