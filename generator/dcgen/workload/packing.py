"""Replicas of several models on the same servers: how many servers they take, and how many more replicas fit."""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple


class ReplicaClaim(NamedTuple):
    """The replicas that a job needs: `copies` of `gpus` each."""

    gpus: int
    copies: int


def servers_for(claims: Iterable[ReplicaClaim], per_server: int) -> int:
    """Return the servers with `per_server` GPUs that hold all replicas, largest replicas first.

    A replica of more GPUs takes whole servers. Others share servers, each within one: the fullest server with space
    takes the next one.
    """
    servers, free = 0, [0] * (per_server + 1)  # servers by their number of free GPUs
    for gpus, copies in sorted(claims, reverse=True):
        if gpus > per_server:
            servers += copies * ceil(gpus / per_server)
            continue
        left = copies
        for space in range(gpus, per_server + 1):
            left = _fill(free, space, gpus, left)
        opened = ceil(left / (per_server // gpus))
        servers += opened
        free[per_server] += opened
        _fill(free, per_server, gpus, left)
    return servers


def _fill(free: list[int], space: int, gpus: int, copies: int) -> int:
    """Put replicas into the servers with `space` free GPUs, and return the number that is left."""
    each = space // gpus
    full = min(free[space], copies // each)
    free[space] -= full
    free[space - each * gpus] += full
    copies -= full * each
    if copies and free[space]:
        free[space] -= 1
        free[space - copies * gpus] += 1
        return 0
    return copies


def replicas_beside(claims: tuple[ReplicaClaim, ...], gpus: int, per_server: int, servers: int) -> int:
    """Return the most replicas of `gpus` that servers hold beside the replicas of other jobs, 0 if these do not fit."""
    low, high = 0, servers * max(1, per_server // gpus) + 1
    while high - low > 1:
        middle = (low + high) // 2
        fits = servers_for((*claims, ReplicaClaim(gpus, middle)), per_server) <= servers
        low, high = (middle, high) if fits else (low, middle)
    return low
