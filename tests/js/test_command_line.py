"""`minitf run FILE.js` and `python -m minitf.js FILE.js`: as `node FILE.js`, with exit status."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BOTH = [["-m", "minitf", "run"], ["-m", "minitf.js"]]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def run(*arguments, command=BOTH[1], given=None, cwd=None):
    """Run the command; return its exit status, stdout and stderr."""
    done = subprocess.run(
        [sys.executable, *command, *map(str, arguments)], input=given, cwd=cwd or ROOT,
        env=ENVIRONMENT, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def program(folder, source, name="program.js"):
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", BOTH)
def test_a_file_runs_and_only_what_it_prints_is_printed(tmp_path, command):
    path = program(tmp_path, "import * as tf from '@tensorflow/tfjs';\n"
                             "console.log('größer', [1, 2]);\nconsole.error('aside');\n"
                             "tf.tensor1d([1, 2]).print();\n42")
    assert run(path, command=command) == (
        0, "größer [ 1, 2 ]\nTensor\n    [1, 2]\n", "aside\n")


def test_a_program_comes_from_stdin_too():
    assert run("-", given="console.log('ß', await Promise.resolve(7))".encode()) == (0, "ß 7\n", "")


def test_a_byte_order_mark_and_a_first_line_for_the_shell_are_no_code(tmp_path):
    path = program(tmp_path, "\ufeff#!/usr/bin/env node\nconsole.log(1)")
    assert run(path) == (0, "1\n", "")


def test_an_uncaught_error_is_printed_in_nodes_manner(tmp_path):
    path = program(tmp_path, "console.log('before');\nfunction start() {\n"
                             "  return consol.log(1);\n}\nstart();\nconsole.log('after');\n")
    status, out, errors = run(path)
    assert (status, out) == (1, "before\n")
    lines = errors.splitlines()
    assert lines[:2] == [f"{path}:3", "  return consol.log(1);"]
    assert lines[2].strip() == "^"
    assert lines[3] == ""
    assert lines[4:6] == ["ReferenceError: consol is not defined",
                          "  Did you mean `console`?"]
    assert lines[6].startswith(f"    at start ({path}:3:")
    assert lines[7].startswith(f"    at {path}:5:")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Promise.reject(new Error('late'))", "Error: late"),
        ("const p = Promise.reject(new Error('nobody')); p", "Error: nobody"),
        ("setTimeout(() => { throw new RangeError('in a timer') }, 5)", "RangeError: in a timer"),
        ("throw 'a text'", "'a text'"),
        ("let a = 1;\nlet a = 2;", "SyntaxError"),
        ("const x = ;", "SyntaxError"),
        ("await tf.nothing()", "TypeError"),
    ],
)  # fmt: skip
def test_whatever_is_thrown_and_not_caught_gives_status_1(source, said):
    status, _, errors = run("-", given=source.encode())
    assert status == 1
    assert said in errors
    assert "Traceback" not in errors


def test_awaiting_what_nothing_settles_gives_nodes_status_13(tmp_path):
    path = program(tmp_path, "console.log(1);\nawait new Promise(() => {});\nconsole.log(2)")
    assert run(path) == (
        13, "1\n", f"Warning: Detected unsettled top-level await at {path}\n")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("program.js", None, "there is no file program.js"),
        ("folder", "", "folder is a folder: name a file in it"),
        ("program.js", b"const a = 1;\n'\xff'", "program.js is not text in UTF-8: see line 2"),
        ("program.ts", b"", "program.ts is TypeScript"),
        ("program.py", b"", "program.py is Python: python program.py"),
        ("a\0b.js", None, "can't be read"),
    ],
)  # fmt: skip
def test_where_there_is_no_program_one_line_says_why(tmp_path, monkeypatch, capsys, name,
                                                    content, said):
    from minitf.js.command_line import main

    monkeypatch.chdir(tmp_path)
    if content == "":
        (tmp_path / name).mkdir()
    elif content is not None:
        (tmp_path / name).write_bytes(content)
    assert main([name]) == 2
    out, errors = capsys.readouterr()
    assert out == ""
    assert said in errors
    assert errors.count("\n") == 1


def test_a_misspelt_file_is_named(tmp_path):
    program(tmp_path, "1", "training.js")
    assert run("trainnig.js", cwd=tmp_path)[2].endswith("Did you mean `training.js`?\n")


@pytest.mark.parametrize("command", BOTH)
def test_without_a_file_one_line_says_what_to_write(command):
    status, out, errors = run(command=command)
    assert (status, out) == (2, "")
    assert "FILE.js runs a file" in errors
    assert errors.count("\n") == 1


def test_as_tfjs_ignores_what_tfjs_ignores(tmp_path):
    path = program(tmp_path, "tf.layers.dense({units: 1, unit: 2}); console.log('made')")
    status, out, errors = run(path)
    assert (status, out) == (1, "")
    assert "unit" in errors
    assert run("--as-tfjs", path) == (0, "made\n", "")


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("console.log(process.argv)", "no arguments"),
        ("const text = require('fs').readFileSync('a')", "no files for JavaScript"),
        ("import fs from 'node:fs';", "no files for JavaScript"),
        ("module.exports = {}", "leave this out"),
        ("console.log(__dirname)", "no files for JavaScript"),
        ("document.title", "no page here"),
        ("require('@tensorflow/tfsj')", "Did you mean `@tensorflow/tfjs`?"),
        ("require('lodash')", "one package"),
    ],
)  # fmt: skip
def test_what_only_node_or_a_browser_has_is_explained(source, hint):
    status, _, errors = run("-", given=source.encode())
    assert status == 1
    assert hint in errors
    assert "[stdin]:1\n" in errors, "the place is known too"


def test_output_appears_while_the_program_runs_and_ctrl_c_ends_it(tmp_path):
    path = program(tmp_path, "console.log('begun'); for (;;);")
    with subprocess.Popen([sys.executable, *BOTH[0], str(path)], cwd=ROOT, env=ENVIRONMENT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "begun\n"
        time.sleep(0.3)
        pressed = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors == ""
    assert time.monotonic() - pressed < 5


def test_a_reader_that_has_enough_ends_the_program():
    source = "for (let i = 0; i < 1e7; i++) console.log(i)"
    with subprocess.Popen([sys.executable, *BOTH[0], "-"], cwd=ROOT, env=ENVIRONMENT, text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        process.stdin.write(source)
        process.stdin.close()
        assert process.stdout.readline() == "0\n"
        process.stdout.close()
        assert process.wait(timeout=30) == 1
        assert process.stderr.read() == ""
