"""The division of a training job against the design: stated numbers that cannot work, NVLink domains, idle GPUs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.workload.division import Batch, Division, Rates, divide, step_seconds, traffic
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.supply import Pool

KEYS = ("parallelism",)
MOST_GPUS = 1_000_000  # far above any site
LEAST_USED = 0.9  # of the GPUs: idle GPUs beyond this cost as much as all failures do in `goodput`


def best(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> Division | None:
    """Return the division of the model over the GPUs, None if none fits or a value that it depends on is unknown."""
    if not (pool.memory_gb and pool.gpus):
        return None
    spec, share = job.spec, workload.assumptions["state_share"].value
    rates = None
    if pool.tflops:
        rates = Rates(pool.tflops / pool.gpus * 1e12 * workload.assumptions["mfu"].value, pool.nvlink)
    batch = Batch(spec.batch_tokens, spec.sequence)
    return divide(job.model, spec.parallelism, pool.gpus, pool.domain, pool.memory_gb, share, batch, rates)


def enough(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> int | None:
    """Return the smallest number of GPUs, in whole NVLink domains, over which the model can be divided; None above a
    million. More GPUs never make a division impossible, so bisection finds it.
    """
    if not (pool.memory_gb and pool.gpus):
        return None
    low, high = 0, max(1, pool.gpus // pool.domain)
    while not best(workload, job, pool._replace(gpus=high * pool.domain)):
        low, high = high, 2 * high
        if high * pool.domain > MOST_GPUS:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        fits = best(workload, job, pool._replace(gpus=middle * pool.domain))
        low, high = (low, middle) if fits else (middle, high)
    return high * pool.domain


def impossible(job: TrainJob, pool: Pool) -> tuple[JobNeed, ...]:
    """Return a row for each stated number that no division can have, on any kind of GPU."""
    return tuple(need for need in _stated(job, pool) if need.verdict == "fails")


def needs(workload: WorkloadPlan, job: TrainJob, pool: Pool, division: Division) -> Iterator[JobNeed]:
    """Yield the rows of a division: its tensor groups within NVLink, their traffic, and the GPUs that it uses."""
    if division.tensor > 1:
        yield _domain(job, pool, division)
    if division.tensor > 1 or division.expert > 1 or pool.domain > 1:
        yield _nvlink(workload, job, pool, division)
    yield _used(job, pool, division)


def _stated(job: TrainJob, pool: Pool) -> Iterator[JobNeed]:
    spec, model = job.spec, job.model
    tensor, pipeline, expert = (spec.parallelism.tensor, spec.parallelism.pipeline, spec.parallelism.expert)
    row = partial(_number, path=KEYS)
    if tensor or pipeline or expert:
        gpus = (tensor or 1) * (pipeline or 1) * (expert or 1)
        basis = f"tensor {tensor or 1} x pipeline {pipeline or 1} x expert {expert or 1}"
        fix = "lower the numbers, or add servers"
        yield row("GPUs of the stated `parallelism:`", "GPUs", pool.gpus, gpus, basis, fix)
    if pipeline:
        basis = "each stage needs at least one layer"
        fix = f"set `pipeline: {_power(model.layers)}`"
        yield row("stages of the pipeline", "stages", model.layers, pipeline, basis, fix)
    if expert:
        count = model.experts.count if model.experts else 1
        most = max(n for n in range(1, min(count, expert) + 1) if count % n == 0)
        basis = f"{model.model} has {count} experts per layer" if model.experts else f"{model.model} has no experts"
        fix = f"set `expert: {most}`, a divisor of the number of experts" if model.experts else "remove `expert:`"
        yield row("GPUs that divide the experts", "GPUs", most, expert, basis, fix)
    basis = "a replica takes at least one sequence per step"
    path = ("batch_tokens" if "batch_tokens" in spec.model_fields_set else "sequence",)
    yield _number(
        "tokens of a sequence", "tokens", spec.batch_tokens, spec.sequence, basis, "raise `batch_tokens`", path
    )


def _power(most: int) -> int:
    """Return the largest power of two up to a number."""
    return 1 << most.bit_length() - 1


def _number(title: str, unit: str, most: float, stated: float, basis: str, fix: str, path: tuple[str, ...]) -> JobNeed:
    """Return the row of a number that the blueprint states."""
    return JobNeed(
        title=title,
        unit=unit,
        needed=most,
        given=stated,
        basis=basis,
        code="DC632",
        fix=fix,
        path=path,
        at_most=True,
        giver="the blueprint states",
    )


def _domain(job: TrainJob, pool: Pool, division: Division) -> JobNeed:
    basis = f"NVLink connects {pool.domain} GPUs; a larger group exchanges activations of each layer through the fabric"
    return JobNeed(
        title="GPUs of a tensor group within NVLink",
        unit="GPUs",
        needed=pool.domain,
        given=division.tensor,
        basis=basis,
        code="DC631",
        fix=f"set `tensor: {pool.domain}`, and divide the layers with `pipeline:`",
        path=("parallelism", "tensor") if job.spec.parallelism.tensor else ("model",),
        at_most=True,
        giver="the blueprint states",
    )


def _nvlink(workload: WorkloadPlan, job: TrainJob, pool: Pool, division: Division) -> JobNeed:
    """Return the time of the traffic within NVLink as a share of a step. `mfu` includes it, so it has no limit."""
    sent, given, basis = traffic(job.model, division, job.spec.batch_tokens, pool.domain), None, "an unknown peak"
    if pool.tflops:
        mfu = workload.assumptions["mfu"].value
        seconds = step_seconds(job.model, job.spec.batch_tokens, pool.tflops * division.used / pool.gpus, mfu)
        basis = f"a step computes {seconds:.3g} s"
        given = 100 * sent.nvlink / 1e9 / pool.nvlink / seconds if pool.nvlink else None
    given = 0.0 if not sent.nvlink else given
    speed = f"{pool.nvlink:g} GB/s" if pool.nvlink else "an unknown speed"
    return JobNeed(
        title="traffic of a step within NVLink",
        unit="% of its computation",
        needed=None,
        given=given,
        basis=f"{figure(sent.nvlink / 1e9)} GB per GPU at {speed}; {basis}, and `mfu` includes this time",
        path=("model",),
        target=False,
        assumed=("mfu",),
        missing=pool.unlinked if given is None and not pool.nvlink else (),
    )


def _used(job: TrainJob, pool: Pool, division: Division) -> JobNeed:
    idle = pool.gpus - division.used
    basis = f"{division} of {pool.gpus:,} GPUs; {idle:,} left over"
    sequences = Batch(job.spec.batch_tokens, job.spec.sequence).sequences
    fix = (
        f"set `required:` so that the job has {division.used:,} GPUs, or choose a `parallelism:` that divides them all"
    )
    if idle and division.replicas + division.expert > sequences:
        basis += f"; a step has {sequences:,} sequences, at least one per replica"
        fix = "raise `batch_tokens`, or divide the model further with `parallelism:`"
    return JobNeed(
        title="GPUs at work",
        unit="GPUs",
        needed=LEAST_USED * pool.gpus,
        given=division.used,
        basis=basis,
        code="DC635",
        fix=fix,
        path=("model",),
    )
