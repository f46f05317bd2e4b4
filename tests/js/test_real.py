"""The real tfjs from here: where it is looked for, and how its process is spoken with.

A program of ours stands for Node; tests/live/test_real_session_live.py has the real ones.
"""

import asyncio
import gc
import os
import sys
import time

import numpy as np
import pytest

import minitf as tf
from minitf import kit
from minitf.commands import doctor
from minitf.errors import ArgumentError
from minitf.js import Session
from minitf.js.errors import Unsettled
from minitf.js.real import both
from minitf.js.real import real_session as real
from minitf.js.real.real_session import NotInstalled, RealSession

# Does what the comments of a program say: //say JSON, //raw TEXT, //die STATUS, //hang
NODE = f"""#!{sys.executable}
import json, os, re, sys, time
asked, told = open(int(sys.argv[2])), int(sys.argv[3])
def send(message):
    os.write(told, (message + "\\n").encode())
send(json.dumps({{"ready": {{"tfjs": "4.22.0", "node": "v0"}}}}))
for line in asked:
    given = json.loads(line)
    if "expose" in given:
        send(json.dumps({{"stream": "stdout", "text": json.dumps(given["expose"]) + "\\n"}}))
        continue
    for what, about in re.findall(r"//(say|raw|die|hang) ?(.*)", given["code"]):
        if what == "say":
            send(about.replace("NUMBER", str(given["number"])))
        elif what == "raw":
            os.write(2 if "aside" in about else 1, about.encode() + b"\\n")
            time.sleep(0.2)
        elif what == "die":
            os._exit(int(about))
        elif about == "printing":
            while True:
                send('{{"stream": "stdout", "text": "more"}}')
        else:
            time.sleep(60)
    if '"ended"' not in given["code"]:
        send(json.dumps({{"ended": given["number"], "shown": "shown"}}))
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with our Node and nothing else; neither npm nor MINITF_TFJS."""
    node = tmp_path / "bin" / "node"
    node.parent.mkdir()
    node.write_text(NODE, encoding="utf-8")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(node.parent))
    monkeypatch.delenv("MINITF_TFJS", raising=False)
    notebooks = tmp_path / "course" / "notebooks"
    notebooks.mkdir(parents=True)
    monkeypatch.chdir(notebooks)
    return tmp_path


def install(folder, package="@tensorflow/tfjs"):
    found = folder / "node_modules" / package
    found.mkdir(parents=True)
    (found / "package.json").write_text('{"version": "4.22.0"}', encoding="utf-8")
    return found


def run(*sources, seconds=None):
    """The results of these programs in one session."""
    async def all_of_them():
        with RealSession() as session:
            return [await session.run(source, seconds=seconds) for source in sources]

    return asyncio.run(all_of_them())


# where it is looked for


def test_without_node_it_says_what_to_install(place, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotInstalled, match=r"Node is not here. Install it from https://nodejs.org"):
        real.find()


def test_without_tfjs_it_says_what_to_run_and_where(place):
    folder = place / "course" / "notebooks"
    with pytest.raises(NotInstalled) as caught:
        real.find()
    assert f"In the notebook's folder, {folder}, run:  npm install @tensorflow/tfjs" in str(
        caught.value)
    assert caught.value._render_traceback_() == [str(caught.value)], "no frames in a notebook"
    with pytest.raises(NotInstalled):
        run("1")


def test_it_is_found_in_the_folder_or_above(place):
    above = install(place)
    assert real.find() == (str(place / "bin" / "node"), above)
    nearer = install(place / "course" / "notebooks")
    assert real.find()[1] == nearer
    assert real.find(place)[1] == above


def test_what_the_variable_names_comes_first(place, monkeypatch):
    install(place)
    named = install(place / "elsewhere")
    for value in (place / "elsewhere", place / "elsewhere" / "node_modules"):
        monkeypatch.setenv("MINITF_TFJS", str(value))
        assert real.find()[1] == named


def test_what_npm_installed_for_all_is_found_last(place):
    everywhere = install(place / "global")
    npm = place / "bin" / "npm"
    npm.write_text(f"#!{sys.executable}\nimport sys\nassert sys.argv[1:] == ['root', '--global']\n"
                   f"print({str(everywhere.parents[1])!r})\n", encoding="utf-8")
    npm.chmod(0o755)
    assert real.find()[1] == everywhere
    nearer = install(place)
    assert real.find()[1] == nearer
    npm.write_text(f"#!{sys.executable}\nraise SystemExit(1)\n", encoding="utf-8")
    assert real.find()[1] == nearer


def test_tfjs_node_serves_where_only_that_is_there(place):
    for_node = install(place, "@tensorflow/tfjs-node")
    assert real.find()[1] == for_node
    plain = install(place)
    assert real.find()[1] == plain


def test_doctor_tells_of_it_and_asks_for_nothing(place, monkeypatch):
    assert "is not set up: @tensorflow/tfjs is not here" in doctor.real_tfjs().what
    install(place)
    (place / "bin" / "node").write_text("#!/bin/sh\necho v20.1.0\n", encoding="utf-8")
    assert doctor.real_tfjs().what == (
        "%%tfjs --real would run @tensorflow/tfjs 4.22.0 in Node v20.1.0")
    (place / "bin" / "node").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert "would fail" in doctor.real_tfjs().what
    monkeypatch.setenv("PATH", "")
    assert "is not set up: Node is not here" in doctor.real_tfjs().what
    assert doctor.real_tfjs().fix == ""


# how its process is spoken with


@pytest.fixture
def node(place):
    install(place)
    return place


def test_output_value_and_state_come_back(node):
    first, second = run('//say {"stream": "stdout", "text": "a\\u00df\\n"}\n'
                        '//say {"stream": "stderr", "text": "aside\\n"}', "1")
    assert (first.stdout, first.stderr) == ("aß\n", "aside\n")
    assert (first.shown, first.error) == ("shown", None)
    assert (second.stdout, second.shown) == ("", "shown")


def test_what_comes_past_the_messages_is_output_too(node):
    (result,) = run("//raw from the depths\n//raw aside\n//say no JSON")
    assert result.stdout in ("from the depths\nno JSON\n", "no JSON\nfrom the depths\n")
    assert result.stderr == "aside\n"


def test_an_error_is_javascripts_with_its_place_in_the_cell(node):
    stack = ("TypeError: no\\n    at f (cell-1.js:2:5)\\n    at async cell-NUMBER.js:3:1\\n"
             "    at node:internal/x:5:6")
    result = run("const ä = 1;\n  let f = ä;", "\n\n//say "
                 f'{{"ended": NUMBER, "error": {{"name": "TypeError", "message": "no", '
                 f'"stack": "{stack}"}}}}')[1]
    error = result.error
    assert (error.name, error.message, result.shown) == ("TypeError", "no", "")
    assert [(place.function, place.label, place.line) for place in error.places] == [
        ("f", "an earlier cell", 2), ("", "", 3)]
    assert error.places[0].marked() == ["  let f = ä;", "    ^"]


def test_a_syntax_error_has_its_place_too(node):
    stack = "cell-1.js:2\\nlet b = ;\\n        ^\\n\\nSyntaxError: Unexpected token"
    (result,) = run('//say {"ended": 1, "error": {"name": "SyntaxError", "message": '
                    f'"Unexpected token", "stack": "{stack}"}}}}\nlet b = ;')
    assert (result.error.line, result.error.column) == (2, 9)


def test_what_is_no_error_and_what_never_settles(node):
    thrown, never = run('//say {"ended": 1, "error": {"thrown": "{ a: 1 }"}}',
                        '//say {"ended": 2, "error": {"unsettled": true}}')
    assert thrown.error.headline == "Uncaught { a: 1 }"
    assert isinstance(never.error, Unsettled)


def test_when_node_ends_the_next_program_starts_it_anew(node):
    ended, after = run('//say {"stream": "stdout", "text": "so far"}\n//die 3', "1")
    assert ended.stdout == "so far"
    assert "Node has ended, with status 3" in str(ended.error)
    assert (after.shown, after.error) == ("shown", None)


@pytest.mark.parametrize("endless", ["//hang", "//hang printing"])
def test_time_that_is_up_ends_node(node, endless):
    begun = time.monotonic()
    ended, after = run(endless, "1", seconds=1)
    assert "stopped after 1 s" in str(ended.error)
    assert after.shown == "shown"
    assert time.monotonic() - begun < 20


def test_interrupt_ends_node(node):
    async def interrupted():
        with RealSession() as session:
            await session.start()
            process = session._process
            task = asyncio.ensure_future(session.run("//hang"))
            await asyncio.sleep(0.1)
            with pytest.raises(RuntimeError, match="await it first"):
                await session.run("1")
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert process.poll() is not None
            return await session.run("1")

    assert asyncio.run(interrupted()).shown == "shown"


def test_a_session_that_is_forgotten_takes_its_process_along(node):
    async def forgotten():
        session = RealSession()
        await session.run("1")
        process = session._process
        del session
        gc.collect()
        return process.poll()

    assert asyncio.run(forgotten()) is not None


def test_a_session_lives_on_in_another_event_loop(node):
    with RealSession() as session:
        assert asyncio.run(session.run("1")).shown == "shown"
        assert asyncio.run(session.run("2")).shown == "shown"


def test_data_are_given_by_name(node):
    async def given():
        with RealSession() as session:
            await session.expose(xs=np.array([[1.5, 2]]), flags=np.array([True, False]),
                                 t=tf.tensor1d([1, 2], "int32"), plain={"a": [1]})
            with pytest.raises(ArgumentError, match="model: the real tfjs can have data"):
                await session.expose(model=tf.sequential())
            return await session.run("1")

    given = real.json.loads(asyncio.run(given()).stdout)
    assert given["plain"] == {"data": {"a": [1]}}
    assert given["xs"] == {"data": "AADAPwAAAEA=", "tensor": {"dtype": "float32", "shape": [1, 2]}}
    assert given["flags"] == {"data": "AQA=", "tensor": {"dtype": "bool", "shape": [2]}}
    assert given["t"]["tensor"] == {"dtype": "int32", "shape": [2]}


def test_no_pipe_stays_open(node):
    run("1")
    gc.collect()
    time.sleep(0.1)
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    run("1")
    gc.collect()
    time.sleep(0.1)
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after <= before


# both


def run_both(source, **options):
    async def both_of_them():
        return await both.run_both(Session(), source, **options)

    return asyncio.run(both_of_them())


def test_both_outputs_stand_side_by_side(node, capsys):
    value, shown = run_both('console.log("one", 0.5)\n'
                            '//say {"stream": "stdout", "text": "one 0.5000001\\n"}\n'
                            '//say {"ended": NUMBER, "shown": "2.0000001"}\n1 + 1')
    assert (value, shown) == (2, "2")
    assert capsys.readouterr().out == (
        "minitf  │ @tensorflow/tfjs 4.22.0\n"
        "────────┼────────────────────────\n"
        "one 0.5 │ one 0.5000001\n"
        "2       │ 2.0000001\n"
        "They agree.\n")


def test_errors_are_compared_too_and_minitfs_is_raised(node, capsys):
    with pytest.raises(both.JavaScriptError, match="nope is not defined"):
        run_both('nope\n//say {"ended": 1, "error": {"name": "ReferenceError", "message": '
                 '"nope is not defined", "stack": ""}}')
    assert capsys.readouterr().out.endswith("They agree.\n")
    run_both('5 //say {"ended": 1, "error": {"thrown": "x"}}')
    said = capsys.readouterr().out
    assert "5      ≠ Uncaught x" in said
    assert said.endswith("They differ in 1 line(s).\n")


def test_as_tfjs_and_data_reach_both(node, capsys):
    run_both("tf.layers.dense({units: 1, unit: 2}).name", as_tfjs=True, given={"n": 5})
    assert '{"n": {"data": 5}}' in capsys.readouterr().out


def test_where_it_is_missing_nothing_runs(place, capsys):
    with kit.as_tfjs(), pytest.raises(NotInstalled):
        run_both("console.log('ran')")
    assert capsys.readouterr().out == ""
