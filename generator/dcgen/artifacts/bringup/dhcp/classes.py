"""Client classes of hosts that boot over the network: which file each kind of firmware loads."""

from collections.abc import Iterator

from dcgen.artifacts.bringup.dhcp.files import ClientClass, DhcpOption
from dcgen.plan.services import BootPlan

IPXE = "dcgen-ipxe"
# The architectures of option 93 by kind of file, from the IANA registry "Processor Architecture Types": for TFTP, and
# for UEFI HTTP boot. UEFI firmware for x86-64 sends 7, or 9 by an earlier edition of RFC 4578.
TFTP = {"bios": ("0x0000",), "uefi_x86": ("0x0007", "0x0009"), "uefi_arm": ("0x000b",)}
HTTP = {"uefi_x86": ("0x0010",), "uefi_arm": ("0x0013",)}
# iPXE sends its name as user class, without a length in front of it.
IS_IPXE = "substring(option[77].hex, 0, 4) == 'iPXE'"


def make_classes(boot: BootPlan | None) -> tuple[ClientClass, ...]:
    """Return the classes of the stated boot files: first iPXE, then firmware by architecture."""
    return tuple(_classes(boot)) if boot else ()


def _classes(boot: BootPlan) -> Iterator[ClientClass]:
    files = dict(boot.files)
    if "ipxe" in files:
        yield ClientClass(IPXE, IS_IPXE, boot.server, files["ipxe"], ())
    for kind, tftp in TFTP.items():
        if kind not in files:
            continue
        by_http = files[kind].lower().startswith(("http://", "https://")) and kind in HTTP
        kinds = HTTP[kind] if by_http else tftp
        test = " or ".join(f"option[93].hex == {number}" for number in kinds)
        if "ipxe" in files:
            test = f"not member('{IPXE}') and ({test})"
        # Firmware that boots over HTTP accepts only answers of this class (UEFI 2.10, 24.7).
        options = (DhcpOption("vendor-class-identifier", "HTTPClient"),) if by_http else ()
        yield ClientClass(f"dcgen-{kind.replace('_', '-')}", test, boot.server, files[kind], options)
