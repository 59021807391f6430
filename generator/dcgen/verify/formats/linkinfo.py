"""The links of a subnet as `iblinkinfo` prints them, in sections by node or with `--line`: width, speed and state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.finding import Finding
from dcgen.verify.formats.infiniband import (
    NodeEnd,
    NodePort,
    is_built_in,
    is_internal,
    name_adapter,
    name_switch,
    number_of,
    rate,
    reporters,
    torn,
)
from dcgen.verify.formats.origin import Record, ReportOrigin, damaged, guid, numbered
from dcgen.verify.records import Sight

_FIRST = re.compile(r"\d\[[^\]\n]{0,4}\] ==\([^\n]{0,80}\)==>")
_SECTION = re.compile(r"(CA|Switch|Router): (?:(0x[0-9a-f]{1,16}) )?(.*):")
_LINK = re.compile(
    r'(?:(0x[0-9a-f]{1,16})\s+)?(?:"([^"]*)"\s+)?[0-9]{1,6}\s+([0-9]{1,3})\[[^\]]{0,4}\] '
    r"==\(\s*([^()]{0,80}(?:\([^()]{0,20}\))?[^()]{0,80})\)==>\s+"
    r'(?:(0x[0-9a-f]{1,16})\s+)?(?:[0-9]{1,6}\s+([0-9]{1,3}))?\[[^\]]{0,4}\] "(.*)" \(.*'
)
_STATE = re.compile(r"([0-9]{1,2}X)\s+([0-9.]{1,12}) Gbps\b.*/\s*LinkUp\s*")


class _Owner(NamedTuple):
    """The node of a line, as its section or the line itself states it. A section of an adapter has no GUID."""

    kind: str
    guid: str
    description: str


class _LinkLine(NamedTuple):
    """A line of a port that is up."""

    owner: _Owner
    number: str
    state: str
    guid: str
    far: str
    far_number: str
    far_guid: str
    line: int


def matches(text: str) -> bool:
    """Return whether a text is of this shape."""
    return bool(_FIRST.search(text))


def read_links(text: str, origin: ReportOrigin) -> Iterator[Record]:
    """Yield the records of a text. Switches are reporters only if no line is damaged and both ends list each link."""
    owners: dict[_Owner, int] = {}
    lines: Counter[_Owner] = Counter()
    links: list[_LinkLine] = []
    is_whole = True
    for owner, found, number in _lines(text):
        if owner is None:
            is_whole = False
            yield damaged(origin, number, "the line is neither a node nor a link of one")
            continue
        owners.setdefault(owner, number)
        if found:
            lines[owner] += 1
            if found[6]:
                near_guid = owner.guid or guid(found[1] or "")
                links.append(
                    _LinkLine(owner, found[3], found[4], near_guid, found[7], found[6], guid(found[5] or ""), number)
                )
    switches = {
        owner: at for owner, at in owners.items() if owner.kind == "Switch" or (not owner.kind and lines[owner] > 1)
    }
    names = {owner.description for owner in switches}
    yield from _sights(links, names, origin)
    if is_whole:
        listed = [(owner.description, owner.guid, at) for owner, at in switches.items()]
        yield from reporters(_torn(owners, links, origin), listed, origin)


def _lines(text: str) -> Iterator[tuple[_Owner | None, re.Match[str] | None, int]]:
    """Yield the node, the match and the number of each line; a section has no match, a damaged line no node."""
    section: _Owner | None = None
    for number, line in numbered(text):
        if found := _SECTION.fullmatch(line.rstrip()):
            section = _Owner(found[1], guid(found[2] or ""), found[3])
            yield section, None, number
        elif found := _LINK.fullmatch(line.strip()):
            yield section if found[2] is None else _Owner("", guid(found[1] or ""), found[2].strip()), found, number
        elif line.strip() and not line.startswith("#"):
            section = None
            yield None, None, number


def _sights(links: list[_LinkLine], switches: set[str], origin: ReportOrigin) -> Iterator[Sight]:
    """Yield the sights of links. An adapter without a name of its own is left to the switch at its far end."""

    def named(description: str, number: str) -> NodePort:
        is_switch = description in switches or " " not in description.strip()
        return (name_switch if is_switch else name_adapter)(description, number)

    for link in links:
        near = link.owner.description
        if is_internal(near, link.far) or (near not in switches and is_built_in(near)):
            continue
        state = _STATE.fullmatch(link.state)
        if not state:
            continue
        near_port, far = named(near, link.number), named(link.far, link.far_number)
        gbps, lanes = rate(state[1], number_of(state[2]))
        spot = origin.line(link.line)
        own_guid = link.guid if near in switches else ""  # for an adapter, iblinkinfo prints the GUID of its port
        yield Sight(near_port.device, near_port.port, *far, spot, own_guid, link.far_guid, "", gbps, lanes)


def _torn(owners: dict[_Owner, int], links: list[_LinkLine], origin: ReportOrigin) -> Finding | None:
    """Return a finding if only one end of a link lists it. Nodes with the same description cannot be told apart."""
    counts = Counter(owner.description for owner in owners)
    unique = {name for name, count in counts.items() if count == 1}
    ends = {
        NodeEnd(link.owner.description, link.number): (NodeEnd(link.far, link.far_number), link.line)
        for link in links
        if link.owner.description in unique and link.far in unique
    }
    return torn(unique, ends, origin, False)
