"""tf.basicLSTMCell and tf.multiRNNCell: one step of LSTM cells, written out."""

from minitf.core import ops
from minitf.tfjs.arguments import operation
from minitf.tfjs.memory import scoped
from minitf.tfjs.parts import concat
from minitf.tfjs.parts import slice as part


@operation("forgetBias", "lstmKernel", "lstmBias", "data", "c", "h", chained=False)
def basicLSTMCell(forgetBias, lstmKernel, lstmBias, data, c, h):
    """[new c, new h] of one LSTM cell: c is its memory, h its output.

    The kernel has the columns of the input gate, the new values, the forget and the output gate.
    """
    weighted = ops.matmul(concat.__wrapped__([data, h], 1), lstmKernel, precise=True)
    weighted = ops.add(weighted, lstmBias)
    rows, columns = weighted.shape[0], weighted.shape[1] // 4
    enter, new, forget, out = (
        part.__wrapped__(weighted, [0, i * columns], [rows, columns]) for i in range(4))
    kept = ops.multiply(c, ops.sigmoid(ops.add(forgetBias, forget)))
    c = ops.add(ops.multiply(ops.sigmoid(enter), ops.tanh(new)), kept)
    return [c, ops.multiply(ops.tanh(c), ops.sigmoid(out))]


@scoped
def multiRNNCell(lstmCells, data, c, h):
    """[[each cell's new c], [each cell's new h]]: each cell's h is the next one's data.

    lstmCells are functions (data, c, h) -> [new c, new h].
    """
    states = []
    for i, cell in enumerate(lstmCells):
        state = cell(data, c[i], h[i])
        data = state[1]
        states.append(state)
    return [[state[0] for state in states], [state[1] for state in states]]
