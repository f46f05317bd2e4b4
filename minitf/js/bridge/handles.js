// Which object of JavaScript stands for which of Python's, and when nobody holds it any more.
(parts) => {
  'use strict';
  const {mapGet, mapSet, mapDelete, mapForEach, mapSize, deref, Map, WeakRef} = parts.intrinsics;
  const {host} = parts;

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
    mapSet(objects, id, keep ? object : new WeakRef(object));
    made++;
    return object;
  };
  const standing = (id) => {
    const found = mapGet(objects, id);
    return found instanceof WeakRef ? deref(found) : found;
  };
  /** Tell Python which objects nobody holds any more. Works within a long synchronous loop too. */
  const sweepIfDue = () => {
    if (made <= limit) return;
    let gone = '';
    mapForEach(objects, (found, id) => {
      if (found instanceof WeakRef && deref(found) === undefined) {
        mapDelete(objects, id);
        gone += `${gone && ','}${id}`;
      }
    });
    made = 0;
    limit = mapSize(objects) < 1000 ? 1000 : mapSize(objects);
    if (gone) host('free', 0, '', `[${gone}]`);
  };

  return {__proto__: null, isObject, handleOf, attach, standing, sweepIfDue};
}
