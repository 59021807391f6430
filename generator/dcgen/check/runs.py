"""Rules of labels and trays."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen import labels as texts
from dcgen.evidence import Evidence
from dcgen.finding import Finding, did_you_mean
from dcgen.plan.records import Cable

PATH = ("labels", "format")
SHORTER = "use fewer words in `format:`, or a label with more `lines:` or a greater `length:`"


def labels_use_known_words(evidence: Evidence) -> Iterator[Finding]:
    """DC242: every word in braces is one that a label knows, and every brace has its partner."""
    topology = evidence.topology
    try:
        used = [word for _, word in texts.fields(topology.plan.labels.format) if word is not None]
    except ValueError as error:
        hint = "write plain characters on one line, words in braces like {near_rack}, and a brace itself twice"
        yield Finding("DC242", f"the format of labels cannot be read: {error}", hint, PATH)
        return
    for word in dict.fromkeys(used):
        if word not in texts.WORDS:
            yield Finding("DC242", f"labels do not know the word '{word}'", did_you_mean(word, list(texts.WORDS)), PATH)


def labels_can_be_printed(evidence: Evidence) -> Iterator[Finding]:
    """DC240, DC241: the text of every end fits the label, and no two cables have one text."""
    topology = evidence.topology
    form = topology.plan.labels
    if any(labels_use_known_words(evidence)):
        return
    label = texts.make_labels(topology)
    seen: dict[str, Cable] = {}
    alike: dict[str, tuple[Cable, Cable]] = {}
    too_long: list[str] = []
    for cable in topology.plan.cables:
        for text in label(cable):
            other = seen.setdefault(text, cable)
            if other is not cable:
                alike.setdefault(text, (other, cable))
            if len(text) > form.length and not texts.fits(text, form.length, form.lines):
                too_long.append(text)
    if too_long:
        longest = max(too_long, key=len)
        message = f"the text of {len(too_long)} of {2 * len(topology.plan.cables)} cable ends does not fit a label of"
        message += f" {form.lines} x {form.length} characters: '{longest}' has {len(longest)}"
        if form.stated:
            yield Finding("DC240", message, SHORTER, PATH)
        else:
            hint = "describe your label with `labels: {lines: ..., length: ..., format: ...}`"
            yield Finding("DC240", message, hint, (), "warning")
    if alike:
        text, (one, two) = next(iter(alike.items()))
        more = f"; {len(alike) - 1} more such texts" if len(alike) > 1 else ""
        message = f"the labels of cables {one.id} and {two.id} have one text: '{text}'{more}"
        yield Finding("DC241", message, "add words to `format:` that tell them apart, such as {near_port}", PATH)


def trays_are_not_overfull(evidence: Evidence) -> Iterator[Finding]:
    """DC245, DC246: no tray carries more than the blueprint says it may, as far as the diameters are known."""
    topology = evidence.topology
    limit, path = topology.plan.policy.tray_mm2, ("floor", "tray_mm2")
    if limit is None:
        return
    loads = evidence.trays
    over = [tray for tray in loads if tray.fullest.area_mm2 > limit]
    if over:
        worst = max(over, key=lambda tray: tray.fullest.area_mm2)
        message = f"the tray of {worst.name} carries {worst.fullest.area_mm2:,.0f} mm2 of cable {worst.place},"
        message += f" {limit:,.0f} mm2 are allowed"
        message += f"; {len(over) - 1} more trays are over-full" if len(over) > 1 else ""
        yield Finding("DC245", message, "use a wider tray or a second one, or place what is joined nearer", path)
    if unmeasured := [tray for tray in loads if tray.fullest.unmeasured]:
        used = {cable.model for cable in topology.plan.cables} - topology.plan.diameters.keys()
        message = f"no source states the diameter of {', '.join(sorted(used))}; the load of {len(unmeasured)} trays"
        message += " leaves it out"
        hint = "add `diameter_mm` to these cables in the catalog folder of your project"
        yield Finding("DC246", message, hint, path, "warning")
