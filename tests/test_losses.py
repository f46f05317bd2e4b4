"""Losses that have their mean as one operation: number and slopes of the formula, one by one."""

import numpy as np
import pytest

from minitf import keras
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


def test_of_masked_outputs_only_labels_that_count_are_in_the_mean():
    # real Keras 3.15: the mean over what neither the mask nor ignore_class leaves out
    predicted = Tensor(SCORES / SCORES.sum(axis=-1, keepdims=True))
    predicted.mask = np.array([[True, True], [True, False], [False, True]])
    labels = np.array([[1, 2], [1, 0], [0, 3]], np.float32)
    counts = predicted.mask & (labels != 1)
    values = -np.log(np.take_along_axis(predicted.array, labels[..., None].astype(int), -1))[..., 0]
    loss = keras.losses.SparseCategoricalCrossentropy(ignore_class=1)
    weights = loss.counted(predicted, None)
    total = loss.total(Tensor(labels), predicted, weights)
    np.testing.assert_allclose(total.array, values[counts].mean(), rtol=1e-6)
