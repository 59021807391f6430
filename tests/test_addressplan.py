"""The address plan for people: files, README, page, search and explanations agree with the plan and with one another."""

from __future__ import annotations

import csv
import io
import ipaddress
import json
import re
from collections import Counter
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import Examine
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import addresses
from dcgen.artifacts.site import index, summary
from dcgen.explain import explain
from dcgen.network.switches import make_switches
from dcgen.topology import Topology
from dcgen.views import finder
from dcgen.views.addressmap import make_address_maps
from dcgen.views.addressplan import make_address_plan
from dcgen.views.fabric.diagram import Diagram
from support.browser import chromium, read_drawings
from support.unpack import told_addresses
from test_addressing import SHAPES, SITE, roce

ROOT = Path(__file__).parents[1]
EDGE = SHAPES["edge site, two routed circuits"]
VLANS = (
    "design: single, switch: SN3420, switches: 2, peer_links: 2, vlans: {"
    "cameras: {vlan: 30, prefix: 10.42.2.0/24, gateway: none}, "
    "storage: {vlan: 40, prefix: 10.42.3.0/24, prefix6: 'fd00:42:3::/64', gateway: leaf, groups: [infer]}}"
)
CASES = {
    "IPv4 and IPv6": roce(
        units=2,
        max_units=2,
        numbers=3,
        addressing="ipv6: {compute: 'fd00:16::/48', inband: 'fd00:1::/48', loopback: 'fd00:3::/64'}",
    ),
    "numbered links": roce(units=2, max_units=2, numbers=4, compute="nos: sonic, spines: 2, downlinks: 32, uplinks: 4"),
    "scheme 1": roce(units=2, numbers=4, addressing="scheme: 1"),
    "InfiniBand": roce(units=2, numbers=4)
    .replace("B3140H", "MCX75310AAS-NEAT")
    .replace(", bmc: false", "")
    .replace("rail-optimized, switch: SN5600", "rail-optimized, switch: QM9700"),
    "routed circuits": SITE.format(kind="edge-site", inband=EDGE[1], circuit="asn: 64512, "),
    "further VLANs and reserved ranges": SITE.format(kind="edge-site", inband=VLANS, circuit="")
    + "addressing: {reserved: {dhcp: 10.1.0.200-10.1.0.250, services: 10.42.2.0/28}}\n",
    "pair below spines": SITE.format(
        kind="inference-cluster", inband=SHAPES["cluster, pair below spines"][1], circuit=""
    ),
    "mesh": (ROOT / "tests" / "cases" / "mesh.yaml").read_text(encoding="utf-8"),
}
SITES = ("tiny", "osl1-b", "lyon-store-042", "ams2-lab", "fra1-chat")


@cache
def site(name: str) -> Topology:
    """One of the repository's sites."""
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


@pytest.fixture(params=[*CASES, *SITES])
def topology(request: pytest.FixtureRequest, examine: Examine) -> Topology:
    """A small case, or a site."""
    if request.param in SITES:
        return site(request.param)
    found, findings = examine(CASES[request.param])
    assert found, [(each.code, each.message) for each in findings if each.severity == "error"]
    return found


def tables(topology: Topology) -> dict[str, list[dict[str, str]]]:
    """The files of the family, by path, as rows."""
    made = render.render(addresses.pages(Analysis(topology)))
    return {page.path: list(csv.DictReader(io.StringIO(page.text))) for page in made}


def test_every_address_is_in_one_row(topology: Topology) -> None:
    """addresses.csv has those of ports, routers.csv those of switches, prefixes.csv the shared gateways; none twice."""
    files = tables(topology)
    own = [text for row in files["addresses.csv"] for text in (row["address"], row["address6"]) if text]
    routers = files["routers.csv"]
    rest = [row["address"] for row in routers if row["kind"] != "management"]
    virtual = [
        gateway
        for row in files["prefixes.csv"]
        for gateway in (row["gateway"], row["gateway6"])
        if gateway and gateway not in rest
    ]
    counts = Counter([*own, *rest, *virtual])

    assert [text for text, count in counts.items() if count > 1] == []
    assert {row["address"] for row in routers if row["kind"] == "management"} <= set(own)
    assert len(routers) == len({(row["device"], row["interface"], row["address"]) for row in routers})
    planned = {text for item in topology.plan.addresses for text in (item.address, item.address6, item.gateway)}
    assert planned - {""} <= set(counts)
    links = {text for link in topology.plan.routing.links.values() for text in (link.a, link.b)}
    assert links <= set(rest)


def test_routers_are_those_of_the_switches(topology: Topology) -> None:
    """Each address of a switch's configuration is a row with its AS number and its far end, and no other is."""
    rows = [row for row in tables(topology)["routers.csv"] if row["tier"]]
    expected = set()
    for switch in make_switches(topology).values():
        asn = str(switch.asn or "")
        expected |= {(switch.name, asn, "loopback", str(at), "") for at in switch.loopbacks}
        expected |= {(switch.name, asn, "vlan", str(at), "") for vlan in switch.vlans for at in vlan.addresses}
        for port in switch.ports:
            kind = {"host": "host link", "circuit": "circuit"}.get(port.role, "switch link")
            expected |= {(switch.name, asn, kind, str(at), f"{port.peer}:{port.peer_port}") for at in port.addresses}
    found = {
        (row["device"], row["asn"], row["kind"], f"{row['address']}/{row['prefix_length']}", row["peer"])
        for row in rows
        if row["kind"] != "management"
    }

    assert found == expected
    assert {row["device"] for row in rows} <= set(topology.plan.devices)


def test_prefixes_have_their_owners_and_counts(topology: Topology) -> None:
    """Each prefix is a row in the plan's order; its addresses lie in it, its owners too, and it is not overfull."""
    files = tables(topology)
    rows = {row["prefix"]: row for row in files["prefixes.csv"]}
    assert list(rows) == [prefix.prefix for prefix in topology.plan.prefixes]
    assert sum(int(row["used"]) for row in rows.values()) == len(topology.plan.addresses)
    for prefix in topology.plan.prefixes:
        row, network = rows[prefix.prefix], ipaddress.ip_network(prefix.prefix)
        inside = [item for item in topology.plan.addresses if ipaddress.ip_address(item.address) in network]
        assert int(row["used"]) == len(inside) <= int(row["capacity"] or len(inside))
        assert row["leaves"].split("; ") == list(prefix.leaves) or not prefix.leaves
        for text in row["owner_addresses"].replace("; ", " ").split():
            own = ipaddress.ip_address(text)
            assert own in (network if own.version == network.version else ipaddress.ip_network(row["prefix6"]))
        if row["gateway"] and topology.plan.routing.scheme > 1:
            assert row["gateway_owner"]


def test_counts_agree_everywhere(topology: Topology) -> None:
    """README and page have the networks of the plan with the same numbers, and the page lists every prefix."""
    analysis = Analysis(topology)
    readme, page = summary.summary(analysis), index.index(analysis)
    assert readme.networks == page.networks
    assert sum(row.prefixes for row in readme.networks) == len(topology.plan.prefixes)
    assert sum(row.addresses for row in readme.networks) == len(topology.plan.addresses)
    assert [line.prefix for group in page.prefixes for line in group.rows] == [
        prefix.prefix
        for title in dict.fromkeys((each.fabric, each.network) for each in topology.plan.prefixes)
        for prefix in topology.plan.prefixes
        if (prefix.fabric, prefix.network) == title
    ]
    assert len(readme.reserved) == len(topology.plan.routing.reserved)
    assert ("reserved.csv" in tables(topology)) == bool(readme.reserved)


WORDS: dict[str, list[tuple[str, ...]]] = {
    "tiny": [
        ("compute", "routed leaf ports", "a network per port", "-", "9000", "each leaf port", "4200200705", "-"),
        ("inband", "VLAN per leaf", "LACP bond", "300", "9000", "the leaf", "4200069633", "-"),
        ("oob", "one VLAN", "single port", "200", "1500", "outside the plan", "-", "-"),
        ("storage", "VLAN per leaf", "LACP bond", "500", "9000", "the leaf", "4200135169", "-"),
    ],
    "lyon-store-042": [
        ("inband", "one VLAN", "LACP bond over an MLAG pair", "20", "9000", "outside the plan", "-", "-"),
        ("oob", "one VLAN", "single port", "10", "1500", "outside the plan", "-", "-"),
    ],
    "fra1-chat": [
        (
            *("inband", "VLAN per pair", "LACP bond over an MLAG pair", "300", "9000"),
            *("leaves together, virtual address", "4200069633", "-"),
        ),
        ("oob", "VLAN per leaf", "single port", "200", "1500", "the leaf", "4200004097 and 4200004098", "-"),
    ],
}


@pytest.mark.parametrize("name", WORDS)
def test_a_network_is_one_row_of_words(name: str) -> None:
    """The README says in the terms of the field who routes, how hosts attach, and whose the gateway is."""
    rows = summary.summary(Analysis(site(name))).networks
    assert [
        (*(row.network, row.routing, row.attach, row.vlan, row.mtu), row.gateway, row.leaf_asns, row.spine_asns)
        for row in rows
    ] == WORDS[name]


def expected_addresses(topology: Topology) -> set[tuple[str, str, str]]:
    """Every address with its length, its device and its port, from the plan and the switches."""
    plan = topology.plan
    found = set()
    for item in plan.addresses:
        found.add((f"{item.address}/{item.length}", item.device, item.interface))
        if item.address6:
            found.add((f"{item.address6}/{item.length6}", item.device, item.interface))
    for row in tables(topology)["routers.csv"]:
        if row["kind"] != "management":
            found.add((f"{row['address']}/{row['prefix_length']}", row["device"], row["interface"]))
    known = {text for text, _, _ in found}
    for prefix in plan.prefixes:
        for gateway, subnet in ((prefix.gateway, prefix.prefix), (prefix.gateway6, prefix.prefix6)):
            text = f"{gateway}/{subnet.partition('/')[2]}"
            if gateway and text not in known:
                found.add((text, "", ""))
    return found


def test_the_search_data_have_every_address(topology: Topology) -> None:
    """From the compact data follow all addresses with device and port, and no other address."""
    told = told_addresses(finder.make_finder(topology, make_address_plan(topology)))
    assert set(told) == expected_addresses(topology)
    assert len(told) == len(set(told))


DUMP = """<script>
unpack();
document.body.textContent = "FACTS" + JSON.stringify([...facts.values()].flat().map(([text, at, port, what]) =>
  [text, at < 0 ? "" : data.names[at], typeof port === "number" ? data.ports[port] : port])) + "END";
</script>"""


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_browser_knows_every_address(topology: Topology, tmp_path: Path) -> None:
    """The script of the page finds the same addresses as the test does, IPv6 in its short form."""
    page = tmp_path / "index.html"
    page.write_text(draw(topology).replace("</body>", f"{DUMP}</body>"), encoding="utf-8")
    found = re.search(r"FACTS(.*)END", chromium("--dump-dom", page.as_uri()))
    assert found
    assert {tuple(entry) for entry in json.loads(found[1])} == expected_addresses(topology)


def draw(topology: Topology) -> str:
    """The text of the page of a site."""
    return next(render.render(index.pages(Analysis(topology)))).text


SEARCHES: dict[str, tuple[str, str, list[str]]] = {
    "a host": ("10.80.0.65", "1 address", ["osl1-b-su01-gpu-001", "rail1p1*", "10.80.0.64"]),
    "a leaf port": ("10.80.0.64/31", "1 address", ["osl1-b-su01-compute-p1-leaf-01", "swp1s0", "AS 4200200721"]),
    "a virtual gateway": ("10.84.0.1", "1 address", ["osl1-b-storage-leaf-01", "osl1-b-storage-leaf-02", "500"]),
    "a VLAN interface": ("10.84.0.2", "1 address", ["osl1-b-storage-leaf-01", "vlan500"]),
    "a prefix": ("10.80.0.64/26", "1 prefix", ["routed leaf ports", "each leaf port"]),
    "a pool": ("10.80.0.0/14", "32 prefixes", ["10.80.0.64/26", "10.83.192.128/26"]),
    "a free address": ("10.84.0.222", "a free address", ["10.84.0.0/24", "osl1-b-storage-leaf-01"]),
    "an AS number": ("as4200200721", "1 device", ["osl1-b-su01-compute-p1-leaf-01", "10.80.0.64/31"]),
    "a part of an address": ("10.84.65.", "8 devices", ["osl1-b-su01-gpu-001", "osl1-b-su01-gpu-008"]),
    "no address": ("192.0.2.1", "no device matches", []),
}


@pytest.mark.slow
@pytest.mark.heavy("chromium")
@pytest.mark.parametrize("case", SEARCHES)
def test_a_browser_finds_an_address(case: str, tmp_path: Path) -> None:
    """A search by address shows what it is, the device with its port, and the owner of the gateway."""
    query, status, words = SEARCHES[case]
    page = tmp_path / "index.html"
    page.write_text(draw(site("osl1-b")), encoding="utf-8")
    dom = chromium("--dump-dom", f"{page.as_uri()}#q={query}")
    message = re.search(r'<span id="found"[^>]*>(.*?)</span>', dom)
    result = re.search(r'<section id="result"[^>]*>(.*?)</section>', dom, re.S)
    assert message and result and message[1] == status
    for word in words:
        assert f">{word}<" in result[1], word


def boxes_of(picture: Diagram, *roles: str) -> int:
    """The number of switches or prefixes in the boxes of some roles."""
    return sum(box.nodes for box in picture.boxes if box.role in roles)


def test_every_switch_is_in_one_box(topology: Topology) -> None:
    """A picture per fabric with leaves has each leaf, spine and core once, with AS number and loopback of routers."""
    pictures = make_address_maps(topology, make_address_plan(topology))
    fabrics = [fabric for fabric in topology.plan.fabrics if fabric.leaves]
    assert len(pictures) == len(fabrics)
    for picture, fabric in zip(pictures, fabrics, strict=True):
        assert boxes_of(picture, "leaf") == len(fabric.leaves)
        assert boxes_of(picture, "core") == len(fabric.cores)
        assert boxes_of(picture, "spine") == len(fabric.spines) + len(fabric.far)
        texts = " ".join(text.text for box in picture.boxes for text in box.texts)
        router = topology.plan.routing.routers.get(fabric.leaves[0])
        assert f"AS {router.asn}" in texts and router.loopback in texts if router else "no routing" in texts


def test_pictures_fit_their_paper(topology: Topology) -> None:
    """No picture is wider than the drawings of fabrics, and no box lies outside or on another one."""
    for picture in make_address_maps(topology, make_address_plan(topology)):
        assert picture.width <= 728
        for number, box in enumerate(picture.boxes):
            assert box.x >= 16 and box.x + box.width <= picture.width - 16
            for other in picture.boxes[number + 1 :]:
                apart = box.x + box.width < other.x or other.x + other.width < box.x
                assert apart or box.y + box.height < other.y or other.y + other.height < box.y


@pytest.mark.slow
@pytest.mark.heavy("chromium")
def test_a_browser_finds_no_fault_in_a_picture(topology: Topology, tmp_path: Path) -> None:
    """No text is cut, sticks out of its box, or overlaps another one."""
    style = re.search(r"<style>(.*?)</style>", draw(topology), re.S)
    assert style
    drawings = {}
    for picture in make_address_maps(topology, make_address_plan(topology)):
        figure = re.search(rf'<figure id="addresses-{picture.name}".*?(<svg.*?</svg>)</figure>', draw(topology), re.S)
        assert figure
        drawings[picture.title] = f"<style>{style[1]}</style>{figure[1]}"
    assert len(drawings) == len(make_address_maps(topology, make_address_plan(topology)))
    for title, (count, faults) in read_drawings(drawings, tmp_path / "picture.html", "Arial, sans-serif").items():
        assert faults == [] and count > 5, title


@pytest.mark.parametrize(("units", "columns"), [(1, 5), (2, 2), (4, 4), (9, 5)])
def test_large_fabrics_are_folded(examine: Examine, units: int, columns: int) -> None:
    """Up to five columns of leaves or units are beside each other; of more, the middle ones share a box."""
    topology, _ = examine(roce(units=units, max_units=units, numbers=2, capacity=2, rails=8))
    assert topology
    picture = next(each for each in make_address_maps(topology, make_address_plan(topology)) if each.name == "compute")
    leaves = [box for box in picture.boxes if box.role == "leaf"]
    assert sum(box.nodes for box in leaves) == 8 * units
    assert len(leaves) == columns == len([box for box in picture.boxes if box.role == "dev"])


def test_every_address_is_explained(topology: Topology) -> None:
    """The explanation of an address names its device, and that of a prefix its network, each with a key."""
    for text, device, _ in expected_addresses(topology):
        reasons = explain(topology, text.partition("/")[0])
        assert reasons and any(device in reason.text for reason in reasons), text
        assert all(reason.path for reason in reasons)
    for prefix in topology.plan.prefixes:
        for text in filter(None, (prefix.prefix, prefix.prefix6)):
            assert any(f"of fabric '{prefix.fabric}'" in reason.text for reason in explain(topology, text))
    for router in topology.plan.routing.routers.values():
        assert any(router.device in reason.text for reason in explain(topology, f"AS{router.asn}"))
    for each in topology.plan.routing.reserved:
        assert any(each.purpose in reason.text for reason in explain(topology, each.last))


EXPLAINED: dict[str, tuple[str, str, tuple[Any, ...]]] = {
    "leaf port": ("tiny", "10.16.0.0", ("addressing", "pools", "compute")),
    "loopback": ("tiny", "10.3.224.1", ("addressing", "pools", "loopback")),
    "AS number": ("tiny", "AS4200200705", ("addressing", "asn_base")),
    "pool": ("tiny", "10.16.0.0/12", ("addressing", "pools", "compute")),
}


@pytest.mark.parametrize("case", EXPLAINED)
def test_an_explanation_has_its_key(case: str) -> None:
    """The first line of an explanation ends with the key that decides it."""
    name, text, path = EXPLAINED[case]
    assert explain(site(name), text)[0].path == path


def test_the_example_of_the_document_is_the_plan(examine: Examine) -> None:
    """Every address, prefix and AS number in the worked example of docs/addressing.md is in the plan of its pod."""
    topology, _ = examine(roce(addressing="ipv6: {compute: 'fd00:16::/48'}"))
    assert topology
    text = (ROOT / "docs" / "addressing.md").read_text(encoding="utf-8")
    example = re.search(r"^## A worked example\n(.*?)^## ", text, re.M | re.S)
    assert example
    rows = re.findall(r"^\| `([^`]+)` \| (.+?) \| (.+?) \|$", example[1], re.M)
    assert len(rows) >= 10
    for name, what, formula in rows:
        reasons = explain(topology, name)
        assert reasons, name
        words = " ".join(reason.text for reason in reasons)
        for device in re.findall(r"`(pod-[^`]+)`", what):
            assert device in words, (name, device)
        if name.startswith("AS"):
            terms = formula.strip("`").split(" + ")
            assert sum(prod(map(int, term.split(" × "))) for term in terms) == int(name.removeprefix("AS"))
