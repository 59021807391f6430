"""The records of a workload: its jobs, the models that they name, and the assumptions of the arithmetic."""

from typing import NamedTuple

from dcgen.blueprint.workload import Serve, Train
from dcgen.catalog import models as parts


class Assumed(NamedTuple):
    """The value of an assumption and its source: a document, or the reason in the blueprint. `own` marks the latter."""

    value: float
    source: str
    own: bool = False


class TrainJob(NamedTuple):
    """A training job and its model. `name` is empty for the only one, and `groups` are those of its servers."""

    spec: Train
    model: parts.LanguageModel
    name: str = ""
    groups: tuple[str, ...] = ()


class ServeJob(NamedTuple):
    """A served model and its load. `name` is empty for the only one, and `groups` are those of its servers."""

    spec: Serve
    model: parts.LanguageModel
    name: str = ""
    groups: tuple[str, ...] = ()


class WorkloadPlan(NamedTuple):
    """The jobs of a site, and the assumptions by name."""

    train: tuple[TrainJob, ...]
    serve: tuple[ServeJob, ...]
    assumptions: dict[str, Assumed]


FITTED = "fitted to the TensorRT-LLM performance overview, Llama 8B, 70B and 405B on H100 and H200"
# The assumptions of dcgen. Each can be replaced under `workload: assume:` with a reason.
ASSUMPTIONS = {
    "mfu": Assumed(0.40, "Llama 3 405B on 8,192 to 16,384 H100: 38 to 43 % (Dubey et al. 2024, table 4)"),
    "goodput": Assumed(0.90, "more than 90 % effective training time of Llama 3 405B (Dubey et al. 2024, 3.3.4)"),
    "failures_per_gpu_hour": Assumed(
        419 / (54 * 24 * 16_384), "419 interruptions of 16,384 GPUs in 54 days (Dubey et al. 2024, table 5)"
    ),
    "serve_mfu": Assumed(0.40, FITTED),
    "serve_mbu": Assumed(0.70, FITTED),
    "prefill_mfu": Assumed(0.60, FITTED),
    "serve_link": Assumed(0.60, FITTED),
    "exchange_us": Assumed(8.0, FITTED),
    "sequence_us": Assumed(6.0, FITTED),
    "load_factor": Assumed(0.70, "planning value: above 70 % of the capacity waiting times rise quickly"),
    "server_mtbf_hours": Assumed(8_760, "planning value: one failure of a server per year"),
    "state_share": Assumed(0.60, "planning value: activations and buffers take the rest of the memory of a GPU"),
    "storage_usable": Assumed(0.75, "planning value: protection, spare space and file system take the rest"),
    "switch_mtbf_hours": Assumed(87_600, "planning value: one failure of a switch in ten years"),
    "circuit_availability": Assumed(0.999, "planning value: a circuit is down for nine hours per year"),
    "feed_availability": Assumed(0.9999, "planning value: a feed is down for one hour per year"),
    "ups_feed_availability": Assumed(0.99999, "planning value: a feed behind a UPS is down for five minutes per year"),
    "switch_us": Assumed(
        1.0, "planning value without queues: data sheets state 0.25 us (Cisco Nexus 3548) to 0.38 us (Arista 7150)"
    ),
    "repair_hours": Assumed(24, "planning value: a part arrives on the next day"),
}
