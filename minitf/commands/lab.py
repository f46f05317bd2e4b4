"""`minitf lab`: open the lessons in JupyterLab, in a folder of the learner's own."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from minitf.commands import lessons

DESCRIPTION = f"""\
Open the lessons in JupyterLab, starting with {lessons.START}.

You work in a copy of your own: ~/minitf-lessons, or the folder that --lessons or the variable
MINITF_LESSONS names. It is the same folder wherever you start from, so your work is there next
time. An update of minitf never overwrites a notebook you edited.
"""


def run(arguments: list[str]) -> int:
    """Bring the learner's folder up to date and run JupyterLab in it until it is stopped."""
    parser = argparse.ArgumentParser(
        prog="minitf lab",
        description=DESCRIPTION,
        epilog="All other arguments go to `jupyter lab`, for example --no-browser or --port=9999.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--lessons", metavar="FOLDER", type=Path, help="where your copy is kept")
    options, further = parser.parse_known_args(arguments)
    folder = (options.lessons or default_folder(os.environ)).expanduser().absolute()
    try:
        from jupyterlab.labapp import LabApp
    except ImportError as error:
        print(f"minitf lab: JupyterLab can't start: {error}. Try: minitf doctor", file=sys.stderr)
        return 1
    try:
        changes = lessons.refresh(lessons.shipped_folder(), folder)
    except lessons.LessonsNotFound as error:
        print(f"minitf lab: {error}", file=sys.stderr)
        return 1
    browser = can_open_browser(os.environ, sys.platform)
    print(report(folder, changes, browser), flush=True)
    os.environ.update(server_environment(os.environ))
    # In this process: Ctrl-C, the terminal and the exit status are then JupyterLab's own.
    try:
        LabApp.launch_instance(server_arguments(folder, further, browser))
    except KeyboardInterrupt:
        pass  # stopped while it was still starting
    return 0


def default_folder(environment: Mapping[str, str]) -> Path:
    """Return the learner's folder when none was named."""
    return Path(environment.get("MINITF_LESSONS") or "~/minitf-lessons")


def report(folder: Path, changes: lessons.Changes, browser: bool) -> str:
    """Return what a learner reads before JupyterLab's own lines."""
    lines = [f"Your lessons are in {folder}"]
    if changes.refreshed:
        lines.append(f"Updated, since you had not edited them: {', '.join(changes.refreshed)}")
    for edited, beside in changes.beside:
        lines.append(f"{edited} has a new version. You edited yours, so the new one is {beside}")
    if not browser:
        lines.append("No browser can open here: open the address that JupyterLab prints in yours")
    return "\n".join(lines)


def server_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that the server and its kernels get besides those that are set."""
    # Default settings, not the user's: a theme or an answer they chose still wins.
    config = [str(Path(__file__).with_name("jupyter")), environment.get("JUPYTER_CONFIG_PATH", "")]
    added = {"JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, config))}
    if not environment.get("OPENBLAS_NUM_THREADS"):
        # The lessons' arrays are small: a second thread costs more than it brings.
        added["OPENBLAS_NUM_THREADS"] = "1"
    return added


def server_arguments(folder: Path, further: list[str], browser: bool) -> list[str]:
    """Return JupyterLab's arguments. A default is left out where `further` sets it."""
    defaults = [
        f"--ServerApp.root_dir={folder}",
        # not a file argument: the address printed for other browsers then has the lesson too
        f"--LabApp.default_url=/lab/tree/{lessons.START}",
    ]
    if getattr(os, "geteuid", lambda: 1)() == 0:
        defaults.append("--allow-root")  # in a container there is no one else to be
    if not browser:
        defaults.append("--no-browser")
    named = {argument.split("=")[0] for argument in further}
    return [option for option in defaults if option.split("=")[0] not in named] + further


def can_open_browser(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a browser window can appear on this machine's screen."""
    if platform in ("win32", "darwin") or environment.get("BROWSER"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
