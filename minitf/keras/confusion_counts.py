"""How many predictions are right and wrong at each threshold: true_positives, false_positives, …"""

import numpy as np

from minitf.errors import ArgumentError

NOT_AMONG_TOP = np.float32(-1e10)  # what predictions count as that are not among the k largest


def checked_thresholds(thresholds, default=0.5):
    """The thresholds as a list; each has to be in [0, 1]."""
    if thresholds is None:
        return [default]
    found = list(thresholds) if isinstance(thresholds, (list, tuple)) else [thresholds]
    outside = [one for one in found if one is None or one < 0 or one > 1]
    if outside:
        raise ArgumentError(f"Threshold values must be in [0, 1]. Received: {outside}")
    return found


def even_thresholds(number):
    """`number` thresholds from 0 to 1, evenly."""
    if number == 1:
        return [0.5]
    return [0.0, *((i + 1) * 1.0 / (number - 1) for i in range(number - 2)), 1.0]


def are_even(thresholds):
    """Whether these are thresholds as `even_thresholds` makes them."""
    count = len(thresholds)
    return count >= 3 and np.allclose(
        thresholds, np.arange(count, dtype=np.float32) / (count - 1), atol=1e-7)


def confusion_counts(y_true, y_pred, thresholds, weights=None, top_k=None, class_id=None,
                     even=None, by_label=False):
    """(true positives, false positives, true negatives, false negatives), each (thresholds,).

    y_true, y_pred: arrays of one shape (batch, ..., n); weights: (batch,) or more axes.
    top_k: only the k largest of a row can be positive. class_id: one column alone counts.
    even: whether the thresholds are evenly spaced. by_label: (thresholds, n) instead.
    """
    y_true, y_pred = y_true.astype(np.float32), y_pred.astype(np.float32)
    if top_k is not None:
        order = np.argsort(-y_pred, axis=-1, kind="stable")[..., :top_k]
        chosen = np.zeros(y_pred.shape, bool)
        np.put_along_axis(chosen, order, True, axis=-1)
        y_pred = np.where(chosen, y_pred, NOT_AMONG_TOP)
    if class_id is not None:
        if y_pred.ndim == 1:
            raise ArgumentError(
                "When class_id is provided, y_pred must be a 2D array with shape (num_samples, "
                f"num_classes), found shape: {y_pred.shape}")
        y_true, y_pred = y_true[..., class_id, None], y_pred[..., class_id, None]
    if weights is None:
        weights = np.ones_like(y_pred)
    else:
        weights = weights.astype(np.float32)
        if weights.ndim == y_pred.ndim + 1 and weights.shape[-1] == 1:
            weights = weights[..., 0]
        missing = (1,) * (y_pred.ndim - weights.ndim)
        weights = np.broadcast_to(weights.reshape(weights.shape + missing), y_pred.shape)
    columns = y_pred.shape[-1] if by_label else 1
    y_true, y_pred, weights = (a.reshape(-1, columns) for a in (y_true != 0, y_pred, weights))
    even = are_even(thresholds) if even is None else even
    positive = (_above_even if even else _above)(y_pred, thresholds)
    right, wrong = weights * y_true, weights * ~y_true
    found = np.einsum("tnc,nc->tc", positive, right)
    extra = np.einsum("tnc,nc->tc", positive, wrong)
    counts = (found, extra, wrong.sum(axis=0) - extra, right.sum(axis=0) - found)
    return [each if by_label else each[:, 0] for each in counts]


def _above(y_pred, thresholds):
    """Which predictions are above each threshold: (thresholds, n, columns)."""
    limits = np.asarray(thresholds, np.float32).reshape(-1, 1, 1)
    return (y_pred[None] > limits).astype(np.float32)


def _above_even(y_pred, thresholds):
    """As `_above` of evenly spaced thresholds, rounded as Keras rounds: by the bucket."""
    bucket = np.ceil(np.clip(y_pred, 0, 1) * np.float32(len(thresholds) - 1)) - 1
    if thresholds[0] < 0 or thresholds[-1] > 1:  # those of an AUC, which 0 is above
        bucket = np.maximum(bucket, 0)
    return (bucket[None] >= np.arange(len(thresholds)).reshape(-1, 1, 1)).astype(np.float32)


def ratio(part, rest):
    """part / (part + rest), 0 where there is neither."""
    whole = np.asarray(part + rest, np.float32)
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole != 0)
