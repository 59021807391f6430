"""A browser without a window: what it shows of a page, at once or along a walk, and whether every text can be read."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

PROBE = """
<div></div>
<script>
const bounds = item => item.getBoundingClientRect();
const within = (a, b, slack) => a.left >= b.left && a.right <= b.right && a.top >= b.top - slack && a.bottom <= b.bottom + slack;
const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
const drawings = [...document.querySelectorAll("template")], place = document.querySelector("div");
const answers = drawings.map(drawing => {
  place.replaceChildren(drawing.content.cloneNode(true));
  const page = bounds(place.querySelector("svg")), faults = [];
  const texts = [...place.querySelectorAll("svg > text, svg > g text")].map(text => [bounds(text), text.textContent, text]);
  texts.forEach(([a, words, text], index) => {
    const rect = text.parentNode.querySelector(":scope > title ~ rect");
    if (!within(a, page, 0)) faults.push("cut: " + words);
    if (rect && !within(a, bounds(rect), 1)) faults.push("sticks out: " + words);
    for (const [b, others] of texts.slice(index + 1)) if (meets(a, b)) faults.push("overlap: " + words + " | " + others);
  });
  return {texts: texts.length, faults};
});
document.body.textContent = "FAULTS" + JSON.stringify(answers) + "END";
</script>
"""

WALK = """
<script>{
const moves = [MOVES], seen = [];
const next = () => {
  seen.push(PROBE);
  if (seen.length <= moves.length) return moves[seen.length - 1]();
  document.body.className = "";
  document.body.textContent = "SEEN" + JSON.stringify(seen) + "END";
};
addEventListener("hashchange", () => setTimeout(next, 50));
setTimeout(next, 50);
}</script>
"""


def read_texts(drawing: str, page: Path, font: str, width: int = 1400) -> tuple[int, list[str]]:
    """How many texts an SVG drawing has in a browser, and which are cut, stick out of their box or overlap."""
    return read_drawings({"": drawing}, page, font, width)[""]


def read_drawings(
    drawings: dict[str, str], page: Path, font: str, width: int = 1400
) -> dict[str, tuple[int, list[str]]]:
    """The same of several drawings by name, one after the other in one browser, whose start takes most of the time."""
    style = (
        f"<style>body {{ margin: 0 }} svg {{ width: {width}px; height: auto; font-family: {font} !important }}</style>"
    )
    inert = "".join(f"<template>{drawing}</template>" for drawing in drawings.values())
    page.write_text(f"<!DOCTYPE html><meta charset='utf-8'>{style}<body>{inert}{PROBE}", encoding="utf-8")
    done = chromium("--dump-dom", page.as_uri())
    found = re.search(r"FAULTS(.*)END", done)
    assert found, done[-500:]
    answers = json.loads(found[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    return {name: (answer["texts"], answer["faults"]) for name, answer in zip(drawings, answers, strict=True)}


def walk(text: str, page: Path, start: str, moves: list[str], probe: str) -> list[Any]:
    """What a probe tells of a page that is opened at a fragment, and again after each move, which must lead to another
    fragment. Probe and moves are expressions of JavaScript."""
    script = WALK.replace("MOVES", ", ".join(f"() => {{ {move} }}" for move in moves)).replace("PROBE", probe)
    page.write_text(text.replace("</body>", f"{script}</body>"), encoding="utf-8")
    done = chromium("--virtual-time-budget=20000", "--dump-dom", f"{page.as_uri()}{start}")
    found = re.search(r"SEEN(.*)END", done)
    assert found, done[-500:]
    seen = json.loads(html.unescape(found[1]))
    assert isinstance(seen, list)
    return seen


def chromium(*arguments: str) -> str:
    """What a browser without a window prints."""
    tool = shutil.which("chromium")
    assert tool, "chromium is not installed"
    command = [tool, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
