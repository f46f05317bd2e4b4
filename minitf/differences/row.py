"""What a row of the table of differences holds."""

from typing import NamedTuple


class Difference(NamedTuple):
    """One difference: a program for each library, what it gives there, and in strict minitf."""

    topic: str
    what: str
    tfjs: str  # a program in JavaScript; the value of its last line is what it gives
    in_tfjs: str
    keras: str  # the program in Python with Keras
    in_keras: str
    in_minitf: str  # what the tfjs program gives in strict minitf; "": what it gives in tfjs
    loud: str  # "silent" or "loud": whether tfjs tells who brings the habit from Keras; "": neither
    why: str
    keras_in_minitf: str = ""  # what the Keras program gives in minitf; "": what Keras gives
