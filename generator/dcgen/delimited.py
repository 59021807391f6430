"""Lines of a CSV file as cells with the columns at which they begin, for findings that point at a cell."""

import re

from dcgen.finding import Place, fault

_LINE_END = re.compile(r"\r\n|\r|\n")
# A cell in quotes or without, up to the next delimiter or the end of the line.
_CELL = {mark: re.compile(rf'(?: *"([^"]*(?:""[^"]*)*)" *|([^"{mark}]*))(?:{mark}|$)') for mark in ",;\t"}

Cells = tuple[list[str], list[int]]  # the texts of a line, and the columns where they begin


def lines_of(data: bytes, name: str, what: str, code: str) -> list[str]:
    """Return the lines of the CSV file `name`. Raise FindingsError with the code if it is not text.

    `what` names the file for people, such as "wire map".
    """
    advice = "save it as CSV in UTF-8; in a spreadsheet choose the file type `CSV UTF-8`"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the {what} is not UTF-8 text: {error.reason} at byte {error.start}"
        raise fault(code, message, advice, place=Place(name, 1, 1)) from None
    if "\0" in text:
        raise fault(code, f"the {what} contains a NUL byte, so it is not text", advice, place=Place(name, 1, 1))
    return _LINE_END.split(text)


def delimiter_of(header: str) -> str:
    """Return the delimiter of a header: the most frequent of comma, semicolon and tab."""
    return max(";,\t", key=header.count)


def cells(line: str, mark: str) -> Cells | None:
    """Return the cells of a line without surrounding spaces, None if its quotes are wrong."""
    texts: list[str] = []
    columns: list[int] = []
    at = 0
    while at <= len(line):
        found = _CELL[mark].match(line, at)
        if found is None:
            return None
        texts.append(found[2].strip() if found[1] is None else found[1].replace('""', '"').strip())
        columns.append(at + len(found[0]) - len(found[0].lstrip(" ")) + 1)
        if found.end() == len(line) and not found[0].endswith(mark):
            break
        at = found.end()
    return texts, columns


def rows(lines: list[str]) -> list[tuple[int, str]]:
    """Return the lines with content and their numbers from 1, without comments and the `sep=` line of spreadsheets."""
    return [
        (number, line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.lstrip().startswith("#") and not re.fullmatch("sep=.", line)
    ]
