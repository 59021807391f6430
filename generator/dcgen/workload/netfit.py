"""The network of a training job: the time of its traffic as a share of a step, whole and after a loss."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import supply
from dcgen.workload.division import Division, Traffic, step_seconds, traffic
from dcgen.workload.need import JobNeed
from dcgen.workload.supply import Pool

PATH = ("workload", "train", "model")
MOST_PERCENT = 10.0  # of the computation of a step, without overlap; most of it overlaps, and goodput covers the rest


def needs(
    topology: Topology,
    proofs: tuple[Proof, ...],
    workload: WorkloadPlan,
    job: TrainJob,
    pool: Pool,
    division: Division,
) -> Iterator[JobNeed]:
    """Yield the share of the network in a step: as built, and after the worst loss of a spine and of a leaf."""
    if not pool.tflops or division.used == 1:
        return
    seconds = step_seconds(job.model, job.spec.batch_tokens, pool.tflops, workload.assumptions["mfu"].value)
    sent = traffic(job.model, division, job.spec.batch_tokens)
    share = supply.compute_share(topology.plan, proofs)
    bandwidth = pool.network * share if share is not None else None
    basis = _basis(sent, pool, share, seconds)
    yield _row("traffic of a step through the fabric", sent, bandwidth, seconds, basis, "DC604")
    for kind, part in (("spine", "spine"), ("leaf", "leaf")):
        left = supply.share_after(topology.plan, proofs, kind)
        if left is not None and bandwidth is not None:
            title = f"the same after the loss of a {part}"
            after = f"{left:.0%} of the bandwidth is left for the worst-hit servers"
            yield _row(title, sent, bandwidth * left, seconds, after, "DC605")


def _row(title: str, sent: Traffic, bandwidth: float | None, seconds: float, basis: str, code: str) -> JobNeed:
    given = None
    if bandwidth is not None:
        given = 100 * sent.fabric / 1e9 / bandwidth / seconds if bandwidth else float(10**9)
    return JobNeed(
        job="train",
        title=title,
        unit="% of its computation",
        needed=MOST_PERCENT if code == "DC604" else 100.0,
        given=given,
        basis=basis,
        code=code,
        fix="give the fabric that carries compute more uplinks, use faster adapters, or raise `batch_tokens`",
        path=PATH,
        at_most=True,
        assumed=("mfu",),
        missing=() if given is not None else ("the bisection of the fabric that carries compute",),
    )


def _basis(sent: Traffic, pool: Pool, share: float | None, seconds: float) -> str:
    kinds = (("gradients", sent.gradient), ("activations", sent.pipeline), ("experts", sent.expert))
    parts = " + ".join(f"{size / 1e9:.3g} GB of {name}" for name, size in kinds if size)
    bisection = "unknown" if share is None else f"{share:.3g}"
    speed = f"{pool.network:g} GB/s and bisection {bisection}"
    return f"{parts or 'no traffic'} per GPU at {speed}; a step computes {seconds:.3g} s"
