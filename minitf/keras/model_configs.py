"""get_config, from_config and clone_model of models."""

import json

from minitf.dialect import KERAS
from minitf.errors import ArgumentError, shown
from minitf.keras.configs import LayerConfig, policy
from minitf.layers.core import InputLayer


class ModelConfig(LayerConfig):
    """Configs of models made from symbolic inputs and outputs."""

    def get_config(self):
        """The model as a dict, from which `from_config` makes it again, with new weights."""
        if not self.outputs:
            return {**self._own_arguments(), "name": self.name, "trainable": self.trainable,
                    "dtype": policy(self.dtype)}
        return {"name": self.name, "trainable": self.trainable,
                "layers": [_with_nodes(self, layer) for layer in self.members],
                "input_layers": _ends(self, self.inputs, self.takes_list, self.input_keys),
                "output_layers": _ends(self, self.outputs, self.gives_list, self.output_keys)}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """The model that a config describes."""
        if "input_layers" not in config:
            return cls(**{key: value for key, value in config.items() if key != "dtype"})
        return _graph(cls, config, custom_objects or {})

    def to_json(self, **options):
        """The config as JSON text."""
        return json.dumps({
            "module": "keras" if KERAS.is_ours(type(self)) else None,
            "class_name": type(self).__name__, "config": self.get_config(),
            "registered_name": None if KERAS.is_ours(type(self)) else type(self).__name__,
            **_build_config(self), **({} if self.plan is None else {"compile_config": {}}),
        } | {"compile_config": {}}, **options)


class SequentialConfig(ModelConfig):
    """Configs of sequential models."""

    def get_config(self):
        """The model as a dict, from which `from_config` makes it again, with new weights."""
        layers = list(self.members)
        if self.inputs and not isinstance(layers[0], InputLayer):
            layers.insert(0, self.inputs[0].node.layer)
        config = {"name": self.name, "trainable": self.trainable, "dtype": policy(self.dtype),
                  "layers": [_described(layer) for layer in layers]}
        if self.inputs:
            config["build_input_shape"] = tuple(self.inputs[0].shape)
        return config

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """The model that a config describes."""
        layers = [layer_of(one, custom_objects or {}) for one in config["layers"]]
        return cls(layers, name=config.get("name"), trainable=config.get("trainable", True))


def _described(layer):
    """A layer by class name and config."""
    ours = KERAS.is_ours(type(layer))
    module = f"keras.{layer.namespace}" if layer.namespace else "keras"
    described = {"module": module if ours else None, "class_name": type(layer).__name__,
                 "config": layer.get_config(),
                 "registered_name": None if ours else type(layer).__name__}
    if not isinstance(layer, InputLayer):
        described.update(_build_config(layer))
    return described


def _build_config(layer):
    shape = getattr(layer, "build_shape", None)
    if shape is None and getattr(layer, "inputs", None):
        shape = tuple(layer.inputs[0].shape)
    return {} if shape is None else {"build_config": {"input_shape": shape}}


def _with_nodes(model, layer):
    nodes = [_call(model, node) for node in model.run_order if node.layer is layer and node.inputs]
    return {**_described(layer), "name": layer.name, "inbound_nodes": nodes}


def _call(model, node):
    tensors = [{"class_name": "__keras_tensor__", "config": {
        "shape": tuple(t.shape), "dtype": t.dtype, "keras_history": _history(model, t)}}
        for t in node.inputs]
    return {"args": (tensors,) if node.takes_list else tuple(tensors),
            "kwargs": dict(node.arguments)}


def _history(model, tensor):
    """[the layer's name, which of its calls in this model, which of the call's outputs]"""
    layer = tensor.node.layer
    calls = [node for node in model.run_order if node.layer is layer]
    return [layer.name, calls.index(tensor.node), tensor.index]


def _ends(model, tensors, is_list, keys):
    places = [_history(model, t) for t in tensors]
    if keys:
        return dict(zip(keys, places, strict=True))
    return places if is_list else places[0]


def layer_of(described, custom_objects):
    """The layer that {class_name, config} describes; only the kit's classes and the given ones."""
    from minitf.keras import layers, models

    name = described["class_name"]
    cls = custom_objects.get(name)
    if cls is None:
        known = {"Sequential": models.Sequential, "Functional": models.Functional,
                 "InputLayer": layers.InputLayer}
        cls = known.get(name) or (layers.__getattr__(name) if name in dir(layers) else None)
    if cls is None:
        raise ArgumentError(f"Unknown layer: {shown(name)}. Give a class of your own as "
                            f"custom_objects={{{name!r}: {name}}}.")
    return cls.from_config(described["config"])


def _graph(cls, config, custom_objects):
    """A model from its layers and their calls, each made once what it needs is there."""
    layers = {one["name"]: layer_of(one, custom_objects) for one in config["layers"]}
    made = {name: [layer.output] for name, layer in layers.items()
            if isinstance(layer, InputLayer)}
    waiting = [(one["name"], index, call) for one in config["layers"]
               for index, call in enumerate(one["inbound_nodes"])]
    tensors = {(name, 0, 0): outputs[0] for name, outputs in made.items()}
    while waiting:
        ready = [entry for entry in waiting if all(tuple(h) in tensors for h in _needed(entry[2]))]
        if not ready:
            raise ArgumentError(f"The graph has a loop, or a layer without its inputs: "
                                f"{waiting[0][0]}.")
        for name, index, call in ready:
            args = call["args"]
            inputs = [tensors[tuple(h)] for h in _needed(call)]
            takes_list = isinstance(args[0], list)
            outputs = layers[name](inputs if takes_list else inputs[0], **call["kwargs"])
            for place, tensor in enumerate(
                    outputs if isinstance(outputs, (list, tuple)) else [outputs]):
                tensors[name, index, place] = tensor
            waiting.remove((name, index, call))

    def ends(places):
        if isinstance(places, dict):
            return {key: tensors[tuple(place)] for key, place in places.items()}
        if isinstance(places[0], str):
            return tensors[tuple(places)]
        return [tensors[tuple(place)] for place in places]

    return cls(inputs=ends(config["input_layers"]), outputs=ends(config["output_layers"]),
               name=config.get("name"), trainable=config.get("trainable", True))


def _needed(call):
    args = call["args"][0] if isinstance(call["args"][0], list) else call["args"]
    return [one["config"]["keras_history"] for one in args]


def clone_model(model, input_tensors=None, clone_function=None, call_function=None,
                recursive=False, **kwargs):
    """A model of the same form with new weights."""
    if input_tensors is not None or clone_function or call_function or kwargs:
        raise KERAS.error("not_supported", what="clone_model with further arguments")
    classes = {type(layer).__name__: type(layer) for layer in _all_layers(model)
               if not KERAS.is_ours(type(layer))}
    if not model.outputs and type(model).get_config is ModelConfig.get_config:
        return type(model).from_config(model.get_config())
    return type(model).from_config(model.get_config(), classes)


def _all_layers(model):
    for layer in model.sublayers():
        yield layer
        yield from _all_layers(layer)
