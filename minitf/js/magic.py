"""The cell `%%tfjs` of a notebook: `%load_ext minitf.js` in its first cell makes it known.

A cell magic of IPython's is a plain function, which can't await. So such a cell is rewritten,
before IPython reads it, as an `await` of `run_tfjs_cell`.
"""

import argparse
import asyncio
import shlex

from minitf.js import session as sessions
from minitf.js.errors import JavaScriptError

_MAGIC = "%%tfjs"
_notebook = None  # the session of this kernel's cells


class CellInterrupted(KeyboardInterrupt):
    """Interrupt stopped a cell; it says what has become of its world."""

    def _render_traceback_(self):
        return [f"KeyboardInterrupt: the cell was stopped. {self}"]


class Shown:
    """What a cell shows as its output: JavaScript's text. `.value` is the value in Python."""

    def __init__(self, value, text):
        self.value, self._text = value, text

    def __repr__(self):
        return self._text


def notebook():
    """The session in which this kernel's `%%tfjs` cells run, made when first asked for."""
    global _notebook
    if _notebook is None:
        _notebook = sessions.Session()
    return _notebook


def load(shell):
    """Make `%%tfjs` known to an IPython shell."""
    shell.run_tfjs_cell = lambda line, source: run_cell(shell, line, source)
    transforms = shell.input_transformer_manager.cleanup_transforms
    if _awaited not in transforms:
        transforms.insert(0, _awaited)
    shell.register_magic_function(tfjs, "cell")  # for `%%tfjs?` and the completer


def unload(shell):
    """Forget `%%tfjs`; what its cells declared goes, too."""
    global _notebook
    transforms = shell.input_transformer_manager.cleanup_transforms
    if _awaited in transforms:
        transforms.remove(_awaited)
    shell.magics_manager.magics["cell"].pop("tfjs", None)
    _notebook = None


def _awaited(lines):
    """A cell that begins with %%tfjs, as the Python that runs it."""
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return lines
    first = lines[start].split(maxsplit=1)
    if first[0] != _MAGIC or lines[start].rstrip().endswith("?"):
        return lines
    options = first[1].strip() if len(first) > 1 else ""
    # The magic's own line stays in front: an error's line number is that of the cell.
    source = "\n" * (start + 1) + "".join(lines[start + 1:])
    return [f"await get_ipython().run_tfjs_cell({options!r}, {source!r})\n"]


def tfjs(line, cell):
    """Run JavaScript: %%tfjs [--in NAMES] [--out NAMES] [--as-tfjs] [--real] [--new]

    --in xs,ys     give it Python's variables; a NumPy array arrives as a tensor
    --out model    make its variables Python's
    --as-tfjs      what tfjs ignores in silence is ignored in silence
    --real         run it on the real @tensorflow/tfjs in Node too, and compare
    --new          begin a new world: what earlier cells declared is gone

    What a cell declares, later cells find. `tf` is there without an import, too.
    """
    raise RuntimeError("a %%tfjs cell is run by the notebook: put %%tfjs on its first line")


async def run_cell(shell, line, source):
    """Run one cell; return what it shows, or None for undefined."""
    global _notebook
    options = _options(line)
    if options.new:
        _notebook = None
    given = {name: _variable(shell, name) for name in options.given}
    try:
        session = notebook()
        session.expose(**given)
        if options.real:
            from minitf.js.real.both import run_both

            value, text = await run_both(session, source, as_tfjs=options.as_tfjs, given=given)
        else:
            value, text = await session.execute(source, as_tfjs=options.as_tfjs)
    except (KeyboardInterrupt, asyncio.CancelledError) as error:  # the latter: Node had the cell
        raise CellInterrupted(str(error) or "What it had declared by then is there.") from None
    except ImportError as error:  # the engine is not there: what to install
        raise _usage_error(str(error)) from None
    except JavaScriptError as error:
        raise error.with_traceback(None) from error.__cause__
    shell.push({name: _read(session, name) for name in options.taken})
    return Shown(value, text) if text else None


def _variable(shell, name):
    if name not in shell.user_ns:
        raise _usage_error(f"--in {name}: Python has no variable {name!r}")
    return shell.user_ns[name]


def _read(session, name):
    try:
        return session.get(name)
    except KeyError:
        raise _usage_error(f"--out {name}: the cell has no variable {name!r}") from None


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise _usage_error(f"%%tfjs: {message}. Options: --in xs,ys --out model --as-tfjs --real "
                           "--new")


def _usage_error(text):
    from IPython.core.error import UsageError

    return UsageError(text)


class _Names(argparse.Action):
    """Names after --in or --out, with commas, spaces or both between them."""

    def __call__(self, parser, options, texts, option=None):
        names = [name for name in ",".join(texts).split(",") if name]
        wrong = [name for name in names if not name.isidentifier()]
        if wrong:
            parser.error(f"{wrong[0]!r} is no variable's name")
        setattr(options, self.dest, names)


def _options(line):
    parser = _Parser(prog=_MAGIC, add_help=False, allow_abbrev=False)
    parser.add_argument("--in", dest="given", nargs="+", action=_Names, default=[])
    parser.add_argument("--out", dest="taken", nargs="+", action=_Names, default=[])
    parser.add_argument("--as-tfjs", action="store_true")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--new", action="store_true")
    return parser.parse_args(shlex.split(line))
