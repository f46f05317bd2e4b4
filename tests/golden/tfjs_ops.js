// Record every op of the table: inputs, arguments, output, and gradients for a given dy.
//
// A case is {id, fn | method, inputs, args}: tf[fn](...args), or args[0][method](...args.slice(1)),
// where {t: i} among the arguments stands for input i.
'use strict';
const {freshTf, lcg, lookUp, observe, realise, toJson} = require('./tfjs_common.js');

function run(tf, kase, tensors) {
  const args = realise(tf, kase.args, tensors);
  if (kase.method) {
    return args[0][kase.method](...args.slice(1));
  }
  const parts = kase.fn.split('.');
  const owner = parts.length > 1 ? lookUp(tf, parts.slice(0, -1).join('.')) : tf;
  return owner[parts.at(-1)](...args);
}

function outputsOf(tf, result) {
  if (result instanceof tf.Tensor) {
    return [result];
  }
  return result && typeof result === 'object' ? Object.values(result) : [];
}

/** Gradients of sum(output * dy) with respect to each float32 input, null for the others. */
function gradients(tf, kase, tensors, dys) {
  const floats = tensors.flatMap(({dtype}, i) => dtype === 'float32' ? [i] : []);
  const f = (...given) => {
    const all = tensors.slice();
    floats.forEach((i, k) => {
      all[i] = given[k];
    });
    const parts = outputsOf(tf, run(tf, kase, all)).flatMap((output, k) =>
      output.dtype === 'float32' ? [tf.sum(tf.mul(output, dys[k]))] : []);
    return parts.reduce((a, b) => tf.add(a, b));
  };
  const found = tf.grads(f)(floats.map((i) => tensors[i]));
  const all = tensors.map(() => null);
  floats.forEach((i, k) => {
    all[i] = toJson(found[k]).values;
  });
  return all;
}

async function recordAll(cases) {
  const tf = freshTf();
  const recorded = [];
  for (const kase of cases) {
    const row = {id: kase.id, ...(kase.method ? {method: kase.method} : {fn: kase.fn})};
    if (kase.fn) {
      row.chained = typeof tf.Tensor.prototype[kase.fn] === 'function';
    }
    const tensors = kase.inputs.map(({values, shape, dtype}) => tf.tensor(values, shape, dtype));
    row.inputs = tensors.map(toJson);
    row.args = toJson(kase.args);
    const {result, error, logged} = await observe(() => run(tf, kase, tensors));
    if (logged.length) {
      row.logged = logged;
    }
    if (error) {
      recorded.push({...row, error});
      continue;
    }
    row.output = toJson(result);
    const outputs = outputsOf(tf, result);
    const floatIn = tensors.some(({dtype}) => dtype === 'float32');
    if (kase.grad !== false && floatIn && outputs.some(({dtype}) => dtype === 'float32')) {
      const next = lcg(recorded.length + 1);
      const dys = outputs.map((output) => tf.tensor(next(output.size, 2), output.shape));
      row.dy = dys.map((dy) => toJson(dy).values);
      const attempt = await observe(() => gradients(tf, kase, tensors, dys));
      if (attempt.error) {
        row.gradient_error = attempt.error;
      } else {
        row.gradients = attempt.result;
      }
    }
    recorded.push(row);
    tensors.forEach((tensor) => tensor.dispose());
  }
  return {cases: recorded};
}

module.exports = () => recordAll(require('./tfjs_ops_cases.js'));
module.exports.recordAll = recordAll;
module.exports.run = run;
