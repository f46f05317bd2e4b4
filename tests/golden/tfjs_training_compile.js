// Training cases about the guide's program, optimizers, losses, metrics and options of fit.
'use strict';
const {add, binary, call, cases, classifier, dense, first, ref, regression, sequential} =
    require('./tfjs_training_cases.js');

// The guide's program.
const line = sequential(dense(1, {inputShape: [1]}));
const fromKernel = (kernel, bias = 0) => ({values: [[kernel], [bias]]});
add('guide_1000_epochs', {
  model: line, weights: fromKernel(0.5), xs: 'guide_xs', ys: 'guide_ys',
  fit: {epochs: 1000, batchSize: 32}});
add('guide_rate_005_from_negative', {
  model: line, weights: fromKernel(-1.2, 0.3), xs: 'guide_xs', ys: 'guide_ys',
  compile: {optimizer: call('train.sgd', 0.05)}, fit: {epochs: 50, batchSize: 32}});
add('guide_rate_02_diverges', {
  model: line, weights: fromKernel(0.5), xs: 'guide_xs', ys: 'guide_ys',
  compile: {optimizer: call('train.sgd', 0.2)}, fit: {epochs: 60, batchSize: 32}});
add('guide_sgd_of_an_object', {
  model: line, weights: fromKernel(0.5), xs: 'guide_xs', ys: 'guide_ys',
  compile: {optimizer: call('train.sgd', {lr: 0.2})}, fit: {epochs: 3, batchSize: 32}});
add('guide_default_batch_and_epochs', {
  detail: true,
  model: line, weights: fromKernel(0.5), xs: 'guide_xs', ys: 'guide_ys',
  fit: {epochs: undefined, batchSize: undefined}});
add('guide_flat_data_is_expanded', {
  model: line, weights: fromKernel(0.5), xs: 'flat_xs', ys: 'flat_ys'});

// Optimizers: all strings, and every factory with several arguments.
for (const name of ['sgd', 'SGD', 'rmsprop', 'RMSProp', 'adam', 'Adam', 'adamax', 'Adamax',
  'adagrad', 'Adagrad', 'adadelta', 'Adadelta']) {
  add(`optimizer_string_${name}`, {compile: {optimizer: name}, dispose: true});
}
for (const [id, name, ...args] of [
  ['sgd', 'sgd', 0.3],
  ['momentum', 'momentum', 0.1, 0.9],
  ['momentum_low', 'momentum', 0.05, 0.5],
  ['nesterov', 'momentum', 0.1, 0.9, true],
  ['rmsprop_plain', 'rmsprop', 0.01],
  ['rmsprop_decay', 'rmsprop', 0.01, 0.5],
  ['rmsprop_momentum', 'rmsprop', 0.01, 0.9, 0.7],
  ['rmsprop_epsilon', 'rmsprop', 0.01, 0.9, 0, 0.1],
  ['rmsprop_centered', 'rmsprop', 0.01, 0.9, 0, null, true],
  ['rmsprop_centered_momentum', 'rmsprop', 0.01, 0.8, 0.6, 1e-3, true],
  ['adam_default', 'adam'],
  ['adam_rate', 'adam', 0.1],
  ['adam_betas', 'adam', 0.05, 0.5, 0.9],
  ['adam_epsilon', 'adam', 0.05, 0.9, 0.999, 0.1],
  ['adadelta_default', 'adadelta'],
  ['adadelta_rate', 'adadelta', 0.5],
  ['adadelta_rho_epsilon', 'adadelta', 0.5, 0.8, 1e-3],
  ['adamax_default', 'adamax'],
  ['adamax_betas', 'adamax', 0.05, 0.8, 0.9],
  ['adamax_decay', 'adamax', 0.05, 0.9, 0.999, 1e-3, 0.1],
  ['adagrad', 'adagrad', 0.1],
  ['adagrad_accumulator', 'adagrad', 0.1, 0.5],
]) {
  add(`optimizer_train_${id}`, {
    compile: {optimizer: call(`train.${name}`, ...args)}, dispose: true,
    fit: {epochs: 3, batchSize: 4}});
}

// Losses, each under a last activation that suits it.
const two = (activation) => sequential(first(3, {activation: 'tanh'}), dense(2, {activation}));
add('loss_mean_squared_error', {
  model: two('linear'), ys: 'ys_two', compile: {metrics: ['mse', 'mae']}});
add('loss_mean_absolute_error', {
  model: two('linear'), ys: 'ys_two', compile: {loss: 'meanAbsoluteError'}});
add('loss_mean_absolute_percentage_error', {
  model: two('linear'), ys: 'ys_positive', compile: {loss: 'meanAbsolutePercentageError'}});
add('loss_mean_squared_logarithmic_error', {
  model: two('softplus'), ys: 'ys_positive', compile: {loss: 'meanSquaredLogarithmicError'}});
add('loss_binary_crossentropy', {
  model: binary, ys: 'ys_binary', compile: {loss: 'binaryCrossentropy', metrics: ['acc']}});
add('loss_binary_crossentropy_two_outputs', {
  model: two('sigmoid'), ys: 'ys_binary_two',
  compile: {loss: 'binaryCrossentropy', metrics: ['accuracy', 'binaryAccuracy']}});
add('loss_categorical_crossentropy', {
  detail: true,
  model: classifier, ys: 'ys_classes',
  compile: {loss: 'categoricalCrossentropy', metrics: ['accuracy']}});
add('loss_sparse_categorical_crossentropy', {
  model: classifier, ys: 'ys_sparse',
  compile: {loss: 'sparseCategoricalCrossentropy', metrics: ['acc']}});
add('loss_hinge', {
  model: sequential(first(1, {activation: 'tanh'})), ys: 'ys_signs', compile: {loss: 'hinge'}});
add('loss_squared_hinge', {
  model: sequential(first(1, {activation: 'tanh'})), ys: 'ys_signs',
  compile: {loss: 'squaredHinge'}});
add('loss_categorical_hinge', {
  model: classifier, ys: 'ys_classes', compile: {loss: 'categoricalHinge'}});
add('loss_logcosh', {model: two('linear'), ys: 'ys_two', compile: {loss: 'logcosh'}});
add('loss_kullback_leibler', {
  model: classifier, ys: 'ys_classes', compile: {loss: 'kullbackLeiblerDivergence'}});
add('loss_poisson', {model: two('softplus'), ys: 'ys_positive', compile: {loss: 'poisson'}});
add('loss_cosine_proximity', {
  model: two('linear'), ys: 'ys_two', compile: {loss: 'cosineProximity', metrics: ['cosine']}});
for (const name of ['absoluteDifference', 'hingeLoss', 'huberLoss', 'logLoss',
  'meanSquaredError', 'sigmoidCrossEntropy', 'softmaxCrossEntropy']) {
  const last = name === 'logLoss' ? 'sigmoid' : 'linear';
  add(`loss_function_${name}`, {
    model: two(last), ys: 'ys_binary_two', compile: {loss: ref(`losses.${name}`)}});
}
add('loss_in_a_list', {compile: {loss: ['meanSquaredError']}});

// Metrics.
add('metric_bare_string', {compile: {metrics: 'mse'}});
add('metric_capital_names', {compile: {metrics: ['MSE', 'MAE', 'mape', 'MAPE']}});
add('metric_accuracy_of_regression', {compile: {metrics: ['acc']}});
for (const metric of ['crossentropy', 'ce']) {
  add(`metric_${metric}_binary`, {
    model: binary, ys: 'ys_binary', compile: {loss: 'binaryCrossentropy', metrics: [metric]}});
  add(`metric_${metric}_categorical`, {
    model: classifier, ys: 'ys_classes',
    compile: {loss: 'categoricalCrossentropy', metrics: [metric]}});
  add(`metric_${metric}_sparse`, {
    model: classifier, ys: 'ys_sparse',
    compile: {loss: 'sparseCategoricalCrossentropy', metrics: [metric]}});
}
add('metric_binary_names', {
  model: binary, ys: 'ys_binary',
  compile: {loss: 'binaryCrossentropy', metrics: ['binaryAccuracy', 'precision']}});
add('metric_categorical_names', {
  model: classifier, ys: 'ys_classes',
  compile: {loss: 'categoricalCrossentropy',
    metrics: ['categoricalAccuracy', 'categoricalCrossentropy', 'precision', 'acc', 'accuracy']}});
add('metric_sparse_crossentropy', {
  model: classifier, ys: 'ys_sparse',
  compile: {loss: 'sparseCategoricalCrossentropy', metrics: ['sparseCategoricalCrossentropy']}});
const functions = (...names) => names.map((name) => ref(`metrics.${name}`));
add('metric_functions_binary', {
  model: binary, ys: 'ys_binary', compile: {
    loss: 'binaryCrossentropy',
    metrics: functions('binaryAccuracy', 'binaryCrossentropy', 'precision', 'recall')}});
add('metric_functions_regression', {
  model: two('linear'), ys: 'ys_two', compile: {
    metrics: functions('meanSquaredError', 'mse', 'meanAbsoluteError', 'cosineProximity',
        'meanAbsolutePercentageError')}});
add('metric_functions_categorical', {
  model: classifier, ys: 'ys_classes', compile: {
    loss: 'categoricalCrossentropy',
    metrics: functions('categoricalAccuracy', 'categoricalCrossentropy')}});
add('metric_function_sparse_accuracy', {
  model: classifier, ys: 'ys_sparse', compile: {
    loss: 'sparseCategoricalCrossentropy', metrics: functions('sparseCategoricalAccuracy')}});
add('metric_function_r2_score', {compile: {metrics: functions('r2Score')}});
add('metric_mixed_string_and_function', {
  compile: {metrics: ['mae', ref('metrics.meanSquaredError'), ref('losses.huberLoss')]}});

// Options of fit.
const accuracy = {loss: 'categoricalCrossentropy', metrics: ['acc']};
add('fit_validation_split', {fit: {validationSplit: 0.25, epochs: 3}});
add('fit_validation_split_rounds_down', {
  model: classifier, ys: 'ys_classes', compile: accuracy, fit: {validationSplit: 0.3}});
add('fit_validation_split_of_zero', {fit: {validationSplit: 0}});
add('fit_validation_split_of_one', {fit: {validationSplit: 1}});
add('fit_validation_data', {fit: {validationData: ['val_xs', 'val_ys']}});
add('fit_validation_data_with_metrics', {
  model: classifier, ys: 'ys_classes', compile: {...accuracy, metrics: ['acc', 'ce']},
  fit: {validationData: ['val_xs', 'val_classes']}});
add('fit_class_weight', {
  model: classifier, ys: 'ys_classes', compile: accuracy,
  fit: {classWeight: {0: 1, 1: 3, 2: 0.5}}});
add('fit_class_weight_sparse', {
  model: classifier, ys: 'ys_sparse', compile: {loss: 'sparseCategoricalCrossentropy'},
  fit: {classWeight: {0: 1, 1: 3, 2: 0.5}}});
add('fit_class_weight_binary', {
  model: binary, ys: 'ys_binary', compile: {loss: 'binaryCrossentropy', metrics: ['acc']},
  fit: {classWeight: {0: 1, 1: 4}, validationSplit: 0.25}});
add('fit_initial_epoch', {fit: {initialEpoch: 1, epochs: 3}});
add('fit_batch_does_not_divide', {
  detail: true,
  compile: {metrics: ['mae']}, fit: {batchSize: 3, epochs: 3}, evaluate: {batchSize: 3}});
add('fit_batch_of_one', {fit: {batchSize: 1}});
add('fit_batch_larger_than_data', {fit: {batchSize: 100}});
add('fit_no_epochs', {detail: true, fit: {epochs: 0}});
add('fit_one_step_per_epoch', {fit: {stepsPerEpoch: 1, batchSize: undefined}});
add('fit_stops_after_epoch', {fit: {epochs: 5, callbacks: {stopAtEpoch: 1, record: true}}});
add('fit_stops_after_batch', {fit: {epochs: 3, callbacks: {stopAtBatch: 0, record: true}}});
add('fit_calls_callbacks_in_order', {
  detail: true,
  compile: {metrics: ['mae']},
  fit: {batchSize: 3, validationSplit: 0.25, callbacks: {record: true}}});
add('fit_calls_callbacks_from_initial_epoch', {
  fit: {initialEpoch: 1, epochs: 2, batchSize: 8, callbacks: {record: true}}});
add('fit_early_stopping', {
  compile: {optimizer: call('train.sgd', 1.5)},
  fit: {epochs: 8, callbacks: {record: true, earlyStopping: {monitor: 'loss'}}}});
add('fit_early_stopping_without_metric', {
  fit: {callbacks: {record: true, earlyStopping: {monitor: 'val_loss'}}}});

// Early stopping on a given series.
const lossSeries = [1, 0.8, 0.79, 0.81, 0.7, 0.75, 0.72, 0.71, 0.69];
for (const [id, options, key, series] of [
  ['default', {}, 'val_loss', lossSeries],
  ['patience_one', {patience: 1}, 'val_loss', lossSeries],
  ['patience_two', {patience: 2}, 'val_loss', lossSeries],
  ['patience_three', {patience: 3}, 'val_loss', lossSeries],
  ['minimum_delta', {minDelta: 0.05, patience: 1}, 'val_loss', lossSeries],
  ['monitor_loss', {monitor: 'loss', patience: 1}, 'loss', lossSeries],
  ['accuracy_grows', {monitor: 'val_acc', patience: 1}, 'val_acc', [0.1, 0.3, 0.2, 0.4, 0.3, 0.2]],
  ['mode_max', {monitor: 'score', mode: 'max'}, 'score', [1, 2, 3, 2, 5]],
  ['mode_min', {monitor: 'val_acc', mode: 'min'}, 'val_acc', [1, 0.5, 0.6, 0.2]],
  ['baseline', {baseline: 0.75, patience: 1}, 'val_loss', lossSeries],
  ['baseline_never_met', {baseline: 0.1, patience: 2}, 'val_loss', lossSeries],
  ['not_a_number', {patience: 1}, 'val_loss', [1, NaN, NaN, 0.5]],
]) {
  cases.push({id: `early_stopping_${id}`, early_stopping: options,
    series: series.map((value) => ({[key]: value}))});
}
module.exports = {regression};
