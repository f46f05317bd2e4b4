"""Run a cell's program in the engine, with the least around it: `run(cell, ...)`."""

import json

import _quickjs

from minitf.js.source import program as source

HARNESS = """
globalThis.log = [];
globalThis.print = (...things) => log.push(things.map((thing) => {
  if (typeof thing === 'function') return `function ${thing.name}`;
  if (thing instanceof Promise) return 'promise';
  if (typeof thing === 'bigint' || typeof thing === 'symbol') return String(thing);
  return thing === undefined ? 'undefined' : JSON.stringify(thing);
}).join(' '));
globalThis.console = {log: print};
globalThis.packages = {
  lib: {a: 1, b: 2, later: () => Promise.resolve(3), fails: () => Promise.reject(new Error('no'))},
  other: {default: 'other', 'a b': 4},
};
globalThis.require = (name) => {
  if (!(name in packages)) throw new Error(`Cannot find package '${name}'`);
  return packages[name];
};
globalThis.run = (program) => {
  const outcome = {done: false};
  program({
    bind(names) {
      for (const [name, [get, set]] of Object.entries(names)) {
        Object.defineProperty(globalThis, name, {get, set, configurable: true, enumerable: true});
      }
    },
    require(name, asked = []) {
      log.push(`require ${[name, ...asked].join(' ')}`);
      return require(name);
    },
    importLater: (name) => Promise.resolve(require(name)),
    floating(value) {
      if (value instanceof Promise) {
        value.catch((error) => log.push(`nobody took: ${error.message}`));
      }
      return value;
    },
  }).then((result) => {
    outcome.done = true;
    if (result) {
      outcome.has = true;
      const before = log.length;
      print(result.value);
      outcome.value = log.splice(before)[0];
    }
  }, (error) => {
    outcome.done = true;
    outcome.error = [error.name, error.message, error.place];
    outcome.raw = error.raw || [error.name, error.message, 0, 0, null, null];
  });
  return outcome;
};
globalThis.packages.q = {a: 1};
Error.prepareStackTrace = (error, sites) => {
  const frames = sites.filter((one) => one.getLineNumber() !== null);
  const site = frames[error.message.startsWith('class constructors must') ? 1 : 0];
  const place = site ? [site.getLineNumber(), site.getColumnNumber()] : [0, 0];
  error.place = place;
  const native = sites[0] && sites[0].isNative() ? `${sites[0].getFunctionName()}` : null;
  const inside = frames[0] ? frames[0].getFunctionName() : null;
  error.raw = error.raw || [error.name, error.message, ...place, native, inside];
  return JSON.stringify([error.message, ...place]);
};
"""


class Engine:
    """Where cells run one after the other."""

    def __init__(self):
        self.context = _quickjs.Context()
        self.context.set_max_stack_size(1 << 18)
        self.context.eval(HARNESS)

    def run(self, cell):
        """Run a cell; return what it logged, its value, its error with the place in the cell."""
        program = source.translate(cell)
        self.context.eval("log.length = 0; globalThis.outcome = {}; 0")
        try:
            self.context.set("program", self.context.eval(program.code))
        except _quickjs.JSException as error:
            text, _, raw = str(error).partition("\n")
            return {"log": [], "refused": text, "raw": json.loads(raw), "program": program}
        self.context.eval("globalThis.outcome = run(program); 0")
        while self.context.execute_pending_job():
            pass
        outcome = json.loads(self.context.eval("JSON.stringify({...outcome, log})"))
        outcome["program"] = program
        if outcome.get("error") and outcome["error"][2]:
            outcome["error"][2] = list(program.original(*outcome["error"][2]))
        return outcome


def run(cell):
    """Run one cell in an engine of its own."""
    return Engine().run(cell)
