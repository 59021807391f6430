"""Same blueprint, same bytes: on every machine, from every folder, for every order of keys, in every run.

`out/` has the families that a blueprint selects. For the other families, `digests.txt` has one line per blueprint and
family. `pytest tests/test_determinism.py --snapshot-update` writes it anew.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import BLUEPRINTS, FLEETS
from dcgen import pipeline, source
from dcgen.artifacts import FAMILIES

Run = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[1]
DIGESTS = Path(__file__).parent / "digests.txt"
# What differs between two machines: seeds of hashes, time zones, locales and the encoding that follows from them.
# Each machine writes the bytes of this one. So a variable that shows fails, also where others differ with it.
MACHINES = {
    "utc": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "ascii": {
        "PYTHONHASHSEED": "4242",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    },
}


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


class Site(NamedTuple):
    """The families that a blueprint selects, and the files of each family as the bytes that a build writes."""

    selected: tuple[str, ...]
    families: dict[str, dict[str, bytes]]

    def files(self, families: Iterable[str] = FAMILIES) -> dict[str, bytes]:
        """Return the files of some families by their paths."""
        return {path: data for family in families for path, data in self.families[family].items()}


@pytest.fixture(scope="module")
def fresh() -> dict[str, Site]:
    """The files that this process builds, family by family, by blueprint."""
    return {path.stem: site_of(path) for path in BLUEPRINTS}


def site_of(path: Path) -> Site:
    """Return the files of a blueprint, each family made by itself."""
    analysis, _ = pipeline.examine(path)
    assert analysis
    made = {family: pipeline.artifacts_of(analysis, path, (family,)) for family in FAMILIES}
    return Site(analysis.families, {family: {item.path: item.data for item in items} for family, items in made.items()})


def built(path: Path) -> dict[str, bytes]:
    """Return the files of all families of a blueprint, whichever it selects, as the bytes that a build writes."""
    analysis, _ = pipeline.examine(path)
    assert analysis
    return {item.path: item.data for item in pipeline.artifacts_of(analysis, path, tuple(FAMILIES))}


def digests_of(name: str, site: Site) -> list[str]:
    """Return one line per family that a blueprint leaves out: blueprint, family, number of files and their digest."""
    lines = []
    for family, made in site.families.items():
        if family not in site.selected:
            found = [f"{path} {hashlib.sha256(data).hexdigest()}\n" for path, data in made.items()]
            digest = hashlib.sha256("".join(found).encode()).hexdigest()
            lines += [f"{name} {family} {len(found)} {digest}"] if found else []
    return lines


@pytest.mark.slow
@pytest.mark.parametrize("machine", MACHINES)
def test_every_machine_writes_the_same_bytes(run: Run, tmp_path: Path, fresh: dict[str, Site], machine: str) -> None:
    """A process of its own, in another folder and environment, writes what this one builds."""
    shutil.copytree(ROOT / "blueprints", tmp_path / "elsewhere" / "blueprints")
    done = run("build", "--only", ",".join(FAMILIES), cwd=tmp_path / "elsewhere", **MACHINES[machine])
    assert done.returncode == 0, done.stderr
    for name, site in fresh.items():
        written = files(tmp_path / "elsewhere" / "out" / name)
        written.pop("manifest.json")
        assert written == site.files(), name


@pytest.mark.slow
def test_the_working_folder_does_not_show(run: Run, tmp_path: Path) -> None:
    """A blueprint named by a path from a folder above or by an absolute path gives the same files as from its own folder."""
    project = tmp_path / "deep" / "project"
    shutil.copytree(ROOT / "blueprints", project / "blueprints")
    calls = {"here": (project, "blueprints/ams2-lab.yaml"), "above": (tmp_path, "deep/project/blueprints/ams2-lab.yaml"),
             "absolute": (tmp_path, str(project / "blueprints" / "ams2-lab.yaml"))}  # fmt: skip
    for name, (folder, path) in calls.items():
        done = run("build", path, "--out", str(tmp_path / name), cwd=folder)
        assert done.returncode == 0, done.stderr
    here, above, absolute = (files(tmp_path / name) for name in calls)
    assert here and here == above == absolute


def shuffled(value: Any, order: Callable[[list[str]], None]) -> Any:
    """The same data with the keys of every mapping in another order; lists keep theirs."""
    if isinstance(value, list):
        return [shuffled(item, order) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    order(keys)
    return {key: shuffled(value[key], order) for key in keys}


# The first exchanges any two keys. With the second, keys also have other neighbors.
ORDERS: dict[str, Callable[[list[str]], None]] = {
    "reversed": list.reverse,
    "random": lambda keys: random.Random(1).shuffle(keys),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_order_of_keys_does_not_show(tmp_path: Path, path: Path, order: str, fresh: dict[str, Site]) -> None:
    """Another order of the keys of a blueprint, at every level, gives the same files."""
    case = tmp_path / "case.yaml"
    case.write_text(json.dumps(shuffled(source.read(path).data, ORDERS[order])), encoding="utf-8")
    assert built(case) == fresh[path.stem].files()


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_building_twice_is_the_same(path: Path, fresh: dict[str, Site]) -> None:
    """A second build in one process, with every cache warm, gives the same files in the same order."""
    again, before = built(path), fresh[path.stem].files()
    assert list(again) == list(before)
    assert again == before


def test_texts_end_in_one_newline(fresh: dict[str, Site]) -> None:
    """Every text ends in a line feed and holds no carriage return, no trailing blank and no byte order mark."""
    for name, site in fresh.items():
        for path, data in site.files().items():
            if path.endswith(".xlsx"):
                continue
            assert data.endswith(b"\n") and not data.endswith(b"\n\n"), f"{name}/{path}"
            assert b"\r" not in data and not data.startswith(b"\xef\xbb\xbf"), f"{name}/{path}"
            assert not any(line.endswith((b" ", b"\t")) for line in data.split(b"\n")), f"{name}/{path}"


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_out_is_current(path: Path, fresh: dict[str, Site]) -> None:
    """The folder out/ has exactly the files of the selected families, and the manifest."""
    site = fresh[path.stem]
    wanted = site.files(site.selected)
    found = files(ROOT / "out" / path.stem)
    manifest = found.pop("manifest.json", b"")
    mend = "run `dcgen build` and commit the result"
    assert sorted(found) == sorted(wanted), f"out/{path.stem} has other files than a build: {mend}"
    stale = [name for name in wanted if found[name] != wanted[name]]
    assert not stale, f"out/{path.stem} is stale in {', '.join(stale[:5])}: {mend}"
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in wanted.items()}
    assert digests.items() <= flat(json.loads(manifest)).items(), f"the manifest of out/{path.stem} is stale: {mend}"


def test_families_outside_out_are_pinned(request: pytest.FixtureRequest, fresh: dict[str, Site]) -> None:
    """The families that a blueprint leaves out have the digests in digests.txt."""
    lines = [line for name, site in fresh.items() for line in digests_of(name, site)]
    if request.config.getoption("update_snapshots"):
        DIGESTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    kept = DIGESTS.read_text(encoding="utf-8").splitlines()

    changed = sorted({" ".join(line.split()[:2]) for line in set(lines) ^ set(kept)})
    mend = "review them with `dcgen build --only FAMILY --out DIR`, then run this file with --snapshot-update"
    assert not changed, f"the files of {', '.join(changed)} changed: {mend}"


def test_out_stays_small() -> None:
    """The committed output stays below 12 MB: a reviewer can still clone it in seconds."""
    assert sum(path.stat().st_size for path in (ROOT / "out").rglob("*") if path.is_file()) < 12_000_000


def flat(value: Any) -> dict[str, str]:
    """The paths and digests of a manifest, at whatever level it keeps them."""
    found = {key: item for key, item in value.items() if isinstance(item, str)}
    for item in value.values():
        if isinstance(item, dict):
            found |= flat(item)
    return found


def test_out_has_no_strangers() -> None:
    """Every folder of out/ belongs to a blueprint."""
    folders = {path.name for path in (ROOT / "out").iterdir() if path.is_dir()} if (ROOT / "out").is_dir() else set()
    assert folders <= {path.stem for path in (*BLUEPRINTS, *FLEETS)}, (
        "remove the folder, or restore its blueprint and run `dcgen build`"
    )
