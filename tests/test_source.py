"""YAML files to data, and key paths back to lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Run
from dcgen import reader, source
from dcgen.finding import Finding, FindingsError, Place


def refused(path: Path) -> Finding:
    """The one finding that reading `path` gives."""
    with pytest.raises(FindingsError) as caught:
        source.read(path)
    (finding,) = caught.value.findings
    return finding


def place_of(text: str, *path: str | int) -> tuple[int, int]:
    """Line and column of a key path in `text`."""
    document = source.parse(text, "case.yaml")
    (finding,) = source.placed([Finding("DC103", "message", "hint", path)], document)
    assert finding.place
    return finding.place.line, finding.place.column


def test_missing_file(tmp_path: Path) -> None:
    """A path without a file is DC001, with the system's reason."""
    finding = refused(tmp_path / "none.yaml")
    assert (finding.code, finding.message) == ("DC001", "the file cannot be read: No such file or directory")


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder in the place of a file is DC001."""
    (tmp_path / "folder.yaml").mkdir()
    assert refused(tmp_path / "folder.yaml").code == "DC001"


@pytest.mark.parametrize(
    "data",
    [b"name: z\xfcrich\n", b"\xff\xfen\x00a\x00", b"name: \xed\xa0\x80\n"],
    ids=["latin-1", "utf-16", "surrogate"],
)
def test_other_encodings_are_refused(tmp_path: Path, data: bytes) -> None:
    """A file that is no UTF-8 is DC001 and names the first bad byte."""
    path = tmp_path / "case.yaml"
    path.write_bytes(data)
    finding = refused(path)
    assert finding.code == "DC001"
    assert "not UTF-8 text" in finding.message
    assert " at byte " in finding.message


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """A file of 50 MB is DC002 by its size alone; its content, which is no text, is not looked at."""
    path = tmp_path / "case.yaml"
    with path.open("wb") as file:
        file.write(b"\xff")
        file.truncate(50_000_000)
    finding = refused(path)
    assert (finding.code, finding.message) == ("DC002", "the file is larger than 8 MiB")


def test_size_limit_is_inclusive(tmp_path: Path) -> None:
    """A file of exactly the limit is read, one byte more is DC002."""
    path = tmp_path / "case.yaml"
    text = "name: pod\n# "
    path.write_text(text + "x" * (reader.MAX_BYTES - len(text)), encoding="utf-8")
    assert source.read(path).data == {"name": "pod"}
    with path.open("a", encoding="utf-8") as file:
        file.write("x")
    assert refused(path).code == "DC002"


DEEP = {
    "open": "[" * 100_000,
    "closed": "a: " + "{b: " * 100_000 + "}" * 100_000,
    "block": "- " * 100_000 + "x",
    "complex": "? " * 100_000,
}


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting_is_a_finding(run: Run, tmp_path: Path, name: str) -> None:
    """Nesting beyond what a parser's stack takes is a finding: no crash (hence a process of its own) and no endless reading."""
    (tmp_path / "case.yaml").write_text(DEEP[name], encoding="utf-8")
    done = run("check", "case.yaml")
    assert done.returncode == 1
    assert done.stderr.startswith("case.yaml:1:1: DC002 error: ")


def test_bom_and_crlf_are_read(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends change neither the data nor the lines of findings."""
    path = tmp_path / "case.yaml"
    path.write_bytes(b"\xef\xbb\xbfkind: training-pod\r\nservers:\r\n  gpu:\r\n    numbers: 1-2\r\n")
    document = source.read(path)
    assert document.data == {"kind": "training-pod", "servers": {"gpu": {"numbers": "1-2"}}}
    (finding,) = source.placed([Finding("DC103", "message", "hint", ("servers", "gpu", "numbers"))], document)
    assert finding.place == Place(path.as_posix(), 4, 5)


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("a: 1\nb:\n  c: 2\n", ("b", "c"), (3, 3)),
        ("a: {b: {c: 1}}\n", ("a", "b", "c"), (1, 9)),
        ("a:\n  - x\n  - y\n", ("a", 1), (3, 5)),
        ("a:\n  b: 1\n", ("a", "none", "deeper"), (1, 1)),
        ("# first\nz: 1\n", (), (1, 1)),
        ("a: text\n", ("a", "b"), (1, 1)),
        ('"a b": 1\n? c\n: 2\n', ("c",), (2, 3)),
        ("base: &base {c: 1}\nuse:\n  <<: *base\n  d: 2\n", ("use", "d"), (4, 3)),
        ("ä: 1\nü: {ö: 2}\n", ("ü", "ö"), (2, 5)),
    ],
    ids=[
        "nested",
        "flow",
        "list",
        "absent key",
        "whole file",
        "beyond a scalar",
        "complex key",
        "merge key",
        "unicode",
    ],
)
def test_key_path_to_place(text: str, path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    """A finding points at the deepest key of its path that the text holds."""
    assert place_of(text, *path) == place


def test_findings_are_sorted_by_place() -> None:
    """Findings come in the order of the file, those of one place by code."""
    document = source.parse("a: 1\nb: 2\nc: 3\n", "case.yaml")
    found = source.placed(
        [
            Finding(code, "message", "hint", (key,))
            for key, code in (("c", "DC101"), ("a", "DC105"), ("b", "DC103"), ("a", "DC102"))
        ],
        document,
    )
    assert [(finding.place and finding.place.line, finding.code) for finding in found] == [
        (1, "DC102"),
        (1, "DC105"),
        (2, "DC103"),
        (3, "DC101"),
    ]


def test_a_placed_finding_stays() -> None:
    """A finding of another file keeps its place, and its file's findings stand together."""
    document = source.parse("a: 1\n", "b.yaml")
    other = Finding("DC105", "message", "hint", place=Place("a.yaml", 7, 3))
    assert source.placed([Finding("DC101", "message", "hint", ("a",)), other], document)[0] == other


def test_values_are_plain() -> None:
    """The data is made of plain Python values, so that no parser's type travels further."""
    data = source.parse('a: {b: [1, 2.5, true, null, text, "quoted"]}\n', "case.yaml").data
    assert data == {"a": {"b": [1, 2.5, True, None, "text", "quoted"]}}
    assert {type(value) for value in data["a"]["b"]} == {int, float, bool, type(None), str}
    assert (type(data), type(data["a"]), type(data["a"]["b"])) == (dict, dict, list)


@pytest.mark.parametrize("word", ["no", "off", "yes", "1-4", "12:30:00", "010", "0x"])
def test_words_stay_words(word: str) -> None:
    """YAML 1.2: `no` and `off` are text; so are a range, a time and other lookalikes of numbers, except a plain integer."""
    value = source.parse(f"a: {word}\n", "case.yaml").data["a"]
    assert value == (10 if word == "010" else word)


def faulty(text: str) -> str:
    """Code, place and message of the one finding that parsing `text` ends with."""
    with pytest.raises(FindingsError) as caught:
        source.parse(text, "case.yaml")
    (finding,) = caught.value.findings
    return str(finding).partition("\n")[0]


def merges(levels: int, width: int) -> str:
    """Mappings of which each merges the one before it `width` times."""
    lists = [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * width)}]}}\n" for n in range(1, levels)]
    return "a0: &a0 {x: 1, y: 2}\n" + "".join(lists)


def chain(levels: int) -> str:
    """Mappings of which each merges the one before it and adds a key."""
    return "a0: &a0 {k0: 1}\n" + "".join(f"a{n}: &a{n} {{<<: *a{n - 1}, k{n}: 1}}\n" for n in range(1, levels))


ENDLESS = {
    "nested merges": (merges(20, 9), "case.yaml:6:5: DC002 error: merge keys copy more than 100,000 pairs"),
    "a chain of merges": (chain(2_000), "case.yaml:448:7: DC002 error: merge keys copy more than 100,000 pairs"),
    "merges of nothing": (
        f"a: &a {{}}\nb: {{<<: [{', '.join(['*a'] * 1_000_001)}]}}\n",
        "case.yaml:2:4: DC002 error: the YAML expands to more than 1,000,000 values",
    ),
    "a merge of itself": (
        "a: &a {<<: *a}\n",
        "case.yaml:1:4: DC002 error: an alias refers to a value that contains the alias",
    ),
    "a list in itself": (
        "a: &a [*a]\n",
        "case.yaml:1:4: DC002 error: an alias refers to a value that contains the alias",
    ),
    "levels through aliases": (
        "a0: &a0 [1]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 60)),
        "case.yaml:39:6: DC002 error: the YAML is nested more than 40 levels deep",
    ),
    "a mapping as a key": ("a: 1\n? [{a: 1}]\n: 2\n", "case.yaml:2:3: DC003 error: a key is a list or a mapping"),
    "a flow mapping as a key": ("{a: 1}: 2\n", "case.yaml:1:1: DC003 error: a key is a list or a mapping"),
    "an endless integer": ("a: " + "9" * 5_000, "case.yaml:1:4: DC003 error: a number has 5,000 digits"),
    "an endless number of base 16": ("a: 0x" + "f" * 5_000, "case.yaml:1:4: DC003 error: a number has 5,002 digits"),
    "an endless key": ("9" * 1_000 + ": 1", "case.yaml:1:1: DC003 error: a number has 1,000 digits"),
    "a date as a key": ("2024-01-01: 1", "case.yaml:1:1: DC003 error: the key '2024-01-01' is a date, not a name"),
    "a truth value as a key": (
        "a: {true: 1}",
        "case.yaml:1:5: DC003 error: the key 'true' is a truth value, not a name",
    ),
    "nothing as a key": ("a:\n  ~: 1", "case.yaml:2:3: DC003 error: the key '~' is nothing, not a name"),
    "an equals sign as a key": ("=: 1", "case.yaml:1:1: DC003 error: a plain '=' is not supported"),
    "an equals sign": ("a: =", "case.yaml:1:4: DC003 error: a plain '=' is not supported"),
    "a set": ("a: !!set {b}", "case.yaml:1:4: DC003 error: the tag 'tag:yaml.org,2002:set' is not supported"),
    "bytes": ("a: !!binary eA==", "case.yaml:1:4: DC003 error: the tag 'tag:yaml.org,2002:binary' is not supported"),
    "a tag of one's own": ("a: !lookup x", "case.yaml:1:4: DC003 error: the tag '!lookup' is not supported"),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_would_expand_or_crash_is_refused(name: str) -> None:
    """What a parser expands, cannot hash or cannot print is a finding at its place before anything is constructed."""
    text, expected = ENDLESS[name]
    assert faulty(text) == expected


def test_ordinary_merges_and_aliases_are_read() -> None:
    """A merge key in a list of two, an alias used often and a chain of 400 mappings stay within the limits."""
    text = "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b], z: 3}\nd: [*a, *a]\n"
    data = source.parse(text, "case.yaml").data
    assert (data["c"], data["d"]) == ({"x": 1, "y": 2, "z": 3}, [{"x": 1}, {"x": 1}])
    assert len(source.parse(chain(400), "case.yaml").data["a399"]) == 400
