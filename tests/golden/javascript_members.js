// Record which names real tfjs's live objects have, with the typeof of what stands there:
// {id, source, members: {function: [...], number: [...], ...}}. `source` makes the object.
'use strict';
const {freshTf} = require('./tfjs_common.js');
const objects = require('./javascript_members_objects.js');

const OF_FUNCTIONS = ['length', 'name', 'prototype', 'arguments', 'caller'];

/** The typeof of a property; a getter may throw. */
function kindOf(object, name) {
  try {
    return typeof object[name];
  } catch (error) {
    return 'throws';
  }
}

/** The names of an object and of its prototypes, but for Object's and Function's, by typeof. */
function members(object) {
  const found = {};
  for (let o = object; o && o !== Object.prototype && o !== Function.prototype;
    o = Object.getPrototypeOf(o)) {
    for (const name of Object.getOwnPropertyNames(o)) {
      if (!/^_|_$|^constructor$/.test(name) &&
          !(typeof o === 'function' && OF_FUNCTIONS.includes(name))) {
        (found[kindOf(object, name)] ||= new Set()).add(name);
      }
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a < b ? -1 : 1)
      .map(([kind, names]) => [kind, [...names].sort()]));
}

module.exports = async function record() {
  const cases = [];
  for (const [id, source] of objects) {
    const tf = freshTf();
    const make = new Function('tf', `return (async () => { ${source} })();`);
    cases.push({id, source, members: members(await make(tf))});
  }
  return {cases};
};
