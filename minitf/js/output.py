"""Where programs print: to Python's stdout and stderr, or into texts that `Captured` collects."""

import io
import sys
from contextvars import ContextVar

_capturing = ContextVar("minitf_js_capturing", default=None)


def write(stream, text):
    """Print to 'stdout' or 'stderr'."""
    print(text, end="", file=sys.stderr if stream == "stderr" else sys.stdout)


class Captured:
    """Collect what is printed inside this block, and in tasks that begin there; nothing else."""

    _open = 0  # blocks

    def __init__(self):
        self.stdout, self.stderr = io.StringIO(), io.StringIO()

    def __enter__(self):
        if Captured._open == 0:
            sys.stdout, sys.stderr = _Switch(sys.stdout, "stdout"), _Switch(sys.stderr, "stderr")
        Captured._open += 1
        self._token = _capturing.set(self)
        return self

    def __exit__(self, *error):
        _capturing.reset(self._token)
        Captured._open -= 1
        if Captured._open == 0:
            for name in ("stdout", "stderr"):
                if isinstance(getattr(sys, name), _Switch):
                    setattr(sys, name, getattr(sys, name).former)

    @property
    def texts(self):
        """What was printed to stdout and to stderr."""
        return self.stdout.getvalue(), self.stderr.getvalue()


class _Switch(io.TextIOBase):
    """A stream that hands on to whoever captures here, else to the stream that it replaces."""

    def __init__(self, stream, name):
        self.former, self._name = stream, name

    def _target(self):
        captured = _capturing.get()
        return self.former if captured is None else getattr(captured, self._name)

    def write(self, text):
        return self._target().write(text)

    def flush(self):
        self._target().flush()

    def writable(self):
        return True

    def __getattr__(self, name):
        return getattr(self.former, name)
