"""JavaScript cells: run code of the tfjs documentation, as it stands, against minitf.

`await run(source)` runs a program; `Session` keeps what programs declare for the next ones.
`sandbox(source)` runs an answer that is graded, in a process of its own.
"""

from minitf.js.errors import JavaScriptError
from minitf.js.sandbox import Verdict, sandbox, sandbox_async
from minitf.js.session import Result, Session

__all__ = ["JavaScriptError", "Result", "Session", "Verdict", "run", "sandbox", "sandbox_async"]


async def run(source, *, as_tfjs=False):
    """Run a JavaScript program as a process of its own would; return its Result.

    The Result has `.stdout`, `.stderr` and `.value`, that of the last expression. as_tfjs: what
    tfjs ignores without a word is ignored. Raises JavaScriptError for what the program throws; what
    it had printed by then is in the error's `stdout` and `stderr`.
    """
    from minitf.tfjs.afresh import afresh

    with afresh():  # names and tf.memory() begin anew, and no variable of Python's is known
        return await Session().run(source, as_tfjs=as_tfjs)


def get(name):
    """The value of a variable that a `%%tfjs` cell of this notebook has declared."""
    from minitf.js import magic

    return magic.notebook().get(name)


def load_ipython_extension(shell):
    """Make `%%tfjs` cells known: what `%load_ext minitf.js` calls."""
    from minitf.js import magic

    magic.load(shell)


def unload_ipython_extension(shell):
    """Forget `%%tfjs` cells: what `%unload_ext minitf.js` calls."""
    from minitf.js import magic

    magic.unload(shell)
