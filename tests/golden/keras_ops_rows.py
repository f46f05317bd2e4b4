"""Calls of keras.ops: (name, positional arguments, keyword arguments), inputs by name."""

from keras_fixture import fixed_array


def t(name):
    """The named input as a tensor."""
    return {"t": name}


def n(name):
    """The named input as a NumPy array."""
    return {"n": name}


def array(values, dtype="float32"):
    return {"array": values, "dtype": dtype}


INPUTS = {
    "m": fixed_array(41, [2, 3], -2, 2), "m2": fixed_array(42, [2, 3], -2, 2),
    "row": fixed_array(43, [3], -2, 2), "column": fixed_array(44, [2, 1], -2, 2),
    "pos": fixed_array(45, [2, 3], 0.1, 3), "sq": fixed_array(46, [3, 3], -1, 1),
    "cube": fixed_array(47, [2, 3, 4], -1, 1), "v": fixed_array(48, [4], -1, 1),
    "wide": array([-100, -5, -1, -0.5, 0, 0.5, 1, 5, 100]),
    "odd": array(["NaN", "Infinity", "-Infinity", 0, 1]),
    "halves": array([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 0.4]),
    "i": array([[1, -2, 3], [4, 5, -6]], "int32"), "i2": array([[2, 3, 2], [-3, 2, 4]], "int32"),
    "ids": array([0, 2, 1], "int32"), "long": array([[1, 2], [3, 4]], "int64"),
    "d": array([[0.1, 0.2], [0.3, 0.4]], "float64"), "b": array([[True, False, True],
                                                                [False, False, True]], "bool"),
    "b2": array([[True, True, False], [False, True, True]], "bool"),
    "h": array([0.5, 1.5], "float16"), "u": array([1, 200, 255], "uint8"),
    "empty": array([]), "scalar": array(2.5), "ties": array([[1, 3, 3], [2, 2, 0]]),
}
M, M2, POS, CUBE = (t(name) for name in ("m", "m2", "pos", "cube"))
INT, INT2, B, B2 = (t(name) for name in ("i", "i2", "b", "b2"))
ROW, COLUMN, WIDE, ODD = t("row"), t("column"), t("wide"), t("odd")
ARITHMETIC = ["add", "subtract", "multiply", "divide", "power", "maximum", "minimum", "mod",
              "floor_divide"]
COMPARISONS = ["equal", "not_equal", "greater", "less", "greater_equal", "less_equal"]
REDUCTIONS = ["sum", "mean", "max", "min", "prod", "var", "std", "logsumexp"]
UNARY = ["abs", "exp", "log", "sqrt", "square", "negative", "softmax", "log_softmax", "sigmoid",
         "relu", "relu6", "elu", "selu", "gelu", "silu", "tanh", "softplus", "softsign", "floor",
         "ceil", "round", "sign", "sin", "cos", "tan", "rsqrt", "log1p", "expm1", "hard_sigmoid",
         "leaky_relu", "swish", "isnan", "isinf", "isfinite", "reciprocal", "erf", "arctan",
         "log_sigmoid", "log2", "log10"]


def elementwise():
    for name in ARITHMETIC:
        yield from ((name, [M, M2]), (name, [M, ROW]), (name, [COLUMN, ROW]), (name, [M, 2]),
                    (name, [2.5, M]), (name, [INT, INT2]), (name, [INT, 2]), (name, [INT, 2.5]),
                    (name, [INT, M]), (name, [n("long"), n("long")]), (name, [n("d"), n("d")]),
                    (name, [n("d"), t("long")]), (name, [7, 2]), (name, [7.0, 2]))
        if name not in ("subtract", "mod", "floor_divide"):
            yield (name, [B, B2])
        yield (name, [t("h"), 2.5])
    for name in COMPARISONS:
        yield from ((name, [M, M2]), (name, [INT, 3]), (name, [M, ROW]), (name, [ODD, ODD]),
                    (name, [INT, M]))
    for name in UNARY:
        yield from ((name, [WIDE]), (name, [ODD]), (name, [t("halves")]))
        if name not in ("softmax", "log_softmax"):
            yield (name, [INT])
        if name in ("abs", "exp", "sqrt", "square", "negative", "sigmoid", "relu", "tanh", "log"):
            yield from ((name, [n("d")]), (name, [n("long")]), (name, [0.5]), (name, [t("h")]))
    for name in ("logical_and", "logical_or", "logical_xor"):
        yield from ((name, [B, B2]), (name, [INT, B]), (name, [B, True]))
    yield from (("logical_not", [B]), ("logical_not", [INT]))


def reductions():
    for name in REDUCTIONS:
        yield from ((name, [M]), (name, [CUBE], {"axis": 1}), (name, [CUBE], {"axis": -1,
                                                                            "keepdims": True}),
                    (name, [CUBE], {"axis": {"tuple": [0, 2]}}))
        if name != "logsumexp":
            yield from ((name, [INT]), (name, [n("long")]), (name, [n("d")]),
                        (name, [INT], {"axis": 0}),
                        (name, [t("u")]), (name, [t("h")]))
        if name in ("sum", "mean", "max", "min", "prod"):
            yield from ((name, [B]), (name, [B], {"axis": 1}))
    for name in ("argmax", "argmin"):
        yield from ((name, [M]), (name, [M], {"axis": 1}), (name, [t("ties")], {"axis": -1}),
                    (name, [CUBE], {"axis": 1, "keepdims": True}))
    for name in ("any", "all"):
        yield from ((name, [B]), (name, [B], {"axis": 0}), (name, [M], {"axis": 1,
                                                                     "keepdims": True}))
    yield from (
        ("sum", [t("empty")]), ("cumsum", [M]), ("cumsum", [M], {"axis": 1}), ("cumsum", [INT]),
        ("cumprod", [M], {"axis": 0}), ("norm", [M]), ("norm", [M], {"axis": 1}), ("norm", [M],
        {"ord": 1, "axis": 1}), ("norm", [ROW]), ("moments", [CUBE], {"axes": [0, 1]}),
        ("moments", [M], {"axes": [0], "keepdims": True}), ("top_k", [WIDE], {"k": 3}),
        ("top_k", [M], {"k": 2}), ("in_top_k", [t("ids"), t("sq")], {"k": 1}),
        ("sort", [M]), ("argsort", [M]), ("count_nonzero", [INT]), ("median", [M]),
        ("nonzero", [B]), ("bincount", [t("ids")]), ("segment_sum", [t("row"), t("ids"), 3]))


def shapes():
    pair = [M, M2]
    yield from (
        ("matmul", [M, t("sq")]), ("matmul", [CUBE, t("v")]), ("matmul", [ROW, ROW]),
        ("matmul", [INT, {"array": [[1], [2], [3]], "dtype": "int32"}]), ("dot", [M, t("sq")]),
        ("dot", [ROW, ROW]), ("dot", [M, ROW]),
        ("tensordot", [CUBE, M], {"axes": [[0, 1], [0, 1]]}),
        ("tensordot", [M, t("sq")], {"axes": 1}), ("outer", [ROW, ROW]),
        ("einsum", ["ij,jk->ik", M, t("sq")]), ("einsum", ["bij->bji", CUBE]), ("transpose", [M]),
        ("transpose", [CUBE], {"axes": [2, 0, 1]}), ("transpose", [CUBE]),
        ("reshape", [M, {"tuple": [3, 2]}]), ("reshape", [CUBE, {"tuple": [2, -1]}]),
        ("reshape", [M, -1]), ("expand_dims", [M, 0]), ("expand_dims", [M, -1]),
        ("expand_dims", [M, {"tuple": [0, 2]}]), ("squeeze", [COLUMN]),
        ("squeeze", [COLUMN], {"axis": -1}), ("concatenate", [pair]),
        ("concatenate", [pair], {"axis": 1}), ("concatenate", [[INT, M]], {"axis": -1}),
        ("stack", [pair]), ("stack", [pair], {"axis": -1}), ("unstack", [M]),
        ("unstack", [M], {"axis": 1}),
        ("slice", [CUBE, {"tuple": [0, 1, 1]}, {"tuple": [2, 2, 3]}]),
        ("slice_update", [M, {"tuple": [0, 1]}, {"array": [[9, 8]], "dtype": "float32"}]),
        ("take", [M, t("ids")], {"axis": 1}), ("take", [M, 1]), ("take", [ROW, t("ids")]),
        ("take", [M, 0], {"axis": 1}), ("take", [ROW, -1]), ("take", [ROW, 7]),
        ("take_along_axis", [M, {"array": [[2], [0]], "dtype": "int32"}], {"axis": 1}),
        ("split", [CUBE, 2], {"axis": -1}), ("split", [M, [1]], {"axis": 1}),
        ("tile", [M, 2]), ("tile", [M, {"tuple": [2, 1]}]), ("pad", [M, [[1, 0], [0, 2]]]),
        ("pad", [M, 1]), ("pad", [M, [[1, 0], [0, 2]]], {"constant_values": 7}),
        ("pad", [M, [[1, 1], [0, 0]]], {"mode": "reflect"}),
        ("flip", [M]), ("flip", [M], {"axis": 1}),
        ("swapaxes", [CUBE, 0, 2]), ("moveaxis", [CUBE, 0, 2]), ("repeat", [M, 2]),
        ("repeat", [M, 2], {"axis": 1}), ("ravel", [M]), ("broadcast_to", [ROW, {"tuple": [2, 3]}]),
        ("roll", [M, 1]), ("roll", [M, 1], {"axis": 1}), ("where", [B, M, M2]),
        ("where", [B, M, 0]),
        ("where", [B, INT, M]), ("where", [B, 1, 2]), ("where", [B, 1.0, 0]), ("where", [B]),
        ("clip", [M, -1, 1]), ("clip", [INT, 0, 3]), ("clip", [INT, 0.5, 3.5]),
        ("clip", [M, 1, -1]),
        ("diag", [ROW]), ("diag", [t("sq")]), ("trace", [t("sq")]), ("tril", [t("sq")]),
        ("triu", [t("sq")]), ("vstack", [pair]), ("hstack", [pair]), ("size", [CUBE]),
        ("ndim", [CUBE]), ("shape", [CUBE]), ("shape", [n("long")]), ("shape", [t("scalar")]))


def makers():
    for name in ("zeros", "ones"):
        yield from ((name, [{"tuple": [2, 3]}]), (name, [2]), (name, [{"tuple": [2]}],
                                                             {"dtype": "int32"}))
        yield from ((name + "_like", [M]), (name + "_like", [INT]), (name + "_like", [M],
                                                                  {"dtype": "int32"}))
    for dtype in ("int32", "float32", "bool", "float16", "int64", "float64", "uint8"):
        yield from (("cast", [M, dtype]), ("cast", [INT, dtype]), ("cast", [B, dtype]))
    for value in (1, 1.5, True, [1, 2], [1, 2.5], [1.0], [True, False], [[1, 2], [3, 4]], []):
        yield ("convert_to_tensor", [value])
    for name in ("long", "d", "h", "u", "b", "scalar"):
        yield from (("convert_to_tensor", [n(name)]), ("convert_to_numpy", [t(name)]))
    yield from (
        ("convert_to_tensor", [[1, 2]], {"dtype": "float32"}), ("convert_to_numpy", [[1, 2]]),
        ("convert_to_tensor", [[1.7, -1.7]], {"dtype": "int32"}), ("full", [{"tuple": [2]}, 3]),
        ("full", [{"tuple": [2]}, 3.5]), ("full", [{"tuple": [2]}, 3], {"dtype": "float32"}),
        ("full_like", [INT, 3.5]), ("eye", [3]), ("eye", [2, 3]), ("eye", [3], {"k": 1}),
        ("identity", [2]), ("arange", [5]), ("arange", [1, 4]), ("arange", [0, 1, 0.25]),
        ("arange", [5.0]), ("arange", [5], {"dtype": "float32"}), ("arange", [5, 0, -2]),
        ("linspace", [0, 1, 5]), ("linspace", [0, 1], {"num": 3}), ("linspace", [0, 10, 4],
        {"endpoint": False}), ("one_hot", [t("ids"), 3]), ("one_hot", [t("ids"), 2]),
        ("one_hot", [t("ids"), 3], {"axis": 0}), ("one_hot", [t("ids"), 3], {"dtype": "int32"}),
        ("softmax", [M], {"axis": 0}), ("softmax", [CUBE], {"axis": {"tuple": [1, 2]}}),
        ("log_softmax", [M], {"axis": 0}), ("elu", [WIDE], {"alpha": 0.5}), ("gelu", [WIDE],
        {"approximate": False}), ("leaky_relu", [WIDE], {"negative_slope": 0.5}),
        ("round", [M], {"decimals": 1}), ("is_tensor", [M]), ("is_tensor", [[1]]), ("copy", [M]),
        ("meshgrid", [ROW, ROW]), ("dtype", [M]), ("logsumexp", [WIDE]), ("isclose", [M, M2]),
        ("binary_crossentropy", [B, t("pos")]), ("stop_gradient", [M]),
        ("categorical_crossentropy", [t("sq"), t("sq")], {"from_logits": True}),
        ("sparse_categorical_crossentropy", [t("ids"), t("sq")], {"from_logits": True}),
        ("normalize", [M]), ("batch_normalization", [M, ROW, ROW, -1]),
        ("reshape", [M, {"tuple": [4, 2]}]), ("matmul", [M, M2]), ("add", [M, t("v")]),
        ("concatenate", [[M, ROW]]), ("squeeze", [M], {"axis": 0}), ("add", [[1, 2], [3, 4.5]]),
        ("cast", [M, "nope"]), ("sum", [M], {"axis": 5}), ("take", [M, t("ids")], {"axis": 4}),
        ("split", [M, 2], {"axis": 1}), ("transpose", [M], {"axes": [0, 0]}), ("zeros", [-1]))
