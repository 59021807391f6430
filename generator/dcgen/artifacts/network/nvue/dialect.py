"""The dialects of NVUE: which keys and values a version of Cumulus Linux takes.

The differences are those of the object models of NVIDIA's OpenAPI documents, versions 5.0 to 5.18.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from dcgen.network.records import IpAddress
from dcgen.views.routing import version_of

LATEST = 18  # the newest minor version whose object model was read
_VERSION = re.compile(r"cumulus-5\.(\d{1,3})\+?", re.ASCII)
BR_DEFAULT = "br_default"  # the bridge that every switch has
# The values of a speed, by Gbit/s.
SPEEDS = {1: "1G", 10: "10G", 25: "25G", 40: "40G", 50: "50G", 100: "100G", 200: "200G", 400: "400G", 800: "800G"}
# The splits that 5.0 and 5.1 know.
FIRST_BREAKOUTS = ("2x20G", "2x40G", "2x50G", "2x100G", "2x200G", "4x10G", "4x25G", "4x50G", "4x100G", "8x50G")


class Dialect(NamedTuple):
    """The dialect of Cumulus Linux 5.`minor`."""

    minor: int

    @property
    def version(self) -> str:
        """Return the version of Cumulus Linux."""
        return f"5.{self.minor}"

    @property
    def is_new(self) -> bool:
        """Return whether switches are `state: enabled`, and IPv4 and IPv6 have keys of their own."""
        return self.minor >= 15

    def flag(self, value: bool = True) -> str:
        """Return the value of a flag."""
        if self.is_new:
            return "enabled" if value else "disabled"
        return "on" if value else "off"

    def switched(self, value: bool = True) -> dict[str, Any]:
        """Return the mapping that enables or disables a feature."""
        return {"state" if self.is_new else "enable": self.flag(value)}

    def speed(self, gbps: float) -> dict[str, str]:
        """Return the speed of a port, nothing if the version has no value for it."""
        word = SPEEDS.get(int(gbps), "") if gbps == int(gbps) else ""
        return {} if not word or (gbps >= 800 and self.minor < 2) else {"speed": word}

    def breakout(self, links: int, gbps: float) -> dict[str, Any]:
        """Return how a cage is split into ports, nothing if the version has no value for it."""
        if self.minor < 2:
            word = f"{links}x{gbps:g}G"
            return {"breakout": word} if word in FIRST_BREAKOUTS else {}
        return {"breakout": {f"{links}x": {}} if self.minor >= 4 else f"{links}x"}

    def lldp(self) -> dict[str, Any]:
        """Return the sections that enable LLDP, nothing before 5.11: there LLDP runs and has no switch."""
        if self.minor < 11:
            return {}
        return {"system" if self.is_new else "service": {"lldp": {"state": "enabled"}}}

    def addressed(
        self,
        addresses: Iterable[IpAddress],
        vrf: str = "",
        gateway: str = "",
        extra: dict[int, dict[str, Any]] | None = None,
    ) -> dict[str, Any]:
        """Return the addresses of an interface, its VRF and gateway, and extra keys by IP version."""
        families: dict[int, dict[str, Any]] = {}
        for at in addresses:
            families.setdefault(version_of(at.address), {}).setdefault("address", {})[str(at)] = {}
        if gateway:
            families.setdefault(version_of(gateway), {})["gateway"] = {gateway: {}}
        for version, keys in (extra or {}).items():
            families.setdefault(version, {}).update(keys)
        if self.is_new:
            found: dict[str, Any] = {f"ipv{version}": keys for version, keys in sorted(families.items())}
            return {**found, **({"vrf": vrf} if vrf else {})}
        merged: dict[str, Any] = {}
        for _, keys in sorted(families.items()):
            for key, value in keys.items():
                merged[key] = _merged(merged.get(key, {}), value)
        if vrf:
            merged["vrf"] = vrf
        return {"ip": merged} if merged else {}


def dialect_of(nos: str) -> Dialect:
    """Return the dialect of an operating system such as `cumulus-5.13`: the newest without a version or after 5.18."""
    found = _VERSION.fullmatch(nos)
    return Dialect(min(int(found[1]), LATEST) if found else LATEST)


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return two mappings as one, with mappings under one key merged."""
    found = dict(one)
    for key, value in other.items():
        found[key] = _merged(found[key], value) if isinstance(found.get(key), dict) else value
    return found
