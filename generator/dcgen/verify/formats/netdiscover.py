"""The topology of a subnet as `ibnetdiscover` prints it: each node with its ports, and each link from both ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.verify.formats.infiniband import (
    SPEEDS,
    NodeEnd,
    NodePort,
    is_built_in,
    is_internal,
    name_adapter,
    name_switch,
    rate,
    reporters,
    torn,
)
from dcgen.verify.formats.origin import Record, ReportOrigin, damaged, guid, numbered
from dcgen.verify.records import Sight

# The plan's own netlist for ibsim has names in place of `S-GUID`. It is not a report.
_NODE = re.compile(r'(Switch|Ca|Rt)\s+[0-9]{1,3}\s+"[SHR]-([0-9a-f]{1,16})"\s*#\s*"(.*)"')
_PORT = re.compile(
    r"\[([0-9]{1,3})\](?:\[ext [0-9]{1,3}\])?(?:\([0-9a-f]{1,16}\))?\s*"
    r'"([SHR])-([0-9a-f]{1,16})"\[([0-9]{1,3})\](?:\[ext [0-9]{1,3}\])?(?:\([0-9a-f]{1,16}\))?\s*'
    r'#\s*(?:lid [0-9]{1,6} lmc [0-9]\s*)?"(.*)"\s*lid [0-9]{1,6}\s+(\S+)'
)
_SPEED = re.compile(r"([0-9]{1,2})x(\w+)")
_OTHER = ("#", "vendid=", "devid=", "sysimgguid=", "switchguid=", "caguid=", "rtguid=", "Chassis", "Spine", "Line")
_FIRST = re.compile(r'^(?:Switch|Ca|Rt)\s+[0-9]{1,3}\s+"[SHR]-[0-9a-f]{1,16}"', re.MULTILINE)


class _Node(NamedTuple):
    """A node: whether it is a switch, its GUID, its description, and its line."""

    is_switch: bool
    guid: str
    description: str
    line: int


def matches(text: str) -> bool:
    """Return whether a text is of this shape."""
    return bool(_FIRST.search(text))


def read_nodes(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a text. Switches are reporters only if every line is right and both ends list each link.

    An adapter never is a reporter: the adapters of a server may be in several subnets with a report each.
    """
    node: _Node | None = None
    nodes: list[_Node] = []
    links: dict[NodeEnd, tuple[NodeEnd, int]] = {}
    is_whole = True
    for number, line in numbered(text):
        if not line.strip() or line.startswith(_OTHER):
            node = None if not line.strip() else node
        elif found := _NODE.match(line):
            node = _Node(found[1] == "Switch", guid(found[2]), found[3], number)
            nodes.append(node)
        elif node and (found := _PORT.match(line)):
            links[NodeEnd(node.guid, found[1])] = NodeEnd(guid(found[3]), found[4]), number
            yield from _sights(node, found, origin, number)
        else:
            node, is_whole = None, False
            yield damaged(origin, number, "the line is neither a node nor a port of one")
    if is_whole:
        switches = [(each.description, each.guid, each.line) for each in nodes if each.is_switch]
        yield from reporters(torn((each.guid for each in nodes), links, origin, True), switches, origin)


def _sights(node: _Node, found: re.Match[str], origin: ReportOrigin, line: int) -> Iterator[Sight]:
    """Yield the sight of a port line. An adapter without a name of its own is left to the switch at its far end."""
    if is_internal(node.description, found[5]) or (not node.is_switch and is_built_in(node.description)):
        return
    near = _named(node.is_switch, node.description, found[1])
    far = _named(found[2] == "S", found[5], found[4])
    speed = _SPEED.fullmatch(found[6])
    gbps, lanes = rate(speed[1], SPEEDS.get(speed[2])) if speed else (None, None)
    far_guid = guid(found[3])
    spot = origin.line(line)
    yield Sight(near.device, near.port, far.device, far.port, far.kind, spot, node.guid, far_guid, "", gbps, lanes)


def _named(is_switch: bool, description: str, number: str) -> NodePort:
    return (name_switch if is_switch else name_adapter)(description, number)
