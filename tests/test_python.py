"""The Python API: five functions, exported types, tables for pandas, and the examples of its documents."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pandas
import pytest

import dcgen
from conftest import ROOT
from dcgen import project, tables, topology

TINY = ROOT / "blueprints" / "tiny.yaml"
GUIDE = ROOT / "docs" / "python.md"
VERBS = ("load", "plan", "check", "build", "diff")
TYPES = ("Topology", "Plan", "Blueprint", "Change", "Finding", "FindingsError")
SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
BROKEN = "kind: training-pod\nname: broken\nservers: {gpu: {model: DGX-H10, numbers: 1}}\n"


@pytest.fixture
def in_project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Run in a new project with three blueprints, a fleet and the output of one of them, and return its folder."""
    folder = tmp_path / "project"
    (folder / "blueprints").mkdir(parents=True)
    for name in ("tiny.yaml", "iad1-a.yaml", "sea3-c.yaml", "stores-fr.yaml", "stores-fr.csv"):
        shutil.copy(ROOT / "blueprints" / name, folder / "blueprints")
    shutil.copytree(ROOT / "blueprints" / "designs", folder / "blueprints" / "designs")
    monkeypatch.chdir(folder)
    project.build(Path("blueprints/tiny.yaml"), "out", (), False, lambda made, words: made)
    return folder


@pytest.fixture(scope="module")
def tiny() -> dcgen.Topology:
    """The topology of the smallest blueprint."""
    return dcgen.load(TINY)


def run(code: str, *, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Python code in a new process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


# Examples


def guide() -> Iterator[tuple[str, str]]:
    """Yield each Python block of the guide with the output that the guide shows below it."""
    fences = re.findall(r"^```(python|text)\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), flags=re.M | re.S)
    for (language, code), (after, output) in zip(fences, [*fences[1:], ("", "")], strict=True):
        if language == "python":
            yield code, output if after == "text" else ""


@pytest.mark.slow
def test_the_guide_shows_what_it_prints(in_project: Path) -> None:
    """The blocks of docs/python.md run in order, as the cells of one notebook."""
    names: dict[str, Any] = {"__name__": "guide"}
    checker = doctest.OutputChecker()
    cells = list(guide())
    assert len(cells) > 8
    for code, output in cells:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, GUIDE.name, "exec"), names)  # noqa: S102 (a document of ours)
        assert checker.check_output(output, printed.getvalue(), SAME), f"{code}\nprints\n{printed.getvalue()}"


def test_an_example_in_a_docstring_runs(tiny: dcgen.Topology, in_project: Path) -> None:
    """The examples of the front door and of the tables print what they show."""
    runner = doctest.DocTestRunner(optionflags=SAME)
    names = {"dcgen": dcgen, "topology": tiny}
    for item in [*vars(dcgen).values(), *vars(dcgen.Topology).values()]:
        if ">>>" in (text := getattr(item, "__doc__", None) or ""):
            runner.run(doctest.DocTestParser().get_doctest(text, dict(names), str(item), dcgen.__file__, 0))

    assert runner.summarize(verbose=False).failed == 0
    assert runner.tries >= 9


def test_each_verb_and_table_has_an_example() -> None:
    """Every function of the front door, and every table of a topology, shows its use."""
    public = [getattr(dcgen, verb) for verb in VERBS]
    public += [getattr(dcgen.Topology, name) for name in ("cables", "devices", "addresses", "graph", "fabric_graph")]

    assert [item for item in public if ">>>" not in item.__doc__] == []


# The front door


def test_verbs_take_text_and_path(in_project: Path) -> None:
    """A path is a `str` or a `Path`, and both give the same."""
    text = "blueprints/tiny.yaml"

    assert dcgen.plan(text) == dcgen.plan(Path(text)) == dcgen.load(text).plan == dcgen.load(Path(text)).plan
    assert dcgen.check(text) == dcgen.check(Path(text))
    assert dcgen.build(text) == dcgen.build(Path(text))
    assert dcgen.diff(text) == dcgen.diff(Path(text), against=Path("out"), out=Path("nowhere"))


def test_exported_names_are_there() -> None:
    """`__all__` lists the verbs, the types and the version; each type is the class that other modules use."""
    assert set(dcgen.__all__) == {*VERBS, *TYPES, "__version__"}
    assert {*dcgen.__all__} <= {*dir(dcgen)}
    assert dcgen.Topology is topology.Topology
    assert all(isinstance(getattr(dcgen, name), type) for name in TYPES)
    with pytest.raises(AttributeError, match="'dcgen' has no attribute 'Nothing'"):
        _ = dcgen.Nothing  # type: ignore[attr-defined]


@pytest.mark.slow
@pytest.mark.parametrize(
    "imports",
    [
        "import dcgen",
        "import dcgen.plan, dcgen.check, dcgen",
        "import dcgen; dcgen.build('blueprints/tiny.yaml'); dcgen.plan('blueprints/tiny.yaml')",
        "import dcgen; from dcgen.plan.records import Plan; from dcgen.check.selection import check as rules",
        "from dcgen.check import racks; from dcgen.plan import steps; import dcgen",
        "import dcgen.cli, dcgen.project, dcgen",
        "import dcgen, importlib; importlib.reload(dcgen)",
    ],
)
def test_a_verb_is_never_hidden_by_a_package(imports: str) -> None:
    """`dcgen.plan` and `dcgen.check` are functions, whatever was imported from the packages of that name."""
    done = run(f"{imports}\nprint(*(type(verb).__name__ for verb in (dcgen.plan, dcgen.check)))")

    assert done.stdout == "function function\n", done.stderr


def test_the_packages_named_like_verbs_are_empty() -> None:
    """`import dcgen` loads them, so they hold a docstring alone."""
    for name in ("plan", "check"):
        module = sys.modules[f"dcgen.{name}"]
        assert {key for key in vars(module) if not key.startswith(("__", "@"))} <= {  # pytest adds @ names
            path.stem for path in Path(module.__path__[0]).iterdir()
        }
    done = run("import sys; before = set(sys.modules); import dcgen; print(*sorted(set(sys.modules) - before))")
    assert done.stdout.split() == ["__future__", "dcgen", "dcgen.check", "dcgen.plan"]


@pytest.mark.parametrize("verb", ["load", "plan", "build", "diff"])
@pytest.mark.parametrize("text", [BROKEN, "kind: [", "", "kind: training-pod\nname: x\n"])
def test_errors_are_raised_as_findings(verb: str, text: str, tmp_path: Path) -> None:
    """A blueprint with errors raises the findings with their places; `check` returns the same."""
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(dcgen.FindingsError) as caught:
        getattr(dcgen, verb)(path)

    errors = [finding for finding in dcgen.check(path) if finding.severity == "error"]
    assert list(caught.value.findings) == errors != []
    assert all(finding.place for finding in errors)


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    """A path that does not exist is DC001 or DC005, as on the command line."""
    (finding,) = dcgen.check(tmp_path / "absent.yaml")

    assert finding.code in ("DC001", "DC005")


def test_nothing_is_written(tmp_path: Path) -> None:
    """All five verbs leave the project as it is."""
    folder = tmp_path / "blueprints"
    folder.mkdir()
    path = folder / "tiny.yaml"
    path.write_bytes(TINY.read_bytes())
    for verb in ("load", "plan", "check", "build"):
        getattr(dcgen, verb)(path)
    dcgen.diff(path, out=tmp_path / "out")

    assert [item.name for item in tmp_path.rglob("*")] == ["blueprints", "tiny.yaml"]


def test_a_diff_is_the_change_that_the_command_reports(in_project: Path) -> None:
    """A server more in the blueprint adds devices, cables and addresses, and moves nothing."""
    path = in_project / "blueprints" / "tiny.yaml"
    assert not dcgen.diff(path)
    path.write_text(path.read_text(encoding="utf-8").replace("numbers: 1-2", "numbers: 1-3"), encoding="utf-8")

    change = dcgen.diff(path)

    added = {kind.kind: kind.added for kind in change.kinds}
    assert change and change.only_adds
    assert added["devices"] == ("tiny-gpu-003",)
    assert len(added["cables"]) == len(dcgen.load(path).cables) - 31


# Topology and tables


def test_repr_is_one_line(tiny: dcgen.Topology) -> None:
    """The repr names the site and counts what it has; a count of one is singular, a count of none is left out."""
    assert repr(tiny) == "<Topology tiny: training-pod, 2 servers, 16 GPUs, 4 switches, 31 cables>"
    edge = repr(dcgen.load(ROOT / "blueprints" / "lyon-store-042.yaml"))
    assert edge.startswith("<Topology lyon-store-042: edge-site, 3 servers, ") and "\n" not in edge


class _Cells(HTMLParser):
    """Collects the tags and the texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags, self.texts = set[str](), list[str]()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_is_an_escaped_table(tmp_path: Path) -> None:
    """Jupyter shows counts; what a person wrote into the blueprint is text, never markup."""
    hostile = "<script>alert(1)</script> & 'x'"
    path = tmp_path / "x.yaml"
    path.write_text(f'{TINY.read_text(encoding="utf-8")}description: "{hostile}"\n', encoding="utf-8")

    cells = _Cells(dcgen.load(path)._repr_html_())

    assert cells.tags == {"table", "caption", "tbody", "tr", "th", "td"}
    assert hostile in cells.texts
    pairs = dict(zip(cells.texts[1::2], cells.texts[2::2], strict=True))
    assert pairs["GPUs"] == "16" and pairs["cables"] == "31"


@pytest.mark.consumer("pandas", "3.1", "takes the tables of cables, devices and addresses as they are")
@pytest.mark.parametrize(
    ("table", "record"),
    [("cables", tables.CableRecord), ("devices", tables.DeviceRecord), ("addresses", tables.AddressRecord)],
)
def test_a_table_is_a_data_frame(tiny: dcgen.Topology, table: str, record: Any) -> None:
    """pandas takes columns and rows as they are; every cell is a plain value of the type that the record declares."""
    rows = getattr(tiny, table)
    frame = pandas.DataFrame(rows)

    assert tuple(frame.columns) == record._fields
    assert len(frame) == len(rows) > 0
    hints = get_type_hints(record)
    for row in rows:
        for name, value in zip(record._fields, row, strict=True):
            kinds = get_args(hints[name]) or (hints[name],)
            assert isinstance(value, (*kinds, int) if float in kinds else kinds), (name, value)


def test_tables_agree_with_the_graph_and_the_run_list(tiny: dcgen.Topology) -> None:
    """Cables have the columns of cables.csv with the same values; devices and cables are those of the graph."""
    head, *lines = str(dcgen.build(TINY)["cables.csv"]).splitlines()
    columns = head.split(",")
    rows = [[getattr(cable, column) for column in columns] for cable in tiny.cables]

    assert [
        ",".join("" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in row)
        for row in rows
    ] == lines
    assert {device.name for device in tiny.devices} == set(tiny.plan.devices) <= set(tiny.graph)
    assert {cable.id for cable in tiny.cables} == {
        key for *_, key, kind in tiny.graph.edges(keys=True, data="kind") if kind == "cable"
    }
    for device in tiny.devices:
        assert tiny.graph.nodes[device.name].get("rack", "") == device.rack
    assert sum(device.gpus for device in tiny.devices) == 16


def test_power_of_a_rack_is_its_devices(tiny: dcgen.Topology) -> None:
    """The table sums to what a rack draws, as `Topology.power_w` counts it."""
    frame = pandas.DataFrame(tiny.devices)
    for rack, watts in frame[frame.u.notna()].groupby("rack").power_w.sum().items():
        assert watts == pytest.approx(tiny.power_w(str(rack)).value)


# Types

SCRIPT = """\
from pathlib import Path

import dcgen
from dcgen import Blueprint, Change, Finding, FindingsError, Plan, Topology

topology: Topology = dcgen.load("blueprints/tiny.yaml")
plan: Plan = dcgen.plan(Path("blueprints/tiny.yaml"))
findings: list[Finding] = dcgen.check("blueprints/tiny.yaml")
files: dict[str, str | bytes] = dcgen.build("blueprints/tiny.yaml")
length: float = sum(cable.length_m or 0.0 for cable in topology.cables)
names: list[str] = [device.name for device in topology.devices]
hosts: list[str] = [address.address for address in topology.addresses]
count: int = topology.graph.number_of_nodes()
change: Change = dcgen.diff("blueprints/tiny.yaml", against=None, out=Path("out"))
reveal_type(change.kinds)
version: str = dcgen.__version__
kind: type[Blueprint] = Blueprint
try:
    dcgen.load("absent.yaml")
except FindingsError as error:
    codes: list[str] = [finding.code for finding in error.findings]
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a virtual environment and return its Python; libraries come from the one of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, capture_output=True, check=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    (site,) = (folder / "venv").glob("lib/python*/site-packages")
    (wheel,) = folder.glob(f"dcgen-{dcgen.__version__}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (site / "libraries.pth").write_text(f"{Path(pandas.__file__).parents[1]}\n", encoding="utf-8")
    return folder / "venv" / "bin" / "python"


@pytest.mark.slow
def test_the_installed_package_has_a_version(installed: Path, tmp_path: Path) -> None:
    """The wheel takes its version from the package, so both agree."""
    code = "import dcgen, importlib.metadata; print(dcgen.__file__, dcgen.__version__, importlib.metadata.version('dcgen'))"
    command = [str(installed), "-I", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    file, *versions = done.stdout.split()
    assert Path(file).is_relative_to(installed.parents[1])
    assert versions == [dcgen.__version__] * 2
    assert re.fullmatch(r"\d+\.\d+\.\d+", dcgen.__version__)


@pytest.mark.consumer("mypy", "2.4", "checks a user's script against the installed package")
@pytest.mark.slow
def test_a_typed_script_passes_mypy(installed: Path, tmp_path: Path) -> None:
    """A user's script against the installed package is clean under `mypy --strict`; a wrong call is not."""
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "wrong.py").write_text("import dcgen\n\ndcgen.load(3)\ndcgen.plan('x').nothing\n", encoding="utf-8")
    options = [
        "--strict",
        "--config-file=",
        f"--python-executable={installed}",
        f"--cache-dir={ROOT / '.mypy_cache' / 'script'}",
    ]
    environment = {name: value for name, value in os.environ.items() if name not in ("MYPYPATH", "PYTHONPATH")}
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "script.py", "wrong.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert [line.partition(":")[0] for line in errors] == ["wrong.py", "wrong.py"], done.stdout
    assert "arg-type" in errors[0] and "attr-defined" in errors[1]
    (revealed,) = (line for line in done.stdout.splitlines() if "Revealed type" in line)
    assert "dcgen." in revealed and "Any" not in revealed


FLEET = ROOT / "blueprints" / "stores-fr.yaml"


def test_a_site_of_a_fleet_is_built_by_its_name() -> None:
    """The files are those that a build of the fleet writes below the name of the site."""
    folder = ROOT / "out" / "stores-fr" / "store-010"
    written = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}  # fmt: skip
    made = dcgen.build(FLEET, "store-010")
    assert made == {path: text for path, text in written.items() if path != "manifest.json"}
    assert {finding.code for finding in dcgen.check(FLEET, "store-010")} == {
        "DC244",
        "DC267",
        "DC274",
        "DC406",
        "DC600",
    }


def test_an_unknown_site_of_a_fleet_is_a_finding() -> None:
    """`check` returns it, and `load` raises it."""
    (found,) = dcgen.check(FLEET, site="store-0010")
    assert (found.code, found.hint) == ("DC803", "did you mean 'store-010'?")
    with pytest.raises(dcgen.FindingsError) as caught:
        dcgen.load(FLEET, site="store-0010")
    assert caught.value.findings == (found,)
