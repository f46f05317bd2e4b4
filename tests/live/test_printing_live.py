"""Random tensors and numbers, written here and by the real tfjs in Node, are the same text.

MINITF_TFJS names the folder that has node_modules/@tensorflow/tfjs.
"""

import json
import os
import struct
import subprocess

import numpy as np
import pytest

from minitf.tfjs.printing import format_number, format_tensor

ASK_TFJS = """
const tf = require('@tensorflow/tfjs');
const asked = JSON.parse(require('fs').readFileSync(0));
const ARRAYS = {float32: Float32Array, int32: Int32Array, bool: Uint8Array};
const tensors = asked.tensors.map(({bytes, shape, dtype}) => {
  const values = new ARRAYS[dtype](new Uint8Array(Buffer.from(bytes, 'hex')).buffer);
  const tensor = tf.tensor(values, shape, dtype);
  return [tensor.toString(), tensor.toString(true)];
});
const numbers = asked.numbers.map((bytes) => String(Buffer.from(bytes, 'hex').readDoubleLE(0)));
require('fs').writeFileSync(asked.answer, JSON.stringify({tensors, numbers}));
"""
SPECIAL = np.array(
    [np.nan, np.inf, -np.inf, -0.0, 0, 1e21, 1e20, 1e-6, 1e-7, 1e-8, 5e-8, 1 / 256, -1 / 256,
     3 / 256, 123456.789, 2**24, 3.4e38, 1e-45, 0.1, 2.5],
    "float32",
)  # fmt: skip


def random_tensor(rng):
    rank = int(rng.integers(0, 7))
    sizes = [0, 1, 2, 3, 4, 5] + [20, 21, 25] * (rank < 4)
    shape = tuple(int(size) for size in rng.choice(sizes, rank))
    dtype = str(rng.choice(["float32", "float32", "float32", "int32", "bool"]))
    if dtype == "bool":
        return rng.random(shape) < 0.5, dtype
    if dtype == "int32":
        bound = int(rng.choice([120, 2**31]))
        return np.asarray(rng.integers(-bound, bound, shape), dtype), dtype
    kinds = [
        lambda: rng.normal(size=shape),
        lambda: rng.choice(SPECIAL, shape),
        lambda: rng.normal(size=shape) * 10.0 ** rng.integers(-9, 23, shape),
        lambda: rng.integers(-5000, 5000, shape) / 2.0 ** rng.integers(6, 11, shape),
    ]
    return np.asarray(kinds[rng.integers(len(kinds))](), dtype), dtype


@pytest.mark.parametrize("seed", range(3))
def test_random_tensors_and_numbers_are_written_as_tfjs_writes_them(seed, tmp_path):
    rng = np.random.default_rng(seed)
    tensors = [random_tensor(rng) for _ in range(400)]
    numbers = np.frombuffer(rng.bytes(8 * 1000)).tolist()
    numbers += [round(rng.normal(), 4) * 10.0 ** rng.integers(-10, 24) for _ in range(1000)]
    asked = {
        "answer": str(tmp_path / "answer.json"),
        "tensors": [
            {"bytes": array.tobytes().hex(), "shape": array.shape, "dtype": dtype}
            for array, dtype in tensors
        ],
        "numbers": [struct.pack("<d", number).hex() for number in numbers],
    }
    subprocess.run(
        ["node", "-e", ASK_TFJS], cwd=os.environ["MINITF_TFJS"], input=json.dumps(asked),
        text=True, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    answer = json.loads((tmp_path / "answer.json").read_text())
    for (array, dtype), (plain, verbose) in zip(tensors, answer["tensors"], strict=True):
        assert format_tensor(array, dtype) == plain
        assert format_tensor(array, dtype, verbose=True) == verbose
    assert [format_number(number) for number in numbers] == answer["numbers"]
