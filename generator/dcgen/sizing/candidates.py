"""The alternatives for a workload: one blueprint per server model, planned and compared with the workload."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any, NamedTuple

from dcgen.analysis import Analysis
from dcgen.blueprint import Blueprint
from dcgen.blueprint.sizing import SizeRequest
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan import steps
from dcgen.plan.jobs import WorkloadPlan
from dcgen.plan.workload import plan_jobs
from dcgen.sizing import counts
from dcgen.sizing.counts import PER_UNIT, Counts
from dcgen.topology import Topology
from dcgen.workload import training

LEAST_STORAGE = 2  # storage servers, so that the loss of one leaves another


class GroupText(NamedTuple):
    """A server group of the blueprint; `units` is empty for a group of the site, `required` 0 without one."""

    key: str
    model: str
    units: str
    numbers: str
    capacity: int
    required: int


@dataclass(frozen=True, slots=True)
class BlueprintText:
    """The values of a blueprint, with the reasons for its counts."""

    kind: str
    name: str
    description: str
    site: str
    domain: str
    reasons: tuple[str, ...]
    groups: tuple[GroupText, ...]
    workload: dict[str, Any]


class Candidate(NamedTuple):
    """One alternative: its server model, counts, blueprint and analysis; or the findings that prevent it."""

    model: str
    counts: Counts | None
    text: BlueprintText | None
    analysis: Analysis | None
    findings: tuple[Finding, ...] = ()


def make_candidates(request: SizeRequest, catalog: Catalog) -> Iterator[Candidate]:
    """Yield an alternative per server model. Raise FindingsError if the workload names an unknown model."""
    outcome = plan_jobs(request.workload, catalog)
    if outcome.findings:
        raise FindingsError(outcome.findings)
    assert outcome.workload
    for index, model in enumerate(request.servers):
        try:
            yield _candidate(request, catalog, outcome.workload, model, index)
        except FindingsError as error:
            yield Candidate(model, None, None, None, error.findings)


def _candidate(request: SizeRequest, catalog: Catalog, workload: WorkloadPlan, model: str, index: int) -> Candidate:
    path = ("servers", index)
    machine = counts.hardware(catalog, model, path)
    found = [counts.train_counts(workload, workload.train, machine, path)] if workload.train else []
    found += [counts.serve_counts(workload, workload.serve, machine, path)] if workload.serve else []
    largest = max(found, key=lambda each: each.servers)
    storage, reason = _storage(request, catalog, workload)
    text = _text(request, model, largest, storage, reason)
    analysis = _analysis(text, catalog)
    return Candidate(model, largest, text, analysis, tuple(analysis.findings))


def _storage(request: SizeRequest, catalog: Catalog, workload: WorkloadPlan) -> tuple[int, str]:
    """Return the number of storage servers for a training job and its reason, 0 for a served model."""
    job = workload.train
    if not job:
        return 0, ""
    server = catalog.get(parts.Server, request.storage, ("storage",))
    fitted, spec = server.fitted, job.spec
    drives = fitted.drives.values() if fitted else ()
    each = sum(catalog.get(parts.Drive, item.model, ("storage",)).capacity_tb * item.count for item in drives)
    size = training.checkpoint_bytes(job.model) / 1e12
    needed = spec.checkpoints * size + (spec.dataset_tb or 0) + (spec.scratch_tb or 0)
    usable = workload.assumptions["storage_usable"].value * each
    by_size = ceil(needed / usable) if usable else LEAST_STORAGE
    ports = 0.0
    for item in fitted.nics.values() if fitted else ():
        wired = item.count * sum(name == "storage" for name in item.ports)
        ports += wired * catalog.get(parts.Nic, item.model, ("storage",)).speed_gbps
    speed = size * 1000 / min(spec.checkpoint_stall_s, spec.restart_s)
    by_speed = ceil(speed / (ports / 8)) if ports else LEAST_STORAGE
    count = max(by_size, by_speed, LEAST_STORAGE)
    reason = f"{count} storage servers: {needed:.4g} TB need {by_size}, and {speed:.4g} GB/s need {by_speed} by ports"
    return count, reason


def _text(request: SizeRequest, model: str, found: Counts, storage: int, reason: str) -> BlueprintText:
    units = found.units
    each = ceil(found.servers / units) if units else found.servers
    numbers = f"1-{each}" if each > 1 else "1"
    groups = [
        GroupText(
            "gpu" if request.workload.train else "infer",
            model,
            f"1-{units}" if units > 1 else "1" if units else "",
            numbers,
            PER_UNIT if units else each,
            found.needed,
        )
    ]
    if storage:
        groups.append(GroupText("store", request.storage, "", f"1-{storage}", storage, 0))
    return BlueprintText(
        request.kind,
        request.name,
        request.description or "",
        request.site.name or "",
        request.site.domain,
        (*found.reasons, *([reason] if reason else [])),
        tuple(groups),
        request.workload.model_dump(mode="json", exclude_unset=True, exclude_none=True),
    )


def data_of(text: BlueprintText) -> dict[str, Any]:
    """Return the blueprint as data."""
    servers = {}
    for group in text.groups:
        servers[group.key] = {
            "model": group.model,
            **({"units": group.units} if group.units else {}),
            "numbers": group.numbers,
            "capacity": group.capacity,
            **({"required": group.required} if group.required else {}),
        }
    site = {"name": text.site, "domain": text.domain} if text.site else {"domain": text.domain}
    found: dict[str, Any] = {"kind": text.kind, "name": text.name, "site": site, "servers": servers}
    if text.description:
        found["description"] = text.description
    return {**found, "workload": text.workload}


def _analysis(text: BlueprintText, catalog: Catalog) -> Analysis:
    blueprint = Blueprint.model_validate(data_of(text))
    return Analysis(Topology(steps.make_plan(blueprint, catalog)))
