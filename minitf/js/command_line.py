"""Run a JavaScript file as `node FILE.js` does: `minitf run FILE.js`, or `python -m minitf.js`.

What it prints appears at once. Exit status: 0 it ran to its end, 1 it threw an error that nobody
caught, 2 there is no such program, 13 it awaits what nothing settles (as Node), 130 Ctrl-C.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from minitf.errors import nearest
from minitf.js.errors import JavaScriptError, Unsettled

DONE, FAILED, NOT_UNDERSTOOD, UNSETTLED, INTERRUPTED = 0, 1, 2, 13, 130
STDIN = "[stdin]"
_OTHER_LANGUAGES = {
    ".ts": "is TypeScript. Make JavaScript of it first: npx tsc {0}",
    ".tsx": "is TypeScript. Make JavaScript of it first: npx tsc --jsx react {0}",
    ".mts": "is TypeScript. Make JavaScript of it first: npx tsc {0}",
    ".py": "is Python: python {0}",
    ".ipynb": "is a notebook: minitf lab opens notebooks",
}


class NoProgram(Exception):
    """There is no program at this place; the text says why, in one line."""


def main(arguments: list[str], prog: str = "python -m minitf.js") -> int:
    """Run the file that the arguments name and return the exit status."""
    parser = argparse.ArgumentParser(
        prog=prog, description="Run a JavaScript file on minitf, as `node FILE.js` would run it."
    )
    parser.add_argument("file", nargs="?", metavar="FILE.js", help="the program; - reads stdin")
    parser.add_argument("--as-tfjs", action="store_true",
                        help="ignore in silence what tfjs ignores in silence")
    parser.add_argument("--real", action="store_true",
                        help="run it on the real @tensorflow/tfjs, in Node")
    chosen = parser.parse_args(arguments)
    if chosen.file is None:
        print(f"{prog}: which program? {prog} FILE.js runs a file, {prog} - reads stdin",
              file=sys.stderr)
        return NOT_UNDERSTOOD
    _print_as_node()
    try:
        name, source = read(chosen.file)
    except NoProgram as error:
        print(f"{prog}: {error}", file=sys.stderr)
        return NOT_UNDERSTOOD
    if chosen.real:
        return _finished(_run_real(source, name), name)
    return _finished(_run(source, chosen.as_tfjs), name)


def read(file: str) -> tuple[str, str]:
    """The name and the text of a program; NoProgram where it can't be had."""
    if file == "-":
        return STDIN, _text(sys.stdin.buffer.read(), "stdin")
    path = Path(file)
    if other := _OTHER_LANGUAGES.get(path.suffix.lower()):
        raise NoProgram(f"{file} {other.format(file)}")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        beside = path.parent.iterdir() if path.parent.is_dir() else ()
        raise NoProgram(f"there is no file {file}."
                        + nearest(path.name, [one.name for one in beside])) from None
    except (IsADirectoryError, PermissionError) as error:  # Windows says the latter of a folder
        raise NoProgram(f"{file} is a folder: name a file in it" if path.is_dir() else
                        f"{file} can't be read: {error.strerror}") from None
    except (OSError, ValueError) as error:  # a name that no file can have
        raise NoProgram(f"{file!r} can't be read: {error}") from None
    return str(path.absolute()), _text(content, file)


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NoProgram(f"{name} is not text in UTF-8: see line {line}. "
                        "Save it anew with that encoding") from None


def _print_as_node() -> None:
    """Print in UTF-8, line by line, into pipes and files too."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", line_buffering=True)


async def _run(source: str, as_tfjs: bool) -> None:
    from minitf.js.session import Session

    session = Session()
    session.write = _Printer()
    try:
        await session.execute(source, as_tfjs=as_tfjs)
    except KeyboardInterrupt:
        if session.write.is_cut:
            raise BrokenPipeError from None
        raise


async def _run_real(source: str, name: str) -> None:
    from minitf.js.real.real_session import RealSession

    with RealSession(None if name == STDIN else Path(name).parent) as session:
        session.write = _Printer()
        await session.execute(source)


class _Printer:
    """Prints; where nobody reads any more, as in `… | head`, it ends the program."""

    def __init__(self):
        self.is_cut = False

    def __call__(self, stream, text):
        try:
            print(text, end="", file=sys.stderr if stream == "stderr" else sys.stdout)
        except BrokenPipeError:
            self.is_cut = True
            raise KeyboardInterrupt from None


def _finished(program, name: str) -> int:
    """Run it and return the exit status that Node would give."""
    import asyncio

    try:
        asyncio.run(program)
    except Unsettled:
        print(f"Warning: Detected unsettled top-level await at {name}", file=sys.stderr)
        return UNSETTLED
    except JavaScriptError as error:
        print("\n".join(uncaught(error, name)), file=sys.stderr)
        return FAILED
    except ImportError as error:
        print(error, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python flushes
        return FAILED
    return DONE


def uncaught(error: JavaScriptError, name: str) -> list[str]:
    """The lines that Node prints of an error that nobody caught, with our hint."""
    lines = []
    if error.places:
        first = error.places[0]
        lines = [f"{name}:{first.line}", *first.marked(), ""]
    lines.append(error.headline)
    if error.hint:
        lines.append(f"  {error.hint}")
    for place in error.places:
        where = f"{name}:{place.line}:{place.column}"
        lines.append(f"    at {place.function} ({where})" if place.function else f"    at {where}")
    return lines
