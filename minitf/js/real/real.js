// Run cells on the real tfjs: a Node process that takes cells as lines of JSON, one at a time.
//
// node real.js FROM TO MODULE: FROM and TO are the numbers of the pipes to and from Python, MODULE
// is the folder of @tensorflow/tfjs (or tfjs-node). What programs print goes to Python as messages,
// in its order with the end of the cell; a cell has ended when Node would have ended.
'use strict';
const fs = require('fs');
const net = require('net');
const util = require('util');
const vm = require('vm');
const {createRequire} = require('module');

const [from, to] = process.argv.slice(2, 4).map(Number);
const folder = process.argv[4];
const OURS = /^@(tensorflow|tensorlowjs)\/tfjs(-node|-node-gpu|-core|-layers|-data)?$/;

const send = (told) => {
  let left = Buffer.from(JSON.stringify(told) + '\n');
  while (left.length) left = left.subarray(fs.writeSync(to, left));
};

// ---- what programs print ----

let muted = true;
for (const stream of ['stdout', 'stderr']) {
  process[stream].write = (chunk, encoding, done) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    if (!muted) send({stream, text});
    const called = typeof encoding === 'function' ? encoding : done;
    if (called) process.nextTick(called);
    return true;
  };
}

// ---- tfjs ----

const here = createRequire(`${folder}/package.json`);
const tf = here(folder);
tf.dispose(tf.tidy(() => tf.add(tf.scalar(1), 1))); // greets whoever uses it first
muted = false;
globalThis.tf = tf;

const load = (name) => {
  try {
    return OURS.test(name) && here.resolve(name).startsWith(folder) ? tf : here(name);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' && OURS.test(name)) return tf;
    throw error;
  }
};
globalThis.require = load;

// ---- timers: those of a cell that failed are stopped ----

const running = new Map(); // a timer -> what stops it
for (const [start, stop] of [['setTimeout', clearTimeout], ['setInterval', clearInterval],
  ['setImmediate', clearImmediate]]) {
  const native = globalThis[start];
  const ours = (callback, ...rest) => {
    if (typeof callback !== 'function') return native(callback, ...rest);
    const timer = native((...args) => {
      if (start !== 'setInterval') running.delete(timer);
      return callback(...args);
    }, ...rest);
    running.set(timer, stop);
    return timer;
  };
  Object.defineProperty(ours, 'name', {value: start});
  if (native[util.promisify.custom]) ours[util.promisify.custom] = native[util.promisify.custom];
  globalThis[start] = ours;
}

// ---- cells ----

let cell = null; // {number, ended, shown}: the one that runs

const requests = new net.Socket({fd: from, readable: true, writable: false});

const told = (error) => {
  if (!util.types.isNativeError(error)) return {thrown: util.inspect(error)};
  return {name: `${error.name}`, message: `${error.message}`, stack: `${error.stack}`};
};
const end = (error) => {
  if (!cell) return;
  const {number, shown} = cell;
  cell = null;
  if (error) {
    for (const [timer, stop] of running) stop(timer);
    running.clear();
  }
  requests.ref();
  send({ended: number, shown, error});
};
const host = Object.freeze({
  bind(accessors) {
    for (const [name, [get, set]] of Object.entries(accessors)) {
      Object.defineProperty(globalThis, name, {get, set, configurable: true, enumerable: true});
    }
  },
  require(name, asked = []) {
    const found = load(name);
    const given = asked.includes('default') && !('default' in found) ?
      {...found, default: found} : found;
    for (const one of asked) {
      if (!(one in given)) {
        throw new SyntaxError(
            `The requested module '${name}' does not provide an export named '${one}'`);
      }
    }
    return given;
  },
  importLater: async (name) => load(name),
  floating: (value) => value,
});
const start = ({number, code}) => {
  cell = {number, ended: false, shown: ''};
  const mine = cell;
  requests.unref(); // so that Node finds out by itself that nothing is left to do
  let program;
  try {
    program = vm.runInThisContext(code, {filename: `cell-${number}.js`});
  } catch (error) {
    end(told(error));
    return;
  }
  program(host).then((result) => {
    mine.ended = true;
    if (result && result.value !== undefined) mine.shown = util.inspect(result.value);
  }, (error) => mine === cell && end(told(error)));
};
const ARRAYS = {float32: Float32Array, int32: Int32Array, bool: Uint8Array};
const expose = (values) => {
  for (const [name, {data, tensor}] of Object.entries(values)) {
    const value = tensor ? tf.tensor(new ARRAYS[tensor.dtype](
        Uint8Array.from(Buffer.from(data, 'base64')).buffer), tensor.shape, tensor.dtype) : data;
    Object.defineProperty(globalThis, name,
        {value, writable: true, configurable: true, enumerable: true});
  }
};

process.on('uncaughtException', (error) => end(told(error)));
process.on('unhandledRejection', (error) => end(told(error)));
process.on('SIGINT', () => {}); // Python hears of it too, and decides
process.on('beforeExit', () => cell && end(cell.ended ? undefined : {unsettled: true}));

let rest = '';
requests.setEncoding('utf8');
requests.on('data', (text) => {
  const lines = (rest + text).split('\n');
  rest = lines.pop();
  for (const line of lines) {
    const asked = JSON.parse(line);
    if (asked.code !== undefined) start(asked);
    else expose(asked.expose);
  }
});
requests.on('close', () => process.exit()); // Python is gone
send({ready: {tfjs: tf.version['tfjs-core'], node: process.version}});
