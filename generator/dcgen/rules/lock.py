"""Codes of the lock, which keeps what is built at its place."""

from __future__ import annotations

from dcgen.rules.rule import Rule

LOCK = {
    "DC501": Rule(
        "something built would move or change",
        "The lock states where a rack, device, port, outlet or address is. The blueprint now gives it another place or another model. Its labels, cables and configuration would be wrong.",
        "Undo the edit. If the change is meant, release the object with `dcgen thaw NAME`, and freeze again after the work.",
    ),
    "DC502": Rule(
        "built cables between switches would move",
        "The blueprint needs another number of links between switches than the built ones. Installed cables have to be moved.",
        "Undo the edit. If the growth is meant, release the cables with `dcgen thaw 'NAME-spine-*'`. dcgen then moves as few of them as the design allows, and says how many.",
    ),
    "DC503": Rule(
        "no gap is left between built objects",
        "Built objects stay where they are, so new ones take the gaps between them. No gap is large enough.",
        "Lower `capacity:` or `holds:`, use another rack group or row, or release objects with `dcgen thaw`.",
    ),
    "DC504": Rule(
        "lines of the lock claim one place",
        "A merge of two branches, or an edit by hand, can leave several lines for one port, outlet, address, rack unit or slot. An asset tag, a MAC address or a GUID belongs to one object as well.",
        "Remove or correct the line that does not match the site. Then run `dcgen freeze`.",
    ),
    "DC505": Rule(
        "line of the lock cannot be read",
        "A lock has one line per object: its name, then `field=value`. dcgen ignores no line, because it could be the only record of something built.",
        "Correct the line, or restore it from Git.",
    ),
    "DC506": Rule(
        "something built is no longer in the blueprint",
        "The lock states it, so it is in the hall. The blueprint no longer has it, so no document shows it.",
        "Take it out of the racks and release it with `dcgen thaw NAME`, or put it back into the blueprint.",
        "warning",
    ),
    "DC507": Rule(
        "installed cable no longer fits",
        "The lock states the part and the length of an installed cable. The plan needs another part or length, for example because a rack or a device moves.",
        "Undo the edit, or release the cable with `dcgen thaw NAME` and replace it.",
    ),
    "DC508": Rule(
        "released cables move",
        "`dcgen thaw` released these cables between switches. The new design needs fewer links per pair of switches, so some of them move. dcgen keeps as many as it can.",
        "Move the cables that `dcgen diff` lists. Then run `dcgen freeze`.",
        "warning",
    ),
    "DC509": Rule(
        "new feed or PDU without built supplies",
        "Frozen power supplies stay on their outlets. A feed or PDU that the blueprint adds to their rack stays without load from them. So it adds no redundancy.",
        "Release the power supplies with `dcgen thaw 'DEVICE:psu*'` and move their cords, or remove the feed or PDU.",
        "warning",
    ),
}
