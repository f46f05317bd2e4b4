"""What programs get wrong, by mistake or on purpose, harms neither the session nor Python."""

import asyncio
import gc
import sys
import threading

import pytest

from minitf.js import JavaScriptError, Session

PATCHED = {
    "promise": "globalThis.Promise = null; (await tf.tensor([1]).data())[0]",
    "methods of arrays": "Array.prototype.map = Array.prototype.push = null;"
                         "Array.prototype[Symbol.iterator] = null;"
                         "tf.tensor([0, 1]).add(tf.scalar(0)).sum().dataSync()[0]",
    "setters of array elements": "Object.defineProperty(Array.prototype, 0, {set() { throw 1; }});"
                                 "tf.tensor([1, 2]).shape.length",
    "json": "globalThis.JSON = null; tf.tensor([1]).shape[0]",
    "keys": "Object.keys = () => ['x']; tf.layers.dense({units: 1}).units",
    "maps": "Map.prototype.get = Map.prototype.set = WeakMap.prototype.get = null;"
            "tf.layers.dense({units: 1}).units",
    "call and apply": "Function.prototype.call = Function.prototype.apply = null;"
                      "Function.prototype.bind = null; tf.layers.dense({units: 1}).units",
    "errors": "globalThis.Error = globalThis.TypeError = null; let n = 0;"
              "try { tf.layers.dense({}) } catch (e) { n += typeof e.message === 'string'; } n",
    "reflect": "for (const n of Reflect.ownKeys(Reflect)) if (typeof n === 'string')"
               "  Reflect[n] = null; tf.layers.dense({units: 1}).units",
    "console": "globalThis.console = {log() {}}; console.log('x'); tf.tensor([1]).shape[0]",
    "toJSON": "Object.prototype.toJSON = Array.prototype.toJSON = () => 'forged';"
              "tf.tensor([0, 1]).add([1, 0]).dataSync()[0]",
    "the wire's tags as getters": """
        const names = ['h', 'o', 'f', 'then', 'a', 'p', 't', 'n', 'u', 'e', 'b', 'id', 'kind', 'l',
          'error', 'number', 'message', 'frames', 'is', 'base', 'writable', 'get', 'set', 'value'];
        for (const name of names) Object.defineProperty(Object.prototype, name, {__proto__: null,
          configurable: true, get: () => 5, set() {}});
        const units = tf.layers.dense({units: 1}).units;
        const [one] = await tf.tensor([1]).data();
        for (const name of names) Reflect.deleteProperty(Object.prototype, name);
        units * one""",
    "iterators": "Object.getPrototypeOf([][Symbol.iterator]()).next = null;"
                 "tf.tensor([1, 2]).shape[0]",
    "typed arrays": "Object.getPrototypeOf(Int8Array).prototype.set = null;"
                    "Float32Array.prototype.constructor = null; tf.tensor([1, 2]).dataSync()[0]",
}


@pytest.mark.parametrize("program", PATCHED.values(), ids=PATCHED)
def test_what_a_program_does_to_the_language_changes_nothing_in_the_bridge(program):
    assert run(program).value in (1, 2)


GIVEN = {
    "a Proxy that throws": (
        "new Proxy({}, {ownKeys() { throw new RangeError('no'); }})", "RangeError: no"),
    "a getter that throws": ("{get units() { throw new RangeError('x'); }}", "RangeError: x"),
    "a circle": ("(() => { const a = {}; a.a = a; return a; })()",
                 "TypeError: The value is circular, or more than 200 levels deep"),
    "a circle of arrays": ("(() => { const a = []; a.push(a); return a; })()",
                           "TypeError: The value is circular, or more than 200 levels deep"),
    "10000 levels": ("(() => { let a = []; for (let i = 0; i < 10000; i++) a = [a]; return a; })()",
                     "TypeError: The value is circular, or more than 200 levels deep"),
    "a Symbol": ("Symbol('x')", "TypeError: Cannot convert a Symbol value to a string"),
    "a Symbol inside": ("{units: Symbol('x')}",
                        "TypeError: Cannot convert a Symbol value to a string"),
    "an invalid Date": ("new Date(NaN)", "RangeError: Invalid time value"),
}


@pytest.mark.parametrize("given, error", GIVEN.values(), ids=GIVEN)
def test_an_argument_that_cannot_cross_is_an_error_of_javascript(given, error):
    program = f"try {{ echo({given}); }} catch (e) {{ console.log(e.name + ': ' + e.message); }}"
    assert run(program).stdout == error + "\n"


@pytest.mark.parametrize("forged", ["{h: 1}", "{h: [1]}", "{o: {}}", "{f: 1}", "{e: {}}", "{p: 1}",
                                    "{n: 'NaN'}", "{u: 1}", "{a: 1}", "{t: ['x', 'y']}", "{b: '1'}",
                                    "{i: 1}", "{d: 1}", "{m: [[1, 2]]}", "{l: ['Int32Array', 'x']}",
                                    "[{h: 1}]", "{__proto__: {h: 1}}"])
def test_an_object_that_looks_like_the_wire_s_is_data(forged):
    session = Session()
    session.expose(echo=lambda value: value)
    program = f"JSON.stringify(echo({forged})) === JSON.stringify({forged})"
    result = asyncio.run(session.run(program))
    assert result.value is True


NUMBERS = ["0", "-0", "1.5", "NaN", "Infinity", "-Infinity", "2**31 - 1", "2**31", "-(2**31)",
           "-(2**31) - 1", "2**32", "2**53 - 1", "2**53", "2**53 + 2", "1e21", "1e308", "5e-324"]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_comes_back_as_it_went(number):
    assert run(f"Object.is(echo({number}), {number})").value is True
    assert run(f"Object.is(echo([{number}])[0], {number})").value is True
    assert run(f"const a = new Array(40).fill({number}); const b = echo(a); "
               f"b.length === 40 && b.every((x) => Object.is(x, {number}))").value is True


@pytest.mark.parametrize("number", [2**31, -(2**31) - 1, 2**53, 2**40, -(2**53)])
def test_an_integer_of_python_s_arrives_whole(number):
    session = Session()
    session.expose(number=number)
    assert asyncio.run(session.run(f"number === {number}")).value is True
    assert session.get("number") == number


@pytest.mark.parametrize("number", [2**53 + 1, -(2**63), 10**400])
def test_an_integer_that_no_float_holds_is_a_bigint(number):
    session = Session()
    session.expose(number=number)
    assert asyncio.run(session.run(f"number === {number}n")).value is True
    assert session.get("number") == number


TEXTS = {"a NUL": "'a\\0b'", "an emoji": "'😀'", "quotes": "'\"\\\\'",
         "a line separator": "'\\u2028'",
         "long": "'é'.repeat(1e6)", "joined": "(() => { let t = '…'; for (let i = 0; i < 1e4; i++) "
         "t += 'x'; return t; })()", "empty": "''"}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_comes_back_as_it_went(text):
    assert run(f"const t = {text}; echo(t) === t && echo([t])[0] === t && echo({{[t]: 1}})[t] === 1"
               ).value is True


def test_half_a_character_becomes_the_replacement_on_its_way_to_python():
    assert run("echo('a\\ud800b') === 'a\\ufffdb'").value is True
    session = Session()
    session.expose(text="a\ud800b", items=["\udc00"])
    assert asyncio.run(session.run("text === 'a\\ud800b' && items[0] === '\\udc00'")).value is True


def test_a_name_with_a_nul_or_half_a_character_is_just_not_there():
    assert run("[tf.ones([1])['shape\\0x'], tf.ones([1])['\\ud800'], tf['\\0'], "
               "tf.layers['dense\\0']].every((x) => x === undefined)").value is True


def test_an_array_with_holes_is_one_of_undefined():
    assert run("const a = []; a[100000] = 1; const b = echo([1, , 3]); "
               "[b.length, b[1] ?? 'none', echo(a).length].join()").value == "3,none,100001"


THROWN = {
    "an object": ("throw {a: 1};", "Uncaught { a: 1 }"),
    "undefined": ("throw undefined;", "Uncaught undefined"),
    "null": ("throw null;", "Uncaught null"),
    "a hostile Proxy": ("throw new Proxy({}, {get() { throw 1; }, getPrototypeOf() { throw 2; }, "
                        "ownKeys() { throw 3; }});", "Uncaught <Inspection threw (1)>"),
    "an error in a circle": ("const e = new Error('x'); e.cause = e; throw e;", "Error: x"),
    "an error with a hostile message": (
        "const e = new Error('x'); Object.defineProperty(e, 'message', {get() { throw 1; }}); "
        "throw e;", "Error"),
    "a promise lost": ("Promise.reject(new Error('lost')); 1", "Error: lost"),
    "a promise that nothing settles": (
        "await new Promise(() => {});", "Error: the program awaits a promise that nothing settles"),
}


@pytest.mark.parametrize("program, headline", THROWN.values(), ids=THROWN)
def test_whatever_is_thrown_arrives_and_the_session_goes_on(program, headline):
    session = Session()
    with pytest.raises(JavaScriptError) as raised:
        asyncio.run(session.run(program))
    assert raised.value.headline == headline
    assert asyncio.run(session.run("1 + 1")).value == 2


MEMORY = {
    "arrays": "const a = []; for (;;) a.push(new Array(1e6).fill(1));",
    "one array": "new Array(1e9).fill(0)",
    "typed arrays": "const a = []; for (;;) a.push(new Float64Array(1e6));",
    "a text": "let s = 'x'; for (;;) s += s;",
    "objects": "(() => { let a = {}; for (;;) a = {a, b: [1, 2, 3]}; })();",
}


@pytest.mark.parametrize("program", MEMORY.values(), ids=MEMORY)
def test_a_program_that_wants_all_memory_ends_and_the_next_one_runs(program):
    session = Session(memory=64 * 2**20)
    with pytest.raises(JavaScriptError, match="memory|too long|string length"):
        asyncio.run(session.run(program))
    assert asyncio.run(session.run("tf.ones([2]).sum().dataSync()[0]")).value == 2


def test_a_session_without_memory_begins_a_new_world_and_says_so():
    session = Session(memory=64 * 2**20)
    asyncio.run(session.run("const kept = 1;"))
    with pytest.raises(JavaScriptError) as raised:
        asyncio.run(session.run("let a = {}; for (;;) a = {a, b: [1, 2, 3]};"))
    assert raised.value.headline == "RangeError: the program has used up its memory"
    assert "run them again" in raised.value.hint
    with pytest.raises(JavaScriptError, match="kept is not defined"):
        asyncio.run(session.run("kept"))


def test_calls_may_nest_deep():
    levels = 100 if sys.version_info[:2] == (3, 12) else 300  # 3.12 limits C's calls, for good
    program = f"let n = 0; const f = () => {{ if (++n < {levels}) call(f); return n; }}; f()"
    assert run(program).value == levels


@pytest.mark.parametrize("program", [
    "const f = () => f(); ", "const f = () => { call(f); };", "const f = () => tf.tidy(f);",
    "const f = () => tf.grad(f)(tf.scalar(1));",
    "const f = {toString: () => `${f}`}; const g = () => `${f}`;"])
def test_recursion_without_end_is_a_range_error(program):
    call = "g" if "g =" in program else "f"
    result = run(program + f"let name; try {{ {call}(); }} catch (e) {{ name = e.name; }} name")
    assert result.value == "RangeError"


@pytest.mark.parametrize("loop", [
    "for (let i = 0; i < 20000; i++) tf.tensor1d([i]);",
    "for (let i = 0; i < 20000; i++) tf.tensor1d([i]).dispose();",
    "for (let i = 0; i < 20000; i++) { tf.tensor1d([i]); if (i % 100 === 0) await null; }",
    "for (let i = 0; i < 5000; i++) tf.tidy(() => tf.scalar(i));"])
def test_handles_that_nobody_holds_are_given_back(loop):
    session = Session()
    asyncio.run(session.run(loop))
    gc.collect()
    assert len(session.bridge.objects) == len(session.bridge.handles) < 1200


def test_functions_that_python_lets_go_are_given_back():
    session = Session()
    session.expose(echo=lambda value: None, call=lambda function: function())
    asyncio.run(session.run("for (let i = 0; i < 5000; i++) { echo(() => i); call(() => i); }"))
    gc.collect()
    session.get("undefined")
    assert len(session.bridge.held) == 0


def test_a_function_given_again_is_there_though_the_first_was_let_go():
    session = Session()
    kept = []
    session.expose(keep=kept.append, drop=kept.clear)
    asyncio.run(session.run("const f = () => 5; keep(f); drop(); keep(f); drop(); keep(f);"))
    gc.collect()
    session.get("undefined")
    assert kept[0]() == 5


def test_two_sessions_share_nothing_but_python():
    first, second = Session(), Session()
    model = asyncio.run(first.run("globalThis.x = 1; tf.sequential()")).value
    second.expose(model=model)
    assert asyncio.run(second.run("typeof x + model.layers.length")).value == "undefined0"
    assert second.get("model") is model


def test_a_session_runs_on_another_thread_too():
    values = []

    def work():
        values.append(run("tf.ones([3]).sum().dataSync()[0]").value)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert values == [3]


def test_a_cell_that_fails_half_way_leaves_what_it_had_made():
    session = Session()
    with pytest.raises(JavaScriptError):
        asyncio.run(session.run("const a = 1; let b = 2; function f() { return b; } nothing();"))
    assert asyncio.run(session.run("const a = 5; b = 3; [a, f()]")).value == [5, 3]


def test_python_s_exception_comes_out_of_javascript_as_itself():
    session = Session()
    problem = KeyError("mine")

    def fail():
        raise problem

    session.expose(fail=fail)
    for program in ("fail();", "try { fail(); } catch (e) { throw e; }", "tf.tidy(fail);",
                    "tf.tidy(() => fail());", "await Promise.resolve().then(fail);"):
        with pytest.raises(JavaScriptError) as raised:
            asyncio.run(session.run(program))
        assert raised.value.__cause__ is problem


def run(program):
    """The Result of a program, in a session of its own."""
    session = Session()
    session.expose(echo=lambda value: value, call=lambda function: function())
    return asyncio.run(session.run(program))
