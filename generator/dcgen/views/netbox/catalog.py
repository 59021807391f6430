"""The objects that NetBox has once for all sites: site, manufacturers, types, roles, providers, AS numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.netbox import PART_NUMBER, fitted_name, fitted_text, slug
from dcgen.page import FreeText
from dcgen.plan.records import Plan
from dcgen.views.netbox import networks

COLORS = {
    "chassis": "607d8b",
    "server": "2196f3",
    "storage": "9c27b0",
    "switch": "4caf50",
    "pdu": "ff9800",
    "ups": "ff5722",
    "powershelf": "ffc107",
    "cdu": "00bcd4",
}
OTHER = "9e9e9e"


class NamedSlug(NamedTuple):
    """A NetBox object with its slug and its name."""

    slug: str
    name: FreeText


class RoleObject(NamedTuple):
    """A device role with its color; its slug is its name."""

    name: str
    color: str


class TypeObject(NamedTuple):
    """A device type with its slug and the slug of its manufacturer; the part number may be empty.

    `full_depth` is set if a device takes both sides of its rack units. The plan mounts no device behind another one.
    `subdevice_role` is parent for a chassis, child for its nodes, and "" for any other type.
    """

    slug: str
    model: str
    manufacturer: str
    part_number: FreeText
    u_height: int
    full_depth: bool
    subdevice_role: str


class SharedView(NamedTuple):
    """The shared objects that one blueprint needs, each kind sorted by slug.

    `asns` are the private AS numbers (RFC 6996) of the switches.
    """

    site: str
    site_slug: str
    manufacturers: tuple[NamedSlug, ...]
    types: tuple[TypeObject, ...]
    roles: tuple[RoleObject, ...]
    providers: tuple[NamedSlug, ...]
    ipam_roles: tuple[NamedSlug, ...] = ()
    asns: tuple[int, ...] = ()

    @property
    def has_bays(self) -> bool:
        """True if a device type is a chassis or a node of one."""
        return any(item.subdevice_role for item in self.types)

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates.

        There is one tag, one site, one circuit type for all circuits, and one registry for all AS numbers.
        """
        lists = (self.manufacturers, self.types, self.roles, self.providers, self.ipam_roles, self.asns)
        return 2 + sum(map(len, lists)) + bool(self.providers) + bool(self.asns)


def shared_view(plan: Plan) -> SharedView:
    """Return the shared objects that a plan needs."""
    devices = [device for device in plan.devices.values() if device.kind != "circuit" and not device.present]
    circuits = [device for device in plan.devices.values() if device.kind == "circuit"]
    types = {slug(f"{item.manufacturer} {item.model}"): item for item in (device.type for device in devices)}
    roles = {device.role: COLORS.get(device.kind, OTHER) for device in devices}
    return SharedView(
        site=plan.site,
        site_slug=slug(plan.site),
        manufacturers=_named(item.manufacturer for item in types.values()),
        types=tuple(
            TypeObject(
                key,
                item.model,
                slug(item.manufacturer),
                fitted_text(item.part_number or "", PART_NUMBER),
                item.u_height,
                item.u_height > 0,
                "child" if item.is_node else "parent" if item.bays else "",
            )
            for key, item in sorted(types.items())
        ),
        roles=tuple(RoleObject(role, color) for role, color in sorted(roles.items())),
        providers=_named(device.type.manufacturer for device in circuits),
        ipam_roles=_named(iter(networks.make_roles(plan))),
        asns=networks.make_asns(plan),
    )


def _named(names: Iterator[str]) -> tuple[NamedSlug, ...]:
    """Return the objects with these names, sorted by slug."""
    return tuple(
        NamedSlug(key, fitted_name(name)) for key, name in sorted({slug(name): name for name in names}.items())
    )
