"""Fixtures for the browser tests: `lab` is a running JupyterLab, `page` a page of a Chromium."""

import os
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from laboratory import DARK, LIGHT, REPOSITORY, Laboratory, Notebook  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A JupyterLab server; its kernels import the repository's packages and the doubles.

    MINITF_KERNEL_PATH may name a folder with another ipykernel (`pip install --target`).
    """
    kernel_path = [REPOSITORY, REPOSITORY / "tests" / "widgets"]
    kernel_path += filter(None, [os.environ.get("MINITF_KERNEL_PATH")])
    server = Laboratory(tmp_path_factory.mktemp("lab"), kernel_path)
    yield server
    server.close()


@pytest.fixture(scope="module")  # Playwright's loop must be gone when other tests run theirs
def browser(tmp_path_factory):
    installed = filter(None, map(shutil.which, CHROMIUM))
    found = os.environ.get("MINITF_CHROMIUM") or next(installed, None)
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("browser"),
            executable_path=found,  # None: the one that `playwright install chromium` brought
            headless=True,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            viewport={"width": 1280, "height": 900},
        )
        context.set_default_timeout(20_000)
        yield context
        context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Take a picture of a page whose test has failed, if MINITF_SCREENSHOTS names a folder."""
    report = yield
    folder, page = os.environ.get("MINITF_SCREENSHOTS"), getattr(item, "funcargs", {}).get("page")
    if folder and page and report.when == "call" and report.failed:
        page.screenshot(path=Path(folder) / f"failed-{item.name}.png")
    return report


@pytest.fixture
def page(browser):
    """A new page. It fails the test if anything was asked from outside this machine."""
    opened = browser.new_page()
    requests, errors, dialogs = [], [], []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    yield opened
    opened.unroute_all()
    opened.close(run_before_unload=False)
    inside = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "about:")
    assert [url for url in requests if not url.startswith(inside)] == []
    assert [message for message in dialogs if "leave" not in message.lower()] == []


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request, lab):
    """Runs the test in both of JupyterLab's themes."""
    lab.use_theme(request.param)
    yield "dark" if request.param == DARK else "light"
    lab.use_theme(LIGHT)


@pytest.fixture
def open_notebook(lab, page):
    """A function that writes a notebook of the given cells, opens it and returns it."""

    def open_cells(*cells: str, name: str = "test.ipynb", kernel: bool = True) -> Notebook:
        if cells:
            lab.write(name, *cells)
        return Notebook(lab, page, name, kernel=kernel)

    yield open_cells
    lab.stop_kernels()
