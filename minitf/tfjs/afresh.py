"""A tfjs that has counted nothing yet, as in a process of its own: `with afresh(): …`."""

import sys
from contextlib import contextmanager
from itertools import count

from minitf.dialect import TFJS
from minitf.tfjs import callbacks, graph_nodes, memory, serialization, tensor

_COUNTERS = ((tensor, "_next_id"), (tensor, "_next_variable_id"), (graph_nodes, "_next_id"))
_TABLES = (TFJS.counts, TFJS.registered, serialization._names, callbacks._constructors,
           tensor.all_variables, tensor._faces)

_blocks = 0
_kept = None


@contextmanager
def afresh():
    """Let names, ids, `tf.memory()` and `tf.env()` begin anew, and no variable be known.

    Afterwards all goes on where it was. Tensors that the block has left still count in
    `tf.memory()`; its variables are known no more. Blocks that run at the same time share one
    beginning.
    """
    global _blocks, _kept
    if _blocks == 0:
        _kept = _put_away()
    _blocks += 1
    try:
        yield
    finally:
        _blocks -= 1
        if _blocks == 0:
            _bring_back(*_kept)


def _put_away():
    counters = [getattr(module, name) for module, name in _COUNTERS]
    for module, name in _COUNTERS:
        setattr(module, name, count().__next__)
    tables = [dict(table) for table in _TABLES]
    for table in _TABLES:
        table.clear()
    counts = (memory.counts.tensors, memory.counts.buffers, memory.counts.bytes,
              memory.counts.texts)
    memory.counts.add(*(-number for number in counts))
    memory.counts.began = False
    environment = _environment()
    flags = dict(vars(environment)) if environment else None
    if environment:
        environment.reset()
    return counters, tables, counts, flags


def _bring_back(counters, tables, counts, flags):
    for (module, name), counter in zip(_COUNTERS, counters, strict=True):
        setattr(module, name, counter)
    for table, before in zip(_TABLES, tables, strict=True):
        table.clear()
        table.update(before)
    memory.counts.add(*counts)
    memory.counts.began = True
    if _environment():
        _environment().reset()
        vars(_environment()).update(flags or {})


def _environment():
    """tf.env(), where something has asked for it."""
    module = sys.modules.get("minitf.tfjs.environment")
    return module and module.env()
