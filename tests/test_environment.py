"""environment.yml and pyproject.toml say the same, and what the code imports is in them."""

import ast
import copy
import json
import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text())
# what the environment needs and pyproject.toml can't name
CONDA_ONLY = {"python", "pip"}
# what pip brings even under conda
PYPI_ONLY = {"quickjs-ng", "tree-sitter", "tree-sitter-javascript"}
REQUIREMENT = re.compile(r"([a-z0-9][a-z0-9._-]*)((?:(?:>=|<)[0-9][0-9.]*,?)*)")
# imports that a package of pyproject.toml always brings
PROVIDED_BY = {
    "IPython": "ipykernel",
    "jedi": "ipykernel",
    "jupyter_client": "ipykernel",
    "nbclient": "jupyterlab",
    "nbformat": "jupyterlab",
    "pygments": "ipykernel",
    "_quickjs": "quickjs-ng",
    "tree_sitter": "tree-sitter",
    "tree_sitter_javascript": "tree-sitter-javascript",
    "traitlets": "ipykernel",
}


def bounds(requirements):
    """Return {name: set of bounds} of lines such as "ipywidgets>=8.1,<9"; ValueError on others."""
    found = {}
    for line in requirements:
        match = REQUIREMENT.fullmatch(line)
        if match is None:
            raise ValueError(f"{line!r} is not a name with >= and < bounds")
        found[match[1]] = set(filter(None, match[2].split(",")))
    return found


def conda_lines(environment):
    """Return what conda installs besides python, whose pin has a sign of its own."""
    lines = environment["dependencies"]
    return [line for line in lines if isinstance(line, str) and not line.startswith("python=")]


def version(text):
    return tuple(int(part) for part in text.split("."))


def problems(environment, project):
    """Return what is wrong with an environment.yml beside a [project] table, one line each."""
    # 1. only the keys that conda knows: it passes over a misspelt one in silence
    if environment.keys() != {"name", "channels", "dependencies"}:
        return [f"keys are {sorted(environment)}"]
    found = []
    if environment["name"] != project["name"]:
        found.append(f"name is {environment['name']}")
    if environment["channels"] != ["conda-forge", "nodefaults"]:
        found.append(f"channels are {environment['channels']}")
    # 2. pip installs the kit and what is on PyPI alone
    lines = environment["dependencies"]
    last = lines[-1]
    if not isinstance(last, dict) or last.keys() != {"pip"} or last["pip"][-1:] != ["-e ."]:
        return [*found, "pip must come last and install -e . last"]
    by_pip = last["pip"][:-1]
    lines = [line for line in lines if isinstance(line, str)]
    # 3. python, pinned to a minor version that the project allows
    pinned = [match[1] for line in lines if (match := re.fullmatch(r"python=(3\.\d+)", line))]
    lowest = re.fullmatch(r">=(3\.\d+)", project["requires-python"])[1]
    if len(pinned) != 1:
        found.append("python must be pinned to a minor version, once")
    elif version(pinned[0]) < version(lowest):
        found.append(f"python {pinned[0]} is below {lowest}")
    # 4. the same names with the same bounds
    try:
        conda, brought = bounds(conda_lines(environment)), bounds(by_pip)
        wanted = bounds(project["dependencies"] + project["optional-dependencies"]["test"])
    except ValueError as error:
        return [*found, str(error)]
    if brought.keys() != PYPI_ONLY or brought.keys() & conda.keys():
        found.append(f"pip installs {sorted(brought)}")
    conda |= brought
    for name in sorted((conda.keys() | wanted.keys()) - CONDA_ONLY):
        if conda.get(name) != wanted.get(name):
            found.append(f"{name}: {conda.get(name)} and {wanted.get(name)}")
    if "pip" not in conda:
        found.append("pip is missing")
    return found


def test_the_environment_repeats_pyproject():
    assert problems(ENVIRONMENT, PROJECT) == []


@pytest.mark.parametrize(
    "name", ["jupyterlab", "ipywidgets", "ipykernel", "numpy", "matplotlib", "nbval"]
)
def test_the_environment_has_what_lessons_need(name):
    assert name in bounds(conda_lines(ENVIRONMENT))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dependencies:", "dependencis:"),
        ("conda-forge", "anaconda"),
        ("python=3.12", "python"),
        ("python=3.12", "python=3.9"),
        ("python=3.12", "python=3.12.1=h123_0"),
        ("ipykernel>=7", "ipykernel>=6"),
        ("  - nbval>=0.11\n", ""),
        ("  - nbval>=0.11\n", "  - nbval>=0.11\n  - scipy\n"),
        ("-e .", "minitf"),
        ("      - -e .\n", "      - -e .\n      - scipy\n"),
        ("      - quickjs-ng>=0.17,<0.18\n", ""),
        ("quickjs-ng>=0.17", "quickjs-ng>=0.16"),
        ("      - tree-sitter>=0.25,<0.27\n", "      - scipy\n"),
    ],
)
def test_a_change_in_one_place_only_is_seen(old, new):
    text = (ROOT / "environment.yml").read_text()
    assert old in text
    assert problems(yaml.safe_load(text.replace(old, new)), PROJECT)


def test_a_package_added_to_pyproject_only_is_seen():
    project = copy.deepcopy(PROJECT)
    project["dependencies"].append("scipy>=1")
    assert problems(ENVIRONMENT, project) == ["scipy: None and {'>=1'}"]


def notebook_code(path):
    """Return the Python of a notebook; cells in another language and magics are left out."""
    sources = []
    for cell in json.loads(path.read_text())["cells"]:
        source = "".join(cell["source"])
        # a cell that shows an error may show a SyntaxError
        shows_error = "raises-exception" in " ".join(cell["metadata"].get("tags", []))
        if cell["cell_type"] == "code" and not source.startswith("%%") and not shows_error:
            sources.append(re.sub(r"(?m)^(\s*)[%!].*$", r"\1pass", source))
    return "\n".join(sources)


def imports(path):
    """Return the top-level names that a Python file or a notebook imports."""
    code = notebook_code(path) if path.suffix == ".ipynb" else path.read_text()
    flags = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    names = set()
    for node in ast.walk(compile(code, str(path), "exec", flags)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module.split(".")[0])
    return names


def sources():
    for folder, pattern in (("minitf", "*.py"), ("widgets", "*.py"), ("notebooks", "*.ipynb")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            if ".ipynb_checkpoints" not in path.parts:
                yield path


def allowed(path):
    """Return the packages that a file may import: the package's own code also optional ones."""
    names = set(bounds(PROJECT["dependencies"]))
    if path.relative_to(ROOT).parts[0] == "minitf":
        for extra, requirements in PROJECT["optional-dependencies"].items():
            if extra not in ("test", "browser"):
                names |= set(bounds(requirements))
    return names


def test_every_import_is_provided_by_the_environment():
    missing = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources()
        for name in imports(path) - sys.stdlib_module_names - {"minitf", "widgets"}
        if PROVIDED_BY.get(name, name).replace("_", "-") not in allowed(path)
    }
    assert missing == set()


def test_imports_of_a_notebook_are_found_in_its_python_cells(tmp_path):
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["import nothing"]},
        {"cell_type": "code", "metadata": {}, "source": ["%%tfjs\n", "import * as tf"]},
        {
            "cell_type": "code",
            "metadata": {},
            "source": ["%matplotlib inline\n", "import scipy.io"],
        },
        {"cell_type": "code", "metadata": {}, "source": ["await f()\n", "from pandas import read"]},
        {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "source": ["import )"]},
    ]
    path = tmp_path / "lesson.ipynb"
    path.write_text(json.dumps({"cells": cells}))
    assert imports(path) == {"scipy", "pandas"}
