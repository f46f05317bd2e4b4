"""A cell becomes a program that means the same and whose places lead back to the cell."""

import pytest
from cells import Engine, run

from minitf.js.source.program import translate

VALUES = {
    "1 + 1": "2",
    "const x = 5; x": "5",
    "5 // five": "5",
    "5;;\n/* and */\n;": "5",
    "assigned = 5": "5",
    "'use strict'": '"use strict"',
    "{a: 1}": '{"a":1}',
    "  {a: 1, b: [2]}  \n": '{"a":1,"b":[2]}',
    "({a: 1})": '{"a":1}',
    "1, 2": "2",
    "await lib.later()": "3",
    "lib.later()": "promise",
    "const f = async () => 4; await f()": "4",
    "`a${1}b`": '"a1b"',
    "(x => x * 2)(4)": "8",
    "() => 1": "function ",
    "/a/g.test('cat')": "true",
    "undefined": "undefined",
    "'\U0001f600é'.length": "3",
    "#!/usr/bin/env node\n7": "7",
    "export default 3; 4": "4",
    "const name = 'n', console2 = 1; name": '"n"',
    "const console = {}; typeof console.log": '"undefined"',
    "let __cell = 1; __cell": "1",
    "let v = 1, __proto__ = 2; v + __proto__": "3",
    "'a\u2028b'.length": "3",
    "1;\r\n2\r\n": "2",
    "await Promise.all([1, lib.later()])": "[1,3]",
}
NO_VALUES = [
    "", "  \n", "// nothing", "/* nothing */", ";", "const x = 1", "function f() {}", "class A {}",
    "if (true) 5", "for (const x of [1]) x", "{a: 1};", "{ 5 }", "export default 3",
    "import 'lib'", "var x = 2;", "{}\n{a: 1}",
]  # fmt: skip


@pytest.fixture(scope="module")
def with_lib():
    engine = Engine()
    engine.run("import * as lib from 'lib'")
    return engine


@pytest.mark.parametrize("cell", VALUES)
def test_the_value_of_a_cell_is_that_of_its_last_expression(cell, with_lib):
    assert with_lib.run(cell).get("value") == VALUES[cell]


@pytest.mark.parametrize("cell", NO_VALUES)
def test_a_cell_that_ends_otherwise_has_no_value(cell):
    outcome = run(cell)
    assert outcome["done"] and "value" not in outcome and "error" not in outcome


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("const a = 1, b = 2", {"a": "1", "b": "2"}),
        ("let {a, b: [c = 7, ...d], e: {f = 1}, ...g} = {a: 1, b: [, 2], e: {}, z: 3}",
         {"a": "1", "c": "7", "d": "[2]", "f": "1", "g": '{"z":3}'}),
        ("var a = 1; { var b = 2; let hidden = 3 } for (var i = 0; i < 2; i++) { var c = i }",
         {"a": "1", "b": "2", "i": "2", "c": "1", "typeof hidden": '"undefined"'}),
        ("for (var k in {x: 1}); for (var [o, p = 3] of [[1]]);",
         {"k": '"x"', "o": "1", "p": "3"}),
        ("try { var a = 1 } catch { var b } finally { var c = 3 } switch (1) { case 1: var d = 4 }",
         {"a": "1", "b": "undefined", "c": "3", "d": "4"}),
        ("function f() { var inner = 1 } async function g() {} function* h() {} class A {}",
         {"f": "function f", "g": "function g", "h": "function h", "A": "function A",
          "typeof inner": '"undefined"'}),
        ("function f() { return 1 } function f() { return 2 }", {"f()": "2"}),
        ("f = () => 1; f.x = 2", {"f.x": "2"}),
        ("label: for (var a of [1, 2]) { continue label }", {"a": "2"}),
        ("{ function inBlock() {} }", {"inBlock": "function inBlock"}),
        ("'use strict'; { function inBlock() {} }", {"typeof inBlock": '"undefined"'}),
        ("export const a = 1; export function f() {} export default class B {} export {a as z}",
         {"a": "1", "f": "function f", "B": "function B", "typeof z": '"undefined"'}),
        ("export default function () {}\nexport const {a} = {a: 5}; export async function q() {}",
         {"a": "5", "q": "function q"}),
        ("import * as lib from 'lib'", {"lib.a": "1"}),
        ("import lib from 'lib'", {"lib.b": "2"}),
        ("import {a, b as c} from 'lib'", {"a": "1", "c": "2", "typeof b": '"undefined"'}),
        ("import all, {a, default as lib} from 'lib'", {"all === lib": "true", "a": "1"}),
        ("import all, * as lib from 'lib'", {"all === lib": "true"}),
        ("import {\n  a, // one\n  b,\n} from \"lib\" with {type: 'json'};", {"a + b": "3"}),
        ("import {'a b' as c} from 'other'", {"c": "4"}),
        ("const lib = require('lib')", {"lib.a": "1"}),
        ("const lib = await import('lib'); lib.a", {"lib.a": "1"}),
        ("const \\u0061b = 1; const é = 2, $_ = 3", {"ab + é + $_": "6"}),
        ("using r = {[Symbol.dispose]() { print('gone') }, a: 1}", {"r.a": "1"}),
        ("let count = 0; const up = () => ++count", {"up() + up() + count": "5"}),
        ("const early = 1; throw new Error('x'); const late = 2", {"early": "1"}),
    ],
)  # fmt: skip
def test_what_a_cell_declares_is_there_in_later_cells(cell, shown):
    engine = Engine()
    engine.run(cell)
    assert {name: engine.run(name).get("value") for name in shown} == shown


def test_later_cells_see_changes_and_make_them():
    engine = Engine()
    engine.run("let n = 1; const read = () => n; function set(x) { n = x }")
    assert engine.run("n = 5; read()")["value"] == "5"
    assert engine.run("set(8); n")["value"] == "8"
    assert engine.run("const n = 'again'; n")["value"] == '"again"'
    assert engine.run("read()")["value"] == "8"


def test_a_constant_stays_one_in_later_cells():
    engine = Engine()
    engine.run("const x = 1; import * as lib from 'lib'")
    assert engine.run("x = 2")["error"][0] == "TypeError"
    assert engine.run("lib = 2")["error"][0] == "TypeError"


def test_imports_are_evaluated_first_and_in_order():
    log = run("print('body', a)\nimport {a} from 'lib'\nexport * from 'other'; import 'lib'")["log"]
    assert log == ["require lib a", "require other", "require lib", '"body" 1']


def test_a_package_that_is_not_there_is_told_of_at_its_import():
    cell = "print(1)\n  import q from 'nowhere'"
    outcome = run(cell)
    assert outcome["error"][:2] == ["Error", "Cannot find package 'nowhere'"]
    program = translate(cell)
    assert program.original(1, program.code.index("__cell.require") + 1) == (2, 3)


@pytest.mark.parametrize(
    ("cell", "this"), [("f()", "sloppy"), ("import 'lib'; f()", "strict"),
                       ("export {}; f()", "strict"), ("'use strict'; f()", "strict"),
                       ("'a'; \"use strict\"; f()", "strict"), ("1; 'use strict'; f()", "sloppy")]
)  # fmt: skip
def test_modules_and_those_who_ask_for_it_are_strict(cell, this):
    defined = "; function f() { print(this === undefined ? 'strict' : 'sloppy') }"
    assert run(cell + defined)["log"][-1] == f'"{this}"'


@pytest.mark.parametrize("cell", [
    "lib.fails(); 1", "lib.fails()\nconst x = 1", "if (true) lib.fails(); 1",
    "try { lib.fails() } catch (e) { print('never') } 1",
    "lib.later().then(lib.fails)\n;[1].map(x => x)", "true && lib.fails(); 1", "(lib.fails()); 1",
    "new Promise((r, q) => q(new Error('no'))); 1", "const p = lib.fails(); p; 1",
])  # fmt: skip
def test_a_promise_that_nobody_takes_is_handed_over(cell, with_lib):
    assert with_lib.run(cell)["log"] == ["nobody took: no"]


@pytest.mark.parametrize("cell", [
    "p = lib.fails(); p.catch(() => {}); 1", "lib.fails().catch(() => {}); 1",
    "try { await lib.fails() } catch {} 1", "lib.fails",
])  # fmt: skip
def test_a_promise_that_somebody_takes_is_not(cell, with_lib):
    assert with_lib.run(cell)["log"] == []


@pytest.mark.parametrize("cell", [
    "return 3", "if (x) { return }", "1; }", "}); (async (x) => {", "foo(1 2)", "let x; let x",
    "const a", "for (;;) { return }", ") + (",
])  # fmt: skip
def test_what_a_module_may_not_hold_is_refused(cell):
    assert "SyntaxError" in run(cell)["refused"]


@pytest.mark.parametrize("cell", [
    "const f = () => { return 1 }", "class A { static { var z = 1 } m() { return 2 } }",
    "const o = {m() { return 1 }, get g() { return 2 }}", "for await (const x of [1]) print(x)",
    "await using z = null",
])  # fmt: skip
def test_returns_and_more_are_fine_inside_functions(cell):
    assert run(cell)["done"]


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("nope()", [1, 1]),
        ("const a = 1; nope()", [1, 14]),
        ("f(); function f() {\n\tnope() }", [2, 2]),
        ("const f = '\U0001f600é'; nope()", [1, 18]),
        ("import * as lib from 'lib'\nnope()", [2, 1]),
        ("import {\n  a,\n} from 'lib'; nope()", [3, 15]),
        ("print(1)\r\n\r\n  nope()", [3, 3]),
        ("const s = 'a\u2028b'; /*\u2028*/ nope()", [1, 24]),
        ("export default nope()", [1, 16]),
        ("export const x = nope()", [1, 18]),
        ("#!/usr/bin/env node\nprint(await import('lib'), nope())", [2, 28]),
        ("print(import.meta.url, nope())", [1, 24]),
        ("const t = `a\nb`; nope()", [2, 5]),
    ],
)
def test_a_place_in_the_program_leads_to_the_cell(cell, place):
    outcome = run(cell)
    assert outcome["error"] == ["ReferenceError", "nope is not defined", place]


@pytest.mark.parametrize("cell", [
    "import {\n a,\n b\n} from 'lib'\nexport {\n a,\n b\n}\nexport default\n 3\n5", "a\r\nb\r\n",
    "import 'lib'", "", "{a:\n1}\n",
])  # fmt: skip
def test_lines_stay_those_of_the_cell(cell):
    assert translate(cell).code.count("\n") == cell.count("\n") + 1


def test_every_place_of_a_cell_is_reached_and_none_outside():
    cell = "import * as tf from 'x';\nexport const é = f('\U0001f600');\n await g(é)\n// end"
    program = translate(cell)
    for line, text in enumerate(program.code.split("\n"), 1):
        places = [program.original(line, column) for column in range(1, len(text.encode()) + 1)]
        if 1 < line <= 4:
            assert places == sorted(places) and {row for row, _ in places} == {line}
    assert program.original(99, 1) == (4, 7)
    assert program.original(0, 0) == (1, 1)


def test_a_program_says_what_it_imports_and_declares():
    program = translate("import * as tf from '@tensorflow/tfjs'; let [a] = [1]; export * from 'q'")
    assert program.imports == ["@tensorflow/tfjs", "q"]
    assert program.names == ["tf", "a"]
    assert program.strict
