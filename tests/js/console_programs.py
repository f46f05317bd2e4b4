"""Small JavaScript programs run with our console, in a bare engine with a small host."""

import json

import _quickjs

from minitf.js.scripts import console_source, inspect_source

# The states of promises and the targets of proxies are known where the makers are watched.
HOST = """
const printed = {stdout: '', stderr: ''};
const states = new WeakMap();
const targets = new WeakMap();
const {resolve, reject} = Promise;
Promise.resolve = function (value) {
  const made = resolve.call(this, value);
  states.set(made, {state: 'fulfilled', value});
  return made;
};
Promise.reject = function (value) {
  const made = reject.call(this, value);
  made.catch(() => {});
  states.set(made, {state: 'rejected', value});
  return made;
};
const NativeProxy = Proxy;
globalThis.NativeProxy_ = Proxy;
globalThis.Proxy = function Proxy(target, handler) {
  const made = new NativeProxy(target, handler);
  targets.set(made, target);
  return made;
};
const host = {
  write(stream, text) {
    printed[stream] += text.toWellFormed();
  },
  describe: (value) => value.__python ?? null,
  promiseState: (promise) => states.get(promise) ?? {state: 'pending'},
  target: (value) => targets.get(value),
  now: () => globalThis.__time ?? 0,
  stack: (error) => '    at here\\n',
};
"""
START = f"""(() => {{
{HOST}
const made = {inspect_source()}(host);
const {{parse, stringify}} = JSON;
globalThis.console = {console_source()}(host, made);
globalThis.inspect = made.inspect;
globalThis.__answer = () => stringify(printed);
globalThis.__run = (text) => {{
  const program = (0, eval)(parse(text));
  program().catch((error) => {{
    printed.thrown = `${{error.name}}: ${{error.message}}`;
  }});
}};
}})()"""


def engine():
    """A context of QuickJS whose only addition is our console."""
    context = _quickjs.Context()
    context.set_max_stack_size(4 * 2**20)
    context.set_memory_limit(512 * 2**20)
    context.eval(START)
    return context


def play(source):
    """What a program prints: {stdout, stderr}, and {thrown} where it throws."""
    context = engine()
    program = json.dumps(json.dumps(f"(async () => {{{source}\n}})"))
    context.eval(f"__run({program})")
    while context.execute_pending_job():
        pass
    return json.loads(context.eval("__answer()"))
