"""tf.image.nonMaxSuppression …: the best of boxes that overlap, as a detector of objects wants.

Boxes are rows [y1, x1, y2, x2]; scores are numbers, one a box.
"""

import math
from bisect import insort

import numpy as np

from minitf.core.tensor import FLOAT32, INT32
from minitf.core.tensor import Tensor as CoreTensor
from minitf.tfjs.arguments import asynchronous, check, operation


def _checked(boxes, scores, count, iou, score, sigma=0.0):
    """(how many at most, iouThreshold, scoreThreshold, softNmsSigma) after tfjs's checks."""
    iou = 0.5 if iou is None else iou
    sigma = 0.0 if sigma is None else sigma
    boxes_given = (boxes.shape or (0,))[0]
    check(0 <= iou <= 1, f"iouThreshold must be in [0, 1], but was '{iou}'")
    check(len(boxes.shape) == 2,
          f"boxes must be a 2D tensor, but was of rank '{len(boxes.shape)}'")
    check(boxes.shape[1] == 4,
          f"boxes must have 4 columns, but 2nd dimension was {boxes.shape[1]}")
    check(len(scores.shape) == 1, "scores must be a 1D tensor")
    check(scores.shape[0] == boxes_given,
          f"scores has incompatible shape with boxes. Expected {boxes_given}, but was "
          f"{scores.shape[0]}")
    check(0 <= sigma <= 1, f"softNmsSigma must be in [0, 1], but was '{sigma}'")
    return min(int(count), boxes_given), iou, -math.inf if score is None else score, sigma


def _overlap(one, other):
    """The part of the area of both boxes that they share."""
    (top, left, bottom, right), (top_2, left_2, bottom_2, right_2) = (
        (min(y1, y2), min(x1, x2), max(y1, y2), max(x1, x2))
        for y1, x1, y2, x2 in (one, other))
    area, area_2 = (bottom - top) * (right - left), (bottom_2 - top_2) * (right_2 - left_2)
    if area <= 0 or area_2 <= 0:
        return 0.0
    shared = max(min(bottom, bottom_2) - max(top, top_2), 0.0) * max(
        min(right, right_2) - max(left, left_2), 0.0)
    return shared / (area + area_2 - shared)


def _selected(boxes, scores, count, iou_limit, score_limit, sigma):
    """(indices, scores) of the best boxes; each lowers the scores of those that it overlaps."""
    boxes, scores = boxes.array.astype(np.float64).tolist(), scores.array.tolist()
    # The best is the last: by score, then by the lower index; (…, …, how many it was held against).
    waiting = sorted((score, -i, 0) for i, score in enumerate(scores) if score > score_limit)
    scale = -0.5 / sigma if sigma > 0 else 0.0
    indices, found = [], []
    while len(indices) < count and waiting:
        first_score, minus, begin = waiting.pop()
        if first_score < score_limit:
            break
        score, is_out = first_score, False
        for other in reversed(indices[begin:]):
            shared = _overlap(boxes[-minus], boxes[other])
            if shared >= iou_limit:
                is_out = True
                break
            score *= math.exp(scale * shared * shared)
            if score <= score_limit:
                break
        if is_out:
            continue
        if score == first_score:
            indices.append(-minus)
            found.append(score)
        elif score > score_limit:
            insort(waiting, (score, minus, len(indices)))
    return indices, found


def _whole(numbers):
    return CoreTensor(np.array(numbers, INT32))


def _named(rule, name, dtype=""):
    rule.__name__ = name
    return operation(f"boxes{dtype}", f"scores{dtype}", public=False, chained=False,
                     called="nonMaxSuppression")(rule)


def _plain(boxes, scores, maxOutputSize, iouThreshold=0.5, scoreThreshold=None):
    """The indices of at most maxOutputSize boxes, the best first, that overlap little."""
    given = _checked(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold)
    return _whole(_selected(boxes, scores, *given)[0])


def _scored(boxes, scores, maxOutputSize, iouThreshold=0.5, scoreThreshold=None,
            softNmsSigma=0.0):
    """{selectedIndices, selectedScores}; softNmsSigma lowers scores instead of leaving out."""
    given = _checked(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold, softNmsSigma)
    indices, found = _selected(boxes, scores, *given)
    return {"selectedIndices": _whole(indices),
            "selectedScores": CoreTensor(np.array(found, FLOAT32))}


def _padded(boxes, scores, maxOutputSize, iouThreshold=0.5, scoreThreshold=None,
            padToMaxOutputSize=False):
    """{selectedIndices, validOutputs}; padToMaxOutputSize fills the indices up with 0."""
    given = _checked(boxes, scores, maxOutputSize, iouThreshold, scoreThreshold)
    indices, _ = _selected(boxes, scores, *given)
    valid = len(indices)
    if padToMaxOutputSize:
        indices += [0] * (given[0] - valid)
    return {"selectedIndices": _whole(indices), "validOutputs": _whole(valid)}


nonMaxSuppression = _named(_plain, "nonMaxSuppression", ": float32")
nonMaxSuppressionWithScore = _named(_scored, "nonMaxSuppressionWithScore")
nonMaxSuppressionPadded = _named(_padded, "nonMaxSuppressionPadded")
nonMaxSuppressionAsync = asynchronous(nonMaxSuppression)
nonMaxSuppressionWithScoreAsync = asynchronous(nonMaxSuppressionWithScore)
nonMaxSuppressionPaddedAsync = asynchronous(nonMaxSuppressionPadded)
