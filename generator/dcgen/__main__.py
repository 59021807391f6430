"""`dcgen` and `python -m dcgen`: the settings of a process that runs one command.

While the command line loads, Ctrl-C ends it silently, since nothing is begun.
"""

# Built in; `signal` itself loads enum first, which takes longer than the rest of this module.
import _signal  # type: ignore[import-not-found]
import gc
import os
import sys

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # it is ignored in the background of a script
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)

# A plugin that happens to be installed could change what pydantic accepts, and the search for plugins takes time.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> None:
    """Run the command line; it ends with an exit code, or by the signal that stopped it."""
    from dcgen import cli

    try:
        cli.main()
    except SystemExit as stop:
        # Freeing every object takes a tenth of a small build. Both streams are flushed, and nothing waits for the end,
        # except a profiler or a tracer, which then writes its results.
        if isinstance(stop.code, int) and not (sys.getprofile() or sys.gettrace()):
            os._exit(stop.code & 0xFF)
        raise
    finally:
        gc.freeze()  # at exit Python searches all objects for garbage


if __name__ == "__main__":
    main()
