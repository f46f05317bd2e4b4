"""Memory that arrays gave back serves the next ones, in a process of its own."""

import subprocess
import sys

import pytest

PROGRAM = """
import resource
{}
import numpy as np

def step():
    layers = [np.ones(size) for size in (100_000, 200_000, 300_000)]
    return sum(float(layer[0]) for layer in layers)

def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(100):
        step()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

step()
print(faults())
"""


@pytest.mark.parametrize("imports, some", [("", True), ("import minitf.core.tensor", False)])
def test_freed_memory_is_not_cleared_by_the_system_again_and_again(imports, some):
    run = subprocess.run([sys.executable, "-c", PROGRAM.format(imports)], capture_output=True,
                         text=True, check=True)
    pages = int(run.stdout)
    assert pages > 10_000 if some else pages < 100  # 100 steps of 1200 pages of 4 KiB
