"""The workload of a plan: the blueprint's numbers with the models and GPUs that they name."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.workload import Serve, Train, Workload
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, suggester
from dcgen.plan.jobs import ASSUMPTIONS, Assumed, ServeJob, TrainJob, WorkloadPlan
from dcgen.plan.records import Device
from dcgen.schema import SINGLE


class JobPlan(NamedTuple):
    """The workload, None without one or with a fault, and the faults."""

    workload: WorkloadPlan | None
    findings: tuple[Finding, ...]


def make_workload(blueprint: Blueprint, catalog: Catalog, devices: Iterable[Device]) -> JobPlan:
    """Return the workload of a blueprint, and a finding for each unknown model, group or shared part of groups."""
    if not blueprint.workload:
        return JobPlan(None, ())
    outcome = plan_jobs(blueprint.workload, catalog)
    usable = {device.group for device in devices if device.type.gpus}
    faults = (*outcome.findings, *_group_faults(blueprint, usable))
    if faults or not outcome.workload:
        return JobPlan(None, faults)
    train, serve, assumptions = outcome.workload
    return JobPlan(
        WorkloadPlan(
            tuple(job._replace(groups=_groups(job.spec, usable)) for job in train),
            tuple(job._replace(groups=_groups(job.spec, usable)) for job in serve),
            assumptions,
        ),
        (),
    )


def plan_jobs(stated: Workload, catalog: Catalog) -> JobPlan:
    """Return the jobs of a workload with the models that they name, and a finding for each unknown model."""
    found: list[Finding] = []
    train: list[TrainJob] = []
    serve: list[ServeJob] = []
    for kind, key, spec in _jobs(stated):
        try:
            model = catalog.get(parts.LanguageModel, spec.model, (*_path(kind, key), "model"))
        except FindingsError as error:
            found += error.findings
            continue
        if isinstance(spec, Train):
            train.append(TrainJob(spec, model, _name(key)))
        else:
            serve.append(ServeJob(spec, model, _name(key)))
    if found:
        return JobPlan(None, tuple(found))
    own = {str(name): Assumed(item.value, item.reason, True) for name, item in stated.assume.items()}
    return JobPlan(WorkloadPlan(tuple(train), tuple(serve), ASSUMPTIONS | own), ())


def _jobs(stated: Workload) -> Iterator[tuple[str, str, Train | Serve]]:
    """Yield the kind, the key and the keys of each job, by name."""
    yield from (("train", key, spec) for key, spec in sorted(stated.train.items()))
    yield from (("serve", key, spec) for key, spec in sorted(stated.serve.items()))


def _name(key: str) -> str:
    return "" if key == SINGLE else key


def _path(kind: str, key: str) -> KeyPath:
    return ("workload", kind) if key == SINGLE else ("workload", kind, key)


def _groups(spec: Train | Serve, usable: set[str]) -> tuple[str, ...]:
    """Return the groups of a job: the stated ones, or all with GPUs."""
    return tuple(sorted(set(spec.groups) if spec.groups else usable))


def _group_faults(blueprint: Blueprint, usable: set[str]) -> Iterator[Finding]:
    """Yield a finding for each unknown group of a job, and for two jobs of one kind that share some groups only."""
    assert blueprint.workload
    jobs = list(_jobs(blueprint.workload))
    suggest = suggester(tuple(blueprint.servers))
    for kind, key, spec in jobs:
        for index, group in enumerate(spec.groups or ()):
            if group not in blueprint.servers:
                message = f"there is no server group '{group}'"
                yield Finding("DC624", message, suggest(group), (*_path(kind, key), "groups", index))
    for (kind, key, spec), (other, second, beside) in combinations(jobs, 2):
        mine, theirs = set(_groups(spec, usable)), set(_groups(beside, usable))
        if kind == other and mine & theirs and mine != theirs:
            both = ", ".join(sorted(mine & theirs))
            message = f"jobs '{key}' and '{second}' share group {both}, but not all of their groups"
            hint = "state the same `groups:` for both, or separate ones"
            path = (*_path(kind, second), *(["groups"] if beside.groups else []))
            yield Finding("DC625", message, hint, path)


def gpu_facts(catalog: Catalog, devices: Iterable[Device]) -> dict[str, parts.Gpu]:
    """Return the catalog entries of the GPUs of a plan, by model."""
    names = {device.type.gpus.model for device in devices if device.type.gpus}
    return {name: catalog.get(parts.Gpu, name, ()) for name in sorted(names)}
