"""Losses that have their mean as one operation: number and slopes of the formula, one by one."""

import numpy as np
import pytest

from minitf.core import ops
from minitf.core.tape import value_and_gradients
from minitf.core.tensor import Tensor
from minitf.dialect import KERAS, TFJS
from minitf.losses import (
    CategoricalCrossentropy,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)
from minitf.spec import made

_rng = np.random.default_rng(4)
SHARES = _rng.dirichlet(np.ones(5), size=(3, 2)).astype(np.float32)
SCORES = _rng.uniform(0.1, 2, size=(3, 2, 5)).astype(np.float32)
CERTAIN = np.where(np.arange(5) == 2, np.float32(1), np.float32(0)) * np.ones((3, 2, 1), np.float32)
LABELS = _rng.integers(0, 5, size=(3, 2)).astype(np.float32)
CASES = [
    (MeanSquaredError, {}, SHARES, SCORES),
    (CategoricalCrossentropy, {}, SHARES, SCORES),
    (CategoricalCrossentropy, {}, (SHARES > 0.3).astype(np.int32), SCORES),
    (CategoricalCrossentropy, {"label_smoothing": 0.2}, SHARES, SCORES),
    (CategoricalCrossentropy, {}, SHARES, CERTAIN),
    (CategoricalCrossentropy, {}, SHARES[:1], SCORES),
    (CategoricalCrossentropy, {"axis": 1}, SHARES, SCORES),
    (CategoricalCrossentropy, {"from_logits": True}, SHARES, SCORES),
    (SparseCategoricalCrossentropy, {}, LABELS, SCORES),
    (SparseCategoricalCrossentropy, {}, LABELS[..., None], CERTAIN),
]


@pytest.mark.parametrize("face", [TFJS, KERAS], ids=["tfjs", "keras"])
@pytest.mark.parametrize("loss, options, truth, predicted", CASES)
def test_the_mean_as_one_operation_is_that_of_the_samples(loss, options, truth, predicted, face):
    loss, y_true, y_pred = made(loss, face, **options), Tensor(truth), Tensor(predicted)
    together = value_and_gradients(lambda: loss.total(y_true, y_pred), [y_pred])
    singly = value_and_gradients(
        lambda: ops.mean(loss.per_sample(y_true, y_pred)), [y_pred])
    np.testing.assert_allclose(together[0].array, singly[0].array, rtol=1e-6)
    np.testing.assert_allclose(together[1][0], singly[1][0], rtol=1e-5, atol=1e-7)
    assert together[1][0].dtype == np.float32
