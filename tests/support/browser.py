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
<script>
const bounds = item => item.getBoundingClientRect();
const within = (a, b, slack) => a.left >= b.left && a.right <= b.right && a.top >= b.top - slack && a.bottom <= b.bottom + slack;
const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
const page = bounds(document.querySelector("svg")), faults = [];
const texts = [...document.querySelectorAll("svg > text, svg > g text")].map(text => [bounds(text), text.textContent, text]);
texts.forEach(([a, words, text], index) => {
  const rect = text.parentNode.querySelector(":scope > title ~ rect");
  if (!within(a, page, 0)) faults.push("cut: " + words);
  if (rect && !within(a, bounds(rect), 1)) faults.push("sticks out: " + words);
  for (const [b, others] of texts.slice(index + 1)) if (meets(a, b)) faults.push("overlap: " + words + " | " + others);
});
document.body.textContent = "FAULTS" + JSON.stringify({texts: texts.length, faults}) + "END";
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
    style = (
        f"<style>body {{ margin: 0 }} svg {{ width: {width}px; height: auto; font-family: {font} !important }}</style>"
    )
    page.write_text(f"<!DOCTYPE html><meta charset='utf-8'>{style}<body>{drawing}{PROBE}", encoding="utf-8")
    done = chromium("--dump-dom", page.as_uri())
    found = re.search(r"FAULTS(.*)END", done)
    assert found, done[-500:]
    answer = json.loads(found[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    return answer["texts"], answer["faults"]


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
