"""Codes of the hall's own names."""

from __future__ import annotations

from dcgen.rules.rule import Rule

NAMING = {
    "DC120": Rule(
        "invalid name pattern",
        "A name pattern consists of letters, digits, hyphens and fields in braces. It has a field that does not exist, or another character.",
        "Use the suggested field. `{number:02}` pads a number with zeros; a field that is text takes no digits.",
    ),
    "DC121": Rule(
        "two objects with one name",
        "DNS, Ansible and file names on some systems ignore case. Two racks, devices or feeds with one name would replace each other.",
        "Add a field in which the two differ to the pattern, or name one of them under `rack_names:` or `host_names:`.",
    ),
    "DC122": Rule(
        "name that DNS or Ansible refuses",
        "A device name is a label of a domain name and a host of the inventory. It begins with a letter, consists of lower-case letters, digits and single hyphens, and has at most 63 characters. A rack name can have capital letters. Group names of the inventory are reserved.",
        "Correct the pattern or the name.",
    ),
    "DC123": Rule(
        "field without a value",
        "The name pattern uses a field that some of its devices or racks do not have. A server has no tier, a vertical PDU has no rack unit, and row 0 has no letter.",
        "Use a field that all of them have, or give a device group a pattern of its own under `names: groups:`.",
    ),
    "DC124": Rule(
        "name for an unknown object",
        "`names:` gives a name to a rack, device or device group that is not in the plan.",
        "Use the suggested name. `rack_names:` and `host_names:` list objects by the name that dcgen gives.",
    ),
    "DC125": Rule(
        "pin changes the name of its device",
        "The name pattern uses the rack or rack unit, and the pin changes both. The device would get another name than the pin states.",
        "Pin the device by the name that dcgen gives it.",
    ),
    "DC126": Rule(
        "address without a DNS name",
        "Each interface has a name in DNS, made of the name of its device and that of the interface. The name is too long for a label, or it is the name of another address. The address then has no record and no host name in DHCP.",
        "Shorten the name of the device, or rename the device whose name another one needs.",
        "warning",
    ),
}
