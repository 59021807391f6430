"""The division of a model over GPUs in training, the traffic that it causes, and the time of a step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint.workload import Parallelism
from dcgen.catalog.models import LanguageModel
from dcgen.workload import training

VALUE_BYTES = 2  # of activations and gradients on the network, in BF16


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
    """The bytes that a GPU sends per step: within its NVLink domain, and through the fabric by kind."""

    tensor: float
    gradient: float
    pipeline: float
    expert: float

    @property
    def fabric(self) -> float:
        """The bytes through the fabric."""
        return self.gradient + self.pipeline + self.expert


def divide(
    model: LanguageModel, stated: Parallelism, gpus: int, domain: int, memory_gb: float, share: float
) -> Division | None:
    """Return the smallest division whose state fits into `share` of the memory of a GPU, None without one.

    `domain` is the number of GPUs that NVLink connects, which limits `tensor`. A stated number is kept as it is.
    """
    for tensor, pipeline, expert in _candidates(model, stated, gpus, domain):
        replicas = gpus // (tensor * pipeline)
        if not replicas or replicas % expert:
            continue
        division = Division(tensor, pipeline, expert, replicas)
        if state_gb(model, division) <= share * memory_gb:
            return division
    return None


def state_gb(model: LanguageModel, division: Division) -> float:
    """Return the memory of a GPU for its part of the state in GB.

    Weights and gradients take 4 bytes per parameter. The replicas share the 12 bytes of master weights and moments
    (optimizer state sharding: Rajbhandari et al., "ZeRO", 2020, stage 1).
    """
    held = held_parameters(model, division)
    return (4 * held + 12 * held / division.replicas) / 1e9


def held_parameters(model: LanguageModel, division: Division) -> float:
    """Return the number of parameters on a GPU."""
    experts = expert_parameters(model)
    return (model.parameters - experts + experts / division.expert) / (division.tensor * division.pipeline)


def expert_parameters(model: LanguageModel) -> float:
    """Return the parameters of all routed experts: the inactive ones are E - k of E."""
    if not model.experts or model.experts.count == model.experts.per_token:
        return 0.0
    idle = model.experts.count - model.experts.per_token
    return (model.parameters - model.active) * model.experts.count / idle


def traffic(model: LanguageModel, division: Division, batch_tokens: float) -> Traffic:
    """Return the bytes that a GPU sends per step of `batch_tokens` tokens.

    An all-reduce over n GPUs sends 2 (n - 1) / n times its data, an all-to-all (n - 1) / n times (NVIDIA nccl-tests,
    PERFORMANCE.md). A layer has two all-reduces of activations forward and two backward (Shoeybi et al.,
    "Megatron-LM", 2019, section 3).
    """
    tensor, pipeline, expert, replicas = division
    tokens = batch_tokens / replicas
    activations = tokens * model.hidden_size * VALUE_BYTES
    layers = model.layers / pipeline
    experts = model.experts
    return Traffic(
        tensor=4 * layers * activations * 2 * (tensor - 1) / tensor,
        gradient=2 * (replicas - 1) / replicas * VALUE_BYTES * held_parameters(model, division),
        pipeline=2 * activations / tensor if pipeline > 1 else 0.0,
        expert=4 * activations / tensor * experts.per_token * experts.layers / pipeline * (expert - 1) / expert
        if experts
        else 0.0,
    )


def step_seconds(model: LanguageModel, batch_tokens: float, peak_tflops: float, mfu: float) -> float:
    """Return the seconds of computation of a step on GPUs of a peak (TFLOPS) together."""
    return training.flops(model, batch_tokens) / (peak_tflops * 1e12 * mfu)


def _candidates(model: LanguageModel, stated: Parallelism, gpus: int, domain: int) -> Iterator[tuple[int, int, int]]:
    """Yield divisions from the smallest: few GPUs per model first, and tensor before pipeline."""
    tensors = [stated.tensor] if stated.tensor else list(_powers(min(domain, gpus)))
    pipelines = [stated.pipeline] if stated.pipeline else [n for n in _powers(gpus) if n <= model.layers]
    most = model.experts.count if model.experts else 1
    experts = [stated.expert] if stated.expert else [n for n in _powers(gpus) if most % n == 0 and n <= most]
    pairs = sorted(((t, p) for t in tensors for p in pipelines), key=lambda pair: (pair[0] * pair[1], -pair[0]))
    for tensor, pipeline in pairs:
        for expert in experts:
            yield tensor, pipeline, expert


def _powers(most: int) -> Iterator[int]:
    number = 1
    while number <= most:
        yield number
        number *= 2
