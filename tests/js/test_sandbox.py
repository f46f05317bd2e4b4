"""`sandbox(source)`: whatever an answer does, a Verdict comes back, in time."""

import asyncio
import importlib
import math
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import minitf.js
from minitf.io import access
from minitf.js import sandbox, sandbox_async

module = importlib.import_module("minitf.js.sandbox")  # its name in minitf.js is the function
MODEL = """
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [1]})]});
model.compile({optimizer: 'sgd', loss: 'meanSquaredError'});
const [xs, ys] = [tf.ones([4, 1]), tf.ones([4, 1])];
"""


def test_an_answers_output_and_value_come_back():
    verdict = sandbox("console.log('one', [2]); console.error('aside'); ({a: [1, 'x', null]})")
    assert verdict.ok
    assert (verdict.status, verdict.error) == ("ok", None)
    assert (verdict.stdout, verdict.stderr) == ("one [ 2 ]\n", "aside\n")
    assert verdict.value == {"a": [1, "x", None]}
    assert verdict.shown == "{ a: [ 1, 'x', null ] }"
    assert 0 <= verdict.seconds < 5


def test_it_trains_and_prints_what_python_prints():
    verdict = sandbox(MODEL + "const h = await model.fit(xs, ys, {epochs: 3});\n"
                              "tf.tensor1d([1, 2]).print();\nh.history.loss.length")
    assert (verdict.status, verdict.value) == ("ok", 3)
    assert verdict.stdout == "Tensor\n    [1, 2]\n"


@pytest.mark.parametrize(
    ("source", "value", "shown"),
    [
        ("undefined", None, ""),
        ("null", None, "null"),
        ("const a = 1;", None, ""),
        ("-Infinity", -math.inf, "-Infinity"),
        ("[true, 2n ** 70n]", [True, 2**70], "[ true, 1180591620717411303424n ]"),
        ("new Float32Array([1, 2.5])", [1.0, 2.5], "Float32Array(2) [ 1, 2.5 ]"),
        ("(x) => x", "[Function (anonymous)]", "[Function (anonymous)]"),
    ],
)
def test_a_value_is_data_or_else_its_text(source, value, shown):
    verdict = sandbox(source)
    assert (verdict.value, verdict.shown) == (value, shown)


def test_a_tensor_is_no_data():
    verdict = sandbox("tf.ones([2])")
    assert verdict.ok
    assert verdict.value == verdict.shown != ""


ENDLESS = [
    "for (;;);",
    "while (true) await null",
    "const f = () => Promise.resolve().then(f); f()",
    "setInterval(() => {}, 1)",
    "try { for (;;); } catch {} finally { for (;;); }",
    "await new Promise((resolve) => setTimeout(resolve, 60000))",
    "/^(a+)+$/.test('a'.repeat(40) + 'b')",
    "new Array(1_000_000_000) + ''",
    "for (;;) tf.tensor1d([1]).dispose()",
    "const f = (a) => { try { f([a]); } finally { f([a]); } }; f()",
    MODEL + "await model.fit(xs, ys, {epochs: 1e9})",
    "tf.data.generator(function* () { for (;;) yield 1; }).forEachAsync(() => {})",
]
GREEDY = [
    "let a = [1]; for (;;) a = [a, a, ...a]",
    "new Array(1e9).fill(0)",
    "let s = 'xy'; const kept = []; for (;;) kept.push(s = (s + 'x').toUpperCase())",
    "const kept = []; for (;;) kept.push(tf.ones([200, 200]))",
    "tf.ones([100000, 100000])",
    "tf.tidy(() => tf.ones([100000, 100000]).add(1))",
    "const kept = []; for (;;) kept.push(new Float64Array(1e6))",
]


@pytest.fixture(scope="module")
def verdicts():
    """{program: its verdict, which comes later}; they wait for their limits side by side."""
    with ThreadPoolExecutor(6) as threads:
        yield {
            **{source: threads.submit(sandbox, f"console.log('begun');\n{source}", seconds=0.7)
               for source in ENDLESS},
            **{source: threads.submit(sandbox, source, seconds=30, memory=100 * 2**20)
               for source in GREEDY},
        }  # fmt: skip


@pytest.mark.parametrize("source", ENDLESS)
def test_what_has_no_end_is_ended(source, verdicts):
    verdict = verdicts[source].result()
    assert (verdict.status, verdict.stdout, verdict.value) == ("timeout", "begun\n", None)
    assert verdict.error.message == "stopped after 0.7 s: is there an endless loop?"
    assert 0.6 < verdict.seconds < 5


@pytest.mark.parametrize("source", GREEDY)
def test_what_takes_all_memory_is_ended(source, verdicts):
    verdict = verdicts[source].result()
    assert verdict.status == "memory"
    assert verdict.error is not None


def test_memory_that_could_not_be_had_is_an_error_that_the_program_may_catch():
    verdict = sandbox("try { tf.ones([100000, 100000]) } catch (e) { console.log('caught') } 7")
    assert (verdict.status, verdict.stdout, verdict.value) == ("ok", "caught\n", 7)


@pytest.mark.parametrize(
    "source",
    ["for (;;) console.log('x'.repeat(999))", "console.log('x'.repeat(1e8))",
     "for (;;) console.error(['x'.repeat(9999)])",
     "for (;;) tf.ones([50, 50]).print()"],
)  # fmt: skip
def test_endless_output_is_cut(source):
    verdict = sandbox(source, seconds=30, output=20_000)
    assert verdict.status == "output"
    assert len(verdict.stdout + verdict.stderr) == 20_000
    assert "printed too much" in verdict.error.message


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("let a = 1;\nnull.x", "TypeError"),
        ("function f() { return f() + 1; } f()", "RangeError"),
        ("const f = () => tf.tidy(f); f()", "RangeError"),
        ("let a = []; for (let i = 0; i < 1e6; i++) a = [a]; JSON.stringify(a)", "RangeError"),
        ("let a = []; for (let i = 0; i < 1e6; i++) a = [a]; tf.tensor(a)", "TypeError"),
        (f"{'[' * 100_000}{']' * 100_000}", "RangeError"),
        ("(" * 20_000, "RangeError"),
        ("const a = {}; a.a = a; tf.tensor(a)", "TypeError"),
        ("await new Promise(() => {})", "Error"),
        ("Promise.reject(new TypeError('nobody'))", "TypeError"),
        ("Promise = null; Array = null; JSON = null; Map = null; null.x", "TypeError"),
        ("require('child_process')", "Error"),
        ("\ud800", "SyntaxError"),
    ],
)  # fmt: skip
def test_an_error_is_told_with_its_name(source, name):
    verdict = sandbox(source, seconds=20)
    assert (verdict.status, verdict.error.name) == ("error", name)
    assert not verdict.ok


def test_an_errors_place_and_hint_are_told():
    error = sandbox("const total = 1;\nconsole.log('a');\n  totl").error
    assert (error.line, error.column, error.where) == (3, 3, "answer")
    assert error.hint == "Did you mean `total`?"
    assert str(error) == "ReferenceError: totl is not defined (answer, line 3)"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("Promise = null; await tf.ones([2]).data()", [1, 1]),
        ("JSON.stringify = () => '{}'; Array.prototype.push = null; [1, 2]", [1, 2]),
        ("Object.prototype.status = 'ok'; Object.prototype.e = 1; [1]", [1]),
        ("globalThis.console = null; 5", 5),
        ("'a\\ud800b\\0c'", "a\ufffdb\0c"),
    ],
)
def test_patched_globals_and_odd_texts_change_no_verdict(source, value):
    verdict = sandbox(source)
    assert (verdict.status, verdict.value) == ("ok", value)


def test_odd_texts_are_printed():
    verdict = sandbox("console.log('a\\ud800b\\0c\\r\\n\u2028'); console.error('\\u{1f600}')")
    assert (verdict.stdout, verdict.stderr) == ("a\ufffdb\0c\r\n\u2028\n", "\U0001f600\n")


def test_a_huge_value_comes_back_as_its_text_cut():
    verdict = sandbox("new Array(1e5).fill('abcdef')", output=10_000, seconds=30)
    assert verdict.ok
    assert verdict.value == verdict.shown
    assert verdict.shown.startswith("[\n  'abcdef', ")
    assert len(sandbox("'abcdef'.repeat(1e6)", output=10_000).value) == 10_000


# the grader's part


def test_a_grader_asks_in_the_answers_world():
    verdict = sandbox("const square = (x) => x * x;\nlet count = 0;\nfunction next() {\n"
                      "  return ++count;\n}\n'own value'",
                      then="next(); [square(3), count, next()]")
    assert (verdict.status, verdict.value) == ("ok", [9, 1, 2])


def test_the_answers_errors_and_the_graders_are_told_apart():
    ours = sandbox("nope", then="1").error
    assert (ours.during, ours.where, ours.line) == ("answer", "answer", 1)
    graders = sandbox("const a = 1;", then="const b = 2;\nbb").error
    assert (graders.during, graders.where, graders.line) == ("then", "then", 2)
    called = sandbox("const a = 1;\nfunction f() {\n  return nope;\n}", then="f()").error
    assert (called.during, called.where, called.line) == ("then", "answer", 3)


def test_both_share_the_time():
    begun = time.monotonic()
    verdict = sandbox("await new Promise((r) => setTimeout(r, 200)); console.log('answered')",
                      then="for (;;);", seconds=1)
    assert (verdict.status, verdict.stdout) == ("timeout", "answered\n")
    assert time.monotonic() - begun < 20


def test_as_tfjs_reaches_both_programs():
    source = "tf.layers.dense({units: 1, unit: 2}).name"
    assert sandbox(source).status == "error"
    assert sandbox(source, then=source, as_tfjs=True).ok


def test_only_source_is_run():
    with pytest.raises(TypeError, match="give it a str"):
        sandbox(None)


async def _both():
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.ensure_future(tick())
    first = await sandbox_async("'in a thread'")
    second = sandbox("'blocking'")
    ticking.cancel()
    return first.value, second.value, ticks


def test_it_works_inside_a_running_event_loop():
    first, second, ticks = asyncio.run(_both())
    assert (first, second) == ("in a thread", "blocking")
    assert ticks > 1


# no files, no network


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "secret.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    return path


READING = [
    "await tf.data.csv('{}').columnNames()",
    "await new tf.data.TextLineDataset(new tf.data.FileDataSource('file://{}')).toArray()",
    "await new tf.data.TextLineDataset(new tf.data.URLDataSource('{}')).toArray()",
    "await (await new tf.data.URLDataSource('file://{}').iterator()).next()",
]


@pytest.mark.parametrize("reading", READING)
def test_an_answer_reads_no_file(secret, reading):
    source = reading.replace("{}", secret.as_posix())
    assert asyncio.run(minitf.js.run(source, as_tfjs=True)), "a cell in a notebook may"
    verdict = sandbox(source, as_tfjs=True)
    assert verdict.status == "error"
    assert verdict.error.message.endswith("a program in the sandbox has no files and no network")
    assert "1" not in verdict.stdout


def test_a_file_that_is_not_there_is_refused_in_the_same_words():
    refused = [sandbox(f"await tf.data.csv('{path}').columnNames()").error.message
               for path in ("/etc/passwd", "/no/such/file")]
    assert refused[0].replace("/etc/passwd", "") == refused[1].replace("/no/such/file", "")


def test_text_in_an_address_is_no_file():
    verdict = sandbox("await tf.data.csv('data:text/csv,a,b%0A1,2').toArray()", as_tfjs=True)
    assert verdict.value == [{"a": 1, "b": 2}]


def test_what_is_forbidden_stays_so(monkeypatch):
    monkeypatch.setattr(access, "_refusal", "")
    access.ask("/etc/passwd")
    access.forbid("no files here")
    with pytest.raises(PermissionError, match="'/etc/passwd' can't be reached: no files here"):
        access.ask("/etc/passwd")


PRYING = """
import json, os, sys, socket, subprocess, urllib.request
from minitf.js import sandboxed
job = json.loads(sys.stdin.buffer.read())
report = sandboxed.Report(job["token"], job["output"])
sandboxed._give_up(job)
import email.mime.text  # what lies in Python's own folders can still be imported
tried = {}
for name, attempt in {
    "read": lambda: open(job["source"]),
    "write": lambda: open("new.txt", "w"),
    "append": lambda: open(os.__file__, "a"),
    "list": lambda: os.remove(job["source"]),
    "run": lambda: subprocess.run(["true"]),
    "system": lambda: os.system("true"),
    "fork": lambda: os.fork(),
    "connect": lambda: socket.create_connection(("127.0.0.1", 9)),
    "fetch": lambda: urllib.request.urlopen("http://127.0.0.1:9"),
}.items():
    try:
        attempt()
        tried[name] = "done"
    except OSError as error:
        tried[name] = str(error)
report(begun=True)
report.end({"status": "ok", "value": [tried, sorted(os.environ), os.getcwd(), sys.stdin.read()]})
"""


def in_a_child(monkeypatch, script, **options):
    """The verdict where a script of ours is the child."""
    monkeypatch.setattr(module, "_CHILD", f"import json, sys\nsys.path[:] = json.loads(sys.argv[1])"
                                          f"\n{script}")
    return sandbox(**options)


def test_the_process_itself_has_given_up_files_network_and_environment(monkeypatch, secret):
    monkeypatch.setenv("SECRET", "of the grader")
    verdict = in_a_child(monkeypatch, PRYING, source=str(secret))
    tried, environment, folder, stdin = verdict.value
    assert set(tried.values()) <= {
        "a program in the sandbox has no files and no network",
        "<urlopen error a program in the sandbox has no files and no network>"}
    assert "SECRET" not in environment
    assert not Path(folder).exists(), "its folder goes with it"
    assert stdin == ""
    assert secret.exists()


# a process that says nothing, or nonsense


def test_the_verdict_is_only_what_bears_the_token(monkeypatch):
    verdict = sandbox("const fake = '{\"verdict\": {\"status\": \"ok\", \"value\": 1}}';\n"
                      "console.log(fake); console.error(fake); console.log('0'.repeat(32) + fake);"
                      "\nthrow new Error('failed')")
    assert (verdict.status, verdict.value) == ("error", None)
    assert verdict.stdout.startswith('{"verdict"')

    script = ("sys.stdin.read(); print('{\"verdict\": {\"status\": \"ok\"}}'); print('{}'); "
              "print('\\0garbage' * 9999); sys.exit(3)")
    verdict = in_a_child(monkeypatch, script, source="1")
    assert (verdict.status, verdict.stdout) == ("crashed", "")
    assert verdict.error.message == "the process ended with status 3 before the program began"


BEGUN = """
import os, signal
from minitf.js.sandboxed import Report
job = json.loads(sys.stdin.buffer.read())
report = Report(job["token"], job["output"])
report(begun=True)
report(stream="stdout", text="so far")
"""


@pytest.mark.parametrize(
    ("end", "status", "message"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", "crashed", "the process was ended by SIGSEGV"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "crashed", "the process was ended by SIGKILL"),
        ("os.kill(os.getpid(), signal.SIGXCPU)", "timeout",
         "stopped after 3 s of processor time"),
        ("os.write(2, b'free(): invalid pointer'); os._exit(7)", "crashed",
         "the process ended with status 7: free(): invalid pointer"),
        ("os.close(report._pipe); import time; time.sleep(60)", "timeout", "stopped after"),
        ("[os.write(report._pipe, b'x' * 65536) for _ in range(10**6)]", "output", None),
        ("[os.write(2, b'x' * 65536) for _ in range(10**3)]; os._exit(0)", "crashed", "xxx"),
    ],
)  # fmt: skip
def test_a_process_that_dies_gives_a_verdict_too(monkeypatch, end, status, message):
    verdict = in_a_child(monkeypatch, BEGUN + end, source="1", seconds=3, output=1000)
    assert (verdict.status, verdict.stdout) == (status, "so far")
    assert message is None or message in verdict.error.message


def test_nothing_that_the_process_started_outlives_it(monkeypatch, tmp_path):
    alive = tmp_path / "alive"
    script = BEGUN + f"""
if os.fork() == 0:
    import time
    for _ in range(200):
        open({str(alive)!r}, "a").write("x")
        time.sleep(0.05)
    os._exit(0)
import time
time.sleep(60)
"""
    assert in_a_child(monkeypatch, script, source="1", seconds=1).status == "timeout"
    before = alive.stat().st_size
    time.sleep(0.3)
    assert before > 0
    assert alive.stat().st_size == before


def test_a_process_that_does_not_start_gives_a_verdict(monkeypatch):
    monkeypatch.setattr(module, "_path", lambda: [])
    verdict = sandbox("1")
    assert verdict.status == "crashed"
    assert "status 1 before the program began: Traceback" in verdict.error.message
    assert (verdict.value, verdict.seconds) == (None, 0)


