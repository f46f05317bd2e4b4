"""How fast is minitf beside the real libraries? `python tests/bench/run.py` prints a table.

    python tests/bench/run.py [WORKLOAD ...] [--rounds 5] [--epochs N] [--core 0] [--peer jax ...]

A workload is a file `w<number>_<name>.py` of this folder (w1, or w1_guide); it holds one program
for each library. Peers are used where they are installed: real tfjs in the folder that MINITF_TFJS
names (it has node_modules/@tensorflow/tfjs, and tfjs-backend-wasm beside it for that backend), real
Keras in the python that MINITF_KERAS_PYTHON names, once for each of jax, tensorflow and torch that
this python has. Without them minitf is measured alone.

Each program is a process of its own on one core with one thread. In a round every program runs
once, one after the other, in an order that turns from round to round; a first round that is not
counted fills the disk's cache. What counts is the ratio inside a round: on a shared machine the
seconds themselves change from minute to minute. A ratio above 1 says that minitf is faster.

A program tells its parts and `check`, which says that it learned. A peer that would take minutes
does less of the same work; of such a one only the parts that don't depend on it are compared.
"""

import argparse
import importlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ONE_THREAD = {
    name: "1" for name in (
        "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS",
        "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")
}  # fmt: skip
QUIET = {"JAX_PLATFORMS": "cpu", "TF_CPP_MIN_LOG_LEVEL": "3"}
KERAS_BACKENDS = ("jax", "tensorflow", "torch")
MEBIBYTE = 1024  # rusage counts in KiB
ANY_WORK = ("import", "MiB")  # parts that can be compared though the work was less
PER_UNIT = ("ms/", "us/")


@cache
def runners():
    """What starts a program of each kind: (command, folder to run in), for those installed."""
    found = {"python": ([sys.executable, "-c"], ROOT)}
    tfjs, keras = os.environ.get("MINITF_TFJS"), os.environ.get("MINITF_KERAS_PYTHON")
    if tfjs and shutil.which("node"):
        found["node"] = (["node", "-e"], Path(tfjs))
        if (Path(tfjs) / "node_modules/@tensorflow/tfjs-backend-wasm").is_dir():
            found["wasm"] = found["node"]
    if keras:
        ask = f"from importlib.util import find_spec as f; print(*filter(f, {KERAS_BACKENDS}))"
        has = subprocess.run([keras, "-c", ask], capture_output=True, text=True, check=True).stdout
        found |= {f"keras-{backend}": ([keras, "-c"], HERE) for backend in has.split()}
    return found


def measure(kind, program, settings, core):
    """Run a program; the parts that it tells, seconds of the whole process, MiB at its peak."""
    command, folder = runners()[kind]
    if shutil.which("taskset"):
        command = ["taskset", "-c", str(core), *command]
    environment = {**os.environ, **ONE_THREAD, **QUIET,
                   **{name: str(value) for name, value in settings.items()}}  # fmt: skip
    if kind.startswith("keras-"):
        environment["KERAS_BACKEND"] = kind.removeprefix("keras-")
    # The peers' Python was compiled when pip installed it, a clone's is at the first start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, program], cwd=folder, env=environment, stdout=output, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        whole = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            sys.exit(f"a program failed:\n{program}\n{errors.read()}")
        parts = json.loads(output.read().strip().splitlines()[-1])
    return {**parts, "whole process": whole, "MiB": used.ru_maxrss / MEBIBYTE}


def rounds_of(workload, programs, options, progress):
    """The measurements of every round: [{who: {part: number}}]."""
    epochs = options.epochs or workload.EPOCHS
    does_all = epochs >= workload.EPOCHS and "BATCHES" not in os.environ
    measured = []
    for number in range(options.rounds + 1):
        shift = number % len(programs)
        one = {}
        for who, kind, program, *less in programs[shift:] + programs[:shift]:
            settings = {"EPOCHS": epochs, **(less[0] if less else {})}
            one[who] = measure(kind, program, settings, options.core)
            low, high = workload.CHECK if not less else workload.CHECK_OF_LESS
            if does_all and not low <= one[who]["check"] <= high:
                sys.exit(f"{who} learned something else: {one[who]['check']}")
            progress(f"round {number} of {options.rounds}: {who} {one[who]['whole process']:.2f} s")
        measured.append(one)
    return measured[1:]


def spread(values, digits=3):
    """min, median, max in one column each."""
    shown = (min(values), statistics.median(values), max(values))
    return " ".join(f"{value:>10.{digits}f}" for value in shown)


def table(workload, measured):
    """The lines of the table."""
    names = [who for who, *_ in workload.PROGRAMS if who in measured[0]]
    less = {who: settings for who, _, _, *given in workload.PROGRAMS for settings in given}
    parts = [part for part in measured[0][names[0]] if part != "check"]
    heading = f"{'':<20} {'':<14} {'min':>10} {'median':>10} {'max':>10}"
    yield f"{len(measured)} rounds; seconds if not said, and MiB of memory at the peak"
    for who in names:
        if who in less:
            yield f"{who} does less: {less[who]}"
    yield heading
    for who in names:
        for part in parts:
            numbers = [one[who][part] for one in measured]
            yield f"{who:<20} {part:<14} {spread(numbers, 1 if part == 'MiB' else 4)}"
    pairs = [pair for pair in workload.PAIRS if set(pair) <= set(names)]
    if pairs:
        yield "\npeer / minitf, round by round (above 1: minitf needs less)"
    for face, peer in pairs:
        yield f"{peer} / {face}"
        for part in parts:
            if peer in less and not part.startswith((*ANY_WORK, *PER_UNIT)):
                continue
            ratios = [one[peer][part] / one[face][part] for one in measured]
            yield f"{'':<20} {part:<14} {spread(ratios, 2)}"


def main(arguments=None):
    known = {path.stem: path for path in sorted(HERE.glob("w[0-9]*_*.py"))}
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workloads", nargs="*", default=list(known), help=", ".join(known))
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (5)")
    parser.add_argument("--epochs", type=int, help="instead of the workload's own number")
    parser.add_argument("--core", type=int, default=0, help="the core that every program gets")
    parser.add_argument("--peer", action="append", help="only peers with this in their name")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(HERE))
    for name in options.workloads:
        chosen = [stem for stem in known if name in (stem, stem.partition("_")[0])]
        if not chosen:
            parser.error(f"there is no workload {name!r}; there are: {', '.join(known)}")
        workload = importlib.import_module(chosen[0])
        wanted = ("minitf", *(options.peer or [""]))
        programs = [one for one in workload.PROGRAMS
                    if one[1] in runners() and any(text in one[0] for text in wanted)]
        print(workload.__doc__.splitlines()[0])
        absent = [who for who, kind, *_ in workload.PROGRAMS if kind not in runners()]
        if absent:
            print(f"not installed here: {', '.join(absent)}")
        measured = rounds_of(workload, programs, options, lambda line: print(line, file=sys.stderr))
        print("\n".join(table(workload, measured)))


if __name__ == "__main__":
    main()
