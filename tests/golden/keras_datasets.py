"""Record what Keras does with generators and PyDatasets: keras_datasets.json.

Each case is a program; where Keras raises, "error" and "message"; else "result"; and "warnings".
"""

import contextlib
import io
import re
import warnings

from keras_datasets_rows import PRELUDE, PROGRAMS
from keras_fixture import write_topic
from keras_replay import encode, run_code


def record(keras, directory):
    cases = []
    for name, code in PROGRAMS.items():
        case = {"id": name, "code": code}
        keras.utils.set_random_seed(1)
        quiet = contextlib.redirect_stdout(io.StringIO())
        with quiet, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                case["result"] = encode(run_code(keras, PRELUDE + code))
            except BaseException as error:
                text = re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", str(error))
                case.update({"error": type(error).__name__, "message": text})
        said = [str(one.message) for one in caught if one.category is UserWarning]
        if said:
            case["warnings"] = said
        cases.append(case)
    return write_topic(directory, "datasets", keras, cases, prelude=PRELUDE)
