"""The requirements and formats of a blueprint, as records of the plan."""

from __future__ import annotations

from dcgen.blueprint import Blueprint, Labels
from dcgen.plan.inventory import roster
from dcgen.plan.records import LabelForm, Policy, SlurmPolicy
from dcgen.plan.services import BootPlan, ServicePlan


def make_policy(blueprint: Blueprint) -> Policy:
    """Return the requirements of the blueprint for the whole site."""
    return Policy(
        max_units=roster.max_units(blueprint),
        survives=blueprint.power.survives,
        required={key: group.required for key, group in sorted(blueprint.servers.items()) if group.required},
        spares=dict(sorted(blueprint.spares.percent.items())),
        reserve_percent=blueprint.power.reserve_percent,
        overhead_percent=blueprint.power.overhead_percent,
        ups_minutes=blueprint.power.ups_minutes,
        rise_k=blueprint.cooling.rise_k,
        pue=blueprint.power.pue,
        tray_mm2=blueprint.floor.tray_mm2 if blueprint.floor else None,
        one_of=blueprint.spares.one_of,
        licenses=blueprint.bom.licenses,
        support_years=blueprint.bom.support_years,
        continuous=blueprint.power.continuous,
        region=blueprint.power.region,
        stated_region="region" in blueprint.power.model_fields_set,
        voltage_v=blueprint.power.voltage_v,
        topology_labels=blueprint.kubernetes.topology_labels,
        write_percent=blueprint.acceptance.write_percent,
        all_reduce_percent=blueprint.acceptance.all_reduce_percent,
        storage_percent=blueprint.acceptance.storage_percent,
        slurm={
            key: SlurmPolicy(group.slurm.node, group.slurm.threads_per_core, group.slurm.real_memory_mib)
            for key, group in sorted(blueprint.servers.items())
            if group.slurm
        },
    )


def make_label_form(blueprint: Blueprint) -> LabelForm:
    """Return the format of the labels, as stated or by default."""
    stated = blueprint.labels or Labels.model_construct()
    return LabelForm(stated.format, stated.length, stated.lines, blueprint.labels is not None)


def make_services(blueprint: Blueprint) -> ServicePlan:
    """Return the services that the blueprint states."""
    stated, boot = blueprint.services, blueprint.services.boot
    files = boot.model_dump(exclude={"server"}, exclude_none=True) if boot else {}
    return ServicePlan(
        resolvers=stated.resolvers,
        name_servers=tuple(sorted(stated.name_servers.items())),
        time_sources=stated.ntp.sources if stated.ntp else (),
        time_servers=stated.ntp.servers if stated.ntp else (),
        boot=BootPlan(boot.server, tuple(files.items())) if boot else None,
        circuit_id=stated.circuit_id or "",
    )
