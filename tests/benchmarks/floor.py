"""The floor that a build is divided by: straight-line Python, standard library only, no imports but three.

Usage: floor.py FOLDER CABLES < LIST, one `SIZE PATH` a line. It expands as many cables as the build has into plain
tuples, then fills every file of the list with f-string rows of them, to the same number of bytes.
"""

import gc
import os
import sys

gc.disable()
BLOCK = 1024  # rows for each write
folder, cables = sys.argv[1], int(sys.argv[2])

rows = []
for number in range(cables):
    server, port = divmod(number, 16)
    unit, place = divmod(server, 32)
    a, b = f"pod-su{unit:02}-gpu-{place + 1:03}", f"pod-su{unit:02}-compute-leaf-{port:02}"
    a_rack, b_rack = f"pod-su{unit:02}-gpu-r{place // 4 + 1:02}", f"pod-su{unit:02}-net-r01"
    near, far = f"{a}:ib{port}", f"{b}:{place + 1}"
    label, place_u = f"{near} > {far}", place % 4 * 8 + 1
    rows.append(
        (
            near,
            "compute",
            a,
            f"ib{port}",
            a_rack,
            place_u,
            "A-OPTIC",
            b,
            f"{place + 1}",
            b_rack,
            port + 1,
            "B-OPTIC",
            "mmf",
            "PART",
            7.5,
            label,
        )
    )

made = {folder}
os.makedirs(folder)  # noqa: PTH103 - no import of pathlib here
at = 0
for line in sys.stdin:
    size, _, path = line.rstrip("\n").partition(" ")
    want = int(size)
    target = f"{folder}/{path}"
    parent = target.rpartition("/")[0]
    if parent not in made:
        os.makedirs(parent, exist_ok=True)  # noqa: PTH103
        made.add(parent)
    file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    while want > 0:
        texts = []
        length = 0
        for (
            near,
            fabric,
            a,
            a_port,
            a_rack,
            a_u,
            a_optic,
            b,
            b_port,
            b_rack,
            b_u,
            b_optic,
            media,
            part,
            meters,
            label,
        ) in rows[at : at + BLOCK]:
            text = f"{near},{fabric},{a},{a_port},{a_rack},{a_u},{a_optic},{b},{b_port},{b_rack},{b_u},{b_optic},{media},{part},{meters},{label}\n"
            texts.append(text)
            length += len(text)
            if length >= want:
                break
        at = (at + len(texts)) % cables
        want -= os.write(file, "".join(texts).encode()[:want])
    os.close(file)
