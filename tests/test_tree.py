"""The output folder: what is written, kept and removed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dcgen import tree
from dcgen.finding import Finding, FindingsError
from dcgen.page import Artifact

FILES = {"README.md": "hello\n", "racks/r1.svg": "<svg/>\n", "a/b/c.txt": "ü\n"}


def artifacts(files: dict[str, str]) -> list[Artifact]:
    """The files as artifacts."""
    return [Artifact(path, (text.encode(),)) for path, text in files.items()]


def write(folder: Path, files: dict[str, str], partial: bool = False) -> str:
    """The closing words of a write."""
    return str(tree.write(folder, artifacts(files), partial))


def held(folder: Path) -> dict[str, str]:
    """Every file below `folder` but the manifest, with its text."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != tree.MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def listed(folder: Path) -> list[str]:
    """The paths that the manifest lists."""
    return list(json.loads((folder / tree.MANIFEST).read_text(encoding="utf-8"))["files"])


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of change of the folder and of all that is in it."""
    return {path.as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in (folder, *folder.rglob("*"))}


def refusal(act: Callable[[], object]) -> Finding:
    """The one finding that `act` ends with."""
    with pytest.raises(FindingsError) as caught:
        act()
    (finding,) = caught.value.findings
    return finding


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A built folder."""
    write(tmp_path / "out", FILES)
    return tmp_path / "out"


def test_first_write(out: Path) -> None:
    """Every artifact becomes a file of its bytes, the manifest lists all of them sorted, and no staging stays behind."""
    assert held(out) == FILES
    assert listed(out) == sorted(FILES)
    assert not (out / tree.STAGING).exists()


def test_unchanged_write_touches_nothing(out: Path) -> None:
    """A build that changes nothing leaves every inode and time as it was, the folder's own too."""
    before = stamps(out)
    assert write(out, FILES) == "3 same, 0 changed, 0 new, 0 removed"
    assert stamps(out) == before


def test_unchanged_files_are_left_alone(out: Path) -> None:
    """Of a build that changes one file only that file and the manifest are replaced."""
    before = stamps(out)
    write(out, {**FILES, "README.md": "changed\n"})
    after = stamps(out)
    assert {Path(path).name for path in before if before[path] != after[path]} == {"out", "README.md", "manifest.json"}


def test_words_of_a_change(out: Path) -> None:
    """The changes are counted as same, changed, new and removed."""
    assert (
        write(out, {"README.md": "other\n", "racks/r1.svg": "<svg/>\n", "new.txt": ""})
        == "1 same, 1 changed, 1 new, 1 removed"
    )
    assert held(out) == {"README.md": "other\n", "racks/r1.svg": "<svg/>\n", "new.txt": ""}


def test_emptied_folders_go(out: Path) -> None:
    """A folder that a removal empties goes with its file."""
    write(out, {"README.md": "hello\n"})
    assert [path.name for path in out.iterdir() if path.is_dir()] == []


def test_only_listed_files_are_removed(out: Path) -> None:
    """A file that the manifest does not list is a person's: it stays, and so does its folder."""
    (out / "racks" / "photo.jpg").write_text("mine", encoding="utf-8")
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    write(out, {"README.md": "hello\n"})
    assert held(out) == {"README.md": "hello\n", "racks/photo.jpg": "mine", "notes.txt": "mine"}


def test_a_listed_file_that_is_gone(out: Path) -> None:
    """A file that a person deleted is written anew when it is still made, and not missed when it is not."""
    (out / "README.md").unlink()
    assert write(out, FILES) == "2 same, 0 changed, 1 new, 0 removed"
    (out / "README.md").unlink()
    assert write(out, {"racks/r1.svg": "<svg/>\n"}) == "1 same, 0 changed, 0 new, 1 removed"


def test_a_changed_file_is_mended(out: Path) -> None:
    """What a person edits by hand is written over."""
    (out / "README.md").write_text("edited", encoding="utf-8")
    assert write(out, FILES) == "2 same, 1 changed, 0 new, 0 removed"
    assert held(out) == FILES


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"files": null}', '{"files": [1]}', "\udcff"],
    ids=["empty", "cut", "list", "null", "wrong", "bytes"],
)
def test_broken_manifest_removes_nothing(out: Path, text: str) -> None:
    """A manifest that cannot be read counts as none: nothing is removed on its word, and it is written anew."""
    (out / tree.MANIFEST).write_text(text, encoding="utf-8", errors="surrogateescape")
    write(out, {"README.md": "hello\n"})
    assert held(out) == FILES
    assert listed(out) == ["README.md"]


def test_manifest_cannot_reach_out(out: Path) -> None:
    """A manifest that was made to list a file elsewhere is refused, and that file stays."""
    victim = out.parent / "victim.txt"
    victim.write_text("mine", encoding="utf-8")
    (out / tree.MANIFEST).write_text('{"files": {"../victim.txt": ""}}', encoding="utf-8")
    assert refusal(lambda: write(out, FILES)).code == "DC904"
    assert victim.read_text(encoding="utf-8") == "mine"


def test_partial_write(out: Path) -> None:
    """A build of some artefacts keeps the files and the manifest lines of the others."""
    assert write(out, {"README.md": "changed\n"}, partial=True) == "0 same, 1 changed, 0 new, 0 removed"
    assert held(out) == {**FILES, "README.md": "changed\n"}
    assert listed(out) == sorted(FILES)


def test_killed_build_is_completed(out: Path) -> None:
    """After a build that died between its moves, the next one gives the same tree as if nothing had happened."""
    wanted = {"README.md": "second\n", "racks/r1.svg": "<svg>2</svg>\n", "racks/r2.svg": "<svg/>\n"}
    (out / tree.STAGING / "racks").mkdir(parents=True)
    (out / tree.STAGING / "racks" / "r1.svg").write_text("half a fi", encoding="utf-8")
    (out / "README.md").write_text("second\n", encoding="utf-8")
    (out / "racks" / "r2.svg").write_text("<svg/>\n", encoding="utf-8")
    assert write(out, wanted) == "2 same, 1 changed, 0 new, 1 removed"
    assert held(out) == wanted
    assert listed(out) == sorted(wanted)
    assert not (out / tree.STAGING).exists()


def test_failing_artifacts_change_nothing(out: Path) -> None:
    """When the last artifact fails, no file of the build is in place and no staging stays behind."""

    def failing() -> Iterator[Artifact]:
        yield Artifact("README.md", (b"changed\n",))
        yield Artifact("new.txt", (b"new\n",))
        raise FindingsError([Finding("DC902", "message", "hint")])

    before = stamps(out / "racks") | {"readme": (out / "README.md").stat()[:2]}
    assert refusal(lambda: tree.write(out, failing())).code == "DC902"
    assert held(out) == FILES
    assert stamps(out / "racks") | {"readme": (out / "README.md").stat()[:2]} == before
    assert not (out / tree.STAGING).exists()


BAD_PATHS = [
    "../x",
    "/etc/x",
    "a/../../x",
    "",
    ".",
    "..",
    "manifest.json",
    "manifest.json/x",
    ".dcgen-staging/x",
    "a\\b",
    "a\0b",
]


@pytest.mark.parametrize("path", BAD_PATHS, ids=[repr(path) for path in BAD_PATHS])
def test_path_that_climbs_out(tmp_path: Path, path: str) -> None:
    """A path outside the folder, or one of the tree's own, is DC904, for a comparison as for a build; nothing is written."""
    folder = tmp_path / "deep" / "out"
    assert refusal(lambda: tree.write(folder, [Artifact("good.txt", ()), Artifact(path, (b"x",))])).code == "DC904"
    assert refusal(lambda: tree.compare(folder, [Artifact(path, (b"x",))])).code == "DC904"
    assert [item for item in tmp_path.rglob("*") if item.is_file()] == []


def test_linked_folder_that_leads_elsewhere(out: Path) -> None:
    """A link inside the folder that leads elsewhere is DC904: nothing is written behind it."""
    other = out.parent / "other"
    other.mkdir()
    (out / "linked").symlink_to(other)
    assert refusal(lambda: write(out, {**FILES, "linked/x.txt": "x"})).code == "DC904"
    assert list(other.iterdir()) == []


def test_nothing_is_removed_behind_a_link(out: Path) -> None:
    """A listed file whose folder became a link to another place is not removed from there."""
    other = out.parent / "other"
    (out / "racks").rename(other)
    (out / "racks").symlink_to(other)
    assert refusal(lambda: write(out, {"README.md": "hello\n"})).code == "DC904"
    assert (other / "r1.svg").is_file()


def test_linked_file_is_replaced(out: Path) -> None:
    """A link in the place of a file is replaced by the file; what it led to stays."""
    other = out.parent / "other.txt"
    other.write_text("mine", encoding="utf-8")
    (out / "README.md").unlink()
    (out / "README.md").symlink_to(other)
    write(out, FILES)
    assert other.read_text(encoding="utf-8") == "mine"
    assert not (out / "README.md").is_symlink()


def test_linked_staging_is_removed(out: Path) -> None:
    """A link in the place of the staging folder is removed; what it leads to is neither cleared nor written to."""
    other = out.parent / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", encoding="utf-8")
    (out / tree.STAGING).symlink_to(other)
    write(out, {**FILES, "new.txt": ""})
    assert [path.name for path in other.iterdir()] == ["mine.txt"]
    assert not (out / tree.STAGING).exists()
    assert (out / "new.txt").is_file()


@pytest.mark.parametrize("place", ["out", "out/pod"])
def test_file_where_the_folder_should_be(tmp_path: Path, place: str) -> None:
    """A file in the way of the output folder is DC905 and stays as it is."""
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("mine", encoding="utf-8")
    assert refusal(lambda: write(tmp_path / "out" / "pod", FILES)).code == "DC905"
    assert (tmp_path / place).read_text(encoding="utf-8") == "mine"


def test_file_where_a_subfolder_should_be(out: Path) -> None:
    """A file in the way of a folder of the tree is DC905 and stays as it is."""
    (out / "rows").write_text("mine", encoding="utf-8")
    assert refusal(lambda: write(out, {**FILES, "rows/1.svg": ""})).code == "DC905"
    assert (out / "rows").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("act", [tree.write, tree.compare], ids=["write", "compare"])
@pytest.mark.parametrize("path", ["README.md", tree.MANIFEST])
def test_folder_where_a_file_should_be(out: Path, path: str, act: Callable[[Path, list[Artifact]], object]) -> None:
    """A folder in the way of a file is DC905, for a comparison as for a build."""
    (out / path).unlink()
    (out / path).mkdir()
    assert refusal(lambda: act(out, artifacts(FILES))).code == "DC905"


def test_unwritable_folder(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses to write is DC905 with the system's reason."""

    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    finding = refusal(lambda: write(out, {**FILES, "new.txt": ""}))
    assert finding.code == "DC905"
    assert "No space left on device" in finding.message


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 8])
def test_every_byte_is_compared(tmp_path: Path, size: int) -> None:
    """A file is the same when all of its bytes are, whatever its blocks: a byte more, less or other is a change."""

    def wrote(text: bytes) -> str:
        return str(tree.write(tmp_path, [Artifact("f", tuple(text[at : at + 4] for at in range(0, len(text), 4)))]))

    text = b"x" * size
    for other, words in (
        (text, "1 same, 0 changed"),
        (text + b"x", "0 same, 1 changed"),
        (text[1:] + b"y", "0 same, 1 changed"),
        (text[:-1], "0 same, 1 changed"),
    ):
        wrote(text)
        expected = words if other != text else "1 same, 0 changed"
        assert wrote(other) == f"{expected}, 0 new, 0 removed"
        assert (tmp_path / "f").read_bytes() == other


def test_compare_writes_nothing(out: Path) -> None:
    """A comparison says what a build would do, and does nothing."""
    before = stamps(out)
    changes = tree.compare(out, artifacts({"README.md": "other\n", "racks/r1.svg": "<svg/>\n", "new.txt": ""}))
    assert (changes.same, changes.changed, changes.new, changes.removed) == (
        1,
        ["README.md"],
        ["new.txt"],
        ["a/b/c.txt"],
    )
    assert stamps(out) == before
    assert str(tree.compare(out.parent / "none", artifacts(FILES))) == "0 same, 0 changed, 3 new, 0 removed"


def test_create_makes_new_files(tmp_path: Path) -> None:
    """Files that are not there yet are written with their folders."""
    assert tree.create(tmp_path / "new", artifacts(FILES)) == list(FILES)
    assert held(tmp_path / "new") == FILES


def test_create_never_overwrites(tmp_path: Path) -> None:
    """When one of the files is there already, that is DC906 and none is written."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.txt").write_text("mine", encoding="utf-8")
    assert refusal(lambda: tree.create(tmp_path, artifacts(FILES))).code == "DC906"
    assert held(tmp_path) == {"a/b/c.txt": "mine"}


def test_create_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    """A file in the place of a folder is DC905, not a traceback."""
    (tmp_path / "racks").write_text("mine", encoding="utf-8")
    assert refusal(lambda: tree.create(tmp_path, artifacts(FILES))).code == "DC905"
