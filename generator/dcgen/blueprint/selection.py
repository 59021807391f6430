"""The selection of artifact families: the names that `artifacts:` takes, and their checks."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field

from dcgen.finding import suggester
from dcgen.schema import shown

FamilyName = Literal[
    "summary",
    "index",
    "floor",
    "dxf",
    "rows",
    "racks",
    "usd",
    "fabrics",
    "bom",
    "cables",
    "panels",
    "phases",
    "labels",
    "bundles",
    "work",
    "power",
    "addresses",
    "topology",
    "workload",
    "infiniband",
    "cabling",
    "acceptance",
    "dhcp",
    "dns",
    "ntp",
    "slurm",
    "clustershell",
    "consoles",
    "prometheus",
    "bmcs",
    "nico",
    "metal3",
    "maas",
    "avd",
    "frr",
    "containerlab",
    "kubernetes",
    "nvue",
    "sonic",
    "netplan",
    "networkmanager",
    "ansible",
    "terraform",
    "imports",
    "netbox",
]
NAMES: tuple[FamilyName, ...] = get_args(FamilyName)
# Families that a site has only on request: a second form of the same facts, files for laboratories and for rare tools.
# MAAS serves DHCP itself, in place of the server that has files by default. Only a NetBox with objects needs imports.
ON_REQUEST = ("usd", "cabling", "maas", "networkmanager", "imports", "frr", "containerlab", "nico", "metal3")
# Families for several servers that people operate as one cluster.
CLUSTER = ("slurm", "clustershell", "consoles", "prometheus", "bmcs")
# The number of servers from which a site has the files for the bulk import of NetBox. A training pod of 128 servers has
# 17,800 objects, and Terraform becomes slow at about 10,000.
MANY = 72
# Families that a kind of site has only on request.
ON_REQUEST_BY_KIND = {"edge-site": ("kubernetes", *CLUSTER)}


def default_families(kind: str, systems: Collection[str], servers: int) -> tuple[FamilyName, ...]:
    """Return the families of a site that states none.

    They depend on its kind, the operating systems of its switches and its number of servers.
    """
    absent = {*ON_REQUEST, *ON_REQUEST_BY_KIND.get(kind, ()), *(CLUSTER if servers < 2 else ())} - set(systems)
    absent |= {"netbox"} if servers < MANY else set()
    return tuple(name for name in NAMES if name not in absent)


def _bounded(value: Any) -> Any:
    """Refuse a list that is longer than the list of families, before its entries are compared with their names."""
    if isinstance(value, list) and len(value) > len(NAMES):
        raise ValueError(
            f"'artifacts' has {len(value):,} entries, and there are {len(NAMES)} families -> list each family once"
        )
    return value


def _known(value: Any) -> Any:
    """Refuse a name that no artifact family has."""
    if not isinstance(value, str):
        raise ValueError(f"an artifact family is a name, got {shown(value)} -> list names such as `bom`")
    if value not in NAMES:
        raise ValueError(f"there is no artifact family {shown(value)} -> {suggester(NAMES)(value)}")
    return value


def _selected(names: tuple[FamilyName, ...]) -> tuple[FamilyName, ...]:
    """Refuse a list that is empty or names a family twice."""
    if not names:
        raise ValueError("'artifacts' selects no family -> list at least one, or remove the key to write all of them")
    for place, name in enumerate(names):
        if name in names[:place]:
            raise ValueError(f"'artifacts' lists the family '{name}' twice -> list each family once")
    return names


Selection = Annotated[
    tuple[Annotated[FamilyName, BeforeValidator(_known)], ...],
    AfterValidator(_selected),
    BeforeValidator(_bounded),
    Field(json_schema_extra={"minItems": 1, "uniqueItems": True}),
]
