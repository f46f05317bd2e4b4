"""JavaScript reaches the names of tfjs's objects, and of Python nothing else."""

import asyncio
import json
from functools import cache
from pathlib import Path
from types import FunctionType

import pytest

from minitf import facade
from minitf.dialect import camel
from minitf.js import Session

RECORDED = json.loads(
    (Path(__file__).parents[1] / "golden" / "javascript_members.json").read_text())["cases"]
BY_ID = {case["id"]: case for case in RECORDED}
EVERY_NAME = {name for case in RECORDED for names in case["members"].values() for name in names}

# What these return is not in minitf: ids of the recording.
NOT_IN_MINITF = {
    "activation of a layer", "class CallbackList", "class AdamOptimizer", "class SGDOptimizer",
    "namespace tf.io", "namespace tf.browser",
}
# (id or None for any, name, typeof in tfjs, typeof in minitf): why.
DIFFERENT = {
    (None, "dtype", "undefined", "string"): "minitf always knows a layer's dtype",
    (None, "metricsNames", "undefined", "object"): "tfjs has no list before compile",
    (None, "stopTraining", "undefined", "boolean"): "minitf knows before fit that nothing stops it",
    (None, "supportsMasking", "undefined", "boolean"): "tf.layers.embedding leaves it out",
    ("history", "model", "undefined", "object"): "null: in tfjs a history has no such field",
    ("custom callback", "model", "undefined", "object"): "null: tfjs has no such field here",
    ("layer stackedRNNCells", "stateSize", "object", "number"): "of one cell, minitf's is a number",
    ("namespace tf", "train", "function", "object"): "tfjs made it of a class; nobody calls it",
}
KINDS = """((names) => {
  const kinds = {};
  const look = (name) => {
    try {
      kinds[name] = typeof thing[name];
    } catch {
      kinds[name] = 'throws';
    }
  };
  names.forEach(look);
  for (let o = thing; o && o !== Object.prototype && o !== Function.prototype;
    o = Object.getPrototypeOf(o)) {
    Object.getOwnPropertyNames(o).forEach(look);
  }
  for (const name of [...Object.getOwnPropertyNames(Object.prototype),
    ...(typeof thing === 'function' ? Object.getOwnPropertyNames(Function.prototype) : []),
    ...(typeof thing === 'function' ? ['prototype'] : [])]) {
    delete kinds[name];
  }
  return kinds;
})(names)"""


async def made(source):
    """A session in which `thing` is what this source makes, and that thing in Python."""
    session = Session()
    await session.run(f"globalThis.thing = await (async () => {{ {source} }})();", as_tfjs=True)
    return session, session.get("thing")


def kinds_in_tfjs(case):
    return {name: kind for kind, names in case["members"].items() for name in names}


def is_known(case_id, name, real, ours):
    return (case_id, name, real, ours) in DIFFERENT or (None, name, real, ours) in DIFFERENT


@cache
def compared(case_id):
    """[(name, typeof in tfjs, typeof in minitf)] where a name reaches what tfjs has not."""
    return asyncio.run(compare(BY_ID[case_id]))


async def compare(case):
    session, thing = await made(case["source"])
    own = dir(thing) if type(thing).__module__.startswith("minitf") else []
    names = EVERY_NAME.union(own, map(camel, own), {"__class__", "__dict__", "__globals__"})
    session.expose(names=sorted(names))
    kinds = (await session.run(KINDS)).value
    real = kinds_in_tfjs(case)
    return [(name, real.get(name, "undefined"), kind) for name, kind in kinds.items()
            if kind not in ("undefined", real.get(name, "undefined"))
            and not (real.get(name) == "throws" or kind == "throws" and name in real)]


@pytest.mark.parametrize("case_id", [one for one in BY_ID if one not in NOT_IN_MINITF])
def test_an_object_has_the_names_of_tfjs_s_and_no_others(case_id):
    assert [row for row in compared(case_id) if not is_known(case_id, *row)] == []


def test_every_difference_that_is_known_is_there():
    found = {(case_id, *row) for case_id in BY_ID.keys() - NOT_IN_MINITF
             for row in compared(case_id)}
    assert {known for known in DIFFERENT
            if not any(known[1:] == one[1:] and known[0] in (None, one[0])
                       for one in found)} == set()


def test_what_is_said_not_to_be_in_minitf_is_not():
    async def value_of(case_id):
        try:
            return (await made(BY_ID[case_id]["source"]))[1]
        except Exception:
            return None

    assert [one for one in sorted(NOT_IN_MINITF) if asyncio.run(value_of(one)) is not None] == []


# ---- a walk over all that can be reached ----

WALK = """(() => {
  const builtin = new Set();
  const seen = new Set();
  const names = new Set();
  const strange = [];
  const isObject = (value) => value !== null &&
    (typeof value === 'object' || typeof value === 'function');
  const parts = (object, use) => {
    for (const key of Reflect.ownKeys(object)) {
      const found = Object.getOwnPropertyDescriptor(object, key);
      use(found.value, key);
      use(found.get);
      use(found.set);
    }
    use(Object.getPrototypeOf(object));
  };
  const ours = new Set(['tf', 'things', 'walk', 'names', 'thing']);
  const queue = [globalThis];
  while (queue.length) {
    const object = queue.pop();
    if (builtin.has(object)) continue;
    builtin.add(object);
    parts(object, (value, key) => {
      if (isObject(value) && !(object === globalThis && ours.has(key))) queue.push(value);
    });
  }
  const todo = [[tf, 0], [things, 0]];
  const add = (value, depth) => {
    if (isObject(value) && !seen.has(value) && !builtin.has(value)) {
      seen.add(value);
      todo.push([value, depth]);
    }
  };
  const attempt = (act, depth) => {
    try {
      const answer = act();
      if (answer instanceof Promise) answer.catch(() => {});
      add(answer, depth);
    } catch (error) {
      add(error, depth);
    }
  };
  while (todo.length && seen.size < 15000) {
    const [object, depth] = todo.shift();
    for (let o = object; o && !builtin.has(o); o = Object.getPrototypeOf(o)) {
      add(o, depth);
      parts(o, (value, key) => {
        if (typeof key === 'string' && !/^\\d+$/.test(key)) names.add(key);
        if (key === undefined || depth > 2) return;
        let member;
        attempt(() => member = object[key], depth + 1);
        if (typeof member === 'function' && !builtin.has(member)) {
          attempt(() => member.call(object), depth + 1);
          attempt(() => new member(), depth + 1);
        }
      });
    }
    for (const name of ['__class__', '__dict__', '__globals__', '__init__', '__module__', 'core',
      '_place', '_table', 'constructor', 'bridge', 'dialect', 'options', '__builtins__']) {
      attempt(() => {
        const member = object[name];
        if (member !== undefined && name !== 'constructor') strange.push(name);
        return member;
      }, depth + 1);
    }
    if (typeof object[Symbol.iterator] === 'function' && !builtin.has(object)) {
      attempt(() => [...object].slice(0, 5), depth + 1);
    }
  }
  return {seen: seen.size, names: [...names], strange};
})()"""


async def walked():
    session = Session()
    await session.run("globalThis.things = [];")
    for case in RECORDED:
        if case["id"] not in NOT_IN_MINITF:
            await session.run(f"things.push(await (async () => {{ {case['source']} }})());",
                              as_tfjs=True)
    result = await session.run(f"globalThis.walk = {WALK}; walk", as_tfjs=True)
    return session, result.value


def in_facade(function):
    """Whether a function stands in a table of the tf namespace."""
    def look(namespace):
        for name in dir(namespace):
            value = getattr(namespace, name)
            yield from look(value) if isinstance(value, facade.Namespace) else [value]

    return any(function is one for one in look(facade.Namespace("tf", facade.TABLE)))


def what_is_wrong_with(thing):
    """Why JavaScript should not hold this Python object; None if it may."""
    if isinstance(thing, facade.Namespace):
        return None if thing.place.split(".")[0] == "tf" else "a foreign namespace"
    if isinstance(thing, type):
        return None if thing.__module__.startswith("minitf.tfjs") or in_facade(thing) or (
            any(base.__module__.startswith("minitf.tfjs") for base in thing.__mro__)) else "class"
    if isinstance(thing, FunctionType):
        return None if thing.__module__.startswith("minitf.tfjs") or in_facade(thing) else (
            "a function from elsewhere")
    if any(base.__module__.startswith("minitf.tfjs") for base in type(thing).__mro__):
        return None
    return "an object of the engine's, or of Python's"


def test_a_walk_over_all_objects_finds_the_face_and_nothing_else():
    session, found = asyncio.run(walked())
    assert found["seen"] > 1000
    assert found["strange"] == []
    assert [name for name in found["names"] if name.startswith("_")] == []
    wrong = {(repr(thing)[:80], why) for thing in session.bridge.objects.values()
             if (why := what_is_wrong_with(thing))}
    assert wrong == set()
