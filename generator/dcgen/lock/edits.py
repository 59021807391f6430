"""Edits of a lock: freeze what the plan has, release objects, and rename device groups. Each returns new lines."""

from collections.abc import Callable, Iterable, Mapping
from fnmatch import translate
from re import compile as pattern
from re import escape
from typing import NamedTuple

from dcgen.lock.built import COMPARED, SUPPLY, Fields
from dcgen.lock.lines import FORMERLY, MAX_VALUE, NAMES, Key, LockLine, own_fields
from dcgen.plan.leases import Lease
from dcgen.plan.records import Plan

Lines = dict[Key, LockLine]
Matches = Callable[[str], bool]


class Frozen(NamedTuple):
    """The lines of a lock after a freeze, and the names of the objects that it adds or completes."""

    lines: Lines
    added: tuple[str, ...]


def freeze(old: Mapping[Key, LockLine], facts: Mapping[str, Fields], leases: Iterable[tuple[str, Lease]]) -> Frozen:
    """Return the lines with every fact and lease of a plan. Lines that agree with the plan stay as they are.

    Lines of objects that the plan does not have stay too. The former far end of a released cable is forgotten.
    """
    lines: Lines = dict(old)
    for space, lease in leases:
        key = (space, lease.holder, lease.at)
        fields = {"at": str(lease.at), "places": str(lease.places)}
        fields |= {"each": str(lease.each)} if lease.each != 1 else {}
        fields |= {"first": str(lease.first)} if lease.first != 1 else {}
        if key not in lines or lines[key].fields != fields:
            lines[key] = LockLine(key, fields, 0, lines[key].comments if key in lines else ())
    added = []
    for name, fact in facts.items():
        key = (name, "", 0)
        line = lines.get(key, LockLine(key, {}))
        fields = {field: value for field, value in line.fields.items() if field != "was"} | fact
        if fields != line.fields:
            lines[key] = line._replace(fields=fields)
            added.append(name)
    return Frozen(lines, tuple(added))


def thaw(lines: Mapping[Key, LockLine], names: Iterable[str], people: bool) -> Frozen:
    """Return the lines without what `names` match, and the names of the objects that are released.

    A name is that of a rack, device, port or lease, or a pattern with `*`. A rack or device releases all of its lines.
    A cable of another device that ends on it keeps its former far end as `was=`, so that it moves only if it must. With
    `people`, the fields of people stay.
    """
    matches = _matcher(names)
    left: Lines = {}
    released: list[str] = []
    for key, line in lines.items():
        if matches(line.name) or matches(key[0]) or (not line.is_lease and matches(key[0].partition(":")[0])):
            released.append(line.name)
            own = own_fields(line)
            if people and own and not line.is_lease:
                left[key] = line._replace(fields=own)
        elif SUPPLY not in line.name and "to" in line.fields and matches(line.fields["to"].partition(":")[0]):
            released.append(line.name)
            left[key] = line._replace(fields=_released(line))
        else:
            left[key] = line
    return Frozen(left, tuple(released))


def with_words(lines: Mapping[Key, LockLine], words: Mapping[str, Mapping[str, str]]) -> Frozen:
    """Return the lines with more fields of people, by name. A field that a line has already stays."""
    found, added = dict(lines), []
    for name, fields in words.items():
        key = (name, "", 0)
        line = found.get(key, LockLine(key, {}))
        if new := {field: value for field, value in fields.items() if field not in line.fields}:
            found[key] = line._replace(fields={**line.fields, **new})
            added.append(name)
    return Frozen(found, tuple(added))


def with_new_name(lines: Mapping[Key, LockLine], old: str, new: str, site: str) -> Frozen:
    """Return the lines with another name of a device group, rack group or fabric: leases, names, and far ends.

    A rack or device that gets another name keeps its earlier ones.
    """
    part = pattern(rf"(?<![a-z0-9])((?:{escape(site)})(?:-su[0-9]+)?-){escape(old)}(?=-[a-z0-9-]*[0-9]+\b)")
    holder = pattern(rf"(?<![a-z0-9-]){escape(old)}(?=[/:-]|$)")

    def renamed(text: str) -> str:
        return part.sub(lambda match: f"{match[1]}{new}", text)

    found: Lines = {}
    changed: list[str] = []
    for (name, owner, at), line in lines.items():
        if owner:
            key = ("/".join(holder.sub(new, piece) for piece in name.split("/")), holder.sub(new, owner), at)
            fields = dict(line.fields)
        else:
            key = (renamed(name), "", 0)
            fields = {field: renamed(value) if field in NAMES else value for field, value in line.fields.items()}
            if key != line.key and ":" not in name:
                fields[FORMERLY] = _earlier(line.fields.get(FORMERLY, ""), name)
        if key != line.key or fields != line.fields:
            changed.append(line.name)
        found[key] = line._replace(key=key, fields=fields)
    return Frozen(found, tuple(changed))


def without_former_names(lines: Mapping[Key, LockLine]) -> Frozen:
    """Return the lines without the earlier names of racks and devices, and the names of the lines that had some."""
    found, changed = dict(lines), []
    for key, line in lines.items():
        if FORMERLY in line.fields:
            fields = {field: value for field, value in line.fields.items() if field != FORMERLY}
            found[key] = line._replace(fields=fields)
            changed.append(line.name)
    return Frozen(found, tuple(changed))


def only(plan: Plan, facts: Mapping[str, Fields], names: Iterable[str]) -> dict[str, Fields]:
    """Return the facts of what `names` match: racks with their devices, devices, units such as su01, and fabrics."""
    matches = _matcher(names)
    cables = {cable.id: cable.fabric for cable in plan.cables}

    def wanted(name: str) -> bool:
        device = name.partition(":")[0]
        found = plan.devices.get(device)
        mount = plan.mounts.get(device)
        unit = found.unit if found else plan.racks[device].unit if device in plan.racks else 0
        others = (mount.rack if mount else "", f"su{unit:02}" if unit else "", found.group if found else "")
        return any(matches(each) for each in (name, device, cables.get(name, ""), *others) if each)

    return {name: fields for name, fields in facts.items() if wanted(name)}


def unfrozen(lines: Mapping[Key, LockLine], facts: Mapping[str, Fields]) -> list[str]:
    """Return the names of the objects of a plan that the lock does not state, or states in part."""
    return [
        name
        for name, fields in facts.items()
        if (line := lines.get((name, "", 0))) is None
        or any(field not in line.fields for field in fields if field in COMPARED)
    ]


def _matcher(names: Iterable[str]) -> Matches:
    """Return whether a text is one of `names`, or fits a pattern among them. Brackets have no meaning."""
    exact = {name for name in names if "*" not in name}
    patterns = [pattern(translate(name.replace("[", "[[]").replace("?", "[?]"))) for name in names if "*" in name]
    return lambda text: text in exact or any(each.match(text) for each in patterns)


def _earlier(names: str, name: str) -> str:
    """Return the earlier names of a line with its last one. The oldest leave if a value would become too long."""
    found = [*filter(None, names.split(",")), name]
    while len(",".join(found)) > MAX_VALUE:
        found.pop(0)
    return ",".join(found)


def _released(line: LockLine) -> Fields:
    """Return the fields of a cable whose far end is released."""
    address = {"ip": line.fields["ip"]} if "ip" in line.fields else {}
    return {**own_fields(line), **address, "was": line.fields["to"]}
