"""Random models as data: a graph of layers, its inputs, its heads, and what each is trained on.

A graph knows neither face. `tfjs_case` and `keras_case` of the two tests write it in each face's
names. Everything follows from one seed.
"""

import numpy as np

ACTIVATIONS = [
    "linear", "relu", "relu6", "elu", "selu", "sigmoid", "hard_sigmoid", "softplus", "softsign",
    "tanh", "softmax", "log_softmax", "gelu", "mish", "swish",
]  # fmt: skip
INITIALIZERS = ["zeros", "ones", "glorot_uniform", "glorot_normal", "he_normal", "lecun_uniform"]
SAMPLES = 8
# A loss, the activation of its head, and how many units the head has.
LOSSES = {
    "mse": ("linear", (1, 2)), "mae": ("tanh", (1, 2)), "bce": ("sigmoid", (1, 2)),
    "cce": ("softmax", (3,)), "scce": ("softmax", (3,)),
}  # fmt: skip


def numbers(rng, shape, scale=1.0):
    """Numbers of three decimals, as nested lists."""
    return np.round(rng.uniform(-scale, scale, shape), 3).tolist()


def pick(rng, choices):
    return choices[int(rng.integers(len(choices)))]


def regularizer(rng):
    return pick(rng, [{"l1": 0.03}, {"l2": 0.04}, {"l1": 0.02, "l2": 0.05}])


def constraint(rng):
    return pick(rng, [
        {"kind": "max_norm", "max_value": 0.9, "axis": 0},
        {"kind": "min_max_norm", "min_value": 0.4, "max_value": 0.8, "rate": 0.7, "axis": 0},
        {"kind": "unit_norm", "axis": 0}, {"kind": "non_neg"},
    ])  # fmt: skip


def dense_options(rng, name):
    options = {"units": int(rng.integers(1, 5)), "activation": pick(rng, ACTIVATIONS)}
    if rng.random() < 0.2:
        options["use_bias"] = False
    if rng.random() < 0.3:
        options["kernel_regularizer"] = regularizer(rng)
    if rng.random() < 0.15 and options.get("use_bias", True):
        options["bias_regularizer"] = regularizer(rng)
    if rng.random() < 0.2:
        options["kernel_constraint"] = constraint(rng)
    if rng.random() < 0.2:
        options["kernel_initializer"] = pick(rng, INITIALIZERS)
    if rng.random() < 0.1:
        options["trainable"] = False
    if rng.random() < 0.4:
        options["name"] = name
    return options


class Graph:
    """A graph that grows: `nodes` in order, `shapes` by id, `leaves` that nothing has taken yet."""

    def __init__(self, rng):
        self.rng = rng
        self.inputs, self.nodes, self.shapes, self.leaves = [], [], {}, []
        self.may_train = True

    def add_input(self):
        name = f"in{len(self.inputs)}"
        shape = pick(self.rng, [(1,), (2,), (3,), (4,), (3,), (2, 2), (2, 3)])
        self.inputs.append({"id": name, "shape": list(shape)})
        self.shapes[name] = shape
        self.leaves.append(name)

    def add(self, kind, options, inputs, shape, layer=None):
        """A node; with `layer` the layer of an earlier node, used again."""
        name = f"n{len(self.nodes)}"
        node = {"id": name, "kind": kind, "options": options, "from": list(inputs)}
        self.nodes.append(node if layer is None else {**node, "again": layer})
        self.shapes[name] = tuple(shape)
        self.leaves = [leaf for leaf in self.leaves if leaf not in inputs] + [name]
        return name

    def dense(self, x, **more):
        options = {**dense_options(self.rng, f"layer_{len(self.nodes)}"), **more}
        return self.add("dense", options, [x], (*self.shapes[x][:-1], options["units"]))

    def flat(self, x):
        shape = self.shapes[x]
        return x if len(shape) == 1 else self.add("flatten", {}, [x], (int(np.prod(shape)),))

    def grow(self):
        """One more layer, of a random kind that fits."""
        kinds = [self.dense_step, self.dense_step, self.activation, self.dropout, self.flatten,
                 self.reshape, self.merge, self.merge, self.again]  # fmt: skip
        pick(self.rng, kinds)()

    def any_tensor(self):
        return pick(self.rng, self.leaves if self.rng.random() < 0.7 else list(self.shapes))

    def dense_step(self):
        self.dense(self.any_tensor())

    def activation(self):
        x = self.any_tensor()
        self.add("activation", {"activation": pick(self.rng, ACTIVATIONS)}, [x], self.shapes[x])

    def dropout(self):
        x = self.any_tensor()
        rate = 0.5 if self.rng.random() < 0.15 else 0
        self.may_train = self.may_train and rate == 0  # random numbers are each library's own
        self.add("dropout", {"rate": rate}, [x], self.shapes[x])

    def flatten(self):
        x = self.any_tensor()
        self.flat(x)

    def reshape(self):
        x = self.any_tensor()
        size = int(np.prod(self.shapes[x]))
        shapes = [(size,), (1, size), (size, 1)] + [(2, size // 2)] * (size % 2 == 0)
        target = pick(self.rng, shapes)
        self.add("reshape", {"target_shape": list(target)}, [x], target)

    def merge(self):
        x = self.any_tensor()
        shape = self.shapes[x]
        equal = [y for y, other in self.shapes.items() if other == shape and y != x]
        alike = [y for y, other in self.shapes.items() if other[:-1] == shape[:-1] and y != x]
        if equal and self.rng.random() < 0.6:
            self.add("add", {}, [x, *equal[: int(self.rng.integers(1, 3))]], shape)
        elif alike:
            others = alike[: int(self.rng.integers(1, 3))]
            width = shape[-1] + sum(self.shapes[y][-1] for y in others)
            self.add("concatenate", {}, [x, *others], (*shape[:-1], width))
        else:
            self.dense(x)

    def again(self):
        """A dense layer of the graph on another tensor that fits it."""
        for node in self.nodes[::-1]:
            if node["kind"] != "dense" or "again" in node:
                continue
            [source] = node["from"]
            fitting = [x for x, shape in self.shapes.items()
                       if shape[-1] == self.shapes[source][-1]
                       and len(shape) == len(self.shapes[source])]  # fmt: skip
            x = pick(self.rng, fitting)
            shape = (*self.shapes[x][:-1], self.shapes[node["id"]][-1])
            self.add("dense", node["options"], [x], shape, layer=node["id"])
            return
        self.dense_step()

    def gather(self):
        """One flat tensor that every input and node leads to."""
        flat = [self.flat(leaf) for leaf in list(self.leaves)]
        if len(flat) == 1:
            return flat[0]
        width = sum(self.shapes[x][0] for x in flat)
        return self.add("concatenate", {}, flat, (width,))


def random_model(seed):
    """A model as data: {inputs, nodes, outputs, heads, data, fit, …}."""
    rng = np.random.default_rng([20, seed])
    graph = Graph(rng)
    chain = rng.random() < 0.35  # a Sequential
    for _ in range(1 if chain else int(rng.integers(1, 3))):
        graph.add_input()
    for _ in range(int(rng.integers(1, 6))):
        if chain:
            graph.shapes = {leaf: graph.shapes[leaf] for leaf in graph.leaves}
            pick(rng, [graph.dense_step, graph.activation, graph.dropout, graph.flatten,
                       graph.reshape])()  # fmt: skip
        else:
            graph.grow()
    trunk = graph.gather()
    losses = [pick(rng, list(LOSSES)) for _ in range(1 if chain or rng.random() < 0.6 else 2)]
    outputs = []
    for loss in losses:
        activation, sizes = LOSSES[loss]
        more = {"name": f"head{len(outputs)}"} if len(losses) > 1 else {}
        outputs.append(graph.dense(trunk, units=pick(rng, sizes), activation=activation, **more))
    xs = [numbers(rng, (SAMPLES, *one["shape"]), 2) for one in graph.inputs]
    ys = [targets(rng, loss, graph.shapes[output][-1])
          for loss, output in zip(losses, outputs, strict=True)]  # fmt: skip
    return {
        "seed": seed, "chain": chain, "inputs": graph.inputs, "nodes": graph.nodes,
        "outputs": outputs, "losses": losses, "xs": xs, "ys": ys, "may_train": graph.may_train,
        "fit": fit_options(rng, losses), "metrics": pick(rng, [[], [], ["mae"], ["mse", "mae"],
                                                               ["accuracy"]]),
    }  # fmt: skip


def targets(rng, loss, width):
    if loss == "bce":
        return rng.integers(0, 2, (SAMPLES, width)).tolist()
    if loss == "cce":
        return np.eye(width)[rng.integers(0, width, SAMPLES)].tolist()
    if loss == "scce":
        return rng.integers(0, width, (SAMPLES, 1)).tolist()
    return numbers(rng, (SAMPLES, width))


def fit_options(rng, losses):
    options = {"epochs": int(rng.integers(1, 4)), "batch_size": int(pick(rng, [1, 3, 4, 8, 32]))}
    if rng.random() < 0.35:
        options["validation_split"] = float(pick(rng, [0.25, 0.4]))
    if losses == ["cce"] or losses == ["scce"]:
        if rng.random() < 0.6:
            options["class_weight"] = {"0": 1, "1": 2.5, "2": 0.5}
    return options
