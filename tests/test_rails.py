"""Which leaf each rail of a server goes to, worked out by hand."""

from __future__ import annotations

import pytest

from conftest import Examine

POD = """\
kind: training-pod
name: x
servers:
  gpu: {{model: DGX-H100, units: 1, numbers: 1, capacity: 1}}
fabrics:
  compute: {{design: rail-optimized, switch: QM9700, {options}}}
"""
# The leaf of each of the eight rails: rails are spread in their order, and only the last leaf may have fewer.
LEAVES = {
    "leaves: 1": [1, 1, 1, 1, 1, 1, 1, 1],
    "leaves: 2": [1, 1, 1, 1, 2, 2, 2, 2],
    "leaves: 3": [1, 1, 1, 2, 2, 2, 3, 3],
    "leaves: 4": [1, 1, 2, 2, 3, 3, 4, 4],
    "leaves: 8": [1, 2, 3, 4, 5, 6, 7, 8],
    "rails_per_leaf: 3": [1, 1, 1, 2, 2, 2, 3, 3],
    "rails_per_leaf: 8": [1, 1, 1, 1, 1, 1, 1, 1],
}


@pytest.mark.parametrize("options", LEAVES)
def test_rails_are_spread_in_order(examine: Examine, options: str) -> None:
    """Each leaf takes as many rails as the ratio of rails to leaves, rounded up."""
    topology, findings = examine(POD.format(options=options))
    assert topology, findings
    rails = {port.name: port.rail or 0 for port in topology.plan.devices["x-su01-gpu-001"].type.ports}
    leaf = {
        rails[cable.a_port]: int(cable.b_device.rpartition("-")[2])
        for cable in topology.plan.cables
        if cable.fabric == "compute" and cable.a_device == "x-su01-gpu-001"
    }
    assert [leaf[rail] for rail in range(1, 9)] == LEAVES[options]


def test_rails_that_cannot_be_spread_are_refused(examine: Examine) -> None:
    """Eight rails over 5 leaves are two to a leaf, which fills 4: DC321 names the number that works."""
    _, findings = examine(POD.format(options="leaves: 5"))
    (error,) = (finding for finding in findings if finding.severity == "error")
    assert (error.code, error.path) == ("DC321", ("fabrics", "compute", "leaves"))
    assert "`leaves: 4`" in error.hint
