"""Review the keys of a fabric by themselves: keys that its design ignores, and unknown switches."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan.fabrics import interlinks, pairs
from dcgen.plan.fabrics.taken import taken_faults
from dcgen.plan.inventory import hardware

# Keys for the ports of a leaf without zones.
OF_ONE_ZONE = ("downlinks", "oversubscription", "speed_gbps", "circuit_cages")
# Keys of the tiers above the leaves, which a fabric with `uplinks_to` does not have.
UPPER_TIERS = ("spine", "core", "tiers", "spines", "group_units", "spine_uplinks", "core_groups", "cores")
# Keys that a fabric with `uplinks_to` does not take: those of the upper tiers, and planes.
OF_OWN_SPINES = (*UPPER_TIERS, "spine_groups", "planes")
# Keys of a fabric that only some designs take, with those designs.
MEANT_FOR = {
    "rails_per_leaf": ("rail-optimized", "rail-only"),
    "peer_links": ("single", "leaf-spine", "fat-tree"),
    "switches": ("single", "leaf-spine", "fat-tree"),
    "oversubscription": ("leaf-spine", "fat-tree", "rail-optimized"),
    "uplinks": ("leaf-spine", "fat-tree", "rail-optimized"),
    "spine_groups": ("rail-optimized",),
    "uplinks_to": ("single", "leaf-spine"),
    **dict.fromkeys(UPPER_TIERS, ("leaf-spine", "fat-tree", "rail-optimized")),
    **dict.fromkeys(
        (
            *("planes", "leaves", "downlinks", "zones", "links_per_cage", "speed_gbps", "uplink_gbps", "fill_cages"),
            "circuit_cages",
            "present",
            "taken_cages",
        ),
        ("single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only"),
    ),
}


def static_faults(blueprint: Blueprint, catalog: Catalog, name: str, config: Fabric) -> list[Finding]:
    """Return every fault that the description of a fabric has by itself, whoever is attached."""
    found = [*_contradictions(name, config), *pairs.faults_of_leaf(blueprint, name, config)]
    found += interlinks.review(blueprint, name, config)
    for tier in ("switch", "spine", "core"):
        if model := getattr(config, tier):
            try:
                path: KeyPath = ("fabrics", name, tier)
                switch = catalog.get(Switch, model, path)
                found += pairs.refuse_infiniband(name, config, switch) if tier == "switch" else ()
                hardware.switch_type(blueprint, switch, (), path)
                found += taken_faults(switch, *_taken(name, config, tier))
                if config.uplinks_to and switch.protocol == "infiniband":
                    found.append(_joined_subnets(name))
            except FindingsError as error:
                found += error.findings
    return list(dict.fromkeys(found))


def _taken(name: str, config: Fabric, key: str) -> tuple[tuple[int, ...], KeyPath]:
    """Return the cages in use on the switches of a key, and the key that states them."""
    tier = "leaf" if key == "switch" else key
    return config.taken(tier), ("fabrics", name, "taken_cages", tier)


def _joined_subnets(name: str) -> Finding:
    message = f"the uplinks of InfiniBand fabric '{name}' would join it to another fabric in one subnet"
    return Finding("DC362", message, "use spines, or one fabric for both", ("fabrics", name, "uplinks_to"))


def _contradictions(name: str, config: Fabric) -> Iterator[Finding]:
    """Yield a finding for each key that the design does not take and would ignore."""
    for key, designs in MEANT_FOR.items():
        if config.uplinks_to and key == "uplinks":
            designs = (*designs, "single")
        path: KeyPath = ("fabrics", name, key)
        stated = key in config.model_fields_set and getattr(config, key) != Fabric.model_fields[key].default
        if stated and config.zones and key in OF_ONE_ZONE:
            message = f"fabric '{name}' has both `zones:` and `{key}:`, which set the same ports"
            yield Finding("DC321", message, f"remove `{key}:` or `zones:`", path)
        elif stated and config.uplinks_to and key in OF_OWN_SPINES:
            message = f"fabric '{name}' has `uplinks_to:`, so it has no spines; `{key}:` is for a fabric with spines"
            yield Finding("DC321", message, f"remove `{key}:` or `uplinks_to:`", path)
        elif stated and config.design not in designs:
            message = f"fabric '{name}' has `design: {config.design}`; `{key}:` is for {_either(designs)}"
            yield Finding("DC321", message, f"remove `{key}:`, or use another `design:`", path)
    yield from pairs.contradictions(name, config)
    if config.rails_per_leaf and config.leaves:
        message = "`leaves:` and `rails_per_leaf:` both set the number of leaves"
        yield Finding("DC321", message, "remove one of the two", ("fabrics", name, "leaves"))


def _either(designs: tuple[str, ...]) -> str:
    *others, last = designs
    return f"{', '.join(others)} or {last}" if others else last
