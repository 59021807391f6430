"""Codes of files: what dcgen reads, the names it writes into them, and what it writes."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FILES = {
    # read
    "DC001": Rule(
        "file cannot be read",
        "The path is wrong, you have no permission to read it, or the file is not UTF-8 text.",
        "Check the path, its permissions and its encoding.",
    ),
    "DC002": Rule(
        "file too large or too deeply nested",
        "Limits protect a build server from hostile or broken files: 8 MiB, one million values and 40 levels. They hold for a blueprint and its included files together.",
        "Split the file, replace aliases with their values, or reduce the nesting.",
    ),
    "DC003": Rule(
        "invalid YAML",
        "The text breaks a rule of YAML, or repeats a key, so its meaning would be a guess.",
        "Correct the text at the given line.",
    ),
    "DC004": Rule(
        "two blueprints with one name",
        "Each blueprint owns the folder out/NAME. Two blueprints with one name would overwrite each other.",
        "Give each blueprint its own `name:`.",
    ),
    "DC005": Rule(
        "no blueprint",
        "The given folder or file contains no .yaml file.",
        "Name a blueprint, or run `dcgen init` to create the first one.",
    ),
    "DC006": Rule(
        "file outside the project",
        "A link points outside the project or to a hidden file. A build could copy a secret of the build machine into the output.",
        "Replace the link with the file itself.",
    ),
    "DC007": Rule(
        "included file not found",
        "`include:` names a file relative to the file that contains it. Without the file, its part of the design is unknown.",
        "Correct the path, or create the file.",
    ),
    "DC008": Rule(
        "file includes itself",
        "A file includes itself, directly or through other files, so its content has no end.",
        "Remove one of the includes that the message lists.",
    ),
    "DC009": Rule(
        "included files contradict each other",
        "Two files of one `include:` set a key to different values. Neither file is nearer, so dcgen does not choose.",
        "Remove the key from one of the files, or set it beside `include:`, which overrides both.",
    ),
    # names
    "DC118": Rule(
        "names that NetBox treats as equal",
        "NetBox ignores case and leading zeros in a name. A slug has only lower-case letters, digits and hyphens. NetBox would merge the two objects, or `terraform apply` would fail halfway.",
        "If both names mean the same object, use one spelling. Otherwise rename one of them.",
    ),
    "DC119": Rule(
        "text that a spreadsheet rewrites",
        "A spreadsheet reads a cell such as 1/1 as a date, and 00E123 as the number 0. If somebody saves the file, the text is lost.",
        "Choose a text that begins with letters, for example a port name as the software of the switch writes it. The workbooks keep every text.",
        "warning",
    ),
    # written
    "DC901": Rule(
        "missing template",
        "An artifact uses a template that neither your `templates/` folder nor dcgen contains.",
        "Restore the template, or run `dcgen templates eject`.",
    ),
    "DC902": Rule(
        "template error",
        "A template is invalid, uses a name that its view does not have, or prints an empty value.",
        "Correct the template. `dcgen templates list` names the views.",
    ),
    "DC903": Rule(
        "two artifacts with one path",
        "Two artifacts would write the same file.",
        "Rename the objects that cause the collision.",
    ),
    "DC904": Rule(
        "path outside the output folder",
        "A name with `..`, or a link in the output folder, could overwrite or remove files elsewhere.",
        "Correct the name, or remove the link.",
    ),
    "DC905": Rule(
        "output folder cannot be written",
        "The disk is full or read-only, a permission is missing, or a file of another kind blocks the path.",
        "Follow the hint, or name another folder with `--out`.",
    ),
    "DC906": Rule(
        "file already exists",
        "`init` and `templates eject` never overwrite a file.",
        "Remove or rename the existing file first.",
    ),
    "DC907": Rule(
        "output folder in use",
        "Two builds in one folder would mix their files. Only one process writes at a time, and a second one waits ten seconds.",
        "Run the command again when the other process has ended.",
    ),
    "DC908": Rule(
        "edited file kept",
        "Someone changed or created a file that dcgen would write or remove. dcgen keeps that file and writes all others.",
        "Move the edit into the blueprint or into your own template, then run `dcgen build --force`.",
    ),
    "DC909": Rule(
        "build process killed",
        "The system or a user ended one of the processes that `--jobs` starts. The system does so when memory runs out.",
        "Free memory or use a smaller `--jobs`, then run the command again.",
    ),
    "DC910": Rule(
        "template exceeds a limit",
        "Your own templates run in a process with limits on time, memory and output. A template from a pull request therefore cannot block a build server.",
        "Reduce the loops, data or output of the template. Your own templates need Linux or macOS.",
    ),
    "DC911": Rule(
        "sheets in the folder of a build",
        "Repair sheets and a build each own the files of their folder. In one folder, each would remove the files of the other.",
        "Name a folder of its own with `--sheet`.",
    ),
    # a cluster
    "DC912": Rule(
        "workers of a cluster killed",
        "The system or a user ended two workers of a Dask cluster, one after the other, while they worked on the same blueprint. The system does so when memory runs out.",
        "Give each worker more memory (`dask worker --memory-limit`) or start fewer workers per machine, then run the command again.",
    ),
    "DC913": Rule(
        "no Dask cluster",
        "`--engine dask` needs a scheduler that answers and has at least one worker. The address is wrong, a firewall or TLS refuses the connection, or the scheduler ended.",
        "Start the scheduler and its workers as docs/scale.md shows, correct `--scheduler`, then run the command again.",
    ),
    "DC914": Rule(
        "worker with other versions",
        "The same blueprint gives the same bytes only with the same versions of dcgen, Python and the libraries. Nothing is built before all workers agree with this machine.",
        "Install the versions of this machine in the Python of the worker, then restart the worker.",
    ),
    "DC915": Rule(
        "worker without the shared files",
        "A worker reads blueprints and writes output itself. It must see the folder of the project and `--out` at the same path as this machine.",
        "Mount a shared file system at the same path on every machine, and build there.",
    ),
}
