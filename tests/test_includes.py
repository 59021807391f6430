"""Included files: their merge, the places of findings, common limits, and paths that stay inside the project."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

import dcgen
from conftest import ROOT, Examine, Run
from dcgen import blueprint, nodes, pipeline, project, reader, report, schema, source
from dcgen.blueprint import Blueprint, documents, includes
from dcgen.blueprint.merging import KEY
from dcgen.finding import Finding
from dcgen.rules import RULES
from support import damage, growth
from support.strategies import blueprints, examples

HEAD = "kind: training-pod\nname: pod\n"
SERVERS = "servers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """A function that writes a blueprint and files below its folder, and returns the path of the blueprint."""
    monkeypatch.chdir(tmp_path)

    def door(text: str, **files: str) -> Path:
        for name, content in {"case": text, **files}.items():
            path = Path("blueprints", f"{name.replace('__', '/')}.yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return Path("blueprints/case.yaml")

    return door


def told(path: Path) -> list[tuple[str, str]]:
    """Return the place, without the folder of blueprints, and the code of each error."""
    errors = [finding for finding in dcgen.check(path) if finding.severity == "error"]
    return [(str(finding.place).removeprefix("blueprints/"), finding.code) for finding in errors]


def data_of(path: Path) -> Any:
    return blueprint.read(path, Path()).data


# --- the rule of merging ----------------------------------------------------------------------------------


@pytest.mark.mostly_slow(20)
@pytest.mark.parametrize(
    ("text", "files", "merged"),
    [
        ("include: a.yaml\nx: 1", {"a": "y: 2"}, {"y": 2, "x": 1}),
        ("include: a.yaml\nx: 1", {"a": "x: 2"}, {"x": 1}),
        ("include: [a.yaml, b.yaml]", {"a": "x: 1", "b": "y: 2"}, {"x": 1, "y": 2}),
        ("include: a.yaml\nx: {y: 1}", {"a": "x: {y: 2, z: {w: 3}}"}, {"x": {"y": 1, "z": {"w": 3}}}),
        ("include: a.yaml\nx: [1]", {"a": "x: [2, 3]"}, {"x": [1]}),
        ("include: a.yaml\nx: null", {"a": "x: {y: 1}"}, {"x": None}),
        ("include: a.yaml\nx: {y: 1}", {"a": "x: 2"}, {"x": {"y": 1}}),
        ("x: {include: a.yaml, y: 1}", {"a": "{y: 2, z: 3}"}, {"x": {"y": 1, "z": 3}}),
        ("x: [{include: a.yaml, y: 1}]", {"a": "{y: 2, z: 3}"}, {"x": [{"y": 1, "z": 3}]}),
        ("include: a.yaml", {"a": "include: b.yaml\nx: 1", "b": "{x: 2, y: 3}"}, {"x": 1, "y": 3}),
        ("include: a.yaml\nx: {include: b.yaml}", {"a": "x: {y: 1, z: 1}", "b": "y: 2"}, {"x": {"y": 2, "z": 1}}),
        ("include: a.yaml\nx: {y: {}}", {"a": "include: b.yaml\nx: {y: 1}", "b": "x: {y: {z: 1}}"}, {"x": {"y": {}}}),
        ("include: [a.yaml, a.yaml]", {"a": "x: {y: [1, {z: 2}]}"}, {"x": {"y": [1, {"z": 2}]}}),
        ("include: p/a.yaml", {"p__a": "include: ../b.yaml", "b": "x: 1"}, {"x": 1}),
        ("a: &a {include: a.yaml, y: 1}\nb: {<<: *a, y: 2}", {"a": "x: 3"}, {"a": {"x": 3, "y": 1}, "b": {"x": 3, "y": 2}}),
        ('"\\x69nclude": a.yaml', {"a": "x: 1"}, {"x": 1}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_the_nearer_file_overrides(write: Write, text: str, files: dict[str, str], merged: dict[str, Any]) -> None:
    """Keys beside an include override those of its files at every depth; lists and plain values are replaced."""
    assert data_of(write(text, **files)) == merged


def test_the_keys_of_included_files_come_first(write: Write) -> None:
    """Keys of included files come first, then the keys of the blueprint, because the order of phases counts."""
    data = data_of(write("z: 1\ninclude: [b.yaml, a.yaml]\nc: 1", a="a: 1\nz: 2", b="b: 1"))
    assert list(data) == ["b", "a", "z", "c"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("include: [a.yaml, b.yaml]\n", ["b.yaml:2:3"]),
        ("include: [a.yaml, b.yaml]\nx: {y: 3}\n", []),
        ("include: [a.yaml, b.yaml]\nx: 3\n", []),
        ("include: [a.yaml, b.yaml]\nx: {y: {z: 1}}\n", ["b.yaml:2:3"]),
        ("include: [a.yaml, b.yaml]\nx: {include: c.yaml}\n", []),
        ("include: d.yaml\n", ["b.yaml:2:3"]),
        ("include: d.yaml\nx: {y: 3}\n", []),
        ("include: [d.yaml, c.yaml]\n", ["b.yaml:2:3"]),
        ("x: {include: d.yaml}\n", ["b.yaml:2:3"]),
        ("include: [a.yaml, e.yaml]\n", ["e.yaml:1:3"]),
    ],
)
def test_files_of_one_include_may_not_contradict_each_other(write: Write, text: str, places: list[str]) -> None:
    """Two values for one key are DC009 at the later file, which names the earlier, unless a nearer file has the key."""
    files = {"a": "x: {y: 1}", "b": "x:\n  y: true", "c": "y: 5", "d": "include: [a.yaml, b.yaml]", "e": "{ x: 4}"}
    found = documents.read(write(text, **files), Path()).faults
    assert [(str(item.place).removeprefix("blueprints/"), item.code) for item in found] == [
        (place, "DC009") for place in places
    ]
    assert all("at blueprints/a.yaml:1:" in item.message for item in found)


# --- places -----------------------------------------------------------------------------------------------


def test_a_wire_map_is_relative_to_the_file_that_names_it(write: Write) -> None:
    """`wires:` of an included file is read beside that file, and a fault of it points there."""
    fabric = "fabrics: {inband: {design: single, switch: SN3420, wires: w.csv}}\n"
    nics = "{nics: {f: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}"
    path = write(f"{HEAD}include: parts/net.yaml\n{SERVERS}".replace("{}", nics), parts__net=fabric)
    assert told(path) == [("parts/net.yaml:1:52", "DC001")]
    rows = "device,port,device,port\npod-head-001,f1p1,pod-inband-leaf-01,swp9\n"
    Path("blueprints/parts/w.csv").write_text(rows, encoding="utf-8")
    assert told(path) == []
    assert dcgen.plan(path).wires["pod-head-001:f1p1"][0].endswith("blueprints/parts/w.csv:2")


def test_reports_for_programs_name_the_included_file(write: Write) -> None:
    """JSON, GitHub annotations and SARIF have the path and the line of the included file."""
    path = write(f"{HEAD}include: parts/a.yaml\n{SERVERS}", parts__a="power:\n  wrong: 1\n")
    found = dcgen.check(path)
    (record,) = json.loads(report.as_json(found))
    (result,) = json.loads(report.as_sarif(found))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (record["file"], record["line"], record["column"]) == ("blueprints/parts/a.yaml", 2, 3)
    assert report.as_github(found).startswith("::error file=blueprints/parts/a.yaml,line=2,col=3,")
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("blueprints/parts/a.yaml", 2)


def test_explain_names_the_included_file(write: Write) -> None:
    """A value from the first line of an included file is no default."""
    part = "servers: {head: {model: R660, numbers: 1-2, fitted: {}}}\n"
    write(f"{HEAD}include: parts/a.yaml\n", parts__a=part)
    lines, _ = project.explain((), "pod-head-001")
    assert lines[0].endswith("[blueprints/parts/a.yaml:1:11]")
    write(f"{HEAD}include: parts/a.yaml\n", parts__a="fabrics: {}\n" + part)
    lines, _ = project.explain((), "pod-oob-leaf-01")
    assert lines[0].endswith("[blueprints/parts/a.yaml:1:1]")


def test_a_missing_file_hides_no_other_fault_and_invents_none(write: Write) -> None:
    """Beside a missing file, faults are reported that hold whatever the file contains."""
    path = write(
        "name: Pod\ninclude: parts/none.yaml\nservers: {include: no.yaml}\npower: {wrong: 1}\nfloor: {tray_m: x}\n"
    )
    assert told(path) == [
        ("case.yaml:1:1", "DC104"),
        ("case.yaml:2:1", "DC007"),
        ("case.yaml:3:11", "DC007"),
        ("case.yaml:4:9", "DC101"),
        ("case.yaml:5:9", "DC103"),
    ]


@pytest.mark.parametrize(
    ("stated", "hint"),
    [
        ("parts/rack.yaml", "did you mean 'parts/racks.yaml'?"),
        ("racks.yaml", "did you mean 'parts/racks.yaml'?"),
        ("blueprints/parts/racks.yaml", "did you mean 'parts/racks.yaml'?"),
        ("q/w.yml", "create 'blueprints/q/w.yml', or correct the path: it starts at the folder of this file"),
    ],
)
def test_a_missing_file_has_a_suggestion(write: Write, stated: str, hint: str) -> None:
    """A file of a similar name near the blueprint is suggested, else the path that is missing."""
    path = write(f"{HEAD}include: {stated}\n{SERVERS}", parts__racks="racks: {}")
    assert [finding.hint for finding in dcgen.check(path) if finding.code == "DC007"] == [hint]


# --- the project ------------------------------------------------------------------------------------------


def test_parts_are_no_blueprints(write: Write) -> None:
    """The path of a folder selects the blueprints in it, and no file in folders below."""
    path = write(f"{HEAD}include: parts/a.yaml\n{SERVERS}", parts__a="power: {}")
    assert project.expand(()) == [path]


def test_a_name_may_be_included(write: Write) -> None:
    """Two blueprints with the name of one included file share a name, which is DC004."""
    part = {"parts__a": f"{HEAD}{SERVERS}"}
    path = write("include: parts/a.yaml\n", **part)
    assert (told(path), dcgen.plan(path).name) == ([], "pod")
    assert project.explain((), "pod-head-001")[0]
    write("include: parts/a.yaml\n", other="include: parts/a.yaml\n", **part)
    with pytest.raises(dcgen.FindingsError) as caught:
        project.expand(())
    assert [finding.code for finding in caught.value.findings] == ["DC004"]


# --- limits -----------------------------------------------------------------------------------------------

PAD = "# " + "x" * (reader.MAX_BYTES // 2) + "\n"
ALIASES = "a: &a [{0}]\nb: &b [{1}]\nc: &c [{1}]\nd: [{2}]\n".format(
    ", ".join(["1"] * 50), ", ".join(["*a"] * 50), ", ".join(["*b"] * 180)
)  # 450,000 values
TOO_LARGE: dict[str, tuple[str, dict[str, str], str]] = {
    "bytes of three files": ("include: [a.yaml, b.yaml]", {"a": PAD + "x: 1", "b": PAD + "y: 1"}, "case.yaml:1:19"),
    "bytes of the blueprint": (PAD + "include: a.yaml", {"a": PAD + "x: 1"}, "case.yaml:2:1"),
    "values of three files": (
        "a: {include: a.yaml}\nb: {include: b.yaml}\nc: {include: c.yaml}",
        {"a": ALIASES, "b": ALIASES, "c": ALIASES},
        "case.yaml:3:5",
    ),
    "values of one file three times": (
        "a: {include: a.yaml}\nb: {include: a.yaml}\nc: {include: a.yaml}",
        {"a": ALIASES},
        "case.yaml:3:5",
    ),
    "values by twice two": (
        "include: f0.yaml",
        {f"f{n}": "".join(f"k{i}: {{include: f{n + 1}.yaml}}\n" for i in range(9)) for n in range(8)} | {"f8": "x: 1"},
        "f2.yaml:4:6",
    ),
    "levels": (
        "a: {b: {c: {include: a.yaml}}}",
        {"a": "{x: " * (nodes.MAX_DEPTH - 2) + "1" + "}" * (nodes.MAX_DEPTH - 2)},
        "case.yaml:1:13",
    ),
    "files in a chain": (
        "include: f1.yaml",
        {f"f{n}": f"include: f{n + 1}.yaml" for n in range(1, 12)} | {"f12": "x: 1"},
        "f10.yaml:1:1",
    ),
    "a known chain": (
        "include: [f2.yaml, f1.yaml]",
        {f"f{n}": f"include: f{n + 1}.yaml" for n in range(1, 11)} | {"f11": "x: 1"},
        "f1.yaml:1:1",
    ),
    "includes": (
        "\n".join(f"k{n}: {{include: a.yaml}}" for n in range(includes.MAX_INCLUDES + 1)),
        {"a": "x: 1"},
        "case.yaml:1001:9",
    ),
}  # fmt: skip


@pytest.mark.mostly_slow(9)
@pytest.mark.parametrize("name", TOO_LARGE)
def test_all_files_together_stay_within_the_limits_of_one(write: Write, name: str) -> None:
    """Bytes, values and levels count over all files, however often one of them is included."""
    text, files, place = TOO_LARGE[name]
    found = documents.read(write(text, **files), Path()).faults
    assert [(str(item.place).removeprefix("blueprints/"), item.code) for item in found] == [(place, "DC002")]


def test_the_longest_chain_is_read(write: Write) -> None:
    """Ten includes in a row are accepted."""
    files = {f"f{n}": f"include: f{n + 1}.yaml" for n in range(1, 10)} | {"f10": "x: 1"}
    assert data_of(write("include: f1.yaml", **files)) == {"x": 1}


@pytest.mark.parametrize("chain", [["case"], ["a", "case"], ["a", "b", "a"], ["a", "a"]], ids=" ".join)
def test_no_file_includes_itself(write: Write, chain: list[str]) -> None:
    """A cycle is DC008 at the include that closes it, with the files of the cycle."""
    texts = {"case": HEAD + SERVERS} | dict.fromkeys(chain, "")
    for here, there in zip(["case", *chain], chain, strict=False):
        texts[here] += f"include: {there}.yaml\n" if KEY not in texts[here] else ""
    path = write(texts.pop("case"), **texts)
    (found,) = [finding for finding in dcgen.check(path) if finding.severity == "error"]
    first = ["case", *chain].index(chain[-1])
    names = " -> ".join(f"blueprints/{name}.yaml" for name in ["case", *chain][first:])
    assert (found.code, found.message) == ("DC008", f"the file includes itself: {names}")


def test_a_link_makes_no_new_file_of_a_cycle(write: Write) -> None:
    """A cycle is found by the real paths of the files."""
    path = write(f"{HEAD}include: link.yaml\n{SERVERS}")
    Path("blueprints/link.yaml").symlink_to("case.yaml")
    assert told(path) == [("case.yaml:3:1", "DC008")]


# --- hostile files ----------------------------------------------------------------------------------------

MADE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a FIFO": (os.mkfifo, "DC001"),
    "a folder": (Path.mkdir, "DC001"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "DC006"),
    "a link out": (lambda path: path.symlink_to("../../secret.yaml"), "DC006"),
    "a link to a hidden file": (lambda path: path.symlink_to("../.env"), "DC006"),
    "a link to nothing": (lambda path: path.symlink_to("none.yaml"), "DC007"),
    "a link to itself": (lambda path: path.symlink_to("a.yaml"), "DC001"),
    "bytes": (lambda path: path.write_bytes(b"\xff\xfe"), "DC001"),
    "an empty file": (lambda path: path.write_bytes(b""), "DC003"),
    "two documents": (lambda path: path.write_bytes(b"a: 1\n---\nb: 1\n"), "DC003"),
    "an anchor of the blueprint": (lambda path: path.write_bytes(b"power: *x\n"), "DC003"),
    "a tag": (lambda path: path.write_bytes(b"a: !!python/name:os.system 1\n"), "DC003"),
}


@pytest.mark.mostly_slow(12)
@pytest.mark.parametrize("name", MADE)
def test_a_file_of_another_kind_is_refused(write: Write, name: str) -> None:
    """Only regular YAML files inside the project are read, and each other one is one finding."""
    path = write(f"{HEAD}site: &x {{}}\ninclude: a.yaml\n{SERVERS}")
    for secret in ("../secret.yaml", ".env"):
        Path(secret).write_text("power: {}\n", encoding="utf-8")
    make, code = MADE[name]
    make(Path("blueprints/a.yaml"))
    assert [code for _, code in told(path)] == [code]


@pytest.mark.parametrize(
    "stated",
    [
        *("/a.yaml", "../../a.yaml", "./a.yaml", ".a.yaml", "p/../a.yaml", "~/a.yaml", "a.json", "a", "a.yaml/"),
        *("a\\b.yaml", '"a\\0.yaml"', '"a\\nb.yaml"', '"a.yaml\\n"', "x" * 196 + ".yaml", "", "[]", "[[a.yaml]]"),
        *("{file: a.yaml}", "true", "2026-01-01", "[" + ", ".join(["a.yaml"] * 65) + "]", "'${HOME}/a.yaml'"),
        *("http://a/b.yaml", "p//a.yaml"),
    ],
)  # fmt: skip
def test_a_path_that_names_no_part_is_refused(write: Write, stated: str) -> None:
    """A path is relative, inside the project, without hidden parts, and ends in .yaml or .yml."""
    path = write(f"{HEAD}include: {stated}\n{SERVERS}", a="power: {}")
    (found,) = [finding for finding in dcgen.check(path) if finding.severity == "error"]
    assert found.code == ("DC006" if stated == "../../a.yaml" else "DC103")
    assert "include" in found.message


@pytest.mark.slow
def test_damage_to_an_included_file_gives_findings(write: Write) -> None:
    """Whatever an included file contains, the result is a plan or findings with a place."""
    text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
    path = write("include: parts/a.yaml\n", parts__a=text)
    for seed in range(60):
        Path("blueprints/parts/a.yaml").write_bytes(damage.damaged(text, seed))
        analysis, findings = pipeline.examine(path)
        assert analysis or findings
        assert all(finding.place and finding.code in RULES for finding in findings)


@pytest.mark.slow
def test_a_failing_include_is_no_traceback(run: Run, tmp_path: Path) -> None:
    """The command line prints the finding and exits with 1."""
    (tmp_path / "case.yaml").write_text(f"{HEAD}include: x.yaml\n{SERVERS}", encoding="utf-8")
    done = run("check", "case.yaml")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert done.stderr.startswith("case.yaml:3:1: DC007 error: ")


# --- laws -------------------------------------------------------------------------------------------------


def parted(data: dict[str, Any], files: dict[str, Any], chance: random.Random, level: int = 0) -> dict[str, Any]:
    """Return a mapping in which included files supply some keys, at random depths. Add the files to `files`.

    The keys that move are the first ones, so that their order stays. Some files have another value, which the mapping
    overrides.
    """
    entries, names, low = list(data.items()), [], 0
    count = chance.choice([0, 0, 1, 1, 2]) if level < includes.MAX_LEVELS else 0
    for high in sorted(chance.randint(0, len(data)) for _ in range(count)):
        names.append(f"part{len(files)}.yaml")
        files[names[-1]] = {}
        files[names[-1]] = parted(dict(entries[low:high]), files, chance, level + 1)
        low = high
    kept = {
        key: parted(value, files, chance, level) if isinstance(value, dict) else value for key, value in entries[low:]
    }
    for part in (files[name] for name in names):
        for key in [key for key in part if key != KEY]:
            if not isinstance(part[key], dict) and chance.random() < 0.2:
                kept[key], part[key] = part[key], "overridden"
    return {KEY: names[0] if len(names) == 1 else names, **kept} if names else kept


def put(folder: Path, data: dict[str, Any], seed: int) -> Path:
    """Write a blueprint in parts, one key per line, and return its path."""
    files: dict[str, Any] = {}
    main = parted(data, files, random.Random(seed))
    for name, content in {"case.yaml": main, **files}.items():
        (folder / name).write_text(json.dumps(content, indent=1), encoding="utf-8")
    return folder / "case.yaml"


def leaves(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the path and value of everything that is no mapping."""
    if isinstance(data, dict) and data:
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, data


@examples(40)
@given(data=blueprints(), seed=st.integers(0, 10**6))
def test_a_blueprint_in_parts_is_the_same_blueprint(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], seed: int
) -> None:
    """However a blueprint is cut, its data are the same, and each value is at its line of its file."""
    folder = tmp_path_factory.mktemp("parts")
    document = blueprint.read(put(folder, data, seed), folder)
    wanted = dict(leaves(json.loads(json.dumps(data))))
    assert list(leaves(document.data)) == list(wanted.items())
    for (path, value), place in zip(wanted.items(), source.places(list(wanted), document), strict=True):
        line = Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :]
        assert line.startswith(f"{json.dumps(path[-1])}: ")
        assert isinstance(value, list | dict) or line.rstrip(",") == f"{json.dumps(path[-1])}: {json.dumps(value)}"


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("name", ["phases", "defaults", "lines", "panels"])
def test_a_blueprint_in_parts_has_the_same_files(tmp_path: Path, name: str) -> None:
    """A build of a blueprint in parts gives the bytes of the one file."""
    text = (ROOT / "tests" / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    data = json.loads(json.dumps(YAML(typ="safe").load(text)))
    whole = tmp_path / "whole.yaml"
    whole.write_text(text, encoding="utf-8")
    files = dcgen.build(whole)
    parts = put(tmp_path, data, 6)

    assert len(list(tmp_path.glob("part*.yaml"))) >= 3
    assert dcgen.build(parts) == files


def test_work_grows_with_the_includes(write: Write) -> None:
    """Twice as many includes take twice the work, for the data and for places."""

    def read(size: int) -> None:
        text = "".join(f"k{n}: {{include: a.yaml, y: 1}}\n" for n in range(size))
        document = blueprint.read(write(text, a="x: 1"), Path())
        source.places([(f"k{n}", "x") for n in range(size)], document)

    small, large = (growth.work(lambda size=size: read(size)) for size in (50, 100))  # type: ignore[misc]
    assert large < 2.3 * small


# --- editors ----------------------------------------------------------------------------------------------

PARTED = """
include: [parts/a.yaml, ../b.yml]
servers:
  include: parts/servers.yaml
  gpu: {include: parts/gpu.yaml, fitted: {include: a.yaml, nics: {include: a.yaml, rail: {include: a.yaml}}}}
fabrics: {compute: {include: a.yaml, uplinks: 4}}
racks: {gpu: {include: a.yaml, holds: {include: a.yaml, gpu: 4}}}
floor: {include: a.yaml, rows: {include: a.yaml, 1: {include: a.yaml}}}
spares: {percent: {include: a.yaml}}
power: {feeds: {include: a.yaml}}
"""


def refusals(text: str) -> list[Any]:
    data = json.loads(json.dumps(YAML(typ="safe").load(text)))
    return list(Draft202012Validator(schema.json_schema(Blueprint, "x")).iter_errors(data))


def test_the_schema_accepts_an_include_in_every_mapping() -> None:
    """Beside an include no key is required; other keys of the mapping are checked as ever."""
    assert refusals(PARTED) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("parts/servers.yaml", "/etc/passwd.yaml"),
        ("parts/servers.yaml", "7"),
        ("parts/servers.yaml", "[]"),
        ("parts/servers.yaml", "{model: R660, numbers: 1}"),
        ("{include: a.yaml, uplinks: 4}", "{uplinks: 4}"),
        ("include: [parts/a.yaml, ../b.yml]\n", ""),
        ("uplinks: 4", "uplink: 4"),
        ("gpu: 4", "gpu: 0"),
    ],
)
def test_the_schema_refuses_wrong_includes(old: str, new: str) -> None:
    """A wrong path, a group of the name `include` and wrong keys beside an include are refused."""
    assert PARTED.count(old) == 1
    assert refusals(PARTED.replace(old, new))


def test_no_entry_is_named_include(examine: Examine) -> None:
    """A server group named `include` is a finding that gives the reason."""
    _, findings = examine(f"{HEAD}{SERVERS}  include: {{model: R660, numbers: 1, fitted: {{}}}}\n")
    found: list[Finding] = [finding for finding in findings if finding.severity == "error"]
    assert [(item.code, item.place and item.place.line) for item in found] == [("DC103", 5)]
    assert "no group, fabric or other entry is named `include`" in found[0].hint


def test_a_blueprint_without_includes_costs_nothing(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blueprint without the key is neither walked nor copied."""
    path = write(HEAD + SERVERS)
    monkeypatch.setattr(includes, "_included", None)
    assert told(path) == []
