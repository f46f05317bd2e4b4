// Get a fresh tfjs, make fixed numbers, and turn values into JSON and back.
'use strict';
const Module = require('module');
const path = require('path');

const resolver = process.env.MINITF_TFJS ?
    Module.createRequire(path.join(path.resolve(process.env.MINITF_TFJS), 'any.js')) : require;

/** The real tfjs, as the first one to ask for it finds it. */
const loadTf = () => resolver('@tensorflow/tfjs');

/** A tfjs loaded anew: names count from 1 again and no tensor of an earlier case is alive. */
function freshTf() {
  for (const key of Object.keys(require.cache)) {
    if (key.includes(`${path.sep}@tensorflow${path.sep}`)) {
      const parent = require.cache[key].parent;
      if (parent) {
        parent.children.length = 0;  // which would keep the old copy's memory
      }
      delete require.cache[key];
    }
  }
  delete globalThis._tfGlobals;
  delete globalThis._tfengine;
  const warn = console.warn;  // the hint to use tfjs-node, and nothing else, is dropped
  console.warn = () => {};
  const tf = loadTf();
  tf.zeros([1]).dispose();
  console.warn = warn;
  return tf;
}

/** The shortest decimal that gives the same float32 back; NaN and infinities as strings. */
function shortFloat(value) {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  if (Number.isSafeInteger(value)) {
    return value || 0;  // -0 is written as 0
  }
  const single = Math.fround(value);
  if (!Number.isFinite(single)) {
    return value;  // beyond float32: keep the double
  }
  for (let digits = 1; digits <= 9; digits++) {
    const candidate = Number(single.toPrecision(digits));
    if (Math.fround(candidate) === single) {
      return Object.is(candidate, -0) ? 0 : candidate;
    }
  }
  return single;
}

/** Numbers from a small linear congruential generator, three decimals each, in (-scale, scale). */
function lcg(seed) {
  let state = seed >>> 0;
  return (count, scale = 1) => Array.from({length: count}, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.round((state / 4294967296 * 2 - 1) * scale * 1000) / 1000 || 0;
  });
}

function nested(flat, shape) {
  if (shape.length === 0) {
    return flat[0];
  }
  const step = flat.length / shape[0];
  return Array.from({length: shape[0]},
      (_, i) => nested(flat.slice(i * step, (i + 1) * step), shape.slice(1)));
}

/** JSON for what tfjs returns: tensors become {shape, dtype, values}, functions their name. */
function toJson(value) {
  if (value === undefined) {
    return {undefined: true};
  }
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return shortFloat(value);
  }
  if (typeof value === 'function') {
    return {function: value.name};
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value, toJson);
  }
  if (typeof value.dataSync === 'function') {
    const values = Array.from(value.dataSync(), toJson);
    return {shape: value.shape, dtype: value.dtype, values};
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toJson(v)]));
}

function lookUp(tf, name) {
  return name.split('.').reduce((object, key) => object[key], tf);
}

/** {call: 'regularizers.l2', args: [...]}: what tf.regularizers.l2(...) returns. */
const call = (name, ...args) => ({call: name, args});
/** {ref: 'losses.huberLoss'}: tf.losses.huberLoss itself. */
const ref = (name) => ({ref: name});

/** Turn a description from the JSON into what tfjs takes; `tensors` are what {t: i} refers to. */
function realise(tf, value, tensors = []) {
  if (Array.isArray(value)) {
    return value.map((item) => realise(tf, item, tensors));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if ('t' in value) {
    return tensors[value.t];
  }
  if ('undefined' in value) {
    return undefined;
  }
  if ('ref' in value) {
    return lookUp(tf, value.ref);
  }
  if ('call' in value) {
    const parts = value.call.split('.');
    const owner = lookUp(tf, parts.slice(0, -1).join('.') || 'undefined') || tf;
    return owner[parts.at(-1)](...realise(tf, value.args, tensors));
  }
  if ('tensor' in value) {
    return tf.tensor(value.tensor, value.shape, value.dtype);
  }
  return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, realise(tf, v, tensors)]));
}

/** Run a function; give what it logged, and its error if it threw, beside its result. */
async function observe(run) {
  const logged = [];
  const kept = {};
  for (const level of ['log', 'warn', 'error', 'info']) {
    kept[level] = console[level];
    console[level] = (...words) => logged.push([level, words.map(String).join(' ')]);
  }
  try {
    return {result: await run(), logged};
  } catch (error) {
    const {name, message} = error;
    return {error: {class: error.constructor.name, name, message}, logged};
  } finally {
    Object.assign(console, kept);
  }
}

module.exports = {call, freshTf, lcg, loadTf, lookUp, nested, observe, realise, ref, shortFloat,
  toJson};
