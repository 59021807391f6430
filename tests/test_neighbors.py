"""Comparing blueprints of one folder takes work that grows with their number, and no stale fact gets into the cache."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from dcgen import cli, neighborhood, neighbors, pipeline, reader, sitefacts, vicinity
from dcgen.finding import Finding
from dcgen.plan.records import Plan
from dcgen.prefixes import Prefixes, Subnet
from support import growth
from test_linear import assert_linear

SITE = """\
kind: edge-site
name: s-{number}
servers:
  node: {{model: R660, numbers: 1, fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}}}}}
fabrics:
  inband: {{design: single, switch: SN3420}}
"""
POOLS = "site: {{name: SITE}}\naddressing: {{pools: {{inband: 10.200.{number}.0/24, oob: 10.201.{number}.0/24}}}}\n"
KINDS: dict[str, str] = {
    "sites of their own": SITE + POOLS.replace("SITE", "city-{number}"),
    "sites of their own below one prefix": SITE + POOLS.replace("SITE", "city-{number}") + "# of 10.200.0.0/13\n",
    "one site": SITE + POOLS.replace("SITE", "city"),
    "the same pools": SITE,
}
Planned = list[tuple[Path, Plan]]


def planned(folder: Path, text: str, count: int) -> Planned:
    """Write blueprints and return each with its plan."""
    (folder / "blueprints").mkdir(parents=True)
    paths = [folder / "blueprints" / f"s-{number:03}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(text.format(number=number), encoding="utf-8")
    return [(path, pipeline.make_plan(path)) for path in paths]


def collide(sites: Planned) -> list[Finding]:
    """Return the collisions of all blueprints in one command."""
    command = str(sites[0][0])
    return [found for path, plan in sites for found in neighbors.collisions(path, plan, command=command)]


@pytest.mark.parametrize("name", KINDS)
def test_comparing_grows_with_the_folder(name: str, tmp_path: Path) -> None:
    """Twice as many blueprints in a folder are twice the work, whatever they share."""
    collide(planned(tmp_path / "first", KINDS[name], 4))
    sizes = [planned(tmp_path / str(count), KINDS[name], count) for count in (8, 16, 32)]
    assert_linear([growth.work(lambda sites=sites: collide(sites)) for sites in sizes])  # type: ignore[misc]


@pytest.mark.parametrize("name", KINDS)
def test_a_folder_is_a_fixed_number_of_inputs(name: str, tmp_path: Path) -> None:
    """The look-ups that a build notes for the blueprints beside it do not grow with their number."""

    def noted(count: int) -> int:
        sites = planned(tmp_path / str(count), KINDS[name], count)
        with reader.noting() as inputs:
            list(neighbors.collisions(*sites[0]))
        return len(inputs)

    assert noted(3) == noted(12)


def test_one_command_reads_each_blueprint_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blueprint that cannot collide is not parsed; the folder is read once per command, and again by the next."""
    sites, read, parsed = planned(tmp_path, KINDS["sites of their own"], 8), list[object](), list[Path]()
    contents, make = reader.contents, sitefacts.read_blueprint
    monkeypatch.setattr(reader, "contents", lambda *given: (read.append(given[2]), contents(*given))[1])
    monkeypatch.setattr(neighborhood, "read_blueprint", lambda *given: (parsed.append(given[0]), make(*given))[1])
    assert collide(sites) == collide(sites) == []
    assert (read, parsed) == ([vicinity.ENDS], [])
    sites[3][0].write_text(KINDS["sites of their own"].format(number=2).replace("s-2", "s-3"), encoding="utf-8")
    found = [each for path, plan in sites for each in neighbors.collisions(path, plan, command="next")]
    named = [path for path, _ in sites if any(f"'{path}'" in each.message for each in found)]
    assert named == [sites[3][0]]
    assert (read.count(vicinity.ENDS), len(set(parsed))) == (2, len(parsed))


def test_overlapping_prefixes_are_those_of_a_comparison_in_pairs() -> None:
    """The index returns exactly the prefixes that contain one, equal it or are inside it, of its own version."""
    texts = (*("10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24", "10.0.1.0/24", "10.1.0.0/16", "11.0.0.0/8", "0.0.0.0/0"),)
    nets: list[Subnet] = [
        net for text in (*texts, "fd00::/16", "fd00:1::/32", "::/0") if (net := vicinity._prefix(text))
    ]
    index = Prefixes[Subnet]()
    for net in nets[::-1]:
        index.add(net, net)
    for net in nets:
        found = {value for _, values in index.overlapping(net) for value in values}
        assert found == {each for each in nets if each.version == net.version and each.overlaps(net)}


def edit_after(work: Callable[..., object], path: Path, text: str) -> Callable[..., object]:
    """Return a function that works, and then writes a file."""

    def edited(*given: object) -> object:
        done = work(*given)
        path.write_text(text, encoding="utf-8")
        return done

    return edited


@pytest.mark.parametrize("moment", ["after the folder is read", "while it is parsed"])
def test_a_neighbor_that_changes_during_a_build_keeps_it_from_the_cache(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next build is real if a neighbor is not as this one read it, also if only its parser saw another text."""
    text = SITE + "artifacts: [bom]\n"
    (first, _), (other, _) = planned(tmp_path, text, 2)
    now, later = other.read_text(encoding="utf-8"), text.format(number=1) + POOLS.format(number=1)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("DCGEN_NO_CACHE")

    def build() -> tuple[str, bool]:
        made = list[Path]()
        with monkeypatch.context() as patch:
            prepare = pipeline.prepare
            patch.setattr(pipeline, "prepare", lambda path: (made.append(path), prepare(path))[1])
            done = CliRunner().invoke(cli.cli, ["build", f"blueprints/{first.name}"])
        assert done.exit_code == 0, done.stderr
        return done.stderr, bool(made)

    with monkeypatch.context() as patch:
        patch.setattr(reader, "contents", edit_after(reader.contents, other, later))
        if moment == "while it is parsed":
            patch.setattr(neighborhood, "read_blueprint", edit_after(sitefacts.read_blueprint, other, now))
        build()
    text_now, real = build()
    assert real
    assert build() == (text_now, False)
    assert ("DC358" in text_now) == (moment == "while it is parsed")


def test_a_neighbor_that_can_be_planned_again_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build is real after an edit that mends the plan of a neighbor at its site, and reports what they share."""
    (first, _), (other, _) = planned(tmp_path, SITE + "site: {{name: city}}\nartifacts: [bom]\n", 2)
    other.write_text(f"{other.read_text(encoding='utf-8')}wires: wires.csv\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("DCGEN_NO_CACHE")

    def build() -> bool:
        return "DC357" in CliRunner().invoke(cli.cli, ["build", f"blueprints/{first.name}"]).stderr

    assert not build()
    (tmp_path / "blueprints" / "wires.csv").write_text("device,port,device,port\n", encoding="utf-8")
    assert build()


STATED = "addressing: {{pools: {{inband: {}, oob: {}}}}}\n"
OVERLAPS = {
    "two defaults": ("", ""),
    "a default beside a stated pool": ("", "addressing: {pools: {oob: 10.201.0.0/24}}\n"),
    "a default under a comment": ("", "# pools: later\n"),
    "a pool inside a default": (STATED.format("10.1.9.0/24", "10.201.0.0/24"), ""),
    "a prefix with a netmask": (
        STATED.format("10.200.0.0/24", "10.201.0.0/24"),
        STATED.format("10.200.0.0/255.255.0.0", "10.202.0.0/24"),
    ),
    "a single address": (
        STATED.format("10.200.0.0/24", "10.201.0.0/24"),
        "addressing: {pools: {inband: 10.202.0.0/24, oob: 10.203.0.0/24, loopback: 10.200.0.4}}\n",
    ),
    "IPv6": (
        STATED.format("10.200.0.0/24", "10.201.0.0/24").replace("{pools", "{ipv6: {inband: 'fd00:1::/48'}, pools"),
        STATED.format("10.202.0.0/24", "10.203.0.0/24").replace("{pools", "{ipv6: {inband: 'FD00:1::/56'}, pools"),
    ),
}


@pytest.mark.parametrize("name", OVERLAPS)
def test_an_overlap_is_told_to_both(name: str, tmp_path: Path) -> None:
    """However a blueprint comes to a pool, its own check and that of the other blueprint name the overlap."""
    (tmp_path / "blueprints").mkdir()
    paths = [tmp_path / "blueprints" / f"s-{number:03}.yaml" for number in range(2)]
    for number, (path, text) in enumerate(zip(paths, OVERLAPS[name], strict=True)):
        path.write_text(SITE.format(number=number) + text, encoding="utf-8")
    for path in paths:
        assert list(neighbors.collisions(path, pipeline.make_plan(path))), path.name
