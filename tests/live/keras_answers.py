"""Real Keras on cases of JSON: `python keras_answers.py play|call|observe asked.json answer.json`.

`play` trains the models of {"cases", "data"}; `call` calls the functions of keras.ops of
{"cases", "inputs"}; `observe` makes and applies the layers of {"cases"}. Only real Keras's python
runs this; no test imports it.
"""

import json
import sys
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "golden"))

import keras  # noqa: E402
from keras_layers import observe  # noqa: E402
from keras_replay import call_op, encode, play  # noqa: E402


def called(case, inputs):
    try:
        return {"result": encode(call_op(keras, case, inputs))}
    except Exception as error:
        return {"error": type(error).__name__, "message": str(error)}


def main(what, asked, answer):
    warnings.simplefilter("ignore")
    given = json.loads(Path(asked).read_text(encoding="utf-8"))
    if what == "play":
        answers = [play(keras, case, given["data"]) for case in given["cases"]]
    elif what == "observe":
        answers = [observe(keras, case) for case in given["cases"]]
    else:
        answers = [called(case, given["inputs"]) for case in given["cases"]]
    Path(answer).write_text(json.dumps(answers), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
