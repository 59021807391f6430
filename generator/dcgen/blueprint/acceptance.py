"""The bandwidths that acceptance tests must reach, as agreed with the supplier."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dcgen.schema import Model

Percent = Annotated[float, Field(gt=0, le=100)]


class Acceptance(Model):
    """The bandwidths that acceptance tests must reach. Without a value, the acceptance plan calls it unknown."""

    write_percent: Percent | None = None
    """The percentage of the line rate of a port that `ib_write_bw` must reach."""
    all_reduce_percent: Percent | None = None
    """The percentage of the planned bandwidth that the bus bandwidth of an all-reduce must reach."""
    storage_percent: Percent | None = None
    """The percentage of the planned read and write bandwidth that the storage must reach."""
