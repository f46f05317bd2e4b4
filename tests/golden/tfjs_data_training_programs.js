// Programs that train and evaluate on datasets: rows of [id, program].
'use strict';

const fit = (dataset, options, layer = '{}', compile = '{}') =>
  `await trained(compiled(${layer}, ${compile}), ${dataset}, {${options}});`;
const batched = 'data().batch(2)';
const lists = 'wide().batch(2).map(({xs, ys}) => ({xs: [xs.a, xs.b], ys: [ys.y, ys.z]}))';

const training = [
  ['fit', fit(batched, 'epochs: 3')],
  ['fit_one_batch', fit('data().batch(10)', 'epochs: 2')],
  ['fit_without_rest', fit('data().batch(2, false)', 'epochs: 2')],
  ['fit_generator', fit("tf.data.generator(function*() { yield rows[0]; yield rows[1]; yield rows[2]; })"
    + '.batch(2)', 'epochs: 2')],
  ['fit_generator_of_tensors', fit('tf.data.generator(function*() { yield {xs: tf.tensor1d([1, 2]), '
    + 'ys: tf.tensor1d([1])}; yield {xs: tf.tensor1d([0, 1]), ys: tf.tensor1d([2])}; }).batch(2)', 'epochs: 2')],
  ['fit_batches_of_a_generator', fit('tf.data.generator(function*() { yield {xs: tf.ones([3, 2]), '
    + 'ys: tf.ones([3, 1])}; yield {xs: tf.zeros([2, 2]), ys: tf.ones([2, 1])}; })', 'epochs: 2')],
  ['fit_shuffled', fit('data().shuffle(3, "seed").batch(2)', 'epochs: 3')],
  ['fit_batches_shuffled', fit('data().batch(2).shuffle(3, 7)', 'epochs: 3')],
  ['fit_prefetched', fit('data().batch(2).prefetch(2)', 'epochs: 2')],
  ['fit_map_async', fit('data().mapAsync(async e => { await tf.nextFrame(); return e; }).batch(2)', 'epochs: 2')],
  ['fit_zip', fit('tf.data.zip({xs: tf.data.array([[1, 2], [3, 4]]), ys: tf.data.array([[1], [0]])}).batch(2)',
    'epochs: 2')],
  ['fit_csv', "await trained(compiled(), new tf.data.CSVDataset(new tf.data.FileDataSource(bytes(['a,b,c', "
    + "'1,2,1', '0,1,0', '0.5,0.25,2'])), {columnConfigs: {c: {isLabel: true}}})"
    + '.map(({xs, ys}) => ({xs: Object.values(xs), ys: Object.values(ys)})).batch(2), {epochs: 2});'],
  ['fit_metrics', fit(batched, 'epochs: 2', '{}', "{metrics: ['mae', 'mse']}")],
  ['fit_adam', fit(batched, 'epochs: 3', '{}', "{optimizer: 'adam'}")],
  ['fit_classes', "await trained(compiled({units: 3, activation: 'softmax'}, {loss: 'categoricalCrossentropy', "
    + "metrics: ['acc']}), tf.data.array([{xs: [1, 2], ys: [0, 1, 0]}, {xs: [0, -1], ys: [1, 0, 0]}, "
    + '{xs: [2, 0.5], ys: [0, 0, 1]}]).batch(2), {epochs: 2});'],
  ['fit_sparse_classes', "await trained(compiled({units: 3, activation: 'softmax'}, {loss: "
    + "'sparseCategoricalCrossentropy'}), tf.data.array([{xs: [1, 2], ys: 2}, {xs: [0, -1], ys: 0}, "
    + '{xs: [2, 0.5], ys: 1}]).batch(2), {epochs: 2});'],
  ['fit_int_tensors', fit("tf.data.array([{xs: tf.tensor1d([1, 2], 'int32'), ys: tf.tensor1d([1], 'int32')}])"
    + '.batch(1)', 'epochs: 2')],
  ['fit_regularized', fit(batched, 'epochs: 2, validationData: others().batch(2)',
      "{kernelRegularizer: tf.regularizers.l2({l2: 0.1})}")],
  ['fit_by_name', `await trained(twoInputs(), wide().batch(2), {epochs: 2});`],
  ['fit_by_name_metrics', `await trained(twoInputs({metrics: ['mae']}), wide().batch(2), {epochs: 2, `
    + 'validationData: wide().batch(3)});'],
  ['fit_lists_in_order', `await trained(twoInputs(), ${lists}, {epochs: 2});`],
  ['fit_batches_per_epoch', fit('data().repeat().batch(2)', 'epochs: 3, batchesPerEpoch: 2')],
  ['fit_batches_per_epoch_goes_on', fit('data().batch(1)', 'epochs: 2, batchesPerEpoch: 2')],
  ['fit_batches_per_epoch_validated', fit('data().repeat().batch(2)', 'epochs: 2, batchesPerEpoch: 2, '
    + 'validationData: others().batch(2)')],
  ['fit_ran_out', fit(batched, 'epochs: 3, batchesPerEpoch: 4')],
  ['fit_ran_out_in_second_epoch', fit(batched, 'epochs: 3, batchesPerEpoch: 2')],
  ['fit_ran_out_validated', fit(batched, 'epochs: 2, batchesPerEpoch: 2, validationData: others().batch(2)')],
  ['fit_ran_out_calls', fit(batched, 'epochs: 2, batchesPerEpoch: 2, callbacks: noted()')],
  ['fit_initial_epoch', fit(batched, 'epochs: 4, initialEpoch: 2')],
  ['fit_initial_epoch_too_late', fit(batched, 'epochs: 2, initialEpoch: 2')],
  ['fit_validation_dataset', fit(batched, 'epochs: 2, validationData: others().batch(2)')],
  ['fit_validation_batches', fit(batched, 'epochs: 2, validationData: others().batch(1), validationBatches: 2')],
  ['fit_validation_ran_out', fit(batched, 'epochs: 2, validationData: others().batch(2), validationBatches: 5')],
  ['fit_validation_tensors', fit(batched, 'epochs: 2, validationData: [tf.tensor2d([[1, 1], [2, -1], [0, 1]]), '
    + 'tf.tensor2d([[1], [0], [3]])]')],
  ['fit_validation_tensors_batched', fit(batched, 'epochs: 2, validationBatchSize: 2, validationData: '
    + '[tf.tensor2d([[1, 1], [2, -1], [0, 1]]), tf.tensor2d([[1], [0], [3]])]', '{}', "{metrics: ['mae']}")],
  ['fit_validation_metrics', fit(batched, 'epochs: 2, validationData: others().batch(2)', '{}',
      "{metrics: ['mae']}")],
  ['fit_class_weight', "await trained(compiled({units: 2, activation: 'softmax'}, {loss: "
    + "'categoricalCrossentropy'}), tf.data.array([{xs: [1, 2], ys: [0, 1]}, {xs: [0, -1], ys: [1, 0]}, "
    + '{xs: [2, 0.5], ys: [0, 1]}]).batch(2), {epochs: 2, classWeight: {0: 1, 1: 5}});'],
  ['fit_class_weight_binary', "await trained(compiled({activation: 'sigmoid'}, {loss: 'binaryCrossentropy'}), "
    + 'tf.data.array([{xs: [1, 2], ys: [0]}, {xs: [0, -1], ys: [1]}, {xs: [2, 0.5], ys: [1]}]).batch(2), '
    + '{epochs: 2, classWeight: {0: 1, 1: 5}});'],
  ['fit_class_weight_validated', "await trained(compiled({activation: 'sigmoid'}, {loss: 'binaryCrossentropy'}), "
    + 'tf.data.array([{xs: [1, 2], ys: [0]}, {xs: [0, -1], ys: [1]}, {xs: [2, 0.5], ys: [1]}]).batch(2), '
    + '{epochs: 2, classWeight: {0: 1, 1: 5}, validationData: '
    + 'tf.data.array([{xs: [1, 1], ys: [1]}]).batch(1)});'],
  ['fit_class_weight_missing', fit(batched, 'epochs: 1, classWeight: {0: 1, 1: 3}')],
  ['fit_class_weight_of_two_outputs', 'await trained(twoInputs(), wide().batch(2), {epochs: 1, '
    + 'classWeight: {0: 1, 1: 3, 2: 1}});'],
  ['fit_calls', fit(batched, 'epochs: 2, callbacks: noted()')],
  ['fit_calls_validated', fit(batched, 'epochs: 1, callbacks: noted(), validationData: others().batch(2)', '{}',
      "{metrics: ['mae']}")],
  ['fit_stop_in_epoch', 'const m = compiled(); await trained(m, data().batch(1), {epochs: 3, callbacks: '
    + '{onBatchEnd: (batch) => { report(batch); m.stopTraining = batch === 1; }}, validationData: '
    + 'others().batch(2)});'],
  ['fit_stop_at_last_batch', 'const m = compiled(); await trained(m, data().batch(2), {epochs: 3, callbacks: '
    + '{onBatchEnd: (batch) => { m.stopTraining = batch === 2; }}, validationData: others().batch(2)});'],
  ['fit_stop_at_last_batch_of_so_many', 'const m = compiled(); await trained(m, data().repeat().batch(2), '
    + '{epochs: 3, batchesPerEpoch: 2, callbacks: {onBatchEnd: (batch) => { m.stopTraining = batch === 1; }}, '
    + 'validationData: others().batch(2)});'],
  ['fit_stop_after_epoch', 'const m = compiled(); await trained(m, data().batch(2), {epochs: 5, callbacks: '
    + '{onEpochEnd: (epoch) => { m.stopTraining = epoch === 1; }}});'],
  ['fit_early_stopping', fit(batched, "epochs: 6, callbacks: tf.callbacks.earlyStopping({monitor: 'val_loss'}), "
    + 'validationData: others().batch(2)')],
  ['fit_empty', fit('tf.data.array([]).batch(2)', 'epochs: 2, callbacks: noted()')],
  ['fit_null_elements', fit('tf.data.array([null, null])', 'epochs: 1')],
  ['fit_twice', 'const m = compiled(); await trained(m, data().batch(2), {epochs: 1}); '
    + 'await trained(m, data().batch(2), {epochs: 1});'],
  ['fit_generator_is_called', 'const m = compiled(); let calls = 0; const d = tf.data.generator(() => { calls++; '
    + 'return rows.values(); }).batch(2); await m.fitDataset(d, {epochs: 2}); report(calls);'],
  ['fit_generator_is_called_once', 'const m = compiled(); let calls = 0; const d = tf.data.generator(() => { '
    + 'calls++; return rows.values(); }).batch(2); await m.fitDataset(d, {epochs: 2, batchesPerEpoch: 1}); '
    + 'report(calls);'],
  ['fit_then_fit', 'const m = compiled(); await m.fitDataset(data().batch(2), {epochs: 1}); const h = await '
    + 'm.fit(tf.tensor2d([[0.5, 1], [-1, 2]]), tf.tensor2d([[1], [0]]), {epochs: 2, shuffle: false}); '
    + 'report(h.history);'],
  ['fit_fails_then_works', 'const m = compiled(); try { await m.fitDataset(data(), {epochs: 1}); } '
    + 'catch (e) { report(e.message); } await trained(m, data().batch(2), {epochs: 1});'],
];

const memory = [
  ['memory_fit', 'const m = compiled(); await m.fitDataset(data().batch(2), {epochs: 1}); const n = '
    + 'tf.memory().numTensors; await m.fitDataset(data().batch(2), {epochs: 3}); report(tf.memory().numTensors - n);'],
  ['memory_fit_validated', 'const m = compiled(); await m.fitDataset(data().batch(2), {epochs: 1}); const n = '
    + 'tf.memory().numTensors; await m.fitDataset(data().batch(2), {epochs: 3, validationData: others().batch(2)}); '
    + 'report(tf.memory().numTensors - n);'],
  ['memory_fit_of_tensors', 'const m = compiled(); await m.fitDataset(data().batch(2), {epochs: 1}); const d = '
    + 'tf.data.array([{xs: tf.ones([2, 2]), ys: tf.ones([2, 1])}]); const n = tf.memory().numTensors; '
    + 'await m.fitDataset(d, {epochs: 3}); report(tf.memory().numTensors - n);'],
  ['memory_of_same_tensors', 'const m = compiled(); const xs = tf.ones([2, 2]); const ys = tf.ones([2, 1]); '
    + 'const d = tf.data.generator(function*() { yield {xs, ys}; }); await m.fitDataset(d, {epochs: 1}); '
    + 'report(xs.isDisposed);'],
  ['memory_evaluate', 'const m = compiled(); await m.evaluateDataset(data().batch(2)); const n = '
    + 'tf.memory().numTensors; await m.evaluateDataset(data().batch(2)); report(tf.memory().numTensors - n);'],
  ['memory_evaluate_metrics', "const m = compiled({}, {metrics: ['mae']}); await m.evaluateDataset(data()"
    + '.batch(2)); const n = tf.memory().numTensors; await m.evaluateDataset(data().batch(2)); '
    + 'report(tf.memory().numTensors - n);'],
];

const evaluation = [
  ['evaluate', 'await evaluated(compiled(), data().batch(2));'],
  ['evaluate_one_batch', 'await evaluated(compiled(), data().batch(5));'],
  ['evaluate_metrics', "await evaluated(compiled({}, {metrics: ['mae', 'mse']}), data().batch(2));"],
  ['evaluate_two_outputs', "await evaluated(twoInputs({metrics: ['mae']}), wide().batch(2));"],
  ['evaluate_batches', 'await evaluated(compiled(), data().batch(1), {batches: 3});'],
  ['evaluate_ran_out', 'await evaluated(compiled(), data().batch(2), {batches: 5});'],
  ['evaluate_batches_exactly', 'await evaluated(compiled(), data().batch(1), {batches: 5});'],
  ['evaluate_endless', 'await evaluated(compiled(), data().repeat().batch(2), {batches: 4});'],
  ['evaluate_iterator', 'const it = await data().batch(1).iterator(); await it.next(); '
    + 'await evaluated(compiled(), it);'],
  ['evaluate_empty', 'await evaluated(compiled(), tf.data.array([]).batch(2));'],
  ['evaluate_regularized', 'await evaluated(compiled({kernelRegularizer: tf.regularizers.l2({l2: 0.1})}), '
    + 'data().batch(2));'],
  ['evaluate_batches_zero', 'await evaluated(compiled(), data().batch(2), {batches: 0});'],
  ['evaluate_batches_fraction', 'await evaluated(compiled(), data().batch(2), {batches: 1.5});'],
  ['evaluate_batches_text', "await evaluated(compiled(), data().batch(2), {batches: 'a'});"],
  ['evaluate_verbose', 'await evaluated(compiled(), data().batch(2), {verbose: 1});'],
  ['evaluate_list', 'await evaluated(compiled(), [1, 2]);'],
  ['evaluate_nothing', 'await evaluated(compiled());'],
  ['evaluate_unbatched', 'await evaluated(compiled(), data());'],
  ['evaluate_before_compile', 'const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]}); '
    + 'await evaluated(m, data().batch(2));'],
  ['evaluate_graph_before_compile', 'const x = tf.input({shape: [2]}); const m = tf.model({inputs: x, outputs: '
    + 'tf.layers.dense({units: 1}).apply(x)}); await evaluated(m, data().batch(2));'],
];

const mistakes = [
  ['no_epochs', fit(batched, '')],
  ['no_options', 'await compiled().fitDataset(data().batch(2));'],
  ['epochs_zero', fit(batched, 'epochs: 0')],
  ['epochs_fraction', fit(batched, 'epochs: 1.5')],
  ['epochs_text', fit(batched, "epochs: 'a'")],
  ['batches_per_epoch_zero', fit(batched, 'epochs: 1, batchesPerEpoch: 0')],
  ['batches_per_epoch_fraction', fit(batched, 'epochs: 1, batchesPerEpoch: 2.5')],
  ['validation_split', fit(batched, 'epochs: 1, validationSplit: 0.5')],
  ['validation_batches_zero', fit(batched, 'epochs: 1, validationBatches: 0, validationData: data().batch(2)')],
  ['validation_three', fit(batched, 'epochs: 1, validationData: [tf.ones([1, 2]), tf.ones([1, 1]), tf.ones([1])]')],
  ['validation_wrong_shape', fit(batched, 'epochs: 2, callbacks: noted(), validationData: [tf.ones([3, 3]), '
    + 'tf.ones([3, 1])]')],
  ['validation_batch_size_zero', fit(batched, 'epochs: 1, validationBatchSize: 0, validationData: '
    + '[tf.ones([3, 2]), tf.ones([3, 1])]')],
  ['unknown_option', fit(batched, 'epochs: 1, batchSize: 2, shuffle: true')],
  ['before_compile', 'const m = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [2]})]}); '
    + 'await m.fitDataset(data().batch(2), {epochs: 1});'],
  ['graph_before_compile', 'const x = tf.input({shape: [2]}); const m = tf.model({inputs: x, outputs: '
    + 'tf.layers.dense({units: 1}).apply(x)}); await m.fitDataset(data().batch(2), {epochs: 1});'],
  ['no_dataset', 'await compiled().fitDataset();'],
  ['a_list', fit('[1, 2]', 'epochs: 1')],
  ['a_tensor', fit('tf.ones([2, 2])', 'epochs: 1')],
  ['unbatched', fit('data()', 'epochs: 1')],
  ['unbatched_numbers', fit('tf.data.array([{xs: 1, ys: 2}])', 'epochs: 1')],
  ['unbatched_lists_of_one', fit('tf.data.array([{xs: [1], ys: [2]}])', 'epochs: 1')],
  ['unbatched_tensors', fit('tf.data.array([{xs: tf.ones([2]), ys: tf.ones([1])}])', 'epochs: 1')],
  ['unbatched_tensors_of_a_size', fit('tf.data.array([{xs: tf.ones([2]), ys: tf.ones([2])}])', 'epochs: 1')],
  ['unbatched_texts', fit("tf.data.array([{xs: 'a', ys: 'b'}])", 'epochs: 1')],
  ['other_keys', fit('tf.data.array([{x: [1, 2], y: [1]}]).batch(1)', 'epochs: 1')],
  ['numbers', fit('tf.data.array([5])', 'epochs: 1')],
  ['tensors', fit('tf.data.array([[5, 6]]).batch(1)', 'epochs: 1')],
  ['pairs_of_lists', fit('tf.data.array([[1, 2]])', 'epochs: 1')],
  ['only_xs', fit('tf.data.array([{xs: [1, 2]}]).batch(1)', 'epochs: 1')],
  ['xs_wrong_name', 'await trained(twoInputs(), wide().map(({xs, ys}) => ({xs: {a: xs.a, c: xs.b}, ys})).batch(2), '
    + '{epochs: 1});'],
  ['ys_wrong_name', 'await trained(twoInputs(), wide().map(({xs, ys}) => ({xs, ys: {y: ys.y}})).batch(2), '
    + '{epochs: 1});'],
  ['one_tensor_for_two_inputs', 'await trained(twoInputs(), wide().map(({xs, ys}) => ({xs: xs.a, ys})).batch(2), '
    + '{epochs: 1});'],
  ['three_tensors_for_two_inputs', 'await trained(twoInputs(), wide().batch(2).map(({xs, ys}) => ({xs: [xs.a, xs.b, '
    + 'xs.a], ys})), {epochs: 1});'],
  ['one_list_for_one_input', fit('data().batch(2).map(({xs, ys}) => ({xs: [xs], ys: [ys]}))', 'epochs: 1')],
  ['different_batch_sizes', 'await trained(twoInputs(), wide().batch(2).map(({xs, ys}) => ({xs: {a: xs.a, b: '
    + 'tf.ones([5, 1])}, ys})), {epochs: 1});'],
  ['different_batch_sizes_of_targets', fit('data().batch(2).map(({xs, ys}) => ({xs, ys: tf.ones([3, 1])}))',
      'epochs: 1')],
  ['wrong_width', fit('tf.data.array([{xs: [1, 2, 3], ys: [1]}]).batch(1)', 'epochs: 1')],
  ['wrong_rank', fit('tf.data.array([{xs: [[1, 2]], ys: [1]}]).batch(1)', 'epochs: 1, callbacks: noted()')],
  ['flat_targets', fit('tf.data.array([{xs: [1, 2], ys: 1}, {xs: [3, 4], ys: 0}]).batch(2)', 'epochs: 2')],
  ['wide_targets', fit('tf.data.array([{xs: [1, 2], ys: [1, 2]}, {xs: [3, 4], ys: [0, 1]}]).batch(2)', 'epochs: 2')],
  ['flat_targets_of_three', fit('tf.data.array([{xs: [1, 2], ys: 1}, {xs: [3, 4], ys: 0}]).batch(2)', 'epochs: 2',
      '{units: 3}')],
  ['narrow_targets', fit(batched, 'epochs: 2', '{units: 3}')],
  ['map_fails', fit('data().map(e => e.xs.foo.bar).batch(2)', 'epochs: 1')],
  ['yield_never_with_on_yield', fit(batched, "epochs: 1, yieldEvery: 'never', callbacks: {onYield: () => 1}")],
  ['fit_of_a_dataset', 'await compiled().fit(data().batch(2), {epochs: 1});'],
  ['evaluate_of_a_dataset', 'compiled().evaluate(data().batch(2));'],
  ['predict_of_a_dataset', 'compiled().predict(data().batch(2));'],
  ['already_training', 'const m = compiled(); const first = m.fitDataset(data().batch(1), {epochs: 2}); '
    + 'try { await m.fitDataset(data().batch(1), {epochs: 2}); } catch (e) { report(e.message); } '
    + 'try { await m.fit(tf.ones([2, 2]), tf.ones([2, 1])); } catch (e) { report(e.message); } '
    + 'const h = await first; report(h.epoch);'],
];

module.exports = [...training, ...memory, ...evaluation, ...mistakes];
