// The functions, namespaces, classes and objects that stand for Python's: real functions, classes
// with prototypes that JavaScript's own classes may extend.
(parts) => {
  'use strict';
  const {
    create, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, hasOwn, includes, ownKeys,
    put, quoted, setPrototypeOf, slice, toWellFormed, functionPrototype,
    objectPrototype, Proxy, TypeError,
  } = parts.intrinsics;
  const {isObject, handleOf, attach} = parts.handles;
  const {ask, encoded, revived, safely, written} = parts.values;
  const {read, write, giveBack} = parts.kept;
  const hide = (object, name, value) => put(object, name, value, false);

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
    return defineProperty(call, 'name', {__proto__: null, value: name, configurable: true});
  };
  const newNamespace = (id, names) => {
    const namespace = create(missing('namespace', id));
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      defineProperty(namespace, name, {__proto__: null, enumerable: true, configurable: true,
        set: (value) => put(namespace, name, value),
        get: () => {
          const value = ask('get', id, name, '');
          put(namespace, name, value);
          return value;
        }});
    }
    return namespace;
  };

  /** Whether Python may have the name; it hears of a text no more than what is before a NUL. */
  const isAsked = (name) => typeof name === 'string' && !(name in objectPrototype) &&
    !includes(name, '\0');
  /** What stands behind everything of Python's: asks it for the names that no class declares. */
  const missing = (kind, id) => create(new Proxy(create(objectPrototype), {
    __proto__: null,
    get(target, name, receiver) {
      if (!isAsked(name)) return objectPrototype[name];
      const from = kind === 'namespace' ? id : isObject(receiver) && handleOf(receiver);
      if (!from) return undefined;
      const known = toWellFormed(name);
      return isObject(receiver) ? read(receiver, from, known) : ask('read', from, known, '');
    },
    set(target, name, value, receiver) {
      const from = kind !== 'namespace' && isAsked(name) && isObject(receiver) &&
        handleOf(receiver);
      if (!from || !write(receiver, from, toWellFormed(name), value)) {
        put(receiver, name, value);
      }
      return true;
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
    defineProperty(cls, 'name', {__proto__: null, value: kind.name, configurable: true});
    setPrototypeOf(cls, base || functionPrototype);
    cls.prototype = create(base ? base.prototype : rootPrototype);
    hide(cls.prototype, 'constructor', cls);
    for (let i = 0; i < kind.methods.length; i++) addMethod(cls, id, kind.methods[i]);
    for (let i = 0; i < kind.properties.length; i++) addProperty(cls, kind.properties[i], true);
    for (let i = 0; i < kind.fixed.length; i++) addProperty(cls, kind.fixed[i], false);
    addStatics(cls, id, kind);
    return attach(cls, id, true);
  };
  const addMethod = (cls, id, name) => hide(cls.prototype, name, {
    [name](...args) {
      if (isObject(this) && handleOf(this)) giveBack(this, handleOf(this));
      const rest = encoded(args);
      const self = written(this, 0);
      return ask('method', id, name, rest === '[]' ? `[${self}]` : `[${self},${slice(rest, 1)}`);
    },
  }[name]);
  const addProperty = (cls, name, isWritable) => defineProperty(cls.prototype, name, {
    __proto__: null, configurable: true, enumerable: false,
    get() {
      return isObject(this) && handleOf(this) ? read(this, handleOf(this), name) : undefined;
    },
    set: !isWritable ? undefined : function(value) {
      if (isObject(this) && handleOf(this)) write(this, handleOf(this), name, value);
    },
  });
  const addStatics = (cls, id, kind) => {
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
      defineProperty(cls, name, {__proto__: null, configurable: true, get() {
        return ask('static', owner(this), name, '');
      }, set(value) {
        hide(this, name, value);
      }});
    }
  };

  /** The handle of the Python class that stands for a JavaScript class which extends one. */
  const derived = (cls) => {
    const known = handleOf(cls);
    if (known || !isObject(cls.prototype)) return known;
    let names = '';
    let functions = '';
    let hasName = false; // of its own; the base's would ask for this very handle
    let base = cls;
    while (base && !handleOf(base)) {
      hasName ||= hasOwn(base, 'className');
      functions += methodsOf(base, functions);
      if (isObject(base.prototype)) names += methodsOf(base.prototype, names);
      base = getPrototypeOf(base);
    }
    if (!base) return undefined;
    const className = hasName ? safely(() => cls.className) : undefined;
    const id = ask('derive', handleOf(base), toWellFormed(`${cls.name}`), `[[${names}],[${
      functions}],${typeof className === 'string' ? quoted(className) : 'null'}]`);
    attach(cls, id, true);
    return id;
  };
  /** The names of the functions that an object has itself, as items of JSON after others. */
  const methodsOf = (object, before) => {
    const own = ownKeys(object);
    let text = '';
    for (let i = 0; i < own.length; i++) {
      const found = typeof own[i] === 'string' && own[i] !== 'constructor' &&
        getOwnPropertyDescriptor(object, own[i]);
      if (found && hasOwn(found, 'value') && typeof found.value === 'function') {
        text += `${before || text ? ',' : ''}${quoted(own[i])}`;
      }
    }
    return text;
  };

  return {__proto__: null, newObject, derived, hide};
}
