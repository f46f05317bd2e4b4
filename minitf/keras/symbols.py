"""Public names of Keras's classes and functions, and what stands behind such a name."""

import importlib

from minitf.dialect import KERAS

# Where configs may name classes and functions; nothing else is reached by name.
ROOMS = ("activations", "constraints", "initializers", "layers", "losses", "metrics", "models",
         "optimizers", "optimizers.schedules", "regularizers")
MODELS = {"Functional": "keras.src.models.functional.Functional", "Model": "keras.Model",
           "Sequential": "keras.Sequential"}


def api_name(cls):
    """The name under which Keras has a class of the kit; None: it is a learner's."""
    if not KERAS.is_ours(cls):
        return None
    if not cls.namespace:
        return MODELS.get(cls.__name__)
    return f"keras.{cls.namespace}.{cls.__name__}"


def symbol(path):
    """The class or function of a public name; None: there is none."""
    module, _, name = path.rpartition(".")
    if path in MODELS.values():
        module = "keras.models"
    room = module.removeprefix("keras.")
    if module == room or room not in ROOMS:
        return None
    first, _, inner = room.partition(".")
    found = importlib.import_module(f"minitf.keras.{first}")
    for part in filter(None, (inner, name)):
        found = getattr(found, part, None)
    return found if callable(found) else None
