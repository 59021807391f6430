"""The load of racks on the floor."""

from dcgen.plan.amounts import Total, total
from dcgen.plan.records import Rack
from dcgen.topology import Topology


def floor_kg_m2(topology: Topology, rack: Rack, cables_kg: float = 0.0) -> Total | None:
    """Return the floor load of a rack and what it holds in kg per square meter, None if its size is unknown."""
    square = rack.footprint_m2
    if square is None:
        return None
    whole = bool(rack.product and rack.product.weight_kg.value is not None)  # its weight includes the rack
    own = Total(rack.type.weight_kg.value or 0.0) if whole else total([(rack.type.model, rack.type.weight_kg)])
    load = topology.weight_kg(rack.name)
    assumed, unknown = {*own.assumed, *load.assumed}, {*own.unknown, *load.unknown}
    return Total((own.value + load.value + cables_kg) / square, tuple(sorted(assumed)), tuple(sorted(unknown)))
