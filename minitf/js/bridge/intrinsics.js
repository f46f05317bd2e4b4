// The language's own functions as they are before any program runs: what one does to Map.prototype,
// JSON or Promise afterwards changes nothing in the bridge.
// A method becomes a function of its object: `mapGet(map, key)` is `map.get(key)`.
() => {
  'use strict';
  const {apply, construct, ownKeys} = Reflect;
  const {create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf, keys,
    freeze} = Object;
  const {parse, stringify} = JSON;
  const {bind, call} = Function.prototype;
  const method = (own) => apply(bind, call, [own]);
  const getter = (prototype, name) => method(getOwnPropertyDescriptor(prototype, name).get);
  const TypedArray = getPrototypeOf(Uint8Array);
  const mapKeys = method(Map.prototype.keys);
  const mapIteratorNext = method(getPrototypeOf(new Map().keys()).next);
  const toWellFormed = method(String.prototype.toWellFormed);

  /** A property of one's own, whatever Object.prototype has become. */
  const put = (object, name, value, enumerable = true) => defineProperty(object, name,
      {__proto__: null, value, writable: true, enumerable, configurable: true});

  return {
    __proto__: null,
    apply, construct, ownKeys, create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf,
    setPrototypeOf, keys, freeze, parse, toWellFormed, put,
    isArray: Array.isArray,
    arraySlice: method(Array.prototype.slice),
    objectPrototype: Object.prototype,
    functionPrototype: Function.prototype,
    TypedArray, Promise, Proxy, Error, SyntaxError, TypeError, Date, Map, Set, WeakRef, WeakMap,
    Float64Array, Int32Array, Uint8Array, BigInt, DOMException,
    errorTypes: {__proto__: null, Error, TypeError, RangeError, ReferenceError, SyntaxError,
      URIError, EvalError},
    typedArrays: {__proto__: null, Float32Array, Int32Array, Uint8Array, Float64Array, Int8Array,
      Int16Array, Uint16Array, Uint32Array, Uint8ClampedArray},
    /** A text as JSON; `stringify` would ask a prototype's toJSON of anything else. */
    quoted: (text) => stringify(toWellFormed(text)),
    /** A text in one piece: the binding takes no longer one that `+` has joined. */
    flat: (text) => text.length > 200 ? toWellFormed(text) : text,
    includes: method(String.prototype.includes),
    hasOwn: method(Object.prototype.hasOwnProperty),
    mapGet: method(Map.prototype.get),
    mapHas: method(Map.prototype.has),
    mapSet: method(Map.prototype.set),
    mapDelete: method(Map.prototype.delete),
    mapForEach: method(Map.prototype.forEach),
    firstKey: (map) => mapIteratorNext(mapKeys(map)).value,
    mapSize: getter(Map.prototype, 'size'),
    setForEach: method(Set.prototype.forEach),
    weakGet: method(WeakMap.prototype.get),
    weakSet: method(WeakMap.prototype.set),
    deref: method(WeakRef.prototype.deref),
    then: method(Promise.prototype.then),
    slice: method(String.prototype.slice),
    toBase64: method(Uint8Array.prototype.toBase64),
    fromBase64: apply(Function.prototype.bind, Uint8Array.fromBase64, [Uint8Array]),
    toISOString: method(Date.prototype.toISOString),
    typedName: getter(TypedArray.prototype, Symbol.toStringTag),
    typedBuffer: getter(TypedArray.prototype, 'buffer'),
    typedOffset: getter(TypedArray.prototype, 'byteOffset'),
    typedBytes: getter(TypedArray.prototype, 'byteLength'),
    bigIntText: method(BigInt.prototype.toString),
    now: apply(Function.prototype.bind, performance.now, [performance]),
  };
}
