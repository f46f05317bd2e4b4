"""Record golden cases from real Keras: `python record_keras.py OUTDIR [TOPIC...]`.

Writes OUTDIR/keras_<topic>.json for each topic (all of them unless some are named). Each case holds
what to do and what Keras gave; keras_replay.py plays the same cases on minitf.
"""

import os
import sys

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ["JAX_PLATFORMS"] = "cpu"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import importlib  # noqa: E402
import warnings  # noqa: E402

import keras  # noqa: E402

TOPICS = {
    "training": "keras_training",
    "training_graph": "keras_training_graph",
    "training_convolution": "keras_training_convolution",
    "training_masks": "keras_training_masks",
    "training_recurrent": "keras_training_recurrent",
    "scores": "keras_scores",
    "specs": "keras_specs",
    "ops": "keras_ops",
    "errors": "keras_errors",
    "display": "keras_display",
    "custom": "keras_custom",
    "datasets": "keras_datasets",
    "differences": "keras_differences",
    "topology": "keras_topology",
    "inventory": "keras_inventory",
}
FAMILIES = [
    "advanced_activations",
    "convolution",
    "convolutional_recurrent",
    "core",
    "embeddings",
    "merge",
    "noise",
    "normalization",
    "padding",
    "pooling",
    "preprocessing",
    "recurrent",
    "separable",
    "shaping",
    "wrappers",
]
TOPICS |= {f"layers_{family}": f"keras_layers_{family}" for family in FAMILIES}


def main(directory, topics):
    warnings.simplefilter("ignore")
    for topic in topics or TOPICS:
        print(importlib.import_module(TOPICS[topic]).record(keras, directory), flush=True)


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":  # some messages print a set
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    main(sys.argv[1], sys.argv[2:])
