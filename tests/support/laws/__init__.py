"""The laws of every plan, by subject: each yields one sentence per violation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dcgen.plan.records import Plan
from dcgen.topology import Topology
from support.laws import bill, lengths, names, orders, panels, power, racks, routing, wiring

Law = Callable[[Plan, Topology], Iterator[str]]
LAWS: tuple[Law, ...] = (
    wiring.ports_are_used_once,
    wiring.cable_ends_exist,
    wiring.speeds_agree,
    racks.devices_are_placed_once,
    racks.racks_hold_something,
    racks.nodes_are_in_bays,
    power.supplies_are_fed_once,
    power.supplies_have_one_outlet,
    power.loads_are_shared_out,
    names.addresses_are_in_place,
    routing.switch_addresses_are_unique,
    routing.routers_have_numbers_of_their_own,
    routing.gateways_have_an_owner_in_their_prefix,
    routing.hosts_reach_their_gateways,
    routing.sessions_have_two_ends,
    lengths.cables_are_long_enough,
    lengths.cables_reach_their_ends,
    orders.optics_are_billed,
    orders.the_bill_is_the_plan,
    orders.splitters_are_one_part,
    bill.cords_are_supplies,
    bill.cords_are_billed,
    bill.units_are_covered,
    bill.lines_have_owners,
    bill.what_stops_a_site_has_a_spare,
    wiring.tiers_are_even,
    wiring.optics_fit,
    wiring.ports_with_a_fabric_are_cabled,
    wiring.management_ports_are_addressed_where_reached,
    names.names_are_host_names,
    names.graph_is_the_plan,
    orders.papers_agree,
    orders.page_data_are_the_plan,
    panels.ports_are_used_once,
    panels.paths_lead_from_end_to_end,
    panels.pieces_are_the_next_lengths,
    panels.panels_have_their_own_rack_units,
)


def violations(topology: Topology) -> list[str]:
    """Return one sentence per violation of a law."""
    plan = topology.plan
    return [line for law in LAWS for line in law(plan, topology)]
