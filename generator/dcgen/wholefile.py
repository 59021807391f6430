"""Write a file in one step, so that another process sees the whole file or none."""

import os
from contextlib import suppress


def write(place: str, data: bytes, permissions: int) -> None:
    """Write a file beside its place and move it there. Raise OSError if it cannot be written.

    That is so too if a process with this number was killed here. The caller keeps something that it can do without.
    """
    staged = f"{place}.{os.getpid()}"
    number = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, permissions)
    try:
        with open(number, "wb") as file:  # with a buffer, because a single write to a full disk may write a part
            file.write(data)
        os.replace(staged, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(staged)
        raise
