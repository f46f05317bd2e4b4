"""tf.string: split texts, join n-grams of them, replace by a pattern, hash them into buckets."""

import numpy as np

from minitf.core.tensor import INT32, TEXT
from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError
from minitf.tfjs.arguments import operation
from minitf.tfjs.fingerprints import fingerprint
from minitf.tfjs.given_values import convert
from minitf.tfjs.tensor import comma
from minitf.tfjs.texts import decoded, encoded


def _tensor_of(texts, shape=None):
    array = np.empty(len(texts), TEXT)
    array[:] = texts
    return CoreTensor(array if shape is None else array.reshape(shape))


@operation("input: string", chained=False, public=False)
def staticRegexReplace(input, pattern, rewrite, replaceGlobal=True):  # noqa: A002
    """Each text with what matches a JavaScript pattern replaced; `$1` in rewrite is a group.

    Without replaceGlobal the first match alone is replaced.
    """
    from minitf.tfjs.patterns import replacer

    replace = replacer(pattern, rewrite, replaceGlobal)
    return _tensor_of([encoded(replace(decoded(one))) for one in input.array.flat], input.shape)


@operation("input: string", "delimiter: string", chained=False, public=False)
def stringSplit(input, delimiter, skipEmpty=True):  # noqa: A002 (tfjs's name)
    """{indices, values, shape}: the pieces of each text, [text, piece] of each, and how many.

    A delimiter of several characters splits at each of them, an empty one at every byte.
    """
    if len(input.shape) != 1:
        raise ArgumentError(f"Input should be Tensor1D but received shape {comma(input.shape)}")
    if delimiter.shape:
        raise ArgumentError(
            f"Delimiter should be a scalar but received shape {comma(delimiter.shape)}")
    rows = [_pieces(text, delimiter.array.item(), skipEmpty) for text in input.array]
    places = [[i, j] for i, row in enumerate(rows) for j in range(len(row))]
    return {
        "indices": CoreTensor(np.array(places, INT32).reshape(-1, 2)),
        "values": _tensor_of([piece for row in rows for piece in row]),
        "shape": CoreTensor(np.array([len(rows), max(map(len, rows), default=0)], INT32)),
    }


def _pieces(text, delimiters, skip_empty):
    if not text:
        return []
    if not delimiters:
        return [text[i : i + 1] for i in range(len(text))]
    found, start = [], 0
    for i in range(len(text) + 1):
        if i == len(text) or text[i] in delimiters:
            found.append(text[start:i])
            start = i + 1
    return [piece for piece in found if piece] if skip_empty else found


@operation("input: string", chained=False, public=False)
def stringToHashBucketFast(input, numBuckets):  # noqa: A002 (tfjs's name)
    """The bucket, 0 … numBuckets - 1, of each text: its fingerprint modulo numBuckets, int32."""
    if numBuckets <= 0:
        raise ArgumentError("Number of buckets must be at least 1")
    buckets = [fingerprint(text) % int(numBuckets) for text in input.array.flat]
    return CoreTensor(convert(np.array(buckets, np.float64), INT32).reshape(input.shape))


@operation("data: string", "dataSplits", chained=False, public=False)
def stringNGrams(data, dataSplits, separator, nGramWidths, leftPad, rightPad, padWidth,
                 preserveShortSequences):
    """{nGrams, nGramsSplits}: all runs of so many texts of each row, joined by the separator.

    Row i of data reaches from dataSplits[i] to dataSplits[i + 1]. Each row gets padWidth pads at
    both ends, one less than the width where padWidth is negative. With preserveShortSequences a
    row too short for any run gives itself.
    """
    if len(data.shape) != 1:
        raise ArgumentError(f"Data must be a vector, saw: {comma(data.shape)}")
    if dataSplits.dtype != "int32":
        raise ArgumentError("Data splits must be of datatype int32")
    splits, texts = dataSplits.array.ravel().tolist(), list(data.array)
    _check_splits(splits, len(texts))
    joined, ends = [], [0] * len(splits)
    if texts and splits:
        pads = encoded(leftPad), encoded(rightPad)
        for i, (start, end) in enumerate(zip(splits, splits[1:], strict=False)):
            row = texts[start:end]
            grams = [gram for width in nGramWidths
                     for gram in _grams(row, width, _pad_width(padWidth, width), pads)]
            if preserveShortSequences and row and not grams:
                width = len(row) + 2 * padWidth
                grams = _grams(row, width, _pad_width(padWidth, width), pads)[:1]
            joined += [encoded(separator).join(gram) for gram in grams]
            ends[i + 1] = len(joined)
    return {"nGrams": _tensor_of(joined),
            "nGramsSplits": CoreTensor(np.array(ends, INT32).reshape(dataSplits.shape))}


def _check_splits(splits, count):
    if not splits:
        return
    if splits[0] != 0:
        raise ArgumentError(f"First split value must be 0, got {splits[0]}")
    for before, split in zip(splits, splits[1:], strict=False):
        if not before <= split <= count:
            raise ArgumentError(f"Invalid split value {split}, must be in [{before}, {count}]")
    if splits[-1] != count:
        raise ArgumentError(
            f"Last split value must be data size. Expected {count}, got {splits[-1]}")


def _pad_width(pad_width, width):
    return min(width - 1 if pad_width < 0 else pad_width, width - 1)


def _grams(row, width, pad, pads):
    """All runs of `width` of the row with so many pads at its ends."""
    padded = [pads[0]] * pad + row + [pads[1]] * pad
    return [padded[i : i + width] for i in range(len(padded) - width + 1)]
