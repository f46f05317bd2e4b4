"""Recording anew from the real libraries gives what tests/golden holds.

The text must be the same; numbers may differ as two processors' float32 do.
"""

import json
import math
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from real_libraries import GOLDEN, MINUTES, run

NUMBERS = 1e-6
RECORDINGS = sorted(path.name for path in GOLDEN.glob("*.json"))
KERAS_TOPICS = [name.removeprefix("keras_").removesuffix(".json")
                for name in RECORDINGS if name.startswith("keras_")]
# Keras compiles every model anew: minutes, so two processes share its topics.
SHARES = [KERAS_TOPICS[::2], KERAS_TOPICS[1::2]]


def differences(new, old, where=""):
    """Where two JSON values differ, one line each."""
    if isinstance(new, float) or isinstance(old, float):
        both = isinstance(new, (int, float)) and isinstance(old, (int, float))
        if not both or not math.isclose(new, old, rel_tol=NUMBERS, abs_tol=NUMBERS / 10):
            yield f"{where}: {new} and not {old}"
    elif isinstance(new, dict) and isinstance(old, dict) and list(new) == list(old):
        for key in new:
            yield from differences(new[key], old[key], f"{where}.{key}")
    elif isinstance(new, list) and isinstance(old, list) and len(new) == len(old):
        for index, (one, other) in enumerate(zip(new, old, strict=True)):
            name = one.get("id", index) if isinstance(one, dict) else index
            yield from differences(one, other, f"{where}[{name}]")
    elif type(new) is not type(old) or new != old:
        yield f"{where}: {str(new)[:200]} and not {str(old)[:200]}"


@pytest.fixture(scope="module")
def today(tmp_path_factory):
    """The folder where everything has been recorded anew, by three processes at a time."""
    folder = tmp_path_factory.mktemp("today")
    keras = [os.environ["MINITF_KERAS_PYTHON"], GOLDEN / "record_keras.py", folder]
    commands = [["node", GOLDEN / "record_tfjs.js", folder], *([*keras, *some] for some in SHARES)]
    with ThreadPoolExecutor() as threads:
        for done in [threads.submit(run, c, timeout=40 * MINUTES) for c in commands]:
            done.result()
    return folder


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_is_what_the_real_library_gives_today(name, today):
    new = json.loads((today / name).read_text(encoding="utf-8"))
    old = json.loads((GOLDEN / name).read_text(encoding="utf-8"))
    found = list(differences(new, old))
    assert not found, f"{name}: {len(found)} differences\n" + "\n".join(found[:20])
