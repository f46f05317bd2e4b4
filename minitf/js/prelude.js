// Make Python's objects JavaScript's: real functions, classes with prototypes, promises.
//
// One expression: a function of `host`, the only way to Python, and of the parts that print; it
// returns what Python calls. Values cross as JSON: numbers, texts, booleans, null and arrays stand
// for themselves, anything else is an object with one key that says what it is (see bridge.py).
// Every builtin used here is a private copy, so that patched globals break nothing.
(host, makeInspect, makeConsole) => {
  'use strict';
  const {parse, stringify} = JSON;
  const {apply, construct, ownKeys} = Reflect;
  const {create, defineProperty, getPrototypeOf, setPrototypeOf, keys, freeze} = Object;
  const {isArray} = Array;
  const objectPrototype = Object.prototype;
  const functionPrototype = Function.prototype;
  const {is, getOwnPropertyDescriptor} = Object;
  const [TypedArray, NativePromise, NativeError, NativeDate, NativeMap, NativeSet, Weak] =
      [getPrototypeOf(Uint8Array), Promise, Error, Date, Map, Set, WeakRef];
  const errorTypes = {__proto__: null, Error, TypeError, RangeError, ReferenceError, SyntaxError,
    URIError, EvalError};
  const typedArrays = {__proto__: null, Float32Array, Int32Array, Uint8Array, Float64Array,
    Int8Array, Int16Array, Uint16Array, Uint32Array, Uint8ClampedArray};
  const ArrayBytes = Uint8Array;
  const now = performance.now;
  /** A method as a function of its `this`, out of reach of whoever patches the prototype. */
  const uncurried = (method) => (self, ...rest) => apply(method, self, rest);
  const getter = (prototype, name) => uncurried(getOwnPropertyDescriptor(prototype, name).get);
  const mapGet = uncurried(Map.prototype.get);
  const mapSet = uncurried(Map.prototype.set);
  const mapDelete = uncurried(Map.prototype.delete);
  const mapForEach = uncurried(Map.prototype.forEach);
  const setForEach = uncurried(Set.prototype.forEach);
  const mapSize = getter(Map.prototype, 'size');
  const weakGet = uncurried(WeakMap.prototype.get);
  const weakSet = uncurried(WeakMap.prototype.set);
  const deref = uncurried(WeakRef.prototype.deref);
  const then = uncurried(Promise.prototype.then);
  const slice = uncurried(String.prototype.slice);
  const toWellFormed = uncurried(String.prototype.toWellFormed);
  const toBase64 = uncurried(Uint8Array.prototype.toBase64);
  const {fromBase64} = Uint8Array;
  const toISOString = uncurried(Date.prototype.toISOString);
  const typedName = getter(TypedArray.prototype, Symbol.toStringTag);
  const typedBuffer = getter(TypedArray.prototype, 'buffer');
  const typedOffset = getter(TypedArray.prototype, 'byteOffset');
  const typedBytes = getter(TypedArray.prototype, 'byteLength');
  const bigIntText = uncurried(BigInt.prototype.toString);
  const iteratorKey = Symbol.iterator;

  // ---- which object of JavaScript stands for which of Python's ----

  /** A handle on any object, in a private field that no program can read or forge. */
  class Handle extends (function(object) {
    return object;
  }) {
    #id;
    constructor(object, id) {
      super(object);
      this.#id = id;
    }
    static of(object) {
      return #id in object ? object.#id : undefined;
    }
  }
  const isObject = (value) => value !== null &&
    (typeof value === 'object' || typeof value === 'function');
  const handleOf = Handle.of;

  const objects = new Map(); // handle -> WeakRef of its object, or the object itself to keep it
  let made = 0; // handles since the last sweep
  let limit = 1000;

  /** Let an object stand for Python's, until nobody here holds it; `keep` holds it here. */
  const attach = (object, id, keep = false) => {
    new Handle(object, id);
    mapSet(objects, id, keep ? object : new Weak(object));
    if (++made > limit) sweep();
    return object;
  };
  const standing = (id) => {
    const found = mapGet(objects, id);
    return found instanceof Weak ? deref(found) : found;
  };
  /** Tell Python which objects nobody holds any more. Works within a long synchronous loop too. */
  const sweep = () => {
    const gone = [];
    mapForEach(objects, (found, id) => {
      if (found instanceof Weak && deref(found) === undefined) gone[gone.length] = id;
    });
    for (let i = 0; i < gone.length; i++) mapDelete(objects, gone[i]);
    made = 0;
    limit = mapSize(objects) < 1000 ? 1000 : mapSize(objects);
    if (gone.length) ask('free', 0, '', stringify(gone));
  };

  // ---- from Python ----

  const classes = new Map(); // the number of a Python class -> its JavaScript class
  const pending = new Map(); // the number of a Python awaitable -> [resolve, reject]
  const states = new WeakMap(); // promise -> its state, where it is known

  const newError = (told) => {
    const Type = errorTypes[told.name] || NativeError;
    const error = new Type(told.message);
    if (told.name && !(told.name in errorTypes)) hide(error, 'name', told.name);
    weakSet(raised, error, told.id);
    return error;
  };
  const raised = new WeakMap(); // error -> the number of the Python exception it stands for
  const hide = (object, name, value) => defineProperty(object, name,
      {value, writable: true, enumerable: false, configurable: true});

  /** What Python returned: a plain value, or a text with a letter in front that says what. */
  const result = (answer) => {
    if (typeof answer !== 'string') return answer;
    const rest = slice(answer, 1);
    switch (answer[0]) {
      case 's': return rest;
      case 'v': return parse(rest);
      case 'j': return revived(parse(rest));
      case 'u': return undefined;
      default: throw newError(parse(rest));
    }
  };
  const ask = (op, id, name, text) => result(host(op, id, name, text));

  const revived = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        if (typeof value[i] === 'object') value[i] = revived(value[i]);
      }
      return value;
    }
    const tag = ownKeys(value)[0];
    const inside = value[tag];
    switch (tag) {
      case 'o': {
        const names = keys(inside);
        for (let i = 0; i < names.length; i++) {
          // not by assignment: a key may be called __proto__
          defineProperty(inside, names[i], {value: revived(inside[names[i]]), writable: true,
            enumerable: true, configurable: true});
        }
        return inside;
      }
      case 'h': return standing(inside[0]) || newObject(inside[0], inside[1]);
      case 'f': return mapGet(functions, inside);
      case 'a': return newPromise(inside);
      case 'p': return mapGet(promises, inside);
      case 't': {
        const bytes = apply(fromBase64, ArrayBytes, [inside[1]]);
        const Type = typedArrays[inside[0]];
        return new Type(typedBuffer(bytes));
      }
      case 'n': return +inside;
      case 'b': return BigInt(inside);
      case 'u': return undefined;
      default: throw newError(inside);
    }
  };

  /** The JavaScript object of a handle that is new here; `kind` says what Python has there. */
  const newObject = (id, kind) => {
    if (kind.is === 'class') return newClass(id, kind);
    if (kind.is === 'function') return attach(newFunction(id, kind.name), id);
    if (kind.is === 'namespace') return attach(newNamespace(id, kind.names), id, true);
    return attach(create(revived(kind.class).prototype), id);
  };
  const newFunction = (id, name) => {
    const call = function(...args) {
      // tfjs's functions are called by name; `new` is for classes
      if (new.target) throw new TypeError(`${name} is not a constructor`);
      return ask('call', id, '', encoded(args));
    };
    return setPrototypeOf(defineProperty(call, 'name', {value: name}), functionPrototype);
  };
  const newNamespace = (id, names) => {
    const namespace = create(missing('namespace', id));
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const put = (value) => defineProperty(namespace, name,
          {value, writable: true, enumerable: true, configurable: true});
      defineProperty(namespace, name, {enumerable: true, configurable: true, set: put,
        get: () => {
          const value = ask('get', id, name, '');
          put(value);
          return value;
        }});
    }
    return namespace;
  };

  /** What stands behind everything of Python's: asks it for the names that no class declares. */
  const missing = (kind, id) => create(new Proxy(create(objectPrototype), {
    __proto__: null,
    get(target, name, receiver) {
      if (typeof name !== 'string' || name in objectPrototype) {
        return objectPrototype[name];
      }
      const from = kind === 'namespace' ? id : isObject(receiver) && handleOf(receiver);
      return from ? ask('read', from, toWellFormed(name), '') : undefined;
    },
    set(target, name, value, receiver) {
      const id = isObject(receiver) && typeof name === 'string' && handleOf(receiver);
      if (id && kind !== 'namespace' && ask('write', id, toWellFormed(name), encoded([value]))) return true;
      return defineProperty(receiver, name,
          {value, writable: true, enumerable: true, configurable: true}) === receiver;
    },
    has: (target, name) => name in objectPrototype,
  }));
  const rootPrototype = missing('object');

  /** A JavaScript class for one of Python's, which JavaScript's own classes may extend. */
  const newClass = (id, kind) => {
    const base = kind.base && revived(kind.base);
    const cls = function(...args) {
      if (!new.target) {
        throw new TypeError(`Class constructor ${kind.name} cannot be invoked without 'new'`);
      }
      const own = new.target === cls;
      const born = ask('new', own ? id : derived(new.target), '', encoded(args));
      return own ? born : attach(create(new.target.prototype), born, true);
    };
    defineProperty(cls, 'name', {value: kind.name});
    setPrototypeOf(cls, base || functionPrototype);
    cls.prototype = create(base ? base.prototype : rootPrototype);
    hide(cls.prototype, 'constructor', cls);
    for (let i = 0; i < kind.methods.length; i++) {
      hide(cls.prototype, kind.methods[i], newMethod(id, kind.methods[i]));
    }
    const properties = [...kind.properties, ...kind.fixed];
    for (let i = 0; i < properties.length; i++) {
      const name = properties[i];
      const accessor = {configurable: true, enumerable: false, get() {
        return isObject(this) && handleOf(this) ? ask('read', handleOf(this), name, '') : undefined;
      }};
      if (i < kind.properties.length) {
        accessor.set = function(value) {
          ask('write', handleOf(this), name, encoded([value]));
        };
      }
      defineProperty(cls.prototype, name, accessor);
    }
    /** Of a static name, the class whose it is: this one, or one of the program's own. */
    const owner = (self) => self === cls ? id : typeof self === 'function' && derived(self) || id;
    for (let i = 0; i < kind.functions.length; i++) {
      const name = kind.functions[i];
      hide(cls, name, {[name](...args) {
        return ask('function', owner(this), name, encoded(args));
      }}[name]);
    }
    for (let i = 0; i < kind.statics.length; i++) {
      const name = kind.statics[i];
      defineProperty(cls, name, {configurable: true, get() {
        return ask('static', owner(this), name, '');
      }, set(value) {
        hide(this, name, value);
      }});
    }
    if (kind.iterable) {
      hide(cls.prototype, iteratorKey, function() {
        return ask('iterate', handleOf(this), '', '')[iteratorKey]();
      });
    }
    return attach(cls, id, true);
  };
  const newMethod = (id, name) => defineProperty({
    [name](...args) {
      return ask('method', id, name, encoded([this, ...args]));
    },
  }[name], 'name', {value: name});

  /** The handle of the Python class that stands for a JavaScript class which extends one. */
  const derived = (cls) => {
    const known = handleOf(cls);
    if (known) return known;
    const names = [];
    const statics = [];
    let base = cls;
    while (base && !handleOf(base)) {
      const ours = ownKeys(base);
      for (let i = 0; i < ours.length; i++) {
        const found = getOwnPropertyDescriptor(base, ours[i]);
        if (typeof ours[i] === 'string' && typeof found.value === 'function') {
          statics[statics.length] = ours[i];
        }
      }
      const own = isObject(base.prototype) ? ownKeys(base.prototype) : [];
      for (let i = 0; i < own.length; i++) {
        if (typeof own[i] === 'string' && own[i] !== 'constructor' &&
            'value' in getOwnPropertyDescriptor(base.prototype, own[i])) {
          names[names.length] = own[i];
        }
      }
      base = getPrototypeOf(base);
    }
    if (!base) return undefined;
    const id = ask('derive', handleOf(base), cls.name,
        stringify([names, statics, safely(() => cls.className) ?? null]));
    attach(cls, id, true);
    return id;
  };

  /** A promise of a Python awaitable, which Python settles by its number. */
  const newPromise = ({id, value, error}) => {
    const promise = new NativePromise((resolve, reject) => {
      if (error) reject(newError(error));
      else if (value !== undefined) resolve(revived(value));
      else mapSet(pending, id, [resolve, reject]);
    });
    watched(promise);
    return promise;
  };
  /** Learn what becomes of a promise, for the one who prints it. */
  const watched = (promise) => {
    const known = weakGet(states, promise);
    if (known) return known;
    const state = {__proto__: null, state: 'pending', value: undefined};
    weakSet(states, promise, state);
    then(promise, (value) => {
      state.state = 'fulfilled';
      state.value = value;
    }, (reason) => {
      state.state = 'rejected';
      state.value = reason;
    });
    return state;
  };

  // ---- to Python ----

  const functions = new Map(); // number -> a function that Python holds
  const promises = new Map(); // number -> a promise that Python waits for
  const numbers = new WeakMap(); // and the way back
  let counter = 0;

  const numbered = (table, thing) => {
    let id = weakGet(numbers, thing);
    if (id === undefined) {
      id = ++counter;
      weakSet(numbers, thing, id);
    }
    mapSet(table, id, thing);
    return id;
  };
  const encoded = (args) => stringify(given(args));

  /** A value as JSON will have it; `depth` counts how deep we are, as a cycle has no end. */
  const given = (value, depth = 0) => {
    switch (typeof value) {
      case 'number': return is(value, -0) || value - value !== 0 ?
        {__proto__: null, n: is(value, -0) ? '-0' : `${value}`} : value;
      case 'string': return toWellFormed(value);
      case 'boolean': return value;
      case 'undefined': return {__proto__: null, u: 1};
      case 'bigint': return {__proto__: null, b: bigIntText(value)};
      case 'symbol': throw new TypeError('Cannot convert a Symbol value to a string');
      case 'function': {
        const id = handleOf(value) || (isObject(value.prototype) && derived(value));
        return id ? {__proto__: null, h: id} : {__proto__: null, f: numbered(functions, value)};
      }
    }
    if (value === null) return null;
    const id = handleOf(value);
    if (id !== undefined) return {__proto__: null, h: id};
    if (depth > 200) throw new TypeError('Converting circular structure to JSON');
    if (isArray(value)) {
      const array = [];
      for (let i = 0; i < value.length; i++) {
        const one = value[i];
        // numbers, the most of all data, go straight through
        array[i] = typeof one === 'number' && one - one === 0 && !is(one, -0) ?
          one : given(one, depth + 1);
      }
      return array;
    }
    if (value instanceof TypedArray) {
      const bytes = new ArrayBytes(typedBuffer(value), typedOffset(value), typedBytes(value));
      return {__proto__: null, t: [typedName(value), toBase64(bytes)]};
    }
    if (value instanceof NativePromise) {
      watched(value);
      return {__proto__: null, p: numbered(promises, value)};
    }
    if (value instanceof NativeDate) return {__proto__: null, d: toISOString(value)};
    if (value instanceof NativeError) return {__proto__: null, e: told(value)};
    if (value instanceof NativeMap) {
      const pairs = [];
      mapForEach(value, (one, key) => {
        pairs[pairs.length] = [given(key, depth + 1), given(one, depth + 1)];
      });
      return {__proto__: null, m: pairs};
    }
    if (value instanceof NativeSet) {
      const array = [];
      setForEach(value, (one) => {
        array[array.length] = given(one, depth + 1);
      });
      return array;
    }
    if (typeof value.next === 'function') {
      return {__proto__: null, i: numbered(functions, value)};
    }
    if (typeof value.then === 'function') {
      return given(new NativePromise((resolve) => resolve(value)), depth);
    }
    const inside = create(null);
    const names = keys(value);
    for (let i = 0; i < names.length; i++) {
      inside[toWellFormed(names[i])] = given(value[names[i]], depth + 1);
    }
    // the methods of an object of a class of the program's own
    for (let p = getPrototypeOf(value); p && p !== objectPrototype; p = getPrototypeOf(p)) {
      const own = ownKeys(p);
      for (let i = 0; i < own.length; i++) {
        const name = own[i];
        const method = name !== 'constructor' && typeof name === 'string' && !(name in inside) &&
          getOwnPropertyDescriptor(p, name).value;
        if (typeof method === 'function') {
          inside[name] = {__proto__: null, f: numbered(functions, (...args) =>
            apply(method, value, args))};
        }
      }
    }
    return {__proto__: null, o: inside};
  };

  /** An error in JSON; where it stands for a Python exception, by that one's number. */
  const told = (error) => {
    if (!(error instanceof NativeError)) {
      return {__proto__: null, thrown: inspect(error), value: safely(() => given(error))};
    }
    return {__proto__: null, name: `${safely(() => error.name)}`,
      message: toWellFormed(`${safely(() => error.message)}`),
      id: weakGet(raised, error), frames: weakGet(frames, error)};
  };
  const safely = (read) => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };

  /** The answer to Python: JSON, or an error. A text is made flat by `stringify`. */
  const answered = (work) => {
    try {
      return stringify(given(work()));
    } catch (error) {
      return stringify({__proto__: null, e: told(error)});
    }
  };

  // ---- errors: V8's words ----

  const frames = new WeakMap(); // error -> where it was made: [[function, line, column], …]
  NativeError.prepareStackTrace = (error, sites) => {
    const places = [];
    for (let i = 0; i < sites.length && places.length < 10; i++) {
      places[i] = [sites[i].getFunctionName(), sites[i].getLineNumber(),
        sites[i].getColumnNumber()];
    }
    weakSet(frames, error, places);
    const texts = parse(host('word', 0, '', stringify([`${error.name}`,
      toWellFormed(`${error.message}`), places])));
    if (texts[0] !== error.message) hide(error, 'message', texts[0]);
    return texts[1];
  };
  // The engine has it now; what a program does to the property changes nothing.
  defineProperty(NativeError, 'prepareStackTrace', {value: undefined, writable: true,
    enumerable: false, configurable: true});

  // ---- console, timers ----

  const inspecting = makeInspect({
    describe: (value) => {
      const id = isObject(value) ? handleOf(value) : undefined;
      return id === undefined ? null : ask('describe', id, '', '');
    },
    promiseState: watched,
    stack: (error) => `${safely(() => error.stack)}`,
  });
  const {inspect} = inspecting;
  const console = makeConsole({
    write: (stream, text) => host('print', 0, stream, stringify(toWellFormed(text))),
    now: () => apply(now, performance, []),
  }, inspecting);

  const timers = new Map();
  const timer = (name, again) => (callback, delay = 0, ...args) => {
    if (typeof callback !== 'function') {
      throw new TypeError('The "callback" argument must be of type function. Received ' +
        inspect(callback));
    }
    const id = ++counter;
    const wait = +delay >= 1 && +delay <= 2147483647 ? +delay : 1;
    mapSet(timers, id, {callback, args, again});
    host('timer', id, again ? 'again' : 'once', `${wait}`);
    return id;
  };
  const clear = (id) => {
    if (mapDelete(timers, id)) host('timer', id, 'clear', '');
  };
  const setTimeout = timer('setTimeout', false);
  const globals = {
    console, setTimeout, setInterval: timer('setInterval', true), clearTimeout: clear,
    clearInterval: clear, setImmediate: (callback, ...args) => setTimeout(callback, 0, ...args),
    clearImmediate: clear, require: (name) => ask('import', 0, `${name}`, ''),
  };
  const names = keys(globals);
  for (let i = 0; i < names.length; i++) hide(globalThis, names[i], globals[names[i]]);
  delete globalThis.DOMException;

  // ---- cells ----

  const fail = (error) => host('failed', 0, '', stringify(told(error)));
  const cellHost = freeze({
    __proto__: null,
    bind(accessors) {
      const names = ownKeys(accessors);
      for (let i = 0; i < names.length; i++) {
        const [get, set] = accessors[names[i]];
        defineProperty(globalThis, names[i], {get, set, configurable: true, enumerable: true});
      }
    },
    require: globals.require,
    importLater: (name) => new NativePromise((resolve) => resolve(globals.require(name))),
    floating(value) {
      if (value instanceof NativePromise) then(value, undefined, fail);
      return value;
    },
  });

  return {
    __proto__: null,
    /** Run a cell: a function of `cellHost` that returns a promise. */
    start: (cell, id) => {
      then(cell(cellHost), (ended) => {
        if (ended === undefined || ended.value === undefined) return host('done', id, '', 'null');
        const shown = safely(() => inspect(cellHost.floating(ended.value)));
        host('done', id, '', stringify([`${shown}`, safely(() => given(ended.value))]));
      }, (error) => host('stopped', id, '', stringify(told(error))));
    },
    call: (id, self, text) => answered(() => {
      const args = revived(parse(text));
      return apply(mapGet(functions, id), undefined, args);
    }),
    method: (handle, name, text) => answered(() => {
      const self = standing(handle);
      return apply(self[name], self, revived(parse(text)));
    }),
    create: (handle, text) => answered(() =>
      construct(standing(handle), revived(parse(text)))),
    static: (handle, name, text) => answered(() => {
      const cls = standing(handle);
      return apply(cls[name], cls, revived(parse(text)));
    }),
    next: (id) => answered(() => {
      const iterator = mapGet(functions, id);
      return apply(iterator.next, iterator, []);
    }),
    close: (id) => answered(() => {
      const iterator = mapGet(functions, id);
      if (typeof iterator.return === 'function') iterator.return();
    }),
    fire: (id) => answered(() => {
      const {callback, args, again} = mapGet(timers, id) || {};
      if (!callback) return;
      if (!again) mapDelete(timers, id);
      cellHost.floating(apply(callback, undefined, args));
    }),
    forget: (text) => {
      const ids = parse(text);
      for (let i = 0; i < ids.length; i++) {
        mapDelete(functions, ids[i]);
        mapDelete(promises, ids[i]);
      }
    },
    settle: (id, fine, text) => answered(() => {
      const [resolve, reject] = mapGet(pending, id);
      mapDelete(pending, id);
      if (fine) resolve(revived(parse(text)));
      else reject(newError(parse(text)));
    }),
    await: (id) => {
      const promise = mapGet(promises, id);
      then(promise, (value) => host('awaited', id, 'fine', answered(() => value)),
          (error) => host('awaited', id, '', stringify(told(error))));
    },
    expose: (name, text) => answered(() => {
      hide(globalThis, name, revived(parse(text)));
    }),
    read: (name) => answered(() => globalThis[name]),
    has: (name) => name in globalThis,
    clearTimers: () => mapForEach(timers, (timer, id) => mapDelete(timers, id)),
  };
}
