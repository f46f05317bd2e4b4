"""get_config and from_config of layers and of the parts of layers."""

import inspect

from minitf.activations import activations
from minitf.dialect import KERAS
from minitf.errors import UsageError, shown
from minitf.keras.config_order import in_order

_PLAIN = (bool, int, float, str, type(None))


class Configured:
    """get_config and from_config of initializers, losses, metrics and the like."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if KERAS.is_ours(cls) and "get_config" in vars(cls):
            cls.get_config = in_order(cls.get_config)

    @in_order
    def get_config(self):
        """The options as a dict, from which `from_config` makes the same again."""
        return self.config()

    @classmethod
    def from_config(cls, config):
        """The object that a config describes."""
        return cls(**config)


class LayerConfig:
    """get_config and from_config of layers."""

    def __new__(cls, *args, **kwargs):
        layer = super().__new__(cls)
        if not KERAS.is_ours(cls):
            vars(layer)["_kit_given"] = (args, kwargs)  # for get_config
        return layer

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if KERAS.is_ours(cls) and "get_config" in vars(cls):
            cls.get_config = in_order(cls.get_config)

    @in_order
    def get_config(self):
        """The options as a dict, from which `from_config` makes the layer again.

        A layer of your own whose `__init__` takes more than plain values writes its own:
        {**super().get_config(), "units": self.units}.
        """
        config = self.config()
        for key in ("input_shape", "batch_input_shape", "batch_size", "input_dim"):
            config.pop(key, None)
        for key, declared in KERAS.options(type(self)).items():
            if declared.of is activations and config[key] is None:
                config[key] = "linear"
        if config.get("activity_regularizer", self) is None:
            del config["activity_regularizer"]
        config = {"name": config.pop("name"), "trainable": self.trainable,
                  "dtype": policy(config.pop("dtype")), **without(config, "trainable")}
        if "_kit_given" in vars(self) and type(self).get_config is LayerConfig.get_config:
            config.update(self._own_arguments())
        return config

    def _own_arguments(self):
        """What a learner's `__init__` was given, by its parameters' names."""
        args, kwargs = self._kit_given
        bound = inspect.signature(type(self).__init__).bind(self, *args, **kwargs)
        bound.apply_defaults()
        parameters = bound.signature.parameters
        own = {}
        for name, value in list(bound.arguments.items())[1:]:
            if parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
                own.update(value)
            elif parameters[name].kind is not inspect.Parameter.VAR_POSITIONAL:
                own[name] = value
        if not all(_is_plain(value) for value in own.values()):
            raise NotImplementedError(
                f"Object {type(self).__name__} was created by passing non-serializable argument "
                f"values in `__init__()`, and therefore the object must override `get_config()` "
                f"in order to be serializable. Received: {shown(own)}")
        return {key: value for key, value in own.items() if value is not None
                or key not in ("name", "dtype")}

    @classmethod
    def from_config(cls, config):
        """The layer that a config describes."""
        try:
            return cls(**config)
        except Exception as problem:
            raise UsageError(f"Error when deserializing class '{cls.__name__}' using "
                             f"config={config}.\n\nException encountered: {problem}") from problem

    def get_build_config(self):
        """{"input_shape": the shape with which the layer was built}; None before."""
        shapes = vars(self).get("_kit_build_shapes")
        if shapes is None:
            return None
        return {"input_shape": next(iter(shapes.values()))} if len(shapes) == 1 else {
            "shapes_dict": shapes}

    def build_from_config(self, config):
        """Build the layer with what `get_build_config` gave."""
        if config and "input_shape" in config:
            self.build(config["input_shape"])
        elif config and "shapes_dict" in config:
            self.build(**config["shapes_dict"])


def _is_plain(value):
    if isinstance(value, (list, tuple)):
        return all(_is_plain(one) for one in value)
    if isinstance(value, dict):
        return all(_is_plain(one) for one in value.values())
    return isinstance(value, _PLAIN)


def without(config, *keys):
    """The config without some of its keys."""
    return {key: value for key, value in config.items() if key not in keys}


def policy(dtype):
    """A dtype as Keras's configs hold it."""
    return {"module": "keras", "class_name": "DTypePolicy", "config": {"name": dtype},
            "registered_name": None}
