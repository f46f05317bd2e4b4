"""Layers and a regularizer of a learner's own, as tfjs_topology_classes.js has them."""

import minitf as tf


class Scale(tf.layers.Layer):
    """Multiplies by a factor, which is a weight."""

    className = "Scale"

    def __init__(self, config):
        super().__init__(config)
        self.factor = config["factor"]

    def build(self, inputShape):
        self.scale = self.addWeight("scale", [inputShape[-1]], "float32",
                                    tf.initializers.constant({"value": self.factor}))

    def call(self, inputs, kwargs=None):
        x = inputs[0] if isinstance(inputs, list) else inputs
        return tf.mul(x, self.scale.read())

    def getConfig(self):
        return {**super().getConfig(), "factor": self.factor}


class Shift(tf.layers.Layer):
    """Made from a config in its own way."""

    className = "Shift"

    def __init__(self, by, config=None):
        super().__init__(config or {})
        self.by = by

    def call(self, inputs, kwargs=None):
        return tf.add(inputs[0] if isinstance(inputs, list) else inputs, self.by)

    def getConfig(self):
        return {**super().getConfig(), "shiftBy": self.by}

    @staticmethod
    def fromConfig(cls, config):
        return cls(config["shiftBy"], config)


class Double(tf.serialization.Serializable):
    """A penalty of 2 * sum |x|."""

    className = "Double"

    def __init__(self, config=None):
        self.times = (config or {}).get("times", 2)

    def apply(self, x):
        return tf.mul(tf.sum(tf.abs(x)), self.times)

    def getConfig(self):
        return {"times": self.times}


class Nameless(tf.layers.Layer):
    pass


class Empty(tf.layers.Layer):
    className = ""


class Numbered(tf.layers.Layer):
    className = 3


CLASSES = {cls.__name__: cls for cls in (Scale, Shift, Double, Nameless, Empty, Numbered)}
