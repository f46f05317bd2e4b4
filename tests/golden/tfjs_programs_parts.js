// A documented symbol or option each, in a program of a few lines: rows of [id, program].
'use strict';

const OPTIMIZERS = ["'sgd'", 'tf.train.sgd(0.1)', 'tf.train.momentum(0.1, 0.5, true)',
  'tf.train.adagrad(0.1, 0.2)', 'tf.train.adadelta(0.5, 0.9, 1e-3)',
  'tf.train.adam(0.1, 0.8, 0.9, 1e-4)', 'tf.train.adamax(0.1, 0.8, 0.9, 1e-4, 0.1)',
  'tf.train.rmsprop(0.1, 0.8, 0.5, 1e-4, true)'];
const LOSSES = ['meanSquaredError', 'meanAbsoluteError', 'meanAbsolutePercentageError',
  'meanSquaredLogarithmicError', 'squaredHinge', 'hinge', 'categoricalHinge', 'logcosh',
  'categoricalCrossentropy', 'binaryCrossentropy', 'kullbackLeiblerDivergence', 'poisson',
  'cosineProximity'];
const METRICS = ['binaryAccuracy', 'binaryCrossentropy', 'categoricalAccuracy',
  'categoricalCrossentropy', 'cosineProximity', 'meanAbsoluteError', 'meanAbsolutePercentageError',
  'MAPE', 'mape', 'meanSquaredError', 'MSE', 'mse', 'precision', 'recall', 'r2Score'];
const MERGES = ['add', 'average', 'multiply', 'maximum', 'minimum', 'concatenate'];
const INITIALIZERS = ['zeros()', 'ones()', 'constant({value: 2.5})', 'identity({gain: 2})'];

module.exports = [
  ...OPTIMIZERS.map((optimizer, i) => [`optimizer_${i}`, `
    const model = small({optimizer: ${optimizer}});
    await trained(model, filled([4, 2]), filled([4, 1], 3), {epochs: 3, batchSize: 2});
    report(model.optimizer.getConfig ? model.optimizer.getConfig() : null);`]),
  ...LOSSES.map((loss) => [`loss_${loss}`, `
    const model = made([tf.layers.dense({units: 3, inputShape: [2], activation: 'softmax'})]);
    model.compile({optimizer: 'sgd', loss: '${loss}'});
    const y = tf.softmax(filled([4, 3], 3));
    report(model.evaluate(filled([4, 2]), y));
    const h = await model.fit(filled([4, 2]), y, {epochs: 2, batchSize: 3, shuffle: false});
    report(h.history); report(model.getWeights());`]),
  ...METRICS.map((metric) => [`metric_${metric}`, `
    const truth = tf.tensor2d([[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]]);
    const guess = tf.tensor2d([[0.1, 0.8, 0.1], [0.3, 0.6, 0.1], [0, 0, 1], [0.6, 0.2, 0.2]]);
    report(tf.metrics.${metric}(truth, guess));
    report(tf.metrics.${metric}(truth, guess.round()));
    const model = made([tf.layers.dense({units: 3, inputShape: [2], activation: 'softmax'})]);
    model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy',
      metrics: [tf.metrics.${metric}]});
    report(model.metricsNames);
    report(model.evaluate(filled([4, 2]), truth));`]),
  ['metric_sparse_accuracy', `
    const guess = tf.tensor2d([[0.1, 0.8, 0.1], [0.3, 0.6, 0.1], [0, 0, 1]]);
    report(tf.metrics.sparseCategoricalAccuracy(tf.tensor1d([1, 0, 2]), guess));
    report(tf.metrics.sparseCategoricalAccuracy(tf.tensor2d([[1], [1], [0]]), guess));`],
  ...MERGES.map((merge) => [`merge_${merge}`, `
    const layer = tf.layers.${merge}();
    const a = filled([2, 3]);
    const b = filled([2, 3], 4);
    report(layer.apply([a, b])); report(layer.getConfig());
    const x = tf.input({shape: [3]});
    const y = tf.input({shape: [3]});
    report(tf.layers.${merge}({name: 'named'}).apply([x, y]).shape);
    report(tf.layers.${merge}([x, y]).getClassName());
    try { report(tf.layers.${merge}().apply(x).shape); } catch (error) { report(error.message); }`]),
  ...INITIALIZERS.map((initializer, i) => [`initializer_${i}`, `
    const init = tf.initializers.${initializer};
    report(init.apply([2, 2])); report(init.getConfig()); report(init.getClassName());
    report(tf.layers.dense({units: 2, kernelInitializer: init, useBias: false}).apply(
      tf.ones([1, 2])));`]),
  ['initializers_at_random', `
    const given = [tf.initializers.randomNormal({mean: 1, stddev: 2, seed: 3}),
      tf.initializers.randomUniform({minval: 1, maxval: 2}),
      tf.initializers.truncatedNormal({stddev: 0.1}), tf.initializers.orthogonal({gain: 2}),
      tf.initializers.varianceScaling({scale: 2, mode: 'fanOut', distribution: 'uniform'}),
      tf.initializers.glorotNormal({seed: 1}), tf.initializers.glorotUniform({}),
      tf.initializers.heNormal({}), tf.initializers.heUniform({seed: 2}),
      tf.initializers.leCunNormal({}), tf.initializers.leCunUniform({})];
    report(given.map((one) => one.getClassName()));
    report(given.map((one) => one.getConfig()));
    report(given.map((one) => one.apply([3, 2]).shape));`],
  ['constraints', `
    const w = filled([3, 2]);
    report(tf.constraints.maxNorm({maxValue: 0.5, axis: 0}).apply(w));
    report(tf.constraints.minMaxNorm({minValue: 0.6, maxValue: 0.7, rate: 0.5, axis: 1}).apply(w));
    report(tf.constraints.nonNeg().apply(w));
    report(tf.constraints.unitNorm({axis: 1}).apply(w));
    report(tf.constraints.unitNorm({axis: 1}).getConfig());
    report(tf.constraints.minMaxNorm({}).getConfig());`],
  ['regularizers', `
    const w = filled([3, 2]);
    report(tf.regularizers.l1({l1: 0.3}).apply(w)); report(tf.regularizers.l2().apply(w));
    report(tf.regularizers.l1l2({l1: 0.1, l2: 0.2}).apply(w));
    report(tf.regularizers.l1().getConfig()); report(tf.regularizers.l1l2().getConfig());`],
  ['apply_to_numbers_and_symbols', `
    const dense = tf.layers.dense({units: 2, kernelInitializer: 'ones', name: 'd'});
    report(dense.apply(tf.ones([1, 3])));
    const y = dense.apply(tf.input({shape: [3]}));
    report([y.shape, y.dtype, y.name, y.rank]);
    report(dense.inboundNodes.length); report(dense.input.shape); report(dense.outputShape);
    try { dense.apply(tf.ones([1, 4])); } catch (error) { report(error.message); }`],
  ['input_with_options', `
    const x = tf.input({batchShape: [2, 3], dtype: 'int32', name: 'i'});
    report([x.shape, x.dtype, x.name]);
    const y = tf.layers.input({shape: [null, 3], sparse: false});
    report([y.shape, y.dtype]);
    try { tf.input({}); } catch (error) { report(error.message); }
    try { tf.input({shape: [1], batchShape: [1, 1]}); } catch (error) { report(error.message); }`],
  ['layer_methods', `
    const layer = tf.layers.dense({units: 2, inputShape: [3]});
    report(layer.built); report(layer.weights.length);
    layer.build([null, 3]);
    report(layer.built); report(layer.weights.map((w) => w.shape));
    report(layer.computeOutputShape([4, 3])); report(layer.getClassName());
    report(layer.countParams()); report(layer.trainable); report(layer.stateful);
    layer.trainable = false;
    report(layer.trainableWeights.length); report(layer.nonTrainableWeights.length);
    report(layer.computeMask(tf.ones([1, 3])));
    report(layer.getConfig());
    try { report(layer.dispose()); } catch (error) { report(error.message); }
    layer.apply(tf.ones([1, 3]));
    report(layer.dispose());
    try { layer.apply(tf.ones([1, 3])); } catch (error) { report(error.message); }`],
  ['cells_alone', `
    const x = tf.ones([1, 2]);
    const h = tf.zeros([1, 3]);
    for (const name of ['simpleRNNCell', 'gruCell', 'lstmCell']) {
      const cell = tf.layers[name]({units: 3, kernelInitializer: 'ones',
        recurrentInitializer: 'ones', resetAfter: false});
      cell.build([1, 2]);
      const states = name === 'lstmCell' ? [h, h] : [h];
      const out = cell.call([x, ...states], {});
      report(out); report(out.length); report(out[0] === out[1]); report(cell.stateSize);
    }`],
  ['convolutional_cell_alone', `
    const cell = tf.layers.convLstm2dCell({filters: 2, kernelSize: 2, kernelInitializer: 'ones',
      recurrentInitializer: 'ones'});
    cell.build([1, 3, 3, 1]);
    const out = cell.call([filled([1, 3, 3, 1]), tf.zeros([1, 2, 2, 2]), tf.zeros([1, 2, 2, 2])],
      {});
    report(out); report(out[0] === out[1]); report(out[1] === out[2]);`],
  ['stacked_cells', `
    const cells = [tf.layers.lstmCell({units: 2}),
      tf.layers.gruCell({units: 3, resetAfter: false})];
    const rnn = tf.layers.rnn({cell: cells, returnSequences: true, returnState: true,
      inputShape: [3, 2]});
    const outputs = rnn.apply(tf.input({shape: [3, 2]}));
    report(outputs.map((one) => one.shape));
    fixed(rnn);
    report(rnn.apply(filled([2, 3, 2])));
    report(rnn.weights.map((w) => w.name));`],
  ['recurrent_backwards_with_options', `
    const layer = tf.layers.lstm({units: 2, goBackwards: true, returnSequences: true,
      unitForgetBias: false, recurrentActivation: 'sigmoid', activation: 'relu',
      implementation: 2});
    layer.apply(tf.input({shape: [3, 2]}));
    fixed(layer);
    report(layer.apply(filled([1, 3, 2]))); report(layer.getConfig());`],
  ['built_twice', `
    const layer = tf.layers.lstm({units: 2});
    layer.build([null, 3, 2]);
    layer.apply(filled([1, 3, 2]));`],
  ['bidirectional_merges', `
    for (const mergeMode of ['sum', 'mul', 'ave', 'concat', null]) {
      const layer = tf.layers.bidirectional({layer: tf.layers.simpleRNN({units: 2}), mergeMode});
      layer.build([null, 3, 2]);
      fixed(layer);
      report(layer.apply(filled([2, 3, 2])));
      report(layer.computeOutputShape([null, 3, 2]));
    }`],
  ['sequential_methods', `
    const model = tf.sequential({name: 'mine'});
    model.add(tf.layers.dense({units: 3, batchInputShape: [null, 2], name: 'first'}));
    model.add(tf.layers.activation({activation: 'swish'}));
    report(model.inputs[0].shape); report(model.outputs.length); report(model.name);
    report(model.getLayer('first').name); report(model.getLayer(null, 1).name);
    report(model.layers.length);
    try { model.getLayer('none'); } catch (error) { report(error.message); }
    try { model.add(tf.layers.lstm({units: 2})); } catch (error) { report(error.message); }
    model.pop();
    report(model.layers.length);
    model.summary(null, null, (line) => { report(line); });`],
  ['sequential_reuses_a_layer', `
    const one = made([tf.layers.dense({units: 3, inputShape: [4]}), tf.layers.dense({units: 1})]);
    const two = tf.sequential();
    two.add(tf.layers.inputLayer({inputShape: [3]}));
    two.add(one.layers[1]);
    report(two.predict(tf.ones([1, 3]))); two.summary();
    const bad = tf.sequential();
    try { bad.add(one.layers[1]); } catch (error) { report(error.message); }`],
  ['predict_options', `
    const model = small();
    report(model.predict(filled([5, 2]), {batchSize: 2}));
    report(model.predictOnBatch(filled([5, 2])));
    report(model.predict([filled([1, 2])]));
    try { model.predict(filled([1, 3])); } catch (error) { report(error.message); }
    model.predict(filled([2]));`],
  ['evaluate_options', `
    const model = small({metrics: ['mse', 'mae', 'cosine']});
    report(model.evaluate(filled([5, 2]), filled([5, 1]), {batchSize: 2}));
    for (const options of [{steps: 2}, {verbose: 1}]) {
      try { model.evaluate(filled([5, 2]), filled([5, 1]), options); }
      catch (error) { report(error.message); }
    }
    const data = tf.data.array([{xs: filled([2, 2]), ys: filled([2, 1])}]);
    report(await model.evaluateDataset(data));`],
  ['train_on_batch', `
    const model = small({metrics: ['mae']});
    report(await model.trainOnBatch(filled([3, 2]), filled([3, 1])));
    report(await model.trainOnBatch(filled([3, 2]), filled([3, 1])));
    report(small().evaluate(filled([3, 2]), filled([3, 1])));`],
  ['fit_options', `
    const model = small();
    const h = await model.fit(filled([6, 2]), filled([6, 1]), {epochs: 4, initialEpoch: 2,
      batchSize: 4, validationSplit: 0.5, shuffle: false, verbose: 0, yieldEvery: 'epoch'});
    report(h.history); report(h.epoch); report(h.params);
    await h.syncData();
    report(h.validationData);`],
  ['fit_dataset_options', `
    const data = tf.data.array([0, 1, 2, 3]).map((i) => ({xs: [i, 1], ys: [i]})).batch(2);
    const model = small({metrics: ['mae']});
    const seen = [];
    const h = await model.fitDataset(data.repeat(), {epochs: 2, batchesPerEpoch: 3,
      validationData: [filled([4, 2]), filled([4, 1])], validationBatchSize: 2,
      callbacks: {onBatchEnd: (batch, logs) => { seen.push([batch, logs.size]); }}});
    report(h.history); report(seen);
    try { await model.fitDataset(data, {}); } catch (error) { report(error.message); }`],
  ['fit_dataset_of_named_tensors', `
    const x = tf.input({shape: [2], name: 'one'});
    const y = tf.input({shape: [1], name: 'two'});
    const out = tf.layers.dense({units: 1, name: 'o'}).apply(
      tf.layers.concatenate().apply([x, y]));
    const model = fixed(tf.model({inputs: [x, y], outputs: out}));
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    const rows = tf.data.array([{one: [1, 2], two: [3]}, {one: [0, 1], two: [2]}]);
    const data = tf.data.zip({xs: rows, ys: tf.data.array([[1], [0]])}).batch(2);
    const h = await model.fitDataset(data, {epochs: 2});
    report(h.history); report(model.getWeights());`],
  ['compile_options', `
    const model = small({loss: (y, p) => tf.sub(y, p).abs().mean(), metrics: [tf.metrics.MSE]});
    report(model.metricsNames); report(model.evaluate(filled([3, 2]), filled([3, 1])));
    model.compile({optimizer: 'adam', loss: ['meanSquaredError'], metrics: []});
    report(model.metricsNames); report(model.optimizer.getClassName());
    try { model.compile({optimizer: 'no', loss: 'meanSquaredError'}); }
    catch (error) { report(error.message); }
    try { model.compile({optimizer: 'sgd', loss: 'no'}); } catch (error) { report(error.message); }
    try { model.compile({optimizer: 'sgd', loss: ['hinge', 'hinge']}); }
    catch (error) { report(error.message); }`],
  ['json_round_trips', `
    const model = tf.sequential({layers: [
      tf.layers.bidirectional({layer: tf.layers.gru({units: 2, resetAfter: false}),
        inputShape: [3, 2], mergeMode: 'ave'}),
      tf.layers.dense({units: 2, kernelRegularizer: 'l1l2', kernelConstraint: 'unitNorm'})]});
    const json = model.toJSON(null, false);
    const again = await tf.models.modelFromJSON(json);
    report(JSON.stringify(again.toJSON(null, false)) === JSON.stringify(json));
    report(again.weights.map((w) => w.shape)); report(json);
    const text = model.toJSON();
    report(text.length);`],
  ['data_in_steps', `
    const data = tf.data.array([1, 2, 3, 4, 5, 6]);
    report(await data.filter((x) => x % 2 === 0).map((x) => x * x).toArray());
    report(await data.skip(1).take(3).repeat(2).toArray());
    report(await data.batch(4, false).toArray());
    report(await data.concatenate(tf.data.array([7])).prefetch(2).toArray());
    report(await data.mapAsync(async (x) => x + 1).columnMajorBatch
      ? 'has it' : 'has not');
    const seen = [];
    await data.forEachAsync((x) => { seen.push(x); });
    report(seen); report(data.size); report(data.batch(4).size);
    const iterator = await data.iterator();
    report(await iterator.next());
    function* numbers() {
      for (let i = 0; i < 3; i++) {
        yield i;
      }
    }
    report(await tf.data.generator(numbers).toArray());
    let i = -1;
    report(await tf.data.func(() => ++i < 3 ? {value: i, done: false} :
      {value: null, done: true}).toArray());`],
  ['csv_options', `
    const file = lines(['1,2,x', '3,,y']);
    const csv = (config) => new tf.data.CSVDataset(new tf.data.FileDataSource(file), config);
    const one = csv({hasHeader: false, columnNames: ['a', 'b', 'c'],
      columnConfigs: {b: {default: 7}, c: {dtype: 'string'}}});
    report(await one.columnNames()); report(await one.toArray());
    report(await csv({hasHeader: false, columnNames: ['a', 'b', 'c'], configuredColumnsOnly: true,
      columnConfigs: {a: {dtype: 'int32'}}}).toArray());
    try { await csv({columnConfigs: {z: {isLabel: true}}}).toArray(); }
    catch (error) { report(error.message); }`],
  ['losses_as_functions', `
    const y = tf.tensor2d([[1, 0], [0, 1]]);
    const p = tf.tensor2d([[0.7, 0.2], [0.4, 0.9]]);
    const w = tf.tensor2d([[1, 2], [0, 1]]);
    for (const name of ['absoluteDifference', 'hingeLoss', 'huberLoss', 'logLoss',
      'meanSquaredError', 'sigmoidCrossEntropy']) {
      report(tf.losses[name](y, p)); report(tf.losses[name](y, p, w));
    }
    report(tf.losses.cosineDistance(y, p, 1)); report(tf.losses.softmaxCrossEntropy(y, p));
    report(tf.losses.softmaxCrossEntropy(y, p, tf.tensor1d([1, 3]), 0.1));
    report(tf.losses.computeWeightedLoss(p, w));
    report(tf.losses.meanSquaredError(y, p, w, tf.Reduction.SUM));
    report(tf.losses.absoluteDifference(y, p, w, tf.Reduction.NONE));
    report(tf.losses.absoluteDifference(y, p, w, tf.Reduction.MEAN));`],
  ['optimizer_steps_by_hand', `
    const w = tf.variable(tf.tensor1d([1, 2]));
    for (const optimizer of [tf.train.sgd(0.1), tf.train.adam(0.1), tf.train.momentum(0.1, 0.9)]) {
      const cost = optimizer.minimize(() => w.square().sum(), true, [w]);
      report(cost); report(w);
      const {value, grads} = optimizer.computeGradients(() => w.mul(3).sum(), [w]);
      optimizer.applyGradients(grads);
      report(value); report(w);
    }`],
];
