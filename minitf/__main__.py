"""Run `minitf COMMAND` or `python -m minitf COMMAND`; `minitf --help` lists the commands."""

from __future__ import annotations

import difflib
import importlib
import sys
from importlib import metadata

# name: what one line of --help says. The command is minitf/commands/<name>.py, its `run`
# takes the remaining arguments and returns the exit status.
COMMANDS = {
    "lab": "open the lessons in JupyterLab, in a copy of your own",
    "run": "run a JavaScript file, as node would: minitf run FILE.js",
    "release": "make the learners' lessons from the teacher's sources",
    "doctor": "check this installation: one line for each thing that works, or how to mend it",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 failed, 2 not understood."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(_help())
        return 0
    name, *rest = arguments
    if name in ("-V", "--version"):
        print(f"minitf {_version()}")
        return 0
    if name not in COMMANDS:
        print(_unknown(name), file=sys.stderr)
        return 2
    return importlib.import_module(f"minitf.commands.{name}").run(rest)


def _help() -> str:
    rows = "\n".join(f"  {name:<8} {summary}" for name, summary in COMMANDS.items())
    return (
        "usage: minitf COMMAND [options]\n\n"
        "The TensorFlow.js layers API and the Keras API on NumPy, with lessons.\n\n"
        f"commands:\n{rows}\n\n"
        "`minitf COMMAND --help` says more about one command; `minitf --version` the version."
    )


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    return f"minitf: there is no command {name!r}.{meant} The commands are: {', '.join(COMMANDS)}."


def _version() -> str:
    try:
        return metadata.version("minitf")
    except metadata.PackageNotFoundError:
        return "(run from its folder, not installed)"


if __name__ == "__main__":
    sys.exit(main())
