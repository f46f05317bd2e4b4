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

# What a file of variants has that the family of the class it stands for does not lead to.
VARIANTS = """
from importlib import import_module
from pathlib import Path
import minitf
minitf.sequential, minitf.keras
from minitf.dialect import KERAS, TFJS
face = {{"tfjs": TFJS, "keras": KERAS}}["{face}"]
package = import_module("minitf.{face}.variants")
for path in Path(package.__file__).parent.glob("*.py"):
    if path.stem != "__init__":
        import_module(f"{{package.__name__}}.{{path.stem}}")
places = [(engine.__module__.rpartition(".")[2], variant.__module__.rpartition(".")[2])
          for engine, variant in face.mixins.items() if ".variants." in variant.__module__]
print([place for place in places if face.variants.get(place[0]) != place[1]])
print(len(places))
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


@pytest.mark.parametrize("face", ["tfjs", "keras"])
def test_every_variant_is_found_from_the_family_of_its_class(face):
    code = VARIANTS.format(face=face)
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[0] == "[]"
    assert int(out.stdout.splitlines()[1]) > 20
