"""SimpleRNN, GRU and LSTM of Keras, their cells, RNN and StackedRNNCells."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

X = fixed_array(1, [2, 3, 2], -2, 2)
H, C, MORE = (fixed_array(i, [2, 2], -1, 1) for i in (2, 3, 4))
MASK = fixed_array(5, [2, 3], -1, 1)
ROWS = []


def add(id, make, *inputs, **options):
    ROWS.append(row(id, make, *(inputs or (X,)), **options))


for kind, states in (("SimpleRNN", 1), ("GRU", 1), ("LSTM", 2)):
    def make(kind=kind, **options):
        return new(f"layers.{kind}", **{"units": 2, **options})

    def cell(units=2, kind=kind, **options):
        return new(f"layers.{kind}Cell", units=units, **options)

    initial = [H, C][:states]
    everything = {"return_sequences": True, "return_state": True}
    add(kind, make())
    add(f"{kind} all", make(**everything), train=False)
    add(f"{kind} sequences", make(return_sequences=True))
    add(f"{kind} state", make(return_state=True))
    add(f"{kind} backwards", make(go_backwards=True, return_sequences=True))
    add(f"{kind} without bias", make(use_bias=False))
    add(f"{kind} started", make(return_sequences=True), call={"initial_state": initial},
        train=False, symbolic=False)
    add(f"{kind} started backwards", make(return_state=True, go_backwards=True),
        call={"initial_state": initial}, train=False, symbolic=False)
    add(f"{kind} several inputs", make(), X, *initial)
    add(f"{kind} stateful", make(stateful=True, return_sequences=True), again=2, train=False,
        batch=2)
    add(f"{kind} stateful without batch", make(stateful=True), train=False)
    for activation in ("relu", "linear", "softsign", None):
        add(f"{kind} {activation}", make(activation=activation), train=activation == "relu")
    add(f"{kind} rank 2", make(), fixed_array(1, [2, 3], -2, 2))
    add(f"{kind} units of 0", make(units=0))
    add(f"{kind} units below 0", make(units=-1))
    add(f"{kind} dropping", make(dropout=0.5, recurrent_dropout=0.4, seed=3), train=False)
    add(f"{kind} dropping too much", make(dropout=3, recurrent_dropout=-1), train=False)
    add(f"{kind} configured", make(
        kernel_initializer="he_uniform", recurrent_initializer="glorot_uniform",
        bias_initializer="ones", kernel_regularizer="l1_l2", recurrent_regularizer="l2",
        bias_regularizer="l1", activity_regularizer="l2", kernel_constraint="non_neg",
        recurrent_constraint="unit_norm", bias_constraint="max_norm", name="mine",
        unroll=True))
    add(f"{kind} frozen", make(trainable=False))
    add(f"{kind} unknown option", make(unit=3))
    add(f"{kind} cell", cell(), train=False, symbolic=False)
    add(f"{kind} cell configured", cell(
        use_bias=False, activation="relu", dropout=0.1, kernel_initializer="zeros",
        recurrent_regularizer="l2", name="own", seed=1), train=False, symbolic=False)
    add(f"RNN of {kind}", new("layers.RNN", cell=cell(), **everything), train=False)
    add(f"RNN of {kind}, trained", new("layers.RNN", cell=cell(name="own"), name="mine"))
    add(f"RNN of two {kind}", new("layers.RNN", cell=[cell(3), cell()], return_sequences=True))

for kind in ("GRU", "LSTM"):
    for gates in ("hard_sigmoid", "relu", "tanh"):
        add(f"{kind} gates {gates}", new(f"layers.{kind}", units=2, recurrent_activation=gates))
    for implementation in (1, 2):
        add(f"{kind} implementation {implementation}",
            new(f"layers.{kind}", units=2, implementation=implementation))
    add(f"{kind} with cuDNN", new(f"layers.{kind}", units=2, use_cudnn=True), train=False)
    add(f"{kind} cuDNN maybe", new(f"layers.{kind}", units=2, use_cudnn="maybe"))
add("LSTM no forget bias", new("layers.LSTM", units=2, unit_forget_bias=False))
for bias in (True, False):
    add(f"GRU reset before, bias {bias}",
        new("layers.GRU", units=2, reset_after=False, use_bias=bias, go_backwards=True))
    add(f"GRU reset after, bias {bias}",
        new("layers.GRU", units=2, reset_after=True, use_bias=bias, return_sequences=True))
add("RNN of a layer", new("layers.RNN", cell=new("layers.Dense", units=2)))
add("RNN of nothing", new("layers.RNN", cell=3))
add("stack of a layer", new("layers.StackedRNNCells", cells=[new("layers.Dense", units=2)]))
add("stack", new("layers.RNN", cell=new("layers.StackedRNNCells", cells=[
    new("layers.LSTMCell", units=2), new("layers.GRUCell", units=3),
    new("layers.SimpleRNNCell", units=2, name="top")], name="tower"), name="mine"))
add("stack of one", new("layers.RNN", cell=[new("layers.LSTMCell", units=2)]))
record = recorder("recurrent", ROWS)
