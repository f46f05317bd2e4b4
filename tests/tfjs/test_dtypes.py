"""Every operation makes of complex64 and of string tensors what tfjs made of them, or refuses them
in its words."""

import asyncio

import numpy as np
import pytest
from tfjs_replay import look_up, number, realise, recorded, tensor_of

from minitf.errors import ArgumentError, UsageError
from minitf.strictness import as_tfjs
from minitf.tfjs.tensor import Tensor

ROWS = recorded("dtypes")["cases"]
# Here tfjs stumbles in an inner step, or computes by accident; minitf says what it takes.
IN_OTHER_WORDS = {
    ("complex64", name) for name in ("denseBincount", "gatherND", "image.rgbToGrayscale",
                                     "logSumExp", "pool", "scatterND")
} | {("string", "broadcastTo")}


def stumbles(row):
    kind = row["id"].split(" ")[-1]
    return ("unreadable" in row or (kind, row.get("fn")) in IN_OTHER_WORDS
            or row.get("error", {}).get("name", "Error") != "Error")


STUMBLING = [row for row in ROWS if stumbles(row)]
FORWARD = [row for row in ROWS if "output" in row and not stumbles(row)]
REFUSED = [row for row in ROWS if "error" in row and not stumbles(row)]


def ids(rows):
    return [row["id"] for row in rows]


def run(row):
    with as_tfjs():
        args = realise(row["args"], [tensor_of(one) for one in row["inputs"]])
        if "method" in row:
            return getattr(args[0], row["method"])(*args[1:])
        result = look_up(row["fn"])(*args)
        return asyncio.run(awaited(result)) if row["fn"].endswith("Async") else result


async def awaited(promise):
    return await promise


def assert_is_as_recorded(result, expected):
    if isinstance(result, list):
        for one, other in zip(result, expected, strict=True):
            assert_is_as_recorded(one, other)
    elif isinstance(result, Tensor):
        assert (result.dtype, result.shape) == (expected["dtype"], expected["shape"])
        if result.dtype == "string":
            assert result.dataSync() == expected["values"]
        else:
            values = np.array([number(v) for v in expected["values"]], np.float64)
            np.testing.assert_allclose(result.dataSync(), values, rtol=1e-5, atol=1e-6)
    else:
        assert list(result) == list(expected)
        for name, one in result.items():
            assert_is_as_recorded(one, expected[name])


@pytest.mark.parametrize("row", FORWARD, ids=ids(FORWARD))
def test_the_result_is_that_of_tfjs(row):
    assert_is_as_recorded(run(row), row["output"])


@pytest.mark.parametrize("row", REFUSED, ids=ids(REFUSED))
def test_what_tfjs_refuses_is_refused_in_its_words(row):
    with pytest.raises((ArgumentError, UsageError)) as caught:
        run(row)
    assert str(caught.value) == row["error"]["message"]


@pytest.mark.parametrize("row", STUMBLING, ids=ids(STUMBLING))
def test_where_a_kernel_of_tfjs_stumbles_minitf_refuses(row):
    with pytest.raises((ArgumentError, UsageError)):
        run(row)
