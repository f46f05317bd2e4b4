"""`@variant` over a class: Keras's face shows it for the engine class it derives from."""

from minitf.dialect import KERAS


def variant(cls):
    """Let the Keras face show this class for the first of its bases."""
    cls.__doc__ = cls.__doc__ or cls.__mro__[1].__doc__
    KERAS.mixins[cls.__mro__[1]] = cls
    return cls
