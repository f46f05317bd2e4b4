"""keras.ops that move numbers: reshape, transpose, slice, take, concatenate, split, pad.

Names, argument names and defaults are those of Keras 3. An index out of range raises an error,
where Keras on JAX gives nan or the nearest entry.
"""

import builtins
import math
import operator

import numpy as np

from minitf.core import ops as core
from minitf.errors import ArgumentError, UsageError, shown
from minitf.keras.calls import operation
from minitf.keras.conversion import checked_axis, common_dtype, unwrap
from minitf.keras.indexing import index, index_key, put_back, take_along

_all = builtins.slice(None)


def sizes_of(shape):
    """A tuple of ints of an int, a list or a tensor."""
    if isinstance(shape, (int, np.integer)):
        return (int(shape),)
    return tuple(operator.index(size) for size in shape)


@operation
def reshape(x, newshape):
    """The same numbers in another shape; one size may be -1: what is left over."""
    x, shape = unwrap(x), sizes_of(newshape)
    try:
        return core.reshape(x, shape=shape)
    except ValueError:
        raise UsageError(
            f"cannot reshape array of shape {x.shape} (size {x.array.size}) into shape {shape}"
            + (f" (size {math.prod(shape)})" if -1 not in shape else "")
        ) from None


@operation
def ravel(x):
    """All numbers along one axis."""
    return core.reshape(unwrap(x), shape=(-1,))


@operation
def transpose(x, axes=None):
    """The axes in another order; by default reversed."""
    return core.transpose(unwrap(x), axes=None if axes is None else sizes_of(axes))


@operation
def swapaxes(x, axis1, axis2):
    """Two axes exchanged."""
    x = unwrap(x)
    order = list(range(len(x.shape)))
    axis1, axis2 = checked_axis(axis1, len(order)), checked_axis(axis2, len(order))
    order[axis1], order[axis2] = order[axis2], order[axis1]
    return core.transpose(x, axes=tuple(order))


@operation
def moveaxis(x, source, destination):
    """The axes of `source` at the places of `destination`, the others in their order."""
    x = unwrap(x)
    rank = len(x.shape)
    source = [checked_axis(axis, rank) for axis in sizes_of(source)]
    target = [checked_axis(axis, rank) for axis in sizes_of(destination)]
    order = [axis for axis in range(rank) if axis not in source]
    for place, axis in sorted(zip(target, source, strict=True)):
        order.insert(place, axis)
    return core.transpose(x, axes=tuple(order))


@operation
def expand_dims(x, axis):
    """A new axis of size 1 at `axis` (an int or several)."""
    x = unwrap(x)
    axes = sizes_of(axis)
    rank = len(x.shape) + len(axes)
    if not builtins.all(-rank <= a < rank for a in axes):
        raise ArgumentError(f"axis {axis} is out of bounds for array of dimension {rank}")
    return core.expand_dims(x, axis=axes)


@operation
def squeeze(x, axis=None):
    """Without axes of size 1: those of `axis`, or all of them."""
    x = unwrap(x)
    axes = None if axis is None else sizes_of(axis)
    wrong = [a for a in axes or () if x.shape[checked_axis(a, len(x.shape))] != 1]
    if wrong:
        raise ArgumentError(
            "cannot select an axis to squeeze out which has size not equal to one, got "
            f"shape={x.shape} and dimensions={axes}"
        )
    return core.squeeze(x, axis=axes)


@operation
def broadcast_to(x, shape):
    """Repeated along axes of size 1, and along new leading axes, to the shape."""
    return core.broadcast_to(unwrap(x), shape=sizes_of(shape))


@operation
def flip(x, axis=None):
    """In reverse order along `axis` (an int, several, or None for all)."""
    return core.flip(unwrap(x), axis=None if axis is None else sizes_of(axis))


@operation
def tile(x, repeats):
    """x laid side by side, `repeats` times along each axis."""
    return core.tile(unwrap(x), reps=sizes_of(repeats))


@operation
def repeat(x, repeats, axis=None):
    """Each entry `repeats` times (an int, or one for each entry) along the axis."""
    x = unwrap(x)
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    axis = checked_axis(axis, len(x.shape))
    times = repeats if isinstance(repeats, int) else sizes_of(repeats)
    return core.gather(x, np.repeat(np.arange(x.shape[axis]), times), axis=axis)


@operation
def roll(x, shift, axis=None):
    """Shifted along the axis; what leaves at one end enters at the other."""
    x = unwrap(x)
    if axis is None:
        flat = core.reshape(x, shape=(-1,))
        out = core.gather(flat, np.roll(np.arange(flat.shape[0]), shift), axis=0)
        return core.reshape(out, shape=x.shape)
    for step, a in zip(sizes_of(shift), sizes_of(axis), strict=True):
        a = checked_axis(a, len(x.shape))
        x = core.gather(x, np.roll(np.arange(x.shape[a]), step), axis=a)
    return x


@operation
def concatenate(xs, axis=0):
    """Tensors one after another along an axis; all other sizes must be equal."""
    xs = common_dtype([unwrap(x) for x in xs])
    if axis is None:
        raise ArgumentError("`axis` cannot be None for `concatenate`.")
    shapes = [x.shape for x in xs]
    if len({len(one) for one in shapes}) > 1:
        raise UsageError(
            "Cannot concatenate arrays with different numbers of dimensions: got "
            + ", ".join(map(str, shapes))
        )
    return core.concatenate(xs, axis=axis)


@operation
def stack(x, axis=0):
    """Tensors of one shape along a new axis."""
    return core.stack(common_dtype([unwrap(one) for one in x]), axis=axis)


@operation
def hstack(xs):
    """Tensors side by side: along axis 1, vectors along axis 0."""
    xs = common_dtype([unwrap(x) for x in xs])
    xs = [x if x.shape else core.reshape(x, shape=(1,)) for x in xs]
    return core.concatenate(xs, axis=min(1, len(xs[0].shape) - 1))


@operation
def vstack(xs):
    """Tensors one below the other: along axis 0; a vector is one row."""
    xs = common_dtype([unwrap(x) for x in xs])
    xs = [x if len(x.shape) > 1 else core.reshape(x, shape=(1, -1)) for x in xs]
    return core.concatenate(xs, axis=0)


@operation
def append(x1, x2, axis=None):
    """x2 after x1 along the axis; without an axis, both in one row."""
    xs = common_dtype((unwrap(x1), unwrap(x2)))
    if axis is None:
        xs, axis = [core.reshape(x, shape=(-1,)) for x in xs], 0
    return core.concatenate(xs, axis=axis)


@operation
def unstack(x, num=None, axis=0):
    """A list of the slices along the axis, without that axis."""
    x = unwrap(x)
    axis = checked_axis(axis, len(x.shape))
    before = (_all,) * axis
    count = x.shape[axis] if num is None else num
    return [index(x, key=(*before, i)) for i in range(count)]


@operation
def split(x, indices_or_sections, axis=0):
    """A list of parts along the axis: so many equal ones (an int), or cut before given indices."""
    x = unwrap(x)
    axis = checked_axis(axis, len(x.shape))
    full = x.shape[axis]
    if isinstance(indices_or_sections, (int, np.integer)):
        parts = int(indices_or_sections)
        if parts < 1 or full % parts:
            raise ArgumentError(
                f"array split does not result in an equal division: {full} entries along axis "
                f"{axis} do not make {parts} equal parts"
            )
        cuts = [full // parts * i for i in range(1, parts)]
    else:
        cuts = list(sizes_of(indices_or_sections))
    before = (_all,) * axis
    edges = zip([0, *cuts], [*cuts, full], strict=True)
    return [index(x, key=(*before, builtins.slice(first, last))) for first, last in edges]


@operation
def slice(inputs, start_indices, shape):
    """The block of size `shape` that begins at `start_indices` (one for each axis).

    As in Keras on JAX, a block that would reach over the end begins earlier.
    """
    inputs, starts, shape = unwrap(inputs), sizes_of(start_indices), sizes_of(shape)
    rank = len(inputs.shape)
    if len(shape) != rank or len(starts) != rank:
        raise ArgumentError(
            "The number of dimensions in `inputs` must match the number of dimensions in `shape` "
            f"and in `start_indices`. Received inputs.shape={inputs.shape}, shape={shape} and "
            f"start_indices={starts}"
        )
    return index(inputs, key=_block(inputs.shape, starts, shape))


def _block(full_shape, starts, shape):
    key = []
    for full, start, size in zip(full_shape, starts, shape, strict=True):
        if not 0 <= size <= full:
            raise ArgumentError(f"slice: sizes {shape} do not fit into the shape {full_shape}.")
        start = min(max(start + full if start < 0 else start, 0), full - size)
        key.append(builtins.slice(start, start + size))
    return tuple(key)


@operation
def slice_update(inputs, start_indices, updates):
    """`inputs` with the block that begins at `start_indices` replaced by `updates`."""
    inputs, updates = common_dtype((unwrap(inputs), unwrap(updates)))
    key = _block(inputs.shape, sizes_of(start_indices), updates.shape)
    return _replaced(inputs, key, updates)


def _replaced(inputs, key, updates):
    kept = np.ones(inputs.shape, bool)
    kept[key] = False
    return core.where(kept, inputs, put_back(updates, key=key, shape=inputs.shape))


@operation
def scatter(indices, values, shape):
    """Zeros of `shape` with `values` added at `indices` (count, rank)."""
    key = tuple(np.moveaxis(unwrap(indices).array, -1, 0))
    return put_back(unwrap(values), key=key, shape=sizes_of(shape))


@operation
def get_item(x, key):
    """`x[key]`, with ints, slices, None, ... and arrays as in NumPy."""
    return index(unwrap(x), key=index_key(key))


def _positions(indices, size):
    """int32 indices with negative ones counted from the end."""
    indices = unwrap(indices).array
    if indices.dtype.kind != "i":
        raise UsageError(f"Indices are whole numbers. Received: {shown(indices, 60)}")
    return np.where(indices < 0, indices + size, indices)


@operation
def take(x, indices, axis=None):
    """The entries of x at `indices` along the axis; without an axis, of all numbers in one row.

    Shape of the result: the shape of x with that of `indices` in place of the axis.
    """
    x = unwrap(x)
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    axis = checked_axis(axis, len(x.shape))
    return core.gather(x, _positions(indices, x.shape[axis]), axis=axis)


@operation
def take_along_axis(x, indices, axis=None):
    """For each row along the axis, its own entries at `indices`."""
    x = unwrap(x)
    if axis is None:
        x, axis = core.reshape(x, shape=(-1,)), 0
    axis = checked_axis(axis, len(x.shape))
    return take_along(x, _positions(indices, x.shape[axis]), axis)


@operation
def pad(x, pad_width, mode="constant", constant_values=None):
    """A border around x; pad_width: ((before, after) for each axis), or one for all.

    `mode` is "constant", "reflect" (without repeating the edge), "symmetric" (with it), "edge" or
    "wrap".
    """
    x = unwrap(x)
    if constant_values is not None and mode != "constant":
        raise ArgumentError(
            "Argument `constant_values` can only be provided when `mode == 'constant'`. "
            f"Received: mode={mode}"
        )
    widths = np.broadcast_to(np.asarray(pad_width, int), (len(x.shape), 2)).tolist()
    if mode == "constant":
        value = 0 if constant_values is None else getattr(constant_values, "array", constant_values)
        return core.pad(x, paddings=[tuple(pair) for pair in widths], value=value)
    for axis, pair in enumerate(widths):
        x = core.gather(x, np.pad(np.arange(x.shape[axis]), pair, mode=mode), axis=axis)
    return x
