"""get_config, from_config and clone_model of models."""

from minitf.dialect import KERAS
from minitf.errors import ArgumentError
from minitf.io.topology import in_order
from minitf.keras.configs import LayerConfig, policy
from minitf.keras.serialization import (
    RevivedTensor,
    described_tensor,
    deserialize_keras_object,
    serialize_keras_object,
)
from minitf.keras.structure import leaves, mapped, put_together
from minitf.layers.core import InputLayer
from minitf.layers.symbolic import SymbolicTensor


class ModelConfig(LayerConfig):
    """Configs of models made from symbolic inputs and outputs."""

    def get_config(self):
        """The model as a dict, from which `from_config` makes it again, with new weights."""
        if not self.outputs:
            config = {"name": self.name, "trainable": self.trainable, "dtype": policy(self.dtype)}
            return {**config, **self._own_arguments(), **config}
        return {"name": self.name, "trainable": self.trainable,
                "layers": [_with_nodes(self, layer) for layer in self.members],
                "input_layers": _ends(self, self.inputs, self.takes_list, self.input_keys),
                "output_layers": self._output_ends()}

    def _output_ends(self):
        ends = _ends(self, self.outputs, self.gives_list, self.output_keys)
        return tuple(ends) if isinstance(self.output_form, tuple) else ends

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """The model that a config describes."""
        if "input_layers" not in config:
            return cls(**{key: value for key, value in config.items() if key != "dtype"})
        return _graph(cls, config, custom_objects or {})

    def to_json(self, **options):
        """The config as JSON text; options are those of json.dumps."""
        from json import dumps

        return dumps(serialize_keras_object(self), **options)

    def get_build_config(self):
        """{"input_shape": the shape with which the model was built}; a graph needs none."""
        return {"input_shape": None} if self.outputs else super().get_build_config()

    def get_compile_config(self):
        """What `compile` was given, as plain data; {} before."""
        given = vars(self).get("_kit_compiled_with")
        if given is None:
            return {}
        return serialize_keras_object({**given, "optimizer": self.optimizer})

    def compile_from_config(self, config):
        """Compile with what `get_compile_config` gave."""
        self.compile(**deserialize_keras_object(config))


class SequentialConfig(ModelConfig):
    """Configs of sequential models."""

    def get_config(self):
        """The model as a dict, from which `from_config` makes it again, with new weights."""
        layers = list(self.members)
        if self.inputs and not isinstance(layers[0], InputLayer):
            layers.insert(0, self.inputs[0].node.layer)
        config = {"name": self.name, "trainable": self.trainable, "dtype": policy(self.dtype),
                  "layers": [serialize_keras_object(layer) for layer in layers]}
        if self.inputs:
            config["build_input_shape"] = tuple(self.inputs[0].shape)
        return config

    def get_build_config(self):
        """{"input_shape": the shape that the model was built for}; None before."""
        return {"input_shape": tuple(self.inputs[0].shape)} if self.inputs else None

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """The model that a config describes."""
        if "name" not in config:
            raise ArgumentError("A Sequential model configuration must be a dictionary containing "
                                f"the 'name' and 'layers' keys. Received: config={config}")
        model = cls(name=config["name"])
        for one in config["layers"]:
            model.add(layer_of(one, custom_objects or {}))
        return model


def _with_nodes(model, layer):
    nodes = [_call(model, node) for node in layer.nodes
             if node.inputs and any(node is one for one in model.run_order)]
    return {**serialize_keras_object(layer), "name": layer.name, "inbound_nodes": nodes}


def _call(model, node):
    def shown(value):
        if isinstance(value, SymbolicTensor):
            return described_tensor(value, _history(model, value))
        return serialize_keras_object(value)

    arguments = dict(node.arguments)
    if "mask_form" in arguments:
        first, mask = put_together(arguments.pop("mask_form"), node.inputs)
        return {"args": mapped(shown, (first,)), "kwargs": mapped(shown, {
            "mask": mask, **arguments})}
    if "form" in arguments:
        args, kwargs = put_together(arguments.pop("form"), node.inputs)
        return {"args": mapped(shown, tuple(args)),
                "kwargs": mapped(shown, {**kwargs, **arguments})}
    if hasattr(node, "call_form"):  # of a recurrent layer that was given its first states
        args, kwargs = put_together(node.call_form, node.inputs)
        return {"args": mapped(shown, args), "kwargs": mapped(shown, {**kwargs, **arguments})}
    if node.layer.uses_mask or hasattr(node.layer, "run_order"):
        arguments = {"mask": None, **arguments}
    inputs = list(node.inputs) if node.takes_list else node.inputs[0]
    return {"args": mapped(shown, (inputs,)), "kwargs": mapped(shown, arguments)}


def _history(model, tensor):
    """[the layer's name, which of its calls in this model, which of the call's outputs]"""
    node = tensor.node
    calls = [one for one in node.layer.nodes if any(one is known for known in model.run_order)]
    return [node.layer.name, next(i for i, one in enumerate(calls) if one is node), tensor.index]


def _ends(model, tensors, is_list, keys):
    places = [_history(model, t) for t in tensors]
    for place, tensor in zip(places, tensors, strict=True):
        place[1] += _is_functional(tensor.node.layer)  # which counts its own inputs as a node
    if keys:
        return dict(zip(keys, places, strict=True))
    return places if is_list else places[0]


def _is_functional(layer):
    return hasattr(layer, "run_order") and not isinstance(layer, SequentialConfig)


def layer_of(described, custom_objects):
    """The layer that {class_name, config} describes; only the kit's classes and the given ones."""
    if "module" not in described:  # as older files and hand-written configs have it
        described = {**described, "module": _module_of(described["class_name"]),
                     "registered_name": described.get("registered_name", described["class_name"])}
    return deserialize_keras_object(described, custom_objects)


def _module_of(name):
    from minitf.keras.symbols import MODELS

    return MODELS[name].rpartition(".")[0] if name in MODELS else "keras.layers"


def _graph(cls, config, custom_objects):
    """A model from its layers and their calls, each made once what it needs is there."""
    layers = {one["name"]: layer_of(one, custom_objects) for one in config["layers"]}
    calls = [(one["name"], call) for one in config["layers"] for call in map(
        _revived, one["inbound_nodes"])]

    def node_of(history):
        if history[0] not in layers:
            raise ArgumentError(f"Unknown layer: {history[0]}")
        nodes = layers[history[0]].nodes
        return nodes[history[1]] if len(nodes) > history[1] else None

    def ready(call):
        return all(node_of(one.history) is not None for one in leaves(call)
                   if isinstance(one, RevivedTensor))

    def found(value):
        if isinstance(value, RevivedTensor):
            return node_of(value.history).outputs[value.history[2]]
        return value

    def make(name, call):
        args, kwargs = mapped(found, call)
        layers[name](*args, **kwargs)

    in_order(calls, ready, make, in_turn=True)

    def ends(places):
        if isinstance(places, dict):
            return {key: ends(place) for key, place in places.items()}
        if not isinstance(places[0], str):
            return type(places)([ends(place) for place in places])
        name, place, index = places
        return layers[name].nodes[place - _is_functional(layers[name])].outputs[index]

    rest = {key: value for key, value in config.items()
            if key not in ("layers", "input_layers", "output_layers", "name", "trainable")}
    return cls(inputs=ends(config["input_layers"]), outputs=ends(config["output_layers"]),
               name=config.get("name"), trainable=config.get("trainable", True), **rest)


def _revived(call):
    """(args, kwargs) of a call, tensors as RevivedTensor; of older files too."""
    if isinstance(call, list):
        tensors = [RevivedTensor({"keras_history": one[:3]}) for one in call]
        kwargs = call[-1][3] if len(call[-1]) > 3 else {}
        return (tensors[0] if len(tensors) == 1 else tensors,), kwargs
    return tuple(deserialize_keras_object(call["args"])), deserialize_keras_object(call["kwargs"])


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


def model_from_json(json_string, custom_objects=None):
    """The model, with new weights, of which `to_json` gave this text."""
    from json import loads

    return deserialize_keras_object(loads(json_string), custom_objects)
