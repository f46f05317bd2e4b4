// Values on their way between JavaScript and Python: texts of JSON, as values.py describes them.
//
// Text is written here by hand, since JSON.stringify asks the prototypes of a program for toJSON.
(parts) => {
  'use strict';
  const {
    apply, arraySlice, create, flat, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, isArray,
    keys, ownKeys, put, parse, quoted, slice, objectPrototype, mapGet, mapSet, mapDelete,
    mapForEach, mapHas, mapSize, firstKey, setForEach, weakGet, weakSet, then, bigIntText,
    toISOString, toBase64, fromBase64, typedName, typedBuffer, typedOffset, typedBytes, errorTypes,
    typedArrays, TypedArray, Promise, Error, TypeError, Date, Map, Set, WeakMap, Float64Array,
    Int32Array, Uint8Array, BigInt,
  } = parts.intrinsics;
  const {host, promises: shared} = parts;
  const {isObject, handleOf, standing, sweepIfDue} = parts.handles;
  const DEEPEST = 200;
  const LONG = 32; // numbers, from which on bytes are faster than digits

  const functions = new Map(); // number -> a function, or an iterator, that Python holds
  const promises = new Map(); // number -> a promise that Python waits for
  const thrown = new Map(); // number -> what was thrown of late, to come back as itself
  const numbers = new WeakMap(); // object -> its number in one of these
  const raised = new WeakMap(); // error -> the number of the Python exception it stands for
  const frames = new WeakMap(); // error -> JSON of where it was made: [[function, line, column]]
  const pending = new Map(); // the number of a Python awaitable -> {resolve, reject}
  const states = new WeakMap(); // promise -> its state, where it is known
  let counter = 0;
  const newNumber = () => ++counter;

  const safely = (read) => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const numbered = (table, thing) => {
    let id = weakGet(numbers, thing);
    if (id === undefined) {
      id = ++counter;
      weakSet(numbers, thing, id);
    }
    mapSet(table, id, thing);
    return id;
  };

  // ---- to Python ----

  /** A function by its number, and its name: tfjs calls a metric by that. */
  const functionText = (value) => {
    const found = getOwnPropertyDescriptor(value, 'name');
    const name = found && hasOwn(found, 'value') && typeof found.value === 'string' ?
      found.value : '';
    return `{"f":[${numbered(functions, value)},${quoted(name)}]}`;
  };

  const isPlain = (number) => number - number === 0 && (number !== 0 || 1 / number > 0);
  const ofNumber = (number) => {
    if (!isPlain(number)) return `{"n":"${number === 0 ? '-0' : number}"}`;
    const isInexact = number > 2 ** 53 || number < -(2 ** 53); // a float in Python, no long int
    return isInexact && number < 1e21 && number > -1e21 ? `${number}.0` : `${number}`;
  };

  /** Whether an array is used as an object: it has no items, but values by name. */
  const isOfNames = (array) => array.length === 0 && keys(array).length > 0;
  /** A value as JSON; `depth` counts how deep we are, as a cycle has no end. */
  const written = (value, depth) => {
    switch (typeof value) {
      case 'number': return ofNumber(value);
      case 'string': return quoted(value);
      case 'boolean': return value ? 'true' : 'false';
      case 'undefined': return '{"u":1}';
      case 'bigint': return `{"b":"${bigIntText(value)}"}`;
      case 'symbol': throw new TypeError('Cannot convert a Symbol value to a string');
      case 'function': {
        const id = handleOf(value) || parts.classes.derived(value);
        return id ? `{"h":${id}}` : functionText(value);
      }
    }
    if (value === null) return 'null';
    const id = handleOf(value);
    if (id !== undefined) return `{"h":${id}}`;
    if (depth > DEEPEST) {
      throw new TypeError(`The value is circular, or more than ${DEEPEST} levels deep`);
    }
    if (isArray(value) && !isOfNames(value)) return ofItems(value, depth);
    if (value instanceof TypedArray) {
      const bytes = new Uint8Array(typedBuffer(value), typedOffset(value), typedBytes(value));
      return `{"t":["${typedName(value)}","${toBase64(bytes)}"]}`;
    }
    if (value instanceof Promise) {
      then(value, undefined, () => {}); // Python takes what becomes of it
      return `{"p":${numbered(promises, value)}}`;
    }
    if (value instanceof Date) return `{"d":"${toISOString(value)}"}`;
    if (value instanceof Error) return `{"e":${told(value)}}`;
    if (value instanceof Map) {
      let text = '';
      mapForEach(value, (one, key) => {
        text += `${text && ','}[${written(key, depth + 1)},${written(one, depth + 1)}]`;
      });
      return `{"m":[${text}]}`;
    }
    if (value instanceof Set) {
      let text = '';
      setForEach(value, (one) => {
        text += `${text && ','}${written(one, depth + 1)}`;
      });
      return `[${text}]`;
    }
    if (typeof value.next === 'function') return `{"i":${numbered(functions, value)}}`;
    if (typeof value.then === 'function') {
      return written(new Promise((resolve) => resolve(value)), depth);
    }
    return `{"o":{${ofProperties(value, depth)}}}`;
  };
  /** A long array of numbers only, as bytes; undefined for any other. */
  const ofNumbers = (items) => {
    const numbers = new Float64Array(items.length);
    let isWhole = true;
    for (let i = 0; i < items.length; i++) {
      const one = items[i];
      if (typeof one !== 'number') return undefined;
      if (isWhole && ((one | 0) !== one || one === 0 && 1 / one < 0)) isWhole = false;
      numbers[i] = one;
    }
    const typed = isWhole ? new Int32Array(numbers) : numbers;
    return `{"l":["${typedName(typed)}","${toBase64(new Uint8Array(typedBuffer(typed)))}"]}`;
  };
  const ofItems = (items, depth) => {
    if (items.length >= LONG) {
      const bytes = ofNumbers(items);
      if (bytes) return bytes;
    }
    let text = '[';
    for (let i = 0; i < items.length; i++) {
      if (i) text += ',';
      const one = items[i];
      text += typeof one === 'number' ? ofNumber(one) : written(one, depth + 1);
    }
    return `${text}]`;
  };
  const ofProperties = (value, depth) => {
    const names = keys(value);
    const known = create(null);
    let text = '';
    for (let i = 0; i < names.length; i++) {
      known[names[i]] = true;
      text += `${text && ','}${quoted(names[i])}:${written(value[names[i]], depth + 1)}`;
    }
    // the methods of an object of a class of the program's own
    const first = isArray(value) ? null : getPrototypeOf(value);
    for (let p = first; p && p !== objectPrototype; p = getPrototypeOf(p)) {
      const own = ownKeys(p);
      for (let i = 0; i < own.length; i++) {
        const name = own[i];
        if (typeof name !== 'string' || name === 'constructor' || known[name]) continue;
        known[name] = true;
        const found = getOwnPropertyDescriptor(p, name);
        if (hasOwn(found, 'value') && typeof found.value === 'function') {
          const method = numbered(functions, (...args) => apply(found.value, value, args));
          text += `${text && ','}${quoted(name)}:{"f":[${method},${quoted(name)}]}`;
        }
      }
    }
    return text;
  };
  /** The arguments of a call as JSON, with what it is called on in front if that is a method. */
  const encoded = (args) => {
    let text = '';
    for (let i = 0; i < args.length; i++) text += `${i ? ',' : '['}${written(args[i], 1)}`;
    return `${text || '['}]`;
  };

  /** What was thrown, as JSON; by number where it stands for a Python exception, or may return. */
  const told = (error) => {
    try {
      return described(error);
    } catch {  // where no memory is left, not even for this text
      return '{"thrown":"null"}';
    }
  };
  const described = (error) => {
    const known = isObject(error) && weakGet(numbers, error);
    const number = known || ++counter;
    if (isObject(error)) weakSet(numbers, error, number);
    mapSet(thrown, number, error);
    if (mapSize(thrown) > 200) mapDelete(thrown, firstKey(thrown));
    if (safely(() => error instanceof Error)) {
      const id = weakGet(raised, error);
      return `{"name":${quoted(`${safely(() => `${error.name}`)}`)},"message":${
        quoted(`${safely(() => `${error.message}`) ?? ''}`)},"number":${number}${
        id === undefined ? '' : `,"id":${id}`},"frames":${weakGet(frames, error) ?? '[]'}}`;
    }
    // The engine throws null where no memory is left, and then none is left to inspect with.
    const text = error === null ? 'null' :
      safely(() => parts.inspect(error)) ?? 'a value that cannot be shown';
    return `{"thrown":${quoted(text)},"number":${number}}`;
  };
  /** The answer to Python: a value, or an error. */
  const answered = (work) => {
    try {
      return flat(written(work(), 0));
    } catch (error) {
      return flat(`{"e":${told(error)}}`);
    }
  };

  // ---- from Python ----

  const newError = (told) => {
    if (told.number !== null && mapHas(thrown, told.number)) {
      const error = mapGet(thrown, told.number);
      if (told.reworded) safely(() => put(error, 'message', told.message, false));
      return error;
    }
    const Type = errorTypes[told.name] || Error;
    const error = new Type(told.message);
    if (told.name && !errorTypes[told.name]) put(error, 'name', told.name, false);
    weakSet(raised, error, told.id);
    return error;
  };

  /** What Python returned: a plain value, or a text with a letter in front that says what. */
  const result = (answer) => {
    if (typeof answer !== 'string') return answer;
    const rest = slice(answer, 1);
    switch (answer[0]) {
      case 's': return rest;
      case 'v': return parse(rest);
      case 'j': return revived(parse(rest));
      case 'u': return undefined;
      case 'x': for (;;); // the engine ends this at once, and no `catch` sees it
      default: throw newError(parse(rest));
    }
  };
  const ask = (operation, id, name, text) => {
    sweepIfDue(); // not later: what Python answers must find its objects
    return result(host(operation, id, name, text));
  };

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
        for (let i = 0; i < names.length; i++) inside[names[i]] = revived(inside[names[i]]);
        return inside;
      }
      case 'h': return standing(inside[0]) || parts.classes.newObject(inside[0], inside[1]);
      case 'f': return mapGet(functions, inside);
      case 'a': return newPromise(inside);
      case 't': return new typedArrays[inside[0]](typedBuffer(fromBase64(inside[1])));
      case 'l':
        return arraySlice(new typedArrays[inside[0]](typedBuffer(fromBase64(inside[1]))));
      case 'n': return +inside;
      case 'b': return BigInt(inside);
      case 'u': return undefined;
      default: return newError(inside);
    }
  };

  // ---- promises ----

  /** A promise of a Python awaitable, which Python settles by its number. */
  const settled = new Promise((resolve) => resolve());
  /** Do something some turns later: real tfjs awaits as often before it has the values. */
  const later = (turns, work) => turns > 0 ?
    then(settled, () => later(turns - 1, work)) : work();
  const newPromise = (told) => {
    const promise = new Promise((resolve, reject) => {
      if (hasOwn(told, 'error')) later(told.turns, () => reject(newError(told.error)));
      else if (hasOwn(told, 'value')) later(told.turns, () => resolve(revived(told.value)));
      else mapSet(pending, told.id, {__proto__: null, resolve, reject});
    });
    if (!shared) watched(promise);
    return promise;
  };
  /** What has become of a promise: {state, value}. Null for what is none. */
  const stateOf = (promise) => {
    if (!shared) return watched(promise);
    shared.asked = promise;
    const state = STATES[host('state', 0, '', '')];
    const {result} = shared;
    shared.asked = shared.result = undefined;
    return state === undefined ? null : {__proto__: null, state, value: result};
  };
  const STATES = {__proto__: null, 0: 'pending', 1: 'fulfilled', 2: 'rejected'};
  /** Learn what becomes of a promise where the engine does not tell. */
  const watched = (promise) => {
    const known = weakGet(states, promise);
    if (known) return known;
    const state = {__proto__: null, state: 'pending', value: undefined};
    then(promise, (value) => {
      state.state = 'fulfilled';
      state.value = value;
    }, (reason) => {
      state.state = 'rejected';
      state.value = reason;
    });
    weakSet(states, promise, state);
    return state;
  };
  /** Note what a promise has become, where that is known at its birth. */
  const noted = (promise, state, value) => {
    if (promise instanceof Promise && promise !== value) {
      weakSet(states, promise, {__proto__: null, state, value});
    }
    return promise;
  };

  return {
    __proto__: null, functions, promises, pending, frames, newNumber, safely, written, encoded,
    told, answered, newError, ask, result, revived, stateOf, noted,
  };
}
