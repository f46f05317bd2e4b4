"""Count and free what a program made: tidy, keep, dispose, and the numbers of `tf.memory()`.

The counts are those of real tfjs: every tensor counts from when it is made until it is disposed,
whether or not a Python name still points at it. Garbage collection frees bytes but lowers no count.
"""

import functools
import inspect
import sys
from contextvars import ContextVar
from threading import Lock
from types import ModuleType

from minitf.core.tensor import TEXT, Holder
from minitf.errors import UsageError, shown
from minitf.strictness import is_strict
from minitf.tfjs.habits import refused


class _Counts:
    """How many tensors, buffers and bytes the tfjs face holds in this process."""

    def __init__(self):
        self.lock = Lock()
        self.tensors = self.buffers = self.bytes = 0
        self.texts = 0  # how many of the tensors hold texts
        self.began = False  # whether there ever was a tensor: before that tfjs has no backend

    def add(self, tensors, buffers, n_bytes, texts=0):
        with self.lock:
            self.began = self.began or tensors > 0
            self.tensors += tensors
            self.buffers += buffers
            self.bytes += n_bytes
            self.texts += texts


counts = _Counts()


class Buffer:
    """The numbers that a tensor and its clones and reshapes share: one buffer, several owners."""

    __slots__ = ("owners", "dtype", "text_bytes")

    def __init__(self):
        self.owners = 0
        self.dtype = None  # what it holds, where that is not the dtype of all its owners
        self.text_bytes = 0


def count_tensor(core, buffer):
    """A tensor over `buffer` begins to count."""
    buffer.owners += 1
    counts.add(1, int(buffer.owners == 1), bytes_of(core), int(core.array.dtype is TEXT))


def uncount_tensor(core, buffer):
    """A tensor over `buffer` was disposed."""
    buffer.owners -= 1
    counts.add(-1, -int(buffer.owners == 0), -bytes_of(core) - buffer.text_bytes,
               -int(core.array.dtype is TEXT))


def count_text(core, buffer):
    """The texts of a tensor that a program made count too, once; those of an operation do not.

    As in tfjs, each tensor over the buffer takes them off again when it is disposed of.
    """
    buffer.text_bytes = sum(map(len, core.array.flat))
    counts.add(0, 0, buffer.text_bytes)


def bytes_of(core):
    """Bytes that tfjs counts for a tensor: 4 a number, 1 a bool; none for complex and text."""
    array = core.array
    return 0 if array.dtype.kind in "cO" else array.nbytes


class Scope:
    """What was made inside one `tidy`; it holds the tensors so that it can dispose of them."""

    __slots__ = ("outer", "made", "is_over")

    def __init__(self, outer):
        self.outer = outer
        self.made = []
        self.is_over = False


# The innermost tidy of this task or thread; None outside all of them.
_scope = ContextVar("minitf_tidy_scope", default=None)


def track(tensor):
    """Enter a new tensor in the innermost tidy, which disposes of it unless it is returned."""
    scope = _scope.get()
    while scope is not None and scope.is_over:  # in a task that was started inside a tidy
        scope = scope.outer
    tensor.scope = scope
    if scope is not None:
        scope.made.append(tensor)


def run_in_scope(function):
    """Call the function; dispose of every tensor it made, except what it returned or kept."""
    scope = Scope(_scope.get())
    token = _scope.set(scope)
    result = None
    try:
        result = function()
        return result
    finally:
        returned = tensors_in(result) if scope.made else ()
        spared = set(map(id, returned))
        for tensor in scope.made:
            if not tensor.kept and id(tensor) not in spared:
                tensor.dispose()
        scope.is_over = True
        _scope.reset(token)
        for tensor in returned:
            if not tensor.kept and tensor.scope is scope:
                track(tensor)


def scoped(function):
    """The function as one operation: of the tensors that it makes only its result stays."""

    @functools.wraps(function)
    def call(*arguments, **options):
        return run_in_scope(lambda: function(*arguments, **options))

    return call


def tensors_in(container):
    """Every tfjs tensor in nested lists, dicts and objects, each once."""
    from minitf.tfjs.tensor import Tensor

    if isinstance(container, Tensor):
        return [container]
    found, seen, waiting = [], set(), [container]
    while waiting:
        value = waiting.pop()
        if value is None or isinstance(value, (str, bytes, int, float, type, ModuleType)):
            continue
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Tensor):
            found.append(value)
        elif isinstance(value, dict):
            waiting.extend(reversed(value.values()))
        elif isinstance(value, (list, tuple, set, frozenset)):
            waiting.extend(reversed(list(value)))
        elif hasattr(value, "__dict__") and not isinstance(value, Holder) and not callable(value):
            waiting.extend(reversed(vars(value).values()))
    return found


def tidy(nameOrFn, fn=None):
    """Run `fn` and dispose of every tensor made inside it, except what it returns.

    `tf.tidy(fn)` or `tf.tidy(name, fn)`; returns what `fn` returned: a tensor, or a list, dict or
    other nesting of tensors. Variables and tensors marked by `tf.keep` stay too.
    """
    if fn is None:
        if not callable(nameOrFn):
            raise UsageError("Please provide a function to tidy()")
        fn = nameOrFn
    elif not isinstance(nameOrFn, str):
        raise UsageError(
            "When calling with two arguments, the first argument to tidy() must be a string"
        )
    elif not callable(fn):
        raise UsageError(
            "When calling with two arguments, the 2nd argument to tidy() must be a function"
        )

    def run():
        result = fn()
        if is_promise(result):
            _refuse_promise(result)
        return result

    return run_in_scope(run)


def is_promise(value):
    """True for what `await` takes, a Promise or a coroutine."""
    return inspect.isawaitable(value) or callable(getattr(value, "then", None))


def say_of_promise():
    """What tfjs logs of a promise that comes out of a tidy; strict minitf raises instead."""
    if not is_strict():
        print("Cannot return a Promise inside of tidy.", file=sys.stderr)


def _refuse_promise(result):
    if not is_strict():
        say_of_promise()
        return
    if inspect.iscoroutine(result):
        result.close()  # else Python warns that it was never awaited
    raise UsageError(
        "Cannot return a Promise inside of tidy. tidy disposes of its tensors as soon as the "
        "function returns, and an async function returns before its work is done. Await first and "
        "call tidy around the synchronous part, or call dispose() on each tensor. "
        "(tfjs only logs this and goes on with disposed tensors.)"
    )


def keep(result):
    """Mark a tensor so that no enclosing `tidy` disposes of it; returns the tensor."""
    from minitf.tfjs.tensor import Tensor

    if not isinstance(result, Tensor):
        raise refused(f"tf.keep takes a tensor, but got {shown(result)}.",
                      "Cannot set properties of undefined (setting 'kept')")
    result.kept = True
    return result


def dispose(container=None):
    """Dispose of every tensor in a tensor, list, dict or nesting of them; other values are left."""
    for tensor in tensors_in(container):
        tensor.dispose()


class MemoryInfo(dict):
    """The answer of `tf.memory()`: a dict whose entries are attributes too."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"tf.memory() has no {name!r}; it has {', '.join(self)}") from None


def memory():
    """numTensors, numDataBuffers and numBytes that were made in tfjs style and not disposed."""
    from minitf.tfjs.tensor import settle_variables

    settle_variables()
    reasons = [
        "The reported memory is an upper bound. Due to automatic garbage collection, the true "
        "allocated memory may be less."
    ]
    if counts.texts:
        reasons.append("Memory usage by string tensors is approximate (2 bytes per character)")
    return MemoryInfo(
        unreliable=True,
        reasons=reasons,
        numTensors=counts.tensors,
        numDataBuffers=counts.buffers,
        numBytes=counts.bytes,
    )
