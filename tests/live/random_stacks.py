"""Random models of the layers that see images, sequences and words, as random_graphs.py has them.

Each input goes through a stem of a few layers, the stems are merged or joined, and a Dense or two
follow. Nodes name engine classes and options by their fields; `tfjs_layer` and `keras_layer`
write them for the libraries.
"""

import numpy as np
from both_faces import FACES
from examples import layer
from random_configs import Context, described
from random_graphs import SAMPLES, Graph, fit_options, numbers, pick, targets

from minitf.errors import MinitfError
from minitf.layers.families import ALL

TFJS_FACE, KERAS_FACE = FACES
CLASSES = {cls.__name__: cls for cls in ALL}
# A loss, the activation of its head, and how many units the head has.
LOSSES = {"mse": ("linear", 2), "bce": ("sigmoid", 1), "cce": ("softmax", 3),
          "scce": ("softmax", 3)}  # fmt: skip
FUNCTIONS = ["relu", "tanh", "sigmoid", "linear", "elu", "softplus"]


def is_of_stack(node):
    """Whether a node names an engine class, not a kind of random_graphs.py."""
    return node["kind"] in CLASSES


def tfjs_layer(node):
    """A node of a stack as tests/golden/tfjs_common.js describes calls."""
    cls = CLASSES[node["kind"]]
    return {"factory": cls.factory, "config": _options(TFJS_FACE, cls, node["options"])}


def keras_layer(node):
    """A node of a stack as keras_replay.py describes objects."""
    cls = CLASSES[node["kind"]]
    return {"class": f"layers.{KERAS_FACE.dialect.class_name(cls)}",
            "args": _options(KERAS_FACE, cls, node["options"])}


def _options(which, cls, fields):
    keys = {o.field: key for key, o in which.dialect.options(cls).items()}
    context = Context(cls, which, [])
    return {keys[name]: described(context, value if isinstance(value, (tuple, int, float, bool))
                                  else which_spelled(which, cls, name, value))
            for name, value in fields.items() if name in keys}


def which_spelled(which, cls, name, value):
    """A string as the face spells it; a layer within is left to `described`."""
    return which.spelled(cls.options[name], value) if isinstance(value, str) else value


class Stack(Graph):
    """A graph that grows stem by stem."""

    def __init__(self, rng, is_tfjs):
        super().__init__(rng)
        self.which = TFJS_FACE if is_tfjs else KERAS_FACE

    def add_input_of(self, shape, below=None):
        name = f"in{len(self.inputs)}"
        self.inputs.append({"id": name, "shape": list(shape), "below": below})
        self.shapes[name] = tuple(shape)
        self.leaves.append(name)
        return name

    def on(self, inputs, kind, **options):
        """A layer on tensors; None: minitf has not got it, or it does not take them."""
        cls = CLASSES.get(kind)
        if cls is None or not self.which.dialect.has(cls):
            return None
        inputs = inputs if isinstance(inputs, list) else [inputs]
        shapes = [(None, *self.shapes[x]) for x in inputs]
        try:
            made = self.which.make(cls, self.which.options(cls, options))
            symbols = self.which.symbols([np.zeros((1, *shape[1:]), np.float32)
                                          for shape in shapes])
            shape = tuple(self.which.applied(made, symbols).shape)[1:]
        except MinitfError:
            return None
        if None in shape or 0 in shape or np.prod(shape) > 400:
            return None
        return self.add(kind, options, inputs, shape)

    def first_of(self, x, *choices):
        """A random one of (kind, options) that can be put on x; x itself if none can."""
        for index in self.rng.permutation(len(choices)):
            kind, options = choices[index]
            found = self.on(x, kind, **options)
            if found is not None:
                return found
        return x

    def function(self):
        return pick(self.rng, FUNCTIONS)

    def window(self, rank, largest=3):
        return tuple(int(n) for n in self.rng.integers(1, largest + 1, rank))

    def convolution(self, x, rank):
        rng = self.rng
        some = {"kernel_size": self.window(rank), "activation": self.function(),
                "padding": pick(rng, ["valid", "same"]), "use_bias": bool(rng.random() < 0.8)}
        if rng.random() < 0.5:
            some["strides"] = (int(rng.integers(1, 3)),) * rank
        filters = {"filters": int(rng.integers(1, 4))}
        kinds = [(f"Conv{rank}D", {**some, **filters}), (f"Conv{rank}D", {**some, **filters})]
        if rank == 2:
            kinds += [("DepthwiseConv2D", {**some, "depth_multiplier": int(rng.integers(1, 3))}),
                      ("SeparableConv2D", {**some, **filters}),
                      ("Conv2DTranspose", {**some, **filters})]
        return self.first_of(x, *kinds)

    def pooling(self, x, rank):
        some = {"pool_size": (2,) * rank, "padding": pick(self.rng, ["valid", "same"])}
        kinds = [(f"MaxPooling{rank}D", some), (f"AveragePooling{rank}D", some)]
        if rank == 2:
            kinds += [("UpSampling2D", {}), ("ZeroPadding2D", {"padding": ((1, 0), (2, 1))}),
                      ("Cropping2D", {"cropping": ((1, 0), (0, 1))})]
        return self.first_of(x, *kinds)

    def normalization(self, x):
        return self.first_of(
            x, ("BatchNormalization", {"momentum": 0.8, "epsilon": 0.01}),
            ("BatchNormalization", {"scale": False}), ("LayerNormalization", {"epsilon": 0.01}))

    def advanced(self, x):
        return self.first_of(
            x, ("LeakyReLU", {}), ("ELU", {}), ("PReLU", {}), ("ReLU", {}), ("Softmax", {}),
            ("Rescaling", {"scale": 0.5, "offset": 0.1}),
            ("GaussianNoise", {"stddev": 0.0}), ("SpatialDropout1D", {"rate": 0.0}))

    def polish(self, x):
        """Sometimes a layer that keeps the shape."""
        if self.rng.random() < 0.5:
            x = self.normalization(x) if self.rng.random() < 0.6 else self.advanced(x)
        return x

    def image(self):
        x = self.add_input_of((int(self.rng.integers(4, 7)), 5, int(self.rng.integers(1, 3))))
        for _ in range(int(self.rng.integers(1, 3))):
            x = self.polish(self.convolution(x, 2))
            if self.rng.random() < 0.6:
                x = self.pooling(x, 2)
        if self.rng.random() < 0.3:
            return self.first_of(x, ("GlobalAveragePooling2D", {}), ("GlobalMaxPooling2D", {}))
        return x

    def line(self):
        x = self.add_input_of((int(self.rng.integers(5, 8)), int(self.rng.integers(1, 4))))
        x = self.polish(self.convolution(x, 1))
        if self.rng.random() < 0.5:
            x = self.pooling(x, 1)
        if self.rng.random() < 0.5:
            return self.recurrent(x)
        return self.first_of(x, ("GlobalAveragePooling1D", {}), ("GlobalMaxPooling1D", {}),
                             ("Permute", {"dims": (2, 1)}))

    def words(self):
        x = self.add_input_of((int(self.rng.integers(3, 6)),), below=6)
        mask = bool(self.rng.random() < 0.5)
        x = self.first_of(x, ("Embedding", {"input_dim": 6, "output_dim": 3, "mask_zero": mask}))
        return self.recurrent(x)

    def steps(self):
        x = self.add_input_of((int(self.rng.integers(2, 5)), 3))
        if self.rng.random() < 0.4:
            inner = layer("Dense", units=2, activation=self.function())
            x = self.first_of(x, ("TimeDistributed", {"layer": inner}))
        return self.recurrent(x)

    def recurrent(self, x):
        rng = self.rng
        kind = pick(rng, ["SimpleRNN", "GRU", "LSTM"])
        options = {"units": int(rng.integers(1, 4)), "return_sequences": bool(rng.random() < 0.4)}
        if rng.random() < 0.3:
            options["go_backwards"] = True
        if rng.random() < 0.3:
            options["activation"] = self.function()
        if rng.random() < 0.3:
            merge = pick(rng, ["concat", "sum", "mul", "ave"])
            both = self.on(x, "Bidirectional", layer=layer(kind, **options), merge_mode=merge)
            if both is not None:
                return both
        return self.first_of(x, (kind, options))

    def plain(self):
        x = self.add_input_of((int(self.rng.integers(2, 5)),))
        return self.polish(self.dense(x))

    def merged(self, tops):
        """The tops of the stems in one flat tensor: joined, or through Dense of one size merged."""
        flat = [self.flat(x) for x in tops]
        kind = pick(self.rng, ["Add", "Multiply", "Average", "Maximum", "Minimum", "Dot"])
        if len(flat) > 1 and self.rng.random() < 0.6:
            equal = [self.dense(x, units=3, activation=self.function()) for x in flat]
            if kind == "Dot":
                found = self.on(equal[:2], "Dot", axes=1, normalize=bool(self.rng.random() < 0.5))
            else:
                found = self.on(equal, kind)
            flat = [x for x in self.leaves] if found is not None else flat
        left = [self.flat(x) for x in list(self.leaves)]
        if len(left) == 1:
            return left[0]
        return self.on(left, "Concatenate") or left[0]


def random_stack(seed, is_tfjs):
    """A model as data, as random_graphs.random_model gives it; inputs also have `below`."""
    rng = np.random.default_rng([25, seed])
    stack = Stack(rng, is_tfjs)
    stems = [stack.image, stack.line, stack.words, stack.steps, stack.plain]
    count = 1 + int(rng.random() < 0.45)
    tops = [stems[int(index)]() for index in rng.permutation(len(stems))[:count]]
    trunk = stack.polish(stack.merged(tops))
    loss = pick(rng, list(LOSSES))
    activation, units = LOSSES[loss]
    output = stack.dense(stack.flat(trunk), units=units, activation=activation)
    xs = [numbers(rng, (SAMPLES, *one["shape"]), 2) if one["below"] is None
          else rng.integers(0, one["below"], (SAMPLES, *one["shape"])).tolist()
          for one in stack.inputs]  # fmt: skip
    fit = {**fit_options(rng, [loss]), "epochs": int(rng.integers(1, 3))}
    return {
        "seed": seed, "chain": False, "inputs": stack.inputs, "nodes": stack.nodes,
        "outputs": [output], "losses": [loss], "xs": xs, "ys": [targets(rng, loss, units)],
        "may_train": True, "fit": fit, "metrics": pick(rng, [[], ["mae"], ["mse"]]),
    }  # fmt: skip
