"""What tests of JavaScript cells need."""

import sys

import pytest

import minitf as tf
from minitf.tfjs.afresh import afresh


@pytest.fixture
def like_a_new_process():
    """Counts, ids, names and flags begin anew, and what a test registers is gone afterwards."""
    with afresh():
        yield


@pytest.fixture(autouse=True)
def flags_as_they_were():
    """tf.env() keeps nothing of what a program has set."""
    yield
    if "minitf.tfjs.environment" in sys.modules:
        tf.env().reset()
