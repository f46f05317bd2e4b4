// What goes on inside of layers and models as it shows outside: rows of [id, program].
'use strict';

module.exports = [
  ['crop_first', `
    const m = tf.sequential({layers: [tf.layers.centerCrop({height: 2, width: 2,
      inputShape: [4, 4, 1]})]});
    report(m.inputs[0].shape);
    report(m.outputs[0].shape);
    report(m.predict(tf.ones([1, 4, 4, 1])).shape);`],
  ['crop_an_input', `
    const x = tf.input({shape: [4, 4, 1]});
    const y = tf.layers.centerCrop({height: 2, width: 3}).apply(x);
    report(x.shape);
    report(y.shape);`],
  ['crop_after_rescaling', `
    const x = tf.input({shape: [4, 4, 1]});
    const r = tf.layers.rescaling({scale: 2}).apply(x);
    const y = tf.layers.centerCrop({height: 2, width: 3}).apply(r);
    report(x.shape);
    report(r.shape);
    report(y.shape);`],
  ['crop_after_activation', `
    const x = tf.input({shape: [4, 4, 1]});
    const r = tf.layers.activation({activation: 'relu'}).apply(x);
    const y = tf.layers.centerCrop({height: 2, width: 3}).apply(r);
    report(x.shape);
    report(r.shape);
    report(y.shape);`],
  ['crop_after_convolution', `
    const x = tf.input({shape: [4, 4, 1]});
    const r = tf.layers.conv2d({filters: 1, kernelSize: 1}).apply(x);
    const y = tf.layers.centerCrop({height: 2, width: 3}).apply(r);
    report(x.shape);
    report(r.shape);
    report(y.shape);
    const q = tf.layers.resizing({height: 2, width: 2}).apply(r);
    report(r.shape);
    report(q.shape)`],
  ['gradients_through_predict', `
    const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2],
      kernelInitializer: 'ones'})]});
    const g = tf.grad((x) => m.predict(x).sum());
    report(g(tf.ones([3, 2])));
    const v = tf.variableGrads(() => m.predict(tf.ones([5, 2]), {batchSize: 2}).mean());
    report(Object.values(v.grads));
    const o = tf.train.sgd(0.1);
    for (let i = 0; i < 3; i++) {
      o.minimize(() => m.predictOnBatch(tf.ones([2, 2])).mean());
    }
    report(m.getWeights());`],
  ['gradients_through_two_outputs', `
    const a = tf.input({shape: [2]});
    const d = tf.layers.dense({units: 2, kernelInitializer: 'ones'}).apply(a);
    const m = tf.model({inputs: a, outputs: [d, a]});
    const g = tf.grad((x) => {const [p, q] = m.predict(x);
    return p.mul(q).sum();});
    report(g(tf.ones([3, 2])));`],
  ['minimize_through_predict', `
    const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1],
      kernelInitializer: 'ones'})]});
    const o = tf.train.adam(0.1);
    const xs = tf.tensor1d([1, 2, 3]);
    for (let i = 0; i < 4; i++) {
      report(o.minimize(() => tf.losses.meanSquaredError(tf.ones([3, 1]),
        m.predict(xs.reshape([3, 1]))), true));
    }
    m.predict(tf.ones([1, 1])).print();`],
  ['pop_and_add_after_use', `
    const m = tf.sequential();
    m.add(tf.layers.dense({units: 3, inputShape: [2], kernelInitializer: 'ones'}));
    m.add(tf.layers.dense({units: 1, kernelInitializer: 'ones'}));
    m.predict(tf.ones([1, 2])).print();
    m.pop();
    m.predict(tf.ones([1, 2])).print();
    m.add(tf.layers.dense({units: 4, kernelInitializer: 'ones'}));
    m.predict(tf.ones([1, 2])).print();
    report(m.outputShape)`],
  ['pop_after_compile', `
    const m = tf.sequential();
    m.add(tf.layers.dense({units: 3, inputShape: [2], kernelInitializer: 'ones'}));
    m.add(tf.layers.dense({units: 1, kernelInitializer: 'ones'}));
    m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    m.pop();
    m.predict(tf.ones([1, 2])).print();
    const h = await m.fit(tf.ones([2, 2]), tf.ones([2, 1]));
    report(h.history);
    report(m.countParams());
    m.summary();`],
  ['add_loss', `
    const d = tf.layers.dense({units: 1, inputShape: [2], kernelInitializer: 'ones'});
    d.addLoss(() => d.kernel.read().sum());
    const m = tf.sequential({layers: [d]});
    m.addLoss(() => tf.scalar(5));
    m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    const h = await m.fit(tf.ones([2, 2]), tf.ones([2, 1]));
    report(h.history);
    report(m.evaluate(tf.ones([2, 2]), tf.ones([2, 1])));
    report(m.calculateLosses());
    report(m.losses.length);
    report(d.losses.length);
    report(d.calculateLosses());`],
  ['add_loss_of_a_wrapped_layer', `
    const d = tf.layers.dense({units: 1, kernelInitializer: 'ones'});
    d.addLoss([() => tf.scalar(1), () => tf.scalar(2)]);
    const w = tf.layers.timeDistributed({layer: d, inputShape: [2, 2]});
    w.addLoss(() => tf.scalar(10));
    const m = tf.sequential({layers: [w]});
    m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    const h = await m.fit(tf.ones([2, 2, 2]), tf.ones([2, 2, 1]));
    report(h.history);
    report(w.losses.length);`],
  ['lstm_states', `
    const l = tf.layers.lstm({units: 2, returnState: true, kernelInitializer: 'ones',
      recurrentInitializer: 'zeros'});
    const o = l.apply(tf.ones([1, 2, 2]));
    report(o.length);
    report(o[0]===o[1]);`],
  ['stacked_states', `
    const l = tf.layers.rnn({cell: [tf.layers.lstmCell({units: 2, kernelInitializer: 'ones',
      recurrentInitializer: 'zeros'}), tf.layers.gruCell({units: 2, kernelInitializer: 'ones',
      recurrentInitializer: 'zeros', resetAfter: false})], returnState: true});
    const o = l.apply(tf.ones([1, 2, 2]));
    report(o.length);
    report(o);`],
  ['both_ways_states', `
    const l = tf.layers.bidirectional({layer: tf.layers.lstm({units: 2, returnState: true,
      kernelInitializer: 'ones', recurrentInitializer: 'zeros'})});
    const o = l.apply(tf.ones([1, 2, 2]));
    report(o.length);
    report(o);`],
  ['stateful_training', `
    const m = tf.sequential({layers: [tf.layers.lstm({units: 2, stateful: true,
      batchInputShape: [1, 2, 2], kernelInitializer: 'ones', recurrentInitializer: 'zeros'}),
      tf.layers.dense({units: 1, kernelInitializer: 'ones'})]});
    m.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
    await m.fit(tf.ones([3, 2, 2]), tf.ones([3, 1]), {batchSize: 1, shuffle: false});
    report(m.predict(tf.ones([1, 2, 2])));
    report(m.dispose());`],
  ['stateful_both_ways', `
    const m = tf.sequential({layers: [tf.layers.bidirectional({layer: tf.layers.gru({units: 2,
      stateful: true, resetAfter: false, kernelInitializer: 'ones',
      recurrentInitializer: 'zeros'}), batchInputShape: [1, 2, 2]})]});
    report(m.predict(tf.ones([1, 2, 2])));
    report(m.predict(tf.ones([1, 2, 2])));`],
  ['stateful_convolution', `
    const m = tf.sequential({layers: [tf.layers.convLstm2d({filters: 1, kernelSize: 2,
      stateful: true, batchInputShape: [1, 2, 3, 3, 1], kernelInitializer: 'ones',
      recurrentInitializer: 'zeros'})]});
    report(m.predict(tf.ones([1, 2, 3, 3, 1])));report(m.predict(tf.ones([1, 2, 3, 3, 1])));`],
];
