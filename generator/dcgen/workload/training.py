"""Training: floating-point operations, days, memory for state, checkpoints, failures and gradient traffic.

N is the number of active parameters, D the number of tokens, G the number of GPUs.
"""

from math import ceil, sqrt
from typing import NamedTuple

from dcgen.catalog.models import LanguageModel

SECONDS_PER_DAY = 86_400
# Bytes per parameter in mixed precision with Adam: 2 of weights, 2 of gradients, 12 of master weights and moments.
# The source is Rajbhandari et al., "ZeRO", 2020, section 3.1.
STATE_BYTES = 16
# A checkpoint has the weights, master weights and moments, but no gradients: 2 + 12 bytes. MLPerf Storage lists
# 105 GiB, 912 GiB and 5.29 TiB for 8B, 70B and 405B parameters, 13.9 to 14.3 bytes per parameter.
CHECKPOINT_BYTES = 14
# 419 unexpected interruptions of 16,384 GPUs in 54 days (Dubey et al., "The Llama 3 Herd of Models", 2024, table 5).
FAILURES_PER_GPU_HOUR = 419 / (54 * 24 * 16_384)


class Efficiency(NamedTuple):
    """The share of the peak that the job uses (`mfu`), and the share of the time in which it makes progress."""

    mfu: float
    goodput: float


def flops(model: LanguageModel, tokens: float, sequence: float = 0) -> float:
    """Return the floating-point operations of a run: 6 N D, and 12 L w s D for attention over `sequence` tokens.

    Here w is the number of heads times their size, which is the hidden size in many models. Kaplan et al., "Scaling
    Laws for Neural Language Models", 2020, section 2.1; the attention term as in Chowdhery et al., "PaLM", 2022,
    appendix B. A layer with a window sees only its tokens.
    """
    windowed = model.window.layers if model.window else 0
    seen = (model.layers - windowed) * sequence
    seen += windowed * min(sequence, model.window.tokens) if model.window else 0
    attention = 12 * model.attention_width * seen
    return (6 * model.active + attention) * tokens


def days(operations: float, gpus: int, peak_tflops: float, efficiency: Efficiency) -> float:
    """Return the days that `gpus` of a dense peak (TFLOPS) need for the operations of a run."""
    per_second = gpus * peak_tflops * 1e12 * efficiency.mfu * efficiency.goodput
    return operations / per_second / SECONDS_PER_DAY


def gpus_for(operations: float, within_days: float, peak_tflops: float, efficiency: Efficiency) -> int:
    """Return the smallest number of GPUs that finish a run in time."""
    return ceil(days(operations, 1, peak_tflops, efficiency) / within_days)


def state_bytes(model: LanguageModel) -> float:
    """Return the bytes of weights, gradients and optimizer state of all parameters, without activations."""
    return STATE_BYTES * model.parameters


def checkpoint_bytes(model: LanguageModel) -> float:
    """Return the bytes of one checkpoint."""
    return CHECKPOINT_BYTES * model.parameters


def failures(gpus: int, over_days: float, per_gpu_hour: float = FAILURES_PER_GPU_HOUR) -> float:
    """Return the interruptions to expect in a run, by default at the rate of the Llama 3 cluster."""
    return per_gpu_hour * gpus * over_days * 24


def hours_between_failures(gpus: int, per_gpu_hour: float = FAILURES_PER_GPU_HOUR) -> float:
    """Return the mean time between interruptions in hours."""
    return 1 / (per_gpu_hour * gpus)


def checkpoint_interval_s(stall_s: float, failure_hours: float) -> float:
    """Return the best time between checkpoints in seconds.

    It is the square root of twice the stall times the mean time between failures. The source is Young, "A First Order
    Approximation to the Optimum Checkpoint Interval", 1974.
    """
    return sqrt(2 * stall_s * failure_hours * 3_600)


def lost_share(stall_s: float, failure_hours: float, interval_s: float | None = None) -> float:
    """Return the share of the time that checkpoints and repeated work take, by default at the best interval.

    Each interval has one stall, and each interruption repeats half an interval.
    """
    interval = interval_s or checkpoint_interval_s(stall_s, failure_hours)
    return stall_s / interval + interval / 2 / (failure_hours * 3_600)
