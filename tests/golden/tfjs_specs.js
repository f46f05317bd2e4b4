// Record configurations, initial values, layer outputs and shapes, and the names of the API.
'use strict';
const {call, freshTf, lookUp, observe, realise, toJson} = require('./tfjs_common.js');

const cases = [];

/** kind 'config': make(...args), its class name and getConfig(). */
async function recordConfig(id, make) {
  const tf = freshTf();
  const {result, error} = await observe(() => {
    const made = realise(tf, make);
    return {class_name: made.getClassName(), config: toJson(made.getConfig())};
  });
  cases.push({id, kind: 'config', make, ...(error ? {error} : result)});
}

async function recordConfigs() {
  const configs = {
    initializers: {zeros: [], ones: [], constant: [{value: 2}], randomUniform: [{}],
      randomNormal: [{}], truncatedNormal: [{}], identity: [{}], varianceScaling: [{}],
      glorotUniform: [{}], glorotNormal: [{}], heNormal: [{}], heUniform: [{}], leCunNormal: [{}],
      leCunUniform: [{}], orthogonal: [{}]},
    regularizers: {l1: [], l2: [], l1l2: []},
    constraints: {maxNorm: [{}], unitNorm: [{}], nonNeg: [], minMaxNorm: [{}]},
    train: {sgd: [0.1], momentum: [0.1, 0.9], rmsprop: [0.1], adam: [], adadelta: [], adamax: [],
      adagrad: [0.1]},
    layers: {dense: [{units: 2}], activation: [{activation: 'relu'}], dropout: [{rate: 0.5}],
      flatten: [], reshape: [{targetShape: [2, -1]}], add: [], concatenate: [],
      inputLayer: [{inputShape: [3]}]},
  };
  for (const [room, factories] of Object.entries(configs)) {
    for (const [name, args] of Object.entries(factories)) {
      await recordConfig(`config_${room}_${name}`, call(`${room}.${name}`, ...args));
    }
  }
  const given = [
    ['initializers_randomUniform_given',
      call('initializers.randomUniform', {minval: -1, maxval: 2, seed: 3})],
    ['initializers_varianceScaling_given', call('initializers.varianceScaling',
        {scale: 2, mode: 'fanAvg', distribution: 'uniform', seed: 3})],
    ['initializers_glorotUniform_seed', call('initializers.glorotUniform', {seed: 3})],
    ['regularizers_l1_given', call('regularizers.l1', {l1: 0.5})],
    ['regularizers_l1l2_given', call('regularizers.l1l2', {l1: 0.5, l2: 0.25})],
    ['regularizers_l1l2_one_given', call('regularizers.l1l2', {l1: 0.5})],
    ['regularizers_l1_null', call('regularizers.l1', {l1: null})],
    ['constraints_minMaxNorm_given', call('constraints.minMaxNorm',
        {minValue: 0.5, maxValue: 1.5, rate: 0.5, axis: 1})],
    ['train_momentum_nesterov', call('train.momentum', 0.1, 0.9, true)],
    ['train_rmsprop_given', call('train.rmsprop', 0.1, 0.8, 0.7, 1e-3, true)],
    ['train_adamax_given', call('train.adamax', 0.1, 0.8, 0.9, 1e-3, 0.1)],
    ['layers_dense_input_shape', call('layers.dense', {units: 2, inputShape: [3]})],
    ['layers_dense_batch_input_shape', call('layers.dense',
        {units: 2, batchInputShape: [null, 3], dtype: 'int32'})],
    ['layers_dense_input_dim', call('layers.dense', {units: 2, inputDim: 3})],
    ['layers_dense_full', call('layers.dense', {units: 2, name: 'mine', activation: 'relu',
      useBias: false, trainable: false, inputShape: [3], batchSize: 4, kernelInitializer: 'ones',
      kernelRegularizer: call('regularizers.l2', {l2: 0.1}), biasRegularizer: 'l1l2',
      kernelConstraint: 'nonNeg', biasConstraint: call('constraints.maxNorm', {maxValue: 3})})],
    ['layers_dropout_full', call('layers.dropout',
        {rate: 0.5, noiseShape: [null, 1], seed: 7, name: 'd'})],
    ['layers_flatten_data_format', call('layers.flatten', {dataFormat: 'channelsFirst'})],
    ['layers_concatenate_axis', call('layers.concatenate', {axis: 1})],
    ['layers_inputLayer_full', call('layers.inputLayer',
        {batchInputShape: [null, 2, 3], dtype: 'int32', name: 'x', sparse: false})],
  ];
  for (const [id, make] of given) {
    await recordConfig(`config_${id}`, make);
  }
}

function statistics(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  return toJson({min: Math.min(...values), max: Math.max(...values), mean,
    standard_deviation: Math.sqrt(variance)});
}

/** kind 'initializer': values when they are fixed, else statistics of the values. */
async function recordInitializers() {
  const tf = freshTf();
  const record = async (id, make, shape, dtype) => {
    const args = dtype ? [shape, dtype] : [shape];
    const {result, error} = await observe(() => realise(tf, make).apply(...args));
    const row = {id: `initializer_${id}`, kind: 'initializer', make, shape, dtype};
    if (error) {
      cases.push({...row, error});
    } else if (/zeros|ones|constant|identity/.test(make.call)) {
      cases.push({...row, output: toJson(result)});
    } else {
      cases.push({...row, output_dtype: result.dtype, statistics: statistics(
          Array.from(result.dataSync()))});
    }
  };
  const make = (name, config) => call(`initializers.${name}`, ...(config ? [config] : []));
  await record('zeros', make('zeros'), [2, 3]);
  await record('zeros_int32', make('zeros'), [2], 'int32');
  await record('ones', make('ones'), [2, 3]);
  await record('ones_scalar', make('ones'), []);
  await record('constant', make('constant', {value: 2.5}), [2, 2]);
  await record('constant_int32', make('constant', {value: 2.5}), [2], 'int32');
  await record('identity', make('identity', {}), [3, 3]);
  await record('identity_gain', make('identity', {gain: 0.5}), [2, 2]);
  const random = [
    ['randomUniform', {}], ['randomUniform', {minval: -1, maxval: 2}], ['randomNormal', {}],
    ['randomNormal', {mean: 1, stddev: 0.5}], ['truncatedNormal', {}],
    ['truncatedNormal', {mean: 1, stddev: 0.5}], ['glorotUniform', {}], ['glorotNormal', {}],
    ['heNormal', {}], ['heUniform', {}], ['leCunNormal', {}], ['leCunUniform', {}],
    ['orthogonal', {}], ['orthogonal', {gain: 2}],
  ];
  for (const [name, config] of random) {
    const more = Object.keys(config).join('_');
    await record(`${name}${more ? `_${more}` : ''}`, make(name, {...config, seed: 1}), [100, 100]);
  }
  await record('randomUniform_int32', make('randomUniform', {minval: 0, maxval: 5, seed: 1}),
      [100], 'int32');
  await record('orthogonal_tall', make('orthogonal', {seed: 1}), [100, 50]);
  await record('orthogonal_wide', make('orthogonal', {seed: 1}), [50, 100]);
  for (const mode of ['fanIn', 'fanOut', 'fanAvg']) {
    for (const distribution of ['normal', 'uniform', 'truncatedNormal']) {
      await record(`varianceScaling_${mode}_${distribution}`,
          make('varianceScaling', {scale: 1, mode, distribution, seed: 1}), [20, 500]);
    }
  }
  // Fans: sqrt(3 / fan) is the limit of the uniform distribution with scale 1.
  for (const shape of [[3], [3, 4], [2, 3, 4], [3, 3, 4, 5], [2, 2, 2, 3, 4]]) {
    for (const mode of ['fanIn', 'fanOut', 'fanAvg']) {
      const initializer = make('varianceScaling', {scale: 1, mode, distribution: 'uniform'});
      const limits = [];
      for (let seed = 1; seed <= 40; seed++) {
        const config = {...initializer.args[0], seed};
        const {result} = await observe(() => tf.initializers.varianceScaling(config).apply(shape));
        limits.push(tf.max(tf.abs(result)).dataSync()[0]);
      }
      const largest = Math.max(...limits);
      cases.push({id: `fans_${shape.join('_')}_${mode}`, kind: 'fans', shape, mode,
        largest_of_many: toJson(largest), fan_at_most: toJson(3 / largest ** 2)});
    }
  }
}

/** kind 'apply': a layer's eager output, its symbolic output shape, and computeOutputShape. */
async function recordLayers() {
  const {rows} = require('./tfjs_specs_layers.js');
  for (const [id, make, inputs, options] of rows) {
    const tf = freshTf();
    const row = {id: `apply_${id}`, kind: 'apply', make, inputs, ...(options ? {options} : {})};
    const tensors = realise(tf, inputs);
    const one = (list) => list.length === 1 ? list[0] : list;
    const eager = await observe(() => {
      const layer = realise(tf, make);
      const output = layer.apply(one(tensors), options);
      const weights = layer.getWeights().map((weight) => weight.shape);
      return {output: toJson(output), ...(weights.length ? {weight_shapes: weights} : {})};
    });
    Object.assign(row, eager.error ? {error: eager.error} : eager.result);
    const symbolic = await observe(() => {
      const given = tensors.map(({shape, dtype}) => tf.input({shape: shape.slice(1), dtype}));
      return realise(tf, make).apply(one(given)).shape;
    });
    Object.assign(row, symbolic.error ? {symbolic_error: symbolic.error} :
      {symbolic_shape: symbolic.result});
    cases.push(row);
  }
  for (const [id, make, inputShape] of require('./tfjs_specs_layers.js').shapes) {
    const tf = freshTf();
    const {result, error} = await observe(() => realise(tf, make).computeOutputShape(inputShape));
    cases.push({id: `shape_${id}`, kind: 'output_shape', make, input_shape: inputShape,
      ...(error ? {error} : {output_shape: toJson(result)})});
  }
}

/** kind 'dropout': which values come out in training, and about how many are zero. */
async function recordDropout() {
  for (const rate of [0, 0.2, 0.5, 0.9]) {
    const tf = freshTf();
    const output = tf.layers.dropout({rate, seed: 1}).apply(tf.ones([100, 100]), {training: true});
    const values = Array.from(output.dataSync());
    cases.push({id: `dropout_training_${rate}`, kind: 'dropout', rate,
      fraction_of_zeros: values.filter((value) => value === 0).length / values.length,
      other_values: toJson([...new Set(values.filter((value) => value !== 0))])});
  }
  const tf = freshTf();
  const layer = tf.layers.dropout({rate: 0.5, noiseShape: [100, 1], seed: 1});
  const output = layer.apply(tf.ones([100, 3]), {training: true}).arraySync();
  cases.push({id: 'dropout_noise_shape', kind: 'dropout', rate: 0.5, noise_shape: [100, 1],
    rows_are_constant: output.every((row) => row.every((value) => value === row[0]))});
}

/** kind 'penalty' and 'constrained': what regularizers and constraints make of a tensor. */
async function recordPenalties() {
  const x = {tensor: [[3, -0.5, 0], [4, 0.5, 0]]};
  for (const [id, make] of [
    ['l1', call('regularizers.l1', {l1: 0.1})], ['l2', call('regularizers.l2', {l2: 0.1})],
    ['l1l2', call('regularizers.l1l2', {l1: 0.1, l2: 0.2})], ['l1l2_default',
      call('regularizers.l1l2')],
    ['max_norm', call('constraints.maxNorm', {maxValue: 2})],
    ['max_norm_axis_1', call('constraints.maxNorm', {maxValue: 2, axis: 1})],
    ['unit_norm', call('constraints.unitNorm', {})],
    ['unit_norm_axis_1', call('constraints.unitNorm', {axis: 1})],
    ['non_negative', call('constraints.nonNeg')],
    ['min_max_norm', call('constraints.minMaxNorm', {minValue: 1, maxValue: 2})],
    ['min_max_norm_rate', call('constraints.minMaxNorm', {minValue: 1, maxValue: 2, rate: 0.5})],
  ]) {
    const tf = freshTf();
    const {result, error} = await observe(() => toJson(realise(tf, make).apply(realise(tf, x))));
    cases.push({id: `weights_${id}`, kind: 'weights', make, input: x,
      ...(error ? {error} : {output: result})});
  }
}

/** kind 'names': what a namespace, a prototype or a fresh object has, sorted. */
async function recordNames() {
  const tf = freshTf();
  const own = (object) => Object.keys(object).sort();
  const all = (type) => Object.getOwnPropertyNames(type.prototype).sort();
  const rooms = ['layers', 'train', 'initializers', 'regularizers', 'constraints', 'losses',
    'metrics', 'callbacks', 'models', 'data', 'io', 'serialization'];
  cases.push({id: 'names_tf', kind: 'names', names: own(tf)});
  for (const room of rooms) {
    cases.push({id: `names_tf.${room}`, kind: 'names', names: own(lookUp(tf, room))});
  }
  const chained = [];
  for (const name in tf.Tensor.prototype) {  // methods that were added later are enumerable
    chained.push(name);
  }
  cases.push({id: 'names_Tensor.prototype', kind: 'names', names:
    [...new Set([...all(tf.Tensor), ...chained])].sort()});
  for (const type of ['LayersModel', 'Sequential', 'SymbolicTensor', 'LayerVariable', 'Variable',
    'History', 'Optimizer', 'EarlyStopping', 'CustomCallback', 'InputSpec', 'TensorBuffer']) {
    if (tf[type]) {
      cases.push({id: `names_${type}.prototype`, kind: 'names', names: all(tf[type])});
    }
  }
  cases.push({id: 'names_Layer.prototype', kind: 'names', names: all(tf.layers.Layer)});
  const symbolic = tf.input({shape: [2]});
  cases.push({id: 'names_symbolic_tensor', kind: 'names', names: own(symbolic)});
  cases.push({id: 'names_memory', kind: 'names', names: own(tf.memory())});
}

module.exports = async function record() {
  await recordConfigs();
  await recordInitializers();
  await recordLayers();
  await recordDropout();
  await recordPenalties();
  await recordNames();
  return {cases};
};
