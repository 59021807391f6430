"""The sites in a fleet file as lines: one piece of text per site, which can be parsed without those of the others.

This needs a mapping `sites:` in block style, with a name at the beginning of a line per site, and no anchors.
The text of any other fleet file is not divided, and such a fleet is built as a whole after each edit.
"""

import re
from itertools import pairwise

from dcgen.blueprint.fleet import MAX_SITES
from dcgen.fleet.rows import RowLines
from dcgen.nodes import MAX_NODES

_KEY = re.compile(r"^sites:[ ]*(?:#.*)?\r?\n", re.MULTILINE)
_END = re.compile(r"^[^ #\r\n]", re.MULTILINE)  # the next key of the file
_ABOVE = re.compile(r"(?:[ ]*(?:#.*)?\r?\n)*")  # comments and empty lines
_FIRST = re.compile(rf"{_ABOVE.pattern}(?P<indent> +)[\"']?[a-z]")
_NAME = re.compile(r"(?P<quote>[\"']?)[a-z](?:-?[a-z0-9])*(?P=quote)[ ]*:(?=[ \r\n]|$)")
_ANCHOR = re.compile(r"^(?! *#)(?:.*[\s\[{,:-])?[&*]\S", re.MULTILINE)  # of a value that another site can refer to
_BREAK = re.compile("[\x85\u2028\u2029]|\r(?!\n)")  # a line break for YAML, and for no editor
_VALUES = ":,-[{?"  # each value of a text has one of these before it


def lines_of(text: str, name: str) -> RowLines | None:
    """Return the sites in the text of the fleet file `name` as lines, None if they cannot be told apart.

    The header is the text up to the key `sites:`, and the tail the text after the last site. A comment is part of the
    site before it, and of the first site if it is above that.
    """
    keys = list(_KEY.finditer(text))
    if len(keys) != 1 or _ANCHOR.search(text) or _BREAK.search(text):
        return None
    first = _FIRST.match(text, keys[0].end())
    end = _END.search(text, keys[0].end())
    if first is None or sum(map(text.count, _VALUES)) > MAX_NODES:
        return None
    stop = end.start() if end else len(text)
    starts = _starts(text, first.start("indent"), stop, len(first["indent"]))
    if not starts or len(starts) > MAX_SITES:
        return None
    head = text[: keys[0].end()]
    line, lines = head.count("\n") + 1, []
    for start, after in pairwise([len(head), *starts[1:], stop]):
        lines.append((line, text[start:after]))
        line += text.count("\n", start, after)
    return RowLines(name, (1, head), lines, (line, text[stop:]))


def _starts(text: str, start: int, stop: int, indent: int) -> list[int]:
    """Return where the text of each site begins, nothing if a line is neither in a site nor the name of one.

    `start` and `stop` are the ends of the mapping, and `indent` the number of spaces before a name.
    """
    found = []
    for line in re.compile(rf"^ {{0,{indent}}}(?=[^ \r\n])", re.MULTILINE).finditer(text, start, stop):
        if text[line.end()] == "#":
            continue
        if line.end() - line.start() != indent or not _NAME.match(text, line.end()):
            return []
        found.append(line.start())
    return found


def text_of(read: RowLines) -> str:
    """Return the text of a fleet file with these sites alone. All lines have the numbers of the whole file.

    A comment is in place of each line of another site.
    """
    number, tail = read.tail or (0, "")
    pieces, at = [read.header[1]], read.header[1].count("\n") + 1
    for line, text in read.lines:
        pieces += ["#\n" * (line - at), text]
        at = line + text.count("\n") + (not text.endswith("\n"))
    return "".join([*pieces, "#\n" * (number - at), tail])


def names_of(read: RowLines) -> list[str]:
    """Return the name of the site of each line."""
    above = _ABOVE.match(read.lines[0][1])  # comments above the first site
    texts = [text[above.end() if above and not index else 0 :] for index, (_, text) in enumerate(read.lines)]
    return [text.partition(":")[0].strip().strip("\"'") for text in texts]
