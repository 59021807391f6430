"""The transceivers in the cages of devices, as the cables decide them."""

from collections.abc import Iterable, Mapping

from dcgen.plan.records import Cable, Device

Plugged = dict[str, dict[str, str]]  # the transceiver in each cage in use, by device and cage


def make_plugs(devices: Mapping[str, Device], cables: Iterable[Cable]) -> Plugged:
    """Return the transceiver in each cage in use, "" for the attached end of a cable.

    Both ports of a twin-port cage share one transceiver.
    """
    places: dict[str, tuple[dict[str, str], dict[str, str]]] = {
        name: (device.type.cages, {}) for name, device in devices.items()
    }
    for _, a_device, a_port, a_optic, b_device, b_port, b_optic, *_ in cables:
        (a_cages, a_found), (b_cages, b_found) = places[a_device], places[b_device]
        a_found[a_cages[a_port]] = a_optic
        b_found[b_cages[b_port]] = b_optic
    return {name: found for name, (_, found) in places.items()}
