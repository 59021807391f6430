"""The text of a lock: one line per object with its key first, then `field=value`. Lines merge well.

A line is a rack, a device, a port, a power supply, or a lease of slots. The key of a port is DEVICE:PORT. The key of a
lease is the name of its space, which begins with a slash, and its holder.
"""

import ipaddress
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from dcgen import reader
from dcgen.finding import SHOWN, Finding, Place, shortened, suggester

SUFFIX = ".lock"
HEADER = "# dcgen lock 1"
MAX_BYTES = 32 * 2**20  # 4,096 GPUs have about 2 MB, and a blueprint has 64,000 GPUs at most
MAX_LINES = 500_000  # bounds memory: a line takes about 1 KB
MAX_VALUE = 200  # characters: a note of a few sentences
LIMITS = {"serial": 50, "asset": 50}  # characters: the limits of NetBox, which would refuse a longer value
PEOPLE = ("serial", "asset", "mac", "guid", "note")  # the fields of people, in the order of a line
LEASE = ("at", "places", "each", "first")
FACT = ("model", "rack", "u", "face", "bay", "row", "position", "to", "was", "part", "m", "optics", "ip", "formerly")
ORDER = {field: index for index, field in enumerate((*FACT, *PEOPLE, *LEASE))}
NUMBERS = ("u", "bay", "row", "position", *LEASE)
MOST = 2**40  # of a number: prefixes of an IPv6 pool
TOKEN = re.compile(r'[^\s"=]*=?"(?:[^"\\]|\\.)*"|[^\s"]+')
OWN_FIELD = re.compile(r"x-[a-z0-9](?:[a-z0-9_-]{0,30})")
FORMS = {
    "mac": (re.compile(r"[0-9a-f]{2}(?::[0-9a-f]{2}){5}"), "write a MAC address as b8:ce:f6:12:34:56"),
    "guid": (re.compile(r"0x[0-9a-f]{16}"), "write a GUID as 0x and 16 digits of 0 to 9 and a to f"),
    "m": (re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?"), "write a length in meters, such as 1.5"),
}
NAMES = ("rack", "to", "was")  # the fields whose values begin with the name of a rack or device
FORMERLY = "formerly"  # the field with the earlier names of a rack or device, the oldest first
PREFIX = re.compile(r" Names are without (\S+-)\. ")
MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
Key = tuple[str, str, int]  # a name, "" and 0; or a space of slots, a holder, and the first slot of the lease


class LockLine(NamedTuple):
    """One line: its key, its fields, its number in the file, and the comments above it."""

    key: Key
    fields: Mapping[str, str]
    number: int = 0
    comments: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The key as text."""
        return " ".join(filter(None, self.key[:2]))

    @property
    def is_lease(self) -> bool:
        """Return whether the line is a lease of slots."""
        return bool(self.key[1])


class LockFile(NamedTuple):
    """The text of a lock, and the name of its file. `findings` are the faults of a file that is not text."""

    file: str
    text: str
    findings: tuple[Finding, ...] = ()


class LockText(NamedTuple):
    """The lines of a lock by key, the name of its file, the comments behind the last line, and the faults.

    `prefix` is the beginning of names that the file leaves out; the lines here have whole names.
    """

    file: str
    lines: Mapping[Key, LockLine]
    rest: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    prefix: str = ""

    def place(self, key: Key) -> Place:
        """Return the place of a line."""
        return Place(self.file, self.lines[key].number, 1)


def path_of(blueprint: Path) -> Path:
    """Return the path of the lock of a blueprint."""
    return blueprint.with_suffix(SUFFIX)


def read(blueprint: Path, root: Path) -> LockText | None:
    """Return the lock of the blueprint at a path, None if it has none. Raise FindingsError as `reader.read` does."""
    found = read_file(blueprint, root)
    return parse(found) if found else None


def read_file(blueprint: Path, root: Path) -> LockFile | None:
    """Return the text of the lock of a blueprint, None if it has none. Raise FindingsError as `reader.read` does."""
    path = path_of(blueprint)
    if not reader.exists(path):
        return None
    data, name = reader.read(path, root, MAX_BYTES), shortened(path.as_posix())
    try:
        return LockFile(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        message = f"the lock is not UTF-8 text: {error.reason} at byte {error.start}"
        hint = "restore the file from Git"
        return LockFile(name, "", (Finding("DC505", message, hint, (), Place(name, 1, 1)),))


def parse(lock: LockFile) -> LockText:
    """Return the lines of a lock, and the faults of the others. Lines of one key are joined if they agree."""
    if lock.findings:
        return LockText(lock.file, {}, (), lock.findings)
    text, name = lock.text, lock.file
    lines: dict[Key, LockLine] = {}
    findings: list[Finding] = []
    comments: list[str] = []
    rows = text.split("\n")
    if len(rows) > MAX_LINES:
        message = f"the lock has {len(rows):,} lines, the limit is {MAX_LINES:,}"
        return LockText(name, {}, (), (Finding("DC002", message, "split the site", (), Place(name, 1, 1)),))
    prefix = prefix_of(rows[0])
    if not is_header(rows[0]):
        hint = f"restore the first line `{HEADER}`, or update dcgen if a newer version wrote the file"
        message = f"the first line is not that of a lock: '{shortened(rows[0], 60)}'"
        findings.append(Finding("DC505", message, hint, (), Place(name, 1, 1)))
    for number, row in enumerate(rows, start=1):
        if not row or row.isspace():
            continue
        if row.startswith("#"):
            if not row.startswith(HEADER):
                comments.append(row.rstrip())
            continue
        found = _line(row.rstrip("\r"), number, tuple(comments), name, prefix)
        comments.clear()
        if isinstance(found, Finding):
            findings.append(found)
            if len(findings) >= SHOWN:
                break
        elif (joined := _joined(lines.get(found.key), found, name)) and isinstance(joined, LockLine):
            lines[found.key] = joined
        elif isinstance(joined, Finding):
            findings.append(joined)
    return LockText(name, lines, tuple(comments), tuple(findings), prefix)


def leases(lock: LockFile) -> tuple[list[LockLine], bool]:
    """Return the leases of a lock, and whether each of their rows can be read."""
    rows = [(number, row) for number, row in enumerate(lock.text.split("\n"), start=1) if row[:1] == "/"]
    found = [_line(row.rstrip("\r"), number, (), lock.file, "") for number, row in rows[:MAX_LINES]]
    sound = [line for line in found if isinstance(line, LockLine)]
    return sound, len({line.key for line in sound}) == len(rows)


def is_header(row: str) -> bool:
    """Return whether a row is the first one of a lock of this version."""
    return row.startswith(HEADER) and not row[len(HEADER) : len(HEADER) + 1].isdigit()


def prefix_of(row: str) -> str:
    """Return the beginning of names that a lock leaves out, by its first row."""
    found = PREFIX.search(row)
    return found[1] if found else ""


def text_of(name: str, lines: Iterable[LockLine], rest: Iterable[str] = (), prefix: str = "") -> str:
    """Return the text of the lock of a blueprint, sorted by key with numbers as numbers, without a prefix of names."""
    short = f" Names are without {prefix}." if prefix else ""
    head = f"{HEADER}: what is built of {name}.{short} `dcgen freeze` writes this file; people may edit it."
    body = (part for line in sorted(lines, key=_rank) for part in (*line.comments, row_of(line, prefix)))
    return "\n".join((head, *body, *rest, ""))


def shortened_name(name: str, prefix: str) -> str:
    """Return a name without a prefix, unless the rest would be read as a whole name."""
    rest = name.removeprefix(prefix)
    return name if rest.startswith(prefix) else rest


def row_of(line: LockLine, prefix: str = "") -> str:
    """Return the text of one line."""
    if prefix and not line.is_lease:
        named = {field: shortened_name(value, prefix) for field, value in line.fields.items() if field in NAMES}
        if FORMERLY in line.fields:
            named[FORMERLY] = ",".join(shortened_name(name, prefix) for name in line.fields[FORMERLY].split(","))
        line = line._replace(key=(shortened_name(line.key[0], prefix), "", 0), fields={**line.fields, **named})
    fields = sorted(line.fields.items(), key=lambda item: (ORDER.get(item[0], len(ORDER)), item[0]))
    key = (in_quotes(part) for part in line.key[:2] if part)
    return " ".join((*key, *(f"{field}={in_quotes(value)}" for field, value in fields)))


def is_own(field: str) -> bool:
    """Return whether a field is one of people, which dcgen keeps as it is."""
    return field in PEOPLE or OWN_FIELD.fullmatch(field) is not None


def recorded(lock: LockText) -> dict[str, dict[str, str]]:
    """Return the fields of people by rack, device or DEVICE:PORT."""
    found = ((line.name, own_fields(line)) for line in lock.lines.values() if not line.is_lease)
    return {name: fields for name, fields in found if fields}


def former_names(lock: LockText) -> dict[str, tuple[str, ...]]:
    """Return the earlier names of each rack or device that a freeze renamed, the oldest first."""
    found = ((line.name, line.fields.get(FORMERLY, "")) for line in lock.lines.values())
    return {name: tuple(text.split(",")) for name, text in found if text}


def own_fields(line: LockLine) -> dict[str, str]:
    """Return the fields of people in a line."""
    return {field: value for field, value in line.fields.items() if is_own(field)}


def _line(row: str, number: int, comments: tuple[str, ...], name: str, prefix: str) -> LockLine | Finding:
    """Return the line of a row, or its fault."""

    def wrong(message: str, hint: str, token: str = "") -> Finding:
        column = row.find(token) + 1 if token else 1
        return Finding("DC505", f"{message}: '{shortened(row, 80)}'", hint, (), Place(name, number, max(column, 1)))

    if row.startswith(MARKERS):
        return wrong("the lock has the marks of a merge", "keep the lines of both sides, remove the marks, and freeze")
    tokens = row.split() if '"' not in row else _tokens(row)
    if tokens is None or not row.isprintable():
        return wrong("a quote is not closed, or a character is not printable", "correct the line, or restore it")
    length = 2 if tokens[0].startswith("/") else 1
    if len(tokens) < length or any("=" in token for token in tokens[:length]):
        return wrong("the line has no key", "begin it with the name of a rack, device or port")
    name_, holder = (*(_plain(token) for token in tokens[:length]), "")[:2]
    fields: dict[str, str] = {}
    for token in tokens[length:]:
        field, equals, value = token.partition("=")
        if not equals or field in fields:
            return wrong(f"'{shortened(token, 40)}' is not a new field with a value", "write `field=value` once", token)
        fields[field] = _plain(value)
        if fault := _fault(field, fields[field], length == 2):
            return wrong(*fault, token)
    if length == 2 and ("at" not in fields or "places" not in fields):
        return wrong("the lease has no `at=` or no `places=`", "restore the line from Git")
    if prefix and length == 1:
        name_ = whole_name(name_, prefix)
        fields |= {field: whole_name(fields[field], prefix) for field in NAMES if field in fields}
        if FORMERLY in fields:
            fields[FORMERLY] = whole_names(fields[FORMERLY], prefix)
    return LockLine((name_, holder, int(fields.get("at", 0))), fields, number, comments)


def whole_name(name: str, prefix: str) -> str:
    """Return a name with its prefix, which the file may leave out."""
    return name if name.startswith(prefix) else f"{prefix}{name}"


def whole_names(text: str, prefix: str) -> str:
    """Return names behind commas with their prefix, which the file may leave out."""
    return ",".join(whole_name(name, prefix) for name in text.split(","))


def people_of(text: str) -> dict[str, str] | None:
    """Return the fields of people and the earlier names in the rest of a row, None if it has others or faulty ones."""
    tokens = text.split(" ") if '"' not in text else _tokens(text)
    fields: dict[str, str] = {}
    for token in tokens or ("",):
        field, _, value = token.partition("=")
        if not (is_own(field) or field == FORMERLY) or field in fields or _fault(field, value := _plain(value), False):
            return None
        fields[field] = value
    return fields if text.isprintable() else None


def _tokens(row: str) -> list[str] | None:
    """Return the tokens of a row with quotes, None if a quote is not closed."""
    tokens: list[str] = []
    at = 0
    while at < len(row):
        if row[at].isspace():
            at += 1
            continue
        found = TOKEN.match(row, at)
        if found is None or (found.end() < len(row) and not row[found.end()].isspace()):
            return None
        tokens.append(found[0])
        at = found.end()
    return tokens


def _plain(token: str) -> str:
    """Return the value of a token, which may be in quotes."""
    if not token.startswith('"'):
        return token
    try:
        return str(json.loads(token))
    except ValueError:
        return token


def in_quotes(value: str) -> str:
    """Return a value in quotes if it has a space, a quote or an equals sign, or could be taken for a comment."""
    if value and value.isprintable() and not re.search(r'[\s"=\\]|^#', value):
        return value
    return json.dumps(value, ensure_ascii=not value.isprintable())


def _fault(field: str, value: str, lease: bool) -> tuple[str, str] | None:
    """Return the problem of a field and its fix, None for a sound one."""
    if not (field in LEASE if lease else field in FACT or is_own(field)):
        known = LEASE if lease else (*FACT, *PEOPLE)
        return f"unknown field '{shortened(field, 40)}'", suggester(known)(field, "fields of your own begin with `x-`")
    if len(value) > (limit := LIMITS.get(field, MAX_VALUE)):
        return f"`{field}=` has {len(value)} characters, the limit is {limit}", "shorten the value"
    if not value or not value.isprintable():
        return f"`{field}=` has no printable value", f"correct the value, or remove `{field}=`"
    if field in NUMBERS and not (value.isascii() and value.isdecimal() and int(value) < MOST):
        return f"`{field}={shortened(value, 40)}` is not a number", f"write `{field}=` with digits"
    if field in FORMS and not FORMS[field][0].fullmatch(value):
        return f"`{field}={shortened(value, 40)}` has another form", FORMS[field][1]
    if field == "face" and value not in ("front", "rear"):
        return f"`face={shortened(value, 40)}` is not a side of a rack", "write `face=front` or `face=rear`"
    if field == "ip" and not _is_address(value):
        return f"`ip={shortened(value, 40)}` is not an address", "write an IPv4 or IPv6 address without a prefix length"
    return None


def _is_address(value: str) -> bool:
    try:
        return str(ipaddress.ip_address(value)) == value
    except ValueError:
        return False


def _joined(first: LockLine | None, line: LockLine, name: str) -> LockLine | Finding:
    """Return the fields of a pair of lines with one key, which a merge can leave, or DC504 if they differ."""
    if first is None:
        return line
    both = first.fields.keys() & line.fields.keys()
    if field := next((each for each in sorted(both) if first.fields[each] != line.fields[each]), ""):
        values = f"`{field}={first.fields[field]}` in line {first.number} and `{field}={line.fields[field]}`"
        message = f"'{shortened(line.name, 80)}' has {values}"
        return Finding("DC504", message, "remove the wrong line", (), Place(name, line.number, 1))
    return first._replace(fields={**first.fields, **line.fields}, comments=(*first.comments, *line.comments))


def _rank(line: LockLine) -> tuple[object, ...]:
    """Return the sort key of a line: leases first, then names; numbers in a name count as numbers."""
    space, holder, at = line.key
    return not holder, _natural(space), _natural(holder), at


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (1, int(part), part) if part.isdecimal() and part.isascii() else (0, 0, part)
        for part in re.split(r"([0-9]+)", text)
    )
