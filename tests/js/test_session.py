"""A session runs programs to their end, with all that they start."""

import asyncio

import pytest

import minitf as tf
from minitf import js


def run(source, **options):
    return asyncio.run(js.run(source, **options))


def test_a_result_has_the_output_and_the_last_value():
    result = run("console.log('a'); console.error('b'); ({x: [1, 2.5, null], y: 'text'})")
    assert (result.stdout, result.stderr) == ("a\n", "b\n")
    assert result.value == {"x": [1, 2.5, None], "y": "text"}
    assert result.shown == "{ x: [ 1, 2.5, null ], y: 'text' }"


def test_a_program_ends_when_all_that_it_started_has():
    assert run("""
        setTimeout(() => console.log('timer'), 20);
        async function main() {
          await tf.ones([1]).data();
          console.log('main');
        }
        main();
        tf.ones([2]).data().then((data) => console.log(data));
    """).stdout == "main\nFloat32Array(2) [ 1, 1 ]\ntimer\n"


@pytest.mark.parametrize("program", [
    "fails();",
    "(() => { fails(); })();",
    "for (let i = 0; i < 1; i++) fails();",
    "setTimeout(() => { fails(); }, 1);",
    "setTimeout(fails, 1);",
    "tf.ones([1]).data().then(fails);",
    "Promise.resolve().then(() => { throw new Error('lost'); });",
])
def test_a_rejection_that_nobody_takes_ends_the_program(program):
    with pytest.raises(js.JavaScriptError, match="^Error: lost") as caught:
        run(f"""
            async function fails() {{ throw new Error('lost'); }}
            {program}
            await new Promise((resolve) => setTimeout(resolve, 100));
            console.log('not reached');
        """)
    assert caught.value.stdout == ""


def test_a_rejection_that_somebody_takes_does_not():
    assert run("""
        const failing = async () => { throw new Error('lost'); };
        failing().catch((error) => console.log(error.message));
        try { await failing(); } catch (error) { console.log(error.message); }
        await Promise.allSettled([failing()]);
    """).stdout == "lost\nlost\n"


def test_an_error_keeps_what_was_printed_and_the_python_error_behind_it():
    from minitf.errors import ArgumentError

    with pytest.raises(js.JavaScriptError) as caught:
        run("console.log('before');\n\n  tf.layers.dense({units: -1});")
    error = caught.value
    assert error.stdout == "before\n"
    assert (error.name, error.line, error.column) == ("Error", 3, 13)
    assert isinstance(error.__cause__, ArgumentError)
    assert error.message == str(error.__cause__)


@pytest.mark.parametrize("program, hint", [
    ("tf.layers.conv2D({})", "tfjs writes tf.layers.conv2d"),
    ("tf.layer.dense({})", "Did you mean `layers`?"),
    ("new tf.layers.Dense({})", "Write tf.layers.dense(…)"),
    ("tf.sequential().summry()", "Did you mean `summary`?"),
    ("tf.ones([2]).numpy()", "tfjs writes `dataSync`"),
    ("const model = 1; modle", "Did you mean `model`?"),
])
def test_an_error_says_the_nearest_name_there_is(program, hint):
    with pytest.raises(js.JavaScriptError) as caught:
        run(program)
    assert hint in caught.value.hint


def test_a_program_that_awaits_what_nothing_settles_is_told_so():
    with pytest.raises(js.JavaScriptError, match="a promise that nothing settles"):
        run("await new Promise(() => {});")


def test_a_session_keeps_what_programs_declare_and_a_run_does_not():
    async def main():
        session = js.Session()
        await session.run("const a = 1; function f() { return a; } class C {}")
        assert (await session.run("f() + a")).value == 2
        assert session.get("a") == 1
        with pytest.raises(KeyError):
            session.get("b")
        with pytest.raises(js.JavaScriptError, match="a is not defined"):
            await js.run("a")

    asyncio.run(main())


def test_each_run_finds_a_tfjs_that_has_counted_nothing_yet():
    program = """
        const kept = tf.variable(tf.scalar(1));
        class Mine extends tf.layers.Layer { static get className() { return 'Mine'; } }
        tf.serialization.registerClass(Mine);
        tf.env().set('DEBUG', true);
        console.log(tf.layers.dense({units: 1}).name, kept.name, tf.memory().numTensors);
        tf.disposeVariables();
        kept.id"""
    mine = tf.variable(tf.scalar(2))
    before = tf.memory()["numTensors"]
    first, second = run(program), run(program)
    assert first.stdout == second.stdout == "dense_Dense1 0 2\n"
    assert first.value == second.value
    assert not mine.isDisposed
    assert tf.memory()["numTensors"] == before + 2  # one scalar of each
    assert tf.env().get("DEBUG") is False


def test_an_asynchronous_generator_feeds_a_dataset():
    assert run("""
        const numbers = tf.data.generator(async function* () { yield 1; yield 2; });
        await numbers.forEachAsync((number) => console.log(number));
    """).stdout == "1\n2\n"


def test_a_generator_can_be_gone_through_in_python():
    assert list(run("(function* () { yield 1; yield [2]; })()").value) == [1, [2]]


def test_each_package_has_the_names_of_its_own():
    assert run("""
        import * as tfd from '@tensorflow/tfjs-data';
        import {sequential} from '@tensorflow/tfjs-layers';
        [typeof tfd.array, typeof tfd.sequential, typeof sequential]
    """).value == ["function", "undefined", "function"]


def test_one_session_runs_one_program_at_a_time():
    async def main():
        session = js.Session()
        first = asyncio.ensure_future(session.run("await new Promise((r) => setTimeout(r, 20))"))
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="await it first"):
            await session.run("1")
        await first

    asyncio.run(main())


def test_what_two_programs_print_at_once_is_kept_apart():
    program = """
        for (let i = 0; i < 3; i++) {
          console.log('NAME', i);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }"""

    async def main():
        both = await asyncio.gather(*(js.run(program.replace("NAME", name)) for name in "ab"))
        assert [one.stdout for one in both] == [
            "a 0\na 1\na 2\n", "b 0\nb 1\nb 2\n"]

    asyncio.run(main())


def test_without_the_engine_minitf_is_there_and_a_program_says_what_to_install(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "_quickjs", None)
    with pytest.raises(ImportError, match='pip install "quickjs-ng'):
        run("1")
