"""What `diff` and `build` say of cables: new, gone, moved, of another part."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dcgen import runlist

HEAD = "id,fabric,a_device,a_port,b_device,b_port,part,length_m"
LIVE = ("a:p1,f,a,p1,leaf-1,1,C,3", "a:p2,f,a,p2,leaf-2,1,C,3", "b:p1,f,b,p1,leaf-1,2,C,5")


def text(*rows: str) -> bytes:
    return "\n".join((HEAD, *rows, "")).encode()


def test_cables_are_known_by_their_identity() -> None:
    """The order of the rows does not matter; a far end that changes is a move, a length that changes another part."""
    after = text("c:p1,f,c,p1,leaf-9,9,C,3", LIVE[2].replace(",5", ",7"), LIVE[0].replace("leaf-1", "leaf-3"))
    moves = runlist.compare(text(*LIVE), after)
    assert moves == runlist.Moves(3, 1, 1, 1, (("a:p1", "leaf-1:1", "leaf-3:1"),))
    assert str(moves) == "1 of 3 cables move, 1 new, 1 gone, 1 of another part or length"


def test_what_is_no_run_list_is_not_compared() -> None:
    """A file that somebody overwrote is replaced without a word about cables."""
    assert runlist.compare(b"\xff\xfe", text()) is None
    assert runlist.compare(b"name,price\nx,1\n", text()) is None


def test_a_hostile_run_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head of 60,000 columns above as many short rows costs no more than its length; a list far longer than the new one is no match."""
    assert runlist.compare(f"{HEAD}{',x' * 60_000}\n".encode() + b"1\n" * 60_000, text(*LIVE)) == runlist.Moves(
        0, 3, 0, 0, ()
    )
    assert runlist.compare(text(*LIVE, "short,row", "", '"'), text(*LIVE)) == runlist.Moves(3, 0, 0, 0, ())
    monkeypatch.setattr(runlist, "MAX_BYTES", 10)
    assert runlist.compare(text(*LIVE), text(*LIVE)) == runlist.Moves(3, 0, 0, 0, ())
    assert runlist.compare(text(*LIVE, *LIVE, *LIVE), text(*LIVE)) is None


POD = """kind: training-pod
name: x
max_units: 1
servers:
  node: {{model: R660, units: 1, numbers: 1-4, capacity: 4, fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}}}}}}
fabrics:
  compute: {{design: rail-optimized, switch: QM9700, uplinks: 8, spines: {spines}}}
floor: {{}}
"""


def test_a_build_says_which_cables_move(run: Any, tmp_path: Path) -> None:
    """A pod that is wired anew says so in `diff` before, and in `build` when it is done; a new server moves none."""
    path = tmp_path / "blueprints" / "x.yaml"
    path.parent.mkdir()
    path.write_text(POD.format(spines=1).replace("1-4", "1-3"), encoding="utf-8")
    run("build")
    path.write_text(POD.format(spines=1), encoding="utf-8")
    assert "cables   0 of " in run("diff").stdout
    assert " move" not in run("build").stdout
    path.write_text(POD.format(spines=2), encoding="utf-8")
    shown = run("diff").stdout
    # Leaf 1 keeps four uplinks on spine 1, and four go to spine 2; those of leaf 2 have other ports on both. The new spine also
    # takes a management port, behind which eight others move.
    assert "moved    x-su01-compute-leaf-01:32/2 from x-compute-spine-01:4/2 to x-compute-spine-02:2/2" in shown
    assert len(re.findall(r"^moved    x-su01-compute-leaf-0[12]:\d+/\d ", shown, re.MULTILINE)) == 4 + 8
    assert "cables   20 of 33 cables move, 1 new, 0 gone, 0 of another part or length" in shown
    built = run("build").stdout
    assert "cables   20 of 33 cables move" in built
    assert built.splitlines()[-1].startswith("x: ")
    assert " move" not in run("build").stdout
