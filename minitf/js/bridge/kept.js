// The arrays and plain objects that stand under the names of Python's objects: the same each time
// they are read, as in tfjs, and what a program does to one is done to Python's own.
(parts) => {
  'use strict';
  const {
    getPrototypeOf, isArray, keys, mapForEach, mapGet, mapSet, objectPrototype, put, weakGet,
    weakSet, Map, TypedArray, WeakMap,
  } = parts.intrinsics;
  const {host} = parts;
  const {handleOf, sweepIfDue} = parts.handles;
  const {ask, encoded, result, safely, written} = parts.values;

  // tfjs, too, makes these anew for each who reads them.
  const FRESH = {__proto__: null, weights: true, trainableWeights: true, nonTrainableWeights: true,
    states: true};
  // object -> Map of name -> {value, text: the value when Python last heard of it, told: by Python}
  const kept = new WeakMap();
  const textOf = (value) => safely(() => written(value, 0));
  const isKept = (value) => isArray(value) || value instanceof TypedArray ||
    value !== null && typeof value === 'object' && getPrototypeOf(value) === objectPrototype &&
    handleOf(value) === undefined;

  /** What Python's object has under a name. */
  const read = (object, id, name) => {
    sweepIfDue();
    const told = host('read', id, name, '');
    const letter = typeof told === 'string' && told[0];
    if (letter !== 'j' && letter !== 'v' || FRESH[name]) return result(told);
    let names = weakGet(kept, object);
    const entry = names && mapGet(names, name);
    if (entry && entry.told === told) return entry.value;
    const value = result(told);
    if (!isKept(value)) return value;
    const text = textOf(value);
    if (entry) {
      entry.told = told;
      if (entry.text !== text) {
        entry.text = text;
        if (!safely(() => overwrite(entry.value, value))) entry.value = value;
      }
      return entry.value;
    }
    if (!names) weakSet(kept, object, names = new Map());
    mapSet(names, name, {__proto__: null, value, text, told});
    return value;
  };
  /** Make an array or object equal another, where that can be done. */
  const overwrite = (old, value) => {
    if (isArray(old)) old.length = 0;
    else if (old instanceof TypedArray) {
      if (old.length !== value.length) return false;
    } else {
      const names = keys(old);
      for (let i = 0; i < names.length; i++) delete old[names[i]];
    }
    const names = keys(value);
    for (let i = 0; i < names.length; i++) put(old, names[i], value[names[i]]);
    return true;
  };

  /** Give Python's object a value; false where it has no such name. */
  const write = (object, id, name, value) => {
    const isTaken = ask('write', id, name, encoded([value]));
    const names = weakGet(kept, object);
    if (isTaken && names && mapGet(names, name) && isKept(value)) {
      mapSet(names, name, {__proto__: null, value, text: textOf(value), told: ''});
    }
    return isTaken;
  };

  /** Let Python know what the program has done to what it got from this object. */
  const giveBack = (object, id) => {
    const names = weakGet(kept, object);
    if (names) mapForEach(names, (entry, name) => giveBackOne(id, name, entry));
  };
  const giveBackOne = (id, name, entry) => {
    const text = textOf(entry.value);
    if (text === undefined || text === entry.text) return;
    entry.text = text;
    ask('keep', id, name, `[${text}]`);
  };

  return {__proto__: null, read, write, giveBack};
}
