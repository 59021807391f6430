"""A build that ends early: at every operation by a full disk or a kill, and by signals. The next build mends the tree."""

from __future__ import annotations

import builtins
import errno
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, Run
from dcgen import tree
from dcgen.finding import FindingsError
from dcgen.page import Artifact

Files = dict[str, str]
Snapshot = dict[str, bytes | None]

OLD = {
    "README.md": "old\n",
    "same.txt": "same\n",
    "racks/r1.svg": "r1\n",
    "racks/r2.svg": "r2\n",
    "gone/deep/x.txt": "x\n",
}
NEW = {
    "README.md": "new\n",
    "same.txt": "same\n",
    "racks/r1.svg": "R1\n",
    "rows/1.svg": "1\n",
    "come/deep/y.txt": "y\n",
}
OTHER = {"README.md": "other\n", "racks/r3.svg": "r3\n", "come/z.txt": "z\n"}
DESIGNS = {"old": OLD, "new": NEW, "other": OTHER}
PART = ("README.md", "come/deep/y.txt")  # what a partial build makes


class Killed(BaseException):
    """What a process that is dead does at each operation."""


def artifacts(files: Files) -> list[Artifact]:
    """The files as artifacts, in two blocks each."""
    return [Artifact(path, (text[:1].encode(), text[1:].encode())) for path, text in files.items()]


def snapshot(folder: Path) -> Snapshot:
    """Every folder and file below `folder` with its bytes; None for a folder."""
    found: Snapshot = {}
    for parent, folders, files in os.walk(folder):
        below = Path(parent).relative_to(folder)
        found |= {(below / name).as_posix(): None for name in folders}
        found |= {(below / name).as_posix(): Path(parent, name).read_bytes() for name in files}
    return found


def restore(folder: Path, state: Snapshot) -> None:
    """Make `folder` what a snapshot of another one has."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, data in state.items():
        if data is None:
            (folder / path).mkdir(exist_ok=True)
        else:
            (folder / path).write_bytes(data)


def exact(files: Files, folder: Path) -> Snapshot:
    """What a first build of the files leaves."""
    tree.write(folder, artifacts(files))
    return snapshot(folder)


class Faults:
    """Counts the operations that change the file system, by name, and lets one of them fail."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.at: int | None = None
        self.error: Callable[[], BaseException] = Killed
        self.lasting = False

    def step(self, name: str) -> None:
        """Count an operation, and raise at the chosen one; also at all after it when the fault is lasting."""
        number = len(self.seen)
        self.seen.append(name)
        if self.at is not None and (number == self.at or (self.lasting and number > self.at)):
            raise self.error()

    def writer(self, path: str, mode: str) -> Half:
        """`open` of the writer: the second half of the bytes may fail."""
        self.step("open")
        return Half(path, mode, self)


class Half:
    """A file whose second block may not be written any more."""

    def __init__(self, path: str, mode: str, faults: Faults) -> None:
        self.file, self.faults = builtins.open(path, mode), faults  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> Half:
        return self

    def __exit__(self, *arguments: object) -> None:
        self.file.close()

    def writelines(self, blocks: Iterable[bytes]) -> None:
        """Write the first block, and the others unless that fails."""
        rest = iter(blocks)
        self.file.write(next(rest))
        self.faults.step("write")
        self.file.writelines(rest)


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    """Every operation of the writer counted, none failing yet."""
    found = Faults()

    def watch(name: str) -> None:
        work = getattr(os, name)

        def watched(*arguments: Any, **options: Any) -> Any:
            found.step(name)
            return work(*arguments, **options)

        monkeypatch.setattr(os, name, watched)

    for name in ("mkdir", "replace", "rename", "unlink", "rmdir"):
        watch(name)
    monkeypatch.setattr(tree, "open", found.writer, raising=False)
    return found


@contextmanager
def failing(faults: Faults, at: int, error: Callable[[], BaseException], lasting: bool) -> Iterator[None]:
    """The operation `at`, counted from here, fails."""
    faults.seen, faults.at, faults.error, faults.lasting = [], at, error, lasting
    try:
        yield
    finally:
        faults.at = None


def full() -> OSError:
    """A full disk."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


KINDS: dict[str, tuple[Callable[[], BaseException], bool]] = {
    "full once": (full, False),
    "full from then on": (full, True),
    "killed": (Killed, True),
}


def attempt(folder: Path, files: Files, faults: Faults, at: int, kind: str) -> bool:
    """A build whose operation `at` fails; whether there was such an operation."""
    error, lasting = KINDS[kind]
    try:
        with failing(faults, at, error, lasting):
            tree.write(folder, artifacts(files))
    except (FindingsError, Killed) as ended:
        assert not isinstance(ended, FindingsError) or [one.code for one in ended.findings] == ["DC905"]
    return len(faults.seen) > at


def checked(folder: Path, files: Files, wanted: Snapshot) -> None:
    """A comparison tells that the tree is not what it should be, unless it is, and changes nothing."""
    before = snapshot(folder)
    assert bool(tree.compare(folder, artifacts(files))) == (before != wanted)
    assert snapshot(folder) == before


def partial_is_sound(folder: Path) -> None:
    """A partial build keeps every file; then all that the manifest lists is there, and nothing else is."""
    before = {path for path, data in snapshot(folder).items() if data is not None and not path.startswith(".dcgen-")}
    tree.write(folder, artifacts({path: NEW[path] for path in PART}), partial=True)
    after = snapshot(folder)
    files = {path: data for path, data in after.items() if data is not None and path != "manifest.json"}
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert before - {"manifest.json"} <= files.keys()
    assert {path: hashlib.sha256(data).hexdigest() for path, data in files.items()} == listed
    parents = {parent.as_posix() for path in files for parent in Path(path).parents} - {"."}
    assert {path for path, data in after.items() if data is None} == parents


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("first", [False, True], ids=["rebuild", "first build"])
def test_a_fault_at_every_operation(tmp_path: Path, faults: Faults, kind: str, first: bool) -> None:
    """Whatever fails, the next build gives its tree to the byte: the same again, reverted, another, or after a part."""
    wanted = {name: exact(files, tmp_path / name) for name, files in DESIGNS.items()}
    place, number, seen, states = tmp_path / "place", 0, Counter[str](), list[tuple[Snapshot, bool]]()
    while True:
        shutil.rmtree(place, ignore_errors=True)
        if not first:
            restore(place, wanted["old"])
        if not attempt(place, NEW, faults, number, kind):
            break
        seen[faults.seen[number]] += 1
        number += 1
        state = snapshot(place)
        core = {path: data for path, data in state.items() if not path.startswith(".dcgen-staging-")}
        if (core, state == core) in states:  # what is staged counts for nothing: one state with it will do
            continue
        states.append((core, state == core))
        for name, files in DESIGNS.items():
            restore(place, state)
            checked(place, files, wanted[name])
            for part in (False, True):
                if part:
                    restore(place, state)
                    partial_is_sound(place)
                tree.write(place, artifacts(files))
                assert snapshot(place) == wanted[name], (faults.seen, name, part)
    assert snapshot(place) == wanted["new"]
    assert {"mkdir", "open", "write", "replace", "unlink", "rmdir"} - ({"unlink"} if first else set()) <= seen.keys()


def test_faults_upon_faults(tmp_path: Path, faults: Faults) -> None:
    """Three builds of different designs that all end early, one after the other, are mended by the fourth."""
    wanted = {name: exact(files, tmp_path / name) for name, files in DESIGNS.items()}
    place, choice = tmp_path / "place", random.Random(12)
    for number in range(100):
        restore(place, wanted["old"])
        for _ in range(3):
            files = choice.choice(list(DESIGNS.values()))
            attempt(place, files, faults, choice.randrange(45), choice.choice(list(KINDS)))
        last = choice.choice(list(DESIGNS))
        tree.write(place, artifacts(DESIGNS[last]))
        assert snapshot(place) == wanted[last], number


def test_a_failed_first_build_leaves_nothing(tmp_path: Path, faults: Faults) -> None:
    """When the disk is full before anything is in place, not even the folders above the output stay."""
    place, number = tmp_path / "out" / "pod", 0
    while True:
        attempt(place, NEW, faults, number, "full once")
        if "replace" in faults.seen[: number + 1]:
            break
        if "rmdir" not in faults.seen[: number + 1]:
            assert not (tmp_path / "out").exists(), faults.seen
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        number += 1
    assert number > 10


def test_an_edit_between_a_kill_and_the_next_build(tmp_path: Path, faults: Faults) -> None:
    """A file that a person edits after a kill is kept and reported by the next build, forward and back."""
    for files in (NEW, OLD):
        place = tmp_path / files["README.md"].strip()
        tree.write(place, artifacts(OLD))
        with pytest.raises(Killed), failing(faults, 26, Killed, True):
            tree.write(place, artifacts(NEW))
        assert (place / ".dcgen-journal.json").is_file()
        (place / "README.md").write_text("mine", encoding="utf-8")
        changes = tree.write(place, artifacts(files))
        assert [one.code for one in changes.kept] == ["DC908"]
        assert (place / "README.md").read_text(encoding="utf-8") == "mine"
        assert not tree.write(place, artifacts(files), force=True).kept
        assert snapshot(place) == exact(files, tmp_path / f"{files['README.md'].strip()}-exact")


def test_a_killed_forced_build_takes_no_file_for_its_own(tmp_path: Path, faults: Faults) -> None:
    """A file that --force was to replace, and that a kill left as it was, is still a person's."""
    tree.write(tmp_path / "out", artifacts(OLD))
    (tmp_path / "out" / "rows").mkdir()
    (tmp_path / "out" / "rows" / "1.svg").write_text("mine", encoding="utf-8")
    before, place, number = snapshot(tmp_path / "out"), tmp_path / "place", 0
    while True:
        restore(place, before)
        with pytest.raises(Killed), failing(faults, number, Killed, True):
            tree.write(place, artifacts(NEW), force=True)
        if (place / "rows" / "1.svg").read_text(encoding="utf-8") != "mine":
            break
        tree.write(place, artifacts(OLD))
        assert snapshot(place) == before
        number += 1
    assert ".dcgen-journal.json" in snapshot(place)


@pytest.mark.parametrize(
    "text", ["", "{", '{"old": 1, "new": {}}', '{"old": {}}', "[" * 100_000, '{"old": {"a": 1}, "new": {}}']
)
def test_a_broken_journal(tmp_path: Path, text: str) -> None:
    """A journal that cannot be read makes no file dcgen's; it is reported, and the next build removes it."""
    wanted = exact(OLD, tmp_path)
    (tmp_path / ".dcgen-journal.json").write_text(text, encoding="utf-8")
    assert tree.compare(tmp_path, artifacts(OLD)).removed == (".dcgen-journal.json",)
    assert str(tree.write(tmp_path, artifacts(OLD))) == "5 same, 0 changed, 0 new, 0 removed"
    assert snapshot(tmp_path) == wanted


def test_a_journal_cannot_reach_out(tmp_path: Path) -> None:
    """A journal that lists a file elsewhere, or one of dcgen's own, is refused, and that file stays."""
    place, victim = tmp_path / "out", tmp_path / "victim.txt"
    tree.write(place, artifacts(OLD))
    victim.write_text("mine", encoding="utf-8")
    digest = hashlib.sha256(b"mine").hexdigest()
    for path in ("../victim.txt", victim.as_posix(), "manifest.json", ".dcgen-staging-1/x", "a/\ud800"):
        (place / ".dcgen-journal.json").write_text(json.dumps({"old": {path: digest}, "new": {}}), encoding="utf-8")
        for act in (tree.write, tree.compare):
            with pytest.raises(FindingsError) as caught:
                act(place, artifacts(OLD))
            assert [one.code for one in caught.value.findings] == ["DC904"]
    assert victim.read_text(encoding="utf-8") == "mine"


def test_only_a_staging_folder_is_left(tmp_path: Path) -> None:
    """Staging folders of dead processes are named by a comparison and removed by a build, whatever is in them."""
    wanted = exact(OLD, tmp_path)
    (tmp_path / ".dcgen-staging-1" / "racks").mkdir(parents=True)
    (tmp_path / ".dcgen-staging-1" / "racks" / "r1.svg").write_text("half a fi", encoding="utf-8")
    (tmp_path / ".dcgen-staging").write_text("a file", encoding="utf-8")
    os.mkfifo(tmp_path / ".dcgen-staging-2")
    assert tree.compare(tmp_path, artifacts(OLD)).removed == (".dcgen-staging", ".dcgen-staging-1", ".dcgen-staging-2")
    assert not tree.write(tmp_path, artifacts(OLD))
    assert snapshot(tmp_path) == wanted


@pytest.mark.slow
def test_the_system_refuses_a_write(tmp_path: Path, run: Run) -> None:
    """A real process that may write no file of more than 8 KiB leaves the old tree, or none, and says what to do."""
    text = "kind: training-pod\nname: clean\nservers:\n  head: {{model: R660, numbers: 1-{}, fitted: {{}}}}\n"
    limited = f"ulimit -f 16; exec {sys.executable} -m dcgen build clean.yaml"
    for first in (True, False):
        (tmp_path / "clean.yaml").write_text(text.format(3), encoding="utf-8")
        before = snapshot(tmp_path)
        done = subprocess.run(
            ["sh", "-c", limited],
            cwd=tmp_path,
            # Python would cut off the bytecode that it writes, too.
            env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (done.returncode, done.stdout) == (1, "")
        refusal = "\nDC905 error: the output folder 'out/clean' cannot be used: File too large (out/clean/"
        assert (
            refusal in done.stderr and " error: " not in done.stderr.partition(refusal)[0]
        )  # only warnings precede it
        assert done.stderr.endswith("\n    raise the limit of file size (`ulimit -f`)\n")
        assert snapshot(tmp_path) == before
        if first:
            (tmp_path / "clean.yaml").write_text(text.format(2), encoding="utf-8")
            assert run("build", "clean.yaml").returncode == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
@pytest.mark.parametrize("name", ["open", "write", "mkdir", "replace", "unlink", "rmdir"])
def test_a_signal_comes_before_the_moves_or_after_them(
    tmp_path: Path, faults: Faults, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, name: str
) -> None:
    """A signal ends a build with the old tree or with the new one, at whichever operation it arrives."""
    wanted, target = exact(OLD, tmp_path / "out"), exact(NEW, tmp_path / "new")
    before = signal.signal(number, signal.default_int_handler)
    sent, done = [], threading.Event()
    threading.Thread(target=done.wait).start()  # which may take the signal, too

    def step(at: str) -> None:
        if at == name and not sent:
            sent.append(at)
            os.kill(os.getpid(), number)

    monkeypatch.setattr(faults, "step", step)
    try:
        with pytest.raises(KeyboardInterrupt):
            tree.write(tmp_path / "out", artifacts(NEW))
        assert signal.getsignal(number) == signal.default_int_handler
    finally:
        done.set()
        signal.signal(number, before)
    assert snapshot(tmp_path / "out") == (target if name in ("replace", "unlink", "rmdir") else wanted)


def test_an_ignored_signal_stays_ignored(tmp_path: Path, faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under `nohup` a signal that arrives while files move is nothing, and so is it afterward."""
    target, before = exact(NEW, tmp_path / "new"), signal.signal(signal.SIGHUP, signal.SIG_IGN)
    monkeypatch.setattr(faults, "step", lambda at: os.kill(os.getpid(), signal.SIGHUP))
    try:
        tree.write(tmp_path / "out", artifacts(NEW))
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert snapshot(tmp_path / "out") == target


def test_a_build_in_a_thread(tmp_path: Path) -> None:
    """Outside the main thread, where no handler can be set, a build works as well."""
    threads = [threading.Thread(target=tree.write, args=(tmp_path / "out", artifacts(files))) for files in (OLD, NEW)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert snapshot(tmp_path / "out") in [exact(files, tmp_path / name) for name, files in DESIGNS.items()]


def mischief(place: Path, choice: random.Random, faults: Faults, mine: dict[str, str], number: int) -> None:
    """Something that may happen to an output folder: a build, a part, a kill, a full disk, or a person."""
    files = choice.choice(list(DESIGNS.values()))
    path = choice.choice(sorted({*OLD, *NEW, *OTHER}))
    act = choice.choice(["build", "part", "fault", "fault", "edit", "edit", "remove"])
    if act == "build":
        tree.write(place, artifacts(files))
    elif act == "part":
        tree.write(place, artifacts({each: files[each] for each in choice.sample(sorted(files), 2)}), partial=True)
    elif act == "fault":
        attempt(place, files, faults, choice.randrange(45), choice.choice(list(KINDS)))
    elif act == "edit":
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(f"mine {number}", encoding="utf-8")
        mine[path] = f"mine {number}"
    else:
        (place / path).unlink(missing_ok=True)
        mine.pop(path, None)


def test_a_person_among_builds_that_fail(tmp_path: Path, faults: Faults) -> None:
    """Through any mixture of builds, parts, kills and edits no text of a person is lost; --force ends in the exact tree."""
    wanted = {name: exact(files, tmp_path / name) for name, files in DESIGNS.items()}
    place, choice = tmp_path / "place", random.Random(4)
    for number in range(80):
        restore(place, wanted["old"])
        mine: dict[str, str] = {}
        for step in range(6):
            mischief(place, choice, faults, mine, step)
            assert {path: (place / path).read_text(encoding="utf-8") for path in mine} == mine, (number, step)
        name = choice.choice(list(DESIGNS))
        told = tree.compare(place, artifacts(DESIGNS[name])).kept
        assert tree.write(place, artifacts(DESIGNS[name])).kept == told
        assert {path: (place / path).read_text(encoding="utf-8") for path in mine} == mine
        assert {str(one.place).removeprefix(f"{place.as_posix()}/") for one in told} >= mine.keys() & DESIGNS[
            name
        ].keys()
        tree.write(place, artifacts(DESIGNS[name]), force=True)
        after, strangers = snapshot(place), mine.keys() - DESIGNS[name].keys()
        for path in strangers & after.keys():  # never dcgen's: nobody asked for them
            (place / path).unlink()
        after = {path: data for path, data in snapshot(place).items() if data is not None}
        assert after == {path: data for path, data in wanted[name].items() if data is not None}, number
