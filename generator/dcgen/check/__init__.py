"""Design rules over the topology: one function per rule. `dcgen.rules` has the text and severity of each code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.check import fabrics, floor, names, racks, runs, service, supplies, unknowns
from dcgen.evidence import Evidence
from dcgen.finding import Finding

Rule = Callable[[Evidence], Iterator[Finding]]

# Rules of every site, then rules of each kind of site.
COMMON: tuple[Rule, ...] = (
    racks.feeds_carry_the_load,
    racks.pdus_carry_their_share,
    unknowns.power_is_known,
    unknowns.supplies_are_known,
    racks.weight_is_within_the_rating,
    unknowns.inlets_are_known,
    supplies.supplies_survive_a_feed,
    supplies.ups_carries_its_load,
    supplies.ups_lasts,
    racks.heat_is_within_the_cooling,
    racks.nvlink_domains_stand_in_one_rack,
    floor.racks_have_room,
    floor.devices_are_not_too_deep,
    floor.air_goes_one_way,
    unknowns.airflow_of_switches_is_known,
    floor.floor_carries_the_racks,
    floor.rows_look_at_their_like,
    fabrics.ends_speak_one_protocol,
    fabrics.logical_ports_are_within_the_limit,
    fabrics.every_fabric_collects_ports,
    fabrics.bisection_is_as_required,
    fabrics.required_loss_is_survived,
    fabrics.ports_are_used_once,
    fabrics.cabling_keeps_the_design,
    fabrics.devices_reach_each_other,
    fabrics.spines_are_not_alone,
    fabrics.planes_are_alike,
    names.names_stay_apart,
    runs.labels_use_known_words,
    runs.labels_can_be_printed,
    runs.trays_are_not_overfull,
)
BY_KIND: dict[str, tuple[Rule, ...]] = {
    "training-pod": (service.every_gpu_has_a_rail, service.compute_is_not_oversubscribed, service.pod_has_storage),
    "edge-site": (
        service.site_has_a_spare_server,
        service.servers_are_on_two_switches,
        service.uplinks_do_not_fail_together,
        service.out_of_band_has_its_own_path,
        service.feeds_have_a_ups,
    ),
}


def check(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the findings of the plan and of every rule for this kind of site."""
    rules = COMMON + BY_KIND[evidence.topology.plan.kind]
    return (*evidence.topology.plan.findings, *(finding for rule in rules for finding in rule(evidence)))
