"""Record what one-output models do when they train: keras_training.json."""

import keras_training_more_rows as more
import keras_training_rows as rows
from keras_fixture import fixed_array, write_topic
from keras_replay import build_model, play


def give_weights(keras, case):
    """Replace the seed of a case's weights by the arrays themselves."""
    if case["weights"] is None:
        return
    keras.utils.clear_session(free_memory=False)
    shapes = [weight.shape for weight in build_model(keras, case["model"]).get_weights()]
    case["weights"] = [fixed_array(case["weights"] + i, list(shape), -0.9, 0.9)
                       for i, shape in enumerate(shapes)]


def played(keras, cases, data=rows.DATA):
    for case in cases:
        give_weights(keras, case)
        case["results"] = play(keras, case, data)
    return cases


def record(keras, directory):
    groups = [rows.guide, rows.everything, rows.optimizers, rows.losses, rows.metrics,
              more.fit_arguments, more.callbacks, more.penalties, more.activations]
    cases = [case for group in groups for case in group()]
    return write_topic(directory, "training", keras, played(keras, cases), data=rows.DATA)
