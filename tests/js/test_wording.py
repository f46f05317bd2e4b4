"""Errors of cells are told as V8 tells them, which golden/javascript_errors.json holds."""

import json
from pathlib import Path

import pytest
from cells import Engine, run
from hypothesis import given, settings
from hypothesis import strategies as st

from minitf.js.source.program import translate
from minitf.js.wording.json_text import json_message
from minitf.js.wording.runtime import Told, runtime_error
from minitf.js.wording.syntax import syntax_error
from minitf.js.wording.tokens import tokens

GOLDEN = Path(__file__).parents[1] / "golden" / "javascript_errors.json"
CASES = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
# What is told otherwise, and why. Each is looked at, so that this list stays true.
OTHER_WORDS = {
    # V8 walks through the values
    "runtime: const a = {}; a.a = a; JSON.stringify(a)",
    "runtime: const a = {b: {}}; a.b.c = a; JSON.stringify(a)",
    "runtime: const a = []; a.push(a); JSON.stringify(a)",
    "runtime: class N {} const n = new N(); n.list = [{n}]; JSON.stringify(n)",
    # two patterns, one in the other: which failed does not show
    "runtime: [[undefined]].map(([{a}]) => a)",
    "runtime: const o = {p: () => 1}; const [q] = o.p()",
    "runtime: const t = {Layer: 5}; class A extends t.Layer {}",
    # the engine tells no place for a second call
    "runtime: const a = {b: () => 1}; a.b(1)(2)",
    # the engine sorts a frozen array of two that is in order
    "runtime: Object.freeze([1, 2]).sort()",
}
# What is told with V8's words and another column.
OTHER_PLACE = {
    "runtime: class A {} class B extends A { constructor() {} } new B()",
    "runtime: class A {} class B extends A { constructor() { return 1 } } new B()",
    "runtime: [1].with(5, 1)",
    'runtime: new Function("return (")',
    # the engine keeps no place when the stack is full
    "runtime: function f() { f() } f()",
    "runtime: const f = (n) => f(n + 1) + 1; f(0)",
    "runtime: class A { get x() { return this.x } } new A().x",
    "runtime: let r; const p = new Promise((resolve) => { r = resolve }); r(p); await p",
}


def told(code):
    """What a cell's error is told as; None where it has none."""
    outcome = run(code)
    if "refused" in outcome:
        return syntax_error(outcome["program"], *outcome["raw"])
    if "error" not in outcome:
        return None
    name, message, line, column, native, function = outcome["raw"]
    return runtime_error(name, message, outcome["program"], line, column, native, function)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_an_error_is_told_as_node_tells_it(case):
    error = told(case["code"])
    same = error is not None and (error.name, error.message) == (case["name"], case["message"])
    if case["id"] in OTHER_WORDS:
        assert not same
        return
    assert (error.name, error.message) == (case["name"], case["message"])
    if case["column"] and case["line"]:  # V8 tells none at the end of a program
        same = (error.line, error.column) == (case["line"], case["column"])
        assert same != (case["id"] in OTHER_PLACE), (error, case["line"], case["column"])


def test_what_is_told_otherwise_is_recorded():
    assert {case["id"] for case in CASES} >= OTHER_WORDS | OTHER_PLACE
    assert len(CASES) > 1000


@pytest.mark.parametrize("cell", [
    "throw new TypeError('not a function')", "throw TypeError('not a function')",
    "class MyError extends Error {}\nthrow new MyError('x is not initialized')",
    "const f = (text) => { throw new RangeError(text) };\nf('empty array')",
])  # fmt: skip
def test_what_a_program_throws_itself_keeps_its_words(cell):
    error = told(cell)
    assert error.message in ("not a function", "x is not initialized", "empty array")


AGAIN = [case for case in CASES
         if case["id"] not in OTHER_WORDS and case["kind"] == "runtime"][::3]  # fmt: skip


@pytest.mark.parametrize("case", AGAIN, ids=[case["id"] for case in AGAIN])
def test_words_of_v8_stay_when_they_are_told_again(case):
    outcome = run(case["code"])
    _, _, line, column, native, _ = outcome["raw"]
    program = outcome["program"]
    again = runtime_error(
        case["name"], case["message"], program, line, column, native).message
    assert again == case["message"]


def test_the_place_of_an_error_is_counted_in_the_cell():
    program = translate("const tf = {};\n  tf.layers.dense({})")
    error = runtime_error("TypeError", "cannot read property 'dense' of undefined", program, 2, 3)
    assert error == Told(
        "TypeError", "Cannot read properties of undefined (reading 'dense')", 2, 13
    )


@pytest.mark.parametrize(
    ("cell", "words", "place"),
    [
        ("const m = {}, tf = {a: () => 1};\nm.fit(tf.a(), tf.a())", "m.fit is not a function", 3),
        ("const m = {}, tf = {a: () => 1};\nm.fit(tf.a(), {x: [tf.a()]}, 5)",
         "m.fit is not a function", 3),
        ("const m = {fit() {}}, tf = {};\nm.fit(1, tf.a())", "tf.a is not a function", 13),
        ("const m = {}, tf = {a: () => 1};\nm.fit(...[tf.a()])", "m.fit is not a function", 3),
        ("const M = 5, a = () => 1;\nnew M(a(a()))", "M is not a constructor", 1),
        ("const f = (g) => g(), m = {};\nf(() => m.b(f(() => 1)))", "m.b is not a function", 11),
        ("const a = {b: 1}; const {b} = a;\nconst {c} = a.c",
         "Cannot destructure property 'c' of 'a.c' as it is undefined.", 8),
        ("const {a} = {a: 1};\nfor (const [x, y] of [[1, 2]]) {}\nconst [q] = 5", None, None),
    ],
)  # fmt: skip
def test_which_of_several_failed_is_seen(cell, words, place):
    error = told(cell)
    if words is None:
        assert (error.message, error.line) == ("5 is not iterable", 3)
    else:
        assert (error.message, error.line, error.column) == (words, 2, place)


@pytest.mark.parametrize("text", ["{}", "[1, -2.5e3]", '{"a": [true, null, "\\u00e9"]}', " 1 "])
def test_json_has_no_mistake_where_there_is_none(text):
    assert json_message(text) is None


@given(st.text(alphabet='{}[]",:01-.eE+ truefalsn\\u"x', max_size=12))
@settings(max_examples=300, deadline=None)
def test_json_is_refused_where_python_refuses_it(text):
    try:
        json.loads(text)
        refused = False
    except ValueError:
        refused = True
    assert (json_message(text) is not None) == refused


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_any_program_with_a_piece_cut_out_is_told_of_with_a_place_inside(data):
    code = data.draw(st.sampled_from([case["code"] for case in CASES]))
    parts = tokens(code)
    at = data.draw(st.integers(0, max(len(parts) - 1, 0)))
    if parts:
        code = code[: parts[at].start] + code[parts[at].end :]
    program = translate(code)
    try:
        Engine().context.eval(program.code)
    except Exception as error:  # the binding's JSException
        raw = json.loads(str(error).partition("\n")[2])
        found = syntax_error(program, *raw)
        lines = code.splitlines() or [""]
        assert 1 <= found.line <= len(lines) + 1
        assert found.message and not found.message.startswith(("unexpected", "expecting"))
