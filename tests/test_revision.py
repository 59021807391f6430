"""What a Git revision has, compared with what a build makes: bounded, and without following links."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dcgen import journal, revision
from dcgen.difference import Readers
from dcgen.finding import Finding, FindingsError
from dcgen.page import Artifact

FILES = {"README.md": "hello\n", "racks/r1.svg": "<svg/>\n", "cables.csv": "a,b\n", "old.txt": "old\n"}
READERS: Readers = {"cables.csv": bytes.upper, "README.md": len, "later.txt": len}


def artifacts(files: dict[str, str]) -> list[Artifact]:
    """The files as artifacts."""
    return [Artifact(path, (text.encode(),)) for path, text in files.items()]


def git(folder: Path, *arguments: str) -> None:
    """Run Git with an identity of its own."""
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.net", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose commit has FILES, with a manifest, in out/pod."""
    place = tmp_path / "out" / "pod"
    for path, text in FILES.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8")
    digests = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in FILES.items()}
    (place / "manifest.json").write_text(json.dumps({"files": digests}), encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    return tmp_path


def commit(repository: Path) -> None:
    """Commit all of it."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "all")


def refusal(act: Callable[[], object]) -> Finding:
    """The one finding that `act` ends with."""
    with pytest.raises(FindingsError) as caught:
        act()
    (finding,) = caught.value.findings
    return finding


def test_what_changed(repository: Path) -> None:
    """Files are the same, changed, new, or removed when the manifest of the revision lists them; readers get the old bytes."""
    commit(repository)
    made = {**FILES, "README.md": "other\n", "cables.csv": "a,c\n", "new.txt": ""}
    del made["old.txt"]
    changes = revision.compare(repository, "HEAD", "out/pod", artifacts(made), READERS)
    assert (changes.same, changes.changed) == (1, ("README.md", "cables.csv"))
    assert (changes.new, changes.removed) == (("new.txt",), ("old.txt",))
    assert changes.old == {"cables.csv": b"A,B\n", "README.md": len("hello\n")}
    same = revision.compare(repository, "HEAD", "out/pod", artifacts(FILES), READERS)
    assert not same and same.old == {}


def test_a_folder_that_is_not_there_yet(repository: Path) -> None:
    """Where the revision has no such folder, every file is new."""
    commit(repository)
    assert revision.compare(repository, "HEAD", "out/other", artifacts(FILES), {}).new == tuple(FILES)


def test_links_in_a_revision(repository: Path) -> None:
    """A committed link is no file: what it leads to, in the project or on this machine, is not read."""
    place = repository / "out" / "pod"
    for path in ("README.md", "manifest.json", "cables.csv"):
        (place / path).rename(place / f"{path}.kept")
        (place / path).symlink_to(f"{path}.kept")
    commit(repository)
    changes = revision.compare(repository, "HEAD", "out/pod", artifacts(FILES), {})
    assert (changes.same, changes.new, changes.removed) == (2, ("README.md", "cables.csv"), ())


@pytest.mark.parametrize("text", ["", "[" * 100_000, '{"files": {"a": 1}}', "9" * 5_000])
def test_a_broken_manifest_in_a_revision(repository: Path, text: str) -> None:
    """A manifest that cannot be read lists nothing, so nothing counts as removed."""
    (repository / "out" / "pod" / "manifest.json").write_text(text, encoding="utf-8")
    commit(repository)
    assert revision.compare(repository, "HEAD", "out/pod", artifacts({"README.md": "hello\n"}), {}).removed == ()


@pytest.mark.slow
def test_a_revision_that_is_too_large(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is stopped at the limit, however much would follow; its process is gone."""
    with open(repository / "out" / "pod" / "huge.bin", "wb") as file:
        file.truncate(64 * 2**20)
    commit(repository)
    assert revision.compare(repository, "HEAD", "out/pod", artifacts(FILES), {}).same == len(FILES)
    started: list[subprocess.Popen[bytes]] = []

    class Popen(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(revision.subprocess, "Popen", Popen)
    monkeypatch.setattr(revision, "MAX_BYTES", 2**20)
    finding = refusal(lambda: revision.compare(repository, "HEAD", "out/pod", artifacts(FILES), {}))
    assert (finding.code, started[-1].returncode) == ("DC002", -signal.SIGKILL)
    assert "is larger than 0.000976562 GiB in that revision" in finding.message


@pytest.mark.parametrize("name", ["cables.csv", "manifest.json"])
def test_a_text_that_is_too_large(repository: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A file beyond its limit is compared by its digest alone, and a manifest beyond its limit lists nothing."""
    commit(repository)
    limit = (repository / "out" / "pod" / name).stat().st_size - 1
    monkeypatch.setattr(*((journal, "MAX_MANIFEST") if name == "manifest.json" else (revision, "MAX_TEXT")), limit)
    changes = revision.compare(repository, "HEAD", "out/pod", artifacts({"cables.csv": "a,c\n"}), READERS)
    assert changes.changed == ("cables.csv",)
    assert changes.removed == (() if name == "manifest.json" else ("README.md", "old.txt", "racks/r1.svg"))
    assert changes.old["cables.csv"] == (b"A,B\n" if name == "manifest.json" else None)


@pytest.mark.parametrize("size", [100, 512, 700, 1024, 2500, 3072, 5000])
def test_an_archive_that_breaks_off(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, size: int
) -> None:
    """When Git ends early, that is a finding and no folder full of new files."""
    commit(repository)
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "git"
    script.write_text(
        '#!/bin/sh\nPATH=/usr/bin:/bin\ngit "$@" | head -c $CUT\ntest $1 != -C -o $3 != archive\n', encoding="utf-8"
    )
    script.chmod(0o755)
    monkeypatch.setenv("CUT", str(size))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    finding = refusal(lambda: revision.compare(repository, "HEAD", "out/pod", artifacts(FILES), {}))
    assert (finding.code, finding.hint) == ("DC001", "run `git fsck`")
