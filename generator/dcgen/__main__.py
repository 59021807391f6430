"""`dcgen` and `python -m dcgen`: while the command line loads, Ctrl-C ends it silently, since nothing is begun."""

# Built in; `signal` itself loads enum first, which takes longer than the rest of this module.
import _signal  # type: ignore[import-not-found]

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # it is ignored in the background of a script
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)


def main() -> None:
    """Run the command line; it ends with an exit code, or by the signal that stopped it."""
    from dcgen import cli

    cli.main()


if __name__ == "__main__":
    main()
