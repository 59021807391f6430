"""The findings of files: what is read, and what is written."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FILES = {
    # read
    "DC001": Rule(
        "a file cannot be read",
        "The path is wrong, not readable, or the file is no UTF-8 text.",
        "Check the path, its permissions and its encoding.",
    ),
    "DC002": Rule(
        "a file is too large or too deep",
        "Sizes are bounded, so that a hostile or broken file cannot stop a build server: 8 MiB, a million values, 40 levels.",
        "Split the file; write aliases out; flatten the nesting.",
    ),
    "DC003": Rule(
        "the YAML cannot be read",
        "The text breaks a rule of YAML, or names a key twice; what it means would be a guess.",
        "Correct the text at the place named.",
    ),
    "DC004": Rule(
        "two blueprints have one name",
        "Each blueprint owns the folder out/NAME; two of one name would overwrite each other.",
        "Give each blueprint its own `name:`.",
    ),
    "DC005": Rule(
        "there is no blueprint",
        "The folder or file that was asked for holds no .yaml file.",
        "Name a blueprint, or run `dcgen init` for a first one.",
    ),
    "DC006": Rule(
        "a file outside the project",
        "A link leads out of the project or to a hidden file in it, so a build could copy a secret of the machine that runs it into the output.",
        "Replace the link with the file itself.",
    ),
    # named
    "DC118": Rule(
        "two names that NetBox cannot tell apart",
        "NetBox ignores case and leading zeros in a name, and a slug has only lower-case letters, digits and hyphens: of two such names one object would be made, or the apply would fail half way.",
        "Write both the same way if they are one, else rename one of them.",
    ),
    # written
    "DC901": Rule(
        "a template is missing",
        "An artifact names a template that neither your `templates/` folder nor dcgen has.",
        "Restore it, or run `dcgen templates eject`.",
    ),
    "DC902": Rule(
        "a template fails",
        "A template uses a name that its view does not have, prints nothing where a value should be, or is no valid template.",
        "Correct the template; `dcgen templates list` names the views.",
    ),
    "DC903": Rule(
        "two templates write one path", "Two artifacts would write the same file.", "Rename what makes them collide."
    ),
    "DC904": Rule(
        "a path leaves the output folder",
        "A name that climbs out of out/NAME, and a link in the output folder or on the way to it, could overwrite or remove files elsewhere.",
        "Correct the name, or remove the link.",
    ),
    "DC905": Rule(
        "the output folder cannot be written",
        "The disk is full or read-only, a permission is missing, or a file of another kind is in the way.",
        "Do what the hint says, or name another folder with `--out`.",
    ),
    "DC906": Rule(
        "a file is there already",
        "`init` and `templates eject` never overwrite a person's file.",
        "Remove or rename it first.",
    ),
    "DC907": Rule(
        "the output folder is in use",
        "Two builds in one folder would leave a mixture of both. One process writes at a time; another one waits ten seconds for it.",
        "Run the command again when the other process has ended.",
    ),
    "DC908": Rule(
        "a file of a person is in the way",
        "A file that dcgen would write or remove has other bytes than dcgen gave it, or was never written by dcgen. It is kept, all other files are written.",
        "Move the edit into the blueprint or into a template of your own, then run `dcgen build --force`.",
    ),
    "DC909": Rule(
        "a process of a build was ended",
        "One of the processes that `--jobs` starts was ended from outside, as a system does that runs out of memory.",
        "Free memory, or use a smaller `--jobs`, and run the command again.",
    ),
    "DC910": Rule(
        "a template exceeds a limit",
        "Templates of your own run in a process with limits of time, memory and output, so that one from a pull request cannot stop a build server.",
        "Let the template loop, collect or print less; templates of your own need Linux or macOS.",
    ),
}
