"""Drive a real JupyterLab in a real Chromium: `Laboratory` is the server, `Notebook` a page of it.

The order of steps was found by trial: the kernel session is started through REST before the
page opens, since otherwise "Run All" races the kernel's connection and a dialog eats it.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import nbformat
from nudge import MENDED, Nudge
from playwright.sync_api import Locator, Page, expect

REPOSITORY = Path(__file__).resolve().parents[2]
SECONDS = 1000  # Playwright counts milliseconds
LIGHT, DARK = "JupyterLab Light", "JupyterLab Dark"
PLUGIN_SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    # All cells in the page, not only those near the viewport.
    "notebook-extension/tracker": {"windowingMode": "none"},
}


class Laboratory:
    """A JupyterLab server on a free port, with an empty home and its own process group."""

    def __init__(self, folder: Path, kernel_path: list[Path]):
        self.folder = folder
        self.notebooks = folder / "notebooks"
        self.notebooks.mkdir(parents=True)
        self.token = secrets.token_hex(16)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        environment = self._environment(kernel_path)
        self._wants_nudges = _ipykernel_version(environment) < MENDED
        self._nudges: list[Nudge] = []
        self._log = (folder / "server.log").open("wb")
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                *("--ip=127.0.0.1", f"--port={self.port}", "--ServerApp.port_retries=0"),
                f"--IdentityProvider.token={self.token}",
                f"--ServerApp.root_dir={self.notebooks}",
                *("--LabApp.extension_manager=readonly", "--LabApp.news_url=None"),
            ],
            env=environment,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._wait_until_it_answers()

    def write(self, name: str, *cells: str) -> str:
        """Put a notebook of these code cells into the server's folder; returns its name."""
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
        made.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(made, self.notebooks / name)
        return name

    def copy(self, notebook: Path) -> str:
        """Put a copy of a notebook file into the server's folder; returns its name."""
        shutil.copy(notebook, self.notebooks / notebook.name)
        return notebook.name

    def start_kernel(self, name: str) -> None:
        kernel = {"kernel": {"name": "python3"}, "path": name, "name": name, "type": "notebook"}
        started = self._ask("/api/sessions", kernel)["kernel"]["id"]
        if self._wants_nudges:
            self._nudges.append(Nudge(self.folder / "runtime_dir" / f"kernel-{started}.json"))

    def stop_kernels(self) -> None:
        while self._nudges:
            self._nudges.pop().stop()
        for session in self._ask("/api/sessions"):
            self._ask(f"/api/sessions/{session['id']}", method="DELETE")

    def use_theme(self, theme: str) -> None:
        self._write_setting("apputils-extension/themes", {"theme": theme})

    def close(self) -> None:
        """End the server and all its kernels."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
        self._log.close()

    def _environment(self, kernel_path: list[Path]) -> dict[str, str]:
        own = {"HOME": "home", "IPYTHONDIR": "ipython", "MPLCONFIGDIR": "matplotlib"}
        for name in ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"):
            own[f"JUPYTER_{name}"] = name.lower()
        for name in ("SETTINGS_DIR", "WORKSPACES_DIR"):
            own[f"JUPYTERLAB_{name}"] = name.lower()
        for folder in own.values():
            (self.folder / folder).mkdir()
        self._settings = self.folder / "settings_dir"
        for plugin, values in PLUGIN_SETTINGS.items():
            self._write_setting(plugin, values)
        paths = os.pathsep.join(str(path) for path in kernel_path)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "IPYTHON"))}
        folders = {name: str(self.folder / folder) for name, folder in own.items()}
        return {**kept, **folders, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"}

    def _write_setting(self, plugin: str, values: dict) -> None:
        file = self._settings / "@jupyterlab" / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))

    def _wait_until_it_answers(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                self._ask("/api/status")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        self.close()
        raise RuntimeError(f"JupyterLab did not start:\n{(self.folder / 'server.log').read_text()}")

    def _ask(self, path: str, data: dict | None = None, method: str | None = None):
        request = urllib.request.Request(
            self.address + path,
            data=None if data is None else json.dumps(data).encode(),
            headers={"Authorization": f"token {self.token}", "Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or "null")


def _ipykernel_version(environment: dict[str, str]) -> tuple[int, ...]:
    """The version that the kernels will have, such as (7, 4)."""
    program = "import ipykernel; print(*ipykernel.version_info[:2])"
    asked = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return tuple(map(int, asked.stdout.split()))


class Notebook:
    """An open notebook: run it, press its buttons, move its sliders, take its picture."""

    def __init__(self, lab: Laboratory, page: Page, name: str, *, kernel: bool = True):
        self.page = page
        self._file = lab.notebooks / name
        if kernel:
            lab.start_kernel(name)
        page.goto(f"{lab.address}/lab/tree/{name}?token={lab.token}&reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60 * SECONDS)
        if kernel:
            # The indicator in the toolbar says "idle" before there is a kernel; these two don't.
            kernel_name = page.locator(".jp-NotebookPanel-toolbar .jp-KernelName")
            expect(kernel_name).to_contain_text("Python 3", timeout=60 * SECONDS)
            expect(page.locator("#jp-bottom-panel")).to_contain_text("| Idle")

    def run_all(self, *, wait: bool = True, timeout: float = 30) -> None:
        """Run all cells, and wait until none of them is running any more."""
        self._menu("Run", "Run All Cells")
        if wait:
            self.wait_until_done(timeout)

    def wait_until_done(self, timeout: float = 30) -> None:
        prompts = self.page.locator(".jp-CodeCell .jp-InputPrompt")
        expect(prompts.filter(has_text="*")).to_have_count(0, timeout=timeout * SECONDS)
        expect(prompts.filter(has_text="[ ]:")).to_have_count(0, timeout=timeout * SECONDS)

    def run_cell(self, number: int) -> None:
        """Run one cell, counted from 0, without waiting."""
        prompt = self.page.locator(".jp-Notebook .jp-Cell").nth(number).locator(".jp-InputPrompt")
        prompt.click()
        self.page.keyboard.press("Control+Enter")

    def save(self) -> None:
        with self.page.expect_response(lambda r: r.request.method == "PUT" and r.ok):
            self.page.keyboard.press("Control+s")

    def save_until(self, condition: Callable[[nbformat.NotebookNode], bool], timeout=15):
        """Save, again and again, until the saved notebook is as asked for; returns it."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self.save()
            saved = nbformat.read(self._file, as_version=4)
            if condition(saved):
                return saved
        raise TimeoutError(f"the saved notebook never met the condition: {saved}")

    def output(self, number: int) -> Locator:
        """The output area of a cell, counted from 0."""
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number).locator(".jp-OutputArea")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def slider(self, name: str) -> Locator:
        """The handle of the ipywidgets slider with this description; it takes arrow keys."""
        rows = self.page.locator(".widget-inline-hbox")
        return rows.filter(has=self.page.get_by_text(name, exact=True)).locator(".noUi-handle")

    def move(self, name: str, *keys: str) -> None:
        """Move a slider by keyboard, as `move("Speed", "ArrowRight", "ArrowRight")`."""
        self.slider(name).focus()
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, words: str) -> None:
        """Go by the Tab key to the next thing whose text or label begins with these words."""
        said = """words => {
            const e = document.activeElement;
            const label = e.closest('.widget-inline-hbox')?.querySelector('.widget-label');
            return (e.textContent || label?.textContent || '').trim().startsWith(words);
        }"""
        for _ in range(100):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(said, words):
                return
        raise AssertionError(f"the Tab key never came to {words!r}")

    def picture(self, name: str) -> None:
        """Save a screenshot where MINITF_SCREENSHOTS says, if it says so."""
        folder = os.environ.get("MINITF_SCREENSHOTS")
        if folder:
            self.page.screenshot(path=Path(folder) / f"{name}.png")

    def _menu(self, menu: str, item: str) -> None:
        bar = self.page.locator(".lm-MenuBar")
        bar.get_by_role("menuitem", name=menu, exact=True).click()
        self.page.get_by_role("menuitem", name=item, exact=True).first.click()


def cell_number(lesson, source):
    """The number of the lesson's cell, counted from 0, whose code begins so."""
    cells = nbformat.read(lesson, as_version=4).cells
    return next(i for i, cell in enumerate(cells) if cell.source.startswith(source))
