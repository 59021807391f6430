"""Codes of blueprints and catalog entries: keys, names, models, fitted parts, assumptions."""

from __future__ import annotations

from dcgen.rules.rule import Rule

BLUEPRINT = {
    "DC101": Rule(
        "unknown key",
        "dcgen would silently ignore a misspelled key.",
        "Use the suggested key. `dcgen schema` lists all keys.",
    ),
    "DC102": Rule("missing key", "The key is a design decision and has no default.", "Add the key."),
    "DC103": Rule(
        "wrong type or value", "The key does not accept a value of this type or range.", "Correct the value."
    ),
    "DC104": Rule(
        "invalid host name",
        "Names become DNS labels, Ansible hosts and Terraform keys. RFC 1123 allows lower-case letters, digits and hyphens, at most 63 characters.",
        "Change the name.",
    ),
    "DC105": Rule(
        "contradictory value",
        "The value is well formed but contradicts another value of the blueprint or of the catalog entry.",
        "Correct the value as the message describes.",
    ),
    "DC106": Rule(
        "model not in the catalog",
        "The catalog supplies the ports, height and power of every model.",
        "Use the suggested model, or describe the model in `catalog/KIND/MODEL.yaml`.",
    ),
    "DC107": Rule(
        "catalog file name differs from its model",
        "dcgen finds a catalog entry by its file name.",
        "Rename the file, or correct `model:`.",
    ),
    "DC108": Rule(
        "duplicate name",
        "A name identifies a group, a fabric or a rack. If a mapping contains a name twice, YAML keeps only the last one.",
        "Rename or remove one of the two.",
    ),
    "DC109": Rule(
        "number outside the capacity",
        "dcgen reserves ports, rack slots and addresses for the `capacity` of a group and for `max_units` units.",
        "Raise `capacity:` or `max_units:`. Larger values can move devices and cables that follow in the plan.",
    ),
    "DC110": Rule(
        "unknown fabric",
        "An adapter port or a circuit names a fabric that the blueprint does not define.",
        "Define the fabric under `fabrics:`, or correct the name.",
    ),
    "DC111": Rule(
        "blueprint too large",
        "Limits protect a build server from a typing error in `numbers:` or `units:`. They are 100,000 servers, 1,000,000 ports, 1,000,000 links, 100,000 rack positions and 250,000 prefixes.",
        "Correct the numbers, or split the site into several blueprints.",
    ),
    "DC130": Rule(
        "fitted parts missing",
        "The catalog has no standard configuration for this chassis.",
        "Add `fitted:` to the group.",
    ),
    "DC131": Rule(
        "assumption contradicts the catalog",
        "A planning assumption supplies a missing value. It never overrides a value that has a source.",
        "Remove the assumption, or describe the model in your own catalog folder.",
    ),
    "DC132": Rule(
        "unused assumption",
        "The assumption has no effect: the blueprint does not use the model, or the model has no such value.",
        "Remove it, or correct the model name. For a PDU or UPS, add the datasheet value to your own catalog.",
        "warning",
    ),
    "DC133": Rule(
        "unknown height",
        "dcgen cannot place a device without its height in rack units.",
        "Set `u_height:` under `assume:` with a reason.",
    ),
    "DC134": Rule(
        "too many parts for the chassis",
        "The chassis has fewer slots than the fitted GPUs, adapters, CPUs or DIMMs need.",
        "Fit fewer parts, or choose another chassis.",
    ),
    "DC135": Rule(
        "drives do not fit the bays",
        "A chassis has alternative drive cages. The drives must fit into one of them, within its stated storage limit.",
        "Fit drives that one of the bay options accepts.",
    ),
    "DC136": Rule(
        "wrong GPU form factor",
        "SXM modules do not fit PCIe slots, and PCIe cards do not fit SXM sockets.",
        "Choose a GPU with the form factor of the chassis.",
    ),
    "DC137": Rule(
        "port list has the wrong length",
        "`ports:` names the fabric of each adapter port, in port order.",
        "List one entry per adapter port. Use null for an unused port.",
    ),
    "DC138": Rule(
        "unused catalog file",
        "dcgen reads entries from catalog/KIND/MODEL.yaml. It never reads a file in another folder or with another suffix.",
        "Move or rename the file.",
        "warning",
    ),
    # phases
    "DC145": Rule(
        "phase lists something unknown",
        "A phase lists units, servers, racks or circuits that the site does not have.",
        "Use the suggested name, or correct the numbers.",
    ),
    "DC146": Rule(
        "built in two phases",
        "Two phases list the same server or circuit, so their bills of materials would both contain it.",
        "List each server and circuit in one phase.",
    ),
    "DC147": Rule(
        "unit without a phase",
        "The site has servers in units that no phase builds, so no bill of materials of a phase contains them.",
        "Add the units to `units:` of a phase.",
    ),
    "DC148": Rule(
        "phase cannot be planned",
        "The finished site is valid, but the site as it is after the phase is not.",
        "Change what the phase builds, as the message states.",
    ),
    "DC149": Rule(
        "phase moves live equipment",
        "The site after the phase has cables or devices at other places than before. Someone must move them in a running site.",
        "State the value that changes, such as `floor: rack_pitch_m:`, because its default follows from the installed racks. Otherwise plan the work that `phases/` lists.",
        "warning",
    ),
}
