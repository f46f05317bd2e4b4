"""Record what real Keras's functions take: `KERAS_BACKEND=jax python record_signatures.py`.

Writes keras_signatures.json beside this file.
"""

import inspect
import json
from pathlib import Path

MODULES = ("ops", "random")


def signatures(module):
    """{name: "(x, axis=None)"} of the functions of a module."""
    functions = {name: getattr(module, name) for name in dir(module) if name[0] != "_"}
    return {
        name: str(inspect.signature(function))
        for name, function in functions.items()
        if inspect.isfunction(function)
    }


if __name__ == "__main__":
    import keras

    recorded = {name: signatures(getattr(keras, name)) for name in MODULES}
    versions = {"keras": keras.__version__, "backend": keras.config.backend()}
    text = json.dumps({"versions": versions, **recorded}, indent=0)
    Path(__file__).with_name("keras_signatures.json").write_text(text + "\n", encoding="utf-8")
