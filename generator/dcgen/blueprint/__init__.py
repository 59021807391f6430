"""The blueprint: one training pod, inference cluster or edge site per file.

A blueprint contains decisions only: units, servers and their configuration, fabric designs, racks, feeds and address
pools. The plan derives everything else.
"""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from dcgen import source
from dcgen.blueprint import documents, renamed
from dcgen.blueprint.acceptance import Acceptance
from dcgen.blueprint.bill import BillSpec, Category, Spares
from dcgen.blueprint.circuits import Circuit
from dcgen.blueprint.cooling import Cooling
from dcgen.blueprint.fabrics import Fabric, FabricOrNone, ZoneSpec, carriers_of, fabric_of
from dcgen.blueprint.facility import EXCESS_PERCENT, FloorSpec, Labels, Pin, RackGroup
from dcgen.blueprint.kubernetes import Kubernetes
from dcgen.blueprint.naming import Names
from dcgen.blueprint.panels import PanelSpec
from dcgen.blueprint.phases import MAX_PHASES, PhaseSpec
from dcgen.blueprint.power import FeedSpec, Power
from dcgen.blueprint.present import PresentDevice
from dcgen.blueprint.routing import Ranges
from dcgen.blueprint.selection import Selection
from dcgen.blueprint.servers import ServerGroup, ServerPlace
from dcgen.blueprint.services import Services
from dcgen.blueprint.values import MAX_NUMBER, HostName, Numbers, OwnName, Prefix, WireFile
from dcgen.blueprint.workload import Workload
from dcgen.catalog.values import Airflow, Count, Inlet, ModelName, Side
from dcgen.finding import Finding, FindingsError, KeyPath, suggester
from dcgen.schema import Model, Name, Text, validate

__all__ = [
    "EXCESS_PERCENT",
    "MAX_NUMBER",
    "BillSpec",
    "Blueprint",
    "Category",
    "Circuit",
    "Fabric",
    "FeedSpec",
    "FloorSpec",
    "Kind",
    "Labels",
    "Numbers",
    "PhaseSpec",
    "Pin",
    "RackGroup",
    "ServerGroup",
    "ServerPlace",
    "Site",
    "Spares",
    "ZoneSpec",
    "load",
    "name_of",
    "read",
]

Kind = Literal["training-pod", "inference-cluster", "edge-site"]


class Site(Model):
    """The location."""

    name: Name | None = None
    """The name of the site, by default the name of the blueprint."""
    domain: Annotated[
        str,
        Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$", max_length=150),
    ] = "example.net"
    """The DNS domain of the hosts."""


class Addressing(Model):
    """The address pools of the fabrics."""

    pools: dict[Name, Prefix] = {}
    """A prefix in CIDR form per fabric, which dcgen divides into a block for the site and one per unit.

    The pool `loopback` has the loopbacks of the switches, and the pool `links` the /31 prefixes of numbered links.
    """
    ipv6: dict[Name, Prefix] = {}
    """An IPv6 prefix per fabric, and `loopback` for the switches, in addition to the IPv4 pools.

    Every prefix is a /64 of it. A fabric whose entry under `pools:` is an IPv6 prefix has no IPv4 addresses.
    """
    reserved: Annotated[dict[Name, Ranges], Field(max_length=64)] = {}
    """Ranges of addresses by purpose, such as `dhcp`, that no device gets. They apply in the VLAN that contains them.

    In a fabric with units, all units keep the same part of their prefix free.
    """
    asn_base: Annotated[int, Field(ge=1, le=4_294_000_000)] = 4_200_000_000
    """The first AS number of the switches. A second pod that connects to this one needs a base of its own."""
    scheme: Literal[1, 2] = 2
    """The division of the pools. 1 keeps addresses of an earlier version, which do not route."""
    management: Prefix = "10.8.0.0/16"
    """The pool of management ports that share a fabric with other traffic, and of BMCs that share a port of the host.

    Their network is separate, so that it can be a VLAN. An out-of-band fabric has its own pool.
    """


class Assumption(Model):
    """Planning values of one model, for properties that no source states.

    Every total with an assumed value is marked.
    """

    reason: Text
    """The reason for the values."""
    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    """The height in rack units."""
    depth_mm: Annotated[float, Field(ge=0.001, le=5_000)] | None = None
    """The depth in millimeters."""
    length_mm: Annotated[float, Field(ge=0.001, le=5_000)] | None = None
    """The length of a vertical PDU in millimeters."""
    weight_kg: Annotated[float, Field(ge=0.001, le=20_000)] | None = None
    """The weight in kilograms."""
    pdu_places: Annotated[int, Field(ge=0, le=16)] | None = None
    """The number of vertical PDUs that a rack takes outside its rack units."""
    pdu_length_mm: Annotated[float, Field(ge=0.001, le=5_000)] | None = None
    """The maximum length of a vertical PDU in a rack, in millimeters."""
    power_max_w: Annotated[float, Field(ge=0.001, le=1_000_000)] | None = None
    """The maximum power in watts."""
    read_gbytes_per_s: Annotated[float, Field(ge=0.001, le=1_000_000)] | None = None
    """The read bandwidth of a storage server in gigabytes per second."""
    write_gbytes_per_s: Annotated[float, Field(ge=0.001, le=1_000_000)] | None = None
    """The write bandwidth of a storage server in gigabytes per second."""
    supplies: Annotated[int, Field(ge=1, le=24)] | None = None
    """The number of power supplies."""
    gpu_slots: Annotated[int, Field(ge=1, le=16)] | None = None
    """The number of GPU slots."""
    nic_slots: Count | None = None
    """The number of slots for adapters."""
    dimm_slots: Count | None = None
    """The number of DIMM slots."""
    cpu_sockets: Count | None = None
    """The number of processor sockets."""
    inlet: Inlet | None = None
    """The type of the power inlets, by IEC 60320."""
    airflow: Airflow | None = None
    """The direction of the air through the chassis."""
    liquid_percent: Annotated[float, Field(ge=0, le=100)] | None = None
    """The percentage of the heat that goes into a liquid coolant."""
    flow_l_min: Annotated[float, Field(ge=0.001, le=1_000_000)] | None = None
    """The maximum flow of a CDU in liters per minute."""
    ports_side: Side | None = None
    """The side of the chassis with the adapters or ports."""


class Blueprint(Model):
    """One training pod, inference cluster or edge site."""

    kind: Kind
    """The kind of site, which selects the design rules."""
    name: Name
    """The name of the pod or site. Every device name begins with it, and the output goes to the folder of this name."""
    description: Text | None = None
    """A description for readers of the output."""
    site: Site = Site.model_construct()
    """The location: name and DNS domain."""
    max_units: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    """The number of scalable units that the pod may have.

    The plan reserves spine ports, prefixes and rows for all of them.
    """
    servers: Annotated[dict[OwnName, ServerGroup], Field(min_length=1)]
    """The server groups by name. The name is part of each host name."""
    fabrics: Annotated[dict[OwnName, FabricOrNone], Field(max_length=128)] = {}  # a site has about five
    """The fabrics by name, such as `compute`, `storage`, `inband` and `oob`.

    If adapter ports name one of these four and it is absent here, the port goes to the one fabric that carries the same
    traffic. Without such a fabric, dcgen adds one of that name with a default design. `oob: none` prevents that.
    """
    wires: WireFile | None = None
    """The wire map: a CSV file that states links by hand, relative to the file with this key and inside the project.

    The header is `device,port,device,port` or that of `cables.csv`. Each row is one link. The rows must agree with the
    design, and all other links are planned around them. A file has at most 32 MiB and 250,000 rows.
    """
    racks: dict[OwnName, RackGroup] = {}
    """The rack groups by name.

    Without any, one default group holds every device, or servers with GPUs and all other devices have a group each.
    """
    pins: dict[HostName, Pin] = {}
    """The fixed positions of single devices, by device name."""
    names: Names | None = None
    """The hall's own names of racks and devices. Without it, names follow from blueprint, unit, group and number."""
    present: Annotated[dict[HostName, PresentDevice], Field(max_length=4_096)] = {}  # ten per rack of a large hall
    """Devices that are in the racks already, by name. They take space and power, and dcgen does not order them."""
    floor: FloorSpec | None = None
    """The floor: rows, aisles and cable trays. Without it, only cables within a rack have a length."""
    panels: Annotated[dict[OwnName, PanelSpec], Field(max_length=16)] = {}
    """Structured cabling by name: patch panels in the racks, trunks between them, and patch cords at both ends."""
    labels: Labels | None = None
    """The format of the cable labels."""
    power: Power = Power.model_construct()
    """Power feeds and rack PDUs."""
    cooling: Cooling = Cooling.model_construct()
    """The air and liquid cooling of the racks."""
    circuits: Annotated[dict[Name, Circuit], Field(max_length=4_096)] = {}  # 64 circuits of 64 leaves
    """The circuits that leave the site, by name."""
    addressing: Addressing = Addressing.model_construct()
    """The address pools."""
    services: Services = Services.model_construct()
    """The services that hosts use: DNS servers, time servers, and the boot server."""
    kubernetes: Kubernetes = Kubernetes.model_construct()
    """The files for a Kubernetes cluster on the servers."""
    acceptance: Acceptance = Acceptance.model_construct()
    """The bandwidths that acceptance tests must reach."""
    assume: dict[ModelName, Assumption] = {}
    """Planning values by model, for properties that no source states."""
    spares: Spares = Spares.model_construct()
    """The policy for spare parts."""
    bom: BillSpec = BillSpec.model_construct()
    """The policy of the bill of materials: power cords, blanking panels, licenses and support."""
    phases: Annotated[dict[Name, PhaseSpec], Field(max_length=MAX_PHASES)] = {}
    """The phases in which the site is built, by name, in the order of the file.

    Each scalable unit belongs to one phase. Other servers and circuits that no phase lists belong to the first phase.
    `phases/` then has a bill of materials and a run list for each phase, and the number of live cables that move.
    """
    workload: Workload | None = None
    """The training job or the served model of the site, which dcgen compares with what the design gives."""
    artifacts: Selection | None = None
    """The families of files that `dcgen build` writes, and that `--check` and `diff` compare.

    By default they fit the site: all but `usd`, `cabling`, `maas`, `networkmanager`, `imports`, `frr`, `containerlab`,
    `nico` and `metal3`. An edge site has no `kubernetes`, `slurm`, `clustershell`, `consoles`, `prometheus` and `bmcs`
    either. A site has `netbox` from 72 servers.
    Switches with `nos: frr` have `frr` too. It changes nothing in the plan. `dcgen templates list` shows the names.
    """

    @classmethod
    def for_editors(cls, found: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON Schema with `include:` in every mapping."""
        from dcgen.blueprint import editors

        return editors.with_includes(found)

    @field_validator("fabrics")
    @classmethod
    def only_the_out_of_band_fabric_is_absent(cls, fabrics: dict[str, Fabric]) -> dict[str, Fabric]:
        if others := sorted(name for name, fabric in fabrics.items() if fabric.is_absent and name != "oob"):
            raise ValueError(f"the fabric '{others[0]}' is none, but only `oob` can be none -> remove `{others[0]}:`")
        return fabrics

    @model_validator(mode="after")
    def circuit_numbers_are_used_once(self) -> Self:
        hint = "give each circuit its own number"
        seen: dict[tuple[str, int, int], str] = {}
        for name, line in sorted(self.circuits.items()):
            for number in range(line.number, line.number + line.links) if line.number else ():
                if (other := seen.setdefault((line.fabric, line.leaf, number), name)) != name:
                    raise ValueError(
                        f"the circuits '{other}' and '{name}' both have number {number} on one leaf -> {hint}"
                    )
        return self

    @model_validator(mode="after")
    def fabrics_have_panels_once(self) -> Self:
        seen: dict[str, str] = {}
        for name, spec in sorted(self.panels.items()):
            for fabric in spec.fabrics:
                if (other := seen.setdefault(fabric, name)) != name:
                    raise ValueError(
                        f"the fabric '{fabric}' is in the panels '{other}' and '{name}' -> remove it from one of them"
                    )
        return self

    @model_validator(mode="after")
    def one_fabric_carries_management(self) -> Self:
        carriers = carriers_of("management", self.fabrics)
        if len(carriers) > 1:
            names = " and ".join(f"'{name}'" for name in carriers)
            hint = "keep `management` in the `carries:` of one fabric, and set `carries:` of the others"
            raise ValueError(f"the fabrics {names} carry management, but a management port has one cable -> {hint}")
        if not carriers and "oob" in self.fabrics and self.has_management:
            hint = "add `management` to the `carries:` of one fabric"
            raise ValueError(f"no fabric carries management, so management ports have no fabric -> {hint}")
        return self

    @model_validator(mode="after")
    def time_servers_exist(self) -> Self:
        for name in self.services.ntp.servers if self.services.ntp else ():
            if name not in self.servers:
                hint = suggester(self.servers)(name)
                raise ValueError(f"the time servers name '{name}', but there is no such server group -> {hint}")
        return self

    @property
    def has_management(self) -> bool:
        """True if management ports have a fabric: `oob` is not none, or another fabric carries management."""
        absent = "oob" in self.fabrics and self.fabrics["oob"].is_absent
        return not absent or self.management != "oob"

    @cached_property
    def leaves_stated(self) -> dict[str, list[tuple[str, str, int]]]:
        """The server groups that state their leaf, by fabric: group, name of the fabric as stated, and leaf."""
        found: dict[str, list[tuple[str, str, int]]] = {}
        for key, group in sorted(self.servers.items()):
            for fabric, number in group.leaf.items():
                found.setdefault(fabric_of(fabric, self.fabrics), []).append((key, fabric, number))
        return found

    @cached_property
    def management(self) -> str:
        """The fabric of the management ports: the one that carries management, by default `oob`."""
        return next(iter(carriers_of("management", self.fabrics)), "oob")


def load(path: Path, root: Path | None = None) -> tuple[Blueprint, source.Document]:
    """Return the blueprint at `path`, a file inside `root` (default: its folder), and the document it was read from.

    Raise FindingsError with every fault of its keys, its values and the files that it includes.
    """
    document, faults, including = documents.read(path, root or path.parent)
    if document.data.get("kind") == "fleet":
        message, hint = "this is a fleet of sites, and one site is needed", "name the blueprint of one site"
        raise FindingsError(source.placed([Finding("DC103", message, hint, ("kind",))], document))
    try:
        blueprint = validate(Blueprint, document, {**renamed.KEYS, **renamed.VALUES})
    except FindingsError as error:
        found = [item for item in error.findings if not faults or _is_certain(item, including)]
        raise FindingsError(source.placed([*faults, *found], document)) from None
    if faults:
        raise FindingsError(source.placed(faults, document))
    return blueprint, document


def read(path: Path, root: Path) -> source.Document:
    """Return the document of the blueprint at `path` with all included files. Raise FindingsError for their faults."""
    document, faults, _ = documents.read(path, root)
    if faults:
        raise FindingsError(source.placed(faults, document))
    return document


def name_of(path: Path, root: Path) -> str:
    """Return the name of the blueprint at `path`, or the name of its file if it states none or cannot be read."""
    if name := source.peek(path, root, "name"):
        return name
    try:
        return str(read(path, root).data.get("name", path.stem))
    except FindingsError:
        return path.stem  # reported when the blueprint itself is read


def _is_certain(finding: Finding, including: list[KeyPath]) -> bool:
    """Return whether a fault holds whatever keys an included file with a fault adds."""
    if finding.code == "DC103":
        return all(path[: len(finding.path)] != finding.path for path in including)
    return finding.code in ("DC101", "DC104")
