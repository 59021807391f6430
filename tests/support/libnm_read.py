"""NetworkManager's own library reads keyfiles: run by /usr/bin/python3, for which Debian packs it.

Arguments: paths of keyfiles. Standard output: by path the warnings of the reader, whether the profile is valid and
normalized, and its values as the library has them.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found,import-untyped,unused-ignore]

gi.require_version("NM", "1.0")
from gi.repository import NM, GLib  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: E402


def main() -> None:
    """Read one file after the other."""
    json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)


def read(path: str) -> dict[str, Any]:
    """Return the values of a profile."""
    keys = GLib.KeyFile()
    keys.load_from_file(path, GLib.KeyFileFlags.NONE)
    warnings: list[str] = []

    def handle(_keys: Any, _profile: Any, kind: Any, data: Any, _own: Any) -> bool:
        warnings.append(data.warn_get().out_message if kind == NM.KeyfileHandlerType.WARN else kind.value_nick)
        return True

    profile = NM.keyfile_read(keys, "/etc/NetworkManager/system-connections", NM.KeyfileHandlerFlags.NONE, handle, None)
    try:
        profile.normalize(None)
    except GLib.Error as error:
        warnings.append(error.message)
    general, wired, bond = profile.get_setting_connection(), profile.get_setting_wired(), profile.get_setting_bond()
    vlan, infiniband = profile.get_setting_vlan(), profile.get_setting_infiniband()
    return {
        "warnings": warnings,
        "valid": not warnings and profile.verify(),
        "id": general.get_id(),
        "uuid": general.get_uuid(),
        "type": general.get_connection_type(),
        "interface": general.get_interface_name(),
        "controller": [general.get_master(), general.get_slave_type()],
        "mtu": (infiniband or wired).get_mtu(),
        "mac": wired.get_mac_address() if wired else None,
        "bond": options(bond) if bond else None,
        "vlan": [vlan.get_id(), vlan.get_parent()] if vlan else None,
        "mode": infiniband.get_transport_mode() if infiniband else None,
        "ipv4": addressing(profile.get_setting_ip4_config()),
        "ipv6": addressing(profile.get_setting_ip6_config()),
    }


def options(bond: Any) -> dict[str, str]:
    """Return the options of a bond by name."""
    found = [bond.get_option(number) for number in range(bond.get_num_options())]
    return {option.out_name: option.out_value for option in found}


def addressing(ip: Any) -> dict[str, Any] | None:
    """Return method, addresses, gateway, routes and rules of one IP version, None for a port of a bond."""
    if ip is None:
        return None
    addresses = [ip.get_address(number) for number in range(ip.get_num_addresses())]
    routes = [ip.get_route(number) for number in range(ip.get_num_routes())]
    rules = [ip.get_routing_rule(number) for number in range(ip.get_num_routing_rules())]
    return {
        "method": ip.get_method(),
        "addresses": [f"{at.get_address()}/{at.get_prefix()}" for at in addresses],
        "gateway": ip.get_gateway(),
        "routes": [[f"{at.get_dest()}/{at.get_prefix()}", at.get_next_hop(), table(at)] for at in routes],
        "rules": [[f"{at.get_from()}/{at.get_from_len()}", at.get_table(), at.get_priority()] for at in rules],
    }


def table(route: Any) -> int:
    """Return the table of a route, 0 for the main one."""
    found = route.get_attribute("table")
    return int(found.unpack()) if found else 0


if __name__ == "__main__":
    main()
