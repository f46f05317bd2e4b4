"""keras.utils: `set_random_seed(1)`, `clear_session()`, `to_categorical(labels)`."""

import random as python_random

import numpy as np

from minitf.core.random import set_seed
from minitf.errors import ArgumentError
from minitf.keras import ops, random
from minitf.keras.naming import clear_session
from minitf.keras.py_dataset import PyDataset
from minitf.keras.saving import (
    CustomObjectScope,
    custom_object_scope,
    deserialize_keras_object,
    get_custom_objects,
    get_registered_name,
    get_registered_object,
    register_keras_serializable,
    serialize_keras_object,
)

__all__ = [
    "CustomObjectScope", "PyDataset", "Sequence", "clear_session", "custom_object_scope",
    "deserialize_keras_object", "get_custom_objects", "get_registered_name",
    "get_registered_object", "register_keras_serializable", "serialize_keras_object",
    "set_random_seed", "to_categorical",
]

Sequence = PyDataset  # its name in Keras 2


def set_random_seed(seed):
    """Make what follows repeatable: Python's `random`, `np.random`, weights, dropout, shuffling."""
    if not isinstance(seed, int):
        raise ArgumentError(
            f"Expected `seed` argument to be an integer. Received: seed={seed} "
            f"(of type {type(seed)})"
        )
    python_random.seed(seed)
    np.random.seed(seed)  # by name asked for: learners draw their data from it
    set_seed(seed)
    random.forget_stream()


def to_categorical(x, num_classes=None):
    """Whole numbers (...) or (..., 1) -> one-hot rows (..., num_classes), a float64 NumPy array.

    Without `num_classes`, the largest number + 1. A Keras tensor gives a Keras tensor.
    """
    if ops.is_tensor(x):
        if x.ndim > 1 and x.shape[-1] == 1:
            x = ops.squeeze(x, -1)
        return ops.one_hot(x, int(ops.max(x)) + 1 if num_classes is None else num_classes)
    labels = np.array(x, dtype="int64")
    if labels.ndim > 1 and labels.shape[-1] == 1:
        labels = labels[..., 0]
    classes = num_classes or int(np.max(labels)) + 1
    if labels.size and labels.max() >= classes:
        raise IndexError(
            f"index {labels.max()} is out of bounds for axis 1 with size {classes}: the labels go "
            f"from 0 to num_classes - 1"
        )
    return np.eye(classes)[labels]
