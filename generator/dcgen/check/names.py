"""Rules of names that must differ in NetBox, Terraform and DNS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen import netbox
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, fold, shortened
from dcgen.network.dnsnames import MAX_LABEL, gateway_label, label_of, make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.plan.records import Plan
from dcgen.plan.traffic import network_title
from dcgen.plan.types import DeviceType

Named = tuple[str, KeyPath]
HINT = "use one spelling if both mean the same object, otherwise rename one of them"


def names_stay_apart(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC118 for providers, manufacturers, device types, prefixes and ports whose names collide in NetBox."""
    yield from fold(_collisions(evidence), "pair of names", "pairs of names")


def _collisions(evidence: Evidence) -> Iterator[Case]:
    plan = evidence.topology.plan
    providers, types = dict[str, KeyPath](), dict[int, tuple[DeviceType, KeyPath]]()
    for device in plan.devices.values():
        if device.kind == "circuit":
            providers.setdefault(device.type.manufacturer, (*device.origin, "provider"))
        else:
            types.setdefault(id(device.type), (device.type, device.origin))
    makers = dict.fromkeys((type_.manufacturer for type_, _ in types.values()))
    paths = {type_.manufacturer: origin for type_, origin in reversed(types.values())}
    models = {f"{type_.manufacturer} {type_.model}": origin for type_, origin in reversed(types.values())}
    yield from _alike("providers", providers.items())
    yield from _alike("manufacturers", ((maker, paths[maker]) for maker in makers))
    yield from _alike("device types", sorted(models.items()))
    prefixes = (
        (prefix.fabric, netbox.prefix_name(network_title(prefix), prefix.unit, prefix.parts))
        for prefix in plan.prefixes
    )
    yield from _alike("address prefixes", ((name, ("fabrics", fabric)) for fabric, name in prefixes), exact=True)
    for type_, origin in types.values():
        yield from _alike(f"ports of {type_.model}", ((port.name, origin) for port in type_.ports), exact=True)


def _alike(kind: str, names: Iterable[Named], exact: bool = False) -> Iterator[Case]:
    """Yield a case for each name that collides with an earlier one: equal slugs, or equal in NetBox's comparison.

    With `exact` only slugs count: NetBox compares port names exactly, but Terraform labels contain their slugs.
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
            message = f"NetBox cannot distinguish the {kind} {pair}: {why}"
            yield Case(kind, pair, Finding("DC118", message, HINT, path))


# --- DNS ---------------------------------------------------------------------------------------------------------

LONG_SUFFIX = 24  # characters: a hyphen and the longest name of an interface, such as port-channel100-1000


def addresses_have_names(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC126 for addresses whose DNS name is too long, or is the name of another address.

    The names of a large site take as long as its switch configurations, so they are made only if a fault is possible.
    """
    plan = evidence.topology.plan
    if _may_collide(plan):
        yield from fold(_unnamed(evidence), "address", "addresses")


def _may_collide(plan: Plan) -> bool:
    """Return whether the name of a device is long or extends another one, or labels of ports can be equal."""
    names = {device.name for device in plan.devices.values() if device.type.ports}
    gateways = {gateway_label(plan, prefix) for prefix in plan.prefixes if prefix.gateway}
    types = {id(device.type): device.type for device in plan.devices.values()}.values()
    return (
        any(len(name) > MAX_LABEL - LONG_SUFFIX for name in names)
        or any(len(label) > MAX_LABEL or label in names for label in gateways)
        or _one_extends_another(names)
        or any(len({label_of(port.name) for port in type_.ports}) < len(type_.ports) for type_ in types)
    )


def _one_extends_another(names: set[str]) -> bool:
    """Return whether a name is another one with a hyphen and more."""
    seen: set[str] = set()
    for name in names:
        stem = name.rpartition("-")[0]
        while stem and stem not in seen:
            if stem in names:
                return True
            seen.add(stem)
            stem = stem.rpartition("-")[0]
    return False


def _unnamed(evidence: Evidence) -> Iterator[Case]:
    topology = evidence.topology
    devices = topology.plan.devices
    for each in make_names(topology, make_switches(topology), make_hosts(topology)).unnamed:
        if len(each.device) > MAX_LABEL:  # an error already: DC104 or DC122
            continue
        path: KeyPath = devices[each.device].origin if each.device else ("name",)
        if each.fits:
            problem, hint = f"the name '{each.label}' is that of {each.other}", "rename one of the two devices"
        else:
            problem = f"the name '{each.label}' has {len(each.label)} characters, the limit is {MAX_LABEL}"
            hint = "shorten the name of the device"
        message = f"{each.address} of {each.device or 'a gateway'} has no DNS name: {problem}"
        yield Case((path, each.fits), each.address, Finding("DC126", message, hint, path))
