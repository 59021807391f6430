"""The fit of a design to its workload: one row per need, from the plan and the proofs of its fabrics."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import servefit, trainfit
from dcgen.workload.need import JobNeed


def fit(topology: Topology, proofs: tuple[Proof, ...]) -> tuple[JobNeed, ...]:
    """Return the needs of the workload of a plan, none without a workload."""
    return tuple(_needs(topology, proofs))


def _needs(topology: Topology, proofs: tuple[Proof, ...]) -> Iterator[JobNeed]:
    workload = topology.plan.workload
    if workload and workload.train:
        yield from (need.of("train") for need in trainfit.needs(topology, proofs, workload, workload.train))
    if workload and workload.serve:
        yield from (need.of("serve") for need in servefit.needs(topology, workload, workload.serve))
