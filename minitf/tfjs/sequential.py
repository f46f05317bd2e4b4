"""tf.sequential: layers one after the other, with what tfjs makes of wrong habits."""

from minitf.dialect import TFJS
from minitf.layers.base import layers, unique
from minitf.models import sequential as engine
from minitf.strictness import is_strict
from minitf.tfjs.habits import refused, unread
from minitf.tfjs.layers import Layer
from minitf.tfjs.models import LayersModel
from minitf.tfjs.serialization import deserialize


class Sequential(engine.Sequential, LayersModel):
    """A list of layers, each taking what the one before gives."""

    factory = "sequential"
    className = "Sequential"
    called = "tf.sequential"
    disposes_models_twice = False

    def configure(self, given):
        layers = given.get("given_layers")
        if layers is not None and not isinstance(layers, (list, tuple)):
            raise refused("tf.sequential: layers must be a list: write "
                          "tf.sequential({'layers': [a, b]}).", "Object is not iterable.")
        self.references = 1
        self.user_metadata = None
        super().configure(given)

    def add(self, layer=None):
        """Put a layer at the end; the first one must know its input shape."""
        super().add(layer)
        self.built = False

    @property
    def not_compiled(self):
        """The sentence for a use before compile: once it was built, the graph inside speaks."""
        return "graph_not_compiled" if self.was_built else "not_compiled"

    was_built = False  # whether it was ever used
    used_graph = None  # what it ran when it was first used, or compiled
    compiled_trainable = True  # its `trainable` when it was compiled

    def build(self, inputShape=None):
        """Settle the graph: done when the model is first used."""
        self.check_usable()

    def countParams(self):
        """How many numbers the weights hold."""
        self.build()
        return super().countParams()

    @property
    def inputNames(self):
        """Names of the input layers; in tfjs a model that wasn't used yet knows none."""
        return list(self.input_names) if self.was_built or is_strict() else []

    @property
    def outputNames(self):
        """Names of the layers that give the outputs; in tfjs known after the first use."""
        return list(self.output_names) if self.was_built or is_strict() else []

    @property
    def stopTraining(self):
        """Set it to true in a callback: the run ends after the batch."""
        if not self.was_built:
            raise TFJS.error("stop_before_compile", verb="get")
        return self.asked_to_stop

    @stopTraining.setter
    def stopTraining(self, stop):
        if not self.was_built:
            raise TFJS.error("stop_before_compile", verb="set")
        self.asked_to_stop = bool(stop)

    def check_new_layer(self, layer):
        if not isinstance(layer, Layer):
            better = str(TFJS.error("not_a_layer", value=layer))
            if getattr(layer, "dialect", TFJS) is not TFJS:
                super().check_new_layer(layer)
            raise refused(better, self._unread_of(layer))
        super().check_new_layer(layer)

    def check_added(self, layer):
        if isinstance(layer, LayersModel) or not layer.nodes:
            return
        node = layer.nodes[0]  # as in tfjs the first use, whichever this one is
        if any(size is not None and size < 0 for size in node.outputs[0].shape):
            shape = node.inputs[0].shape if node.inputs else ()
            raise TFJS.error("negative_size", layer=layer.name,
                             shape=",".join("" if n is None else str(n) for n in shape))

    def _unread_of(self, value):
        """What tfjs comes to grief on when it adds something that is no layer."""
        is_nothing = value is None
        if self.members:
            return unread("apply") if is_nothing else "layer.apply is not a function"
        return unread("inboundNodes" if is_nothing else "length")

    def _start(self, layer):
        if isinstance(layer, LayersModel):  # begins with that model's own graph, as in tfjs
            if len(layer.inputs) != 1:
                raise TFJS.error("several_inputs_in_sequence")
            if len(layer.outputs) != 1:
                raise TFJS.error("several_outputs")
            self.inputs = list(layer.inputs)
            return layer.outputs[0]
        if not layer.nodes or not layer.nodes[0].inputs:
            return super()._start(layer)
        # As in tfjs: a layer that was used before brings its first use along.
        if len(layer.nodes) > 1:
            raise TFJS.error("layer_in_use", layer=layer.name, count=len(layer.nodes))
        self.inputs = list(layer.nodes[0].inputs)
        return layer.nodes[0].outputs[0]

    def pop(self):
        """Take the last layer away."""
        if not self.members:
            raise TFJS.error("pop_empty")
        self.members.pop()
        members, inputs = self.members, self.inputs
        if not members:
            self.forget_graph()
            return
        ends = [node for node in self.run_order if node.layer is members[-1]]
        last = ends[-1] if ends else members[-1]  # a model, which the graph began with
        self._set_graph(inputs, last.outputs[0])

    def check_names(self, names):
        """tfjs looks at the names when the model is first used, strict minitf at once."""
        if is_strict():
            super().check_names(names)

    def check_usable(self):
        self.check_built()
        if len({layer.name for layer in self.members}) < len(self.members):
            super().check_names([layer.name for layer in unique(self.members)])
        super().check_usable()

    def check_built(self):
        if not self.members:
            raise TFJS.error("empty_sequential", name=self.name)
        self.built = self.was_built = True
        if self.used_graph is None:
            self.used_graph = self.steps, self.place_count, self.result_places

    def run(self, xs, training):
        """As tfjs: after add and pop a model that was used runs as before until it is compiled."""
        if self.used_graph is None or self.used_graph[0] is self.steps or is_strict():
            return super().run(xs, training)
        now = self.steps, self.place_count, self.result_places
        self.steps, self.place_count, self.result_places = self.used_graph
        try:
            return super().run(xs, training)
        finally:
            self.steps, self.place_count, self.result_places = now

    def compile(self, *args, **kwargs):
        """Settle how the model learns: {optimizer, loss, metrics}."""
        self.used_graph = None
        self.check_usable()
        super().compile(*args, **kwargs)
        self.compiled_trainable = self.trainable

    # tfjs keeps a model within this one: that is what is compiled, and whose `trainable` is set
    # when it is; a summary asks the outer one, which it thinks not compiled.

    def trainable_in_graph(self):
        return unique([core for layer in self.members if self.compiled_trainable
                       for core in layer.trainable_cores])

    def summed_up(self):
        return self.trainable_cores

    def check_summed_up(self):
        pass

    def weights_owner(self):
        return f"{self.name}_model"

    def getConfig(self):
        """The layers as {className, config}, and the name."""
        return {"name": self.name,
                "layers": [{"className": layer.getClassName(), "config": layer.getConfig()}
                           for layer in self.members]}


    @classmethod
    def fromConfig(cls, *arguments):
        """The model that a config describes: Sequential.fromConfig(Sequential, config)."""
        own, config, *more = arguments if isinstance(arguments[0], type) else (cls, *arguments)
        described = config if isinstance(config, list) else config.get("layers")
        if described is None:
            raise TFJS.error("sequential_without_layers")
        if isinstance(config, list) and (
                not config or config[0].get("className") in (None, "Merge")):
            raise TFJS.error("legacy_config")
        name = None if isinstance(config, list) else config.get("name")
        model = own({"name": name})
        if not isinstance(model, Sequential):
            raise TFJS.error("not_sequential", value="[object Object]")
        for one in described:
            if more and more[0] and one.get("className") in more[0]:
                raise refused(
                    f"customObjects: tfjs cannot find {one['className']} for a layer of a "
                    f"sequential model. Write tf.serialization.registerClass({one['className']}).",
                    "undefined is not iterable (cannot read property Symbol(Symbol.iterator))")
            model.add(deserialize(one))
        return model


TFJS.mixins[engine.Sequential] = Sequential
layers.add(Sequential, tfjs="Sequential")
TFJS.faces[Sequential] = Sequential
