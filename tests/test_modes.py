"""The modes of a switch cage: unsplit where the cages suffice, split where they do not, as stated where stated."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Examine
from dcgen.catalog import models as parts
from dcgen.plan.fabrics import breakout
from dcgen.plan.records import Plan
from support.strategies import examples

POD = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-{servers}, capacity: {servers}, fitted: {{nics: {{front: {{model: MCX623106AN-CDAT, count: 1, ports: [inband, null]}}}}}}}}
fabrics:
  inband: {{design: single, switch: {switch}{options}}}
"""


def planned(examine: Examine, servers: int, switch: str = "SN3700", options: str = "") -> Plan:
    """The plan of some servers with a port of 100G on one switch."""
    topology, findings = examine(POD.format(servers=servers, switch=switch, options=options))
    assert topology, [str(finding) for finding in findings]
    return topology.plan


def cages(plan: Plan) -> dict[str, int]:
    """The cages of the switch that have a cable, with the ports of each in its mode."""
    leaf = plan.devices["x-inband-leaf-01"].type
    return {leaf.port[c.b_port].cage: leaf.port[c.b_port].cage_ports for c in plan.cables if c.fabric == "inband"}


def test_a_lower_speed_runs_unsplit(examine: Examine) -> None:
    """Four servers of 100G on 32 cages of 200G: a cage and a cable each, no splitter, and no name of a split port."""
    plan = planned(examine, 4)
    cables = [cable for cable in plan.cables if cable.fabric == "inband"]
    assert [cable.b_port for cable in cables] == ["swp1", "swp2", "swp3", "swp4"]
    assert {(cable.head, cable.model) for cable in cables} == {("", "MCP1600")}


@pytest.mark.parametrize(("servers", "ports"), [(32, 1), (33, 2), (40, 2)])
def test_cages_are_split_where_they_do_not_suffice(examine: Examine, servers: int, ports: int) -> None:
    """32 cages serve 32 servers unsplit; the 33rd splits them."""
    plan = planned(examine, servers)
    assert set(cages(plan).values()) == {ports}
    assert len(cages(plan)) == -(-servers // ports)


@pytest.mark.parametrize(("stated", "ports"), [(1, 1), (2, 2)])
def test_the_stated_links_per_cage_decide(examine: Examine, stated: int, ports: int) -> None:
    """`links_per_cage` selects the mode, whatever the servers need."""
    plan = planned(examine, 3, options=f", links_per_cage: {stated}")
    assert set(cages(plan).values()) == {ports}


def test_too_many_servers_for_the_stated_mode_are_refused(examine: Examine) -> None:
    """40 servers do not fit 32 unsplit cages, and the mode is stated."""
    topology, findings = examine(POD.format(servers=40, switch="SN3700", options=", links_per_cage: 1"))
    assert topology is None and "DC301" in {finding.code for finding in findings}


def test_the_ports_of_a_twin_port_cage_are_native() -> None:
    """An NDR cage has two ports unsplit; four of 200G are split."""
    ndr = parts.PortGroup.model_validate(
        {
            "cages": 32,
            "cage": "OSFP",
            "modes": [
                {"speed_gbps": 400, "links": 2, "name": "IB1/{cage}/{port}"},
                {"speed_gbps": 200, "links": 4, "name": "IB1/{cage}/{half}/{part}"},
            ],
        }
    )
    assert ndr.native == 2
    assert [ndr.is_split(mode) for mode in ndr.modes] == [False, True]


def test_the_earlier_form_means_the_same() -> None:
    """Mappings by speed become the list, with the lanes of a port and the cages that a split one takes."""
    old = parts.PortGroup.model_validate(
        {
            "cages": 4,
            "cage": "OSFP",
            "lanes": 8,
            "modes": {"800": 1, "100": 8},
            "names": {"800": "E{cage}/{first}", "100": "E{cage}/{first}"},
            "takes": {"100": 2},
        }
    )
    new = parts.PortGroup.model_validate(
        {
            "cages": 4,
            "cage": "OSFP",
            "modes": [
                {"speed_gbps": 800, "lanes": 8, "name": "E{cage}/{first}"},
                {"speed_gbps": 100, "links": 8, "lanes": 1, "takes": 2, "name": "E{cage}/{first}"},
            ],
        }
    )
    assert old == new


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"modes": []}, "modes is empty"),
        ({"modes": {400: 2}, "names": {200: "p{port}"}}, "list different speeds"),
        ({"modes": {400: 1}, "names": {400: "p"}, "takes": {200: 2}}, "takes lists the speed 200"),
        ({"modes": {400: 3}, "names": {400: "p{first}"}, "lanes": 8}, "divide evenly"),
        ({"modes": {400: "x"}, "names": {400: "p"}}, "valid integer"),
        ({"modes": {400: 0}, "names": {400: "p"}, "lanes": 8}, "greater than or equal to 1"),
        ({"modes": {400: None}, "names": {400: None}, "lanes": 8}, "valid"),
        ({"modes": {400: 1}, "names": ["p"]}, "list different speeds"),
        ({"modes": [{"speed_gbps": 400, "name": "a"}, {"speed_gbps": 400, "name": "b"}]}, "1 x 400G twice"),
        ({"modes": [{"speed_gbps": 400, "name": "a + b"}]}, "joins the ports of one cable"),
    ],
)
def test_faulty_modes_are_refused(change: dict[str, Any], message: str) -> None:
    """A fault in either form is named, and raises no other exception."""
    with pytest.raises(ValueError, match=message):
        parts.PortGroup.model_validate({"cages": 1, "cage": "OSFP", **change})


def test_an_own_entry_in_the_earlier_form_builds(examine: Examine, tmp_path: Path) -> None:
    """A project keeps its entries: the mappings are read as before."""
    path = tmp_path / "catalog" / "switch" / "OLD.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "model: OLD\nmanufacturer: NVIDIA\ndescription: old\nu_height: 1\nprotocol: ethernet\nport_groups:\n"
        '  - {cages: 8, cage: QSFP28, modes: {100: 1}, names: {100: "p{cage}"}}\n'
        "sources: [{fields: [u_height, port_groups, protocol], certainty: user, title: ours}]\n",
        encoding="utf-8",
    )
    assert cages(planned(examine, 2, switch="OLD")) == {"cage1": 1, "cage2": 1}


@examples(60)
@given(
    modes=st.lists(st.tuples(st.sampled_from([100, 200, 400]), st.sampled_from([1, 2, 4, 8])), min_size=1, unique=True),
    count=st.integers(1, 9),
    speed=st.sampled_from([100, 200, 400]),
)
def test_ports_never_exceed_the_mode(modes: list[tuple[int, int]], count: int, speed: int) -> None:
    """Each variant of a switch has one mode per speed, splits each cage once, and never beyond the mode."""
    listed = [{"speed_gbps": gbps, "links": links, "name": "p{cage}/{port}"} for gbps, links in modes]
    group = parts.PortGroup.model_validate({"cages": count, "cage": "OSFP", "modes": listed})
    switch = parts.Switch.model_construct(
        manufacturer="m", optics_from=(), protocol="ethernet", model="s", port_groups=(group,)
    )
    offered = sorted(links for gbps, links in modes if gbps == speed)
    variants = [each for each in breakout.variants(switch, (speed,), None) if offered]
    sizes = []
    for variant in variants:
        ports = breakout.all_ports(variant, speed, None, ())
        per_cage = {port.cage: [other for other in ports if other.cage == port.cage] for port in ports}
        assert len({port.name for port in ports}) == len(ports)
        assert all({len(found)} == {port.cage_ports for port in found} for found in per_cage.values())
        sizes.append(len(ports) // count)
    assert sizes == offered
