"""Write the stubs (.pyi) from which editors complete names, options and signatures.

    python tests/stubs/write_stubs.py

makes minitf/__init__.pyi and minitf/keras/*.pyi anew from what the faces declare: the table of tf's
names, the options of each class, the registries of names. Run it after a layer, an option or a
public name was added; tests/stubs/test_stubs.py says when that was forgotten.
"""

import importlib
import inspect
import keyword
import sys
import textwrap
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from minitf import facade  # noqa: E402 (found at ROOT)
from minitf.dialect import ABSENT, KERAS, REQUIRED, TFJS  # noqa: E402
from minitf.spec import (  # noqa: E402
    Choice,
    Configurable,
    Registry,
    number,
    positive_int,
    shape_of_ints,
)
from minitf.tfjs.arguments import CHAINED_ONLY, OPERATIONS  # noqa: E402

# Modules of the Keras face whose names are made when asked for: an editor does not see them there.
KERAS_MODULES = ("layers", "losses", "metrics", "initializers", "regularizers", "constraints",
                 "activations", "optimizers")  # fmt: skip
HEAD = '''"""{what} Made by tests/stubs/write_stubs.py from what is declared."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypedDict

'''
# What operations give back that do not give one tensor.
RETURNS = {"split": "list[Tensor]", "unstack": "list[Tensor]", "print": "None",
           "meshgrid": "list[Tensor]",
           **dict.fromkeys(("booleanMaskAsync", "inTopKAsync", "setdiff1dAsync", "unique",
                            "whereAsync"), "Any")}
# What the factories of a namespace of tf make.
MADE = {"layers": "Layer", "initializers": "Initializer", "regularizers": "Regularizer",
        "constraints": "Constraint", "train": "Optimizer", "losses": "Tensor",
        "metrics": "Tensor"}  # fmt: skip
SIMPLE = (bool, int, float, str, type(None))


class Stub:
    """The text of one stub: imports and names of string values as they are needed, then the rest.

    dialect: the face; classes: {kind of a registry: the class of its things}, for annotations.
    """

    def __init__(self, module, dialect, classes):
        self.module, self.dialect, self.classes = module, dialect, classes
        self.package = "minitf.keras" if dialect is KERAS else "minitf.tfjs"
        self.imports, self.aliases, self.lines = {}, {}, []

    def text(self, what):
        imports = [f"from {module} import {name}{f' as {name}' if public else ''}\n"
                   for (module, name), public in sorted(self.imports.items())]
        return "".join([HEAD.format(what=what), *imports, "\n", *self.aliases.values(),
                        "\n".join(self.lines), "\n"])

    def imported(self, cls, public=False):
        """The name of a class that stands in a module of its own; public: it is shown here too."""
        if cls.__module__ not in (self.module, "builtins"):
            place = cls.__module__, cls.__name__
            self.imports[place] = self.imports.get(place, False) or public
        return cls.__name__

    # ---- annotations ----

    def annotation(self, option):
        """The type of an option's values, as far as the declaration tells it."""
        default = self.dialect.default(option)
        if isinstance(option.of, (Choice, Registry)):
            found = self._of(option.of)
        elif option.check is positive_int:
            found = "int"
        elif option.check is shape_of_ints:
            found = "Sequence[int | None]"
        elif isinstance(default, bool):
            found = "bool"
        elif option.check is number or isinstance(default, float):
            found = "float"
        elif isinstance(default, int):
            found = "int"
        elif isinstance(default, str):
            found = "str"
        else:
            return "Any"
        return f"{found} | None" if default is None else found

    def _of(self, registry):
        name = f"_{registry.kind[:1].upper()}{registry.kind[1:]}"
        if isinstance(registry, Choice):
            values = [self.dialect.spell(value) for value in registry.values[self.dialect]]
            self._alias(name, values)
            return name
        cls = self.classes.get(registry.kind)
        if registry.kind == "layer":
            return self.imported(cls)
        self._alias(f"{name}Name", list(registry.named[self.dialect]))
        thing = f"{self.imported(cls)} | dict[str, Any] | " if cls else ""
        self.aliases[name] = f"{name} = {name}Name | {thing}Callable[..., Any]\n"
        return name

    def _alias(self, name, values):
        """A name for the closed list of strings that an option takes."""
        listed = textwrap.fill(", ".join(f'"{value}"' for value in values), 94,
                               initial_indent="    ", subsequent_indent="    ",
                               break_on_hyphens=False)
        self.aliases[name] = f"{name} = Literal[\n{listed},\n]\n"

    # ---- what a name stands for ----

    def write(self, name, thing, indent="", made=None):
        """The lines that declare a name; made: what a function gives back."""
        if isinstance(thing, facade.Namespace):
            self._namespace(name, thing)
        elif isinstance(thing, types.ModuleType):
            self.imports[thing.__name__.rpartition(".")[0], name] = True
        elif isinstance(thing, type):
            self._class(name, thing, indent)
        elif callable(thing):
            self._function(name, thing, indent, made)
        else:
            self.lines.append(f"{indent}{name}: {type(thing).__name__}")

    def _namespace(self, name, namespace):
        self.lines += ["", f"class {name}:", f'    """{namespace._place}: its functions."""']
        for key in sorted(dir(namespace)):
            if keyword.iskeyword(key):  # tf.util.assert, which JavaScript alone can write
                continue
            thing = getattr(namespace, key)
            self.write(key, thing, "    ", MADE.get(name))
        self.lines.append("")

    def _class(self, name, cls, indent):
        if _stands_in(cls) not in (None, self.module):
            if indent:  # in a namespace
                self.lines.append(f"{indent}from {cls.__module__} import {name} as {name}")
                return
            self.imported(cls, name == cls.__name__)
            if name != cls.__name__:
                self.lines.append(f"{indent}{name} = {cls.__name__}")
        elif cls.__name__ != name:  # a second name of a class
            self.lines.append(f"{indent}{name} = {cls.__name__}")
        else:
            base = next(b for b in cls.__mro__[1:] if b is object or b.__name__ != name and (
                _stands_in(b) or "").startswith(self.package))
            head = "" if base is object else f"({self.imported(base)})"
            self.lines += ["", f"{indent}class {name}{head}:"]
            self._doc(cls, indent + "    ")
            self._signature("__init__", cls, indent + "    ", "None", first="self")
            if _stands_in(cls):
                self.members(cls, base)

    def members(self, cls, base, returned=None):
        """The public methods and properties of a class beside those of its base."""
        for key in sorted(set(dir(cls)) - set(dir(base))):
            thing = inspect.getattr_static(cls, key)
            if key.startswith("_") or not inspect.getdoc(thing):
                continue
            if isinstance(thing, property):
                self.lines += ["    @property", f"    def {key}(self) -> Any:"]
                self._doc(thing, "        ")
            elif inspect.isfunction(thing):
                self._signature(key, thing, "    ", returned(key) if returned else "Any")

    def _function(self, name, function, indent, made):
        if indent:
            self.lines.append(f"{indent}@staticmethod")
        config = getattr(function, "configures", None)
        if self.dialect is TFJS:
            made = RETURNS.get(name) or made or ("Tensor" if name in OPERATIONS else None)
        self._signature(name, function, indent, made or "Any", options=config)

    def _config(self, cls, name=None):
        """The config object of a factory as a TypedDict, whose keys editors complete; its name."""
        name = name or f"_{cls.__name__}Config"
        base = self.classes["layer"] if cls.namespace == "layers" and name != "_LayerConfig" else ()
        above = self.dialect.options(base) if base else {}
        bases = f"{self._config(base, '_LayerConfig')}, total=False" if base else (
            "TypedDict, total=False")
        lines = [f"    {key}: {self.annotation(option)}"
                 for key, option in self.dialect.options(cls).items() if key not in above]
        self.aliases[name] = "\n".join([f"class {name}({bases}):", *(lines or ["    ..."]), ""])
        return name

    def _signature(self, name, function, indent, returned, first=None, options=None):
        try:
            parameters = list(inspect.signature(function).parameters.values())
        except (TypeError, ValueError):
            parameters = []
        cls = options or (function if isinstance(function, type) else None)
        declared = self.dialect.options(cls) if cls and issubclass(cls, Configurable) else {}
        shown, kind = [first] if first else [], None
        for parameter in parameters:
            if kind is parameter.POSITIONAL_ONLY and parameter.kind is not kind:
                shown.append("/")
            if parameter.kind is parameter.KEYWORD_ONLY and kind not in (
                    parameter.KEYWORD_ONLY, parameter.VAR_POSITIONAL):
                shown.append("*")
            kind = parameter.kind
            note = self.annotation(declared[parameter.name]) if parameter.name in declared else ""
            if options is not None and parameter.name == "config":
                note = f"{self._config(options)} | None"
            elif options is not None and parameter.default is parameter.empty:
                parameter = parameter.replace(default=REQUIRED)  # the config may have it
            shown.append(_parameter(parameter, note))
        if kind is inspect.Parameter.POSITIONAL_ONLY:
            shown.append("/")
        line = f"{indent}def {name}({', '.join(shown)}) -> {returned}:"
        if len(line) > 100:
            inner = "".join(f"{indent}    {one},\n" for one in shown)
            line = f"{indent}def {name}(\n{inner}{indent}) -> {returned}:"
        self.lines.append(line)
        if first:
            self.lines.append(f"{indent}    ...")
        else:
            self._doc(function, indent + "    ")

    def _doc(self, thing, indent):
        text = inspect.getdoc(thing) or ""
        text = text.replace("\\", "\\\\").replace('"""', "'''")
        lines = text.splitlines() or ["…"]
        body = [f'{indent}"""{lines[0]}', *(indent + line if line else "" for line in lines[1:])]
        if len(lines) > 1:
            body.append(f'{indent}"""')
        else:
            body[-1] += '"""'
        self.lines += body


def _stands_in(cls):
    """The module in which a class can be found by its name, or None."""
    home = sys.modules.get(cls.__module__)
    found = getattr(home, "__dict__", {}).get(cls.__name__) is cls
    return cls.__module__ if found else None


def _parameter(parameter, annotation):
    stars = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
    text = f"{stars}{parameter.name}" + (f": {annotation}" if annotation else "")
    if parameter.default is parameter.empty:
        return text
    shown = _default(parameter.default)
    return f"{text} = {shown}" if annotation else f"{text}={shown}"


def _default(value):
    if value in (REQUIRED, ABSENT) or not isinstance(value, SIMPLE) or value != value:
        return "..."
    return f'"{value}"' if isinstance(value, str) else repr(value)


# ---- the stubs ----


def tensor_class(stub, cls, base):
    """A tensor's class with the chained operations, which its module does not show."""
    bases = "" if base is object else f"({base.__name__})"
    stub.lines += ["", f"class {cls.__name__}{bases}:"]
    stub._doc(cls, "    ")
    stub.members(cls, base, lambda key: RETURNS.get(key) or (
        "Tensor" if key in OPERATIONS or key in CHAINED_ONLY else "Any"))


def of_tfjs():
    """The text of minitf/__init__.pyi."""
    from minitf.tfjs import seldom, tensor, weight_rules
    from minitf.tfjs.layers import Layer
    from minitf.tfjs.train import Optimizer

    seldom.load()
    stub = Stub("minitf", TFJS, {
        "initializer": weight_rules.Initializer, "regularizer": weight_rules.Regularizer,
        "constraint": weight_rules.Constraint, "layer": Layer, "optimizer": Optimizer})
    for cls in stub.classes.values():  # what the factories make
        stub.imported(cls)
    stub.imports |= {("minitf", "keras"): True, ("minitf", "kit"): True}
    stub.lines.append("__version__: str")
    tensor_class(stub, tensor.Tensor, object)
    tensor_class(stub, tensor.Variable, tensor.Tensor)
    for name, thing in facade.TABLE.items():
        if name not in ("Tensor", "Variable"):
            made = {"sequential": "Sequential", "model": "LayersModel",
                    "input": "SymbolicTensor", "variable": "Variable"}.get(name)
            if made is None and getattr(thing, "__module__", "") == "minitf.tfjs.creation":
                made = "Tensor"
            stub.write(name, thing, made=made)
    return stub.text("import minitf as tf: what it has.")


def of_keras(name):
    """The text of minitf/keras/<name>.pyi."""
    from minitf.keras import layer, parts

    module = importlib.import_module(f"minitf.keras.{name}")
    stub = Stub(module.__name__, KERAS, {
        "initializer": parts.Initializer, "regularizer": parts.Regularizer,
        "constraint": parts.Constraint, "layer": layer.Layer})
    things = [(key, getattr(module, key)) for key in sorted(set(module.__dir__()))]
    # A class stands before its other names.
    for key, thing in sorted(things, key=lambda pair: getattr(pair[1], "__name__", "") != pair[0]):
        stub.write(key, thing)
    return stub.text(f"keras.{name}: what it has.")


def stubs():
    """{path from the root: text}"""
    found = {"minitf/__init__.pyi": of_tfjs()}
    for name in KERAS_MODULES:
        found[f"minitf/keras/{name}.pyi"] = of_keras(name)
    return found


if __name__ == "__main__":
    for path, text in stubs().items():
        (ROOT / path).write_text(text, encoding="utf-8")
        print(path)
