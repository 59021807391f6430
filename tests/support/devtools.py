"""A browser without a window that is driven through its DevTools pipe: screens, color schemes, scripts and paper."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

Send = Callable[..., dict[str, Any]]

MOST_SECONDS = 300  # for all pages of one browser
PAPERS = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}  # inches
# DevTools reads commands from file 3 and writes answers to file 4.
SHELL = 'exec "$0" "$@" 3<&{} 4>&{}'


@contextmanager
def browse() -> Iterator[Send]:
    """Yield a function that sends a command to one tab, waits for the named event if any, and returns the answer."""
    tool = shutil.which("chromium")
    assert tool, "chromium is not installed"
    (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"]
    process = subprocess.Popen(
        ["bash", "-c", SHELL.format(their_in, their_out), tool, *options],
        pass_fds=(their_in, their_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(their_in)
    os.close(their_out)
    timer = Timer(MOST_SECONDS, process.kill)
    timer.start()
    try:
        with open(our_out, "wb", buffering=0) as commands, open(our_in, "rb", buffering=0) as answers:
            yield _attach(_sender(commands.write, _messages(answers.read)))
    finally:
        timer.cancel()
        process.kill()
        process.wait()


def open_page(send: Send, address: str, width: int, scheme: str = "light") -> None:
    """Load a page on a screen of a width in CSS pixels with a color scheme, light or dark."""
    send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
    send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    send("Page.navigate", "Page.loadEventFired", url=address)


def evaluate(send: Send, script: str) -> Any:
    """Return the value of an expression in the page, after its promise if it is one."""
    answer = send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
    assert "exceptionDetails" not in answer, answer["exceptionDetails"]
    return answer["result"].get("value")


def print_page(send: Send, target: Path, paper: str, landscape: bool) -> None:
    """Print the page to a PDF file."""
    width, height = PAPERS[paper]
    options = {"paperWidth": width, "paperHeight": height, "landscape": landscape, "preferCSSPageSize": True}
    target.write_bytes(base64.b64decode(send("Page.printToPDF", **options)["data"]))


def _messages(read: Callable[[int], bytes]) -> Iterator[dict[str, Any]]:
    """Yield the messages of the browser, which end with a zero byte each."""
    rest = b""
    while block := read(1 << 20):
        *whole, rest = (rest + block).split(b"\0")
        yield from map(json.loads, whole)


def _sender(write: Callable[[bytes], int | None], messages: Iterator[dict[str, Any]]) -> Send:
    """Return the function that sends one command at a time."""
    number = 0

    def send(method: str, event: str = "", session: str = "", **values: Any) -> dict[str, Any]:
        nonlocal number
        number += 1
        command = {"id": number, "method": method, "params": values} | ({"sessionId": session} if session else {})
        left = memoryview(json.dumps(command).encode() + b"\0")
        while left:
            left = left[write(left) or 0 :]
        answer: dict[str, Any] | None = None
        for message in messages:
            if message.get("id") == number:
                assert "result" in message, message
                answer = message["result"]
            event = "" if message.get("method") == event else event
            if answer is not None and not event:
                return answer
        raise AssertionError("the browser ended, or took too long")

    return send


def _attach(send: Send) -> Send:
    """Return the sender to a new tab."""
    target = send("Target.createTarget", url="about:blank")["targetId"]
    session = send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def to_tab(method: str, event: str = "", **values: Any) -> dict[str, Any]:
        return send(method, event, session, **values)

    to_tab("Page.enable")
    return to_tab
