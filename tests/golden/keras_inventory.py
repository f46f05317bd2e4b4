"""Record what there is in Keras, by category: {id, names}: keras_inventory.json."""

import inspect

from keras_fixture import write_topic
from keras_replay import reach

ROOMS = ("layers", "losses", "metrics", "optimizers", "optimizers.schedules", "callbacks",
         "initializers", "regularizers", "constraints", "activations", "models", "saving")
CLASSES = ("layers.Layer", "models.Model", "models.Sequential", "optimizers.Optimizer",
           "metrics.Metric", "losses.Loss", "callbacks.Callback", "initializers.Initializer",
           "regularizers.Regularizer", "constraints.Constraint")


def record(keras, directory):
    cases = []
    for room in ROOMS:
        module = reach(keras, room)
        names = [name for name in dir(module) if not name.startswith("_")]
        classes = [name for name in names if inspect.isclass(getattr(module, name))]
        functions = [name for name in names if inspect.isfunction(getattr(module, name))]
        cases.append({"id": f"keras.{room}: classes", "names": classes})
        if functions:
            cases.append({"id": f"keras.{room}: functions", "names": functions})
    for path in CLASSES:
        names = [name for name in dir(reach(keras, path)) if not name.startswith("_")]
        cases.append({"id": f"members of keras.{path}", "names": names})
    return write_topic(directory, "inventory", keras, cases)
