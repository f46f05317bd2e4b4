"""The list of families names every layer, and loads a family only when one of it is asked for."""

import subprocess
import sys

import pytest

from minitf.layers import families

LOADED = """
import sys
{program}
print(*(family for family in {names} if "minitf.layers." + family in sys.modules))
"""


@pytest.mark.parametrize("family", families.FAMILIES)
def test_the_list_names_the_layers_of_a_family(family):
    assert families.FAMILIES[family].split() == [c.__name__ for c in families.layers_of(family)]


def test_a_name_that_no_layer_has_is_not_found():
    assert families.find("Densee") is None
    assert families.find(None) is None


@pytest.mark.parametrize("program, loaded", [
    ("import minitf as tf; tf.layers.dense({'units': 1}).apply(tf.ones([1, 1]))", ["core"]),
    ("from minitf import keras; keras.Sequential([keras.layers.Dense(1)])", ["core"]),
    ("from minitf import keras; keras.layers.Embedding(3, 2)", ["core", "embeddings"]),
    ("import minitf as tf; tf.layers.embedding", ["core", "embeddings"]),
])
def test_a_program_loads_only_the_families_that_it_uses(program, loaded):
    code = LOADED.format(program=program, names=list(families.FAMILIES))
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == loaded
