"""The blueprint: one training pod or one edge site per file.

A blueprint contains decisions only: units, servers and their configuration, fabric designs, racks, feeds and address
pools. The plan derives everything else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from dcgen import source
from dcgen.blueprint import renamed
from dcgen.blueprint.fabrics import Circuit, Fabric, ZoneSpec
from dcgen.blueprint.facility import Cooling, FeedSpec, FloorSpec, Labels, Pin, Power, RackGroup
from dcgen.blueprint.selection import NAMES, Selection
from dcgen.blueprint.servers import ServerGroup, ServerPlace
from dcgen.blueprint.values import MAX_NUMBER, HostName, Numbers, OwnName, checked_prefix
from dcgen.catalog.values import Airflow, Count, Inlet, ModelName, Side
from dcgen.schema import Model, Name, Text, validate

__all__ = [
    "MAX_NUMBER",
    "Blueprint",
    "Circuit",
    "Fabric",
    "FeedSpec",
    "FloorSpec",
    "Labels",
    "Numbers",
    "Pin",
    "RackGroup",
    "ServerGroup",
    "ServerPlace",
    "ZoneSpec",
    "load",
]

Kind = Literal["training-pod", "edge-site"]
Category = Literal[
    "server", "storage", "gpu", "cpu", "memory", "nic", "drive", "switch", "optic", "cable", "rack", "pdu", "ups"
]


class Site(Model):
    """The location.

    `name` is the name of the site, by default the name of the blueprint. `domain` is the DNS domain of the hosts.
    """

    name: Name | None = None
    domain: Annotated[
        str,
        Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", max_length=150),
    ] = "example.net"


class Addressing(Model):
    """The address pools, in CIDR form: one per fabric. dcgen divides it into a block for the site and one per unit."""

    pools: dict[Name, Annotated[str, Field(max_length=60), AfterValidator(checked_prefix)]] = {}


class Assumption(Model):
    """Planning values of one model, for properties that no source states.

    `reason` explains the values. Every total with an assumed value is marked.
    """

    reason: Text
    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    depth_mm: Annotated[float, Field(ge=0.001, le=5_000)] | None = None
    weight_kg: Annotated[float, Field(ge=0.001, le=20_000)] | None = None
    power_max_w: Annotated[float, Field(ge=0.001, le=1_000_000)] | None = None
    supplies: Annotated[int, Field(ge=1, le=24)] | None = None
    gpu_slots: Annotated[int, Field(ge=1, le=16)] | None = None
    nic_slots: Count | None = None
    dimm_slots: Count | None = None
    cpu_sockets: Count | None = None
    inlet: Inlet | None = None
    airflow: Airflow | None = None
    ports_side: Side | None = None


class Spares(Model):
    """Spare parts.

    `percent` is the percentage of spares per category of the bill of materials, rounded up to whole parts. A category
    without a percentage has no spares.
    """

    percent: dict[Category, Annotated[float, Field(ge=0, le=100)]] = {"optic": 2.0, "cable": 2.0, "drive": 2.0}


class Blueprint(Model):
    """One training pod or one edge site.

    `artifacts` lists the families of files that `dcgen build` writes, and that `--check` and `diff` compare; default:
    all of them. It changes nothing in the plan. `dcgen templates list` shows the names.
    """

    kind: Kind
    name: Name
    description: Text | None = None
    site: Site = Site()
    max_units: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    servers: Annotated[dict[OwnName, ServerGroup], Field(min_length=1)]
    fabrics: Annotated[dict[OwnName, Fabric], Field(max_length=128)] = {}  # a site has about five
    racks: dict[OwnName, RackGroup] = {}
    pins: dict[HostName, Pin] = {}
    floor: FloorSpec | None = None
    labels: Labels | None = None
    power: Power = Power()
    cooling: Cooling = Cooling()
    circuits: Annotated[dict[Name, Circuit], Field(max_length=4_096)] = {}  # 64 circuits of 64 leaves
    addressing: Addressing = Addressing()
    assume: dict[ModelName, Assumption] = {}
    spares: Spares = Spares()
    artifacts: Selection = NAMES

    @model_validator(mode="after")
    def circuit_numbers_are_used_once(self) -> Blueprint:
        hint = "give each circuit its own number"
        seen: dict[tuple[str, int, int], str] = {}
        for name, line in sorted(self.circuits.items()):
            for number in range(line.number, line.number + line.links) if line.number else ():
                if (other := seen.setdefault((line.fabric, line.leaf, number), name)) != name:
                    raise ValueError(
                        f"the circuits '{other}' and '{name}' both have number {number} on one leaf -> {hint}"
                    )
        return self


def load(path: Path, root: Path | None = None) -> tuple[Blueprint, source.Document]:
    """Return the blueprint at `path`, a file inside `root` (default: its folder), and the document it was read from.

    Raise FindingsError with every fault of its keys and values.
    """
    document = source.read(path, root)
    return validate(Blueprint, document, {**renamed.KEYS, **renamed.VALUES}), document
