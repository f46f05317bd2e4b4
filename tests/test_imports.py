"""Imports point one way, `import minitf` needs NumPy alone, and what is public explains itself."""

import ast
import inspect
import json
import os
import re
import statistics
import subprocess
import sys
import types
from pathlib import Path

import pytest

import minitf as tf
from minitf import facade, keras

ROOT = Path(__file__).parents[1]
# Rooms that may not see one another stand on one line; each line sees the lines above it.
ORDER = [
    ["strictness"],
    ["promise", "errors", "differences"],
    ["sentences", "core"],
    ["wording"],
    ["dialect"],
    ["spec"],
    ["activations", "initializers", "regularizers", "constraints", "data"],
    ["losses"],
    ["metrics", "train", "callbacks"],
    ["layers"],
    ["models"],
    ["io"],
    ["tfjs", "keras"],
    ["facade", "kit"],
    ["__init__"],
    ["js"],
    ["commands"],
    ["__main__"],
    ["widgets"],
]
LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}
# What a room never sees although it stands below it.
NEVER = {
    "core": {"promise", "strictness", "sentences"},
    "layers": {"promise", "losses", "metrics", "train", "callbacks"},
}
# Third parties, by who may import them; whoever is not named may import NumPy and no other.
THIRD_PARTIES = {
    "commands": None, "widgets": None, "layers": set(),
    "js": {"numpy", "_quickjs", "tree_sitter", "tree_sitter_javascript", "IPython"},
}  # fmt: skip
DRAWING = ("minitf/callbacks.py", "matplotlib")  # history.plot(), where matplotlib is installed
LATE = ["asyncio", "urllib.request", "zipfile"]  # imported on first use, if at all
LONGEST = 380
STRANGERS = {"eval", "exec", "compile", "__import__"}
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}


def sources(*folders):
    """(path from the root, tree) of every Python file of these packages."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def room_of(path):
    """The part of ORDER that a file belongs to."""
    return path.parts[0] if path.parts[0] == "widgets" else path.with_suffix("").parts[1]


def imported(path, tree):
    """(line, dotted name, whether it is inside a function) of everything a file imports."""
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
    }
    package = list(path.with_suffix("").parts[:-1])
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{start}.{one.name}" for one in node.names]
        else:
            continue
        for name in names:
            yield node.lineno, name, id(node) in inside


def room_named(name):
    """The room that `import name` reaches: `minitf` itself is "__init__"."""
    first, _, rest = name.partition(".")
    if first == "widgets":
        return "widgets"
    part = rest.partition(".")[0]
    is_there = (ROOT / "minitf" / part).is_dir() or (ROOT / "minitf" / f"{part}.py").is_file()
    return part if part and is_there else "__init__"


IMPORTS = [
    (path, line, name, late)
    for path, tree in sources("minitf", "widgets")
    for line, name, late in imported(path, tree)
]


def test_every_file_belongs_to_a_room_of_the_order():
    found = {room_of(path) for path, _ in sources("minitf", "widgets")}
    assert found <= set(LEVEL), f"rooms that ORDER does not know: {sorted(found - set(LEVEL))}"


def test_imports_point_one_way():
    wrong = []
    for path, line, name, _ in IMPORTS:
        if name.partition(".")[0] not in ("minitf", "widgets"):
            continue
        room, other = room_of(path), room_named(name)
        if room == other:
            continue
        if LEVEL[other] >= LEVEL[room] or other in NEVER.get(room, ()):
            wrong.append(f"{path}:{line}: {room} imports {name}")
    assert not wrong, "\n".join(wrong)


def test_only_commands_and_widgets_import_more_than_numpy():
    wrong = []
    for path, line, name, late in IMPORTS:
        top = name.partition(".")[0]
        if top in ("minitf", "widgets", "numpy") or top in sys.stdlib_module_names:
            continue
        allowed = THIRD_PARTIES.get(room_of(path), {"numpy"})
        if allowed is None or top in allowed or (late and (path.as_posix(), top) == DRAWING):
            continue
        wrong.append(f"{path}:{line}: imports {name}")
    assert not wrong, "\n".join(wrong)


def test_layers_never_import_numpy():
    wrong = [
        f"{path}:{line}: imports {name}"
        for path, line, name, _ in IMPORTS
        if room_of(path) == "layers" and name.partition(".")[0] == "numpy"
    ]
    assert not wrong, "\n".join(wrong)


IMPORT_ALONE = f"""
import sys
allowed = {{'numpy', 'minitf'}} | set(sys.stdlib_module_names)

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition('.')[0] not in allowed:
            raise ImportError(f'minitf may not need {{name}}')

sys.meta_path.insert(0, Refuse())
import numpy
before = set(sys.modules)
import minitf as tf
from minitf import keras, kit
late = [name for name in {LATE!r} if name in set(sys.modules) - before]
assert not late, f'imported with minitf: {{late}}'
tf.sequential({{'layers': [tf.layers.dense({{'units': 1, 'inputShape': [1]}})]}})
keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
print('alone')
"""


def python(program, *options, **variables):
    result = subprocess.run(
        [sys.executable, *options, "-c", program], cwd=ROOT, capture_output=True, text=True,
        timeout=60, check=False, env={**os.environ, **variables},
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_minitf_is_imported_and_builds_models_with_numpy_alone():
    assert python(IMPORT_ALONE).strip() == "alone"


def test_the_face_in_use_is_the_one_that_is_imported():
    of_tfjs = "import sys; import minitf; {}; print('minitf.tfjs' in sys.modules)"
    assert python(of_tfjs.format("from minitf import keras")).strip() == "False"
    assert python(of_tfjs.format("minitf.scalar(1)")).strip() == "True"


def test_what_tf_shows_is_tfjs_whatever_was_imported_before():
    rooms = {path.stem for path in (ROOT / "minitf").iterdir()}
    hidden = set(tf._HIDDEN_ROOMS)
    assert rooms & set(facade.TABLE) <= hidden <= rooms
    program = "from minitf import keras; import minitf as tf; print(tf.losses.huberLoss.__name__)"
    assert python(program).strip() == "huberLoss"
    with pytest.raises(AttributeError, match="tfjs takes activations by name"):
        tf.activations  # noqa: B018


IMPORT_TIME = """
import sys, time
start = time.process_time()
import numpy
middle = time.process_time()
import minitf
minitf.tensor, minitf.keras
print((time.process_time() - start) / (middle - start))
"""


def test_importing_both_faces_takes_at_most_three_times_as_long_as_importing_numpy(tmp_path):
    # Compiled files, as a learner's second start has them, wherever the sources are.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    python(IMPORT_TIME, **compiled)
    ratios = [float(python(IMPORT_TIME, **compiled)) for _ in range(5)]
    assert statistics.median(ratios) <= 3, f"ratios {ratios}"


def test_no_file_is_longer_than_a_reader_likes():
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for folder in ("minitf", "widgets")
        for path in (ROOT / folder).rglob("*.py")
    }
    too_long = {path: length for path, length in lengths.items() if length > LONGEST}
    assert not too_long, f"longer than {LONGEST} lines: {too_long}"


def test_minitf_never_runs_data_as_code():
    wrong = []
    for path, tree in sources("minitf"):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            of_data = called.endswith("import_module") and not _is_our_own(node.args[0])
            if (called in STRANGERS or of_data) and room_of(path) != "commands":
                wrong.append(f"{path}:{node.lineno}: {ast.unparse(node)[:60]}")
    wrong += [
        f"{path}:{line}: imports {name}"
        for path, line, name, _ in IMPORTS
        if name.partition(".")[0] in UNSAFE_MODULES
    ]
    assert not wrong, "\n".join(wrong)


def _is_our_own(argument):
    """Whether the name to be imported is text of the source that begins with minitf."""
    return ast.unparse(argument).strip("f'\"").startswith("minitf.")


# ---- what is committed ----

# Put together here, so that this file does not hold what it looks for.
ADDRESSES = [
    "pypi" + r"\.org", "files.python" + "hosted", "registry.npm" + "js", "npmjs" + r"\.org",
    "/work" + "/(main|shared|.library)", "/tmp" + "/(dev|plan|oracle)", "/home" + "/(?!jovyan)",
    "/root" + "/", "/Users" + "/",
]  # fmt: skip


def committed():
    """The text files of the repository: those git knows, else all but hidden ones."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*")
                 if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file()]


def test_no_committed_text_names_a_registry_or_a_path_of_one_machine():
    pattern, wrong = re.compile("|".join(ADDRESSES)), []
    files = committed()
    for path in files:
        text = path.read_bytes().decode("utf-8", errors="ignore")
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            wrong.append(f"{path.relative_to(ROOT)}:{line}: {found.group()}")
    assert len(files) > 100
    assert not wrong, "\n".join(wrong)


# ---- Shift-Tab ----


def named(place, table):
    """(dotted name, thing) for what a table or module offers, sub-namespaces included."""
    for name, thing in table.items():
        if isinstance(thing, facade.Namespace):
            yield from named(f"{place}.{name}", {key: getattr(thing, key) for key in dir(thing)})
        else:
            yield f"{place}.{name}", thing


def of_keras():
    """(dotted name, thing) for the names of our modules that real Keras has there."""
    path = ROOT / "tests" / "golden" / "keras_specs.json"
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        if case["kind"] != "inventory" or case["of"] not in ("", *keras.__all__):
            continue
        module = getattr(keras, case["of"]) if case["of"] else keras
        for name in sorted(set(case["names"]) & set(dir(module))):
            thing = getattr(module, name)
            if callable(thing) and not isinstance(thing, types.ModuleType):
                yield ".".join(filter(None, ["keras", case["of"], name])), thing


PUBLIC = {
    "tf": [(name, one) for name, one in named("tf", facade.TABLE) if callable(one)],
    "keras": list(of_keras()),
}


def own_doc(thing):
    """The docstring; of a class its own or that of a parent of ours, not that of `object`."""
    doc = inspect.getdoc(thing)
    return doc if doc and doc != object.__doc__ else ""


@pytest.mark.parametrize("face", PUBLIC)
def test_everything_public_has_a_docstring_and_a_signature(face):
    undocumented, unsigned = [], []
    for name, thing in PUBLIC[face]:
        if len(own_doc(thing)) < 8:
            undocumented.append(name)
        try:
            inspect.signature(thing)
        except (TypeError, ValueError):
            unsigned.append(name)
    assert len(PUBLIC[face]) > 100
    assert not undocumented, f"without a docstring: {undocumented}"
    assert not unsigned, f"without a signature: {unsigned}"


def public_methods(cls, face):
    """(name, function, docstring) of what a face adds to a class for its users.

    What the engine's classes have as well is the engine's: a face only overrides it.
    """
    faces = ("minitf.tfjs", "minitf.keras")
    engine = {
        name for parent in cls.__mro__ if not parent.__module__.startswith(faces)
        for name in vars(parent)
    }  # fmt: skip
    for name, value in inspect.getmembers(cls):
        doc = inspect.getdoc(value)
        value = value.fget if isinstance(value, property) else value
        if not inspect.isroutine(value) or name.startswith("_") or name in engine:
            continue
        if getattr(value, "__module__", "").startswith(faces) and (face != "tf" or "_" not in name):
            yield name, value, doc


@pytest.mark.parametrize("face", PUBLIC)
def test_public_methods_have_a_docstring(face):
    undocumented = {
        f"{method.__module__}: {method.__qualname__}"
        + f" ({name} of {owner})" * (name != method.__name__)
        for owner, cls in PUBLIC[face] if inspect.isclass(cls)
        for name, method, doc in public_methods(cls, face) if not doc
    }  # fmt: skip
    assert not undocumented, "\n".join(sorted(undocumented))


def test_shift_tab_on_a_tfjs_layer_shows_its_keys_their_defaults_and_the_shapes():
    shown = str(inspect.signature(tf.layers.dense))
    assert "units" in shown
    assert "useBias=True" in shown
    assert "kernelInitializer='glorotNormal'" in shown
    assert re.search(r"Input shape: .*batch", tf.layers.dense.__doc__)
    assert re.search(r"Output shape: .*units", tf.layers.dense.__doc__)
    assert "use_bias" not in tf.layers.dense.__doc__


def test_shift_tab_on_a_keras_layer_shows_its_arguments_their_defaults_and_the_shapes():
    shown = str(inspect.signature(keras.layers.Dense))
    assert shown.startswith("(units")
    assert "use_bias=True" in shown
    assert "kernel_initializer='glorot_uniform'" in shown
    assert re.search(r"Output shape: .*units", inspect.getdoc(keras.layers.Dense))
