"""The output folder: what is written, kept and removed."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import shutil
import signal
import socket
import stat
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dcgen import tree
from dcgen.finding import Finding, FindingsError, fault
from dcgen.page import Artifact, Rendering

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


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", "1", '{"files": null}', '{"files": [1]}', '{"files": [["README.md", ""]]}'),
        *('{"files": {"racks/r1.svg": 1}}', '{"files": {"racks/r1.svg": null}}', "\udcff", "\0", "9" * 5_000),
        *(
            '{"files": {"racks/r1.svg": ""}, "files": 1}',
            "[" * 100_000,
            '{"files":' * 100_000,
            "{" + " " * 17 * 2**20 + "}",
        ),
    ],
    ids=lambda text: f"{text[:30]!r} of {len(text)}",
)
def test_broken_manifest_removes_nothing(out: Path, text: str) -> None:
    """A manifest that cannot be read counts as none: nothing is removed on its word, and it is written anew."""
    (out / tree.MANIFEST).write_text(text, encoding="utf-8", errors="surrogateescape")
    write(out, {"README.md": "hello\n"})
    assert held(out) == FILES
    assert listed(out) == ["README.md"]
    assert write(out, FILES) == "3 same, 0 changed, 0 new, 0 removed"
    assert listed(out) == sorted(FILES)


@pytest.mark.parametrize("path", ["../victim.txt", "racks/../../victim.txt", "/", "a\0b", "\udcff", "a//b"])
def test_manifest_cannot_reach_out(out: Path, path: str) -> None:
    """A manifest that was made to list a file elsewhere is refused, by a comparison too, and that file stays."""
    victim = out.parent / "victim.txt"
    victim.write_text("mine", encoding="utf-8")
    digest = hashlib.sha256(b"mine").hexdigest()
    (out / tree.MANIFEST).write_text(json.dumps({"files": {path: digest}}), encoding="utf-8")
    assert refusal(lambda: write(out, FILES)).code == "DC904"
    assert refusal(lambda: tree.compare(out, artifacts(FILES))).code == "DC904"
    assert victim.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("path", ["x" * 5_000, "/".join("x" * 3_000), "racks/" + "y" * 300])
def test_a_listed_path_that_cannot_be(out: Path, path: str) -> None:
    """A path that is too long for any file is one of a file that is gone: the next build lists it no more."""
    (out / tree.MANIFEST).write_text(json.dumps({"files": {path: ""}}), encoding="utf-8")
    assert write(out, FILES) == "3 same, 0 changed, 0 new, 0 removed"
    assert listed(out) == sorted(FILES)


def test_partial_write(out: Path) -> None:
    """A build of some artifacts keeps the files and the manifest lines of the others."""
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
    ".dcgen-staging-1/x",
    ".dcgen-journal.json",
    ".dcgen-lock",
    "a\\b",
    "\ud800",
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


LINKED = {
    "a file": "README.md",
    "a file in a folder": "a/b/c.txt",
    "a folder": "racks",
    "a folder above a folder": "a",
    "the manifest": tree.MANIFEST,
    "the journal": ".dcgen-journal.json",
    "the output folder": ".",
}


def snapshot(folder: Path) -> dict[str, str]:
    """All that is below a folder: links by what they say, files by their bytes."""
    return {
        path.relative_to(folder).as_posix(): path.readlink().as_posix()
        if path.is_symlink()
        else repr(path.read_bytes())
        if path.is_file()
        else ""
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.parametrize("act", [tree.write, tree.compare], ids=["write", "compare"])
@pytest.mark.parametrize(
    "files", [FILES, {"README.md": "hello\n"}, {**FILES, "README.md": "2"}], ids=["same", "fewer", "other"]
)
@pytest.mark.parametrize("target", ["other", "inside", "nothing", "itself", "/dev/zero"])
@pytest.mark.parametrize("name", LINKED)
def test_a_link_is_refused(
    out: Path, name: str, target: str, files: dict[str, str], act: Callable[[Path, list[Artifact]], object]
) -> None:
    """A link in the place of anything that dcgen reads or writes is DC904, wherever it leads; nothing changes anywhere."""
    place = out / LINKED[name] if LINKED[name] != "." else out
    kept = (out.parent if place == out else out) / "kept"
    if place.exists():
        place.rename(kept)
    elif name == "the journal":
        kept.write_text('{"old": {}, "new": {}}', encoding="utf-8")
    (out.parent / "other").mkdir()
    leads = {"other": out.parent / "other", "inside": kept, "nothing": out.parent / "none", "itself": place}
    place.symlink_to(leads.get(target, Path(target)))
    before = snapshot(out.parent)
    finding = refusal(lambda: act(out, artifacts(files)))
    assert finding.code == "DC904"
    assert "link" in finding.message and finding.hint.startswith("remove the link")
    assert snapshot(out.parent) == before


def test_a_link_that_nobody_reads_stays(out: Path) -> None:
    """A person's link at a path that no build writes is left alone."""
    (out / "mine").symlink_to("/dev/zero")
    assert write(out, FILES) == "3 same, 0 changed, 0 new, 0 removed"
    assert (out / "mine").is_symlink()


@pytest.mark.parametrize("act", [tree.write, tree.compare], ids=["write", "compare"])
@pytest.mark.parametrize("target", ["..", "../elsewhere", "blueprints/../..", ".git", "/tmp", "/nonexistent", "out"])
def test_a_relative_output_folder_behind_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, act: Callable[[Path, list[Artifact]], object]
) -> None:
    """`out` as a link that leaves the project or enters a hidden folder, which a pull request can hold, is refused."""
    for name in ("project/blueprints", "project/.git", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")
    Path("out").symlink_to(target)
    before = snapshot(tmp_path)
    assert refusal(lambda: act(Path("out/pod"), artifacts(FILES))).code == ("DC905" if target == "out" else "DC904")
    assert snapshot(tmp_path) == before


def test_an_output_folder_that_a_person_names_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that says itself that it lies elsewhere is no attack: with `..`, absolute, or absolute through a link."""
    (tmp_path / "project").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "other")
    monkeypatch.chdir(tmp_path / "project")
    for place in (Path("../elsewhere/pod"), tmp_path / "absolute" / "pod", tmp_path / "linked" / "pod"):
        write(place, FILES)
        assert held(place) == FILES


def fifo(path: Path) -> None:
    """A FIFO, which answers nobody who reads."""
    os.mkfifo(path)


def listening(path: Path) -> None:
    """The socket of a server."""
    with socket.socket(socket.AF_UNIX) as server:
        before = Path.cwd()
        os.chdir(path.parent)  # the path of a socket may have 107 letters
        server.bind(path.name)
        os.chdir(before)


def device(path: Path) -> None:
    """The device that never ends."""
    try:
        os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("making a device needs root")


@pytest.mark.parametrize("act", [tree.write, tree.compare], ids=["write", "compare"])
@pytest.mark.parametrize("make", [fifo, listening, device, Path.mkdir], ids=["FIFO", "socket", "device", "folder"])
@pytest.mark.parametrize(
    "path", ["README.md", "a/b/c.txt", "racks", tree.MANIFEST, ".dcgen-journal.json", "cables.csv"]
)
def test_a_special_file_is_refused_at_once(
    out: Path, path: str, make: Callable[[Path], None], act: Callable[[Path, list[Artifact]], object]
) -> None:
    """A FIFO, a socket, a device or a folder in the place of a file is DC905; nobody waits, and nothing changes."""
    if path == "racks" and make == Path.mkdir:
        path = "racks/r1.svg"
    if (out / path).is_dir():
        shutil.rmtree(out / path)
    (out / path).unlink(missing_ok=True)
    make(out / path)
    before = stamps(out)
    for files in ({**FILES, "cables.csv": "id\n"}, {"cables.csv": ""}):  # made, or to be removed
        with alarm(10):
            finding = refusal(lambda files=files: act(out, artifacts(files)))
        assert finding.code == "DC905"
        assert path in finding.message and "not a " in finding.message
        assert finding.hint.startswith("remove or rename the file or folder in its place")
    assert {**stamps(out), out.as_posix(): None} == {**before, out.as_posix(): None}  # its time tells of the staging


@contextmanager
def alarm(seconds: int) -> Iterator[None]:
    """Ends a test that hangs."""
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def test_a_special_file_where_the_folder_should_be(tmp_path: Path) -> None:
    """A FIFO in the place of the output folder, or of the one above it, is DC905 at once."""
    os.mkfifo(tmp_path / "out")
    for place in (tmp_path / "out", tmp_path / "out" / "pod"):
        for act in (tree.write, tree.compare):
            with alarm(10):
                assert refusal(lambda act=act, place=place: act(place, artifacts(FILES))).code == "DC905"


def test_linked_staging_is_removed(out: Path) -> None:
    """A link in the place of the staging folder is removed; what it leads to is neither cleared nor written to."""
    other = out.parent / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", encoding="utf-8")
    (out / tree.STAGING).symlink_to(other)
    (out / f"{tree.STAGING}-{os.getpid()}").symlink_to(other)
    write(out, {**FILES, "new.txt": ""})
    assert [path.name for path in other.iterdir()] == ["mine.txt"]
    assert [path.name for path in out.iterdir() if path.name.startswith(tree.STAGING)] == []
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


REASONS = {
    "ENOSPC": "free space on that disk",
    "EDQUOT": "free space within your quota",
    "EROFS": "choose a folder on a writable file system",
    "EACCES": "correct the permissions",
    "EPERM": "correct the permissions",
    "ENAMETOOLONG": "shorten the names in the blueprint",
    "EIO": "check the disk",
    "EMFILE": "raise the limit of open files",
    "EISDIR": "remove or rename the file or folder in its place",
    "EXDEV": "remove or rename the file or folder in its place",
}


@pytest.mark.parametrize("name", REASONS)
@pytest.mark.parametrize("step", ["open", "writelines", "replace", "mkdir", "unlink"])
def test_what_the_system_refuses(out: Path, monkeypatch: pytest.MonkeyPatch, name: str, step: str) -> None:
    """What the system refuses is DC905 with its reason, the file in question by its final name, and advice that fits."""
    number = getattr(errno, name)

    def refuse(*paths: object, **options: object) -> None:
        raise OSError(number, os.strerror(number), *paths[:1], *((None, paths[1]) if len(paths) > 1 else ()))

    class Refusing(io.BytesIO):
        def writelines(self, blocks: object) -> None:
            raise OSError(number, os.strerror(number))

    if step == "open":
        monkeypatch.setattr(tree, "open", lambda path, mode: refuse(path), raising=False)
    elif step == "writelines":
        monkeypatch.setattr(tree, "open", lambda path, mode: Refusing(), raising=False)
    else:
        monkeypatch.setattr(os, step, refuse)
    finding = refusal(
        lambda: write(out, {**FILES, "new/new.txt": ""} if step != "unlink" else {"README.md": "hello\n"})
    )
    assert finding.code == "DC905"
    assert os.strerror(number) in finding.message
    assert tree.STAGING not in finding.message.replace(f"({out.as_posix()}/{tree.STAGING}-{os.getpid()})", "")
    assert finding.hint.startswith(REASONS[name])
    assert ("the next build completes what this one began" in finding.message) == (step == "unlink")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    """A file that no file system takes is DC905, with a message of bounded length; a comparison calls it new."""
    files = {"good.txt": "", "x" * 5_000: ""}
    finding = refusal(lambda: write(tmp_path / "out", files))
    assert finding.code == "DC905"
    assert finding.hint.startswith("shorten the names")
    assert len(finding.message) < 1_000
    assert not (tmp_path / "out").exists()
    assert str(tree.compare(tmp_path / "out", artifacts(files))) == "0 same, 0 changed, 2 new, 0 removed"


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


@pytest.mark.parametrize("at", [0, 1, 2, 3])
@pytest.mark.parametrize("other", [b"", b"x", b"yyyyy"])
def test_a_file_is_written_from_its_first_difference(tmp_path: Path, at: int, other: bytes) -> None:
    """Wherever a block differs, the file has exactly the bytes that were made, and the manifest has their digest."""
    before = [b"aaaa", b"bbbb", b"cccc"]
    after = [*before[:at], other, *before[at + 1 :]]
    for blocks in (before, after, before):
        changes = tree.write(tmp_path, [Rendering("f", iter(blocks))])
        data = (tmp_path / "f").read_bytes()
        assert data == b"".join(blocks)
        listed = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
        assert listed["files"]["f"] == hashlib.sha256(data).hexdigest()
    assert bool(changes) == (b"".join(before) != b"".join(after))


@pytest.mark.parametrize("act", [tree.write, tree.compare])
@pytest.mark.parametrize("place", ["new.txt", "README.md", "kept.txt"])
def test_a_fault_in_a_later_block_ends_the_build(
    out: Path, place: str, act: Callable[[Path, list[Rendering]], object]
) -> None:
    """A template that fails after its first block changes nothing, also if the file is new or a person's."""
    (out / "kept.txt").write_text("mine", encoding="utf-8")
    before = held(out)

    def blocks() -> Iterator[bytes]:
        yield b"other"
        raise fault("DC902", "the template fails", "correct it")

    assert refusal(lambda: act(out, [Rendering(place, blocks())])).code == "DC902"
    assert held(out) == before


def test_a_file_that_changes_while_it_is_compared(out: Path) -> None:
    """If another program writes a file after its start was compared, the build ends and moves nothing."""
    tree.write(out, [Artifact("f", (b"aaaa", b"bbbb"))])

    def blocks() -> Iterator[bytes]:
        yield b"aaaa"
        (out / "f").write_bytes(b"zzzzbbbb")
        yield b"cccc"

    finding = refusal(lambda: tree.write(out, [Rendering("f", blocks())], force=True))
    assert finding.code == "DC905"
    assert f"another program changes it ({out.as_posix()}/f)" in finding.message
    assert (out / "f").read_bytes() == b"zzzzbbbb"
    assert not list(out.glob(f"{tree.STAGING}*"))


@pytest.mark.parametrize("act", [tree.write, tree.compare])
@pytest.mark.parametrize("at", [None, 0, 40, 79])
def test_a_large_file_is_never_in_memory_as_a_whole(
    tmp_path: Path, at: int | None, act: Callable[[Path, list[Rendering]], object]
) -> None:
    """A new, equal or changed file of 20 MB takes a few of its blocks of 256 KB in memory."""

    def blocks(changed: int | None) -> Iterator[bytes]:
        return (bytes([number if number != changed else 255]) * 2**18 for number in range(80))

    tracemalloc.start()
    try:
        act(tmp_path, [Rendering("f", blocks(None))])
        act(tmp_path, [Rendering("f", blocks(at))])
        assert tracemalloc.get_traced_memory()[1] < 6 * 2**20
    finally:
        tracemalloc.stop()


def test_compare_writes_nothing(out: Path) -> None:
    """A comparison says what a build would do, and does nothing."""
    before = stamps(out)
    changes = tree.compare(out, artifacts({"README.md": "other\n", "racks/r1.svg": "<svg/>\n", "new.txt": ""}))
    assert (changes.same, changes.changed) == (1, ("README.md",))
    assert (changes.new, changes.removed) == (("new.txt",), ("a/b/c.txt",))
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


@pytest.mark.parametrize("path", ["racks", "racks/r1.svg", "a/b"])
def test_create_follows_no_link(tmp_path: Path, path: str) -> None:
    """A link in the way of a new file is refused, a dangling one too; nothing is written there or here."""
    place, other = tmp_path / "place", tmp_path / "other"
    (place / path).parent.mkdir(parents=True)
    for target in (other, tmp_path / "none"):
        other.mkdir(exist_ok=True)
        (place / path).symlink_to(target)
        assert refusal(lambda: tree.create(place, artifacts(FILES))).code in ("DC904", "DC906")
        assert list(other.iterdir()) == [] and not (tmp_path / "none").exists()
        assert [item for item in place.rglob("*") if item.is_file()] == []
        (place / path).unlink()


@pytest.mark.parametrize("place", ["new/deep", "."])
def test_create_makes_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """When one move of several fails, the files and folders before it go again; a person's files stay."""
    monkeypatch.chdir(tmp_path)
    Path("mine").write_text("mine", encoding="utf-8")
    before, work = snapshot(tmp_path), os.replace
    for number in range(len(FILES)):
        calls: list[object] = []

        def failing(source: str, target: str, number: int = number, calls: list[object] = calls) -> None:
            calls.append(target)
            if len(calls) > number:
                raise OSError(errno.ENOSPC, "No space left on device", source, None, target)
            work(source, target)

        monkeypatch.setattr(os, "replace", failing)
        finding = refusal(
            lambda: tree.create(Path(place), artifacts({f"{path}.x/y": text for path, text in FILES.items()}))
        )
        assert (finding.code, len(calls)) == ("DC905", number + 1)
        assert snapshot(tmp_path) == before
