"""The tf.* operations that give the same numbers another shape or order: reshape, pad …"""

import builtins

from minitf.core import ops
from minitf.errors import ArgumentError, UsageError
from minitf.tfjs.arguments import axes_of, filled_in, operation
from minitf.tfjs.limited_gradients import mirrored
from minitf.tfjs.tensor import comma


def _always(result, source):
    return True


# The same numbers in memory


def _reshaped(x, shape):
    result = ops.reshape(x, shape=shape)
    if x.dtype == "complex64":
        from minitf.tfjs.complex_numbers import share_parts

        share_parts(result, x, shape)
    return result


@operation("x: any", shares=_always)
def reshape(x, shape):
    """The same numbers in another shape; one -1 stands for what is left."""
    return _reshaped(x, tuple(filled_in(shape, x.array.size)))


@operation("x: any", shares=_always)
def expandDims(x, axis=0):
    """x with a new axis of size 1."""
    rank = len(x.shape)
    if axis > rank:
        raise ArgumentError("Axis must be <= rank of the tensor")
    if axis < -(rank + 1):
        raise ArgumentError(f"Axis must be in the interval [{-(rank + 1)}, {rank}]")
    axis = int(axis) + (rank + 1 if axis < 0 else 0)
    return _reshaped(x, (*x.shape[:axis], 1, *x.shape[axis:]))


@operation("x: any", shares=_always)
def squeeze(x, axis=None):
    """x without its axes of size 1, or without those given."""
    if axis is None or axis == []:
        axes = [i for i, n in enumerate(x.shape) if n == 1]
    else:
        axes = axes_of(axis, len(x.shape))
    for i in axes:
        if x.shape[i] != 1:
            raise ArgumentError(f"Can't squeeze axis {i} since its dim '{x.shape[i]}' is not 1")
    kept = tuple(n for i, n in enumerate(x.shape) if i not in axes)
    return _reshaped(x, kept)


@operation("x: any", public=False, shares=_always)
def flatten(x):
    """The same numbers in one row."""
    return _reshaped(x, (x.array.size,))


@operation("x: any", public=False, shares=_always)
def as1D(x):
    """The same numbers in one row."""
    return _reshaped(x, (x.array.size,))


@operation("x: any", public=False, shares=_always)
def asScalar(x):
    """The one number of x as a tensor of rank 0."""
    if x.array.size != 1:
        raise ArgumentError("The array must have only 1 element.")
    return _reshaped(x, ())


def _as_rank(rank, sizes):
    """as2D … as5D: reshape with the sizes written one by one, named as in tfjs."""

    def rule(x, *shape):
        if len(shape) != rank:
            raise UsageError(f"as{rank}D takes {rank} sizes: {sizes}")
        return _reshaped(x, tuple(filled_in(shape, x.array.size)))

    rule.__name__, rule.__doc__ = f"as{rank}D", f"The same numbers in the shape [{sizes}]."
    operation("x: any", public=False, shares=_always)(rule)


for _rank, _sizes in (
    (2, "rows, columns"),
    (3, "rows, columns, depth"),
    (4, "rows, columns, depth, depth2"),
    (5, "rows, columns, depth, depth2, depth3"),
):
    _as_rank(_rank, _sizes)


@operation("x: any", public=False, shares=_always)
def reshapeAs(x, other):
    """The same numbers in the shape of another tensor."""
    return _reshaped(x, tuple(filled_in(list(other.shape), x.array.size)))


# Another order


@operation("x: complex", shares=lambda result, x: len(x.shape) <= 1)
def transpose(x, perm=None, conjugate=None):
    """x with its axes in the order of perm, by default reversed.

    conjugate: with the imaginary part of complex numbers negated.
    """
    rank = len(x.shape)
    perm = builtins.list(range(rank))[::-1] if perm is None else [*perm]
    if len(perm) != rank:
        raise ArgumentError(
            f"Error in transpose: rank of input {rank} must match length of perm {comma(perm)}."
        )
    if any(not 0 <= axis < rank for axis in perm):
        raise ArgumentError(
            f"All entries in 'perm' must be between 0 and {rank - 1} but got {comma(perm)}"
        )
    if len(set(perm)) < rank:
        raise ArgumentError(f"each axis may be in perm only once, but got {comma(perm)}")
    if x.dtype == "complex64":
        from minitf.tfjs.complex_numbers import transposed

        return transposed(x, tuple(perm), conjugate)
    return ops.transpose(x, axes=tuple(perm))


@operation("x", shares=lambda result, x: not x.shape)
def reverse(x, axis=None):
    """x back to front along axes (all of them by default)."""
    axes = tuple(axes_of(axis, len(x.shape)))
    return ops.flip(x, axis=axes) if x.shape else ops.reshape(x, shape=())


@operation("x", shares=lambda result, x: result.shape == x.shape)
def broadcastTo(x, shape):
    """x repeated along axes of size 1, and along new axes in front, to fill the shape."""
    shape = tuple(int(n) for n in shape)
    if len(shape) < len(x.shape):
        raise ArgumentError(
            f"broadcastTo(): shape.length={len(shape)} < input.rank={len(x.shape)}."
        )
    if any(n not in (1, m) for n, m in zip(x.shape[::-1], shape[::-1], strict=False)):
        raise ArgumentError(
            f"broadcastTo(): [{comma(x.shape)}] cannot be broadcast to [{comma(shape)}]."
        )
    return ops.broadcast_to(x, shape=shape)


@operation("x: text")
def tile(x, reps):
    """x repeated reps[i] times along axis i."""
    count = len(reps) if isinstance(reps, (list, tuple)) else None
    if count != len(x.shape):
        raise ArgumentError(
            f"Error in transpose: rank of input {len(x.shape)} must match length of reps "
            f"{comma(reps) if count is not None else reps}."
        )
    return ops.tile(x, reps=tuple(reps))


@operation("x")
def pad(x, paddings, constantValue=0):
    """x with paddings[i] = [before, after] more places along axis i."""
    _check_paddings("pad", x, paddings)
    return ops.pad(x, paddings=tuple(map(tuple, paddings)), value=constantValue)


@operation("x")
def mirrorPad(x, paddings, mode):
    """x padded with its own numbers, mirrored: mode 'reflect' or 'symmetric'."""
    if mode not in ("reflect", "symmetric"):
        raise ArgumentError(f"Invalid mode. Mode must be either reflect or symmetric. Got {mode}.")
    _check_paddings("mirrorPad", x, paddings)
    return mirrored(x, paddings=[tuple(pair) for pair in paddings], mode=mode)


def _check_paddings(name, x, paddings):
    if not x.shape:
        raise ArgumentError(f"{name}(scalar) is not defined. Pass non-scalar to {name}")
    pairs = [isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in paddings]
    if len(pairs) != len(x.shape) or not all(pairs):
        raise ArgumentError(
            f"{name} takes one [before, after] for each of the {len(x.shape)} axes, but got "
            f"{list(paddings)}"
        )
