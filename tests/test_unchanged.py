"""A build that is recalled from the cache: every input counts, every byte of the output counts, and nothing is lost."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from conftest import ROOT
from dcgen import blueprint, cli, journal, pipeline, reader, render, surroundings, tree, unchanged
from dcgen.catalog import SHIPPED
from dcgen.folderlock import locked

SITE = "kind: training-pod\nname: a\nwires: wires.csv\ninclude: parts/servers.yaml\n"
SERVERS = "servers:\n  gpu:\n    model: DGX-H100\n    numbers: 1-2\n"
WIRES = "device,port,device,port\na-gpu-001,OSFP1P1,a-compute-leaf-01,swp1s0\n"
NEIGHBOR = "kind: training-pod\nname: b\nservers:\n  gpu: {model: DGX-H100, numbers: 1-2}\n"
TEMPLATE = "summary/README.md.j2"
FAMILIES = "artifacts: [summary, cables, labels, topology, bom]\n"


class Done(NamedTuple):
    """A run of the command: its exit code, standard output and error, and whether a blueprint was planned."""

    code: int
    out: str
    err: str
    real: bool

    @property
    def printed(self) -> tuple[int, str, str]:
        """Return what a person sees."""
        return self.code, self.out, self.err


Build = Callable[..., Done]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an included file, a wire map, a catalog entry, a template and a neighbor; the current folder."""
    folder = tmp_path / "project"
    for path, text in {
        "blueprints/a.yaml": SITE + FAMILIES,
        "blueprints/parts/servers.yaml": SERVERS,
        "blueprints/wires.csv": WIRES,
        "blueprints/b.yaml": NEIGHBOR + FAMILIES,
        "catalog/server/DGX-H100.yaml": (SHIPPED / "server" / "DGX-H100.yaml").read_text(encoding="utf-8"),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("DCGEN_NO_CACHE")
    return folder


@pytest.fixture
def build(project: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Run `dcgen build` in the project, by default for one blueprint."""
    planned, prepare = list[Path](), pipeline.prepare

    def counting(path: Path) -> object:
        planned.append(path)
        return prepare(path)

    monkeypatch.setattr(pipeline, "prepare", counting)

    def run(*arguments: str) -> Done:
        planned.clear()
        done = CliRunner().invoke(cli.cli, ["build", "blueprints/a.yaml", *arguments])
        return Done(done.exit_code, done.stdout, done.stderr, bool(planned))

    return run


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_unchanged_build_is_recalled(build: Build, project: Path) -> None:
    """The second build plans nothing, writes nothing, and prints what a real second build prints."""
    first = build()
    before = {path: path.stat().st_mtime_ns for path in (project / "out").rglob("*")}
    second, check, real = build(), build("--check"), build("--no-cache")

    assert (first.code, first.real) == (0, True)
    assert (second.real, check.real, real.real) == (False, False, True)
    assert second.printed == check.printed == real.printed
    assert "DC205" in second.err and " same, 0 changed, 0 new, 0 removed" in second.out
    assert {path: path.stat().st_mtime_ns for path in (project / "out").rglob("*")} == before
    assert {path.name for path in project.iterdir()} == {"blueprints", "catalog", "out"}


def test_the_facts_of_a_neighbor_are_recalled(build: Build, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an edit of one blueprint, a new process does not parse the others; after an edit of those, it does."""
    parsed, load = list[str](), blueprint.load

    def counting(path: Path, root: Path | None = None) -> object:
        parsed.append(path.name)
        return load(path, root)

    def again(path: str, *options: str) -> list[str]:
        """Edit a file, and return the blueprints that a build in a new process parses."""
        append(path)(project)
        parsed.clear()
        assert build(*options).real
        return sorted(set(parsed))

    monkeypatch.setattr(blueprint, "load", counting)
    first = build()
    assert again("blueprints/a.yaml") == ["a.yaml"]
    assert again("blueprints/b.yaml") == ["a.yaml", "b.yaml"]
    assert again("blueprints/a.yaml", "--no-cache") == ["a.yaml", "b.yaml"]
    assert build().err == first.err


def test_a_recalled_build_loads_no_library(project: Path) -> None:
    """A recalled build loads click alone, also for two blueprints."""
    code = (
        "import sys\nfrom dcgen.cli import main\ntry:\n    main()\nfinally:\n"
        "    print(*(name for name in ('pydantic', 'ruamel', 'jinja2', 'dcgen.plan.steps') if name in sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    first, second = (
        subprocess.run(
            [sys.executable, "-c", code, "build"], env=environment, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    )
    assert first.stdout.splitlines()[-1] == "pydantic ruamel jinja2 dcgen.plan.steps"
    assert second.stdout.splitlines()[-1] == ""
    assert len(second.stdout.splitlines()) == 3
    assert second.stderr == first.stderr


# --- inputs -----------------------------------------------------------------------------------------------


def append(path: str, text: str = "# a comment\n") -> Callable[[Path], None]:
    """Return an edit that appends a text to a file."""

    def edit(project: Path) -> None:
        with open(project / path, "a", encoding="utf-8") as file:
            file.write(text)

    return edit


def put(path: str, text: str | Path) -> Callable[[Path], None]:
    """Return an edit that writes a file."""

    def edit(project: Path) -> None:
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        content = text if isinstance(text, str) else text.read_text(encoding="utf-8")
        target.write_text(content, encoding="utf-8")

    return edit


def drop(path: str) -> Callable[[Path], None]:
    """Return an edit that removes a file."""
    return lambda project: (project / path).unlink()


def link(path: str, target: str) -> Callable[[Path], None]:
    """Return an edit that moves a file and leaves a link to it."""

    def edit(project: Path) -> None:
        (project / target).parent.mkdir(exist_ok=True)
        (project / path).rename(project / target)
        (project / path).symlink_to(os.path.relpath(project / target, (project / path).parent))

    return edit


def same_length(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit that keeps the size and the time of a file."""

    def edit(project: Path) -> None:
        status = (project / path).stat()
        text = (project / path).read_text(encoding="utf-8")
        assert text.count(old) and len(old) == len(new)
        (project / path).write_text(text.replace(old, new), encoding="utf-8")
        os.utime(project / path, ns=(status.st_atime_ns, status.st_mtime_ns))

    return edit


OWN = render.template_root() / TEMPLATE
INPUTS: dict[str, Callable[[Path], object]] = {
    "blueprint": append("blueprints/a.yaml"),
    "blueprint of the same size and time": same_length("blueprints/a.yaml", "labels, topology", "topology, labels"),
    "blueprint behind a link": link("blueprints/a.yaml", "sites/a.yaml"),
    "included file": append("blueprints/parts/servers.yaml"),
    "wire map": append("blueprints/wires.csv", "\n"),
    "first lock": put("blueprints/a.lock", "# dcgen lock 1\n"),
    "catalog entry": append("catalog/server/DGX-H100.yaml"),
    "catalog entry removed": drop("catalog/server/DGX-H100.yaml"),
    "catalog entry before a shipped one": put("catalog/switch/SN5600.yaml", SHIPPED / "switch" / "SN5600.yaml"),
    "first template": put(f"templates/{TEMPLATE}", OWN),
    "first file below templates": put("templates/note.txt", "a note"),
    "neighbor": append("blueprints/b.yaml"),
    "neighbor added": put("blueprints/c.yaml", NEIGHBOR.replace("name: b", "name: c")),
    "neighbor removed": drop("blueprints/b.yaml"),
    "neighbor replaced by a folder": lambda project: (
        drop("blueprints/b.yaml")(project),
        (project / "blueprints/b.yaml").mkdir(),
    ),
}


@pytest.mark.mostly_slow(20)
@pytest.mark.parametrize("name", INPUTS)
def test_every_input_counts(name: str, build: Build, project: Path) -> None:
    """After an edit of one input the build is real, and the build after that is recalled."""
    build()
    assert not build().real
    INPUTS[name](project)

    assert build().real
    assert not build().real


LATER: dict[str, Callable[[Path], None]] = {
    "lock": append("blueprints/a.lock"),
    "lock removed": drop("blueprints/a.lock"),
    "template": append(f"templates/{TEMPLATE}"),
    "template removed": drop(f"templates/{TEMPLATE}"),
    "file that a template may include": put("templates/summary/part.j2", "text"),
    "catalog entry of a kind without entries": put("catalog/rack/AR3357.yaml", SHIPPED / "rack" / "AR3357.yaml"),
}


@pytest.mark.parametrize("name", LATER)
def test_later_inputs_count(name: str, build: Build, project: Path) -> None:
    """The same for a project with a lock and a template of its own."""
    put("blueprints/a.lock", "# dcgen lock 1\n")(project)
    put(f"templates/{TEMPLATE}", OWN)(project)
    build()
    assert not build().real
    LATER[name](project)

    assert build().real
    assert not build().real


def test_templates_with_a_link_are_never_recalled(build: Build, project: Path) -> None:
    """A link in the folder of templates may lead to a file that changes without a trace."""
    put("part.j2", "text")(project)
    (project / "templates").mkdir()
    (project / "templates" / "part.j2").symlink_to("../part.j2")

    assert [build().real for _ in range(3)] == [True, True, True]


@pytest.mark.parametrize(
    "change", ["module", "version", "template", "entry", "new file", "library", "python", "setting", "unknown"]
)
def test_dcgen_its_libraries_and_python_count(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state differs after each change of dcgen's own files, of a library or of Python."""
    package = tmp_path / "dcgen"
    for path in ("plan.py", "templates/a.j2", "catalog/data/gpu/X.yaml"):
        put(path, "text")(package)
    monkeypatch.setattr(surroundings, "PACKAGE", package)
    before = surroundings.states()
    assert set(before) == {"dcgen", "libraries", "python"} and surroundings.states() == before
    if change == "module":
        os.utime(package / "plan.py", ns=(1, 1))
    elif change in ("template", "entry"):
        same_length("templates/a.j2" if change == "template" else "catalog/data/gpu/X.yaml", "text", "next")(package)
    elif change == "new file":
        put("catalog/data/gpu/Y.yaml", "text")(package)
    elif change in ("library", "version"):
        (tmp_path / ("Jinja2-99.dist-info" if change == "library" else "dcgen-99.dist-info")).mkdir()
        monkeypatch.syspath_prepend(tmp_path)
    elif change == "python":
        monkeypatch.setattr(sys, "version", "3.99")
    elif change == "setting":
        monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "x")
    else:
        monkeypatch.setattr(sys, "path", [])
        assert surroundings.states() == {}
        return

    assert surroundings.states() != before


def test_other_states_of_dcgen_make_a_real_build(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade makes the next build real; a dcgen that cannot tell its own state recalls nothing."""
    build()
    assert not build().real
    given = surroundings.states()
    monkeypatch.setattr(surroundings, "states", lambda: {**given, "dcgen": "later"})
    assert build().real
    assert not build().real
    monkeypatch.setattr(surroundings, "states", dict)
    assert [build().real for _ in range(2)] == [True, True]


def test_options_count(build: Build, project: Path) -> None:
    """Another output folder and single families have no part in the entry of the default build."""
    build()

    assert build("--out", "other").real
    assert not build("--out", "other").real
    assert [build("--only", "cables").real for _ in range(2)] == [True, True]
    assert [build("--full").real for _ in range(2)] == [True, True]
    assert not build("--force").real
    assert not build("--jobs", "2").real


# Notes what a build opens or lists below the current folder, and prints what `reader` did not note of it.
OPENED = """
import json, os, sys
from dcgen import reader
from dcgen.cli import cli
from dcgen import unchanged
seen, here = set(), os.getcwd()
def hook(event, arguments):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], (str, os.PathLike)):
        path = os.path.realpath(arguments[0])
        if path.startswith(f"{here}/") and not path.startswith(f"{here}/out"):
            seen.add(path)
remember = unchanged.remember
def noting(unit, inputs, *rest):
    noted = {os.path.realpath(name.rpartition(":")[2]) for name in inputs}
    trees = tuple(f"{os.path.realpath(name[5:])}/" for name in inputs if name.startswith("tree:"))
    whole = {(os.path.realpath(folder), end) for name in inputs if name.startswith("contents:")
             for ends, _, folder in [name.removeprefix("contents:").partition(":")] for end in ends.split("/")}
    left = {path for path in seen - noted if (os.path.dirname(path), os.path.splitext(path)[1]) not in whole}
    print("opened", len(seen), "not noted", sorted(path for path in left if not path.startswith(trees)))
unchanged.remember = noting
sys.addaudithook(hook)
cli(standalone_mode=False)
"""


def test_every_file_that_a_build_opens_is_noted(project: Path) -> None:
    """No file and no folder of the project is opened that `reader` did not note."""
    put("blueprints/a.lock", "# dcgen lock 1\n")(project)
    put(f"templates/{TEMPLATE}", OWN)(project)
    done = subprocess.run(
        [sys.executable, "-c", OPENED, "build", "blueprints/a.yaml"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        check=False,
    )
    told = next((line for line in done.stdout.splitlines() if line.startswith("opened")), done.stderr)

    assert told.endswith("not noted []"), told
    assert int(told.split()[1]) > 10


# --- output -----------------------------------------------------------------------------------------------


def test_a_missing_file_is_restored(build: Build, project: Path) -> None:
    """A file of the output that is gone is written again."""
    build()
    (project / "out/a/cables.csv").unlink()
    done = build()

    assert done.real and "1 new" in done.out
    assert (project / "out/a/cables.csv").exists()


def test_an_edit_of_the_output_is_noticed(build: Build, project: Path) -> None:
    """One byte that keeps the size and the time of a file is an edit by hand, which a build reports and keeps."""
    build()
    same_length("out/a/cables.csv", "compute", "compost")(project)
    done, again = build(), build("--check")

    assert done.real and again.real
    assert "DC908" in done.err and again.code == 1


DAMAGE: dict[str, Callable[[Path], object]] = {
    "manifest": append("out/a/manifest.json", "\n"),
    "manifest removed": drop("out/a/manifest.json"),
    "journal": put("out/a/.dcgen-journal.json", "{}"),
    "staging folder": put("out/a/.dcgen-staging-1/x", "x"),
    "folder behind a link": link("out/a/racks", "elsewhere"),
    "file behind a link": link("out/a/cables.csv", "elsewhere/cables.csv"),
    "longer file": append("out/a/topology.json", " "),
    "output folder removed": lambda project: shutil.rmtree(project / "out"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_an_output_that_is_not_whole_is_built(name: str, build: Build, project: Path) -> None:
    """Whatever is wrong with the output folder is left to a real build."""
    put("blueprints/a.yaml", SITE)(project)
    append("blueprints/a.yaml", "artifacts: [cables, racks, topology]\n")(project)
    build()
    assert not build().real
    DAMAGE[name](project)

    assert build().real


def test_an_output_in_use_is_built(build: Build, project: Path) -> None:
    """A folder that another process writes is not compared without its lock."""
    build()
    unit = unchanged.units([Path("blueprints/a.yaml")], "out")[Path("blueprints/a.yaml")]
    assert unchanged.recall(unit, unchanged.states())
    with locked("out/a"):
        assert unchanged.recall(unit, unchanged.states()) is None


def test_an_output_that_another_command_replaces_is_built(
    build: Build, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build does not remember the files that another command writes into the folder right after it."""
    write = tree.write

    def replaced(folder: Path, *rest: Any) -> object:
        changes = write(folder, *rest)
        files = json.loads((folder / "manifest.json").read_bytes())["files"]
        (folder / "cables.csv").write_bytes(b"of another blueprint\n")
        files["cables.csv"] = sha256(b"of another blueprint\n").hexdigest()
        (folder / "manifest.json").write_bytes(journal.manifest_text(files))
        return changes

    with monkeypatch.context() as patch:
        patch.setattr(tree, "write", replaced)
        build()
    done = build()

    assert done.real and "1 changed" in done.out
    assert not build().real


def test_a_stale_check_is_not_remembered(build: Build, project: Path) -> None:
    """A check of a stale output remains stale, and a check of a current one is remembered."""
    build()
    put("blueprints/parts/servers.yaml", SERVERS.replace("1-2", "1-3"))(project)
    assert [build("--check").code for _ in range(2)] == [1, 1]
    build("--no-cache")
    assert build("--check").real
    assert not build("--check").real


def test_a_build_with_errors_or_kept_files_is_not_remembered(build: Build, project: Path) -> None:
    """Errors and files of a person are reported each time."""
    put("out/a/cables.csv", "mine")(project)
    kept = [build() for _ in range(2)]
    append("blueprints/a.yaml", "max_units: -1\n")(project)
    wrong = [build() for _ in range(2)]

    assert [done.real for done in (*kept, *wrong)] == [True] * 4
    assert all("DC908" in done.err for done in kept) and all(done.code == 1 for done in wrong)


# --- the cache --------------------------------------------------------------------------------------------


def entry_of(project: Path) -> Path:
    """Return the one file of the cache with a report of a build; another one has the facts of the neighbor."""
    files = (project.parent / "cache/dcgen/builds").iterdir()
    (entry,) = (path for path in files if b'"report"' in path.read_bytes())
    return entry


def sealed(text: str) -> bytes:
    """Return an entry with a right digest before its text."""
    return f"{sha256(text.encode()).hexdigest()}\n{text}".encode()


ENTRIES = {
    "empty": b"",
    "cut": None,
    "flipped": None,
    "no JSON": sealed("{"),
    "a list": sealed("[]"),
    "no keys": sealed("{}"),
    "a number": sealed('{"digest": 1, "inputs": 3}'),
    "deep": sealed("[" * 100_000),
    "unknown input": None,
}


@pytest.mark.mostly_slow(9)
@pytest.mark.parametrize("name", ENTRIES)
def test_a_damaged_entry_is_none(name: str, project: Path, build: Build) -> None:
    """A damaged entry makes a real build, and no error; a real build replaces it."""
    build()
    entry = entry_of(project)
    data = entry.read_bytes()
    damaged = ENTRIES[name]
    if name == "cut":
        damaged = data[:-1]
    elif name == "flipped":
        damaged = data.replace(b"DC205", b"DC206")
    elif name == "unknown input":
        found = json.loads(data.partition(b"\n")[2])
        damaged = sealed(json.dumps({**found, "inputs": [*found["inputs"], "later:x"]}))
    assert damaged is not None and damaged != data
    entry.write_bytes(damaged)
    unit = unchanged.units([Path("blueprints/a.yaml")], "out")[Path("blueprints/a.yaml")]

    assert unchanged.recall(unit, unchanged.states()) is None


def test_a_damaged_entry_is_replaced(project: Path, build: Build) -> None:
    """A build after the damage is real, and the next one is recalled."""
    first = build()
    entry_of(project).write_bytes(b"x")
    done, again = build(), build()

    assert (done.code, done.real, again.real) == (0, True, False)
    assert done.err == again.err == first.err


def test_the_cache_belongs_to_the_user(project: Path, build: Build) -> None:
    """The folder and its files are for the user alone; a folder that others can write is not used."""
    build()
    entry = entry_of(project)
    assert [oct(path.stat().st_mode & 0o777) for path in (entry, entry.parent, entry.parent.parent)] == [
        "0o600",
        "0o700",
        "0o700",
    ]
    entry.parent.chmod(0o770)
    assert [build().real for _ in range(2)] == [True, True]


def test_a_cache_that_cannot_be_written_is_no_fault(
    project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a cache folder dcgen builds each time, and prints the same."""
    put("file", "in the way")(project)
    expected = build("--no-cache")
    for place in (project / "file", project / "file" / "below"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(place))
        done = build()
        assert (done.code, done.err, done.real) == (0, expected.err, True)


def test_the_cache_is_outside_the_project_and_safe_to_delete(project: Path, build: Build) -> None:
    """Nothing but the cache folder knows of the build."""
    build()
    shutil.rmtree(project.parent / "cache")

    assert build().real
    assert not build().real


def test_a_relative_cache_folder_is_ignored(
    project: Path, build: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A relative XDG_CACHE_HOME counts as unset, as its specification demands."""
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    build()

    assert not (project / "cache").exists()
    assert list((tmp_path / "home/.cache/dcgen/builds").iterdir())


def test_the_cache_has_limits(project: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest entries go first; a large entry is not written."""
    build()
    folder = entry_of(project).parent
    for age in range(5):
        (folder / f"old-{age}").write_bytes(b"x")
        os.utime(folder / f"old-{age}", ns=(age, age))
    monkeypatch.setattr(unchanged, "MAX_ENTRIES", 4)  # also the entries of the build and of its neighbor
    unchanged.prune()
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith("old")) == ["old-3", "old-4"]
    monkeypatch.setattr(unchanged, "MAX_BYTES", 1)
    unchanged.prune()
    assert list(folder.iterdir()) == []
    monkeypatch.setattr(unchanged, "MAX_ENTRY", 200)
    build()
    assert list(folder.iterdir()) == []


def test_an_input_that_changes_during_a_build_keeps_it_from_the_cache(
    project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two readings of one file that differ make no entry; neither do templates that change while they render."""
    (project / "blueprints/b.yaml").unlink()  # the facts of a neighbor are an entry of their own
    write = tree.write

    def changing(folder: Path, *rest: object) -> object:
        changes = write(folder, *rest)
        append(f"templates/{TEMPLATE}")(project)
        return changes

    put(f"templates/{TEMPLATE}", OWN)(project)
    monkeypatch.setattr(tree, "write", changing)
    build()
    assert not (project.parent / "cache").exists()
    with reader.noting() as noted:
        reader.read(Path("blueprints/a.yaml"), Path())
        append("blueprints/a.yaml")(project)
        reader.read(Path("blueprints/a.yaml"), Path())
    assert noted[f"file:{project}/blueprints/a.yaml"] == reader.UNSTABLE
    own = unchanged.Unit(("x",), {"dcgen": "1"})
    assert unchanged.digest_after(own, {"tree:templates": reader.state("tree:templates")})
    assert not unchanged.digest_after(own, {"tree:templates": reader.state("tree:nowhere")})


# --- units other than blueprints --------------------------------------------------------------------------


def test_a_unit_may_have_inputs_that_are_no_files(project: Path, build: Build) -> None:
    """A site of a fleet is a unit whose values are an input by their digest."""
    build()
    manifest = sha256((project / "out/a/manifest.json").read_bytes()).hexdigest()

    def site(values: str) -> unchanged.Unit:
        return unchanged.Unit(("fleet.yaml", "store-1"), {"site": values, "dcgen": "1"})

    unchanged.remember(site("x"), {"folder:catalog": "True"}, {"out/a": manifest}, {"line": "store-1"})

    assert unchanged.recall(site("x"), unchanged.states()) == {"line": "store-1"}
    assert unchanged.recall(site("y"), unchanged.states()) is None
    assert unchanged.recall(site("x")._replace(given={"site": "x"}), unchanged.states()) is None
    assert unchanged.recall(site("x")._replace(key=("fleet.yaml", "store-2")), unchanged.states()) is None
    shutil.rmtree(project / "catalog")
    assert unchanged.recall(site("x"), unchanged.states()) is None


# --- the law ----------------------------------------------------------------------------------------------

EDITS: list[Callable[[Path], object]] = [
    put("blueprints/a.yaml", SITE + FAMILIES),
    put("blueprints/a.yaml", SITE.replace("wires: wires.csv\n", "description: another\n") + FAMILIES),
    put("blueprints/a.yaml", SITE + "max_units: -1\n"),
    put("blueprints/parts/servers.yaml", SERVERS),
    put("blueprints/parts/servers.yaml", SERVERS.replace("1-2", "1-3")),
    put("blueprints/parts/servers.yaml", SERVERS.replace("DGX-H100", "DGX-H101")),
    put("blueprints/b.yaml", NEIGHBOR),
    put("blueprints/b.yaml", NEIGHBOR + "addressing: {pools: {oob: 10.99.0.0/16}}\n"),
    put("catalog/server/DGX-H100.yaml", SHIPPED / "server" / "DGX-H100.yaml"),
    append("catalog/server/DGX-H100.yaml", "# again\n"),
    put(f"templates/{TEMPLATE}", OWN),
    put(f"templates/{TEMPLATE}", "{# view: any; path: README.md; one #}\nshort\n"),
    lambda project: shutil.rmtree(project / "templates", ignore_errors=True),
    lambda project: (project / "out/a/labels.csv").unlink(missing_ok=True),
    lambda project: shutil.rmtree(project / "out", ignore_errors=True),
    put("out/a/cables.csv", "mine"),
    put("out/a/cables.csv", ""),
    put("out/a/mine.txt", "of a person"),
    lambda project: None,
    lambda project: None,
]


@pytest.mark.parametrize("seed", range(3))
def test_a_cached_build_equals_one_without_cache(seed: int, build: Build, project: Path) -> None:
    """After any edits, a build with the cache leaves the bytes and prints the text of one without it."""
    chance, recalled = random.Random(seed), 0
    for _ in range(6):
        for edit in chance.sample(EDITS, chance.choice((0, 1, 1, 2))):
            edit(project)
        options = chance.choice(((), (), ("--check",), ("--force",)))
        before = files_of(project)
        expected = build("--no-cache", *options)
        left = files_of(project)
        restore(project, before)
        done = build(*options)
        recalled += not done.real
        assert done.printed == expected.printed
        assert files_of(project) == left


def restore(project: Path, files: dict[str, bytes]) -> None:
    """Make the files of a project as they were."""
    for path in files_of(project).keys() - files.keys():
        (project / path).unlink()
    for path, data in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(data)


def test_recalled_and_real_builds_are_printed_in_order(build: Build, project: Path) -> None:
    """One blueprint is recalled, the other one is built, and both are printed as without the cache."""
    build("blueprints/b.yaml")
    append("blueprints/parts/servers.yaml")(project)
    mixed, real = build("blueprints/b.yaml"), build("blueprints/b.yaml", "--no-cache")

    assert mixed.real and mixed.printed == real.printed
    assert [line.partition(":")[0] for line in mixed.out.splitlines()] == ["a", "b"]


def test_a_look_up_has_a_state(project: Path) -> None:
    """Each kind of look-up has a state, also for a path that does not exist; an unknown kind never matches."""
    for kind in ("file", "list:.yaml", *reader.LOOKS):
        assert reader.state(f"{kind}:nowhere") != reader.UNSTABLE
    assert reader.state("later:nowhere") == reader.UNSTABLE
    assert reader.state("file:a\0b") == reader.UNSTABLE
    (project / "loop").symlink_to("loop")
    assert reader.state(f"file:{project}/loop") == f"error {errno.EINVAL}"
