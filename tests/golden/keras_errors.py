"""Record what Keras says to a mistake: keras_errors.json.

Each case is a snippet; where Keras raises, "error" and "message"; where it stays silent, "result"
(and "warnings", if it warned).
"""

import contextlib
import io
import re
import warnings

from keras_errors_rows import MISTAKES, PRELUDES
from keras_fixture import write_topic
from keras_replay import encode, run_code


def record(keras, directory):
    cases = []
    for name, row in MISTAKES.items():
        prelude, code = row if isinstance(row, tuple) else ("", row)
        whole = PRELUDES.get(prelude, "") + code
        case = {"id": name, "code": whole}
        quiet = contextlib.redirect_stdout(io.StringIO())
        keras.utils.set_random_seed(1)
        with quiet, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                case["result"] = encode(run_code(keras, whole))
            except BaseException as error:
                text = re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", str(error))
                case.update({"error": type(error).__name__, "message": text})
        said = [f"{one.category.__name__}: {one.message}" for one in caught
                if "keras" in one.filename or one.category is UserWarning]
        if said:
            case["warnings"] = said
        cases.append(case)
    return write_topic(directory, "errors", keras, cases)
