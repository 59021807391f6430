"""The division of a model over GPUs in training, the traffic that it causes, and the time of a step."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint.workload import Parallelism
from dcgen.catalog.models import LanguageModel
from dcgen.workload import training

VALUE_BYTES = 2  # of activations and gradients on the network, in BF16
REFERENCE_GBYTES = 50.0  # per second: one port of 400 Gbps per GPU, to compare divisions with


class Division(NamedTuple):
    """`tensor` GPUs divide a layer, `pipeline` groups of GPUs divide the layers, `expert` GPUs divide the experts.

    `replicas` hold the whole model, and share the data. `used` GPUs of the site take part.
    """

    tensor: int
    pipeline: int
    expert: int
    replicas: int

    @property
    def used(self) -> int:
        """The number of GPUs that take part."""
        return self.tensor * self.pipeline * self.replicas

    def __str__(self) -> str:
        expert = f" x expert {self.expert}" if self.expert > 1 else ""
        return f"tensor {self.tensor} x pipeline {self.pipeline} x data {self.replicas}{expert}"


class Traffic(NamedTuple):
    """The bytes that a GPU sends per step through the fabric, by kind, and within its NVLink domain."""

    tensor: float
    gradient: float
    pipeline: float
    expert: float
    nvlink: float

    @property
    def fabric(self) -> float:
        """The bytes through the fabric."""
        return self.tensor + self.gradient + self.pipeline + self.expert


class Batch(NamedTuple):
    """The tokens of a step and of a sequence. A replica needs at least one sequence per step."""

    tokens: float
    sequence: int

    @property
    def sequences(self) -> int:
        """The number of sequences per step."""
        return int(self.tokens // self.sequence)


class Rates(NamedTuple):
    """The speeds that decide between divisions: operations per second of a GPU, and its NVLink in GB/s."""

    operations: float
    nvlink: float | None


def divide(
    model: LanguageModel,
    stated: Parallelism,
    gpus: int,
    domain: int,
    memory_gb: float,
    share: float,
    batch: Batch | None = None,
    rates: Rates | None = None,
) -> Division | None:
    """Return the best division whose state fits into `share` of the memory of a GPU, None without one.

    `domain` is the number of GPUs that NVLink connects, which limits `tensor`. A stated number is kept as it is.
    The best division uses most GPUs, so that more GPUs never take longer. Among equals it loses the least time to
    traffic and to idle pipelines (`overhead_s`), or has the fewest GPUs per replica if `rates` are unknown.
    """
    most = batch.sequences if batch else gpus
    fitting = (
        division
        for division in _divisions(model, stated, gpus, domain, most)
        if state_gb(model, division) <= share * memory_gb
    )

    def rank(division: Division) -> tuple[float, ...]:
        known = batch and rates
        lost = overhead_s(model, division, batch, rates, domain) if batch and rates and known else 0.0
        return -division.used, lost, division.tensor * division.pipeline, -division.tensor, division.expert

    return min(fitting, key=rank, default=None)


def overhead_s(model: LanguageModel, division: Division, batch: Batch, rates: Rates, domain: int) -> float:
    """Return the seconds per step that traffic and idle pipelines take if nothing overlaps.

    A pipeline of p stages is idle for p - 1 of its sequences. The source is section 2.2 of Narayanan et al., "Efficient
    Large-Scale Language Model Training on GPU Clusters Using Megatron-LM", 2021. The fabric counts with
    REFERENCE_GBYTES, whatever the design gives, so that a slower fabric never changes the division.
    """
    sent = traffic(model, division, batch.tokens, domain)
    computing = training.flops(model, batch.tokens) / (division.used * rates.operations)
    idle = (division.pipeline - 1) * division.replicas * batch.sequence / batch.tokens
    inside = sent.nvlink / 1e9 / (rates.nvlink or REFERENCE_GBYTES)
    return sent.fabric / 1e9 / REFERENCE_GBYTES + inside + idle * computing


def state_gb(model: LanguageModel, division: Division) -> float:
    """Return the memory of a GPU for its part of the state in GB.

    Weights and gradients take 4 bytes per parameter. The replicas share the 12 bytes of master weights and moments
    (optimizer state sharding: Rajbhandari et al., "ZeRO", 2020, stage 1).
    """
    held = held_parameters(model, division)
    return (4 * held + 12 * held / division.replicas) / 1e9


def held_parameters(model: LanguageModel, division: Division) -> float:
    """Return the number of parameters on a GPU."""
    experts = model.expert_parameters
    return (model.parameters - experts + experts / division.expert) / (division.tensor * division.pipeline)


def traffic(model: LanguageModel, division: Division, batch_tokens: float, domain: int = 1) -> Traffic:
    """Return the bytes that a GPU sends per step of `batch_tokens` tokens, with `domain` GPUs per NVLink domain.

    A layer has two all-reduces of activations forward and two backward (Shoeybi et al., "Megatron-LM", 2019, section
    3). It also has an all-to-all to its experts and back, forward and backward. Groups of GPUs fill a domain in
    the order tensor, expert, data.
    """
    tensor, pipeline, expert, replicas = division
    activations = batch_tokens / replicas * model.hidden_size * VALUE_BYTES
    layers, beside = model.layers / pipeline, max(1, domain // tensor)
    of_tensor = _all_reduce(4 * layers * activations, tensor, domain)
    routed, of_experts = model.expert_parameters / (tensor * pipeline), (0.0, 0.0)
    dense = (model.parameters - model.expert_parameters) / (tensor * pipeline)
    if model.experts:
        tokens = 4 * activations / tensor * model.experts.per_token * model.experts.layers / pipeline
        of_experts = _all_to_all(tokens, expert, beside)
    shared = _all_reduce(VALUE_BYTES * dense, replicas, beside)
    own = _all_reduce(VALUE_BYTES * routed / expert, replicas // expert, max(1, beside // expert))
    return Traffic(
        tensor=of_tensor[1],
        gradient=shared[1] + own[1],
        pipeline=2 * activations / tensor if pipeline > 1 else 0.0,
        expert=of_experts[1],
        nvlink=of_tensor[0] + of_experts[0] + shared[0] + own[0],
    )


def _all_reduce(size: float, members: int, local: int) -> tuple[float, float]:
    """Return the bytes per GPU inside and outside NVLink of an all-reduce over `members`, of which `local` share one.

    An all-reduce over n GPUs sends 2 (n - 1) / n times its data (NVIDIA nccl-tests, PERFORMANCE.md). The GPUs of a
    domain first reduce among themselves, and then each exchanges its part with the other domains.
    """
    local = min(local, members)
    domains = members / local
    return 2 * (local - 1) / local * size, 2 * (domains - 1) / domains * size / local


def _all_to_all(size: float, members: int, local: int) -> tuple[float, float]:
    """Return the bytes per GPU inside and outside NVLink of an all-to-all: (n - 1) / n times the data in all."""
    local = min(local, members)
    return (local - 1) / members * size, (members - local) / members * size


def step_seconds(model: LanguageModel, batch_tokens: float, peak_tflops: float, mfu: float) -> float:
    """Return the seconds of computation of a step on GPUs of a peak (TFLOPS) together."""
    return training.flops(model, batch_tokens) / (peak_tflops * 1e12 * mfu)


def _divisions(
    model: LanguageModel, stated: Parallelism, gpus: int, domain: int, most_replicas: int
) -> Iterator[Division]:
    """Yield the divisions of at most `gpus` GPUs: powers of two, or the stated numbers."""
    tensors = [stated.tensor] if stated.tensor else list(_powers(min(domain, gpus)))
    pipelines = [stated.pipeline] if stated.pipeline else [n for n in _powers(gpus) if n <= model.layers]
    most = model.experts.count if model.experts else 1
    experts = [stated.expert] if stated.expert else [n for n in _powers(gpus) if most % n == 0 and n <= most]
    for tensor in tensors:
        for pipeline in pipelines:
            for expert in experts:
                replicas = min(gpus // (tensor * pipeline), most_replicas) // expert * expert
                if replicas:
                    yield Division(tensor, pipeline, expert, replicas)


def _powers(most: int) -> Iterator[int]:
    number = 1
    while number <= most:
        yield number
        number *= 2
