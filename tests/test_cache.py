"""What dcgen keeps of its own files for the next process: parsed catalog entries and compiled templates."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from dcgen import cache, catalog
from dcgen.catalog import KINDS, Catalog

CONTENT, VALUE, KEY = b"model: X\n", b"value", b"k" * 32
TINY = ROOT / "blueprints" / "tiny.yaml"

# Builds a blueprint, and tells how many templates it compiled, how many YAML texts it parsed, and what it made.
BUILD = """
import hashlib, json, sys, jinja2, dcgen
from dcgen import source
calls = {"compiled": 0, "parsed": 0}
def counted(owner, name, key):
    work = getattr(owner, name)
    def counting(*arguments, **options):
        calls[key] += 1
        return work(*arguments, **options)
    setattr(owner, name, counting)
counted(jinja2.Environment, "compile", "compiled")
counted(source, "_load", "parsed")
made = dcgen.build(sys.argv[1])
blocks = (f"{path} {text!r}".encode() for path, text in sorted(made.items()))
calls["digest"] = hashlib.sha256(b"".join(blocks)).hexdigest()
print(json.dumps(calls))
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for bytecode, in which this process may write; it starts without parsed entries."""
    folder = tmp_path / "bytecode"
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    catalog._shipped.cache_clear()
    return folder


def kept(folder: Path) -> list[Path]:
    """Every file below a folder, complete or not, but the bytecode of modules."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def build(blueprint: Path, bytecode: Path, **more: str) -> dict[str, Any]:
    """Build in a process of its own, whose bytecode goes to a folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONPYCACHEPREFIX": str(bytecode)}
    del environment["PYTHONDONTWRITEBYTECODE"]
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(blueprint)],
        env={**environment, **more},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(autouse=True)
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    """`build` removes the variable, so it must be there."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


def test_a_value_returns_for_the_same_file_and_code(place: Path, tmp_path: Path) -> None:
    """The value comes back, and there is one file for it below the folder of bytecode."""
    path = str(tmp_path / "X.yaml")
    assert cache.load(path, KEY, CONTENT) is None
    cache.store(path, KEY, CONTENT, VALUE)
    assert cache.load(path, KEY, CONTENT) == VALUE
    assert [file.name for file in kept(place)] == [f"X.{sys.implementation.cache_tag}.kept"]


@pytest.mark.parametrize(("key", "content"), [(KEY, b"model: Y\n"), (b"j" * 32, CONTENT)], ids=["content", "code"])
def test_another_content_or_code_has_no_value(place: Path, tmp_path: Path, key: bytes, content: bytes) -> None:
    """An edited file and edited code make the value anew, and the new value replaces the old one."""
    path = str(tmp_path / "X.yaml")
    cache.store(path, KEY, CONTENT, VALUE)
    assert cache.load(path, key, content) is None
    cache.store(path, key, content, b"new")
    assert cache.load(path, key, content) == b"new"
    assert cache.load(path, KEY, CONTENT) is None
    assert len(kept(place)) == 1


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 100], ids=["empty", "short", "zeros"])
def test_a_damaged_value_is_none(place: Path, tmp_path: Path, damage: bytes) -> None:
    """A file that a full disk or a crash leaves incomplete is no value."""
    path = str(tmp_path / "X.yaml")
    cache.store(path, KEY, CONTENT, VALUE)
    kept(place)[0].write_bytes(damage)
    assert cache.load(path, KEY, CONTENT) is None


def test_every_changed_bit_is_noticed(place: Path, tmp_path: Path) -> None:
    """The digest covers the value too."""
    path = str(tmp_path / "X.yaml")
    cache.store(path, KEY, CONTENT, VALUE)
    file = kept(place)[0]
    whole = file.read_bytes()
    for index in range(len(whole)):
        file.write_bytes(whole[:index] + bytes([whole[index] ^ 1]) + whole[index + 1 :])
        assert cache.load(path, KEY, CONTENT) is None


def test_a_link_is_replaced_and_not_followed(place: Path, tmp_path: Path) -> None:
    """Neither reading nor writing follows a link in the folder of bytecode."""
    path, other = str(tmp_path / "X.yaml"), tmp_path / "other"
    cache.store(path, KEY, CONTENT, VALUE)
    file = kept(place)[0]
    file.rename(other)
    file.symlink_to(other)
    assert cache.load(path, KEY, CONTENT) is None
    cache.store(path, KEY, CONTENT, b"new")
    assert not file.is_symlink()
    assert other.read_bytes().endswith(VALUE)


def test_nothing_is_written_where_python_writes_no_bytecode(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PYTHONDONTWRITEBYTECODE, a folder that cannot be made and code that cannot be read all mean: no cache."""
    path = str(tmp_path / "X.yaml")
    cache.store(path, b"", CONTENT, VALUE)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    cache.store(path, KEY, CONTENT, VALUE)
    assert not place.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    place.write_text("a file, so no folder can be made here", encoding="utf-8")
    cache.store(path, KEY, CONTENT, VALUE)
    assert cache.load(path, KEY, CONTENT) is None


def test_a_failed_write_leaves_no_file(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that cannot be moved to its place leaves nothing staged."""

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        cache.store(str(tmp_path / "X.yaml"), KEY, CONTENT, VALUE)
    assert kept(place) == []


def test_a_fingerprint_follows_content_and_versions(tmp_path: Path) -> None:
    """The fingerprint changes with the code and with each version, and is empty without the code."""
    one = tmp_path / "one.py"
    one.write_text("a", encoding="utf-8")
    first = cache.fingerprint([one], "1")
    one.write_text("b", encoding="utf-8")
    assert len({first, cache.fingerprint([one], "1"), cache.fingerprint([one], "2"), cache.fingerprint([], "1")}) == 4
    assert cache.fingerprint([tmp_path / "none.py"]) == b""


def test_every_entry_returns_as_it_was_parsed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each entry of the catalog equals the parsed one in value and type, and is parsed once."""
    fresh = {(kind, name): Catalog().get_of(kind, name) for kind in KINDS for name in Catalog().names(kind)}
    assert len(kept(place)) == len(fresh) > 200
    catalog._shipped.cache_clear()
    monkeypatch.setattr(catalog, "_load", lambda entry: pytest.fail(f"{entry.file} is parsed again"))
    for (kind, name), item in fresh.items():
        again = Catalog().get_of(kind, name)
        assert again is not item
        assert type(again) is type(item)
        assert (again, repr(again)) == (item, repr(item))
        assert again.model_fields_set == item.model_fields_set
        assert again.model_dump_json() == item.model_dump_json()


def test_the_fingerprint_covers_the_code_that_parses() -> None:
    """Every module that the catalog loads is in its fingerprint, except the rules' texts and those that keep bytes."""
    code = "import sys; before = {*sys.modules}; import dcgen.catalog\n"
    code += "print(*(sys.modules[name].__file__ for name in {*sys.modules} - before if name.startswith('dcgen')))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    package = ROOT / "generator" / "dcgen"
    loaded = {Path(path).relative_to(package).as_posix() for path in done.stdout.split()}
    covered = {path.relative_to(package).as_posix() for path in catalog.sources()}
    others = {path for path in loaded - covered if not path.startswith("rules/")}
    docstrings = {"check/__init__.py", "plan/__init__.py"}
    assert others == {"__init__.py", "cache.py", "wholefile.py", *docstrings}
    assert covered <= loaded | {f"catalog/{path.name}" for path in (package / "catalog").glob("*.py")}


def test_a_file_that_does_not_fit_is_not_written(tmp_path: Path) -> None:
    """A file of which the system takes a part only, as on a full disk, leaves nothing behind."""
    code = (
        "import resource, sys\nfrom dcgen import wholefile\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "for size in (90_000, 110_000):\n    wholefile.write(f'{sys.argv[1]}/{size}', bytes(size), 0o600)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run([sys.executable, "-c", code, tmp_path], env=environment, capture_output=True, check=False)
    assert b"File too large" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["90000"]


@pytest.mark.slow
def test_the_second_process_neither_compiles_nor_parses(tmp_path: Path) -> None:
    """A second build parses the blueprint alone, compiles no template, and makes the same bytes."""
    first, second = build(TINY, tmp_path / "bytecode"), build(TINY, tmp_path / "bytecode")
    assert first["compiled"] > 30
    assert first["parsed"] > 30
    assert second == {"compiled": 0, "parsed": 1, "digest": first["digest"]}


@pytest.mark.slow
def test_a_template_of_a_project_is_never_kept(tmp_path: Path) -> None:
    """dcgen's own templates are kept for projects with templates too; those of the project are compiled each time."""
    for folder in ("blueprints", "templates/summary"):
        (tmp_path / "project" / folder).mkdir(parents=True)
    blueprint = tmp_path / "project" / "blueprints" / "tiny.yaml"
    shutil.copy(TINY, blueprint)
    own = tmp_path / "project" / "templates" / "summary" / "README.md.j2"
    own.write_text("{{ view.name|md }}\n", encoding="utf-8")
    first, second = (build(blueprint, tmp_path / "bytecode") for _ in range(2))
    assert first["compiled"] > 30
    assert second["compiled"] == 0  # the project's template is compiled in the child process
    assert first["digest"] == second["digest"]
    assert not [path for path in kept(tmp_path / "bytecode") if "project" in path.parts]
    own.write_text("changed {{ view.name|md }}\n", encoding="utf-8")
    assert build(blueprint, tmp_path / "bytecode")["digest"] != first["digest"]
