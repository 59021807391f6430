"""The topology file of ibdiagnet and UFM: sections by system, and a line per link with width and speed.

`MQM9700 leaf-01`, then `P62 -4x-100G-> HCA_mlx5_3 gpu-001 mlx5_0/P1`. The topology files of dcgen itself are refused,
because the plan always agrees with itself. They state no width and no speed, or their comment states who planned them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dcgen.verify.formats.infiniband import NodeEnd, NodePort, name_switch, number_of, rate, reporters, torn
from dcgen.verify.formats.origin import Record, ReportOrigin, clean, damaged, numbered
from dcgen.verify.records import Sight

PLANNED = "# dcgen planned"  # the comment in `templates/cabling/fabric.topo.j2`
_FIRST = re.compile(r"^[ \t]*\S+[ \t]+-[0-9]{1,2}x-[0-9.]{1,8}G->[ \t]", re.MULTILINE)
_LINK = re.compile(r"\s*(\S+)\s+-([0-9]{1,2}x)-([0-9.]{1,8})G->\s+(\S+)\s+(\S+)\s+(\S+)\s*")
_SYSTEM = re.compile(r"(\S+)\s+(\S+)(?:\s+CFG:.*)?\s*")
_SWITCH_PORT = re.compile(r"P([0-9]{1,3})")


def matches(text: str) -> bool:
    """Return whether a text is of this shape."""
    return not text.startswith(PLANNED) and bool(_FIRST.search(text))


def read_systems(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a text. Switches are reporters only if no line is damaged and both ends list each link."""
    system: tuple[str, str] | None = None
    systems: dict[tuple[str, str], int] = {}
    links: dict[NodeEnd, tuple[NodeEnd, int]] = {}
    is_whole = True
    for number, line in numbered(text):
        if not line.strip() or line.startswith("#"):
            continue
        if system and (found := _LINK.fullmatch(line)):
            links[NodeEnd(system[1], found[1])] = NodeEnd(found[5], found[6]), number
            near, far = _named(system[0], system[1], found[1]), _named(found[4], found[5], found[6])
            gbps, lanes = rate(found[2], number_of(found[3]))
            yield Sight(near.device, near.port, *far, origin.line(number), gbps=gbps, lanes=lanes)
        elif not line[0].isspace() and (found := _SYSTEM.fullmatch(line)):
            system = found[1], found[2]
            systems.setdefault(system, number)
        else:
            system, is_whole = None, False
            yield damaged(origin, number, "the line is neither a system nor a link of one")
    if is_whole:
        switches = [(name, "", number) for (kind, name), number in systems.items() if not _is_server(kind)]
        yield from reporters(torn((name for _, name in systems), links, origin, False), switches, origin)


def _is_server(kind: str) -> bool:
    """Return whether the type of a system is that of servers, which ibdiagnet names after their adapters."""
    return kind.upper().startswith("HCA")


def _named(kind: str, name: str, port: str) -> NodePort:
    """Return the device and port of one end: the port number of a switch, the adapter of a server."""
    if _is_server(kind):
        adapter = port.removesuffix("/P1")
        return NodePort(clean(name), clean(adapter), "text" if re.fullmatch(r"U[0-9]+(?:/.*)?", port) else "name")
    number = _SWITCH_PORT.fullmatch(port)
    return name_switch(name, number[1]) if number else NodePort(clean(name), clean(port), "text")
