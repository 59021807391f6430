"""The fields of NetBox that a site states in its lock, and the modules that manage exactly these fields.

Terraform's `ignore_changes` is fixed text, so each set of stated fields has a module of its own. All modules have the
same resources: a device that changes its module keeps its place in the state, and Terraform changes it in place.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.netbox import RECORD, fitted_text
from dcgen.page import FreeText
from dcgen.plan.records import Plan
from dcgen.recorded import remarks, words_of

MODULE = "netbox-device"
FIELDS = ("serial", "asset_tag", "comments")  # that people edit in NetBox, and that a lock can state
WORDS = {"serial": "serial", "asset_tag": "asset", "comments": "note"}  # of each field, for the name of a module


class Managed(NamedTuple):
    """The serial number, the asset tag and the lines of the comments that the lock states; empty ones are ignored."""

    serial: FreeText = ""
    asset_tag: FreeText = ""
    comments: tuple[FreeText, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields with a value."""
        return tuple(field for field, value in zip(FIELDS, self, strict=True) if value)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The fields that people maintain in NetBox."""
        return ignored(self.fields)

    @property
    def module(self) -> str:
        """The folder of the module that manages the fields with a value."""
        return module_of(self.fields)


NONE = Managed()


class DeviceModule(NamedTuple):
    """The view of a module for devices: the fields that it manages, and whether interfaces can have a MAC address."""

    fields: tuple[str, ...] = ()
    macs: bool = False

    @property
    def extra(self) -> tuple[str, ...]:
        """The files that only modules for devices have."""
        return ("interfaces", "macs") if self.macs else ("interfaces",)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The fields whose later edits in NetBox the module ignores."""
        return ignored(self.fields)


def managed_of(words: Mapping[str, str]) -> Managed:
    """Return the fields that the lock states of a rack or a device."""
    if not words:
        return NONE
    serial, asset = (fitted_text(words.get(word, ""), RECORD) for word in ("serial", "asset"))
    return Managed(serial, asset, remarks(words))


def ignored(fields: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields of FIELDS that are not among `fields`."""
    return tuple(field for field in FIELDS if field not in fields)


def module_of(fields: tuple[str, ...]) -> str:
    """Return the folder of the module that manages some fields, such as `netbox-device-serial-asset`."""
    return "-".join((MODULE, *(WORDS[field] for field in fields)))


def device_modules(plan: Plan) -> dict[str, DeviceModule]:
    """Return the modules for devices by folder: that without managed fields, and one per set of stated fields."""
    macs = any("mac" in words for words in plan.recorded.values())
    made = (device for device in plan.devices.values() if device.kind != "circuit" and not device.present)
    sets = {managed_of(words_of(plan, device.name)).fields for device in made} if plan.recorded else set()
    return {module_of(fields): DeviceModule(fields, macs) for fields in sorted({(), *sets})}
