// Models as a course has them, trained a little: rows of [id, program].
'use strict';

module.exports = [
  ['digits_by_convolution', `
    const model = made([
      tf.layers.conv2d({inputShape: [28, 28, 1], kernelSize: 5, filters: 3, strides: 2,
        activation: 'relu', kernelInitializer: 'varianceScaling'}),
      tf.layers.batchNormalization(),
      tf.layers.maxPooling2d({poolSize: [2, 2], strides: [2, 2]}),
      tf.layers.conv2d({kernelSize: 3, filters: 2, activation: 'relu'}),
      tf.layers.dropout({rate: 0}),
      tf.layers.flatten(),
      tf.layers.dense({units: 10, activation: 'softmax'})]);
    model.compile({optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy',
      metrics: ['accuracy']});
    model.summary();
    const xs = filled([6, 28, 28, 1]);
    const ys = tf.oneHot(tf.tensor1d([3, 1, 4, 1, 5, 9], 'int32'), 10);
    const h = await model.fit(xs, ys, {batchSize: 2, epochs: 2, validationSplit: 1 / 3,
      shuffle: false});
    report(h.history);
    report(model.evaluate(xs, ys, {batchSize: 4}));
    report(model.predict(xs).argMax(-1));
    report(model.layers[1].getWeights());`],
  ['digits_by_separable_convolution', `
    const model = made([
      tf.layers.zeroPadding2d({padding: 1, inputShape: [8, 8, 1]}),
      tf.layers.separableConv2d({filters: 3, kernelSize: 3, padding: 'same'}),
      tf.layers.batchNormalization({momentum: 0.5, epsilon: 0.01}),
      tf.layers.reLU({maxValue: 0.4}),
      tf.layers.averagePooling2d({poolSize: 2}),
      tf.layers.depthwiseConv2d({kernelSize: 2, depthMultiplier: 2}),
      tf.layers.leakyReLU({alpha: 0.1}),
      tf.layers.globalAveragePooling2d({}),
      tf.layers.dense({units: 3, activation: 'softmax'})]);
    model.compile({optimizer: 'rmsprop', loss: 'sparseCategoricalCrossentropy', metrics: ['acc']});
    await trained(model, filled([4, 8, 8, 1]), tf.tensor1d([0, 2, 1, 2]), {epochs: 2});
    report(model.layers.map((l) => l.name));`],
  ['text_by_lstm_with_masks', `
    const model = made([
      tf.layers.embedding({inputDim: 6, outputDim: 4, maskZero: true, inputLength: 5}),
      tf.layers.lstm({units: 3, returnSequences: true}),
      tf.layers.gru({units: 3, resetAfter: false}),
      tf.layers.dense({units: 1, activation: 'sigmoid'})]);
    model.compile({optimizer: tf.train.adam(), loss: 'binaryCrossentropy', metrics: ['accuracy']});
    const x = tf.tensor2d([[1, 2, 0, 0, 0], [3, 4, 5, 1, 0], [2, 2, 2, 2, 2], [5, 0, 4, 0, 0]]);
    await trained(model, x, tf.tensor2d([[1], [0], [1], [0]]), {epochs: 3, batchSize: 2});
    report(model.predict(x));`],
  ['tagger_both_ways', `
    const model = made([
      tf.layers.embedding({inputDim: 5, outputDim: 3, inputLength: 4}),
      tf.layers.bidirectional({layer: tf.layers.lstm({units: 2, returnSequences: true}),
        mergeMode: 'concat'}),
      tf.layers.timeDistributed({layer: tf.layers.dense({units: 3, activation: 'softmax'})})]);
    model.compile({optimizer: tf.train.sgd(0.5), loss: 'categoricalCrossentropy',
      metrics: ['categoricalAccuracy']});
    const x = tf.tensor2d([[1, 2, 3, 4], [4, 3, 2, 1]]);
    const y = tf.oneHot(tf.tensor2d([[0, 1, 2, 0], [1, 1, 0, 2]], [2, 4], 'int32'), 3);
    await trained(model, x, y, {epochs: 2});
    report(model.weights.map((w) => w.name));
    model.summary();`],
  ['autoencoder', `
    const model = made([
      tf.layers.conv2d({filters: 2, kernelSize: 3, strides: 2, padding: 'same',
        activation: 'relu', inputShape: [8, 8, 1]}),
      tf.layers.conv2dTranspose({filters: 2, kernelSize: 3, strides: 2, padding: 'same',
        activation: 'relu'}),
      tf.layers.conv2d({filters: 1, kernelSize: 3, padding: 'same', activation: 'sigmoid'})]);
    model.compile({optimizer: tf.train.momentum(0.1, 0.9), loss: 'binaryCrossentropy'});
    const x = tf.sigmoid(filled([3, 8, 8, 1]));
    await trained(model, x, x, {epochs: 2, batchSize: 2});
    report(model.predict(x).mean([1, 2, 3]));
    report(model.outputShape);`],
  ['autoencoder_upsampled', `
    const model = made([
      tf.layers.conv2d({filters: 2, kernelSize: 3, padding: 'same', inputShape: [4, 4, 1]}),
      tf.layers.maxPooling2d({poolSize: 2}),
      tf.layers.upSampling2d({size: [2, 2]}),
      tf.layers.cropping2D({cropping: [[1, 0], [0, 1]]}),
      tf.layers.permute({dims: [3, 1, 2]}),
      tf.layers.reshape({targetShape: [6, -1]})]);
    model.compile({optimizer: 'adagrad', loss: 'meanAbsoluteError'});
    await trained(model, filled([2, 4, 4, 1]), filled([2, 6, 3], 4), {epochs: 2});`],
  ['two_inputs_and_a_shared_layer', `
    const a = tf.input({shape: [3], name: 'left'});
    const b = tf.input({shape: [3], name: 'right'});
    const shared = tf.layers.dense({units: 2, activation: 'tanh', name: 'shared'});
    shared.addLoss(() => tf.tidy(() => shared.kernel.read().abs().sum().mul(0.01)));
    const both = tf.layers.concatenate().apply([shared.apply(a), shared.apply(b)]);
    const model = fixed(tf.model({inputs: [a, b],
      outputs: tf.layers.dense({units: 1, name: 'out'}).apply(both)}));
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae']});
    report(model.inputNames); report(model.outputNames); report(shared.losses.length);
    await trained(model, [filled([4, 3]), filled([4, 3], 2)], filled([4, 1], 3),
      {epochs: 2, batchSize: 2});
    await trained(model, {left: filled([4, 3]), right: filled([4, 3], 2)}, filled([4, 1], 3));
    report(model.predict([filled([2, 3]), filled([2, 3], 2)]));
    report(shared.countParams()); report(model.countParams());
    try { report(shared.output.shape); } catch (error) { report(error.message); }
    report(shared.getOutputAt(1).shape);
    model.summary();`],
  ['two_outputs_two_losses', `
    const x = tf.input({shape: [4]});
    const h = tf.layers.dense({units: 3, activation: 'relu'}).apply(x);
    const p = tf.layers.dense({units: 2, activation: 'softmax', name: 'kind'}).apply(h);
    const q = tf.layers.dense({units: 1, name: 'size'}).apply(h);
    const model = fixed(tf.model({inputs: x, outputs: [p, q], name: 'twofold'}));
    model.compile({optimizer: tf.train.adamax(0.05),
      loss: {kind: 'categoricalCrossentropy', size: 'meanSquaredError'},
      metrics: {kind: 'accuracy', size: 'mse'}});
    const ys = [tf.tensor2d([[1, 0], [0, 1], [1, 0]]), filled([3, 1])];
    await trained(model, filled([3, 4]), ys, {epochs: 2});
    report(model.metricsNames);
    report(model.evaluate(filled([3, 4]), ys));
    report(await model.trainOnBatch(filled([3, 4]), ys));
    report(model.predictOnBatch(filled([3, 4])));`],
  ['own_layer_to_json_and_back', `
    tf.serialization.registerClass(Scale);
    const model = tf.sequential({layers: [new Scale({factor: 3, inputShape: [2], name: 's'}),
      tf.layers.dense({units: 1, kernelInitializer: 'ones'})]});
    report(model.layers[0].getConfig());
    const json = model.toJSON(null, false);
    report(json);
    const again = await tf.models.modelFromJSON(json);
    report(again.layers[0].factor);
    again.setWeights(model.getWeights());
    report(again.predict(tf.ones([1, 2])));
    again.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await trained(again, filled([4, 2]), filled([4, 1]), {epochs: 2});`],
  ['own_layer_trains_in_a_functional_model', `
    const x = tf.input({shape: [3]});
    const y = new Scale({factor: 2}).apply(x);
    const model = tf.model({inputs: x, outputs: tf.layers.add().apply([x, y])});
    model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
    await trained(model, filled([4, 3]), filled([4, 3], 2), {epochs: 3});
    model.layers[1].trainable = false;
    model.compile({optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError'});
    await trained(model, filled([4, 3]), filled([4, 3], 2), {epochs: 1});
    report(model.trainableWeights.length);`],
  ['from_a_csv_file_with_validation', `
    const file = lines(['a,b,y', '1,2,3', '2,0,1', '0.5,1,2', '-1,1,0', '2,2,5']);
    const data = () => new tf.data.CSVDataset(new tf.data.FileDataSource(file),
        {columnConfigs: {y: {isLabel: true}}})
      .map(({xs, ys}) => ({xs: Object.values(xs), ys: Object.values(ys)}));
    const model = small({metrics: ['mae']});
    report(await data().batch(2).toArray());
    const h = await model.fitDataset(data().batch(2),
      {epochs: 2, validationData: data().take(2).batch(2)});
    report(h.history);
    report(await model.evaluateDataset(data().batch(2), {batches: 2}));
    report(model.getWeights());`],
  ['early_stopping_by_validation', `
    const model = small({optimizer: tf.train.sgd(1.5)});
    const seen = [];
    const h = await model.fit(filled([6, 2]), filled([6, 1], 3), {epochs: 9, shuffle: false,
      validationData: [filled([2, 2], 5), filled([2, 1], 6)],
      callbacks: [tf.callbacks.earlyStopping({monitor: 'val_loss', patience: 2}),
        new tf.CustomCallback({onEpochEnd: (epoch) => { seen.push(epoch); }})]});
    report(h.history); report(h.epoch); report(seen);`],
  ['early_stopping_options', `
    const h = async (options) => {
      const history = await small().fit(filled([4, 2]), filled([4, 1], 3), {epochs: 5,
        shuffle: false, callbacks: tf.callbacks.earlyStopping(options)});
      report(history.history.loss);
    };
    await h({monitor: 'loss', minDelta: 0.1});
    await h({monitor: 'loss', mode: 'max', patience: 1});
    await h({monitor: 'loss', baseline: 0.01});
    await h({monitor: 'nothing'});
    await h();`],
  ['every_callback_in_order', `
    const seen = [];
    const model = small();
    await model.fit(filled([4, 2]), filled([4, 1]), {epochs: 1, batchSize: 2, shuffle: false,
      callbacks: {
        onTrainBegin: () => { seen.push('train begins'); },
        onTrainEnd: () => { seen.push('train ends'); },
        onEpochBegin: (epoch) => { seen.push('epoch ' + epoch); },
        onEpochEnd: async (epoch, logs) => { seen.push(Object.keys(logs)); },
        onBatchBegin: async (batch, logs) => { seen.push(Object.keys(logs)); },
        onBatchEnd: (batch, logs) => { seen.push(Object.keys(logs)); }}});
    report(seen);`],
  ['stop_training', `
    const model = small();
    const h = await model.fit(filled([4, 2]), filled([4, 1]), {epochs: 9, batchSize: 1,
      shuffle: false, callbacks: {onEpochEnd: async (epoch) => {
        if (epoch === 1) {
          model.stopTraining = true;
        }
      }}});
    report(h.history.loss); report(model.stopTraining);`],
  ['transfer_learning', `
    const base = made([tf.layers.dense({units: 3, inputShape: [2], activation: 'relu',
      name: 'features'}), tf.layers.dense({units: 2, name: 'old'})]);
    base.layers[0].trainable = false;
    const cut = base.getLayer('features').output;
    const model = tf.model({inputs: base.inputs,
      outputs: tf.layers.dense({units: 1, name: 'new', kernelInitializer: 'ones'}).apply(cut)});
    model.compile({optimizer: 'adadelta', loss: 'meanSquaredError'});
    model.summary();
    await trained(model, filled([4, 2]), filled([4, 1]), {epochs: 2});
    report(model.trainableWeights.map((w) => w.name));
    report(model.nonTrainableWeights.map((w) => w.name));`],
  ['model_in_a_model', `
    const inner = made([tf.layers.dense({units: 3, inputShape: [2]}),
      tf.layers.batchNormalization()]);
    const x = tf.input({shape: [2]});
    const model = tf.model({inputs: x, outputs: tf.layers.dense({units: 1,
      kernelInitializer: 'ones'}).apply(inner.apply(x))});
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await trained(model, filled([4, 2]), filled([4, 1]), {epochs: 2});
    report(model.weights.map((w) => w.name));
    report(model.apply(tf.ones([2, 2]), {training: true}));
    report(inner.predict(tf.ones([2, 2])));
    model.summary();`],
  ['model_as_first_layer', `
    const inner = made([tf.layers.dense({units: 3, inputShape: [2]})]);
    const model = tf.sequential({name: 'outer'});
    model.add(inner);
    model.add(tf.layers.dense({units: 1, kernelInitializer: 'ones'}));
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await trained(model, filled([4, 2]), filled([4, 1]));
    model.pop();
    report(model.predict(tf.ones([1, 2]))); report(model.outputShape);
    report(model.getConfig());`],
  ['own_training_loop', `
    const model = small();
    const optimizer = tf.train.sgd(0.2);
    const x = filled([4, 2]);
    const y = filled([4, 1], 3);
    for (let i = 0; i < 3; i++) {
      const cost = optimizer.minimize(
        () => tf.losses.meanSquaredError(y, model.apply(x, {training: true})), true);
      report(cost);
    }
    report(model.getWeights());
    const {value, grads} = tf.variableGrads(() => model.predict(x).mean());
    report(value); report(Object.keys(grads)); report(Object.values(grads));`],
  ['weights_by_hand', `
    const model = small();
    const [kernel, bias] = model.layers[0].getWeights();
    model.layers[0].setWeights([kernel.add(1), bias.sub(1)]);
    report(model.predict(tf.ones([1, 2])));
    report(model.getWeights(true).length);
    const other = small();
    other.setWeights(model.getWeights());
    report(other.predict(tf.ones([1, 2])));
    model.layers[1].weights[0].write(tf.zeros([3, 1]));
    report(model.predict(tf.ones([1, 2])));
    try { model.setWeights([kernel]); } catch (error) { report(error.message); }
    try { model.layers[0].setWeights([bias, kernel]); } catch (error) { report(error.message); }
    report(model.dispose());`],
  ['state_between_batches', `
    const model = made([tf.layers.gru({units: 2, stateful: true, resetAfter: false,
      batchInputShape: [2, 3, 2]}), tf.layers.dense({units: 1})]);
    const x = filled([2, 3, 2]);
    report(model.predict(x)); report(model.predict(x));
    model.resetStates();
    report(model.predict(x));
    model.layers[0].resetStates([tf.ones([2, 2])]);
    report(model.predict(x));`],
  ['encoder_and_decoder', `
    const source = tf.input({shape: [3, 2]});
    const [y, h, c] = tf.layers.lstm({units: 2, returnState: true, name: 'encoder'}).apply(source);
    const target = tf.input({shape: [2, 2]});
    const decoder = tf.layers.lstm({units: 2, returnSequences: true, name: 'decoder'});
    const out = tf.layers.dense({units: 2, activation: 'softmax'}).apply(
      decoder.apply(target, {initialState: [h, c]}));
    const model = fixed(tf.model({inputs: [source, target], outputs: out}));
    model.compile({optimizer: tf.train.rmsprop(0.05), loss: 'categoricalCrossentropy'});
    const x = [filled([2, 3, 2]), filled([2, 2, 2], 4)];
    await trained(model, x, tf.tensor3d([[[1, 0], [0, 1]], [[0, 1], [0, 1]]]), {epochs: 2});
    report(model.predict(x));
    model.summary();`],
  ['films_by_convolutional_lstm', `
    const model = made([tf.layers.convLstm2d({filters: 2, kernelSize: 2, inputShape: [3, 4, 4, 1],
        returnSequences: true}),
      tf.layers.conv3d({filters: 1, kernelSize: 2}),
      tf.layers.flatten(), tf.layers.dense({units: 1})]);
    report(model.predict(filled([1, 3, 4, 4, 1])));
    report(model.layers.map((l) => l.outputShape));`],
  ['volumes', `
    const model = made([tf.layers.conv3d({filters: 2, kernelSize: 2, inputShape: [4, 4, 4, 1],
        activation: 'relu'}),
      tf.layers.maxPooling3d({poolSize: 2, strides: 1}),
      tf.layers.averagePooling3d({poolSize: 1}),
      tf.layers.flatten(), tf.layers.dense({units: 1})]);
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await trained(model, filled([2, 4, 4, 4, 1]), filled([2, 1]), {epochs: 2});`],
  ['series_by_convolution', `
    const model = made([
      tf.layers.conv1d({filters: 3, kernelSize: 2, padding: 'same',
        inputShape: [6, 2], activation: 'elu'}),
      tf.layers.maxPooling1d({poolSize: 2}),
      tf.layers.layerNormalization({epsilon: 0.01}),
      tf.layers.spatialDropout1d({rate: 0}),
      tf.layers.globalMaxPooling1d(),
      tf.layers.dense({units: 1, activation: 'softplus'})]);
    model.compile({optimizer: 'adam', loss: 'poisson', metrics: ['mse']});
    await trained(model, filled([4, 6, 2]), tf.tensor2d([[1], [0], [2], [1]]), {epochs: 2});`],
  ['penalties_and_bounds', `
    const model = made([tf.layers.dense({units: 3, inputShape: [2], kernelRegularizer: 'l1l2',
        biasRegularizer: tf.regularizers.l1({l1: 0.1}),
        kernelConstraint: 'nonNeg'}),
      tf.layers.dense({units: 1, useBias: false, kernelConstraint: tf.constraints.maxNorm({
        maxValue: 0.5, axis: 0}), kernelRegularizer: tf.regularizers.l2({l2: 0.2})})]);
    model.compile({optimizer: tf.train.sgd(0.3), loss: 'meanSquaredError'});
    await trained(model, filled([4, 2]), filled([4, 1], 3), {epochs: 3, batchSize: 2});
    report(model.evaluate(filled([4, 2]), filled([4, 1], 3)));
    report(model.layers[0].getConfig());`],
  ['masked_series', `
    const model = made([tf.layers.masking({maskValue: -1, inputShape: [3, 2]}),
      tf.layers.simpleRNN({units: 2, returnSequences: true}),
      tf.layers.timeDistributed({layer: tf.layers.dense({units: 1})})]);
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    const x = tf.tensor3d([[[1, 2], [-1, -1], [3, 1]], [[0, 1], [-1, 2], [-1, -1]]]);
    report(model.predict(x));
    await trained(model, x, tf.ones([2, 3, 1]), {epochs: 2});`],
  ['siamese_by_dot_product', `
    const a = tf.input({shape: [3]});
    const b = tf.input({shape: [3]});
    const tower = tf.layers.dense({units: 2, useBias: false});
    const near = tf.layers.dot({axes: -1, normalize: true}).apply([tower.apply(a), tower.apply(b)]);
    const model = fixed(tf.model({inputs: [a, b], outputs: near}));
    model.compile({optimizer: tf.train.sgd(0.1), loss: tf.losses.meanSquaredError});
    report(model.predict([filled([3, 3]), filled([3, 3], 5)]));
    await trained(model, [filled([3, 3]), filled([3, 3], 5)], tf.tensor2d([[1], [0], [1]]),
      {epochs: 2});`],
  ['residual_block', `
    const x = tf.input({shape: [4, 4, 2]});
    let y = tf.layers.conv2d({filters: 2, kernelSize: 3, padding: 'same', useBias: false}).apply(x);
    y = tf.layers.batchNormalization({axis: -1}).apply(y);
    y = tf.layers.activation({activation: 'relu'}).apply(y);
    y = tf.layers.add().apply([x, y]);
    const model = fixed(tf.model({inputs: x, outputs: tf.layers.globalAveragePooling2d({
      dataFormat: 'channelsLast'}).apply(y)}));
    model.compile({optimizer: 'adam', loss: 'meanSquaredError'});
    await trained(model, filled([2, 4, 4, 2]), filled([2, 2]), {epochs: 2});
    model.summary(60, [20, 45, 60]);`],
  ['squeeze_and_excite', `
    const x = tf.input({shape: [3, 3, 2]});
    const gate = tf.layers.dense({units: 2, activation: 'hardSigmoid'}).apply(
      tf.layers.globalAveragePooling2d({}).apply(x));
    const y = tf.layers.multiply().apply([x, tf.layers.reshape({targetShape: [1, 1, 2]}).apply(
      gate)]);
    const model = fixed(tf.model({inputs: x, outputs: y}));
    report(model.predict(filled([2, 3, 3, 2])));`],
  ['images_prepared', `
    const model = tf.sequential({layers: [
      tf.layers.rescaling({scale: 0.1, offset: -1, inputShape: [4, 4, 1]}),
      tf.layers.flatten(),
      tf.layers.prelu({alphaInitializer: tf.initializers.constant({value: 0.2})}),
      tf.layers.thresholdedReLU({theta: 0.1}),
      tf.layers.softmax()]});
    report(model.predict(tf.range(0, 32).reshape([2, 4, 4, 1])));
    report(tf.layers.categoryEncoding({numTokens: 4, outputMode: 'multiHot'}).apply(
      tf.tensor2d([[0, 2], [3, 3]], [2, 2], 'int32')));`],
  ['weighted_classes', `
    const model = made([tf.layers.dense({units: 2, inputShape: [2], activation: 'softmax'})]);
    model.compile({optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: ['accuracy']});
    await trained(model, filled([4, 2]), tf.tensor2d([[1, 0], [0, 1], [1, 0], [1, 0]]),
      {epochs: 2, classWeight: {0: 0.5, 1: 3}});`],
  ...[["batchNormalization({center: false, inputShape: [3]})", '3'],
    ["batchNormalization({inputShape: [3], axis: 1})", '3'],
    ["conv3dTranspose({filters: 1, kernelSize: 2, inputShape: [2, 2, 2, 1]})", '2, 2, 2, 1'],
    ["conv1d({filters: 1, kernelSize: 2, padding: 'causal', inputShape: [4, 1]})", '4, 1'],
    ["dense({units: 1, kernelRegularizer: 'l2', inputShape: [2]})", '2'],
    ["resizing({height: 2, width: 3, inputShape: [4, 4, 1]})", '4, 4, 1'],
    ["gru({units: 2, inputShape: [3, 2]})", '3, 2'],
    ["alphaDropout({rate: 0, inputShape: [3]})", '3'],
    ["gaussianNoise({stddev: 0, inputShape: [3]})", '3'],
    ["batchNormalization({scale: false, inputShape: [3]})", '3'],
    ["lstm({units: 2, recurrentDropout: 0, inputShape: [3, 2], unroll: false})", '3, 2'],
  ].map(([layer, shape, end = /, /.test(shape) && !/units/.test(layer) ?
    'tf.layers.flatten(), ' : ''], i) => [`one_layer_${i}`, `
    const model = made([tf.layers.${layer}, ${end}tf.layers.dense({units: 1})]);
    report(model.predict(filled([2, ${shape}])));
    model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await trained(model, filled([2, ${shape}]), filled([2, 1]), {epochs: 2});`]),
];
