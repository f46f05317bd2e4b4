"""Get a model's summary as lines of text: as tfjs prints it, and as Keras prints it."""

import math
import os
import re
import shutil
import sys
from itertools import pairwise

from minitf.errors import ArgumentError, shown
from minitf.models.box_table import cropped, table_lines
from minitf.models.graph import Model
from minitf.models.sequential import Sequential

JUPYTER_COLUMNS = 115  # what Keras takes for the width of a notebook's output


# ---- tfjs ----


def tfjs_lines(model, lineLength=None, positions=None):
    """The lines of tfjs's `model.summary(lineLength, positions)`.

    `positions` are the columns' right ends: characters, or fractions of the line length when the
    last one is at most 1. Raises for a sequential model without layers.
    """
    if not model.outputs:
        raise model.dialect.error("empty_sequential", name=model.name)
    _check_length(lineLength, "lineLength")
    nodes = _tfjs_nodes(model)
    is_chain = _is_chain(nodes, model.layers, _origin)
    header = ["Layer (type)", "Input Shape", "Output shape", "Param #"]
    if is_chain:
        length, ends = lineLength or 90, positions or [0.32, 0.61, 0.89, 1]
    else:
        length, ends = lineLength or 115, positions or [0.24, 0.48, 0.70, 0.80, 1]
        header.append("Receives inputs")
    if ends[-1] <= 1:
        ends = [math.floor(length * end) for end in ends]
    lines = ["_" * length, _tfjs_row(header, ends), "=" * length]
    for layer in model.layers:
        texts = _tfjs_fields(layer)
        if is_chain:
            lines.append(_tfjs_row(texts, ends))
        else:
            sources = _tfjs_sources(layer, nodes) or [""]
            lines.append(_tfjs_row([*texts, sources[0]], ends))
            lines.extend(_tfjs_row(["", "", "", "", source], ends) for source in sources[1:])
        lines.append(("=" if layer is model.layers[-1] else "_") * length)
    # In tfjs variables frozen since compile count twice.
    trainable, fixed = _count(model.summed_up()), _count(model.untrained_cores)
    return [*lines, f"Total params: {trainable + fixed}", f"Trainable params: {trainable}",
            f"Non-trainable params: {fixed}", "_" * length]


def _tfjs_row(texts, ends):
    """One line: every text cut at its column's end; without an end it is left as it is."""
    line = ""
    for index, text in enumerate(texts):
        line = line[:-1] + " " + text if index else text
        if index < len(ends):
            line = line[: ends[index]].ljust(ends[index])
    return line


def _tfjs_fields(layer):
    inputs, outputs = [], []
    for node in _tfjs_uses(layer):
        if node is None:
            inputs.append(_json_shapes(layer.inputs))
            # tfjs notes the output of a sequential model of one layer without the list around it.
            is_one = isinstance(layer, Sequential) and len(layer.members) == 1
            outputs.append(_json_shape(layer.outputs[0].shape) if is_one
                           else _json_shapes(layer.outputs))
        else:
            inputs.append(_json_shapes(node.inputs or node.outputs))
            outputs.append(_json_shapes(node.outputs))
    output = outputs[0] if len(set(outputs)) == 1 else "multiple"
    if output.startswith("[[") and "],[" not in output:
        output = output[1:-1]
    name = f"{layer.name} ({_tfjs_class_name(layer)})"
    return [name, ",".join(inputs), output, str(_count(layer.cores))]


def _tfjs_class_name(layer):
    if isinstance(layer, Model) and not isinstance(layer, Sequential):
        return "Model"
    return layer.getClassName()


def _tfjs_sources(layer, nodes):
    """Where the layer's inputs come from within this model: name[which use][which output]."""
    sources = []
    for node in layer.nodes:
        if any(node is one for one in nodes):
            for tensor in map(_origin, node.inputs):
                source = tensor.node.layer
                uses = _tfjs_uses(source)
                place = next(i for i, use in enumerate(uses) if use is tensor.node)
                sources.append(f"{source.name}[{place}][{tensor.index}]")
    return sources


def _tfjs_uses(layer):
    """The layer's nodes as tfjs counts them: a model has one of its own first, here None."""
    if not isinstance(layer, Model):
        return layer.nodes
    return [None, *(node for node in layer.nodes if not _is_beginning(node))]


def _tfjs_nodes(model):
    """The nodes of the model's graph; a model that begins a sequential one lends it its own."""
    nodes = []
    for node in model.run_order:
        nodes = _tfjs_nodes(node.layer) if _is_beginning(node) else [*nodes, node]
    return nodes


def _is_beginning(node):
    """Whether the node applies a model as the first layer of a sequential model.

    tfjs has no such node: there the sequential model starts from the first model's tensors.
    """
    if not isinstance(node.layer, Model) or len(node.inputs) != 1:
        return False
    return getattr(node.inputs[0].node.layer, "made_for", None) is node.layer


def _origin(tensor):
    while _is_beginning(tensor.node):
        tensor = tensor.node.layer.outputs[tensor.index]
    return tensor


def _json_shape(shape):
    return "[" + ",".join("null" if size is None else str(size) for size in shape) + "]"


def _json_shapes(tensors):
    return "[" + ",".join(_json_shape(tensor.shape) for tensor in tensors) + "]"


# ---- Keras ----


def keras_lines(model, line_length=None, positions=None, expand_nested=False,
                show_trainable=False, layer_range=None):
    """The lines of Keras's `model.summary(...)`.

    `positions` are the columns' right ends as fractions of `line_length`; `layer_range` is a pair
    of names, or regular expressions, of the first and the last layer to show.
    """
    _check_length(line_length, "line_length")
    with_sources = not (isinstance(model, Sequential) or not model.outputs
                        or _is_chain(model.run_order, model.layers, lambda tensor: tensor))
    header, alignments = ["Layer (type)", "Output Shape", "Param #"], ["left", "left", "right"]
    length, ends = 88, [0.45, 0.80, 1.0]
    if with_sources:
        header, alignments = [*header, "Connected to"], [*alignments, "left"]
        length, ends = 108, [0.3, 0.56, 0.74, 1.0]
    ends = positions or ends
    if show_trainable:
        header, alignments = [*header, "Trainable"], [*alignments, "center"]
        length, ends = length + 12, [*(end * 0.9 for end in ends), 1.0]
    length = line_length or min(length, shutil.get_terminal_size().columns - 4)
    widths = _column_widths(ends, length, len(header))
    rows = []
    for layer in _layers_in_range(model.operations, layer_range):
        rows += _keras_rows(layer, model, with_sources, expand_nested, show_trainable,
                            model.trainable, 0)
    table = table_lines(header, rows, alignments, widths, length)
    page = _page_width()
    return [f'Model: "{model.name}"', *(cropped(line, page) for line in table),
            *_keras_totals(model)]


def _column_widths(ends, length, count):
    if len(ends) < count:
        raise ArgumentError(f"positions must hold {count} numbers, one a column of this summary. "
                            f"Received: {shown(ends)}")
    widths, used = [], 0
    for end in ends[:count]:
        widths.append(int(end * length) - used)
        used += widths[-1]
    if min(widths) < 4:
        raise ArgumentError(
            f"A summary {length} characters wide has a column of {min(widths)}; every column needs "
            "4. Give a larger line_length, or positions that are farther apart.")
    return widths


def _keras_rows(layer, model, with_sources, expand, show_trainable, trainable, level):
    """The table's rows for a layer, and for the layers inside it."""
    trainable = trainable and layer.trainable
    prefix = "   " * level + "└ " if level else ""
    size = f"{_count(layer.cores):,}" if layer.built else "0 (unbuilt)"
    kind = getattr(layer, "shown_class_name", type(layer).__name__)
    row = [f"{prefix}{layer.name} ({kind})", _keras_shape(layer), size]
    if with_sources:
        row.append(", ".join(_keras_sources(layer, model)) or "-")
    if show_trainable:
        row.append(("Y" if trainable else "N") if layer.cores else "-")
    rows = [row]
    for inside in (getattr(layer, "layers", None) or []) if expand else []:
        rows += _keras_rows(inside, model, with_sources, expand, show_trainable, trainable,
                            level + 1)
    return rows


def _keras_shape(layer):
    """The shape of the last use; without any, what the layer makes of its build shape."""
    if layer.nodes:
        shapes = [tensor.shape for tensor in layer.nodes[-1].outputs]
    elif getattr(layer, "build_shape", None) is not None:
        try:
            shape = layer.result_shape(layer.build_shape)
        except NotImplementedError:
            return "?"
        shapes = shape if isinstance(shape, list) else [shape]
    else:
        return "?"
    texts = ["(" + ", ".join(str(size) for size in shape) + ")" for shape in shapes]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


def _keras_sources(layer, model):
    for node in layer.nodes:
        if any(node is one for one in model.run_order):
            for tensor in node.inputs:
                source = tensor.node.layer
                place = next(i for i, use in enumerate(source.nodes) if use is tensor.node)
                yield f"{source.name}[{place}][{tensor.index}]"


def _keras_totals(model):
    trainable = model.trainable_cores
    known = {id(variable) for variable in trainable}
    fixed = [variable for variable in model.cores if id(variable) not in known]
    optimizer = model.optimizer
    is_used = optimizer is not None and optimizer.step_count.array > 0
    slots = optimizer.variables if is_used else []
    lines = [_total(" Total params", [*trainable, *fixed, *slots]),
             _total(" Trainable params", trainable), _total(" Non-trainable params", fixed)]
    return [*lines, _total(" Optimizer params", slots)] if slots else lines


def _total(label, variables):
    return f"{label}: {_count(variables):,} ({_readable_size(variables)})"


def _readable_size(variables):
    size = float(sum(math.prod(variable.shape) * 4 for variable in variables))
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if size < 1024:
            return f"{size:.2f} {unit}"
        size /= 1024
    return f"{size:.2f} PB"


def _layers_in_range(layers, names):
    if names is None:
        return layers
    if not isinstance(names, (list, tuple)) or len(names) != 2:
        raise ArgumentError("layer_range must be a list or tuple of two layer names. "
                            f"Received: {shown(names)}")
    if not all(isinstance(name, str) for name in names):
        raise ArgumentError(f"layer_range must hold names (strings). Received: {shown(names)}")
    first, last = ([i for i, layer in enumerate(layers) if re.match(name, layer.name)]
                   for name in names)
    if not first or not last:
        raise ArgumentError(
            f"layer_range names no layer of this model. Received: {shown(names)}. "
            f"The layers are: {', '.join(layer.name for layer in layers)}")
    if first[0] > last[-1]:
        first, last = last, first
    return layers[first[0] : last[-1] + 1]


def _page_width():
    """Columns beyond which a line is cut: those of the terminal, or of a notebook's output."""
    interactive = sys.modules.get("IPython")
    if interactive is not None and hasattr(interactive.get_ipython(), "kernel"):
        return int(os.environ.get("JUPYTER_COLUMNS", JUPYTER_COLUMNS))
    return shutil.get_terminal_size().columns


# ---- both ----


def _is_chain(nodes, layers, origin):
    """Whether the graph is one layer after the other, none of them used twice."""
    for before, node in pairwise(nodes):
        if len(node.inputs) != 1 or origin(node.inputs[0]).node is not before:
            return False
    members = {id(node) for node in nodes}
    return all(sum(id(node) in members for node in layer.nodes) <= 1 for layer in layers)


def _count(variables):
    return sum(math.prod(variable.shape) for variable in variables)


def _check_length(length, name):
    if length is not None and (not isinstance(length, int) or length < 1):
        raise ArgumentError(f"{name} must be a positive whole number of characters. "
                            f"Received: {shown(length)}")
