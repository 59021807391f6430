"""The workload of a plan: the blueprint's numbers with the models and GPUs that they name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.workload import Workload
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan.jobs import ASSUMPTIONS, Assumed, ServeJob, TrainJob, WorkloadPlan
from dcgen.plan.records import Device


class JobPlan(NamedTuple):
    """The workload, None without one or with a fault, and the faults."""

    workload: WorkloadPlan | None
    findings: tuple[Finding, ...]


def make_workload(blueprint: Blueprint, catalog: Catalog) -> JobPlan:
    """Return the workload of a blueprint with the models that it names, and a finding for each unknown model."""
    return plan_jobs(blueprint.workload, catalog) if blueprint.workload else JobPlan(None, ())


def plan_jobs(stated: Workload, catalog: Catalog) -> JobPlan:
    """Return the jobs of a workload with the models that they name, and a finding for each unknown model."""
    found: list[Finding] = []
    models: dict[str, parts.LanguageModel] = {}
    for job, spec in (("train", stated.train), ("serve", stated.serve)):
        if spec:
            try:
                models[job] = catalog.get(parts.LanguageModel, spec.model, ("workload", job, "model"))
            except FindingsError as error:
                found += error.findings
    if found:
        return JobPlan(None, tuple(found))
    own = {str(name): Assumed(item.value, item.reason, True) for name, item in stated.assume.items()}
    train = TrainJob(stated.train, models["train"]) if stated.train else None
    serve = ServeJob(stated.serve, models["serve"]) if stated.serve else None
    return JobPlan(WorkloadPlan(train, serve, ASSUMPTIONS | own), ())


def gpu_facts(catalog: Catalog, devices: Iterable[Device]) -> dict[str, parts.Gpu]:
    """Return the catalog entries of the GPUs of a plan, by model."""
    names = {device.type.gpus.model for device in devices if device.type.gpus}
    return {name: catalog.get(parts.Gpu, name, ()) for name in sorted(names)}
