"""The value types of the catalog: names, counts, quantities and their limits."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, WithJsonSchema

from dcgen.schema import Text

ModelName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*$", max_length=60)]
PortLabel = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9/._-]*$", max_length=30)]
Count = Annotated[int, Field(ge=0, le=10_000)]
Few = Annotated[int, Field(ge=0, le=64)]  # management ports, NVSwitches: the plan has one port or node per count
Outlets = Annotated[int, Field(ge=0, le=200)]  # of one type; the PDUs of the catalog have at most 36
# One range for every quantity, in the unit of its name, for example 1 g to 1,000 t. Outside this range sums and
# quotients would overflow or round to zero.
Positive = Annotated[float, Field(ge=0.001, le=1_000_000)]
Gbps = Annotated[float, Field(ge=1, le=3_200)]
Speed = Annotated[int, Field(ge=1, le=3_200)]  # Gbps
# A key of a mapping that is a number; JSON Schema sees every key as text.
_NUMBER = WithJsonSchema({"type": "string", "pattern": r"^[0-9]*\.?[0-9]+$"})
LoadKey = Annotated[float, _NUMBER]  # kW
VoltKey = Annotated[
    float, Field(ge=12, le=1_000), WithJsonSchema({"type": "string", "pattern": r"^[0-9]*\.?[0-9]+$"})
]  # V
Precision = Literal["fp64", "fp64-tensor", "fp32", "tf32", "fp16", "bf16", "fp8", "int8", "fp6", "fp4"]
Vendors = Annotated[tuple[Text, ...], Field(max_length=32)]  # manufacturers of transceivers and cables
MAX_CAGES = 1_024  # of one switch; the largest chassis have 576
MAX_CARDS = 128  # of one server; the largest chassis take 20
Airflow = Literal["front-to-rear", "rear-to-front"]
Protocol = Literal["ethernet", "infiniband"]
# The generation and the lanes of a PCIe interface, such as `5 x16`.
RedfishSystem = Annotated[
    str, StringConstraints(pattern=r"^/redfish/v1/Systems/[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=100)
]
Pcie = Annotated[str, StringConstraints(pattern=r"^[3-7] x(1|2|4|8|16)$")]
Inlet = Literal["C14", "C16", "C20", "C22", "busbar"]  # by IEC 60320, or the clip of a DC busbar
Region = Literal["iec", "ul"]  # of the ratings of cords, inlets and outlets
Side = Literal["front", "rear"]
Grade = Literal["OM3", "OM4", "OM5", "OS2"]  # of a fiber, by ISO/IEC 11801
Polarity = Literal[
    "A", "B", "C", "A-B", "A-A"
]  # by ANSI/TIA-568.3: A, B and C of MPO cables, the others of duplex cords
