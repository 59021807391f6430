"""The workload of a site: what it trains or serves, and the assumptions of that arithmetic."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, GetJsonSchemaHandler, ValidationInfo, WrapValidator, field_validator, model_validator
from pydantic.json_schema import JsonSchemaValue

from dcgen.blueprint.values import OwnName
from dcgen.catalog.values import ModelName, Positive
from dcgen.schema import SINGLE, Model, Name, Text, one_or_named

Tokens = Annotated[float, Field(ge=1, le=1e18)]
Length = Annotated[int, Field(ge=1, le=10_000_000)]  # of a sequence in tokens
Ways = Annotated[int, Field(ge=1, le=65_536)]
Share = Annotated[float, Field(ge=0.01, le=1)]
MOST_JOBS = 16  # each takes a table in the documents
Groups = Annotated[tuple[OwnName, ...], Field(min_length=1, max_length=64)]
Milliseconds = Annotated[float, Field(ge=0.1, le=3_600_000)]
AssumptionName = Literal[
    "mfu",
    "goodput",
    "failures_per_gpu_hour",
    "serve_mfu",
    "serve_mbu",
    "prefill_mfu",
    "serve_link",
    "exchange_us",
    "sequence_us",
    "load_factor",
    "repair_hours",
    "state_share",
    "storage_usable",
    "switch_mtbf_hours",
    "circuit_availability",
    "feed_availability",
    "server_mtbf_hours",
    "ups_feed_availability",
    "switch_us",
]
TrainPrecision = Literal["bf16", "fp16", "fp8"]
ServePrecision = Literal["bf16", "fp16", "fp8", "fp4", "w4a16"]


class OwnValue(Model):
    """A value of your own for an assumption."""

    value: Annotated[float, Field(ge=1e-9, le=1e9)]
    """The value, in the unit that the documentation of the assumption states."""
    reason: Text
    """The reason for the value, such as a measurement."""


class Parallelism(Model):
    """The division of a model over the GPUs of a training job. The remaining GPUs are replicas that share the data."""

    tensor: Ways | None = None
    """The number of GPUs that divide each layer."""
    pipeline: Ways | None = None
    """The number of groups of layers."""
    expert: Ways | None = None
    """The number of GPUs that divide the experts of a layer."""


class Samples(Model):
    """Samples that a job reads during the run, such as images. Tokens of text need next to no bandwidth."""

    megabytes: Positive
    """The size of a sample in megabytes."""
    per_gpu: Annotated[int, Field(ge=1, le=1_000_000)]
    """The number of samples that a GPU reads per step."""
    step_s: Annotated[float, Field(ge=0.001, le=86_400)]
    """The seconds of a step."""


class Train(Model):
    """A training job that uses all GPUs of its server groups."""

    model: ModelName
    """The language model of the catalog."""
    groups: Groups | None = None
    """The server groups whose GPUs run the job, by default all with GPUs. Jobs of the same groups run one after the
    other."""
    tokens: Tokens
    """The number of training tokens."""
    days: Positive | None = None
    """The number of days within which the run must end. Without it, the run has no target."""
    precision: TrainPrecision = "bf16"
    """The precision of the matrix multiplications."""
    sequence: Length = 8_192
    """The number of tokens per sequence."""
    batch_tokens: Tokens = 16_000_000
    """The number of tokens per step, by default the final number of Llama 3 405B. Fewer tokens raise the share of the
    network in a step."""
    parallelism: Parallelism = Parallelism.model_construct()
    """The division of the model over GPUs. dcgen derives a division for the keys that are absent."""
    checkpoint_stall_s: Annotated[float, Field(ge=0.1, le=3_600)] = 30.0
    """The number of seconds for which a checkpoint may stop the run."""
    restart_s: Annotated[float, Field(ge=0.1, le=86_400)] = 300.0
    """The number of seconds within which all GPUs must read the last checkpoint after a failure."""
    checkpoint_minutes: Positive | None = None
    """The minutes between checkpoints, by default the best interval for the failures to expect."""
    checkpoint_in_background: bool = False
    """If true, a checkpoint goes to the memory of the servers within `checkpoint_stall_s`, and to storage until the
    next one."""
    checkpoints: Annotated[int, Field(ge=1, le=100_000)] = 10
    """The number of checkpoints to keep."""
    dataset_tb: Positive | None = None
    """The size of the training data in terabytes."""
    scratch_tb: Positive | None = None
    """The space for intermediate results in terabytes."""
    local: Annotated[tuple[Literal["dataset", "scratch"], ...], Field(max_length=2)] = ()
    """The data on the local drives of the GPU servers instead of the storage servers."""
    storage_tier: Literal["good", "better", "best"] | None = None
    """The tier of NVIDIA's guidelines for storage bandwidth that the storage must reach."""
    samples: Samples | None = None
    """The samples that the job reads, if they are not text."""


class Serve(Model):
    """A model that the site serves."""

    model: ModelName
    """The language model of the catalog."""
    groups: Groups | None = None
    """The server groups whose GPUs serve the model, by default all with GPUs. Models of the same groups share them."""
    precision: ServePrecision = "fp8"
    """The precision of the weights and of the cache. `w4a16` has weights of 4 bits, and computes and caches in BF16."""
    requests_per_s: Positive
    """The number of requests per second at the peak."""
    prompt: Length
    """The number of tokens of a prompt."""
    output: Length
    """The number of tokens of an answer."""
    ttft_ms: Milliseconds | None = None
    """The time to the first token that users accept, in milliseconds, with the time in the queue and the network."""
    tpot_ms: Milliseconds | None = None
    """The time per further token that users accept, in milliseconds."""
    network_ms: Milliseconds | None = None
    """The round trip between the users and the site in milliseconds, a part of `ttft_ms`."""
    growth: Annotated[float, Field(ge=1, le=1_000)] = 1.0
    """The factor by which the load grows within the life of the site."""
    availability: Annotated[float, Field(ge=0.5, le=0.999_999_9)] | None = None
    """The share of the time in which the site must serve the peak, such as 0.9995."""
    gpus_per_replica: Ways | None = None
    """The number of GPUs that share one copy of the model, by default the smallest that fits and keeps the targets."""
    load_s: Annotated[float, Field(ge=0.1, le=86_400)] | None = None
    """The seconds within which a replica must load the model from the local drives."""


class _OneOrNamed:
    """Add a single job to the JSON Schema of a mapping of names to jobs."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        named = handler(core)
        (job,) = named["patternProperties"].values()
        return {"anyOf": [job, {**named, "maxProperties": MOST_JOBS}]}


def _single_or_name(value: Any, check: Any) -> Any:
    return value if value == SINGLE else check(value)


JobName = Annotated[Name, WrapValidator(_single_or_name)]


class Workload(Model):
    """The purpose of the site. With it, dcgen compares what the design needs with what it gives.

    A site with one job states its keys below `train:` or `serve:`. A site with several jobs gives each a name there.
    """

    train: Annotated[dict[JobName, Train], _OneOrNamed] = {}
    """The training job, or up to 16 training jobs by name."""
    serve: Annotated[dict[JobName, Serve], _OneOrNamed] = {}
    """The model that is served, or up to 16 models by name."""
    assume: dict[AssumptionName, OwnValue] = {}
    """Values that replace the assumptions of dcgen, with reasons. `mfu` and the other shares are numbers up to 1."""

    @field_validator("train", "serve", mode="before")
    @classmethod
    def one_job_or_several(cls, value: Any, info: ValidationInfo) -> Any:
        job = Train if info.field_name == "train" else Serve
        return one_or_named(value, job.model_fields.keys(), MOST_JOBS)

    @model_validator(mode="after")
    def something_runs(self) -> Self:
        if not self.train and not self.serve:
            raise ValueError("the workload is empty -> add `train:` or `serve:`")
        return self
