// The world that programs see beside ECMAScript: console, timers, require; and what Python calls.
(parts) => {
  'use strict';
  const {
    apply, construct, defineProperty, freeze, keys, mapDelete, mapForEach, mapGet, mapSet, now,
    ownKeys, parse, put, quoted, then, toWellFormed, weakSet, Error, Map, Promise, SyntaxError,
    TypeError,
  } = parts.intrinsics;
  const {host, promises: shared} = parts;
  const {isObject, handleOf, standing} = parts.handles;
  const {
    answered, ask, frames, functions, newError, newNumber, pending, promises, revived, safely, told,
    noted, stateOf, written,
  } = parts.values;
  const {hide} = parts.classes;
  const {giveBack} = parts.kept;

  // ---- errors: V8's words ----

  Error.prepareStackTrace = (error, sites) => {
    let places = '';
    for (let i = 0; i < sites.length && i < 10; i++) {
      const line = sites[i].getLineNumber();
      const column = sites[i].getColumnNumber();
      const name = sites[i].getFunctionName();
      places += `${places && ','}[${name ? quoted(name) : 'null'},${line ?? 'null'},${
        column ?? 'null'}]`;
    }
    weakSet(frames, error, `[${places}]`);
    const message = `${error.message}`;
    const texts = parse(host('word', 0, '', `[${quoted(`${error.name}`)},${quoted(message)},[${
      places}]]`));
    if (texts[0] !== message) hide(error, 'message', texts[0]);
    return texts[1];
  };
  // The engine has it now; what a program does to the property changes nothing.
  hide(Error, 'prepareStackTrace', undefined);

  // ---- console, timers ----

  const inspecting = parts.makeInspect({
    describe: (value) => {
      const id = isObject(value) ? handleOf(value) : undefined;
      if (id === undefined) return null;
      giveBack(value, id);
      return ask('describe', id, '', '');
    },
    promiseState: stateOf,
    stack: (error) => `${safely(() => error.stack)}`,
  });
  const {inspect} = inspecting;
  parts.inspect = inspect;
  const console = parts.makeConsole({
    write: (stream, text) => host('print', 0, stream, quoted(text)),
    now,
  }, inspecting);

  const timers = new Map(); // number -> {callback, args, again}
  const waitOf = (delay) => +delay >= 1 && +delay <= 2147483647 ? +delay : 1;
  const newTimer = (callback, wait, args, again) => {
    if (typeof callback !== 'function') {
      throw new TypeError('The "callback" argument must be of type function. Received ' +
        inspect(callback));
    }
    const id = newNumber();
    mapSet(timers, id, {__proto__: null, callback, args, again});
    host('timer', id, again ? 'again' : 'once', `${wait}`);
    return id;
  };
  const clear = (id) => {
    if (mapDelete(timers, id)) host('timer', id, 'clear', '');
  };
  const globals = {
    __proto__: null,
    console,
    setTimeout: (callback, delay, ...args) => newTimer(callback, waitOf(delay), args, false),
    setInterval: (callback, delay, ...args) => newTimer(callback, waitOf(delay), args, true),
    setImmediate: (callback, ...args) => newTimer(callback, 0, args, false),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
    require: (name) => ask('import', 0, toWellFormed(`${name}`), ''),
  };
  const names = keys(globals);
  for (let i = 0; i < names.length; i++) hide(globalThis, names[i], globals[names[i]]);
  delete globalThis.DOMException;

  // Where the engine does not tell what has become of a promise, at least these are known.
  const {resolve: nativeResolve, reject: nativeReject} = Promise;
  const shortcuts = {
    resolve(value) {
      const promise = apply(nativeResolve, this, [value]);
      // An object may have a `then` of its own.
      return isObject(value) ? promise : noted(promise, 'fulfilled', value);
    },
    reject(reason) {
      return noted(apply(nativeReject, this, [reason]), 'rejected', reason);
    },
  };
  if (!shared) {
    hide(Promise, 'resolve', shortcuts.resolve);
    hide(Promise, 'reject', shortcuts.reject);
  }

  // ---- cells ----

  const fail = (error) => host('failed', 0, '', told(error));
  const reported = (value) => {
    if (value instanceof Promise) then(value, undefined, fail);
    return value;
  };
  const cellHost = freeze({
    __proto__: null,
    bind(accessors) {
      const names = ownKeys(accessors);
      for (let i = 0; i < names.length; i++) {
        const pair = accessors[names[i]];
        defineProperty(globalThis, names[i], {__proto__: null, get: pair[0], set: pair[1],
          configurable: true, enumerable: true});
      }
    },
    /** What an import statement gives; `names` are those that it takes out of the module. */
    require: (name, names = []) => {
      const module = globals.require(name);
      for (let i = 0; i < names.length; i++) {
        if (!(names[i] in module)) {
          throw new SyntaxError(
              `The requested module '${name}' does not provide an export named '${names[i]}'`);
        }
      }
      return module;
    },
    importLater: (name) => new Promise((resolve) => resolve(globals.require(name))),
    /** A value that nobody takes; where the engine tells of lost rejections, it tells of this. */
    floating: shared ? (value) => value : reported,
  });

  return {
    __proto__: null,
    /** Run a cell: a function of `cellHost` that returns a promise. */
    start: (cell, id) => {
      then(cell(cellHost), (ended) => {
        if (ended === undefined || ended.value === undefined) return host('done', id, '', 'null');
        const shown = safely(() => inspect(reported(ended.value)));
        host('done', id, '', `[${quoted(`${shown}`)},${
          safely(() => written(ended.value, 0)) ?? 'null'}]`);
      }, (error) => host('stopped', id, '', told(error)));
    },
    call: (id, self, text) => answered(() =>
      apply(mapGet(functions, id), undefined, revived(parse(text)))),
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
      const due = mapGet(timers, id);
      if (due === undefined) return;
      if (!due.again) mapDelete(timers, id);
      cellHost.floating(apply(due.callback, undefined, due.args));
    }),
    /** Report a rejection that nobody handled; see promise_states.py. */
    rejected: (number) => {
      const promise = shared[number];
      delete shared[number];
      fail(stateOf(promise).value);
    },
    forget: (text) => {
      const ids = parse(text);
      for (let i = 0; i < ids.length; i++) mapDelete(functions, ids[i]);
    },
    settle: (id, fine, text) => answered(() => {
      const {resolve, reject} = mapGet(pending, id);
      mapDelete(pending, id);
      if (fine) resolve(revived(parse(text)));
      else reject(newError(parse(text)));
    }),
    await: (id) => {
      const promise = mapGet(promises, id);
      mapDelete(promises, id);
      then(promise, (value) => host('awaited', id, 'fine', answered(() => value)),
          (error) => host('awaited', id, '', told(error)));
    },
    expose: (name, text) => answered(() => {
      put(globalThis, name, revived(parse(text)), false);
    }),
    read: (name) => answered(() => globalThis[name]),
    has: (name) => name in globalThis,
    clearTimers: () => mapForEach(timers, (timer, id) => mapDelete(timers, id)),
  };
}
