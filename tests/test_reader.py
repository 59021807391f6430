"""The one door for files: regular files, inside a folder, of bounded size."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dcgen import reader
from dcgen.finding import Finding, FindingsError


def refusal(path: Path, root: Path, limit: int = 100) -> Finding:
    """The one finding that reading ends with."""
    with pytest.raises(FindingsError) as caught:
        reader.read(path, root, limit)
    (finding,) = caught.value.findings
    return finding


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """The bytes come back as they are, up to the limit; one byte more is DC002."""
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert reader.read(tmp_path / "a", tmp_path, 100) == b"x" * 100
    assert refusal(tmp_path / "a", tmp_path, 99).code == "DC002"


@pytest.mark.parametrize("size", [0, 1, 7, 8, 3_000])
def test_the_content_of_a_file_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """All bytes come back, also if the system reads a few at a time, or if the file has grown since it was opened."""
    place, data, real = tmp_path / "a", bytes(number % 251 for number in range(size)), os.read
    place.write_bytes(data)
    assert reader.content_of(str(place)) == data
    monkeypatch.setattr(os, "read", lambda number, most: real(number, min(most, 7)))
    assert reader.content_of(str(place)) == data

    def grow(number: int, most: int) -> bytes:
        found = real(number, most)
        with place.open("ab") as file:
            file.write(b"!" if place.stat().st_size == size else b"")
        return found

    monkeypatch.setattr(os, "read", grow)
    assert reader.content_of(str(place)) in (data, data + b"!")


@pytest.mark.parametrize("kind", ["a FIFO", "a folder", "a device"])
def test_the_content_of_what_is_no_regular_file(tmp_path: Path, kind: str) -> None:
    """A FIFO, a folder or a link is an error at once, and no file stays open."""
    KINDS[kind](tmp_path / "a")
    before = sum(1 for _ in Path("/dev/fd").iterdir())
    with pytest.raises(OSError):
        reader.content_of(str(tmp_path / "a"))
    assert sum(1 for _ in Path("/dev/fd").iterdir()) == before


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """A link to another file of the same project is read, through a linked folder too."""
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a").write_bytes(b"text")
    (tmp_path / "b").symlink_to("lib/a")
    (tmp_path / "folder").symlink_to("lib")
    assert reader.read(tmp_path / "b", tmp_path) == reader.read(tmp_path / "folder" / "a", tmp_path) == b"text"


def test_a_folder_that_is_a_link_itself(tmp_path: Path) -> None:
    """The folder that the user names may be a link: what counts is the folder it leads to."""
    (tmp_path / ".real").mkdir()
    (tmp_path / ".real" / "a").write_bytes(b"text")
    (tmp_path / "named").symlink_to(".real")
    assert reader.read(tmp_path / "named" / "a", tmp_path / "named") == b"text"


@pytest.mark.parametrize(
    "target", ["../secret", "/proc/self/environ", "/dev/zero", ".git/config", ".env", "folder/.env", "../other/x"]
)
def test_a_link_that_leads_out_or_to_a_hidden_file(tmp_path: Path, target: str) -> None:
    """A link out of the project, or to a hidden file in it, is DC006."""
    root = tmp_path / "project"
    for path in ("secret", "project/.git/config", "project/.env", "project/folder/.env", "other/x"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("secret", encoding="utf-8")
    (root / "a.yaml").symlink_to(target)
    assert refusal(root / "a.yaml", root).code == "DC006"


def test_a_path_that_climbs_out(tmp_path: Path) -> None:
    """A path outside the folder is DC006 without a link, too."""
    (tmp_path / "a").write_bytes(b"text")
    assert refusal(tmp_path / "inner" / ".." / "a", tmp_path / "inner").code == "DC006"


def test_a_hidden_file_by_its_own_name(tmp_path: Path) -> None:
    """A hidden file that is named as such is read."""
    (tmp_path / ".hidden").write_bytes(b"text")
    assert reader.read(tmp_path / ".hidden", tmp_path) == b"text"


KINDS: dict[str, Callable[[Path], object]] = {
    "a FIFO": os.mkfifo,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_regular_file(tmp_path: Path, kind: str) -> None:
    """A FIFO, a folder or a device is DC001 at once, and the message names the kind."""
    KINDS[kind](tmp_path / "a")
    finding = refusal(tmp_path / "a", Path("/"))
    assert finding.code == "DC001"
    assert f"it is {kind}, not a regular file" in finding.message


ODD = {"loop": "a", "missing": "none", "long": "x" * 5_000, "deep": "/".join("x" * 5_000)}


@pytest.mark.parametrize("name", ODD)
def test_a_path_that_leads_nowhere(tmp_path: Path, name: str) -> None:
    """A link to itself, a missing file and a path that is too long are DC001, quoted in part."""
    (tmp_path / "a").symlink_to("a")
    finding = refusal(tmp_path / ODD[name], tmp_path)
    assert finding.code == "DC001"
    assert len(finding.message) < 400


def test_a_path_with_a_nul_byte(tmp_path: Path) -> None:
    """A path that no system knows is DC001."""
    assert refusal(tmp_path / "a\0b", tmp_path).code == "DC001"
