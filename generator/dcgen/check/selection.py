"""The list of design rules: rules of every site, and rules of each kind of site. `dcgen.rules` has their texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.check import (
    busbar,
    circuits,
    cooling,
    currents,
    fabrics,
    fiber,
    floor,
    management,
    names,
    parts,
    present,
    racks,
    routing,
    runs,
    service,
    space,
    spreadsheets,
    supplies,
    unknowns,
    workload,
)
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.plan.records import Plan

Rule = Callable[[Evidence], Iterator[Finding]]

# Rules of every site, then rules of each kind of site.
COMMON: tuple[Rule, ...] = (
    racks.feeds_carry_the_load,
    racks.pdus_carry_their_share,
    parts.maximum_covers_the_parts,
    unknowns.limits_can_be_checked,
    racks.weight_is_within_the_rating,
    parts.a_feed_may_be_lost,
    supplies.supplies_survive_a_feed,
    supplies.ups_carries_its_load,
    supplies.ups_feeds_its_pdus,
    supplies.ups_lasts,
    currents.cords_carry_their_load,
    currents.supplies_carry_their_load,
    currents.breakers_carry_their_banks,
    currents.voltages_agree,
    circuits.circuits_carry_their_load,
    circuits.overloads_of_a_loss_are_known,
    racks.heat_is_within_the_cooling,
    cooling.liquid_shares_are_known,
    cooling.liquid_is_within_the_limit,
    cooling.cdus_carry_their_loops,
    cooling.liquid_has_a_cdu,
    busbar.devices_have_a_supply,
    busbar.shelves_carry_the_load,
    racks.nvlink_domains_stand_in_one_rack,
    floor.racks_have_room,
    floor.devices_are_not_too_deep,
    space.vertical_pdus_fit,
    space.switches_have_managers,
    floor.air_goes_one_way,
    parts.storage_has_drives,
    parts.gpu_servers_have_data_ports,
    floor.floor_carries_the_racks,
    floor.rows_look_at_their_like,
    fabrics.ends_speak_one_protocol,
    fabrics.logical_ports_are_within_the_limit,
    fabrics.every_fabric_collects_ports,
    fabrics.uplinks_are_even,
    fabrics.bisection_is_as_required,
    fabrics.required_loss_is_survived,
    fabrics.ports_are_used_once,
    fabrics.cabling_keeps_the_design,
    fabrics.devices_reach_each_other,
    fabrics.spines_are_not_alone,
    fabrics.planes_are_alike,
    routing.gateways_have_owners,
    routing.prefixes_are_in_one_place,
    routing.ports_of_a_host_are_apart,
    routing.bonds_have_a_partner,
    routing.numbers_are_used_once,
    routing.indexes_are_stated,
    routing.frames_fit_the_switches,
    routing.hosts_have_a_default_route,
    routing.infiniband_is_not_routed,
    routing.systems_have_the_features,
    management.management_ports_have_a_network,
    names.names_stay_apart,
    names.addresses_have_names,
    present.present_devices_are_known,
    spreadsheets.cells_survive_a_spreadsheet,
    runs.labels_use_known_words,
    runs.labels_can_be_printed,
    unknowns.port_labels_are_known,
    runs.trays_are_not_overfull,
    fiber.fibers_mate,
    fiber.fibers_have_the_right_polarity,
    fiber.fibers_reach,
    fiber.panels_lose_little,
    workload.design_fits_its_workload,
)
BY_KIND: dict[str, tuple[Rule, ...]] = {
    "training-pod": (service.every_gpu_has_a_rail, service.compute_is_not_oversubscribed, service.pod_has_storage),
    "inference-cluster": (
        service.site_has_a_spare_server,
        service.servers_survive_a_chassis,
        service.servers_are_on_two_switches,
        service.models_have_a_store,
        service.users_reach_the_cluster,
    ),
    "edge-site": (
        service.site_has_a_spare_server,
        service.servers_survive_a_chassis,
        service.servers_are_on_two_switches,
        service.uplinks_do_not_fail_together,
        management.out_of_band_has_its_own_path,
        routing.edge_gateways_are_redundant,
        service.feeds_have_a_ups,
    ),
}


# The other keys that a rule needs: keys of the reported entry, or keys at the top of the blueprint.
NEEDS: dict[Rule, tuple[str, ...]] = {
    racks.feeds_carry_the_load: ("pdu",),
    racks.pdus_carry_their_share: ("pdu",),
    busbar.devices_have_a_supply: ("pdu",),
    cooling.cdus_carry_their_loops: ("cooling",),
    cooling.liquid_has_a_cdu: ("cooling",),
    currents.cords_carry_their_load: ("pdu",),
    currents.supplies_carry_their_load: ("pdu",),
    currents.breakers_carry_their_banks: ("pdu",),
    currents.voltages_agree: ("feeds", "pdu"),
    circuits.circuits_carry_their_load: ("feeds", "pdu"),
    circuits.overloads_of_a_loss_are_known: ("feeds", "pdu"),
    supplies.ups_carries_its_load: ("feeds",),
    supplies.ups_feeds_its_pdus: ("feeds", "pdu"),
    supplies.ups_lasts: ("feeds",),
    racks.nvlink_domains_stand_in_one_rack: ("places",),
    parts.maximum_covers_the_parts: ("fitted",),
    parts.storage_has_drives: ("fitted",),
    parts.gpu_servers_have_data_ports: ("fitted",),
    parts.a_feed_may_be_lost: ("feeds",),
    floor.racks_have_room: ("positions",),
    space.vertical_pdus_fit: ("pdu", "model"),
    space.switches_have_managers: ("places",),
    runs.trays_are_not_overfull: ("positions",),
    runs.labels_can_be_printed: ("places", "labels"),
    service.every_gpu_has_a_rail: ("fitted",),
    service.pod_has_storage: ("fitted",),
    service.servers_are_on_two_switches: ("fitted",),
    service.site_has_a_spare_server: ("numbers", "fitted"),
    service.servers_survive_a_chassis: ("numbers", "places"),
    service.uplinks_do_not_fail_together: ("circuits",),
    service.users_reach_the_cluster: ("circuits",),
    service.models_have_a_store: ("fitted", "servers"),
    management.management_ports_have_a_network: ("fitted", "numbers", "pdu"),
    management.out_of_band_has_its_own_path: ("circuits",),
    service.feeds_have_a_ups: ("feeds",),
    routing.gateways_have_owners: ("fitted", "numbers", "servers"),
    routing.hosts_have_a_default_route: ("fitted",),
}


def check(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the findings of the plan and of every rule for this kind of site.

    If an error keeps a part out of the plan, leave out findings that may follow from this error.
    """
    plan = evidence.topology.plan
    rules = COMMON + BY_KIND[plan.kind]
    if ("name",) in plan.incomplete:  # two devices share a name, which identifies cables and power supplies
        rules = ()
    findings = (finding for rule in rules for finding in rule(evidence) if _is_certain(plan, rule, finding))
    return (*plan.findings, *findings)


def _is_certain(plan: Plan, rule: Rule, finding: Finding) -> bool:
    """Return whether the plan has every part that a finding depends on."""
    if not plan.incomplete:
        return True
    path = finding.path
    parts = {path[:length] for length in range(1, len(path) + 1)}
    parts |= {(*path[:length], need) for need in NEEDS.get(rule, ()) for length in range(3)}
    return not parts & plan.incomplete
