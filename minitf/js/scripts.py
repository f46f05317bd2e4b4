"""The JavaScript of the bridge, and Node's console in ECMAScript, as expressions to evaluate.

Each .js file that is named here is a function of the parts before it. The private copies of the
language's own functions are taken when an expression is evaluated, so that what a program does to
them later changes nothing in what is printed.
"""

from pathlib import Path

HERE = Path(__file__).parent
OF_INSPECT = ("text", "kinds", "entries", "errors", "layout", "describe", "inspect", "format")
OF_CONSOLE = ("table", "console")
OF_BRIDGE = ("handles", "values", "kept", "classes", "globals", "world")


def source_of(folder, name):
    """The text of one of our JavaScript files: a single expression."""
    return (HERE / folder / f"{name}.js").read_text(encoding="utf-8")


def _steps(folder, names):
    return "\n".join(f"parts.{name} = ({source_of(folder, name)})(parts);" for name in names)


def bridge_source():
    """A JavaScript expression: a function `(host, promises) => ({…})` of what Python calls.

    That is world.js. `host(operation, number, name, text)` is the only way to Python; Bridge.host
    answers it. `promises` is what Promises (promise_states.py) shares, or undefined.
    """
    return f"""((host, promises) => {{
'use strict';
const intrinsics = ({source_of("bridge", "intrinsics")})();
const parts = {{intrinsics, promises, makeInspect: {inspect_source()},
  makeConsole: {console_source()}}};
parts.host = (operation, number, name, text) =>
  host(operation, number, name, intrinsics.flat(text));
{_steps("bridge", OF_BRIDGE)}
return parts.world;
}})"""


def inspect_source():
    """A JavaScript expression: a function `(host) => ({inspect, format, parts})`.

    `host` has `describe(value)` (null, or for what stands for a Python object
    `{name, entries: [[key, value], …]}`, `{name, isClass: true}`, `{name, isFunction: true}` or
    `{name, isNamespace: true, entries}` for what shows as a module does),
    `promiseState(promise)` (`{state: 'pending' | 'fulfilled' | 'rejected', value}`),
    `stack(error)` (the lines of a stack after the first) and, where it can tell, `target(proxy)`.
    """
    return f"""(() => {{
'use strict';
const safe = ({source_of("console", "safe")})();
return (host) => {{
const parts = {{host, safe}};
{_steps("console", OF_INSPECT)}
return {{inspect: parts.inspect.inspect, format: parts.format.format, parts}};
}};
}})()"""


def console_source():
    """A JavaScript expression: a function `(host, inspecting) => console`.

    `host` has `write(stream, text)` ('stdout' or 'stderr'; the text ends with a newline) and
    `now()` (milliseconds); `inspecting` is what the function of `inspect_source` gave.
    """
    return f"""((host, inspecting) => {{
'use strict';
const parts = {{...inspecting.parts, host: {{...inspecting.parts.host, ...host}}}};
{_steps("console", OF_CONSOLE)}
return parts.console;
}})"""
