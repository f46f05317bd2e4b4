"""keras.ops that decide and repeat: cond, switch, while_loop, fori_loop, map, scan.

Computed at once: each is the Python statement it stands for, and gradients pass through.
"""

from minitf.keras import ops_shaping
from minitf.keras.tensor import Tensor, wrap


def cond(pred, true_fn, false_fn):
    """`true_fn()` if the one boolean `pred` holds, else `false_fn()`."""
    return true_fn() if bool(pred) else false_fn()


def switch(index, branches, *operands):
    """`branches[index](*operands)`; an index out of range means the nearest branch."""
    return branches[min(max(int(index), 0), len(branches) - 1)](*operands)


def while_loop(cond, body, loop_vars, maximum_iterations=None):
    """Calls `body(*loop_vars)` for the next loop_vars while `cond(*loop_vars)` holds."""
    many = isinstance(loop_vars, (tuple, list))
    values = tuple(loop_vars) if many else (loop_vars,)
    done = 0
    while (maximum_iterations is None or done < maximum_iterations) and bool(cond(*values)):
        result = body(*values)
        values = tuple(result) if isinstance(result, (tuple, list)) else (result,)
        done += 1
    return values if many else values[0]


def fori_loop(lower, upper, body_fun, init_val):
    """`body_fun(i, value)` for i from lower to upper - 1; each gets what the last returned."""
    value = init_val
    for i in range(int(lower), int(upper)):
        value = body_fun(i, value)
    return value


def map(f, xs):
    """`f` of each entry of xs along axis 0, stacked."""
    return ops_shaping.stack([f(one) for one in _entries(xs)])


def vectorized_map(function, elements):
    """`function` of each entry of elements along axis 0, stacked."""
    return map(function, elements)


def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
    """`carry, y = f(carry, x)` for each x of xs along axis 0; returns (last carry, ys stacked)."""
    entries = [None] * length if xs is None else list(_entries(xs))
    carry, ys = init, []
    for one in reversed(entries) if reverse else entries:
        carry, y = f(carry, one)
        ys.append(y)
    if reverse:
        ys.reverse()
    return carry, ops_shaping.stack(ys) if ys and ys[0] is not None else None


def _entries(xs):
    return iter(xs if isinstance(xs, Tensor) else wrap(xs))
