"""Run the recorders' small JavaScript programs on minitf, by turning them into Python.

`run(program, report, **names)` runs one; it knows as much of the language as the recorded programs
use: declarations, calls, functions, object and list literals, if, while, try, for, await,
throw.
"""

import asyncio
import inspect
import json
import re
from collections import ChainMap

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
        self.variables = "v"

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
        elif token == "if":
            return self._if()
        elif token == "while":
            self.take()
            return [f"while {self.expression()}:", *_indented(self._branch())]
        elif token in ("function", "async") and self._function_name():
            return self._function()
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
            pairs = f"zip({names!r}, unpacked({value}, {names!r}, {closing!r}))"
            return [f"{self.variables}.update({pairs})"]
        name = self.take()
        value = self.expression() if self.skip("=") else "None"
        return [f"{self.variables}[{name!r}] = {value}"]

    def _try(self):
        self.take("try")
        body = self.block()
        self.take("catch")
        self.take("(")
        name = self.take()
        self.take(")")
        handler = [f"{self.variables}[{name!r}] = error", *self.block()]
        return ["try:", *_indented(body), "except Exception as error:", *_indented(handler)]

    def _branch(self):
        return self.block() if self.peek() == "{" else self.statement()

    def _if(self):
        self.take("if")
        self.take("(")
        condition = self.expression()
        self.take(")")
        lines = [f"if {condition}:", *_indented(self._branch())]
        if self.skip("else"):
            lines += ["else:", *_indented(self._branch())]
        return lines

    def _function_name(self):
        """The name of the function that is declared here, None where it has none."""
        ahead = 1 + (self.peek() == "async")
        ahead += self.peek(ahead) == "*"
        return self.peek(ahead) if self.peek(ahead + 1) == "(" else None

    def _function(self):
        """`function name(…) {…}`, async or a generator."""
        name = self._function_name()
        definition = "async def" if self.skip("async") else "def"
        self.take("function")
        self.skip("*")
        self.take(name)
        return [f"{self.variables}[{name!r}] = {self._arrow(definition, arrow=False)}"]

    def _for(self):
        self.take("for")
        self.take("(")
        if self.peek(2) in ("in", "of"):
            self.take("const", "let", "var")
            name, over = self.take(), self.take()
            thing = self.expression()
            self.take(")")
            return [f"for one_ in each({thing}, {over!r}):",
                    *_indented([f"{self.variables}[{name!r}] = one_", *self._branch()])]
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
        left = self._either()
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

    def _arrow(self, definition="def", arrow=True):
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
        if arrow:
            self.take("=>")
        self.scopes.append(self.scopes[-1] | {*names, *taken_apart})
        head = ", ".join([*parameters, "*_"])
        outer, self.hoisted = self.hoisted, []
        is_block = self.peek() == "{"
        body = self._body() if is_block else [f"return {self.expression()}"]
        inner, self.hoisted = self.hoisted, outer
        self.scopes.pop()
        if is_block or inner or definition != "def" or taken_apart:
            taken = [f"{name} = get(whole_, {name!r})" for name in taken_apart]
            return self._hoist(definition, head, taken + inner + body)
        return f"(lambda {head}: {body[0].removeprefix('return ')})"

    def _body(self):
        """The lines of a function's block, which has variables of its own."""
        outer = self.variables
        self.variables += "_"
        body = [f"{self.variables} = {outer}.new_child()", *self.block()]
        self.variables = outer
        return body

    def _hoist(self, define, head, body):
        self.count += 1
        name = f"function_{self.count}"
        self.hoisted.append("\n".join([f"{define} {name}({head}):", *_indented(body)]))
        return name

    def _generator(self):
        """`function*() { … yield x; … }`, without parameters, or `function(…) {…}`."""
        self.take("function")
        if self.peek() == "(":
            return self._arrow(arrow=False)
        for token in ("*", "(", ")"):
            self.take(token)
        outer, self.hoisted = self.hoisted, []
        body, self.hoisted = self._body(), outer
        return self._hoist("def", "*_", [*body, "if False:", "    yield"])

    def _either(self):
        left = self._binary()
        while self.peek() in ("&&", "||"):
            sign = {"&&": "and", "||": "or"}[self.take()]
            left = f"({left} {sign} {self._binary()})"
        return left

    def _binary(self):
        left = self._unary()
        while self.peek() in ("+", "-", "*", "/", "%", "<", ">", "<=", ">=", "===", "!=="):
            sign = self.take()
            sign = {"===": "==", "!==": "!="}.get(sign, sign)
            if sign == "+":
                left = f"plus({left}, {self._unary()})"
            else:
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
        if token == "!":
            self.take()
            return f"(not {self._unary()})"
        if token == "++":
            self.take()
            name = _name_in(self._unary())
            return f"(counted({self.variables}, {name}) + 1)"
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
                name = _name_in(value)
                return f"counted({self.variables}, {name})"
            else:
                return value

    def _primary(self):
        kind, token = self.tokens[self.place]
        self.place += 1
        if kind == "number":
            return token
        if kind == "template":
            return self._template(token[1:-1])
        if kind == "string":
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

    def _template(self, text):
        """`words ${expression} words`"""
        parts = []
        for place, part in enumerate(re.split(r"\$\{(.*?)\}", text)):
            if place % 2 == 0:
                parts.append(repr(part))
            else:
                inner = _Translator(part)
                inner.scopes = self.scopes
                parts.append(f"text({inner.expression()})")
        return "(" + " + ".join(parts) + ")"

    def _named(self, name):
        return name if name in self.scopes[-1] else f"{self.variables}[{name!r}]"

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


def _name_in(target):
    """The name, quoted, of the variable that the text `v['name']` stands for."""
    return re.fullmatch(r"v_*\[('\w+')\]", target)[1]


class _Scope(ChainMap):
    """The variables of a function and of those around it."""

    def assign(self, name, value):
        """name = value, of a variable declared somewhere around here"""
        next((one for one in self.maps if name in one), self.maps[-1])[name] = value
        return value


def _indented(lines):
    return ["    " + line for text in lines for line in text.split("\n")]


def _assignment(target, value):
    if match := re.fullmatch(r"(v_*)\[('\w+')\]", target):
        return f"{match[1]}.assign({match[2]}, {value})"
    if match := re.fullmatch(r"get\((.*), ('\w+')\)", target):
        return f"put({match[1]}, {match[2]}, {value})"
    if match := re.fullmatch(r"item\((.*), (.*)\)", target):
        return f"put({match[1]}, {match[2]}, {value})"
    raise SyntaxError(f"cannot assign to {target}")


def counted(values, name):
    """name++"""
    return values.assign(name, values[name] + 1) - 1


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
            return lambda f: [f(one, place) for place, one in enumerate(thing)]
        if name == "forEach":
            return lambda f: [f(one, place) for place, one in enumerate(thing)] and None
        if name == "join":
            return lambda sign=",": sign.join(text(one) for one in thing)
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
    if isinstance(thing, dict):
        return thing.get(key)
    return get(thing, key) if isinstance(key, str) else thing[key]


def unpacked(value, names, closing):
    return list(value) if closing == "]" else [get(value, name) for name in names]


def each(thing, over):
    """What `for (const one of thing)` and `for (const key in thing)` go through."""
    return range(len(thing)) if over == "in" and isinstance(thing, list) else list(thing)


def text(value):
    """String(value)"""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "undefined"}[value]
    if isinstance(value, list) or type(value).__name__ == "ndarray":
        return ",".join(text(one) for one in value)
    if hasattr(value, "item"):
        value = value.item()
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def plus(left, right):
    """left + right: a text where one of them is a text."""
    if isinstance(left, str) != isinstance(right, str):
        left, right = text(left), text(right)
    return left + right


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
    variables = {"tf": tf, "report": report, "mark": mark, "Object": _Object, "Array": _Array,
                 "JSON": _Json, "Error": JavaScriptError, **more}
    names = {"v": _Scope(variables), "get": get, "item": item, "put": put,
             "unpacked": unpacked, "kind": kind, "settled": settled, "New": New, "counted": counted,
             "each": each, "text": text, "plus": plus}
    exec(source, names)
    asyncio.run(names["program"]())
