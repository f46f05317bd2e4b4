"""`minitf doctor`: check an installation before the lesson, one line for each thing."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from minitf.commands import lessons

INSTALL = f"{sys.executable} -m pip install --upgrade"
# Versions that are allowed and work, with a fault that a learner may meet: bounds, and what to say.
FAULTS = {
    "ipykernel": ("<7.4", "now and then it leaves a cell at [*]: run the cell again. 7.4 does not"),
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: what was found and, where it is not well, what mends it."""

    what: str
    fix: str = ""  # empty: all is well


def run(arguments: list[str]) -> int:
    """Print every finding and return 0 when all is well, 1 when something needs mending."""
    argparse.ArgumentParser(
        prog="minitf doctor", description="Check that the lessons will run here."
    ).parse_args(arguments)
    fixes = 0
    for finding in examine():
        print(line(finding, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
        fixes += bool(finding.fix)
    print("All is well: minitf lab" if not fixes else f"To mend: {fixes}")
    return 1 if fixes else 0


def line(finding: Finding, colour: bool) -> str:
    """Return the finding as text; colour only repeats what the first word says."""
    word, code = ("fix", "31") if finding.fix else ("ok", "32")
    mark = f"\033[{code}m{word:<4}\033[0m" if colour else f"{word:<4}"
    return f"{mark} {finding.what}" + (f"\n     {finding.fix}" if finding.fix else "")


def examine() -> Iterator[Finding]:
    """Yield the findings one by one; the kernel, which takes seconds, comes last."""
    try:
        wanted_python = metadata.metadata("minitf")["Requires-Python"]
        requirements = metadata.requires("minitf") or []
    except metadata.PackageNotFoundError:
        yield Finding("minitf is not installed here", "In the clone's folder: pip install -e .")
        return
    yield python_version(sys.version.split()[0], wanted_python)
    for requirement in requirements:
        if "extra ==" not in requirement:
            yield package(requirement)
    yield lessons_found()
    yield javascript_runs()
    yield real_tfjs()
    yield kernel_starts()


def python_version(version: str, wanted: str) -> Finding:
    """Compare the running Python with `wanted`, such as ">=3.11"."""
    what = f"Python {version}"
    if within(version, wanted):
        return Finding(what)
    return Finding(what, f"Python {wanted} is needed: make an environment with it, install there")


def package(requirement: str) -> Finding:
    """Compare what is installed with a requirement, such as "ipywidgets<9,>=8.1"."""
    name, bounds = re.match(r"([\w.-]+)\s*([^;]*)", requirement).groups()
    bounds = bounds.strip(" ()")
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding(f"{name} is missing", f'{INSTALL} "{name}{bounds}"')
    if within(version, bounds):
        faulty, fault = FAULTS.get(name, ("<0", ""))
        return Finding(f"{name} {version}{f': {fault}' if within(version, faulty) else ''}")
    return Finding(f"{name} {version}, wanted {bounds}", f'{INSTALL} "{name}{bounds}"')


def within(version: str, bounds: str) -> bool:
    """Return whether a version meets bounds made of >= and <, the two that pyproject.toml uses."""
    number = _number(version)
    for sign, bound in re.findall(r"(>=|<)\s*([\w.]+)", bounds):
        at_least = number >= _number(bound)
        if at_least != (sign == ">="):
            return False
    return True


def _number(version: str) -> list[int]:
    numbers = [int(part) for part in re.match(r"[\d.]*", version).group().split(".") if part]
    while numbers and numbers[-1] == 0:
        numbers.pop()  # 8 and 8.0 are one version
    return numbers


def lessons_found() -> Finding:
    """Look for the lessons that `minitf lab` copies."""
    try:
        folder = lessons.shipped_folder()
    except lessons.LessonsNotFound as error:
        return Finding("the lessons are missing", str(error))
    count = sum(name.endswith(".ipynb") for name in lessons.shipped_files(folder))
    return Finding(f"{count} lesson{'s' if count != 1 else ''} in {folder}")


def javascript_runs() -> Finding:
    """Run a program in the engine of JavaScript cells."""
    import asyncio

    from minitf import js

    fix = f'{INSTALL} "quickjs-ng>=0.17,<0.18" tree-sitter tree-sitter-javascript'
    try:
        session = js.Session()
        result = asyncio.run(session.run("(await tf.add(1, 2).data())[0]"))
    except Exception as error:  # whatever stops it: the learner needs its words
        return Finding(f"JavaScript cells don't run: {str(error).splitlines()[0]}", fix)
    if result.value != 3:
        return Finding(f"JavaScript cells calculate 1 + 2 = {result.shown}", fix)
    slow = "" if session.engine.can_stop else ": but Interrupt can't stop an endless loop in them"
    return Finding(f"JavaScript cells run{slow}")


def real_tfjs() -> Finding:
    """Look for Node and the real tfjs, which no lesson needs."""
    from minitf.js.real import real_session as real

    try:
        node, package = real.find()
        version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
        running = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30,
                                 check=True).stdout.strip()  # fmt: skip
    except real.NotInstalled as error:
        return Finding(f"%%tfjs --real, which no lesson needs, is not set up: {error}")
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        return Finding(f"%%tfjs --real, which no lesson needs, would fail: {error}")
    found = f"@tensorflow/{package.name} {version} in Node {running}"
    return Finding(f"%%tfjs --real would run {found}")


def kernel_starts(kernel_name: str = "python3") -> Finding:
    """Start the kernel the lessons name, and see that it is this Python and imports minitf."""
    register = f"{sys.executable} -m ipykernel install --sys-prefix"
    try:
        from jupyter_client.manager import start_new_kernel
    except ImportError as error:
        return Finding(f"no kernel: {error}", f"{INSTALL} jupyterlab ipykernel")
    with tempfile.TemporaryFile() as complaints:  # what the kernel writes to the terminal
        try:
            manager, client = start_new_kernel(
                startup_timeout=60, kernel_name=kernel_name, stderr=complaints
            )
        except Exception as error:  # whatever stops a kernel: the learner needs its words
            complaints.seek(0)
            words = complaints.read().decode(errors="replace").strip() or str(error)
            return Finding(f"the kernel does not start: {words.splitlines()[-1]}", register)
        try:
            reply = client.execute_interactive(
                "import sys, minitf",
                user_expressions={"python": "sys.prefix"},
                timeout=60,
                output_hook=lambda message: None,
            )["content"]
        except TimeoutError:
            return Finding("the kernel does not answer within a minute", register)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    if reply["status"] != "ok":
        return Finding(
            f"the kernel can't import minitf: {reply['ename']}: {reply['evalue']}",
            f"See which Python it is: {sys.executable} -m jupyter kernelspec list",
        )
    prefix = reply["user_expressions"]["python"]["data"]["text/plain"].strip("'\"")
    if os.path.realpath(prefix) != os.path.realpath(sys.prefix):
        # a kernel registered for the user hides the environment's own of the same name
        return Finding(
            f"the kernel {kernel_name} is another Python, in {prefix}",
            f"{sys.executable} -m jupyter kernelspec remove {kernel_name}",
        )
    return Finding("a kernel starts and imports minitf")
