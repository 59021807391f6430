"""The text of a lock: what is written is read back, and no damaged line passes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcgen.finding import FindingsError
from dcgen.lock import lines
from dcgen.lock.lines import HEADER, LockFile, LockLine, LockText, parse, row_of, text_of

FILE = "blueprints/x.lock"


def read(*rows: str) -> LockText:
    """Parse rows below the header."""
    return parse(LockFile(FILE, "\n".join((f"{HEADER}: x", *rows, ""))))


def fields_of(text: LockText) -> dict[str, dict[str, str]]:
    return {line.name: dict(line.fields) for line in text.lines.values()}


# --- what is written is read back -------------------------------------------------------------------------

PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), min_size=1, max_size=40).filter(
    lambda text: text.isprintable() and text.strip() == text
)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,20}(:[A-Za-z0-9/]{1,9})?", fullmatch=True)


@given(
    st.dictionaries(
        NAMES, st.dictionaries(st.sampled_from(["serial", "asset", "note", "x-rack-key"]), PLAIN), max_size=8
    )
)
def test_fields_of_people_are_read_back(table: dict[str, dict[str, str]]) -> None:
    """Any printable text survives: quotes, equals signs, a hash, backslashes, other scripts."""
    text = text_of("x", [LockLine((name, "", 0), fields) for name, fields in table.items() if fields])
    found = parse(LockFile(FILE, text))

    assert not found.findings
    assert fields_of(found) == {name: fields for name, fields in table.items() if fields}
    assert text_of("x", found.lines.values()) == text


def test_the_order_of_lines_does_not_count() -> None:
    rows = [f'x-gpu-{number} u={number} note="n {number}"' for number in range(1, 30)]
    rows += ["/u/gpu gpu at=1 places=8 each=8", "# a comment that stays"]
    shuffled = list(rows[:-1])
    random.Random(1).shuffle(shuffled)

    first, second = (text_of("x", read(*each).lines.values()) for each in (rows, shuffled))
    assert first == second
    assert first.splitlines()[1].startswith("/u/gpu"), "leases first"
    assert first.index("x-gpu-9 ") < first.index("x-gpu-10 "), "numbers count as numbers"


def test_comments_stay_above_their_line() -> None:
    found = read("# why it is there", "x-b u=2", "x-a u=1", "# the end")

    text = text_of("x", found.lines.values(), found.rest)
    assert text.splitlines()[1:] == ["x-a u=1", "# why it is there", "x-b u=2", "# the end"]


def test_two_lines_of_one_thing_join_if_they_agree() -> None:
    """Two branches record a serial and an asset tag of one server; git's union merge keeps both lines."""
    found = read("x-a u=1 serial=S1", "x-a u=1 asset=A1")

    assert fields_of(found) == {"x-a": {"u": "1", "serial": "S1", "asset": "A1"}}
    assert not found.findings


# --- damaged lines ----------------------------------------------------------------------------------------

DAMAGED = {
    "a field without a value": ("x-a u", "'u' is not a new field with a value", 5),
    "a field twice": ("x-a u=1 u=2", "'u=2' is not a new field", 9),
    "an empty value": ("x-a serial=", "`serial=` has no printable value", 5),
    "an unknown field": ("x-a seral=1", "unknown field 'seral'", 5),
    "a field of leases": ("x-a at=1", "unknown field 'at'", 5),
    "a field of facts in a lease": ("/u/gpu gpu at=1 places=2 rack=r", "unknown field 'rack'", 26),
    "a lease without places": ("/u/gpu gpu at=1", "the lease has no `at=` or no `places=`", 1),
    "a lease without a holder": ("/u/gpu at=1 places=2", "the line has no key", 1),
    "no key": ("u=1 rack=x", "the line has no key", 1),
    "not a number": ("x-a u=one", "`u=one` is not a number", 5),
    "a negative number": ("x-a u=-1", "`u=-1` is not a number", 5),
    "a digit of another script": ("x-a u=٣", "is not a number", 5),
    "a huge number": ("x-a u=99999999999999999999", "is not a number", 5),
    "a MAC address with dashes": ("x-a:bmc mac=b8-ce-f6-12-34-56", "has another form", 9),
    "a short GUID": ("x-a:rail1 guid=0x12", "has another form", 11),
    "a length in feet": ("x-a:rail1 m=5ft", "has another form", 11),
    "a prefix for an address": ("x-a:bmc ip=10.0.0.1/24", "is not an address", 9),
    "no address": ("x-a:bmc ip=10.0.0.999", "is not an address", 9),
    "another side": ("x-a u=1 face=left", "is not a side of a rack", 9),
    "an open quote": ('x-a note="half', "a quote is not closed", 1),
    "text behind a quote": ('x-a note="a"b', "a quote is not closed", 1),
    "a control character": ("x-a note=\x1b[31m", "not printable", 1),
    "a long value": (f"x-a note={'n' * 201}", "has 201 characters", 5),
    "a mark of a merge": ("<<<<<<< HEAD", "the marks of a merge", 1),
    "the middle of a merge": ("=======", "the marks of a merge", 1),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_line_has_a_finding_at_its_place(name: str) -> None:
    row, message, column = DAMAGED[name]
    found = read("x-sound u=1", row)

    (finding,) = found.findings
    assert (finding.code, finding.severity) == ("DC505", "error")
    assert message in finding.message
    assert finding.place == (FILE, 3, column)
    assert "x-sound" in fields_of(found)


@pytest.mark.parametrize(
    "text",
    ["", "x-a u=1\n", "# dcgen lock 2: of a later version\nx-a u=1\n", "# dcgen lock 12\n", "\n# dcgen lock 1\n"],
)
def test_another_first_line_is_refused(text: str) -> None:
    """An empty or foreign file releases nothing in silence."""
    assert [finding.code for finding in parse(LockFile(FILE, text)).findings] == ["DC505"]


def test_a_thing_with_two_values_names_both_lines() -> None:
    found = read("x-a u=1", "x-b u=3", "x-a u=2")

    (finding,) = found.findings
    assert finding.code == "DC504"
    assert finding.message == "'x-a' has `u=1` in line 2 and `u=2`"
    assert finding.place == (FILE, 4, 1)


def test_many_damaged_lines_end_with_a_limit() -> None:
    assert len(read(*["x u"] * 5_000).findings) == 100


def test_too_many_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINES", 5)
    assert [finding.code for finding in read(*["x-a u=1"] * 9).findings] == ["DC002"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff\xfe\x00", "DC505"), (f"{HEADER}\n".encode() + b"\x80", "DC505")],
    ids=["binary", "a byte"],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "x.lock").write_bytes(data)
    found = lines.read(tmp_path / "x.yaml", tmp_path)
    assert found and [finding.code for finding in found.findings] == [code]


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (root / "x.lock").symlink_to("/proc/self/environ")
    with pytest.raises(FindingsError) as refused:
        lines.read(root / "x.yaml", root)
    assert [finding.code for finding in refused.value.findings] == ["DC006"]


def test_a_lease_has_its_words_in_order() -> None:
    line = LockLine(("/u/gpu", "gpu", 1), {"each": "8", "places": "16", "at": "1"})
    assert row_of(line) == "/u/gpu gpu at=1 places=16 each=8"
