"""The shape of a fabric: the number of switches that it has reserved, for the numbers of switches."""

from __future__ import annotations

from dcgen.plan.fabrics.leaves import LeafTier
from dcgen.plan.fabrics.request import Request
from dcgen.plan.fabrics.spines import SpineTier
from dcgen.plan.subnets import FabricShape


def make_shape(request: Request, leaf_tier: LeafTier, spine_tier: SpineTier | None) -> FabricShape:
    """Return the number of switches that a fabric has reserved."""
    assignments = request.assignments
    return FabricShape(
        width=assignments.width,
        spread=assignments.spread,
        sides=assignments.leaves_per_rail,
        site_leaves=leaf_tier.site_leaves,
        unit_leaves=leaf_tier.unit_leaves,
        flat=request.flat,
        spines=spine_tier.spines if spine_tier else 0,
        cores=spine_tier.core_groups * spine_tier.cores if spine_tier else 0,
    )
