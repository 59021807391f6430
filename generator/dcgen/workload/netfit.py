"""The network of a training job: the time of its traffic as a share of a step, whole and after a loss."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import supply
from dcgen.workload.division import Division, Traffic, step_seconds, traffic
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.supply import Pool

MOST_PERCENT = 10.0  # of the computation of a step, without overlap; most of it overlaps, and goodput covers the rest
LOSSES = ("core", "spine", "leaf", "plane")
FIX = "give the fabric that carries compute more uplinks, use faster adapters, or raise `batch_tokens`"


def needs(
    topology: Topology,
    proofs: tuple[Proof, ...],
    workload: WorkloadPlan,
    job: TrainJob,
    pool: Pool,
    division: Division,
) -> Iterator[JobNeed]:
    """Yield the share of the network in a step as built, and the bandwidth after the worst loss of each kind.

    The latter is left out if the fabric as built is too slow already.
    """
    sent = traffic(job.model, division, job.spec.batch_tokens, pool.domain)
    if not sent.fabric:
        return
    share = supply.compute_share(topology.plan, proofs)
    bandwidth = pool.network * share if share is not None else None
    seconds = None
    if pool.tflops:
        mfu, peak = workload.assumptions["mfu"].value, pool.tflops * division.used / pool.gpus
        seconds = step_seconds(job.model, job.spec.batch_tokens, peak, mfu)
    yield _whole(sent, pool, share, bandwidth, seconds)
    for kind in LOSSES:
        left = supply.share_after(topology.plan, proofs, kind)
        if left is not None and bandwidth and seconds and sent.fabric / 1e9 <= bandwidth * seconds:
            basis = f"{left:.0%} of" if left else "nothing is left of"
            basis += f" {bandwidth:.4g} GB/s per GPU; {figure(sent.fabric / 1e9)} GB within the "
            basis += f"{seconds:.3g} s that a step computes"
            title = f"bandwidth per GPU after the loss of a {kind}"
            fix = "give the fabric that carries compute more spines or planes, or accept the risk"
            yield _least(title, sent.fabric / 1e9 / seconds, bandwidth * left, basis, "DC605", fix)


def unknown(pool: Pool) -> JobNeed:
    """Return the row of the traffic if the division is unknown, because the memory of a GPU is."""
    missing = tuple(text for text in pool.missing if "memory_gb" in text)
    return _share(None, "the division of the model is unknown", missing)


def _whole(sent: Traffic, pool: Pool, share: float | None, bandwidth: float | None, seconds: float | None) -> JobNeed:
    """Return the row of the fabric as built: bandwidth if the traffic takes longer than a step computes, else time."""
    basis = _basis(sent, pool, share, seconds)
    if bandwidth is not None and seconds and sent.fabric / 1e9 > bandwidth * seconds:
        title = "bandwidth per GPU through the fabric"
        return _least(title, sent.fabric / 1e9 / seconds, bandwidth, basis, "DC633", FIX)
    missing = [] if share is not None else ["the bisection of the fabric that carries compute"]
    missing += [] if seconds else [text for text in pool.missing if "tflops" in text]
    given = 100 * sent.fabric / 1e9 / bandwidth / seconds if bandwidth and seconds else None
    return _share(given, basis, tuple(missing))


def _share(given: float | None, basis: str, missing: tuple[str, ...]) -> JobNeed:
    return JobNeed(
        title="traffic of a step through the fabric",
        unit="% of its computation",
        needed=MOST_PERCENT,
        given=given,
        basis=basis,
        code="DC604",
        fix=FIX,
        path=("model",),
        at_most=True,
        assumed=("mfu",),
        missing=missing,
    )


def _least(title: str, needed: float, given: float, basis: str, code: str, fix: str) -> JobNeed:
    return JobNeed(
        title=title,
        unit="GB/s",
        needed=needed,
        given=given,
        basis=basis,
        code=code,
        fix=fix,
        path=("model",),
        assumed=("mfu",),
    )


def _basis(sent: Traffic, pool: Pool, share: float | None, seconds: float | None) -> str:
    kinds = (
        ("tensor groups", sent.tensor),
        ("gradients", sent.gradient),
        ("activations", sent.pipeline),
        ("experts", sent.expert),
    )
    parts = " + ".join(f"{figure(size / 1e9)} GB of {name}" for name, size in kinds if size)
    bisection = "unknown" if share is None else f"{share:.3g}"
    step = f"a step computes {seconds:.3g} s" if seconds else "the time of a step is unknown"
    return f"{parts} per GPU at {pool.network:g} GB/s and bisection {bisection}; {step}"
