"""Codes of device types in the form of the NetBox devicetype-library: their import, their known faults, their export."""

from __future__ import annotations

from dcgen.rules.rule import Rule

DEVICETYPES = {
    # import
    "DC750": Rule(
        "file without the form of device types",
        "A device type, module type or rack type has fixed keys with fixed types of value. NetBox and dcgen cannot read another key or value.",
        "Correct the key or the value at the given line.",
    ),
    "DC751": Rule(
        "kind of hardware unknown",
        "The form does not state whether a device is a switch, a server or another kind, and its ports do not show it. Or it is a kind that dcgen does not plan.",
        "State the kind with `--kind`, or leave the file out.",
    ),
    "DC752": Rule(
        "entry is a draft",
        "dcgen needs a value that the form cannot state, such as the rating of a PDU. The entry is written as a draft with the suffix .draft, which dcgen never reads.",
        "Add the missing values from the data sheet, and rename the file to the suffix .yaml.",
        "warning",
    ),
    "DC753": Rule(
        "catalog entry exists already",
        "Your catalog folder has an entry of the model with other values. An import never replaces it unasked, because a person may have added values to it.",
        "Compare the two, then import again with `--force`.",
    ),
    "DC754": Rule(
        "model is in the catalog of dcgen",
        "The entry that dcgen ships has values that the form cannot state, such as split ports and optics. An imported entry would hide all of them.",
        "Correct single values in an entry of your own, or import with `--force`.",
        "warning",
    ),
    "DC755": Rule(
        "two files describe one model",
        "Two files give the same catalog entry. NetBox refuses the second one, and dcgen cannot choose.",
        "Remove one of the files, or give the models different names.",
    ),
    # known faults
    "DC756": Rule(
        "duplicate component name",
        "NetBox refuses a device type with two ports, outlets or bays of one name. One of the two is usually misnumbered.",
        "Number the second one as the device does.",
    ),
    "DC757": Rule(
        "range in a component name",
        "The web form of NetBox expands a range such as [0-47], but a file does not. The device would have one port with brackets in its name.",
        "List each component by its own name.",
    ),
    "DC758": Rule(
        "slug or file name of another model",
        "A slug consists of the manufacturer and the model or part number, and the file is named after one of the two. Otherwise the name and the content of the file are of two models.",
        "Correct the slug, the file name or the model.",
        "warning",
    ),
    "DC759": Rule(
        "height, depth or role in doubt",
        "Height, depth and subdevice role contradict each other, or dcgen cannot plan the height. The value is left out of the entry, or taken as it is with this warning.",
        "Compare the value with the data sheet.",
        "warning",
    ),
    "DC760": Rule(
        "weight in doubt",
        "The weight does not fit the size of the device. The unit is often wrong: grams for kilograms, or pounds for ounces. The value is left out of the entry.",
        "Compare the weight and its unit with the data sheet.",
        "warning",
    ),
    "DC761": Rule(
        "airflow or weight missing",
        "The library asks for both. Without them, dcgen cannot check the direction of air in a rack or the load of a rack and floor.",
        "Add the values from the data sheet to the file or to the entry.",
        "warning",
    ),
    "DC762": Rule(
        "power draw impossible",
        "A power port draws more than its connector carries, or its allocated draw exceeds its maximum draw. The value is left out of the entry.",
        "Correct the draw or the type of the power port.",
    ),
    "DC763": Rule(
        "power draw ambiguous",
        "The form states watts per power port. With several ports it does not tell whether each draws this power or all share it. For a UPS, the number is often its volt-amperes. The value is left out of the entry.",
        "Add `power_max_w` from the data sheet to the entry.",
        "warning",
    ),
    "DC764": Rule(
        "component refers to a missing one",
        "An outlet names its power port, and a front port its rear port and position. The name or position does not exist, or two front ports share one.",
        "Correct the name or the position.",
    ),
    "DC765": Rule(
        "inlet or phase of outlets in doubt",
        "Each outlet names its power port. Each outlet of a three-phase PDU has a feed leg, and no outlet of a single-phase PDU has one. Otherwise NetBox adds the load to no inlet or to no phase.",
        "Add `power_port`, add or remove `feed_leg`, or correct the type of the power port.",
        "warning",
    ),
    "DC766": Rule(
        "port type in doubt",
        "The type of a port contradicts the speed or form factor in its name. The planned ports would have the wrong speed or cage.",
        "Compare the type with the data sheet.",
        "warning",
    ),
    "DC767": Rule(
        "ports of one cage listed apart",
        "The names have two numbers that change. They can be the ports of split cages or the slots of modules, and the form does not tell which. The plan would count too many cages.",
        "List one interface per cage. The modes of a cage are added to the catalog entry.",
        "warning",
    ),
    "DC768": Rule(
        "management port not marked",
        "The name is that of a management port, but `mgmt_only` is not set. NetBox and dcgen would count it as a port for data. dcgen takes it as a management port.",
        "Add `mgmt_only: true`.",
        "warning",
    ),
    "DC769": Rule(
        "model or part number in doubt",
        "The model contains the manufacturer, or the part number is not one number to order.",
        "State the model alone, and one part number per file.",
        "warning",
    ),
    "DC770": Rule(
        "no power source",
        "The device has no power port, no bay and no powered interface, and is not marked as unpowered. Or it is marked as unpowered and has power ports.",
        "Add the power ports, or set `is_powered: false`.",
        "warning",
    ),
    "DC771": Rule(
        "empty value",
        "An export of NetBox contains empty and null values. The library refuses them, and they state nothing.",
        "Remove the key.",
        "warning",
    ),
    "DC772": Rule(
        "sizes of a rack contradict each other",
        "The rails cannot be outside the rack, nor can the height be less than that of its rack units. The smaller value is left out of the entry.",
        "Compare the sizes and their unit with the data sheet.",
        "warning",
    ),
    "DC773": Rule(
        "number of ports in doubt",
        "The numbers of the ports have gaps, or the text of the file counts other ports than it lists.",
        "Compare the ports with the data sheet.",
        "warning",
    ),
    # export
    "DC774": Rule(
        "model cannot be written as a device type",
        "The form requires a value that no source of the catalog states, or has no place for the kind of hardware.",
        "Add the value with its source to an entry of your own, or leave the model out.",
        "warning",
    ),
}
