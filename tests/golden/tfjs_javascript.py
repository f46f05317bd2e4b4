"""Run the recorders' small JavaScript programs on minitf, by turning them into Python.

`run(program, report, **names)` runs one; it knows as much of the language as the recorded programs
use: declarations, calls, arrow functions, object and list literals, try, for, await, throw.
"""

import asyncio
import inspect
import json
import re

import minitf as tf
from minitf.tfjs.topology import json_text

_TOKENS = re.compile(
    r"\s*(?:(?P<comment>//[^\n]*)|(?P<number>\d+\.?\d*(?:e-?\d+)?)|(?P<string>'[^']*'|\"[^\"]*\")"
    r"|(?P<template>`[^`]*`)|(?P<name>[A-Za-z_$][\w$]*)"
    r"|(?P<sign>=>|\.\.\.|===|!==|\+\+|&&|\|\||<=|>=|[-+*/%<>=!?:;,.(){}\[\]]))")
_CONSTANTS = {"null": "None", "undefined": "None", "true": "True", "false": "False"}


class JavaScriptError(Exception):
    """What `throw new Error(…)` throws."""


class _Translator:
    """A recursive descent parser that writes Python as it reads."""

    def __init__(self, text):
        text = text.strip()
        self.tokens, place = [], 0
        while place < len(text):
            match = _TOKENS.match(text, place)
            if match is None:
                raise SyntaxError(f"cannot read {text[place:place + 30]!r}")
            place = match.end()
            if match.lastgroup != "comment":
                self.tokens.append((match.lastgroup, match[match.lastgroup]))
        self.place = 0
        self.scopes = [set()]
        self.count = 0
        self.hoisted = []

    def peek(self, ahead=0):
        place = self.place + ahead
        return self.tokens[place][1] if place < len(self.tokens) else None

    def take(self, *wanted):
        token = self.tokens[self.place][1]
        if wanted and token not in wanted:
            raise SyntaxError(f"wanted {wanted}, found {token!r}")
        self.place += 1
        return token

    def skip(self, token):
        if self.peek() == token:
            self.place += 1
            return True
        return False

    # ---- statements: lists of Python lines ----

    def program(self, end=None):
        lines = []
        while self.peek() != end:
            lines += self.statement()
        return lines

    def block(self):
        self.take("{")
        lines = self.program("}")
        self.take("}")
        return lines or ["pass"]

    def statement(self):
        if self.skip(";"):
            return []
        outer, self.hoisted = self.hoisted, []
        lines = self._statement()
        lines, self.hoisted = self.hoisted + lines, outer
        return lines

    def _statement(self):
        token = self.peek()
        if token in ("const", "let", "var"):
            self.take()
            lines = self._declaration()
            while self.skip(","):
                lines += self._declaration()
        elif token == "try":
            return self._try()
        elif token == "for":
            return self._for()
        elif token == "throw":
            self.take()
            lines = [f"raise {self.expression()}"]
        elif token == "return":
            self.take()
            lines = [f"return {'None' if self.peek() in (';', '}') else self.expression()}"]
        else:
            lines = [self.expression()]
        self.skip(";")
        return lines

    def _declaration(self):
        if self.peek() in ("[", "{"):
            closing = {"[": "]", "{": "}"}[self.take()]
            names = []
            while not self.skip(closing):
                names.append(self.take())
                self.skip(",")
            self.take("=")
            value = self.expression()
            return [f"v.update(zip({names!r}, unpacked({value}, {names!r}, {closing!r})))"]
        name = self.take()
        value = self.expression() if self.skip("=") else "None"
        return [f"v[{name!r}] = {value}"]

    def _try(self):
        self.take("try")
        body = self.block()
        self.take("catch")
        self.take("(")
        name = self.take()
        self.take(")")
        handler = [f"v[{name!r}] = error", *self.block()]
        return ["try:", *_indented(body), "except Exception as error:", *_indented(handler)]

    def _for(self):
        self.take("for")
        self.take("(")
        start = self.statement()
        condition = self.expression()
        self.take(";")
        step = self.expression()
        self.take(")")
        return [*start, f"while {condition}:", *_indented([*self.block(), step])]

    # ---- expressions: Python text ----

    def expression(self):
        if self.peek() == "async" and (self.peek(1) == "(" or self.peek(2) == "=>"):
            self.take()
            return self._arrow("async def")
        if self._is_arrow():
            return self._arrow()
        if self.peek() == "function":
            return self._generator()
        left = self._binary()
        if self.skip("="):
            value = self.expression()
            return _assignment(left, value)
        if self.skip("?"):
            then = self.expression()
            self.take(":")
            return f"({then} if {left} else {self.expression()})"
        return left

    def _is_arrow(self):
        if self.peek(1) == "=>":
            return True
        if self.peek() != "(":
            return False
        depth = 0
        for ahead in range(len(self.tokens) - self.place):
            depth += {"(": 1, ")": -1}.get(self.peek(ahead), 0)
            if depth == 0:
                return self.peek(ahead + 1) == "=>"
        return False

    def _arrow(self, definition="def"):
        parameters, names, taken_apart = [], [], []
        if self.skip("("):
            while not self.skip(")"):
                if self.skip("{"):
                    taken_apart = []
                    while not self.skip("}"):
                        taken_apart.append(self.take())
                        self.skip(",")
                    names.append("whole_")
                else:
                    names.append(self.take())
                default = self.expression() if self.skip("=") else "None"
                parameters.append(f"{names[-1]}={default}")
                self.skip(",")
        else:
            names.append(self.take())
            parameters.append(f"{names[-1]}=None")
        self.take("=>")
        self.scopes.append(self.scopes[-1] | {*names, *taken_apart})
        head = ", ".join([*parameters, "*_"])
        if self.peek() == "{" or definition != "def" or taken_apart:
            outer, self.hoisted = self.hoisted, []
            body = self.block() if self.peek() == "{" else [f"return {self.expression()}"]
            body = [f"{name} = get(whole_, {name!r})" for name in taken_apart] + (
                self.hoisted + body)
            self.hoisted = outer
            result = self._hoist(definition, head, body)
        else:
            result = f"(lambda {head}: {self.expression()})"
        self.scopes.pop()
        return result

    def _hoist(self, define, head, body):
        self.count += 1
        name = f"function_{self.count}"
        self.hoisted.append("\n".join([f"{define} {name}({head}):", *_indented(body)]))
        return name

    def _generator(self):
        """`function*() { … yield x; … }`, without parameters."""
        for token in ("function", "*", "(", ")"):
            self.take(token)
        outer, self.hoisted = self.hoisted, []
        body, self.hoisted = self.block(), outer
        return self._hoist("def", "*_", [*body, "if False:", "    yield"])

    def _binary(self):
        left = self._unary()
        while self.peek() in ("+", "-", "*", "/", "%", "<", ">", "<=", ">=", "===", "!=="):
            sign = self.take()
            sign = {"===": "==", "!==": "!="}.get(sign, sign)
            left = f"({left} {sign} {self._unary()})"
        return left

    def _unary(self):
        token = self.peek()
        if token == "-":
            self.take()
            return f"(-{self._unary()})"
        if token == "await":
            self.take()
            return f"(await settled({self._unary()}))"
        if token == "yield":
            self.take()
            return f"(yield {self.expression()})"
        if token == "typeof":
            self.take()
            return f"kind({self._unary()})"
        if token == "new":
            self.take()
            return self._postfix(f"New({self._primary_path()})")
        return self._postfix(self._primary())

    def _primary_path(self):
        path = self._primary()
        while self.skip("."):
            path = f"get({path}, {self.take()!r})"
        return path

    def _postfix(self, value):
        while True:
            if self.skip("."):
                value = f"get({value}, {self.take()!r})"
            elif self.skip("["):
                value = f"item({value}, {self.expression()})"
                self.take("]")
            elif self.skip("("):
                arguments = []
                while not self.skip(")"):
                    arguments.append(("*" if self.skip("...") else "") + self.expression())
                    self.skip(",")
                value = f"{value}({', '.join(arguments)})"
            elif self.skip("++"):
                name = re.fullmatch(r"v\[('\w+')\]", value)[1]
                return f"counted(v, {name})"
            else:
                return value

    def _primary(self):
        kind, token = self.tokens[self.place]
        self.place += 1
        if kind == "number":
            return token
        if kind in ("string", "template"):
            return repr(token[1:-1])
        if kind == "name":
            if token in _CONSTANTS:
                return _CONSTANTS[token]
            return self._named(token)
        if token == "(":
            inside = self.expression()
            self.take(")")
            return f"({inside})"
        if token == "[":
            items = []
            while not self.skip("]"):
                items.append(("*" if self.skip("...") else "") + self.expression())
                self.skip(",")
            return f"[{', '.join(items)}]"
        if token == "{":
            return self._object()
        raise SyntaxError(f"unexpected {token!r}")

    def _named(self, name):
        return name if name in self.scopes[-1] else f"v[{name!r}]"

    def _object(self):
        items = []
        while not self.skip("}"):
            if self.skip("..."):
                items.append(f"**({self.expression()} or {{}})")
            else:
                kind, key = self.tokens[self.place]
                self.place += 1
                key = key[1:-1] if kind == "string" else key
                shown_key = key if kind == "number" else repr(key)
                value = self.expression() if self.skip(":") else self._named(key)
                items.append(f"{shown_key}: {value}")
            self.skip(",")
        return "{" + ", ".join(items) + "}"


def _indented(lines):
    return ["    " + line for text in lines for line in text.split("\n")]


def _assignment(target, value):
    if match := re.fullmatch(r"v\[('\w+')\]", target):
        return f"v.__setitem__({match[1]}, {value})"
    if match := re.fullmatch(r"get\((.*), ('\w+')\)", target):
        return f"put({match[1]}, {match[2]}, {value})"
    if match := re.fullmatch(r"item\((.*), (.*)\)", target):
        return f"put({match[1]}, {match[2]}, {value})"
    raise SyntaxError(f"cannot assign to {target}")


def counted(values, name):
    """name++"""
    values[name] += 1
    return values[name] - 1


def get(thing, name):
    """thing.name as JavaScript sees it."""
    if thing is None:
        raise JavaScriptError(f"Cannot read properties of undefined (reading '{name}')")
    if isinstance(thing, BaseException) and name == "message":
        return str(thing)
    if name == "length" and hasattr(thing, "__len__"):
        return len(thing)
    if isinstance(thing, list) or type(thing).__name__ == "ndarray":
        if name == "map":
            return lambda f: [f(one) for one in thing]
        if name == "push":
            return thing.append
        if name == "values":
            return lambda: iter(thing)
        if name == "slice":
            return lambda start=0, end=None: list(thing)[start:end]
    if isinstance(thing, dict):
        return thing.get(name)
    return getattr(thing, name) if thing is tf else getattr(thing, name, None)


def put(thing, name, value):
    """thing.name = value and thing[name] = value"""
    if isinstance(thing, (dict, list)):
        thing[name] = value
    else:
        setattr(thing, name, value)


def item(thing, key):
    return thing[key] if not isinstance(thing, dict) else thing.get(key)


def unpacked(value, names, closing):
    return list(value) if closing == "]" else [get(value, name) for name in names]


def kind(value):
    """typeof"""
    if value is None:
        return "undefined"
    if isinstance(value, str):
        return "string"
    if callable(value):
        return "function"
    return "number" if isinstance(value, (int, float)) else "object"


def New(cls):  # noqa: N802 (stands where JavaScript has `new`)
    return cls


async def settled(value):
    return await value if inspect.isawaitable(value) else value


class _Array:
    """JavaScript's Array."""

    # `from` is a word of Python's own
    locals()["from"] = staticmethod(list)


class _Object:
    keys = staticmethod(lambda thing: list(thing))
    values = staticmethod(lambda thing: list(thing.values()))


def python_of(program):
    """The program as the body of a Python function."""
    return _Translator(program).program()


class _Json:
    stringify = staticmethod(json_text)
    parse = staticmethod(json.loads)


def run(program, report, mark=None, **more):
    """Run a program to its end; `report(value)` gets what it reports."""
    source = "async def program():\n" + "\n".join(_indented([*python_of(program), "pass"]))
    names = {"v": {"tf": tf, "report": report, "mark": mark, "Object": _Object, "Array": _Array,
                   "JSON": _Json, "Error": JavaScriptError, **more},
             "get": get, "item": item, "put": put, "unpacked": unpacked, "kind": kind,
             "settled": settled, "New": New, "counted": counted}
    exec(source, names)
    asyncio.run(names["program"]())
