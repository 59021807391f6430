"""One process at a time writes an output folder: the lock, and real builds that run side by side or are killed."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import random
import shutil
import signal
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dcgen import folderlock, tree
from dcgen.finding import Finding, FindingsError
from dcgen.page import Artifact
from support import crew

FILES = [Artifact("README.md", (b"hello\n",)), Artifact("racks/r1.svg", (b"<svg/>\n",))]
MORE = [*FILES, Artifact("new.txt", (b"new\n",))]
ACTS = {"write": tree.write, "compare": tree.compare}
# Two designs of one name: files of the one that the other does not have, and files that differ.
EARLIER = "kind: training-pod\nname: clean\nservers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
LATER = EARLIER.replace("1-2", "2-3")
DESIGNS = {"earlier": EARLIER, "later": LATER}


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits ten seconds in a test."""
    monkeypatch.setattr(folderlock, "WAIT_S", 0.05)
    monkeypatch.setattr(folderlock, "POLL_S", 0.005)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A built folder."""
    tree.write(tmp_path / "out", FILES)
    return tmp_path / "out"


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Every folder and file below `folder` with its bytes; None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@contextmanager
def holding(folder: Path, kind: int = fcntl.LOCK_EX) -> Iterator[int]:
    """Hold the lock as another process does."""
    number = os.open(folder, os.O_RDONLY)
    fcntl.flock(number, kind)
    try:
        yield number
    finally:
        os.close(number)


def is_free(folder: Path) -> bool:
    """Whether nobody holds the lock."""
    with holding(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
        return True


def refusal(act: Callable[[], object]) -> Finding:
    """The one finding that `act` ends with."""
    with pytest.raises(FindingsError) as caught:
        act()
    (finding,) = caught.value.findings
    return finding


# --- the lock ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "kind", "waits"),
    [
        ("write", fcntl.LOCK_EX, 1),
        ("write", fcntl.LOCK_SH, 1),
        ("compare", fcntl.LOCK_EX, 1),
        ("compare", fcntl.LOCK_SH, 0),
    ],
    ids=["write beside write", "write beside compare", "compare beside write", "compare beside compare"],
)
def test_who_waits_for_whom(out: Path, act: str, kind: int, waits: int) -> None:
    """A writer excludes all others; those who compare exclude writers only. DC907 names the other process."""
    before = snapshot(out)
    with holding(out, kind):
        if not waits:
            assert ACTS[act](out, MORE).new == ("new.txt",)
            return
        finding = refusal(lambda: ACTS[act](out, MORE))
    assert finding.code == "DC907"
    head = f"the output folder '{out.as_posix()}' is in use by "
    assert finding.message.startswith((f"{head}process {os.getpid()} for", f"{head}another process for"))
    assert snapshot(out) == before
    assert ACTS[act](out, MORE).new == ("new.txt",)


HOLDERS = {
    "one": ("1: FLOCK  ADVISORY  WRITE 4711 {} 0 EOF\n", "process 4711"),
    "a reader among others": (
        "1: POSIX  ADVISORY  WRITE 1 {0} 0 EOF\n2: FLOCK  ADVISORY  WRITE 2 00:01:3 0 EOF\n3: FLOCK  ADVISORY  READ  33 {0} 0 EOF\n",
        "process 33",
    ),
    "one who waits": ("1: -> FLOCK  ADVISORY  WRITE 4711 {} 0 EOF\n", "another process"),
    "one of another container": ("1: FLOCK  ADVISORY  WRITE 0 {} 0 EOF\n", "another process"),
    "nobody": ("", "another process"),
    "odd text": ("\n1:\n\udcff", "another process"),
    "no such file": (None, "another process"),
}


@pytest.mark.parametrize("name", HOLDERS)
def test_who_holds_the_lock(out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The list of the system names the process, by device and inode; where it does not, the other has no number."""
    text, wanted = HOLDERS[name]
    place, list_ = out.stat(), tmp_path / "locks"
    if text is not None:
        text = text.format(f"{os.major(place.st_dev):02x}:{os.minor(place.st_dev):02x}:{place.st_ino}")
        list_.write_text(text, encoding="utf-8", errors="surrogateescape")
    monkeypatch.setattr(folderlock, "open", lambda path, **options: list_.open(**options), raising=False)
    with holding(out):
        assert f"is in use by {wanted} for more than 0.05 s" in refusal(lambda: tree.write(out, MORE)).message


@pytest.mark.parametrize("act", ACTS)
def test_the_lock_is_free_afterward(out: Path, act: str) -> None:
    """A write and a comparison leave no lock, whether they end well or not."""
    ACTS[act](out, MORE)
    assert is_free(out)
    assert refusal(lambda: ACTS[act](out, [Artifact("../x", ())])).code == "DC904"
    assert is_free(out)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("becomes", ["free", "moved", "removed", "another"])
@pytest.mark.parametrize("late", [False, True], ids=["while it waits", "after it opened the folder"])
def test_what_a_waiting_process_finds(
    out: Path, monkeypatch: pytest.MonkeyPatch, act: str, becomes: str, late: bool
) -> None:
    """A process that waited works in the folder that is there then, not in one that was removed or renamed meanwhile."""
    number, work = os.open(out, os.O_RDONLY), fcntl.flock
    work(number, fcntl.LOCK_EX)

    def happen() -> None:
        monkeypatch.undo()
        if becomes in ("moved", "another"):
            out.rename(out.parent / "elsewhere")
        if becomes == "removed":
            shutil.rmtree(out)
        if becomes == "another":
            tree.write(out, MORE)
        os.close(number)

    def flock(descriptor: int, kind: int) -> None:
        happen()
        work(descriptor, kind)

    monkeypatch.setattr(
        *((folderlock.fcntl, "flock", flock) if late else (folderlock.time, "sleep", lambda seconds: happen()))
    )

    def watched() -> Iterator[Artifact]:
        if out.exists():
            with pytest.raises(BlockingIOError):
                is_free(out)
        yield from MORE

    wanted = {"free": (2, 1), "moved": (0, 3), "removed": (0, 3), "another": (3, 0)}[becomes]
    changes = ACTS[act](out, watched())
    assert (changes.same, len(changes.new)) == wanted
    assert (out / "new.txt").is_file() == (act == "write" or becomes == "another")


def test_a_first_build_removes_no_folder_that_another_needs(tmp_path: Path) -> None:
    """A failed first build removes its folder, and those above it unless something else is there."""
    for neighbor in (False, True):
        place = tmp_path / f"{neighbor}" / "out" / "pod"

        def failing(place: Path = place, neighbor: bool = neighbor) -> Iterator[Artifact]:
            yield from FILES
            if neighbor:
                (place.parent / "other").mkdir()
            raise FindingsError([Finding("DC902", "message", "hint")])

        assert refusal(lambda failing=failing, place=place: tree.write(place, failing())).code == "DC902"
        assert snapshot(tmp_path / f"{neighbor}") == ({"out": None, "out/other": None} if neighbor else {})
        (tmp_path / f"{neighbor}").mkdir(exist_ok=True)


def test_a_forked_child_does_not_keep_the_lock(out: Path) -> None:
    """A child that was forked during a build and lives on holds nothing."""
    children = []

    def forking() -> Iterator[Artifact]:
        yield from MORE
        child = os.fork()
        if not child:
            signal.pause()
            os._exit(0)
        children.append(child)

    try:
        tree.write(out, forking())
        assert is_free(out)
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


@pytest.fixture(params=["EBADF", "ENOTSUP", "EOPNOTSUPP", "ENOLCK", "EINVAL", "ENOSYS"])
def unlockable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """A file system that locks files and no folders, or, when called with False, nothing at all."""
    number, work, files = getattr(errno, request.param), fcntl.flock, [True]

    def flock(descriptor: int, kind: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode) or not files[0]:
            raise OSError(number, os.strerror(number))
        work(descriptor, kind)

    monkeypatch.setattr(folderlock.fcntl, "flock", flock)
    return lambda value: files.__setitem__(0, value)


def test_a_file_system_that_locks_no_folders(tmp_path: Path, unlockable: Callable[[bool], None]) -> None:
    """There a lock file does, which goes at the end, and which a process that died may have left."""
    place = tmp_path / "out"
    (tmp_path / "out").mkdir()
    (place / folderlock.LOCK).write_text("", encoding="utf-8")
    tree.write(place, FILES)
    assert sorted(path.name for path in place.iterdir()) == ["README.md", "manifest.json", "racks"]
    before = snapshot(place)
    assert tree.compare(place, MORE).new == ("new.txt",)
    assert snapshot(place) == before
    (place / folderlock.LOCK).write_text("", encoding="utf-8")
    with holding(place / folderlock.LOCK):
        for act in ACTS.values():
            assert refusal(lambda act=act: act(place, MORE)).code == "DC907"
    assert refusal(lambda: tree.write(tmp_path / "new", [Artifact("../x", ())])).code == "DC904"
    assert not (tmp_path / "new").exists()


def test_a_file_system_without_locks(out: Path, unlockable: Callable[[bool], None]) -> None:
    """There dcgen does not write, since nothing keeps a second build away; it compares."""
    unlockable(False)
    before = snapshot(out)
    finding = refusal(lambda: tree.write(out, MORE))
    assert (finding.code, finding.hint) == ("DC905", "choose a folder on a file system that supports locks")
    assert tree.compare(out, MORE).new == ("new.txt",)
    assert snapshot(out) == before


# --- real builds ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def designs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A project for each design, built."""
    found = {}
    for name in DESIGNS:
        found[name] = tmp_path_factory.mktemp(name)
        for each, text in DESIGNS.items():
            (found[name] / f"{each}.yaml").write_text(text, encoding="utf-8")
    answers = crew.run([[(project, ("build", f"{name}.yaml"), 0)] for name, project in found.items()])
    assert [answer[0] for (answer,) in answers] == [0, 0]
    return found


def sound(folder: Path) -> None:
    """The folder has just the files of its manifest, with their digests, and no empty folder."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    listed = json.loads(files.pop("manifest.json").read_text(encoding="utf-8"))["files"]
    assert {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in files.items()} == listed
    parents = {parent for path in files for parent in Path(path).parents} - {Path()}
    assert {path.relative_to(folder) for path in folder.rglob("*") if path.is_dir()} == parents


@pytest.mark.slow
def test_builds_side_by_side(tmp_path: Path, designs: dict[str, Path]) -> None:
    """Pairs of builds of two designs into one folder, and builds beside checks: never a mixture, never another finding."""
    wanted = {name: snapshot(project / "out" / "clean") for name, project in designs.items()}
    before, after = wanted
    assert wanted[before].keys() - wanted[after].keys() and wanted[after].keys() - wanted[before].keys()
    pairs = [(("build", "earlier.yaml"), ("build", "later.yaml"))] * 14
    pairs += [(("build", "later.yaml"), ("build", "--check", "earlier.yaml"))] * 6
    places = [tmp_path / f"{number}" for number in range(len(pairs))]
    for number, place in enumerate(places):
        project = designs["earlier" if number % 2 else "later"]
        shutil.copytree(project, place, ignore=None if number % 3 else shutil.ignore_patterns("out"))
    answers = crew.run([[(place, each, 0) for each in pair] for place, pair in zip(places, pairs, strict=True)])
    for place, pair, answer in zip(places, pairs, answers, strict=True):
        sound(place / "out" / "clean")
        assert snapshot(place / "out" / "clean") in wanted.values()
        for command, (code, words, _) in zip(pair, answer, strict=True):
            assert "Traceback" not in words
            assert code == 0 or "DC907" in words or ("--check" in command and "the output is stale" in words), words
        assert sum(code == 0 for code, _, _ in answer) or "--check" in pair[1]


@pytest.mark.slow
def test_a_real_stop(tmp_path: Path, designs: dict[str, Path]) -> None:
    """SIGTERM ends a build with the files of the old design or of the new one, and with no journal."""
    wanted = {name: snapshot(project / "out" / "clean") for name, project in designs.items()}
    shutil.copytree(designs["earlier"], tmp_path / "whole")
    (((_, _, operations),),) = crew.run([[(tmp_path / "whole", ("build", "later.yaml"), 0)]])
    stops = sorted(random.Random(5).sample(range(1, operations + 1), 12))
    places = [tmp_path / f"{number}" for number in stops]
    for place in places:
        shutil.copytree(designs["earlier"], place)
    stopped = crew.run([[(place, ("build", "later.yaml"), -stop)] for place, stop in zip(places, stops, strict=True)])
    assert {code for ((code, _, _),) in stopped} == {-signal.SIGTERM}
    ends = []
    for place in places:
        state = snapshot(place / "out" / "clean")
        ends.append({path: data for path, data in state.items() if not path.startswith(".dcgen-staging-")})
    assert all(end in wanted.values() for end in ends)
    assert wanted["earlier"] in ends and wanted["later"] in ends


@pytest.mark.slow
def test_real_kills(tmp_path: Path, designs: dict[str, Path]) -> None:
    """A build that is killed at any operation is completed by the next one, and taken back by the reverted one."""
    wanted = {name: snapshot(project / "out" / "clean") for name, project in designs.items()}
    whole = tmp_path / "whole"
    shutil.copytree(designs["earlier"], whole)
    (((code, _, operations),),) = crew.run([[(whole, ("build", "later.yaml"), 0)]])
    assert code == 0 and operations > 50
    choice = random.Random(7)
    kills = sorted(choice.sample(range(1, operations + 1), 24))
    places = [tmp_path / f"{number}" for number in kills]
    for place in places:
        shutil.copytree(designs["earlier"], place)
    killed = crew.run([[(place, ("build", "later.yaml"), kill)] for place, kill in zip(places, kills, strict=True)])
    assert {code for ((code, _, _),) in killed} == {-signal.SIGKILL}
    states = [snapshot(place / "out" / "clean") for place in places]
    assert any(".dcgen-journal.json" in state for state in states)
    nexts = ["earlier" if number % 2 else "later" for number in range(len(places))]
    mended = crew.run(
        [
            command
            for place, name in zip(places, nexts, strict=True)
            for command in ([(place, ("build", "--check", f"{name}.yaml"), 0)], [(place, ("build", f"{name}.yaml"), 0)])
        ]
    )
    for place, name, state, check in zip(places, nexts, states, mended[::2], strict=True):
        assert (check[0][0] == 0) == (state == wanted[name])
        assert snapshot(place / "out" / "clean") == wanted[name], (place.name, name)
    assert {code for ((code, _, _),) in mended[1::2]} == {0}


def test_a_folder_that_cannot_be_made_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is that of a missing folder, which another process can remove meanwhile. It ends soon all the same."""

    def mkdir(path: str) -> None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)  # as in /proc

    monkeypatch.setattr(folderlock, "WAIT_S", 1e6)
    monkeypatch.setattr(os, "mkdir", mkdir)
    with pytest.raises(FileNotFoundError), folderlock.locked(str(tmp_path / "out")):
        pass
