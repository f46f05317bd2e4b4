// Record what the operations of tfjs_ops.js and tfjs_ops_seldom.js make of complex64 and of string
// tensors: of each operation two cases, with each of its inputs made complex, or texts, in turn.
'use strict';
const {freshTf, observe, toJson} = require('./tfjs_common.js');
const {run} = require('./tfjs_ops.js');

const EACH = 2;
// Made of other operations, they stumble over whichever comes first.
const COMPOSED = /^(losses|metrics|linalg)\.|NonMax|nonMax|LSTM|movingAverage|confusion|inTopK/;
const KINDS = {
  complex64: (tf, tensor) => tf.tidy(() => {
    const real = tensor.cast('float32');
    return tf.complex(real, real.mul(0.5).add(1));
  }),
  string: (tf, tensor) => tf.tensor(
      Array.from(tensor.dataSync(), (value) => `s${value}`), tensor.shape, 'string'),
};

module.exports = async function record() {
  const tf = freshTf();
  const base = [...require('./tfjs_ops_cases.js'), ...require('./tfjs_ops_seldom_cases.js')]
      .filter(({fn}) => !COMPOSED.test(fn));
  const counts = {};
  const cases = [];
  for (const kase of base) {
    const name = kase.fn || kase.method;
    const made = () =>
      kase.inputs.map(({values, shape, dtype}) => tf.tensor(values, shape, dtype));
    if ((await observe(() => run(tf, kase, made()))).error) {
      continue;
    }
    for (const place of kase.inputs.keys()) {
      for (const [kind, make] of Object.entries(KINDS)) {
        const about = `${name} ${place} ${kind}`;
        counts[about] = (counts[about] || 0) + 1;
        if (counts[about] > EACH) {
          continue;
        }
        const tensors = made();
        tensors[place] = make(tf, tensors[place]);
        const row = {
          id: `${kase.id} ${place} ${kind}`, ...(kase.method ? {method: name} : {fn: name}),
          inputs: tensors.map(toJson), args: toJson(kase.args)};
        const {result, error} = await observe(() => run(tf, kase, tensors));
        const read = await observe(() => toJson(result));
        cases.push(error ? {...row, error} :
            read.error ? {...row, unreadable: read.error} : {...row, output: read.result});
      }
    }
  }
  return {cases};
};
