// Record tf.conv1d … tf.separableConv2d on drawn arguments: values, gradients, errors.
'use strict';
const {freshTf, lcg, observe, toJson} = require('./tfjs_common.js');

const COUNT = 110;
let draw = 1;
const random = () => (draw = (draw * 48271) % 2147483647) / 2147483647;
const whole = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[whole(0, list.length - 1)];
const fill = (seed, shape) => ({tensor: lcg(seed)(shape.reduce((a, b) => a * b, 1), 2), shape});

const AXES = {conv1d: 1, conv2d: 2, conv3d: 3, conv2dTranspose: 2, conv3dTranspose: 3,
  depthwiseConv2d: 2, separableConv2d: 2};

function drawn(seed) {
  const name = pick(Object.keys(AXES));
  const axes = AXES[name];
  const several = (low, high) => Array.from({length: axes}, () => whole(low, high));
  const [channels, filters, wrong] = [whole(1, 3), whole(1, 3), random() < 0.1 ? 1 : 0];
  const [sizes, window] = [several(3, axes < 3 ? 6 : 4), several(1, 3)];
  const batch = random() < 0.2 ? [] : [whole(1, 2)];
  const dilations = random() < 0.2 ? 2 : 1;
  const strides = dilations > 1 && random() < 0.8 ? 1 :
    axes === 1 ? whole(1, 2) : pick([whole(1, 2), several(1, 3)]);
  const numbers = ['conv1d', 'conv2d', 'depthwiseConv2d'].includes(name) ? [0, 1, 2] : [];
  const explicit = ['conv2d', 'depthwiseConv2d'].includes(name) ?
    [[[0, 0], [whole(0, 2), whole(0, 2)], [whole(0, 1), whole(0, 2)], [0, 0]]] : [];
  const pad = pick(['same', 'valid', ...numbers, ...explicit]);
  const first = name === 'conv2d' && random() < 0.3 && !Array.isArray(pad);
  const x = fill(seed, first ? [...batch, channels, ...sizes] : [...batch, ...sizes, channels]);
  const kernel = fill(seed + 1, [...window, channels + wrong, filters]);
  if (name.endsWith('Transpose')) {
    const steps = Array.isArray(strides) ? strides : Array(axes).fill(strides);
    const shape = sizes.map((size, i) => size * steps[i] +
      (pad === 'same' ? 0 : Math.max(window[i] - steps[i], 0)));
    return [name, x, fill(seed + 1, [...window, filters, channels + wrong]),
      [...batch, ...shape, filters], strides, pad];
  }
  if (name === 'separableConv2d') {
    return [name, x, fill(seed + 1, [...window, channels, filters]),
      fill(seed + 2, [1, 1, channels * filters + wrong, 2]), strides, pad, dilations, 'NHWC'];
  }
  const format = {conv1d: 'NWC', conv3d: 'NDHWC'}[name] || (first ? 'NCHW' : 'NHWC');
  const rounding = name === 'conv2d' && typeof pad === 'number' && random() < 0.5 ?
    [pick(['ceil', 'floor', 'round'])] : [];
  return [name, x, kernel, strides, pad, format, dilations, ...rounding];
}

module.exports = async function record() {
  const tf = freshTf();
  const cases = [];
  for (let i = 0; i < COUNT; i++) {
    const [name, ...args] = drawn(3 * i + 1);
    const real = args.map((arg) => arg.tensor ? tf.tensor(arg.tensor, arg.shape) : arg);
    const tensors = real.filter((arg) => arg instanceof tf.Tensor);
    const recorded = {id: `${i}_${name}`, name, args};
    const value = await observe(() => tf[name](...real));
    if (value.error) {
      recorded.error = value.error.message;
    } else {
      recorded.shape = value.result.shape;
      recorded.values = toJson(value.result.dataSync());
      const slopes = await observe(() => tf.grads((...given) => {
        const next = given[Symbol.iterator]();
        const y = tf[name](...real.map((arg) => arg instanceof tf.Tensor ? next.next().value : arg));
        return tf.sum(tf.mul(y, y));
      })(tensors));
      recorded.slopes = slopes.error ? {error: slopes.error.message} :
        slopes.result.map((slope) => toJson(slope.dataSync()));
    }
    cases.push(recorded);
  }
  return {cases};
};
