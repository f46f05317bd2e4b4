"""Misconceptions that several exercises recognise."""

from .kinds import Misconception, both

NOTHING_RETURNED = Misconception(
    "nothing returned",
    lambda o: o.kind == "nothing",
    "Your program returned nothing.",
    "`print` shows a value to you. Only `return` hands it to the checker.",
    both("The last line of your program starts with `return`."),
)

PROMISE_RETURNED = Misconception(
    "the Promise returned",
    lambda o: o.kind == "promise",
    "Your program returned a Promise.",
    "In Keras `fit` is done when it returns. In tfjs it returns a Promise, at once.",
    both("`await model.fit(...)` in one line, `return` the number in the next."),
)

FIT_NOT_AWAITED = Misconception(
    "fit not awaited",
    lambda o: o.still_training,
    "Your program returned {value} while the model was still training.",
    "In Keras `fit` is done when it returns. In tfjs it only has begun.",
    both("Put `await` before `model.fit(...)`."),
)

NOT_A_NUMBER = Misconception(
    "not a number",
    lambda o: o.kind == "other",
    "Your program returned {value}, which is not a number.",
    "A printed tensor and a number look alike, but one is text.",
    both("Return the number itself, without `str`, quotes or an f-string."),
)
