"""Which random cases a run compares: the same ones every time, or others on request.

MINITF_LIVE_SEED=7 gives others, and the same others each time; MINITF_LIVE_SEED=fresh draws a
number, which every failure names as SEED.
"""

import os
import random


def chosen_seed():
    """The number that MINITF_LIVE_SEED gives, or None."""
    given = os.environ.get("MINITF_LIVE_SEED")
    if given == "fresh":
        return random.SystemRandom().randrange(10**6)
    return int(given) if given else None


SEED = chosen_seed()


def seeds(count, start=0):
    """As many seeds of models, from `start` unless other cases are asked for."""
    first = start if SEED is None else (SEED + 1) * 10_000 + start
    return range(first, first + count)
