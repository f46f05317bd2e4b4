"""TimeDistributed and Bidirectional of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

X = fixed_array(1, [2, 3, 2], -2, 2)
S = [fixed_array(i, [2, 2], -1, 1) for i in range(2, 6)]
ROWS = []


def add(id, make, *inputs, **options):
    ROWS.append(row(id, make, *(inputs or (X,)), **options))


def both(kind="GRU", /, mode="concat", back=None, **options):
    more = {} if back is None else {"backward_layer": back}
    return new("layers.Bidirectional", layer=new(f"layers.{kind}", units=2, **options),
               merge_mode=mode, **more)


def each(name, **options):
    return new("layers.TimeDistributed", layer=new(f"layers.{name}", **options))


for kind, states in (("SimpleRNN", 1), ("GRU", 1), ("LSTM", 2)):
    add(f"both {kind}", both(kind))
    add(f"both {kind} all", both(kind, return_sequences=True, return_state=True), train=False)
    add(f"both {kind} started", both(kind, return_sequences=True),
        call={"initial_state": S[: 2 * states]}, train=False, symbolic=False)
for mode in ("sum", "mul", "ave", None):
    add(f"both {mode}", both("GRU", mode, return_sequences=True), train=mode is not None)
    add(f"both {mode} state", both("GRU", mode, return_state=True), train=False)
add("both unknown mode", both("GRU", "average"))
add("both backwards first", both("GRU", go_backwards=True), train=False)
add("both named", both("LSTM", name="inner", trainable=False), train=False)
add("both of a given layer", both("GRU", back=new("layers.GRU", units=2, go_backwards=True,
                                                   activation="relu", name="back")))
add("both of other units", both("GRU", back=new("layers.LSTM", units=3, go_backwards=True)),
    train=False)
add("both one way", both("GRU", back=new("layers.GRU", units=2)))
add("both unlike", both("GRU", back=new("layers.GRU", units=2, go_backwards=True,
                                         return_sequences=True)))
add("both of nothing", new("layers.Bidirectional", layer=3))
add("both and nothing", both("GRU", back=3))
add("both stateful", both("LSTM", stateful=True), again=1, train=False, batch=2)
add("both RNN", new("layers.Bidirectional", layer=new("layers.RNN", cell=[
    new("layers.GRUCell", units=2), new("layers.SimpleRNNCell", units=2)])), train=False)
add("both rank 2", both("GRU"), fixed_array(1, [2, 3], -2, 2))
add("each Dense", each("Dense", units=2, activation="tanh"), fixed_array(1, [2, 3, 4], -2, 2))
add("each Dense, rank 4", each("Dense", units=2), fixed_array(1, [2, 3, 2, 2], -2, 2),
    train=False)
add("each Flatten", each("Flatten"), fixed_array(1, [2, 3, 2, 2], -2, 2), train=False)
add("each Reshape", each("Reshape", target_shape={"tuple": [4]}),
    fixed_array(1, [2, 3, 2, 2], -2, 2), train=False)
add("each LSTM", each("LSTM", units=2), fixed_array(1, [2, 2, 3, 2], -2, 2))
add("each both", new("layers.TimeDistributed", layer=both("GRU")),
    fixed_array(1, [2, 2, 3, 2], -2, 2), train=False)
add("each named", new("layers.TimeDistributed", layer=new("layers.Dense", units=2, name="inner"),
                      name="outer", trainable=False), train=False)
add("each rank 2", each("Dense", units=2), fixed_array(1, [2, 3], -2, 2))
add("each of nothing", new("layers.TimeDistributed", layer=3))
add("each Activation", each("Activation", activation="relu"), train=False)
add("each Dropout", each("Dropout", rate=0.5), train=False)
record = recorder("wrappers", ROWS)
