"""Random layers for both real libraries: drawn in one go, as many a class as CASES says.

The same ones every time, unless MINITF_LIVE_SEED asks for others (live_seed.py).
MINITF_LIVE_CASES says how many a class, MINITF_LIVE_LAYERS (a regular expression) of which classes.
"""

import os
import re

import numpy as np
from both_faces import FACES
from examples import EXAMPLES
from hypothesis import HealthCheck, Phase, given, seed, settings
from live_seed import SEED
from random_configs import configs, mistakes

from minitf.layers.families import ALL

TFJS_FACE, KERAS_FACE = FACES
# How many a class; real Keras compiles each and takes ten times as long as tfjs.
CASES = {"tfjs": 5, "keras": 3}
ASKED = os.environ.get("MINITF_LIVE_CASES")
LAYERS = os.environ.get("MINITF_LIVE_LAYERS", "")


def drawn(strategy, count):
    """The first so many values of a strategy."""
    found = []

    @settings(max_examples=count, derandomize=SEED is None, database=None, deadline=None,
              phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(strategy)
    def collect(value):
        found.append(value)

    if SEED is not None:
        collect = seed(SEED)(collect)
    collect()
    return found[:count]


def cases_for(which):
    """[{id, class, options, inputs, seed}] for every class of the face that has an example."""
    cases, count = [], int(ASKED or CASES[which.dialect.name])
    for cls in ALL:
        example = EXAMPLES.get(cls.__name__)
        if example is None or not example.inputs or not which.dialect.has(cls):
            continue
        if not re.search(LAYERS, cls.__name__):
            continue
        found = [*drawn(configs(cls, which), count), *drawn(mistakes(cls, which), (count + 1) // 3)]
        for index, one in enumerate(found):
            cases.append({"id": f"{cls.__name__} {index}", "class": cls, "example": example,
                          "seed": len(cases), **one})
    return cases


def arrays_of(case):
    """An array of numbers of three decimals for each input of a case."""
    rng = np.random.default_rng([24, case["seed"]])
    return [np.round(rng.uniform(-2, 2, shape), 3).astype("float32") if below is None
            else rng.integers(0, below, shape).astype("int32")
            for shape, below in case["inputs"]]
