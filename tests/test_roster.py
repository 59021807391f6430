"""Which servers there are, and those to come beside them, which the cables of today already allow for."""

from __future__ import annotations

import pytest

from conftest import Examine
from dcgen.plan.cabling import futurelinks
from dcgen.plan.inventory import roster

# Nine servers per rack. The 17 racks of row 1 end with server 153; server 154 is in row 2, beside the switches.
# A leaf takes 14 servers, so leaf 11 has servers 141 to 154, two to a cage: 153 and 154 share its cage 7.
FAR_AND_NEAR = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: {numbers}
    capacity: 400
    fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}
fabrics:
  compute: {{design: leaf-spine, switch: QM9700, downlinks: 14, uplinks: 14}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C}}
racks:
  node: {{model: AR3357, holds: {{node: 9}}}}
  net: {{model: AR3357, holds: {{compute-spine: 16, compute-leaf: 14, oob-leaf: 8, oob-spine: 4}}}}
floor: {{rows: {{1: {{positions: 1-17, groups: [node]}}, 2: {{positions: 1-150, groups: [net, node]}}}}}}
"""
# One server per unit; the cables of both units meet in the first cage of the only leaf.
UNITS = """\
kind: training-pod
name: x
max_units: 2
servers:
  node:
    model: R660
    units: {units}
    numbers: 1
    capacity: 1
    fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}
fabrics:
  compute: {{design: single, switch: QM9700}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C}}
racks:
  net: {{model: AR3357, holds: {{compute-leaf: 1, oob-leaf: 1, oob-spine: 2}}}}
  node: {{model: AR3357, per: unit, holds: {{node: 1, oob-leaf: 1}}}}
floor: {{rows: {{1: {{positions: 1-3, groups: [net], units: 1}}, 2: {{positions: 20-30, units: 2}}}}}}
"""


def lengths(examine: Examine, text: str) -> dict[str, float | None]:
    """Return the length in meters of each compute cable of a server, by the server."""
    topology, findings = examine(text)
    assert topology, findings
    return {
        cable.a_device: cable.length_m
        for cable in topology.plan.cables
        if cable.fabric == "compute" and "-node-" in cable.a_device
    }


@pytest.mark.parametrize("numbers", ["153", "154", "153-154"])
def test_a_cable_allows_for_the_next_number(examine: Examine, numbers: str) -> None:
    """A server far from both ends of its group gets the length that its partner in the cage needs, present or not.

    Server 153 is 16 racks of 0.75 m and a row away, between 15 and 20 m; for server 154, in the third rack of the row of
    its leaf, 10 m would do.
    """
    found = lengths(examine, FAR_AND_NEAR.format(numbers=numbers))
    assert found == {f"x-node-{number}": 20.0 for number in numbers.split("-")}


@pytest.mark.parametrize("units", ["1", "2", "1-2"])
def test_a_cable_allows_for_the_next_unit(examine: Examine, units: str) -> None:
    """The cables of two units that share a cage have one length, whichever unit is there first.

    Unit 2 is 19 racks of 0.75 m and a row away, between 20 and 25 m; for unit 1, in the row of its leaf, 10 m would do.
    """
    found = lengths(examine, UNITS.format(units=units))
    assert found == {f"x-su0{unit}-node-001": 25.0 for unit in units.split("-")}


# Four servers in a rack each, with two ports and one of their BMC: 12 ports. The out-of-band fabric collects more: four
# of BMCs, one of the in-band switch, and ten of the PDUs of five racks.
FOUR = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: 1-4
    capacity: 4
    fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}
racks:
  node: {model: AR3357, holds: {node: 1}}
  net: {model: AR3357, holds: {inband-leaf: 1, oob-leaf: 1}}
"""
LIMITS = [("MAX_SERVERS", 4, None), ("MAX_SERVERS", 3, ("servers", "node", "numbers")),
          ("MAX_PORTS", 15, None), ("MAX_PORTS", 14, ("fabrics", "oob")),
          ("MAX_PORTS", 12, ("fabrics", "oob")), ("MAX_PORTS", 11, ("servers", "node", "numbers"))]  # fmt: skip


@pytest.mark.parametrize(("name", "limit", "path"), LIMITS)
def test_a_limit_is_inclusive(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, name: str, limit: int, path: tuple[str, ...] | None
) -> None:
    """As many servers or ports as the limit are planned, one more is DC111 at the key that asks for them."""
    monkeypatch.setattr(roster, name, limit)
    topology, findings = examine(FOUR)
    assert [finding.path for finding in findings if finding.code == "DC111"] == ([path] if path else [])
    assert topology or path


@pytest.mark.parametrize(("most", "length"), [(4, 25.0), (3, 7.0)])
def test_servers_to_come_are_planned_up_to_a_bound(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, most: int, length: float
) -> None:
    """Two servers with two ports each are 4 ports: within a bound of 4 unit 2 counts, within 3 it does not.

    The PDUs have no port, so that they do not count.
    """
    monkeypatch.setattr(futurelinks, "MOST_PORTS", most)
    text = UNITS.format(units=1) + "power: {pdu: AP7553}\n"
    assert lengths(examine, text) == {"x-su01-node-001": length}
