"""`minitf run FILE.js`: run a JavaScript file on minitf, as `node FILE.js` would."""

from __future__ import annotations


def run(arguments: list[str]) -> int:
    """Run the file and return its exit status; minitf/js/command_line.py lists them."""
    from minitf.js.command_line import main

    return main(arguments, prog="minitf run")
