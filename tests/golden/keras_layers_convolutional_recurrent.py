"""ConvLSTM1D, ConvLSTM2D and ConvLSTM3D of Keras."""

from keras_layers import fixed_array, recorder, row
from keras_training_rows import new

IMAGES = fixed_array(1, [2, 2, 3, 4, 2], -2, 2)
FIRST = fixed_array(1, [2, 2, 2, 3, 4], -2, 2)
H = fixed_array(2, [2, 2, 3, 2], -1, 1)
ROWS = []


def add(id, *inputs, axes=2, **options):
    given = {key: options.pop(key) for key in ("call", "again", "train", "symbolic", "batch")
             if key in options}
    ROWS.append(row(id, new(f"layers.ConvLSTM{axes}D", **{
        "filters": 2, "kernel_size": 2, **options}), *(inputs or (IMAGES,)),
        **{"train": False, **given}))


add("images", train=True)
add("images all", return_sequences=True, return_state=True)
add("images backwards", go_backwards=True, return_sequences=True)
add("images same", padding="same", kernel_size={"tuple": [3, 2]})
add("images strided", strides=2, kernel_size={"tuple": [2, 3]})
add("images strided same", strides={"tuple": [2, 1]}, padding="SAME")
add("images dilated", dilation_rate=2, padding="same", train=True)
add("images strided and dilated", dilation_rate=2, strides=2)
add("images channels first", FIRST, data_format="channels_first", return_state=True)
add("images activated", activation="relu", recurrent_activation="hard_sigmoid", use_bias=False)
add("images no forget bias", unit_forget_bias=False)
add("images configured", kernel_initializer="he_uniform", bias_initializer="ones",
    kernel_regularizer="l2", activity_regularizer="l1", kernel_constraint="non_neg", name="mine",
    seed=3)
add("images stateful", stateful=True, again=1, batch=2)
add("images started", call={"initial_state": [H, H]}, symbolic=False)
add("images wrong filters", filters=0)
add("images wrong window", kernel_size={"tuple": [2, 2, 2]})
add("images zero window", kernel_size=0)
add("images wrong strides", strides=-1)
add("images wrong padding", padding="full")
add("images wrong format", data_format="last")
add("images rank 4", fixed_array(1, [2, 3, 4, 2], -2, 2))
add("images unrolled", unroll=True)
add("images dropping", dropout=0.2, recurrent_dropout=0.3)
add("lines", fixed_array(1, [2, 3, 4, 2], -2, 2), axes=1, return_sequences=True)
add("volumes", fixed_array(1, [1, 2, 3, 3, 2, 1], -2, 2), axes=3)
record = recorder("convolutional_recurrent", ROWS)
