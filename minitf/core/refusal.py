"""Say no to a derivative: `without_gradient(x, error=...)` for what a face cannot differentiate.

`opaque(x, y, values=..., error=...)` is the same for values that were reckoned by other means.
"""

from minitf.core.tape import op


@op
def without_gradient(x, *, error):
    """x itself; a gradient through it is refused with the error."""
    return x


@without_gradient.gradient
def _(g, out, x, *, error):
    def refuse():
        raise error

    return refuse


@op
def opaque(*inputs, values, error):
    """The values, as a function of the inputs; a gradient through it is refused with the error."""
    return values


@opaque.gradient
def _(g, out, *inputs, values, error):
    def refuse():
        raise error

    return (refuse,) * len(inputs)
