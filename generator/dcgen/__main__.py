"""`dcgen` and `python -m dcgen`: while the command line loads, Ctrl-C ends it silently, since nothing is begun."""

import signal

if signal.getsignal(signal.SIGINT) == signal.default_int_handler:  # it is ignored in the background of a script
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> None:
    """Run the command line; it ends with an exit code, or by the signal that stopped it."""
    from dcgen import cli

    cli.main()


if __name__ == "__main__":
    main()
