"""What goes wrong with embeddings."""

from minitf.errors import ArgumentError

SENTENCES = {
    "input_length": (
        ArgumentError,
        '"inputLength" is {length:list}, but received input shape has shape {shape:list}', ""),
    "input_length_deprecated": (
        UserWarning, "", "Argument `input_length` is deprecated. Just remove it."),
    "embedding_size": (
        ArgumentError, "",
        "`{key}` must be a positive integer. Received: {key}={value} (of type {kind})."),
    "embeddings_unbuilt": (
        AttributeError, "",
        "You must build the layer before accessing `embeddings`."),
}
