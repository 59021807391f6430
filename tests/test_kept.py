"""Files of a person in an output folder: kept and reported (DC908) until the person acts, replaced with --force."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dcgen import difference, journal, tree
from dcgen.finding import Finding
from dcgen.page import Artifact

FILES = {"README.md": "hello\n", "racks/r1.svg": "<svg/>\n", "a/b/c.txt": "c\n"}
NEXT = {**FILES, "README.md": "second\n"}


def artifacts(files: dict[str, str]) -> list[Artifact]:
    """The files as artifacts."""
    return [Artifact(path, (text.encode(),)) for path, text in files.items()]


def write(folder: Path, files: dict[str, str], *, partial: bool = False, force: bool = False) -> tree.FileChanges:
    """A write; the comparison before it tells the same, and the one after it tells what is left to report."""
    told = tree.compare(folder, artifacts(files), partial, force)
    changes = tree.write(folder, artifacts(files), partial, force)
    if told.changed == (journal.MANIFEST,):  # it counts for a comparison, and as no file for the closing line
        told = told._replace(changed=())
    assert (told.kept, str(told)) == (changes.kept, str(changes))
    after = tree.compare(folder, artifacts(files), partial)
    assert after.kept == changes.kept
    assert not (after.changed or after.new or after.removed)
    return changes


def held(folder: Path) -> dict[str, str]:
    """Every file below `folder` but the manifest, with its text."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != journal.MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def listed(folder: Path) -> dict[str, str]:
    """The manifest."""
    files: dict[str, str] = json.loads((folder / journal.MANIFEST).read_text(encoding="utf-8"))["files"]
    return files


def digests(files: dict[str, str]) -> dict[str, str]:
    """What a manifest of these files lists."""
    return {path: difference.digest_of((text.encode(),)) for path, text in files.items()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A built folder."""
    tree.write(tmp_path / "out", artifacts(FILES))
    return tmp_path / "out"


def put(folder: Path, path: str, text: str = "mine") -> None:
    """Write a file as a person does."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """The place and the message of each finding, which is an error with a code of its own."""
    assert {(one.code, one.severity) for one in findings} <= {("DC908", "error")}
    return [(str(one.place), one.message) for one in findings]


@pytest.mark.parametrize("files", [FILES, NEXT], ids=["same blueprint", "other blueprint"])
@pytest.mark.parametrize("path", FILES)
def test_an_edited_file_is_kept(out: Path, path: str, files: dict[str, str]) -> None:
    """An edit is kept and reported by every build, with the digest that dcgen wrote, until --force or until it is undone."""
    put(out, path)
    for _ in range(2):
        changes = write(out, files)
        assert told(changes.kept) == [
            (f"{out.as_posix()}/{path}", f"'{path}' was edited after dcgen wrote it, so it is kept")
        ]
        assert changes.kept[0].hint == "run `dcgen build --force` to replace it"
        assert str(changes).endswith(" removed, 1 kept")
        assert held(out) == {**files, path: "mine"}
        assert listed(out) == digests({**files, path: FILES[path]})
    assert not write(out, files, force=True).kept
    assert held(out) == files
    assert listed(out) == digests(files)
    assert str(write(out, files)) == "3 same, 0 changed, 0 new, 0 removed"


def test_an_edit_that_is_undone(out: Path) -> None:
    """A person who restores what dcgen wrote gets the next version without --force; so does one who writes it."""
    put(out, "README.md")
    assert write(out, NEXT).kept
    put(out, "README.md", FILES["README.md"])
    assert str(write(out, NEXT)) == "2 same, 1 changed, 0 new, 0 removed"
    put(out, "README.md", FILES["README.md"])
    assert str(write(out, FILES)) == "3 same, 0 changed, 0 new, 0 removed"
    assert listed(out) == digests(FILES)


def test_an_edited_file_that_is_not_made_any_more(out: Path) -> None:
    """An edited file is not removed; it stays listed and reported, and --force removes it with its folders."""
    put(out, "a/b/c.txt")
    less = {"README.md": "hello\n"}
    for _ in range(2):
        changes = write(out, less)
        assert told(changes.kept) == [
            (
                f"{out.as_posix()}/a/b/c.txt",
                "'a/b/c.txt' was edited after dcgen wrote it and is no longer made, so it is kept",
            )
        ]
        assert changes.kept[0].hint == "run `dcgen build --force` to remove it"
        assert held(out) == {**less, "a/b/c.txt": "mine"}
        assert listed(out) == digests({**less, "a/b/c.txt": "c\n"})
    assert str(write(out, less, force=True)) == "1 same, 0 changed, 0 new, 1 removed"
    assert sorted(path.name for path in out.iterdir()) == ["README.md", "manifest.json"]


def test_an_edited_file_that_a_person_removes(out: Path) -> None:
    """A person who removes the kept file ends the report."""
    put(out, "a/b/c.txt")
    assert write(out, {"README.md": "hello\n"}).kept
    (out / "a" / "b" / "c.txt").unlink()
    assert not write(out, {"README.md": "hello\n"}).kept
    assert listed(out) == digests({"README.md": "hello\n"})


@pytest.mark.parametrize("path", ["new.txt", "racks/r2.svg", "far/away/x.txt"])
def test_a_file_that_dcgen_did_not_write(out: Path, path: str) -> None:
    """A person's file where a new one belongs is kept and not listed, all others are written; --force replaces it."""
    put(out, path)
    files = {**NEXT, path: "made\n", "also/new.txt": "n\n"}
    for words in ("2 same, 1 changed, 1 new, 0 removed, 1 kept", "4 same, 0 changed, 0 new, 0 removed, 1 kept"):
        changes = write(out, files)
        assert str(changes) == words
        assert told(changes.kept) == [(f"{out.as_posix()}/{path}", f"'{path}' was not written by dcgen, so it is kept")]
        assert held(out) == {**files, path: "mine"}
        assert path not in listed(out)
    assert not write(out, FILES).kept  # nobody makes it: a person's own business
    assert held(out) == {**FILES, path: "mine"}
    assert str(write(out, files, force=True)) == "2 same, 2 changed, 1 new, 0 removed"
    assert held(out) == files
    assert listed(out) == digests(files)


def test_a_person_who_wrote_the_very_bytes(out: Path) -> None:
    """A file that has the bytes that dcgen would write is taken over without a word."""
    put(out, "new.txt", "made\n")
    assert str(write(out, {**FILES, "new.txt": "made\n"})) == "4 same, 0 changed, 0 new, 0 removed"
    assert listed(out) == digests({**FILES, "new.txt": "made\n"})


def test_a_folder_that_another_tool_filled(tmp_path: Path) -> None:
    """A first build into a folder with files of others keeps them, and leaves the rest to the person."""
    put(tmp_path / "out", "README.md")
    assert str(write(tmp_path / "out", FILES)) == "0 same, 0 changed, 2 new, 0 removed, 1 kept"
    assert held(tmp_path / "out") == {**FILES, "README.md": "mine"}


@pytest.mark.parametrize(
    "text", [None, "", "<<<<<<< HEAD\n{}", '{"files": {}}'], ids=["gone", "empty", "conflict", "no file"]
)
def test_without_a_manifest(out: Path, text: str | None) -> None:
    """Without a manifest files that differ may be a person's: kept, until --force writes all and lists them."""
    if text is None:
        (out / journal.MANIFEST).unlink()
    else:
        put(out, journal.MANIFEST, text)
    assert str(write(out, NEXT)) == "2 same, 0 changed, 0 new, 0 removed, 1 kept"
    assert listed(out) == digests({path: FILES[path] for path in ("racks/r1.svg", "a/b/c.txt")})
    assert str(write(out, NEXT, force=True)) == "2 same, 1 changed, 0 new, 0 removed"
    assert (held(out), listed(out)) == (NEXT, digests(NEXT))


def test_a_part_reports_its_own_files(out: Path) -> None:
    """A partial build reports edits of what it makes, and leaves the others and their digests alone."""
    put(out, "README.md")
    put(out, "racks/r1.svg")
    part = {"README.md": "second\n"}
    assert [place for place, _ in told(write(out, part, partial=True).kept)] == [f"{out.as_posix()}/README.md"]
    assert listed(out) == digests(FILES)
    assert str(write(out, part, partial=True, force=True)) == "0 same, 1 changed, 0 new, 0 removed"
    assert held(out) == {**FILES, "README.md": "second\n", "racks/r1.svg": "mine"}
    assert listed(out) == digests(NEXT)


def test_many_edits(tmp_path: Path) -> None:
    """Each of a thousand edited files is reported once; --force replaces all of them."""
    files = {f"racks/r{number:04}.svg": f"{number}\n" for number in range(1_000)}
    tree.write(tmp_path, artifacts(files))
    for path in files:
        put(tmp_path, path)
    changes = tree.write(tmp_path, artifacts(files))
    assert len({one.place for one in changes.kept}) == len(changes.kept) == 1_000
    assert str(tree.write(tmp_path, artifacts(files), force=True)) == "0 same, 1000 changed, 0 new, 0 removed"


def test_a_file_that_is_too_large_to_be_a_generated_one(out: Path) -> None:
    """Nobody reads gigabytes to find out whose a file is."""
    with open(out / "README.md", "wb") as file:
        file.truncate(difference.MAX_FILE + 1)
    assert write(out, FILES).kept
    assert not write(out, FILES, force=True).kept
    assert held(out) == FILES


def test_readers_see_the_files_of_the_build_before(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers get the bytes from before, once a file with a reader is touched; a file that is too large is not read."""
    readers: difference.Readers = {"README.md": bytes.upper, "a/b/c.txt": len, "later.txt": len}
    assert tree.compare(out, artifacts(FILES), readers=readers).old == {}
    assert tree.write(out, artifacts({**FILES, "racks/r1.svg": "other"}), readers=readers).old == {}
    read = {"README.md": FILES["README.md"].upper().encode(), "a/b/c.txt": len(FILES["a/b/c.txt"])}
    other = {**FILES, "README.md": "another text"}
    assert tree.compare(out, artifacts(other), readers=readers).old == read
    monkeypatch.setattr(difference, "MAX_TEXT", len(FILES["README.md"]) - 1)
    assert tree.write(out, artifacts(other), readers=readers).old["README.md"] is None
    monkeypatch.undo()
    assert tree.write(out, artifacts(other), readers=readers).old == {}


def test_a_reader_of_a_link_gets_nothing(out: Path) -> None:
    """A link in the folder is not followed, although a partial build leaves it alone."""
    (out / "a" / "b" / "c.txt").unlink()
    (out / "a" / "b" / "c.txt").symlink_to(out / "README.md")
    part = artifacts({"README.md": "other"})
    assert tree.write(out, part, partial=True, readers={"README.md": len, "a/b/c.txt": len}).old == {
        "README.md": len(FILES["README.md"]),
        "a/b/c.txt": None,
    }


def test_a_mode_is_no_edit(out: Path) -> None:
    """Whether a file is executable is a person's choice and no edit."""
    (out / "README.md").chmod(0o755)
    assert str(write(out, FILES)) == "3 same, 0 changed, 0 new, 0 removed"
