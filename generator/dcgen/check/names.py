"""Rules of names: what must stay apart in NetBox and Terraform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen import netbox
from dcgen.evidence import Evidence
from dcgen.finding import Finding, KeyPath, shortened
from dcgen.plan.types import DeviceType

Named = tuple[str, KeyPath]
ALIKE = "write both the same way if they are one, else rename one of them"


def names_stay_apart(evidence: Evidence) -> Iterator[Finding]:
    """DC118: NetBox tells providers, manufacturers, device types, prefixes and the ports of a device type apart."""
    topology = evidence.topology
    lines, types = dict[str, KeyPath](), dict[int, tuple[DeviceType, KeyPath]]()
    for device in topology.plan.devices.values():
        if device.kind == "circuit":
            lines.setdefault(device.type.manufacturer, (*device.origin, "provider"))
        else:
            types.setdefault(id(device.type), (device.type, device.origin))
    makers = dict.fromkeys((type_.manufacturer for type_, _ in types.values()))
    paths = {type_.manufacturer: origin for type_, origin in reversed(types.values())}
    models = {f"{type_.manufacturer} {type_.model}": origin for type_, origin in reversed(types.values())}
    yield from _alike("providers", lines.items())
    yield from _alike("manufacturers", ((maker, paths[maker]) for maker in makers))
    yield from _alike("device types", sorted(models.items()))
    prefixes = (
        (item.fabric, netbox.prefix_name(item.fabric, item.unit, item.parts)) for item in topology.plan.prefixes
    )
    yield from _alike("address prefixes", ((name, ("fabrics", fabric)) for fabric, name in prefixes), exact=True)
    for type_, origin in types.values():
        yield from _alike(f"ports of {type_.model}", ((port.name, origin) for port in type_.ports), exact=True)


def _alike(what: str, names: Iterable[Named], exact: bool = False) -> Iterator[Finding]:
    """Yield a finding for each name that has the slug of an earlier one, or that NetBox compares as equal to it.

    NetBox compares names of ports exactly; their slugs are in the labels of Terraform.
    """
    slugs, compared = dict[str, str](), dict[str, str]()
    for name, path in dict(names).items():
        slug, key = netbox.slug(name), netbox.collated(name)
        other = slugs.setdefault(slug, name)
        why = f"both have the slug '{slug}'"
        if other == name and not exact:
            other = compared.setdefault(key, name)
            why = "it ignores case, leading zeros and invisible characters"
        if other != name:
            pair = f"'{shortened(other, 60)}' and '{shortened(name, 60)}'"
            yield Finding("DC118", f"NetBox cannot tell the {what} {pair} apart: {why}", ALIKE, path)
