"""Record models as JSON and back, and classes of one's own in configs: keras_topology.json."""

import numpy as np
from keras_fixture import write_topic
from keras_replay import encode
from keras_topology_programs import PROGRAMS


def outcome(keras, program):
    """What the program returns, as JSON, or the error it raises; names have begun anew."""
    keras.utils.clear_session(free_memory=False)
    before = dict(keras.saving.get_custom_objects())
    try:
        return {"result": encode(program(keras, np))}
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}
    finally:
        keras.saving.get_custom_objects().clear()
        keras.saving.get_custom_objects().update(before)


def record(keras, directory):
    cases = [{"id": name, **outcome(keras, one)} for name, one in PROGRAMS.items()]
    return write_topic(directory, "topology", keras, cases)
