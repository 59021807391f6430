"""frr/ and containerlab/: what the files contain, that FRR loads them, and that no text of a person breaks them."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS
from dcgen import render
from dcgen.artifacts.network import containerlab, frr
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostNetwork, IpAddress, Neighbor, SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.views.linuxnames import LENGTH, linux_names
from support.hostile import VALUES
from support.samplefabrics import dual_tor, edge, rail_slice
from support.samplenet import EDGE_LEAF, GPU_HOST, PAIR_LEAF, RAIL_LEAF, SPINE

SAMPLES = {switch.name: switch for switch in (RAIL_LEAF, SPINE, PAIR_LEAF, EDGE_LEAF)}
NODE, INTERFACE = r"[a-zA-Z0-9][a-zA-Z0-9._-]*", r"[A-Za-z0-9][A-Za-z0-9_.-]{0,14}"

# One leaf with numbered links, a peer session within its AS, a VRF, host routes, and a default route of its own.
NUMBERED = PAIR_LEAF._replace(
    name="numbered",
    loopbacks=(IpAddress("10.3.96.3", 32), IpAddress("fd00:3::3", 128)),
    neighbors=(
        Neighbor("swp33", "uplink", "spine", 4200065792, "10.4.0.1", "fd00:4::1"),
        Neighbor("peerlink.4094", "peer", "other", PAIR_LEAF.asn),
        Neighbor("swp48", "circuit", "wan", 64512, "10.12.0.1", "fd00:12::1"),
        Neighbor("swp47", "circuit", "quiet", None),
        Neighbor("swp34", "uplink", "spine", 4200065793, vrf="guests"),
    ),
    vlans=(PAIR_LEAF.vlans[0], PAIR_LEAF.vlans[1]._replace(vrf="guests")),
    host_routes=True,
    overlay="",
    default_via=("10.1.1.9", "fd00::9"),
)


class TextFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as text."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


def written(switches: dict[str, SwitchNetwork]) -> dict[str, str]:
    """The files of frr/ by path."""
    return {item.path: item.text for item in render.render(frr.make_pages(switches))}


def config(switch: SwitchNetwork) -> str:
    """The configuration of one switch."""
    return written({switch.name: switch})[f"frr/{switch.name}/frr.conf"]


def lab(switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> Any:
    """The topology of a lab, as a reader of YAML 1.2 has it."""
    [item] = render.render(containerlab.make_pages("pod", switches, hosts))
    assert item.path == "containerlab/topology.clab.yml"
    return YAML(typ="safe").load(item.text)


def refusals(folder: Path, text: str) -> str:
    """What vtysh says when it loads a configuration without applying it: nothing, if every line is a command."""
    path = folder / "frr.conf"
    path.write_text(text, encoding="utf-8")
    done = subprocess.run(["vtysh", "-C", "-f", str(path)], capture_output=True, text=True, check=False, timeout=60)
    return f"{done.returncode or ''}{done.stdout}{done.stderr}"


# --- frr/ --------------------------------------------------------------------------------------------------------


def test_files(snapshot: SnapshotAssertion) -> None:
    """A rail leaf, a spine, a leaf of an EVPN pair, an edge switch with VRRP, and one with all that is rare."""
    files = written({**SAMPLES, NUMBERED.name: NUMBERED})

    assert "".join(f"==> {path}\n{text}" for path, text in files.items()) == snapshot(extension_class=TextFile)


def test_nothing_without_a_switch() -> None:
    """A site without Ethernet switches has no files."""
    assert written({}) == {} and list(containerlab.make_pages("x", {}, {})) == []


def test_a_bridge_has_no_routing() -> None:
    """A switch without an AS starts no BGP daemon and announces nothing."""
    files = written({"x": EDGE_LEAF._replace(name="x", asn=0, loopbacks=(), neighbors=())})

    assert not re.search(r"^(router|ip prefix-list|route-map|bgp)", files["frr/x/frr.conf"], re.M)
    assert "bgpd=no\nvrrpd=yes" in files["frr/x/daemons"]


def test_lists_come_before_their_use() -> None:
    """FRR announces everything through a route map that does not exist yet, so maps and lists come first."""
    for switch in (*SAMPLES.values(), NUMBERED):
        text = config(switch)
        for name in set(re.findall(r"route-map (\S+)", text)):
            assert text.index(f"route-map {name} ") == min(
                found.start() for found in re.finditer(f"route-map {name}\\b", text)
            )
            assert re.search(rf"^route-map {name} ", text, re.M), name
        for family, name in set(re.findall(r" match (ip|ipv6) address prefix-list (\S+)", text)):
            assert text.index(f"{family} prefix-list {name} ") < text.index(
                f" match {family} address prefix-list {name}\n"
            )


def test_growth_changes_no_line() -> None:
    """A further host on a leaf adds lines and changes none."""
    more = RAIL_LEAF.ports[1]._replace(name="swp2s0", peer="pod-su01-gpu-003", addresses=(IpAddress("10.16.0.68", 31),))
    before, after = (
        config(switch).splitlines() for switch in (RAIL_LEAF, RAIL_LEAF._replace(ports=(*RAIL_LEAF.ports, more)))
    )
    added = Counter(after) - Counter(before)

    assert not Counter(before) - Counter(after)
    assert added == Counter(
        ["interface swp2s0", " description to pod-su01-gpu-003 OSFP4P1", " ip address 10.16.0.68/31", "exit"]
    )


@pytest.mark.heavy("vtysh")
@pytest.mark.consumer("vtysh", "8.4", "accepts each line of every `frr.conf`")
def test_vtysh_accepts_the_samples(tmp_path: Path) -> None:
    """Every line of every sample is a command, and a wrong one is found."""
    networks = (rail_slice(), dual_tor(), edge())
    switches = [*SAMPLES.values(), NUMBERED, *(switch for network in networks for switch in network.switches.values())]
    assert {switch.name: said for switch in switches if (said := refusals(tmp_path, config(switch)))} == {}
    assert refusals(tmp_path, f"{config(SPINE)}interface swp1\n ip adress 10.0.0.1/31\n") != ""


@pytest.mark.heavy("vtysh")
@pytest.mark.mostly_slow(0)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_vtysh_accepts_the_blueprints(path: Path, tmp_path: Path) -> None:
    """Every line of every switch of a shipped blueprint is a command."""
    files = written(make_switches(dcgen.load(path)))
    texts = {text for name, text in files.items() if name.endswith("frr.conf")}

    assert [said for text in texts if (said := refusals(tmp_path, text))] == []


def hostile_leaf() -> SwitchNetwork:
    """A leaf with a port for each hostile value, as its name and as the name at the far end."""
    [host, *_] = RAIL_LEAF.ports
    rows = (
        host._replace(
            name=f"{value}{number}", peer_port=value, addresses=(IpAddress(f"10.16.1.{2 * (number % 99)}", 31),)
        )
        for number, value in enumerate(VALUES)
    )
    return RAIL_LEAF._replace(
        ports=tuple(rows), neighbors=(Neighbor("\n! x" * 100, "uplink", "pod-spine", 4200196864),)
    )


@pytest.mark.heavy("vtysh")
def test_hostile_texts_stay_on_their_line(tmp_path: Path) -> None:
    """Texts with line breaks, comments, quotes and 500 characters give one interface each, and no other command."""
    leaf = hostile_leaf()
    text = config(leaf)

    assert refusals(tmp_path, text) == ""
    assert text.isascii() and max(map(len, text.splitlines())) < 200
    kept = [line.split()[0] for line in text.splitlines() if line.startswith(("interface", " description"))]
    assert Counter(kept) == {"interface": len(VALUES) + 1, "description": len(VALUES)}
    names = re.findall(r"^interface (\S+)$", text, re.M)
    assert len(set(names)) == len(names) and all(re.fullmatch(INTERFACE, name) for name in names)


def test_names_of_interfaces() -> None:
    """A name that Linux accepts stays. Any other gets a name of its own, whatever the others are."""
    given = ["swp1s0", "Ethernet1/1", "Ethernet1_1", "x" * 40, "x" * 41, "", "lo", " ", "é", "-x", "..", *VALUES]
    found = linux_names(given)

    assert found["swp1s0"] == "swp1s0" and found["Ethernet1_1"] == "Ethernet1_1"
    assert len(set(found.values())) == len(set(given))
    assert all(re.fullmatch(INTERFACE, name) and len(name) <= LENGTH for name in found.values())
    assert linux_names(reversed(given)) == found


# --- containerlab/ -----------------------------------------------------------------------------------------------


def test_lab(snapshot: SnapshotAssertion) -> None:
    """The samples with one host as a lab."""
    [item] = render.render(containerlab.make_pages("pod", SAMPLES, {GPU_HOST.name: GPU_HOST}))

    assert item.text == snapshot(extension_class=TextFile)


def interfaces(switch: SwitchNetwork) -> list[str]:
    """The interfaces of the cabled ports of a switch in frr.conf."""
    found = re.findall(r"^interface (\S+)$", config(switch), re.M)
    return [name for name in found if name != "lo"][: len(switch.ports)]


def check_lab(switches: dict[str, SwitchNetwork], hosts: dict[str, HostNetwork]) -> None:
    """Check that a lab has each cabled port in one link, both nodes of each link, and the files of each switch."""
    found = lab(switches, hosts)["topology"]
    ends = [end.split(":") for link in found["links"] for end in link["endpoints"]]
    assert Counter(map(tuple, ends)).most_common(1)[0][1] == 1
    ports = {(name, text) for name, switch in switches.items() for text in interfaces(switch)}
    management = {(name, switch.management_port) for name, switch in switches.items()}
    assert {end for end in map(tuple, ends) if end[0] in switches} - management == ports
    for name, interface in ends:
        assert name in found["nodes"] and re.fullmatch(NODE, name) and re.fullmatch(INTERFACE, interface), (
            name,
            interface,
        )
    files = written(switches)
    for name, node in found["nodes"].items():
        binds = [bind.split(":") for bind in node.get("binds", ())]
        assert (name in switches) == bool(binds)
        assert all(source.removeprefix("../") in files for source, _ in binds)


def test_a_lab_has_every_cabled_port() -> None:
    """Each sample has all of its ports in one link, with the names of frr.conf."""
    check_lab(SAMPLES, {GPU_HOST.name: GPU_HOST})
    for networks in (rail_slice(), dual_tor(), edge()):
        check_lab(*networks)


@pytest.mark.mostly_slow(0)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_a_lab_of_a_blueprint_has_every_cabled_port(path: Path) -> None:
    """Each shipped blueprint has all Ethernet ports of its switches in one link."""
    topology = dcgen.load(path)
    check_lab(make_switches(topology), make_hosts(topology))


def test_links_join_the_names_of_both_ends() -> None:
    """A link names the interface of the host in its operating system, and the port of the switch as in frr.conf."""
    links = [link["endpoints"] for link in lab(*rail_slice())["topology"]["links"]]

    assert ["su01-rail-leaf-01:swp1", "su01-gpu-001:rail1"] in links
    assert ["rail-spine-01:swp1", "su01-rail-leaf-01:swp33"] in links
    assert len(links) == 2 * 2 * 2 + 2 * 4  # rails of hosts, and uplinks


def test_hostile_texts_in_a_lab() -> None:
    """Hostile port names become names of interfaces in links and commands."""
    check_lab({"pod-leaf": hostile_leaf()._replace(name="pod-leaf")}, {})
