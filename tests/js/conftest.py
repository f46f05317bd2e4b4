"""What tests of JavaScript cells need."""

import sys
from itertools import count

import pytest
from tfjs_replay import start_afresh

import minitf as tf
from minitf.dialect import TFJS
from minitf.tfjs import callbacks, graph_nodes, memory, serialization, tensor


@pytest.fixture(autouse=True)
def flags_as_they_were():
    """tf.env() keeps nothing of what a program has set."""
    yield
    if "minitf.tfjs.environment" in sys.modules:
        tf.env().reset()


@pytest.fixture
def like_a_new_process():
    """No tensor counts, ids and names begin anew, and what a test registers is gone afterwards."""
    tables = (TFJS.registered, serialization._names, callbacks._constructors)
    kept = [(table, dict(table)) for table in tables]
    start_afresh()
    tensor._faces.clear()
    memory.counts.tensors = memory.counts.buffers = memory.counts.bytes = 0
    tensor._next_id = count().__next__
    graph_nodes._next_id = count().__next__
    yield
    for table, before in kept:
        table.clear()
        table.update(before)
