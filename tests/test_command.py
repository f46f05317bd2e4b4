"""`minitf lab` and `minitf doctor`: what a learner sees on the first day."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from minitf import __main__ as command
from minitf.commands import doctor, lab, lessons

# minitf lab


def test_settings_of_the_user_stay_and_ours_come_first():
    added = lab.server_environment({"JUPYTER_CONFIG_PATH": "theirs", "OPENBLAS_NUM_THREADS": "4"})
    assert added.keys() == {"JUPYTER_CONFIG_PATH"}
    ours, theirs = added["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert (Path(ours) / "labconfig" / "default_setting_overrides.json").is_file()
    assert theirs == "theirs"
    assert lab.server_environment({})["OPENBLAS_NUM_THREADS"] == "1"


def test_further_arguments_reach_jupyterlab_and_win_over_ours(tmp_path):
    given = ["--LabApp.default_url=/lab", "--no-browser", "--port=9999"]
    arguments = lab.server_arguments(tmp_path, given, browser=False)
    assert arguments[-3:] == given
    assert arguments.count("--no-browser") == 1
    assert not any(lessons.START in argument for argument in arguments)


def test_root_may_start_jupyterlab(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--allow-root" in lab.server_arguments(tmp_path, [], browser=True)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--allow-root" not in lab.server_arguments(tmp_path, [], browser=True)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"BROWSER": "firefox"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_browser_is_opened_only_where_there_is_a_screen(environment, platform, expected):
    assert lab.can_open_browser(environment, platform) is expected


def test_the_learners_folder_is_the_same_from_everywhere():
    assert lab.default_folder({}) == Path("~/minitf-lessons")
    assert lab.default_folder({"MINITF_LESSONS": "class"}) == Path("class")


@pytest.fixture(scope="module")
def running_lab(tmp_path_factory):
    """A `minitf lab` in a new home, up to its address: the process, its lines, that address."""
    home = tmp_path_factory.mktemp("home")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTER", "MINITF", "DISPLAY", "WAYLAND", "BROWSER"))
    }
    environment |= {"HOME": str(home), "USERPROFILE": str(home)}
    with subprocess.Popen(
        [sys.executable, "-m", "minitf", "lab", "--ServerApp.port_retries=50"],
        cwd=home,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        lines, address = [], None
        for line in process.stdout:
            lines.append(line)
            if address := re.search(r"http://\S+token=\w+", line):
                break
        yield process, lines, address and address.group(), home
        process.kill()


def fetch(address, path):
    """Return the JSON that the server answers at `path`; it prints its address, then listens."""
    base, token = re.fullmatch(r"(.*?)/lab/tree/\S*token=(\w+)", address).groups()
    last_moment = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(f"{base}/{path}?token={token}", timeout=30) as answer:
                return json.load(answer)
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            if time.monotonic() > last_moment:
                raise
            time.sleep(0.05)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches a process otherwise there")
def test_lab_serves_the_learners_copy_asks_no_question_and_stops_at_ctrl_c(running_lab):
    process, lines, address, home = running_lab
    said = "".join(lines)
    assert address, said
    assert f"Your lessons are in {home / 'minitf-lessons'}" in said
    assert "No browser can open here" in said
    assert f"/lab/tree/{lessons.START}?" in address

    assert "kernels" in fetch(address, "api/status")
    served = {entry["name"] for entry in fetch(address, "api/contents")["content"]}
    assert lessons.START in served
    settings = fetch(address, "lab/api/settings/@jupyterlab/apputils-extension:notification")
    asked = {name: row["default"] for name, row in settings["schema"]["properties"].items()}
    assert asked["fetchNews"] == "false"
    assert asked["checkForUpdates"] is False
    assert json.loads(settings["raw"] or "{}") == {}, "the user's own settings stay as they were"

    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=30)
    assert process.returncode == 0, rest
    assert "Traceback" not in rest


# minitf doctor


def test_doctor_finds_this_installation_well(capsys):
    assert command.main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "fix" not in said
    for what in ("Python 3.", "jupyterlab 4.", "ipykernel ", "lesson", "a kernel starts"):
        assert re.search(rf"^ok +(\d+ )?{what}", said, re.MULTILINE), what


def test_doctor_says_what_is_missing_and_how_to_get_it():
    finding = doctor.package("no-such-package-anywhere<9,>=8.1")
    assert finding.what == "no-such-package-anywhere is missing"
    assert finding.fix == f'{doctor.INSTALL} "no-such-package-anywhere<9,>=8.1"'
    assert doctor.line(finding, colour=False).startswith("fix  ")


def test_doctor_says_which_version_is_wanted():
    assert doctor.package("numpy>=999").what.endswith("wanted >=999")
    assert doctor.package("numpy").fix == ""
    assert "3.12" in doctor.python_version("3.10.2", ">=3.12").fix


@pytest.mark.parametrize(("version", "told"), [("7.3.0", True), ("7.4.0", False), ("8", False)])
def test_doctor_tells_of_a_fault_that_a_learner_may_meet(monkeypatch, version, told):
    monkeypatch.setattr(doctor.metadata, "version", lambda name: version)
    finding = doctor.package("ipykernel>=7")
    assert ("leaves a cell at [*]" in finding.what) is told
    assert finding.fix == ""


@pytest.mark.parametrize(
    ("version", "bounds", "expected"),
    [
        ("4.4", "<5,>=4.4", True),
        ("4.4.0", ">=4.4", True),
        ("4.10.1", ">=4.4", True),
        ("4.3.9", "<5,>=4.4", False),
        ("5.0.0", "<5,>=4.4", False),
        ("7.4.0rc1", ">=7", True),
        ("2", "", True),
    ],
)
def test_versions_are_compared_as_numbers(version, bounds, expected):
    assert doctor.within(version, bounds) is expected


def test_doctor_exits_with_1_where_something_needs_mending(monkeypatch, capsys):
    broken = [doctor.Finding("numpy 2.4"), doctor.Finding("ipykernel is missing", "pip install it")]
    monkeypatch.setattr(doctor, "examine", lambda: iter(broken))
    assert doctor.run([]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "ok   numpy 2.4",
        "fix  ipykernel is missing",
        "     pip install it",
        "To mend: 1",
    ]


def test_doctor_names_a_kernel_that_is_not_there():
    finding = doctor.kernel_starts("no-such-kernel")
    assert "no-such-kernel" in finding.what
    assert "ipykernel install" in finding.fix


def test_doctor_sees_that_a_kernel_is_another_python(monkeypatch):
    monkeypatch.setattr(sys, "prefix", "/elsewhere")
    assert "is another Python" in doctor.kernel_starts().what


# the command itself


def test_help_names_every_command(capsys):
    assert command.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {name} " in said for name in command.COMMANDS)
    assert command.main([]) == 0
    assert capsys.readouterr().out == said


@pytest.mark.parametrize("name", command.COMMANDS)
def test_each_command_explains_itself(name, capsys):
    with pytest.raises(SystemExit) as stop:
        command.main([name, "--help"])
    assert stop.value.code == 0
    assert f"usage: minitf {name}" in capsys.readouterr().out


def test_version_is_the_installed_one(capsys):
    assert command.main(["--version"]) == 0
    assert re.fullmatch(r"minitf \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_an_unknown_command_is_told_the_known_ones(capsys):
    assert command.main(["laboratory"]) == 2
    said = capsys.readouterr().err
    assert "'laboratory'" in said
    assert all(name in said for name in command.COMMANDS)
    command.main(["docter"])
    assert "Did you mean 'doctor'?" in capsys.readouterr().err
