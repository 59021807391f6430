"""Fabrics: the networks of a site, their requirements, and the circuits that leave the site."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue

from dcgen.blueprint.routing import (
    Attach,
    FabricVlan,
    Gateway,
    Links,
    Nos,
    PairKind,
    Partition,
    Roce,
    Routing,
    VlanId,
)
from dcgen.blueprint.values import MAX_NUMBER, ClassName, Numbers, Ratio, WireFile, ZoneName
from dcgen.catalog.values import MAX_CAGES, ModelName, Speed, Vendors
from dcgen.schema import Model, Name

Design = Literal["single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only", "mesh", "none"]
SWITCHLESS = ("mesh", "none")
RAIL_DESIGNS = ("rail-optimized", "rail-only")
Carried = Literal["compute", "storage", "inband", "management"]
# The traffic of a fabric that does not state it, by the name of the fabric.
BY_NAME: dict[str, tuple[Carried, ...]] = {
    "compute": ("compute",),
    "storage": ("storage",),
    "inband": ("inband",),
    "oob": ("management",),
}
TARGETS = ("leaf", "spine", "core")  # the tiers that `uplinks_to` can name
Tier = Literal["leaf", "spine", "core"]
Loss = Literal["cable", "leaf", "spine", "core", "plane"]
Media = Literal["auto", "copper-first", "fiber", "single-mode"]


class Requires(Model):
    """Requirements of a fabric. dcgen proves them from the planned cables."""

    bisection: Annotated[float, Field(ge=0.001, le=1)] | None = None
    """The minimum bandwidth between two halves of the ports, divided by the bandwidth of one half.

    1 means non-blocking.
    """
    survives: Loss | None = None
    """The kind of part whose loss must not disconnect any device."""


class ZoneSpec(Model):
    """Cages of every leaf that are reserved for one purpose."""

    serves: ZoneName
    """The use of the cages: a server group, one adapter of a group as GROUP.NIC, or a kind of link.

    The kinds are `uplinks` to the spines, `peers` between two paired switches, and `circuits` that leave the site.
    `FABRIC-uplinks` serves the uplinks of another fabric that end on these leaves (`uplinks_to`).
    The fabric that carries management has further uses: the PDUs of a rack group (`pdu-RACKGROUP`) and a UPS
    (`ups-FEED`). The switches of a tier are FABRIC-TIER, such as `compute-leaf`.
    """
    cages: Numbers | None = None
    """The numbers of the cages as printed on the switch, such as `1-32`, or `1-63/2` for every second one.

    By default the zone takes as many free cages as it needs, from the first.
    """
    speed_gbps: Speed | None = None
    """The port speed of the zone in Gbit/s, by default the speed of the attached ports."""


class Optics(Model):
    """The choice of transceivers, and of cables with fixed plugs."""

    vendors: Vendors = ()
    """The manufacturers to choose from, by default all.

    To list one states that its parts work in the cages of the fabric.
    """


class Fabric(Model):
    """One network. It collects the adapter ports that name it. One fabric, by default `oob`, carries management and
    also collects every management port.

    The keys of the upper tiers apply to designs with spines. Two tiers are used if the spines have enough ports,
    otherwise three.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"design": {"enum": ["mesh", "none"]}}, "required": ["design"]},
            "then": {"properties": {"switch": {"type": "null"}}},
            "else": {"properties": {"switch": {"type": "string"}}, "required": ["switch"]},
        }
    )

    design: Design
    """The topology.

    `single` is one switch or a pair. `leaf-spine` attaches servers to pairs of leaves, with any oversubscription.
    `fat-tree` attaches servers to single leaves and is non-blocking. `rail-optimized` has one leaf per rail and unit.
    `rail-only` has leaves per rail and no spines. `mesh` connects the servers directly, without a switch. `none` is for
    `oob` alone, also as `oob: none`: there is no out-of-band fabric.
    """
    carries: Annotated[tuple[Carried, ...], Field(max_length=len(BY_NAME))] | None = None
    """The traffic of the fabric: a list of `compute`, `storage`, `inband` and `management`.

    `compute` is the traffic between GPUs: its ports have rails. A server has its `ansible_host` on a fabric with
    `inband`, otherwise on one with `storage`. `management` is the traffic of BMCs, PDUs and switch management ports.
    Beside other traffic, `management` has a network of its own, with the pool `management` of `addressing`. The first
    other entry selects the default address pool.

    By default the fabrics `compute`, `storage` and `inband` carry what their names state, and `oob` carries
    `management`. Another name carries `compute` with a rail design, otherwise nothing of this list.
    """
    switch: ModelName | None = None
    """The model of the leaves. Every design but `mesh` and `none` needs it."""
    spine: ModelName | None = None
    """The model of the spines, by default that of the leaves."""
    core: ModelName | None = None
    """The model of the cores, by default that of the spines."""
    speed_gbps: Speed | None = None
    """The speed of the attached ports in Gbit/s, by default that of the adapters."""
    uplink_gbps: Speed | None = None
    """The speed of the links between switches in Gbit/s."""
    planes: Annotated[int, Field(ge=1, le=8)] = 1
    """The number of networks without a common switch into which the fabric is divided."""
    switches: Annotated[int, Field(ge=1, le=16)] | None = None
    """The number of switches of a `single` fabric, or of one row of leaves under spines. By default it is `leaves`."""
    leaves: Annotated[int, Field(ge=1, le=16)] | None = None
    """The number of leaves over which the ports of one server are spread, 2 for a redundant pair.

    The default is `switches`. Without either key it is 2 in a `leaf-spine` fabric that carries more than management,
    one per rail in a rail design, and otherwise 1. With fewer leaves than switches, consecutive servers take the
    switches of a row in turn. So `switches: 2` and `leaves: 1` attach each server to one switch of a pair.
    """
    rails_per_leaf: Annotated[int, Field(ge=1, le=64)] | None = None
    """The number of rails on one leaf."""
    downlinks: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of ports of a leaf for servers."""
    uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of ports of a leaf to the spines. By default half of the cages are uplinks, with `uplinks_to` two
    ports."""
    uplinks_to: ClassName | None = None
    """The switches of another fabric on which the uplinks of the leaves end.

    Name the fabric for its leaves (`inband`), or its tier (`inband-leaf`, `inband-spine`). The fabric then has no
    spines of its own. It has design `leaf-spine` or `single`. Each leaf takes the far switches in turn. Those reserve
    a port for every uplink that the capacity of all groups can need.

    If the far fabric has leaves in units, leaves of a unit take the first row of far leaves in their unit. All other
    leaves take the first row of far leaves of the site. The far spines are all spines of a fabric with two tiers.
    """
    oversubscription: Ratio | None = None
    """The ratio of the bandwidth down to the bandwidth up of a leaf, such as `"3:1"`."""
    links_per_cage: Annotated[int, Field(ge=1, le=8)] | None = None
    """The maximum number of ports in use per cage."""
    zones: Annotated[tuple[ZoneSpec, ...], Field(max_length=MAX_CAGES)] = ()
    """The use of the cages of each leaf, stated by hand."""
    peer_links: Annotated[int, Field(ge=0, le=64)] = 0
    """The number of links between the two switches of a pair: a `single` pair, or each pair of leaves under spines.

    Leaves 1 and 2 of a row are a pair, then 3 and 4. Under spines the links need Ethernet switches. No bandwidth and
    no failure impact counts them there, because their use depends on the configuration of the switches.
    """
    circuit_cages: Annotated[int, Field(ge=0, le=MAX_CAGES)] | None = None
    """The number of cages that each leaf outside the units reserves for circuits.

    It is 0 without circuits, so state it if circuits may follow. With circuits, the default is 2 or as many as the
    circuits take. A `single` fabric or stated `downlinks` get no spare cage by default.
    """
    tiers: Literal[2, 3] | None = None
    """The number of switch tiers. By default dcgen uses two if the spines have enough ports, otherwise three."""
    spines: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of spines per group, by default the fewest that divide the uplinks of a leaf evenly.

    Another number is accepted. dcgen then spreads the links as evenly as possible and reports the effect.
    """
    group_units: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    """With three tiers, the number of units that share a group of spines."""
    spine_groups: Literal["unit", "rail"] = "unit"
    """The members of a group of spines. With `rail`, each rail of the units has its own group."""
    spine_uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of ports of a spine to the cores, by default the one that needs the fewest cores."""
    core_groups: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of core groups."""
    cores: Annotated[int, Field(ge=1, le=512)] | None = None
    """The number of cores per core group."""
    media: Media = "auto"
    """The choice of cables and optics: any, copper splitters before optics, fiber only, or single-mode fiber only."""
    optics: Optics = Optics.model_construct()
    """The manufacturers of transceivers and cables that the fabric uses."""
    fill_cages: bool = False
    """With `true`, dcgen orders an optic for every cage of the switches, used or not."""
    wires: WireFile | None = None
    """A wire map of this fabric alone: a CSV file like that of the top-level key `wires`."""
    present: dict[Tier, Numbers] = {}
    """The numbers of the switches that exist already, by tier: `leaf`, `spine` or `core`, such as `{leaf: 1-2}`.

    The numbers apply at the site, in each unit and in each plane. These switches are not ordered. Optics and cables of
    planned links are.
    """
    taken_cages: dict[Tier, Numbers] = {}
    """The cages that other links use, by tier, such as `{leaf: 1-12}`. No planned link takes them.

    They apply to each switch of the tier, and lie at one end of its cages.
    """
    requires: Requires = Requires.model_construct()
    """Requirements that dcgen proves from the planned cables."""
    routing: Routing | None = None
    """The device that forwards packets, and with it the meaning of a prefix.

    `l3-host` routes on each leaf port: a host port has a /31, and a leaf announces one aggregate. `l3-leaf` has a VLAN
    per leaf, or per pair of leaves that share hosts, with the gateway on it. `l2-vlan` has one VLAN over the whole
    fabric. `infiniband` has an IPoIB subnet per rail without a gateway. `isolated` has prefixes without a gateway.

    By default InfiniBand has `infiniband` and a mesh `isolated`. Ethernet for traffic between GPUs has `l3-host`. An
    out-of-band fabric without spines has `l2-vlan`. So has a `single` fabric of an edge site, with one switch or with a
    pair that has peer links. All other fabrics have `l3-leaf`.
    """
    attach: Attach | None = None
    """The way in which a host uses several ports: `single`, `bond-lacp`, `bond-backup` or `rails`.

    A bond has one address. With `rails` each port is a network of its own, with a routing table and a source rule. The
    default is `rails` with `l3-host`, and where two leaves of a host cannot share a bond. Otherwise it is `bond-lacp`,
    with InfiniBand `bond-backup`.
    """
    pair: PairKind | None = None
    """The way in which two leaves share the bond of a host: `mlag`, `evpn-mh` or `host-routes`.

    The default is `mlag` with peer links, and `evpn-mh` below spines. With `host-routes` both leaves announce the
    addresses of their hosts one by one.
    """
    overlay: Literal["evpn"] | None = None
    """`evpn` extends a VLAN of `l2-vlan` over several leaves by VXLAN."""
    links: Links | None = None
    """The addresses between switches: `unnumbered`, or `numbered` with a /31 per link from the pool `links`.

    The default is `numbered` for SONiC and `unnumbered` for other systems.
    """
    gateway: Gateway | None = None
    """The owner of the gateway of a VLAN: `leaf` (the leaf or the pair of leaves), `external`, or the name of a device.

    With `external`, a firewall or router that dcgen does not plan has the first address. The default is `external` for
    `l2-vlan`, but `leaf` for an edge site with a circuit that states an `asn:`.
    """
    vlan: VlanId | None = None
    """The VLAN of the hosts.

    The default follows from the traffic: 200 for management, 300 in-band, 500 storage, 900 compute, and 600 plus ten
    times `index:` for other fabrics. An edge site has 10, 20, 40 and 50.
    """
    vlans: Annotated[dict[Name, FabricVlan], Field(max_length=64)] = {}
    """Further VLANs of the fabric by purpose, such as `cameras`, each with a prefix of its own."""
    vrf: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,14}$")] | None = None
    """The VRF of the VLANs, by default the default one. Switches that serve two fabrics need it to keep them apart."""
    mtu: Annotated[int, Field(ge=1_280, le=9_194)] | None = None
    """The MTU of the hosts in bytes.

    The default is 9000, on management networks 1500, and 2044 for IPoIB (4092 if the partition has the same MTU).
    """
    roce: Roce | None = None
    """The mode of the switches for RoCE: `lossless`, `lossy` or `none`.

    The default is `lossless` for Ethernet between GPUs, and `none` for other fabrics.
    """
    nos: Nos | None = None
    """The operating system of the switches: `cumulus-5.13` (any version from 5.0 to 5.18), `sonic`, `eos` or `frr`.

    By default NVIDIA switches have `cumulus-5.13`, Arista switches `eos`, and all others `sonic`.
    """
    index: Annotated[int, Field(ge=0, le=15)] | None = None
    """The place of the fabric among the pools of loopbacks and links, and among the AS numbers.

    The default is 0 for management, 1 for in-band, 2 for storage and 3 for compute. Other Ethernet fabrics have 4 and
    more, in the order of their names.
    """
    partitions: Annotated[dict[Name, Partition], Field(max_length=64)] = {}
    """The partitions of an InfiniBand fabric by name, beside the default partition of all ports."""

    @model_validator(mode="before")
    @classmethod
    def none_is_a_design(cls, value: Any) -> Any:
        return {"design": "none"} if value == "none" else value

    @model_validator(mode="after")
    def only_a_mesh_has_no_switch(self) -> Self:
        if self.is_absent and (other := sorted(self.model_fields_set - {"design"})):
            raise ValueError(f"a fabric of design none has no `{other[0]}:` -> write `oob: none`")
        if (self.switch is None) != (self.design in SWITCHLESS):
            fault, advice = ("has no", "remove `switch:`") if self.switch else ("needs a", "add its model as `switch:`")
            raise ValueError(f"a fabric of design {self.design} {fault} switch -> {advice}")
        return self

    @model_validator(mode="after")
    def traffic_is_listed_once(self) -> Self:
        if self.carries and len(set(self.carries)) < len(self.carries):
            raise ValueError("`carries:` lists an entry twice -> list each entry once")
        return self

    def taken(self, tier: str) -> tuple[int, ...]:
        """Return the cages in use on the switches of a tier."""
        return next((numbers for name, numbers in self.taken_cages.items() if name == tier), ())

    @property
    def is_absent(self) -> bool:
        """True if the entry states that there is no such fabric."""
        return self.design == "none"


class _OrNone:
    """Add the text `none` to the JSON Schema of a value."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(core), {"const": "none"}]}


FabricOrNone = Annotated[Fabric, _OrNone]


def carried_by(name: str, fabric: Fabric | None) -> tuple[Carried, ...]:
    """Return the traffic of a fabric: as stated, otherwise by its name, otherwise `compute` for a rail design.

    An absent fabric carries nothing.
    """
    if fabric is not None and fabric.is_absent:
        return ()
    if fabric is not None and fabric.carries is not None:
        return fabric.carries
    rails: tuple[Carried, ...] = ("compute",) if fabric is not None and fabric.design in RAIL_DESIGNS else ()
    return BY_NAME.get(name, rails)


def carriers_of(what: str, fabrics: dict[str, Fabric]) -> list[str]:
    """Return the sorted names of the described fabrics that carry some traffic."""
    return [name for name, fabric in sorted(fabrics.items()) if what in carried_by(name, fabric)]


def is_shared(name: str, fabric: Fabric) -> bool:
    """Return whether a fabric of switches carries management beside other traffic."""
    return fabric.design not in SWITCHLESS and {"management"} < set(carried_by(name, fabric))


def fabric_of(name: str, fabrics: dict[str, Fabric]) -> str:
    """Return the fabric of a port that names `name`.

    A standard name without a fabric of that name means the one fabric that carries the same traffic. With several
    such fabrics, or none, the name stays as it is.
    """
    if (name in fabrics and not fabrics[name].is_absent) or name not in BY_NAME:
        return name
    carriers = carriers_of(BY_NAME[name][0], fabrics)
    return carriers[0] if len(carriers) == 1 else name


def uplink_target(config: Fabric) -> tuple[str, str]:
    """Return the fabric and the tier on which the uplinks of a fabric end; both are "" if it has its own spines."""
    if not config.uplinks_to:
        return "", ""
    name, _, tier = config.uplinks_to.rpartition("-")
    return (name, tier) if tier in TARGETS and name else (config.uplinks_to, "leaf")


def is_railed(name: str, fabric: Fabric | None) -> bool:
    """Return whether the ports of a fabric are rails: the traffic between GPUs, and any design that has rails."""
    return "compute" in carried_by(name, fabric) or (fabric is not None and fabric.design in RAIL_DESIGNS)


def is_out_of_band(name: str, fabric: Fabric | None) -> bool:
    """Return whether a fabric carries management alone."""
    return carried_by(name, fabric) == ("management",)
