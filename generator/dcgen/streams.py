"""Standard output and error that may be closed, full, or unable to encode the text of a blueprint."""

from __future__ import annotations

import codecs
import io
import os
import sys
from contextlib import suppress

ESCAPE = "dcgen.escape"


def make_lenient() -> None:
    """Make both streams write characters that their encoding lacks as `\\uXXXX`, which JSON reads back."""
    codecs.register_error(ESCAPE, _escape)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=ESCAPE)


def text_width(most: int) -> int:
    """Return the width of help texts in characters, at most 2 less than `most`, as click finds it.

    click asks `shutil`, which loads three libraries for compression.
    """
    columns = os.environ.get("COLUMNS", "")
    wide = int(columns) if columns.isdecimal() else 0
    with suppress(ValueError, OSError):  # a closed stream, or no terminal
        if sys.__stdout__ and not wide:
            wide = os.get_terminal_size(sys.__stdout__.fileno()).columns
    return max(min(wide or 80, most) - 2, 50)


def say(text: str) -> None:
    """Write a line to standard error, if that stream is open."""
    with suppress(OSError, ValueError):
        if sys.stderr:
            sys.stderr.write(f"{text.rstrip()}\n")
            sys.stderr.flush()


def tell(error: Exception) -> int:
    """Write the error that ended a command to standard error, and return the exit code.

    The code is 1 for findings and for errors of the system, and 70 for a bug in dcgen.
    """
    from dcgen.finding import Finding, FindingsError, listed, shortened

    findings = error.findings if isinstance(error, FindingsError) else ()
    if isinstance(error, OSError):
        where = f"'{shortened(str(error.filename))}'" if error.filename else "a file or a stream"
        message = f"{where} cannot be used: {error.strerror or error}"
        findings = (Finding("DC001", message, "correct the path, its permissions or the free space, then run again"),)
    if findings:
        say(listed(findings))
        return 1
    import traceback

    say("".join(traceback.format_exception(error)))
    say(
        "This is a bug in dcgen. Please report it in the issue tracker of the project, with the lines above and the "
        "blueprint."
    )
    return 70


def drop_broken() -> None:
    """Drop a stream that cannot be flushed, so that Python does not fail on it at exit."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            setattr(sys, name, None)


def _escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end
