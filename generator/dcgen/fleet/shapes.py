"""Sites of one shape: sites whose plans differ only in texts and address blocks that can be replaced in every file.

The shape of a site is its data without these values. In their place it has their form:
the kinds of characters of a text, and the order and length of address blocks. A value that is too short to be found
again stays in the shape, as does one that a format would escape. Addresses of one shape can have different widths, and
a site of each width is planned to prove that no file depends on it.
"""

import hashlib
import ipaddress
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from dcgen.filters import ident, md_cell, url, word
from dcgen.finding import KeyPath
from dcgen.fleet import blocks
from dcgen.fleet.layers import REMOVED, lookup, merged, stated
from dcgen.fleet.reading import FleetFile, site_document
from dcgen.fleet.rows import FleetRow
from dcgen.netbox import slug
from dcgen.views.text import text_width

PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ,.()-]*[A-Za-z0-9)])?")
LEAST = 6  # letters and digits of a text that can be found again in a file
LEAST_ASN = 1_000_000
SITE_ASNS = 1 << 20  # AS numbers of a site from `asn_base` on: 65,536 for each of 16 fabrics
# Letters of tokens by case and width in a drawing. They have no vowels, so that no other text contains a token.
RARE = {
    (letters.isupper(), text_width(letters[0], 1)): letters
    for letters in ("bcdghkqvxz", "fjl", "mw", "BCDGHKQVXZ", "I", "MW")
}
Form = Callable[[str], str]
# The forms in which files show a text: itself, as an identifier, as a field of a line or a URL, and as a slug.
FORMS: tuple[Form, ...] = (str, ident, word, url, slug, lambda text: md_cell(ident(text)), lambda text: text.lower())


class Values(NamedTuple):
    """The replaceable values of a site: texts by key path, blocks by key path, and `asn_base`, 0 for none."""

    texts: dict[KeyPath, str]
    blocks: dict[KeyPath, blocks.Network]
    asn: int


class Shape(NamedTuple):
    """The digest that all sites of a shape share, and the values of one of them."""

    key: str
    values: Values


def shape_of(fleet: FleetFile, row: FleetRow) -> Shape:
    """Return the shape of a site and its replaceable values. Each is made once per process."""
    known = fleet.shapes.get(row.name)
    if known is None:
        known = fleet.shapes[row.name] = _shape(fleet, row, site_document(fleet, row).data)
    return known


def _shape(fleet: FleetFile, row: FleetRow, data: Mapping[str, Any]) -> Shape:
    values = Values(dict(_texts(data)), dict(_blocks(fleet, row, data)), _asn(fleet, row, data))
    marks = dict(_marks(values))
    own = {"name": row.name, **merged(blocks.derived(fleet.spec, fleet.pools, row.facts.number), row.overrides)}
    literal = [(path, repr(value)) for path, value in (*stated(own), *stated(row.overrides)) if path not in marks]
    same = row.facts.class_, tuple(marks.items()), tuple(sorted(literal))
    if same not in fleet.keys:  # rows of one class with equal marks and equal other values have equal data
        text = json.dumps(_replaced(data, marks), sort_keys=True, default=str)
        fleet.keys[same] = hashlib.sha256(text.encode()).hexdigest()
    return Shape(fleet.keys[same], values)


def _marks(values: Values) -> Iterator[tuple[KeyPath, tuple[Any, ...]]]:
    """Yield the mark that replaces each replaceable value in the data of a shape."""
    order = _ranks(values.texts.values())
    for path, text in values.texts.items():
        yield path, ("text", mask(text), order[text])
    ranks = {path: rank for rank, path in enumerate(sorted(values.blocks, key=lambda path: _order(values, path)))}
    for path, block in values.blocks.items():
        yield path, ("block", ranks[path], block.version, block.prefixlen, *_digits(block)[1:])
    if values.asn:
        yield ("addressing", "asn_base"), ("asn", len(str(values.asn)), len(str(values.asn + SITE_ASNS)))


def _ranks(texts: Iterable[str]) -> dict[str, int]:
    """Return the rank of each text among all: sites of a shape sort their texts alike."""
    return {text: rank for rank, text in enumerate(sorted(set(texts), key=lambda text: (text.casefold(), text)))}


def _order(values: Values, path: KeyPath) -> tuple[int, int, KeyPath]:
    block = values.blocks[path]
    return block.version, int(block.network_address), path


@cache
def _kind(letter: str) -> str:
    """Return a letter or a digit as the first one of its kind: case, and width in a drawing."""
    if letter.isdigit():
        return "0"
    if not letter.isalpha():
        return letter
    return _rare(letter)[0]


def _rare(letter: str) -> str:
    return RARE[letter.isupper(), text_width(letter, 1)]


def mask(text: str) -> str:
    """Return a text with every letter and digit replaced by the first one of its kind.

    >>> mask("Store 42, Lyon")
    'Bfbfb 00, Bbbb'
    """
    return "".join(map(_kind, text))


def token(text: str, rank: int) -> str:
    """Return a text with the same mask that occurs in no file by chance. Tokens of one mask sort by their ranks."""
    digest = hashlib.sha256(f"{rank}\n{mask(text)}".encode()).digest()
    found = []
    for index, letter in enumerate(text):
        byte = rank if index == 0 else digest[index % len(digest)] ^ (index // len(digest))
        if letter.isdigit():
            found.append(str(1 + byte % 9))
        elif letter.isalpha():
            found.append(_rare(letter)[byte % len(_rare(letter))])
        else:
            found.append(letter)
    return "".join(found)


def _texts(data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts of a site that can be replaced in its files, the name first."""
    circuits = data.get("circuits")
    paths: list[KeyPath] = [("name",), ("site", "name"), ("site", "domain"), ("description",)]
    paths += [("circuits", name, "provider") for name in sorted(circuits)] if isinstance(circuits, dict) else []
    for path in paths:
        text = lookup(data, path)
        if isinstance(text, str) and PLAIN.fullmatch(text) and sum(map(str.isalnum, text)) >= LEAST:
            yield path, text


def _blocks(fleet: FleetFile, row: FleetRow, data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, blocks.Network]]:
    """Yield the address blocks that follow from the number of the site, if they can be replaced in its files."""
    for pool in fleet.pools:
        if row.facts.number > pool.highest or lookup(row.overrides, pool.path) is not REMOVED:
            continue
        block = pool.block(row.facts.number)
        if lookup(data, pool.path) == str(block) and _digits(block):
            yield pool.path, block


def _asn(fleet: FleetFile, row: FleetRow, data: Mapping[str, Any]) -> int:
    """Return the `asn_base` of a site if it follows from its number and can be replaced in its files, else 0."""
    base = blocks.asn_base(fleet.spec, row.facts.number)
    if base is None or base < LEAST_ASN or lookup(data, ("addressing", "asn_base")) != base:
        return 0
    return base


def _digits(block: blocks.Network) -> tuple[str, ...]:
    """Return the kinds of characters that the addresses of a block begin with, and what decides on the others.

    Return () for a block whose addresses cannot be replaced: they have no common beginning, or other widths.
    """
    if block.version == 6:
        return (mask(head6(block)), str([part == "0" for part in head6(block).split(":")])) if head6(block) else ()
    first, last = str(block.network_address).split("."), str(block.broadcast_address).split(".")
    fixed = block.prefixlen // 8
    head = mask(".".join(first[:fixed]))
    if block.prefixlen % 8 == 0:
        return (head,)
    if fixed == 3:
        return head, first[3]  # a block of a few hosts: its own digits
    return (head, mask(first[fixed])) if len(first[fixed]) == len(last[fixed]) else ()


def width_of(values: Values) -> tuple[str, ...]:
    """Return the kinds of characters that the addresses of each block begin with: their width in a drawing."""
    return tuple(_digits(block)[0] for block in values.blocks.values())


def head6(block: blocks.Network) -> str:
    """Return the text that all addresses of an IPv6 block begin with, "" if they have none."""
    text = str(block.network_address)
    groups = block.prefixlen // 16
    head = text.removesuffix("::")
    whole = block.prefixlen % 16 == 0 and text.endswith("::") and "::" not in head
    return head if whole and len(head.split(":")) == groups else ""


def _replaced(data: Any, marks: Mapping[KeyPath, Any], path: KeyPath = ()) -> Any:
    """Return data with marks in place of the values at their key paths."""
    if path in marks:
        return marks[path]
    if isinstance(data, dict) and len(path) < 3:
        return {str(key): _replaced(value, marks, (*path, str(key))) for key, value in data.items()}
    return data


def with_tokens(data: Mapping[str, Any], values: Values) -> tuple[dict[str, Any], Values]:
    """Return the data of a site with tokens in place of its texts, and the values of that model site."""
    found, texts = dict(data), dict[KeyPath, str]()
    tokens = {text: token(text, rank) for text, rank in _ranks(values.texts.values()).items()}
    for path, text in values.texts.items():
        texts[path] = tokens[text]
        inner = found
        for part in path[:-1]:
            inner[str(part)] = dict(inner[str(part)])
            inner = inner[str(part)]
        inner[str(path[-1])] = tokens[text]
    return found, values._replace(texts=texts)


class Marks(NamedTuple):
    """A pattern that finds the values of a model site in its files, and the key of each text that it matches."""

    pattern: re.Pattern[str]
    keys: dict[str, tuple[Any, ...]]


_ASN = r"(?<![\w.])\d{7,10}(?![\w.])"
_IPV4 = r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)"


def marks_of(model: Values) -> Marks:
    """Return the pattern that finds the values of a model site in its files."""
    keys: dict[str, tuple[Any, ...]] = {}
    for path, text in model.texts.items():
        for index, form in enumerate(FORMS):
            keys.setdefault(form(text), ("text", path, index))
        for part in _parts(text):
            keys.setdefault(_part(text, part), ("part", path, part))
    for path, block in model.blocks.items():
        if block.version == 6:
            keys.setdefault(head6(block), ("head6", path))
        elif reverse := _reverse(block):
            keys.setdefault(reverse, ("reverse", path))
    words = sorted(map(re.escape, keys), key=len, reverse=True)
    return Marks(re.compile("|".join([*words, *([_ASN] if model.asn else []), _IPV4])), keys)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a name between hyphens, also of a longer name: a drawing breaks a long name there."""
    ends = [0, *(found.end() for found in re.finditer("-", f"{text}-"))]
    for index, start in enumerate(ends[:-1]):
        for end in ends[index + 1 :]:
            yield start, end
            yield start, end - 1


def _part(text: str, part: tuple[int, int]) -> str:
    """Return a part of a name as the whole text of an element of SVG."""
    return f">{f'{text}-'[slice(*part)]}<"


def _reverse(block: blocks.Network) -> str:
    """Return the octets of an IPv4 block in reverse order, as in names of reverse zones; "" for other blocks."""
    fixed = block.prefixlen // 8
    octets = str(block.network_address).split(".")[:fixed]
    return ".".join(octets[::-1]) + ".in-addr.arpa" if block.version == 4 and block.prefixlen % 8 == 0 else ""


def key_of(marks: Marks, model: Values, text: str) -> tuple[Any, ...] | None:
    """Return the key of a text that the pattern matches, None for a number or an address of another site."""
    if known := marks.keys.get(text):
        return known
    if text.isdigit():
        offset = int(text) - model.asn
        return ("asn", offset) if model.asn and 0 <= offset < SITE_ASNS else None
    try:
        number = int(ipaddress.IPv4Address(text))
    except ValueError:
        return None
    for path, block in model.blocks.items():
        first = int(block.network_address)
        if block.version == 4 and first <= number < first + block.num_addresses:
            return "address", path, number - first
    return None


def text_of(values: Values, key: tuple[Any, ...]) -> str:
    """Return the text that a site has where the model has the text of a key."""
    kind = key[0]
    if kind == "text":
        form: Form = FORMS[key[2]]
        return form(values.texts[key[1]])
    if kind == "part":
        return _part(values.texts[key[1]], key[2])
    if kind == "address":
        return str(ipaddress.IPv4Address(int(values.blocks[key[1]].network_address) + key[2]))
    if kind == "head6":
        return head6(values.blocks[key[1]])
    return _reverse(values.blocks[key[1]]) if kind == "reverse" else str(values.asn + key[1])
