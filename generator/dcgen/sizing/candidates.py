"""The alternatives for a workload: one blueprint per server model, planned and compared with the workload."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dcgen.analysis import Analysis
from dcgen.blueprint import Blueprint
from dcgen.blueprint.sizing import SizedServer, SizeRequest
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, KeyPath, errors
from dcgen.plan import steps
from dcgen.plan.jobs import WorkloadPlan
from dcgen.plan.workload import plan_jobs
from dcgen.schema import checked
from dcgen.sizing import counts, design
from dcgen.sizing.counts import Counts
from dcgen.sizing.store import storage_count
from dcgen.topology import Topology

STORE = "store"
OVERLOADED = "DC203"  # a rack has more load than its PDUs supply
NO_CABLE = "DC210"  # no cable or optic, for one because of the length
MOST_UNITS = 8  # in one row of racks, which cables of 100 m reach
COPIED = ("fabrics", "racks", "floor", "power", "cooling", "circuits", "addressing", "assume")
Data = dict[str, Any]


class BlueprintText(NamedTuple):
    """The keys of a blueprint in order, as data, with the reasons for its counts.

    `single` are keys with one value, and `sections` are keys with a mapping, of which each entry takes a line.
    """

    reasons: tuple[str, ...]
    single: Data
    sections: dict[str, Data]

    @property
    def data(self) -> Data:
        """The blueprint as data."""
        return {**self.single, **self.sections}


class Candidate(NamedTuple):
    """One alternative: its name, counts, blueprint and analysis; or the findings that prevent it."""

    title: str
    counts: Counts | None
    text: BlueprintText | None
    analysis: Analysis | None
    findings: tuple[Finding, ...] = ()


def make_candidates(request: SizeRequest, catalog: Catalog, stated: Mapping[str, Any]) -> Iterator[Candidate]:
    """Yield an alternative per server model; `stated` is the request as data, of which keys go into the blueprint.

    Raise FindingsError if the workload names an unknown model.
    """
    outcome = plan_jobs(request.workload, catalog)
    if outcome.findings:
        raise FindingsError(outcome.findings)
    assert outcome.workload
    copied = {key: _plain(stated[key]) for key in COPIED if stated.get(key) is not None}
    copied["workload"] = _plain(stated["workload"])
    for index, choice in enumerate(request.servers):
        try:
            yield _candidate(request, catalog, outcome.workload, (index, choice), copied)
        except FindingsError as error:
            yield Candidate(choice.title, None, None, None, tuple(_at_request(error.findings, index)))


def _candidate(
    request: SizeRequest, catalog: Catalog, workload: WorkloadPlan, choice: tuple[int, SizedServer], copied: Data
) -> Candidate:
    index, server = choice
    path: KeyPath = ("servers", index)
    key = "gpu" if workload.train else "infer"
    machine = counts.hardware(catalog, server, key, path)
    found = [counts.train_counts(workload, workload.train, machine, path)] if workload.train else []
    found += [counts.serve_counts(workload, workload.serve, machine, path)] if workload.serve else []
    largest = max(found, key=lambda each: each.servers)
    stores, reasons = storage_count(request, catalog, workload, machine)
    power, reason = design.power(request, catalog, machine, largest)
    groups = {key: _group(largest, server, copied["workload"], key)}
    if stores:
        numbers = f"1-{stores}" if stores > 1 else "1"
        groups[STORE] = {"model": request.storage, "numbers": numbers, "capacity": stores}
    own = {"power": power} if power and "power" not in copied else {}
    others = {each.model for each in request.servers} - {server.model}
    copied = {**copied, "assume": {name: item for name, item in copied.get("assume", {}).items() if name not in others}}
    copied = {key: value for key, value in copied.items() if value or key == "floor"}
    text = _text(request, groups, {**own, **copied}, largest, (*reasons, *([reason] if own else [])))
    text = _with_fabrics(request, catalog, text)
    analysis = _analysis(text, catalog)
    if revised := _revised(text, {item.code for item in analysis.findings}, copied):
        text = revised
        analysis = _analysis(text, catalog)
    if failed := errors(analysis.findings):
        raise FindingsError(failed)
    oob = design.large_management(analysis.topology.plan, text.sections["fabrics"])
    text = text._replace(sections={**text.sections, "fabrics": {**text.sections["fabrics"], **oob}})
    return Candidate(server.title, largest, text, analysis, tuple(analysis.findings))


def _analysis(text: BlueprintText, catalog: Catalog) -> Analysis:
    return Analysis(Topology(steps.make_plan(checked(Blueprint, text.data), catalog)))


def _revised(text: BlueprintText, codes: set[str], stated: Data) -> BlueprintText | None:
    """Return the blueprint with more PDUs, or without a floor, if its errors need that; None if they do not.

    The default floor is one row, on which a large pod is longer than its cables.
    """
    sections, reasons = dict(text.sections), text.reasons
    if OVERLOADED in codes and "power" not in stated:
        sections["power"] = {**sections.get("power", {}), "pdus_per_feed": 2}
        reasons = (*reasons, "2 PDUs per rack and feed: one has too little power")
    if NO_CABLE in codes and "floor" not in stated and "floor" in sections:
        del sections["floor"]
        reasons = (*reasons, "no `floor:`: in one row some cables would be too long; describe your rows")
    if reasons == text.reasons:
        return None
    return text._replace(reasons=reasons, sections={**sections, "workload": sections.pop("workload")})


def _group(found: Counts, server: SizedServer, workload: Data, key: str) -> Data:
    """Return the group of the servers: the units, the servers in each, and those that the load needs."""
    units = found.units
    each = found.servers // units if units else found.servers
    group: Data = {"model": server.model}
    if units:
        group["units"] = f"1-{units}"
    group |= {"numbers": f"1-{each}" if each > 1 else "1", "capacity": found.per_unit if units else each}
    group["required"] = found.needed
    if server.fitted:
        group["fitted"] = server.fitted.model_dump(mode="json", exclude_unset=True)
    return group


def _text(request: SizeRequest, groups: Data, copied: Data, found: Counts, reasons: tuple[str, ...]) -> BlueprintText:
    values: Data = {"kind": request.kind, "name": request.name}
    if request.description:
        values["description"] = request.description
    site = {"name": request.site.name} if request.site.name else {}
    sections = {"site": {**site, "domain": request.site.domain}, "servers": groups, "fabrics": {}}
    if "floor" not in copied and found.units <= MOST_UNITS:
        sections["floor"] = {}
    return BlueprintText((*found.reasons, *reasons), values, {**sections, **copied})


def _with_fabrics(request: SizeRequest, catalog: Catalog, text: BlueprintText) -> BlueprintText:
    """Return the blueprint with the designs of its fabrics, and with circuits."""
    chosen = design.fabrics(checked(Blueprint, text.data), catalog)
    stated = text.sections["fabrics"]
    more: dict[str, Data] = {
        "fabrics": {**{name: item for name, item in chosen.items() if name not in stated}, **stated}
    }
    if "circuits" not in text.sections and (lines := design.circuits(request, catalog, chosen)):
        more["circuits"] = lines
    sections = {**text.sections, **more}
    return text._replace(sections={**sections, "workload": sections.pop("workload")})


def _at_request(findings: tuple[Finding, ...], index: int) -> Iterator[Finding]:
    """Yield findings of a blueprint with the paths of the request: groups are entries of `servers`, or `storage`."""
    for item in findings:
        path: KeyPath = item.path
        if path[:1] == ("servers",) and len(path) > 1 and isinstance(path[1], str):
            path = ("storage",) if path[1] == STORE else ("servers", index, *path[2:])
        elif path and path[0] not in (*COPIED, "workload", "servers", "storage"):
            path = ("servers", index)
        yield item._replace(path=path)


def _plain(value: Any) -> Any:
    """Return data with whole numbers as integers, which are shorter to read: 2e12 is 2000000000000."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
