"""The port names of SONiC: the number of the first port of each cage, and the texts of breakout modes.

A port is EthernetN. N counts lanes of the chip, so it follows from the cages before it. The numbers of known models are
those of the platform files of SONiC. For other models they are computed from the lanes of the cage types.

Source: github sonic-net/sonic-buildimage at 086b03bd70f9e211aaaf5f6aefe0790b508d2a94, `device/PLATFORM/platform.json`,
for DS5000 `device/celestica/x86_64-cls_ds5000-r0/DS5000/port_config.ini`, which has no modes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.network.records import SwitchPort


class CageRange(NamedTuple):
    """Cages with consecutive numbers: the number of the first one's port, and the step to the next cage."""

    first: int
    last: int
    start: int
    step: int
    lanes: int


class Platform(NamedTuple):
    """A model: its cages, the modes that split a cage, and the folder of its platform file."""

    cages: tuple[CageRange, ...]
    modes: tuple[str, ...]
    folder: str


class CageLanes(NamedTuple):
    """A cage: the number of its first port, and its lanes."""

    start: int
    lanes: int


PLATFORMS: dict[str, Platform] = {
    "SN2010": Platform(
        (CageRange(1, 18, 0, 4, 1), CageRange(19, 22, 72, 4, 4)),
        ("2x50G[25G,10G]", "4x25G[10G]"),
        "mellanox/x86_64-mlnx_msn2010-r0",
    ),
    "SN2201": Platform(
        (CageRange(1, 48, 0, 1, 1), CageRange(49, 52, 48, 4, 4)),
        ("2x50G[25G,10G]",),
        "mellanox/x86_64-nvidia_sn2201-r0",
    ),
    "SN3420": Platform(
        (CageRange(1, 48, 0, 4, 1), CageRange(49, 60, 192, 4, 4)),
        ("2x50G[25G,10G,1G]", "4x25G[10G,1G]"),
        "mellanox/x86_64-mlnx_msn3420-r0",
    ),
    "SN3700": Platform(
        (CageRange(1, 32, 0, 4, 4),),
        ("2x100G[50G,25G,10G,1G]", "4x50G[25G,10G,1G]"),
        "mellanox/x86_64-mlnx_msn3700-r0",
    ),
    "SN4600C": Platform((CageRange(1, 64, 0, 4, 4),), ("2x50G[25G,10G,1G]",), "mellanox/x86_64-mlnx_msn4600c-r0"),
    "SN4700": Platform(
        (CageRange(1, 32, 0, 8, 8),),
        ("2x200G[100G,50G,40G,25G,10G,1G]", "4x100G[50G,25G,10G,1G]"),
        "mellanox/x86_64-mlnx_msn4700-r0",
    ),
    "SN5400": Platform(
        (CageRange(1, 64, 0, 8, 8),),
        ("2x200G[100G,50G,40G,25G,10G]", "4x100G[50G,25G,10G]"),
        "mellanox/x86_64-nvidia_sn5400-r0",
    ),
    "SN5600": Platform(
        (CageRange(1, 64, 0, 8, 8),),
        ("2x400G[200G,100G,50G,40G,25G,10G]", "4x200G[100G,50G,25G,10G]"),
        "mellanox/x86_64-nvidia_sn5600-r0",
    ),
    "SN5610": Platform(
        (CageRange(1, 64, 0, 8, 8),),
        ("2x400G[200G,100G,50G,40G,25G,10G]", "4x200G[100G,50G,25G,10G]"),
        "mellanox/x86_64-nvidia_sn5610n-r0",
    ),
    "DS1000": Platform((CageRange(1, 56, 0, 1, 1),), (), "celestica/x86_64-cel_ds1000-r0"),
    "DS2000": Platform((CageRange(1, 48, 0, 1, 1), CageRange(49, 56, 48, 4, 4)), (), "celestica/x86_64-cel_ds2000-r0"),
    "DS5000": Platform((CageRange(1, 64, 0, 8, 8),), (), "celestica/x86_64-cls_ds5000-r0"),
    "Z9864F-ON": Platform(
        (CageRange(1, 64, 0, 8, 8),),
        ("2x400G(8)", "2x200G(8)", "2x100G(8)", "2x50G(8)", "4x200G", "4x100G(8)", "8x100G", "8x50G"),
        "dell/x86_64-dell_z9864f-r0",
    ),
    "7060X6-64PE": Platform(
        (CageRange(1, 64, 0, 8, 8),), ("2x400G", "4x200G", "8x100G"), "arista/x86_64-arista_7060x6_64pe"
    ),
    "7050SX3-48YC8": Platform(
        (CageRange(1, 48, 0, 1, 1), CageRange(49, 56, 48, 4, 4)), (), "arista/x86_64-arista_7050sx3_48yc8"
    ),
}


def platform_of(model: str) -> Platform | None:
    """Return the platform of a model. Variants with another airflow are one platform."""
    return PLATFORMS.get(model.removesuffix("-C2P"))


def number_cages(model: str, types: Mapping[int, str]) -> dict[int, CageLanes]:
    """Return the first port number and the lanes of each cage, by the number of the cage.

    `types` are the cage types of a model without a platform file, as far as the plan uses them. A cage between them has
    the type of the cage before it.
    """
    if platform := platform_of(model):
        return {
            cage: CageLanes(part.start + (cage - part.first) * part.step, part.lanes)
            for part in platform.cages
            for cage in range(part.first, part.last + 1)
        }
    found: dict[int, CageLanes] = {}
    if not types:
        return found
    start, type_ = 0, types[min(types)]
    for cage in range(min(1, *types), max(types) + 1):
        type_ = types.get(cage, type_)
        found[cage] = CageLanes(start, lanes_of(type_))
        start += lanes_of(type_)
    return found


def lanes_of(cage_type: str) -> int:
    """Return the electrical lanes of a cage type: OSFP and QSFP-DD have 8, other QSFP 4, all others 1."""
    if cage_type.startswith(("OSFP", "QSFP-DD")):
        return 8
    return 4 if cage_type.startswith("QSFP") else 1


def port_name(port: SwitchPort, cages: Mapping[int, CageLanes]) -> str:
    """Return the name of a port, such as Ethernet4 for the second port of a cage with 8 lanes and 2 ports."""
    cage = cages.get(port.cage) or CageLanes(port.cage - 1, port.links)
    return f"Ethernet{cage.start + port.lane * max(1, cage.lanes // port.links)}"


def mode_of(model: str, links: int, gbps: float) -> str:
    """Return the breakout mode as the platform file spells it, or without its further speeds for another model."""
    short = f"{links}x{gbps:g}G"
    platform = platform_of(model)
    modes = platform.modes if platform else ()
    return next((mode for mode in modes if mode == short or mode.startswith((f"{short}[", f"{short}("))), short)
