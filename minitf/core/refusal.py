"""Say no to a derivative: `without_gradient(x, error=...)` for what a face cannot differentiate."""

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
