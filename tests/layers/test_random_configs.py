"""Whatever config hypothesis draws from a layer's declaration, its shapes and its config agree."""

import copy

import numpy as np
import pytest
from both_faces import FACES, fixed_numbers, listed
from examples import EXAMPLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keras_replay import decode
from random_configs import configs
from tfjs_replay import realise

from minitf import keras
from minitf.errors import MinitfError
from minitf.layers.families import ALL

PAIRS = [pytest.param(which, cls, id=f"{which} {cls.__name__}")
         for cls in ALL for which in FACES
         if which.dialect.has(cls) and EXAMPLES.get(cls.__name__) is not None
         and EXAMPLES[cls.__name__].inputs]


def realised(which, options):
    return realise(options) if which.dialect.name == "tfjs" else decode(keras, options)


@pytest.mark.parametrize("which, cls", PAIRS)
def test_config_shapes_and_weights_agree(which, cls):
    tried = []

    @settings(max_examples=12, derandomize=True, database=None, deadline=None,
              suppress_health_check=list(HealthCheck))
    @given(configs(cls, which), st.booleans())
    def check(drawn, training):
        tried.append(check_config(which, cls, drawn, training))

    check()
    assert sum(tried) >= len(tried) / 4, "nearly every config was refused"


def check_config(which, cls, drawn, training):
    """Whether the layer takes the config; what it takes must agree with itself."""
    options = realised(which, drawn["options"])
    arrays = [numbers(shape, below) for shape, below in drawn["inputs"]]
    try:
        layer = which.make(cls, options)
        outputs = which.apply(layer, arrays, training)
    except MinitfError:
        return False
    if any(output.size == 0 for output in outputs):
        return False  # a window larger than the input: Keras's layer computes it, its graph refuses
    config = copy.deepcopy(which.config(layer))
    again = which.again(layer, which.config(layer))
    gains = EXAMPLES[cls.__name__].gains
    assert {key: value for key, value in which.config(again).items()
            if key in config or key not in gains} == config
    is_stateful = bool(getattr(layer, "stateful", False))
    symbolic = listed(which.applied(again, which.symbols(arrays, fixed_batch=is_stateful)))
    for one, output in zip(symbolic, outputs, strict=True):
        assert len(one.shape) == output.ndim and all(
            size in (None, n) for size, n in zip(one.shape, output.shape, strict=True))
    assert which.count(again) == which.count(layer)
    weights = which.arrays(layer)
    if weights:
        which.set_arrays(layer, weights)  # a constraint acts on both
        which.set_arrays(again, weights)
    if is_stateful:
        return True
    for one, other in zip(which.apply(layer, arrays), which.apply(again, arrays), strict=True):
        np.testing.assert_array_equal(one, other)
    return True


def numbers(shape, below):
    [array] = fixed_numbers([shape], seed=11)
    return array if below is None else (array * below).astype("int32")
