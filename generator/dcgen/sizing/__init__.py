"""From a workload and a choice of servers to blueprints: servers, units and storage, each count with its reason."""

from __future__ import annotations

from dcgen.blueprint.sizing import SizeRequest as SizeRequest
from dcgen.sizing.candidates import Candidate as Candidate
from dcgen.sizing.candidates import make_candidates as make_candidates
from dcgen.sizing.request import load as load
