"""Reports of machines, turned into claims about ports of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from dcgen.finding import Case, Finding, Place, did_you_mean, fold, shortened
from dcgen.verify.planned import Planned
from dcgen.verify.records import Observations, PortEnd, Reporter, Sight, Spot

_TAILS = re.compile(r"[-_.](?:lldp|neighbors?|topo|ib|show|json0?|detail)$", re.IGNORECASE)


class PortClaim(NamedTuple):
    """The far end that one port reports. Its device may be one that the plan does not have."""

    far: PortEnd
    sight: Sight


class Claims(NamedTuple):
    """The claims of each port, and where a device reports all its ports, by device and protocol."""

    by_port: dict[PortEnd, list[PortClaim]]
    reporters: dict[tuple[str, str], Spot]
    findings: list[Finding]

    def reports(self, device: str, protocol: str) -> bool:
        """Return whether the silence of a port of this device means something."""
        return (device, protocol) in self.reporters


def make_claims(planned: Planned, observations: Observations) -> Claims:
    """Return the claims of all sights. A sight of an unknown device or port is a finding."""
    names = _Names(planned, {})
    reporters: dict[tuple[str, str], Spot] = {}
    styles: dict[str, str] = {}
    cases: list[Case] = []
    for reporter in observations.reporters:
        device = names.device(reporter)
        if device:
            reporters.setdefault((device, reporter.protocol), reporter.spot)
            styles[device] = reporter.style
        else:
            cases.append(_unknown_reporter(planned, reporter))
    by_port: dict[PortEnd, list[PortClaim]] = {}
    for device, sight in names.known_sights(observations.sights):
        near = planned.cabled(device, sight.port) or planned.end(device, sight.port, styles.get(device, ""))
        if not near.port:
            cases.append(_unknown_port(planned, device, sight))
            continue
        far = _far(planned, sight, styles)
        if near in planned.far or not planned.is_apart(near, far):
            by_port.setdefault(near, []).append(PortClaim(far, sight))
    return Claims(by_port, reporters, list(fold(cases, "port")))


class _Names(NamedTuple):
    """The devices that report, by their name or by the file, each looked up once."""

    planned: Planned
    known: dict[tuple[str, str, str], str]

    def known_sights(self, sights: Iterable[Sight]) -> Iterator[tuple[str, Sight]]:
        """Yield the sights of devices of the plan, with the device. The reporter of any other one is a finding."""
        last, device = None, ""
        for sight in sights:
            source = sight.device, sight.chassis, sight.spot.file
            if source != last:
                last, device = source, self.device(sight)
            if device:
                yield device, sight

    def device(self, source: Sight | Reporter) -> str:
        """Return the reporting device, "" if the plan has none of this name."""
        key = (source.device, source.chassis, "" if source.device else source.spot.file)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = next(filter(None, map(self.planned.device, _words(source))), "")
            if not found and (owner := self.planned.owner(source.chassis)):
                found = self.known[key] = owner.device
        return found


def _words(source: Sight | Reporter) -> Iterator[str]:
    """Yield the possible names of the reporting device: its own, else those that the path of the file has."""
    if source.device:
        yield source.device
        return
    path = PurePath(source.spot.file)
    name = path.name
    while name:
        yield name
        stem = _TAILS.sub("", name)
        name = stem if stem != name else name.rpartition(".")[0]
    yield path.parent.name


def _far(planned: Planned, sight: Sight, styles: dict[str, str]) -> PortEnd:
    """Return the far end of a sight; an unknown device has the name that the report has, or its address."""
    if sight.far_kind == "name" and not (sight.far_chassis and planned.owner(sight.far_chassis)):
        known = planned.cabled(sight.far_device, sight.far_port)
        if known:
            return known
    by_address = planned.owner(sight.far_port) if sight.far_kind in ("mac", "guid") else None
    owner = by_address or planned.owner(sight.far_chassis)
    device = planned.device(sight.far_device) if sight.far_device else owner.device if owner else ""
    if not device:
        return PortEnd(sight.far_device, sight.far_port)
    if owner and owner.device == device and owner.port:
        return owner
    style = styles.get(device, "")
    port = "" if sight.far_kind in ("mac", "guid") else planned.port(device, sight.far_port, style)
    if not port and sight.far_kind != "name" and sight.far_text:
        port = planned.port(device, sight.far_text, style)
    return PortEnd(device, port)


def found_at(spot: Spot, code: str, message: str, hint: str) -> Finding:
    """Return a finding at a spot of an observed file."""
    return Finding(code, message, hint, () if isinstance(spot.at, int) else spot.at, place_of(spot))


def place_of(spot: Spot) -> Place:
    """Return the line of a spot in a text; a spot in JSON has the file alone until a report looks it up."""
    return Place(spot.file, spot.at, 1) if isinstance(spot.at, int) and spot.at else Place(spot.file)


def _unknown_reporter(planned: Planned, reporter: Reporter) -> Case:
    name = shortened(reporter.device or reporter.chassis, 80)
    if reporter.device or reporter.chassis:
        message = f"'{name}' reports its ports, and the plan has no such device"
        hint = did_you_mean(name, planned.devices, "give the machine the name of the plan")
        finding = found_at(reporter.spot, "DC722", message, hint)
        return Case(("reporter", hint), name, finding)
    message = "neither the file nor its name names the device that reports"
    hint = "name the file after the device, such as DEVICE.json"
    return Case(
        ("nameless", reporter.spot.file),
        reporter.spot.file,
        found_at(reporter.spot, "DC702", message, hint),
    )


def _unknown_port(planned: Planned, device: str, sight: Sight) -> Case:
    known = planned.devices[device]
    port = shortened(sight.port, 60)
    message = f"{device} reports port '{port}', and {known.type.model} has no port of this name in the plan"
    hint = f"write `x-name={port}` into the line of the port in the lock, if this is another name of a planned port"
    finding = found_at(sight.spot, "DC703", message, hint)
    return Case(("port", known.type.model, known.group), f"{device}:{port}", finding)
