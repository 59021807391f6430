"""Codes of as-built verification: files that machines and people make, and cables that differ from the plan."""

from __future__ import annotations

from dcgen.rules.rule import Rule

VERIFY = {
    "DC700": Rule(
        "observed file unknown",
        "`dcgen verify` recognizes a file by its content, and this file has the form of no known report.",
        "Collect one of the reports that `docs/verify.md` lists.",
    ),
    "DC701": Rule(
        "observed file damaged",
        "The file is cut off, too large or not what its form asks for. Links that it should report stay unseen.",
        "Collect the file again.",
    ),
    "DC702": Rule(
        "reporting device unknown",
        "Neither the content nor the name of the file names the device whose ports it reports.",
        "Name the file after the device, as `su01-leaf-01.json`.",
    ),
    "DC703": Rule(
        "observed port unknown",
        "A device reports a port, and the plan has no port of this name. Port names can be those of the plan, of an operating system, or of the network files of the host.",
        "Record the name as `x-name` of the planned port in the lock, or correct the model in the blueprint.",
    ),
    "DC710": Rule(
        "cable missing",
        "A device reports its ports, and a planned cable is not among them. The cable is missing, dark or broken, or its far end is switched off.",
        "Look at both plugs, clean them, and replace the cable if it stays dark.",
    ),
    "DC711": Rule(
        "link seen from one end only",
        "One end sees the other one, which reports its other ports and not this one. Often one fiber of a pair is dark, or the port drops the frames of the neighbor protocol.",
        "Check the fibers of both directions and the neighbor protocol of the silent port.",
    ),
    "DC712": Rule(
        "plug in the wrong port",
        "The cable leads to the right device, but to another port than the plan has. The rail, the VLAN or the breakout can be wrong there.",
        "Move the plug to the planned port.",
    ),
    "DC713": Rule(
        "plug in the wrong device",
        "The cable leads to another device than the plan has. Traffic then takes paths that the fabric was not designed for.",
        "Move the plug to the planned device.",
    ),
    "DC714": Rule(
        "two cables swapped",
        "Two cables have each other's place at one end.",
        "Exchange the two plugs.",
    ),
    "DC715": Rule(
        "cables rotated",
        "Three or more cables have each other's place in a circle.",
        "Move the plugs in the order of the repair list.",
    ),
    "DC716": Rule(
        "rails shifted",
        "All rails of a server are plugged in by the same number of places too far. Each adapter then talks to the leaf of another rail.",
        "Move the plugs of the server in the order of the repair list.",
    ),
    "DC717": Rule(
        "devices exchanged",
        "Each of these devices has all cables of another one. Either they are mounted in each other's place, or they have each other's name.",
        "Exchange the names if the serial numbers prove it, else the devices.",
    ),
    "DC718": Rule(
        "cable into another fabric",
        "A port of one fabric is plugged into a port of another fabric.",
        "Move the plug to the planned port.",
    ),
    "DC719": Rule(
        "link below the planned speed or width",
        "The link is up with less speed or fewer lanes than planned. A dirty or half-inserted plug and a wrong port setting are the usual reasons.",
        "Clean and reseat the plug, and compare the settings of both ports.",
    ),
    "DC720": Rule(
        "part of a breakout missing",
        "Some links of a breakout cable are up and some are not.",
        "Check the tails of the cable, and the breakout setting of the cage.",
    ),
    "DC721": Rule(
        "reports contradict each other",
        "A port has several neighbors, or several ports name the same one. A device between them forwards the neighbor protocol, or the files are of different times.",
        "Collect all files at one time, and look for a bridge between the ports.",
    ),
    "DC722": Rule(
        "device not in the plan",
        "A report names a device that the plan does not have.",
        "Correct the name of the machine, or add it to the blueprint.",
    ),
    "DC723": Rule(
        "cable not in the plan",
        "Two ports are connected, and the plan leaves both free.",
        "Remove the cable, or add it to the blueprint.",
    ),
    "DC724": Rule(
        "port cannot be told",
        "A report names the right device, but its port only by an address that the lock does not have. The link does not count as seen.",
        "Collect a report of the far device too, or record the addresses of its ports in the lock.",
        "warning",
    ),
    "DC730": Rule(
        "serial number differs",
        "The list of devices and the lock have different serial numbers for one device.",
        "Look at the device, then correct the list or the lock.",
    ),
    "DC731": Rule(
        "device in another place",
        "The list has a device in another rack or rack unit than the plan.",
        "Move the device, or pin it where it is with `pins:`.",
    ),
    "DC732": Rule(
        "list and plan have different devices",
        "The list has a device that the plan does not have, has it twice, or leaves out a device of a group that it lists.",
        "Correct the list, or look for the device.",
        "warning",
    ),
    "DC733": Rule(
        "load on the wrong outlet",
        "An outlet has a load where the plan has no power supply, or none where the plan has one.",
        "Trace the cord of the outlet.",
        "warning",
    ),
    "DC734": Rule(
        "address differs from the lock",
        "A report proves another MAC address or GUID of a port than the lock has. An adapter was replaced, or two servers have each other's name.",
        "Find out which server it is. Then take the old value out of the lock, and use `dcgen verify --learn`.",
        "warning",
    ),
}
