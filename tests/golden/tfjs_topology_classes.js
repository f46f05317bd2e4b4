// Layers and a regularizer of a learner's own, as tests/golden/tfjs_topology_classes.py has them.
'use strict';

module.exports = function classes(tf) {
  /** Multiplies by a factor, which is a weight. */
  class Scale extends tf.layers.Layer {
    constructor(config) {
      super(config);
      this.factor = config.factor;
    }

    build(inputShape) {
      this.scale = this.addWeight('scale', [inputShape[inputShape.length - 1]], 'float32',
          tf.initializers.constant({value: this.factor}));
    }

    call(inputs) {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
      return tf.mul(x, this.scale.read());
    }

    getConfig() {
      return {...super.getConfig(), factor: this.factor};
    }
  }
  Scale.className = 'Scale';

  /** Made from a config in its own way. */
  class Shift extends tf.layers.Layer {
    constructor(by, config) {
      super(config || {});
      this.by = by;
    }

    call(inputs) {
      return tf.add(Array.isArray(inputs) ? inputs[0] : inputs, this.by);
    }

    getConfig() {
      return {...super.getConfig(), shiftBy: this.by};
    }

    static fromConfig(cls, config) {
      return new cls(config.shiftBy, config);
    }
  }
  Shift.className = 'Shift';

  /** A penalty of 2 * sum |x|. */
  class Double extends tf.serialization.Serializable {
    constructor(config) {
      super();
      this.times = (config || {}).times || 2;
    }

    apply(x) {
      return tf.mul(tf.sum(tf.abs(x)), this.times);
    }

    getConfig() {
      return {times: this.times};
    }
  }
  Double.className = 'Double';

  class Nameless extends tf.layers.Layer {}

  class Empty extends tf.layers.Layer {}
  Empty.className = '';

  class Numbered extends tf.layers.Layer {}
  Numbered.className = 3;

  return {Scale, Shift, Double, Nameless, Empty, Numbered};
};
