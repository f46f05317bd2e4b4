"""The two faces as data: how tfjs and Keras spell names, pass options and word their errors.

`TFJS` and `KERAS` are the only places that know a face's habits; every object remembers which
of the two made it (`thing.dialect`). Engine code asks its dialect and never compares it.
"""

from minitf.dialect.base import (
    ABSENT,
    REQUIRED,
    SAME,
    Invalid,
    camel,
    reading_file,
    snake,
)
from minitf.dialect.keras import Keras, keras_snake
from minitf.dialect.tfjs import Tfjs, tfjs_snake

TFJS = Tfjs()
KERAS = Keras()
TFJS.other, KERAS.other = KERAS, TFJS

__all__ = ["ABSENT", "KERAS", "REQUIRED", "SAME", "TFJS", "Invalid", "camel", "keras_snake",
           "reading_file", "snake", "tfjs_snake"]
