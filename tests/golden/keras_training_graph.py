"""Record how graphs with several inputs and outputs train: keras_training_graph.json."""

import keras_training_graph_rows as graph
from keras_fixture import write_topic
from keras_training import played
from keras_training_rows import DATA


def record(keras, directory):
    cases = [*graph.graphs(), *graph.several_outputs()]
    return write_topic(directory, "training_graph", keras, played(keras, cases), data=DATA)
