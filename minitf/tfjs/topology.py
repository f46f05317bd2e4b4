"""Models to JSON and back: `model.toJSON()`, `tf.models.modelFromJSON(json)`, `getConfig`."""

from json import dumps

from minitf.dialect import TFJS
from minitf.errors import ArgumentError, shown
from minitf.io.topology import from_file, in_order, to_file
from minitf.promise import Promise
from minitf.strictness import is_strict
from minitf.tfjs.graph_nodes import call_arguments
from minitf.tfjs.habits import refused
from minitf.tfjs.printing import format_number
from minitf.tfjs.serialization import deserialize
from minitf.wording import json, text

VERSION = "4.22.0"  # the tfjs whose files these are


class Topology:
    """The part of a model that tells how it is made."""

    takes_custom_objects = True

    def getConfig(self):
        """Name, layers with their calls, and which of them are the model's inputs and outputs."""
        kept = _kept_nodes(self)

        def place(tensor):
            node = tensor.node
            return [node.layer.name, kept.get(id(node), 0), tensor.index]

        described = []
        for layer in self.layers:
            calls = []
            for node in layer.nodes:
                if id(node) in kept and node.inputs:
                    arguments = _plain_arguments(layer, call_arguments(node))
                    calls.append([[*place(tensor), arguments] for tensor in node.inputs])
            described.append({"name": layer.name, "className": layer.getClassName(),
                              "config": layer.getConfig(), "inboundNodes": calls})
        return {"name": self.name, "layers": described,
                "inputLayers": [place(tensor) for tensor in self.inputs],
                "outputLayers": [place(tensor) for tensor in self.outputs]}

    def updatedConfig(self):
        """The config with className and versions, as files hold it."""
        return {"className": self.getClassName(), "config": self.getConfig(),
                "kerasVersion": f"tfjs-layers {VERSION}", "backend": "TensorFlow.js"}

    def toJSON(self, unused=None, returnString=True):
        """The topology as JSON text, or with returnString false as the object."""
        described = to_file(self.updatedConfig())
        return json_text(described) if returnString else described

    @classmethod
    def fromConfig(cls, *arguments):
        """The model that a config describes: LayersModel.fromConfig(LayersModel, config)."""
        own, config, *more = arguments if isinstance(arguments[0], type) else (cls, *arguments)
        return _graph(own, config, more[0] if more else None)


def _kept_nodes(model):
    """{id of a node of the graph: its number among its layer's nodes that are in the graph}"""
    inside = {id(node) for node in model.run_order}
    kept = {}
    for layer in model.layers:
        mine = [node for node in layer.nodes if id(node) in inside]
        for number, node in enumerate(mine, layer.nodes_in_front):
            kept[id(node)] = number
    return kept


def _plain_arguments(layer, arguments):
    try:
        dumps(arguments)
    except (TypeError, ValueError):
        TFJS.warn("arguments_not_saved", layer=layer.name, arguments=shown(arguments, 60)
                  if is_strict() else "[object Object]")
        return {}
    return arguments


def _graph(cls, config, custom):
    made, calls = {}, []
    for one in config["layers"]:
        made[one["name"]] = deserialize(one, custom)
        for call in one["inboundNodes"]:
            if not isinstance(call, list):
                raise ArgumentError(
                    "Corrupted configuration, expected array for nodeData: "
                    f"{'[object Object]' if isinstance(call, dict) else text(call)}")
            calls.append((one["name"], call))

    def node(entry):
        layer = made.get(entry[0])
        place = entry[1] - layer.nodes_in_front if layer is not None else 0
        return layer.nodes[place] if layer is not None and len(layer.nodes) > place else None

    def apply(name, call):
        inputs = [node(entry).outputs[entry[2]] for entry in call]
        if inputs:
            arguments = call[-1][3] if len(call[-1]) > 3 else None
            made[name].apply(inputs[0] if len(inputs) == 1 else inputs, arguments)

    in_order(calls, lambda call: all(node(entry) is not None for entry in call), apply)

    def ends(which):
        return [made[name].inboundNodes[place].outputTensors[index]
                for name, place, index in config[which]]

    return cls({"inputs": ends("inputLayers"), "outputs": ends("outputLayers"),
                "name": config.get("name")})


def modelFromJSON(modelAndWeightsConfig=None, customObjects=None):
    """A model, with new weights, from what `toJSON(null, false)` gave; returns a promise.

    Takes {modelTopology} too, and the topology of a converted Keras model ({model_config}).
    customObjects: {className: [class, fromConfig]} for layers that are not registered.
    """
    try:
        return Promise.resolve(_read(modelAndWeightsConfig, customObjects))
    except Exception as error:
        return Promise.reject(error)


def loadLayersModel(pathOrIOHandler=None, options=None):
    """Loading from files comes later: a promise that is rejected."""
    return Promise.reject(TFJS.error("files_later", what="tf.loadLayersModel"))


def _read(given, custom):
    if not isinstance(given, (dict, list)):
        hint = " Write tf.models.modelFromJSON(json.loads(text)) or model.toJSON(None, False)." \
            if isinstance(given, str) else ""
        raise refused(
            f"modelFromJSON takes an object, but got {shown(given, 60)}.{hint}",
            f"Cannot use 'in' operator to search for 'modelTopology' in {_in_text(given)}")
    topology = given.get("modelTopology", given) if isinstance(given, dict) else given
    if isinstance(topology, dict) and topology.get("model_config") is not None:
        topology = topology["model_config"]
    if isinstance(given, dict) and given.get("weightsManifest") is not None:
        raise TFJS.error("files_later", what="Weights in files (weightsManifest)")
    return deserialize(from_file(topology), custom)


def _in_text(value):
    return value if isinstance(value, str) else json(value)


# ---- JSON as JavaScript writes it


def json_text(value):
    """JSON.stringify: whole floats without a point, exponents as JavaScript has them."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return format_number(value) if isinstance(value, float) else str(value)
    if isinstance(value, str):
        return dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        inside = ",".join(f"{dumps(key, ensure_ascii=False)}:{json_text(one)}"
                          for key, one in value.items())
        return f"{{{inside}}}"
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(json_text, value))}]"
    return "{}"


