"""What minitf's console prints is what Node's prints, text for text."""

import json
import timeit
from pathlib import Path

import pytest
from console_programs import engine, play

GOLDEN = Path(__file__).parents[1] / "golden" / "javascript_console.json"
CASES = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_program_prints_what_it_prints_in_node(case):
    expected = {key: case[key] for key in ("stdout", "stderr", "thrown") if key in case}
    assert play(case["source"]) == expected


PATCHED = {
    "methods_of_arrays": "for (const name of ['map', 'join', 'push', 'slice', 'forEach', 'sort', "
    "'includes', 'indexOf', Symbol.iterator]) Array.prototype[name] = null;",
    "methods_of_text": "for (const name of ['slice', 'split', 'replace', 'padStart', 'padEnd', "
    "'repeat', 'includes', 'charCodeAt', 'startsWith']) String.prototype[name] = null;",
    "methods_of_objects": "for (const name of ['hasOwnProperty', 'propertyIsEnumerable', "
    "'toString', 'isPrototypeOf']) Object.prototype[name] = null;",
    "functions_of_object": "for (const name of ['keys', 'entries', 'assign', 'create', "
    "'getOwnPropertyNames', 'getPrototypeOf', 'defineProperty']) Object[name] = null;",
    "functions_of_reflect": "for (const name of Reflect.ownKeys(Reflect)) "
    "if (typeof name === 'string') Reflect[name] = null;",
    "collections": "for (const Class of [Map, Set, WeakMap]) for (const name of ['get', 'set', "
    "'has', 'add', 'delete', 'forEach']) Class.prototype[name] = null;",
    "patterns": "RegExp.prototype.exec = null; RegExp.prototype.test = null;",
    "functions": "for (const name of ['call', 'apply', 'bind', Symbol.hasInstance]) "
    "Reflect.defineProperty(Function.prototype, name, {value: null});",
    "json_and_math": "JSON.stringify = null; for (const name of ['max', 'min', 'floor', 'round', "
    "'sqrt']) Math[name] = null;",
    "globals": "for (const name of ['Array', 'Object', 'String', 'Number', 'Promise', 'Symbol', "
    "'JSON', 'Reflect', 'Math', 'parseInt', 'isNaN', 'BigInt', 'TypeError']) "
    "globalThis[name] = null;",
    "setters": "Object.defineProperty(Object.prototype, 'value', {set() { throw 1; }, "
    "configurable: true});",
}


@pytest.mark.parametrize("patch", PATCHED.values(), ids=list(PATCHED))
def test_what_a_program_does_to_the_language_changes_nothing_that_is_printed(patch):
    values = "const [a, f, s] = [[1, 2], {x: 1}, 'text']; "
    prepared = f"const Error_ = Error, Date_ = Date; {values}{{ {patch} }}\n"
    shown = (
        "console.log([1, {a: [\"it's\", a]}], m, -0, 5n); console.table(t); "
        "console.log('%s %d %j', 'x', 1.5, f, n); console.log(many, e, d); console.group('G'); "
        "console.count('c'); console.groupEnd(); console.dir(f); console.log('%s', f, s);"
    )
    made = (
        "const m = new Map([[1, {b: /x/g}]]), n = new Set([1]), t = [{a: 1}, {b: [2]}], "
        "e = new Error('m'), d = new Date(0), many = Array.from({length: 120}, (_, i) => i);\n"
    )
    assert play(made + prepared + shown) == play(made + values + shown)


def printed(source):
    """What a program that throws nothing writes to stdout."""
    answer = play(source)
    assert "thrown" not in answer, answer
    return answer["stdout"]


def test_what_stands_for_an_object_of_python_is_shown_as_an_instance_of_its_class():
    tensor = "{__python: {name: 'Tensor', entries: [['shape', [2, 2]], ['dtype', 'float32']]}}"
    assert printed(f"console.log({tensor});") == "Tensor { shape: [ 2, 2 ], dtype: 'float32' }\n"
    assert printed(f"console.log([{tensor}]);") == (
        "[ Tensor { shape: [ 2, 2 ], dtype: 'float32' } ]\n"
    )
    assert printed(f"console.log({{a: {{b: {{c: {tensor}}}}}}});") == (
        "{ a: { b: { c: [Tensor] } } }\n"
    )
    assert printed("console.log({__python: {name: 'Empty', entries: []}});") == "Empty {}\n"


def test_classes_and_functions_of_python_are_shown_as_those_of_javascript():
    assert printed("console.log({__python: {name: 'Dense', isClass: true}});") == "[class Dense]\n"
    assert printed("console.log({__python: {name: 'relu', isFunction: true}});") == (
        "[Function: relu]\n"
    )


def test_an_object_of_python_that_holds_itself_is_shown_once():
    source = "const t = {__python: {name: 'T', entries: []}}; t.__python.entries.push(['me', t]);"
    assert printed(f"{source} console.log(t);") == "<ref *1> T { me: [Circular *1] }\n"


THROWING = {
    "tag": "{get [Symbol.toStringTag]() { throw new Error('no'); }}",
    "custom": "{[Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no'); }}",
    "trap": "new NATIVE({}, {ownKeys() { throw new Error('no'); }})",
    "every_trap": "new NATIVE({}, new NATIVE({}, {get() { throw new Error('no'); }}))",
    "revoked": "(({proxy, revoke}) => (revoke(), proxy))(NATIVE.revocable({}, {}))",
    "error_with_throwing_name": "Object.defineProperty(new Error('m'), 'name', "
    "{get() { throw new Error('no'); }})",
    "error_with_throwing_message": "Object.defineProperty(new Error('m'), 'message', "
    "{get() { throw new Error('no'); }})",
    "class_with_throwing_name": "class { static get name() { throw new Error('no'); } }",
    "instance_of_such_a_class": "new (class { static get name() { throw new Error('no'); } })()",
    "thrown_undefined": "{get [Symbol.toStringTag]() { throw undefined; }}",
    "array_of_them": "[1, {get [Symbol.toStringTag]() { throw new Error('no'); }}, 2]",
}


@pytest.mark.parametrize("value", THROWING.values(), ids=list(THROWING))
def test_a_value_that_throws_when_it_is_looked_at_is_printed_and_so_is_what_follows(value):
    source = value.replace("NATIVE", "globalThis.NativeProxy_")
    lines = printed(
        f"const v = {source}; console.log('before', v); console.log([v], {{v}});"
        "console.log('%s %d %o %j', v, v, v, v); console.table([v]); console.log('after');"
    ).splitlines()
    assert lines[0].startswith("before ") and lines[-1] == "after"


def test_a_throwing_conversion_is_told_in_the_text():
    source = "console.log('%s|%s', {toString() { throw new Error('no'); }}, 'x');"
    assert printed(source) == "<Inspection threw (no)>|x\n"


def test_very_deep_values_do_not_break_the_console():
    source = "let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep];"
    shown = printed(f"{source} console.dir(deep, {{depth: Infinity}}); console.log('after');")
    assert "Maximum call stack size exceeded" in shown
    assert shown.endswith("\nafter\n")


def test_a_value_shared_over_and_over_does_not_hang_the_console():
    source = "let wide = {}; for (let i = 0; i < 60; i++) wide = {a: wide, b: wide};"
    assert printed(f"{source} console.dir(wide, {{depth: null}}); console.log('after');").endswith(
        "\nafter\n"
    )


TIMES = [
    (0, "0ms"), (0.5, "0.5ms"), (1.23456, "1.235ms"), (999, "999ms"), (1000, "1.000s"),
    (1500.5, "1.500s"), (59999, "59.999s"), (60000, "1:00.000 (m:ss.mmm)"),
    (125250, "2:05.250 (m:ss.mmm)"), (3600000, "1:00:00 (h:mm:ss)"),
    (7384000, "2:03:04 (h:mm:ss)"),
]  # fmt: skip


@pytest.mark.parametrize("milliseconds, shown", TIMES)
def test_timers_tell_how_long_something_took(milliseconds, shown):
    source = f"""__time = 5; console.time(); console.time('fit'); __time = 5 + {milliseconds};
        console.timeLog('fit', 'step', {{a: 1}}); console.timeEnd('fit'); console.timeEnd();
        console.timeEnd('fit');"""
    assert play(source) == {
        "stdout": f"fit: {shown} step {{ a: 1 }}\nfit: {shown}\ndefault: {shown}\n",
        "stderr": "Warning: No such label 'fit' for console.timeEnd()\n",
    }


def test_the_console_itself_is_shown_as_in_node():
    shown = printed("console.log(console);")
    assert shown.startswith("Object [console] {\n  log: [Function: log],\n  warn: [Function:")


def test_a_short_line_costs_a_few_microseconds():
    context = engine()
    context.eval("globalThis.lines = (count) => { for (let i = 0; i < count; i++) "
                 "console.log('loss: ' + i); }")
    seconds = min(timeit.repeat(lambda: context.eval("lines(10000)"), number=1, repeat=3))
    assert seconds / 10000 < 50e-6


def test_a_namespace_of_python_is_shown_as_a_module():
    module = "{__python: {name: 'Module', isNamespace: true, entries: [['a', 1]]}}"
    assert printed(f"console.log({module});") == "[Module: null prototype] { a: 1 }\n"
    assert printed(f"console.log([[[{module}]]]);") == "[ [ [ [Module: null prototype] ] ] ]\n"


def test_the_longest_lists_are_shown_without_naming_every_index():
    source = "const t = performance.now(); console.log(Array(3e6).fill(0)); " \
        "console.log(new Float32Array(5e6)); globalThis.passed = performance.now() - t; " \
        "console.log(passed < 2000);"
    lines = printed(source).splitlines()
    assert lines.count("  ... 2999900 more items") == 1
    assert lines.count("  ... 4999900 more items") == 1
    assert lines[-1] == "true"


def test_objects_of_python_are_rows_of_a_table():
    tensor = "{__python: {name: 'T', entries: [['size', 2], ['dtype', 'int32']]}}"
    plain = "{size: 2, dtype: 'int32'}"
    assert printed(f"console.table([{tensor}, {{size: 3}}]);") == (
        printed(f"console.table([{plain}, {{size: 3}}]);")
    )
    assert printed(f"console.table({tensor}, ['x']);") == printed(f"console.table({plain}, ['x']);")
    assert printed(f"console.table({tensor});") == printed(f"console.table({plain});")
