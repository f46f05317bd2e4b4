// What stands between the brackets of an array, a Map, a promise… one text per entry.
({host, safe, text: {plural}}) => {
  const {attempt, getOwnPropertyDescriptor, hasOwn, max, min, ownKeys, push, test} = safe;

  const INDEX = /^(?:0|[1-9][0-9]{0,9})$/;
  const shownLength = (context, length) => min(max(0, context.maxArrayLength), length);
  const more = (output, count, noun = 'item') => {
    if (count > 0) {
      push(output, `... ${count} more ${noun}${count > 1 ? 's' : ''}`);
    }
  };
  const isIndex = (key) => typeof key === 'string' && test(INDEX, key) && +key < 4294967295;

  // Naming every index of a list only to find that it has no other property takes long, so that of
  // the longest lists the items alone are shown.
  const LONG = 2 ** 17;
  const isLong = (value) => value.length > LONG && hasOwn(value, LONG) && hasOwn(value, 0);

  /** The keys to show of an object: its enumerable ones, or all with the option showHidden. */
  function keysOf(context, value, withoutIndexes) {
    const keys = [];
    if (withoutIndexes && isLong(value)) {
      return keys;
    }
    const all = ownKeys(value);
    let index = 0;
    if (withoutIndexes) { // indexes come first
      index = all.length;
      while (index > 0 && !isIndex(all[index - 1])) {
        index -= 1;
      }
    }
    for (; index < all.length; index++) {
      if (context.showHidden || safe.isEnumerable(value, all[index])) {
        push(keys, all[index]);
      }
    }
    return keys;
  }

  function ofArray(context, value, level) {
    const output = [];
    const length = value.length;
    const most = shownLength(context, length);
    let index = 0;
    while (index < length && output.length < most) {
      if (hasOwn(value, index)) {
        push(output, context.showProperty(value, `${index}`, level, {isList: true}));
        index += 1;
      } else {
        const end = endOfHole(value, index);
        push(output, context.style(`<${plural(end - index, 'empty item')}>`, 'undefined'));
        index = end;
      }
    }
    more(output, length - index);
    return output;
  }

  /** Where the next item after a hole is: looked up among the keys where the hole is long. */
  function endOfHole(value, start) {
    const near = min(value.length, start + 100);
    for (let index = start + 1; index < near; index++) {
      if (hasOwn(value, index)) {
        return index;
      }
    }
    if (near === value.length) {
      return near;
    }
    const keys = safe.keys(value);
    for (let at = 0; at < keys.length; at++) {
      if (isIndex(keys[at]) && +keys[at] >= near) {
        return +keys[at];
      }
    }
    return value.length;
  }

  function ofTypedArray(context, value, level) {
    const output = [];
    const length = safe.typedArrayLength(value);
    const most = shownLength(context, length);
    for (let index = 0; index < most; index++) {
      push(output, context.primitive(value[index]));
    }
    more(output, length - most);
    if (context.showHidden) {
      context.indentation += 2;
      const hidden = ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'];
      for (let index = 0; index < hidden.length; index++) {
        push(output, `[${hidden[index]}]: ${context.show(value[hidden[index]], level, true)}`);
      }
      context.indentation -= 2;
    }
    return output;
  }

  /** Entries of a Map or a Set of `size`, whose items `each` gives one by one. */
  function ofCollection(context, size, each) {
    const output = [];
    const most = shownLength(context, size);
    context.indentation += 2;
    each((show) => {
      if (output.length < most) {
        push(output, show());
      }
    });
    more(output, size - most);
    context.indentation -= 2;
    return output;
  }

  const ofMap = (context, value, level) => ofCollection(context, safe.mapSize(value), (add) =>
    safe.mapEach(value, (item, key) => add(
        () => `${context.show(key, level)} => ${context.show(item, level)}`)));
  const ofSet = (context, value, level) => ofCollection(context, safe.setSize(value), (add) =>
    safe.setEach(value, (item) => add(() => context.show(item, level))));

  const replays = new safe.WeakMap();

  /**
   * What an iterator of a Map or Set has still to give. Nothing can look into one, so it is run to
   * its end and gets a method of its own that gives the same again.
   */
  function remaining(value, next) {
    let replay = safe.weakMapGet(replays, value);
    if (!replay) {
      replay = {items: [], at: 0};
      for (let step = next(value); !step.done; step = next(value)) {
        push(replay.items, step.value);
      }
      safe.weakMapSet(replays, value, replay);
      safe.defineProperty(value, 'next', {
        value: function next() {
          return replay.at < replay.items.length
            ? {value: replay.items[replay.at++], done: false} : {value: undefined, done: true};
        },
        writable: true, enumerable: false, configurable: true,
      });
    }
    const items = [];
    for (let index = replay.at; index < replay.items.length; index++) {
      push(items, replay.items[index]);
    }
    return items;
  }

  /** Whether the items are pairs, each of another key: those of entries(). */
  function arePairs(items) {
    const keys = new safe.Set();
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (!safe.isArray(item) || item.length !== 2 || safe.setHas(keys, item[0])) {
        return false;
      }
      safe.setAdd(keys, item[0]);
    }
    return items.length > 0;
  }

  /** Items of an iterator; `pair` puts together the texts of a key and its value. */
  function ofIterator(context, level, items, pair) {
    const output = [];
    const most = shownLength(context, items.length);
    context.indentation += 2;
    for (let index = 0; index < most; index++) {
      const item = items[index];
      push(output, pair
        ? pair([context.show(item[0], level), context.show(item[1], level)])
        : context.show(item, level));
    }
    more(output, items.length - most);
    context.indentation -= 2;
    return output;
  }

  function ofBuffer(context, value, byteLength) {
    const bytes = attempt(() => new safe.Uint8Array(value), value, null);
    if (bytes === null) {
      return [context.style('(detached)', 'special')];
    }
    const most = shownLength(context, byteLength);
    let shown = '';
    for (let index = 0; index < most; index++) {
      shown += (index ? ' ' : '') + safe.padStart(safe.numberToString(bytes[index], 16), 2, '0');
    }
    const left = byteLength - most;
    return [`${context.style('[Uint8Contents]', 'special')}: <${shown}`
      + `${left > 0 ? ` ... ${plural(left, 'more byte')}` : ''}>`];
  }

  function ofPromise(context, value, level) {
    const known = attempt(host.promiseState, value, null);
    if (!known || known.state === 'pending') {
      return [context.style('<pending>', 'special')];
    }
    context.indentation += 2;
    const shown = context.show(known.value, level);
    context.indentation -= 2;
    return [known.state === 'rejected'
      ? `${context.style('<rejected>', 'special')} ${shown}` : shown];
  }

  function contains(list, item) {
    for (let index = 0; index < list.length; index++) {
      if (list[index] === item) {
        return true;
      }
    }
    return false;
  }

  /** Up to three prototypes' own properties that are no methods: for the option showHidden. */
  function ofPrototypes(context, value, level) {
    const output = [];
    const seen = [];
    let owner = value;
    for (let depth = 0; depth < 3; depth++) {
      owner = safe.getPrototypeOf(owner);
      if (owner === null) {
        break;
      }
      const constructor = getOwnPropertyDescriptor(owner, 'constructor')?.value;
      if (typeof constructor === 'function' && safe.builtIn[constructor.name]) {
        break;
      }
      const keys = ownKeys(owner);
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index];
        const descriptor = getOwnPropertyDescriptor(owner, key);
        if (key === 'constructor' || hasOwn(value, key) || contains(seen, key)
            || typeof descriptor.value === 'function') {
          continue;
        }
        push(seen, key);
        push(output, context.showProperty(owner, key, level, {descriptor, original: value}));
      }
    }
    return output;
  }

  return {
    arePairs, contains, keysOf, ofArray, ofBuffer, ofIterator, ofMap, ofPromise, ofPrototypes,
    ofSet, ofTypedArray, remaining,
  };
}
