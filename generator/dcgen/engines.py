"""The options that choose where many blueprints are built: processes of this machine, or a Dask cluster."""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from dcgen.workers import Engine

NAMES = ("processes", "dask")
ENGINE_HELP = "Build in processes of this machine, or on the workers of a Dask cluster."
ENGINE = click.option("--engine", type=click.Choice(NAMES), default=NAMES[0], show_default=True, help=ENGINE_HELP)
SCHEDULER_HELP = "Address of the scheduler of the Dask cluster, for example tls://10.0.0.5:8786."
SCHEDULER = click.option("--scheduler", metavar="ADDRESS", default="", help=SCHEDULER_HELP)


def options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command with `--jobs`, `--out` and `--check` the options of engines. It gets one `engine` instead."""

    @ENGINE
    @SCHEDULER
    @wraps(command)
    def choosing(*, engine: str, scheduler: str, jobs: int, out: str, check: bool, **others: Any) -> None:
        chosen_engine = chosen(engine, scheduler, jobs, "" if check else out)
        command(engine=chosen_engine, out=out, check=check, **others)

    return choosing


def chosen(name: str, scheduler: str, jobs: int, out: str) -> Engine:
    """Return the engine for the options of a build that writes to `out`, which is "" if it writes nothing.

    Raise UsageError if the options contradict each other, or if the library of Dask is not installed.
    """
    from dcgen import workers

    if (name == "dask") != bool(scheduler):
        raise click.UsageError("`--engine dask` and `--scheduler ADDRESS` belong together: give both or neither")
    if name == "processes":
        return workers.Engine(jobs)
    if jobs > 1:
        raise click.UsageError("`--jobs` counts processes of this machine; a Dask cluster uses all of its workers")
    from importlib.util import find_spec

    if not find_spec("distributed"):
        raise click.UsageError("`--engine dask` needs the library distributed: run `pip install 'dcgen[dask]'`")
    from dcgen import daskengine

    return workers.Engine(elsewhere=partial(daskengine.outcomes, scheduler, out))
