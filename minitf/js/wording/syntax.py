"""Say what V8 says of a cell that does not parse: `syntax_error(program, message, line, column)`.

The engine stops at the same token as V8 nearly always, and says less. So what V8 says follows from
the engine's text, the token it stopped at, the tokens before, and the brackets that are open.
"""

from __future__ import annotations

import re

from minitf.js.source.program import Program
from minitf.js.wording.callsite import Site
from minitf.js.wording.patterns import is_known, literal_message
from minitf.js.wording.runtime import Told
from minitf.js.wording.syntax_modules import module_error
from minitf.js.wording.tokens import KEYWORDS, Token, open_brackets, tokens

AWAIT = "await is only valid in async functions and the top level bodies of modules"
_WRONG = "Invalid or unexpected token"
_END = "Unexpected end of input"
_STRICT_WORDS = {"implements", "interface", "let", "package", "private", "protected", "public",
                 "static", "yield"}  # fmt: skip
# The engine's text: V8's, and the token V8 points at: how many before the one the engine is at.
_FIXED = {
    "invalid keyword: with": ("Strict mode code may not include a with statement", 0),
    "cannot delete a direct reference in strict mode":
        ("Delete of an unqualified identifier in strict mode.", 1),
    "cannot delete a private class field": ("Private fields can not be deleted", 1),
    "Octal literals are not allowed in strict mode":
        ("Octal literals are not allowed in strict mode.", 0),
    "lexical declarations can't appear in single-statement context":
        ("Lexical declaration cannot appear in a single-statement context", 0),
    '"use strict" not allowed in function with default or destructuring parameter':
        ("Illegal 'use strict' directive in function with non-simple parameter list", 0),
    "'let' is not a valid lexical identifier": ("let is disallowed as a lexically bound name", 0),
    "break must be inside loop or switch": ("Illegal break statement", 1),
    "continue must be inside loop":
        ("Illegal continue statement: no surrounding iteration statement", 1),
    "new.target only allowed within functions": ("new.target expression is not allowed here", 0),
    "super() is only valid in a derived class constructor":
        ("'super' keyword unexpected here", 1),
    "'super' is only valid in a method": ("'super' keyword unexpected here", 1),
    "unexpected line terminator in regexp": ("Invalid regular expression: missing /", 0),
    "invalid first character of private name": (_WRONG, 0),
    "rest element must be the last one": ("Rest element must be last element", 2),
    "assignment rest property must be last": ("Rest element must be last element", 1),
    "expecting catch or finally": ("Missing catch or finally after try", 1),
    "duplicate default": ("More than one default clause in switch statement", 2),
    "property constructor appears more than once": ("A class may only have one constructor", 1),
    "a declaration in the head of a for-of loop can't have an initializer":
        ("for-of loop variable declaration may not have an initializer.", 3),
    "a declaration in the head of a for-in loop can't have an initializer":
        ("for-in loop variable declaration may not have an initializer.", 3),
}  # fmt: skip


def syntax_error(program: Program, message: str, line: int, column: int) -> Told:
    """V8's text and place for the engine's SyntaxError about `program.code`, which it refused."""
    byte = program.offset(line, column) if line > 0 else 0  # of a pattern it may tell no place
    literal = Site(program.tree.root_node, byte).first("regex") if is_known(message) else None
    if literal is not None and (line <= 0 or literal.start_byte <= byte):
        words = literal_message(message, literal)
        return Told("SyntaxError", words, *program.place(literal.start_byte))
    if byte in program.early:
        return Told("SyntaxError", program.early[byte], *program.place(byte))
    offset = len(program.source.encode()[:byte].decode(errors="ignore"))
    words, at = _told(program, message, offset)
    byte = len(program.source[:at].encode())
    return Told("SyntaxError", words, *program.place(byte))


def _told(program: Program, message: str, offset: int) -> tuple[str, int]:
    source = program.source
    found = tokens(source)
    # 1. imports and exports, of which the engine sees only what became of them
    told = module_error(found, offset)
    if told is not None:
        return told
    # 2. the tokens before and at the place
    before = [token for token in found if token.start < offset]
    here = next((token for token in found if token.start >= offset), None)
    if before and before[-1].end > offset:
        here = before.pop()
    place = Place(source, before, here, found)
    return place.told(message)


class Place:
    """Where the engine stopped: the tokens before, and the token it can't go on with."""

    def __init__(self, source: str, before: list[Token], here: Token | None, found: list[Token]):
        self.source, self.before, self.here, self.found = source, before, here, found
        self.at = here.start if here is not None else len(source)

    def back(self, count: int) -> Token | None:
        """A token before this one; the 0th is this one."""
        if count == 0:
            return self.here
        return self.before[-count] if count <= len(self.before) else None

    def start(self, count: int) -> int:
        token = self.back(count)
        return self.at if token is None else token.start

    def text(self, count: int = 0) -> str:
        token = self.back(count)
        return "" if token is None else token.text

    def told(self, message: str) -> tuple[str, int]:
        if message in _FIXED:
            words, back = _FIXED[message]
            return words, self.start(back)
        for rule in (self._strings, self._declarations, self._targets, self._parameters,
                     self._classes, self._statements, self._arguments):  # fmt: skip
            told = rule(message)
            if told is not None:
                return told
        return self.unexpected(self.here), self.at

    def unexpected(self, token: Token | None) -> str:
        """`Unexpected …`, by the kind of token."""
        if token is None:
            return _END
        if token.kind == "string":
            return "Unexpected string"
        if token.kind == "number":
            return "Unexpected number"
        if token.kind == "template":
            closes = token.text.startswith("}")
            return "Unexpected token '}'" if closes else "Unexpected template string"
        if token.kind == "wrong" or token.text.startswith("#"):
            return _WRONG
        if token.text == "enum":
            return "Unexpected reserved word"
        if token.kind == "name" and token.text not in KEYWORDS:
            if token.text in _STRICT_WORDS and "'use strict'" in self.source:
                return "Unexpected strict mode reserved word"
            return f"Unexpected identifier '{token.text}'"
        return f"Unexpected token '{token.text}'"

    def _strings(self, message: str) -> tuple[str, int] | None:
        if message == "unexpected end of string":
            if self.here is None or self.here.kind != "wrong":
                opened = open_brackets(self.before)
                if opened and self.before[opened[-1]].kind == "template":
                    return "Missing } in template expression", self.start(1)
                return _END, len(self.source)
            return _WRONG, self.at
        if message == "expected '}' after template expression":
            return "Missing } in template expression", self.start(1)
        if message == "unexpected character":
            wrong = next((token for token in self.found
                          if token.kind == "wrong" and token.start >= self.at), None)  # fmt: skip
            return _WRONG, wrong.start if wrong is not None else self.at
        if message == "invalid number literal":
            return self._number()
        if message.startswith(("Invalid Unicode escape", "Invalid hexadecimal escape")):
            escape = re.compile(r"\\(u\{?|x)").search(self.source, self.at)
            at = self.at if escape is None else escape.start()
            return message, at + 3 if escape is not None and escape[1] == "u{" else at
        return None

    def _number(self) -> tuple[str, int]:
        literal = re.compile(r"[\w.]+").match(self.source, self.at)[0]
        two = re.match(r"\d+\.\d+(?=\.\d)", literal)
        if two:
            return "Unexpected number", self.at + two.end()
        if "__" in literal:
            where = self.at + literal.index("__") + 1
            return "Only one underscore is allowed as numeric separator", where
        if literal.endswith("_"):
            where = self.at + len(literal)
            return "Numeric separators are not allowed at the end of numeric literals", where
        return _WRONG, self.at

    def _declarations(self, message: str) -> tuple[str, int] | None:
        if message == "missing initializer for variable":
            return "Missing initializer in const declaration", self.start(1)
        if message == "variable name expected" and self.text() in ("{", "["):
            return "Missing initializer in destructuring declaration", self.at
        if message.startswith("invalid redefinition of "):
            return self._redefined()
        if message == "private class field is already defined":
            return f"Identifier '{self.text(1)}' has already been declared", self.start(1)
        if message == "duplicate label name":
            return f"Label '{self.text()}' has already been declared", self.at
        if message == "break/continue label not found":
            return f"Undefined label '{self.text()}'", self.at
        return None

    def _redefined(self) -> tuple[str, int]:
        """The name stands just before; a class or function has ended just before."""
        if self.text(1) != "}":
            return f"Identifier '{self.text(1)}' has already been declared", self.start(1)
        # The last class or function at this depth: go back to the brace that opened it.
        depth, index = 0, len(self.before)
        while index:
            index -= 1
            word = self.before[index].text
            depth += (word in ("}", ")", "]")) - (word in ("{", "(", "["))
            if depth == 0 and word in ("class", "function"):
                break
        start = self.before[index].start
        name = self.before[min(index + 1, len(self.before) - 1)].text
        return f"Identifier '{name}' has already been declared", start

    def _targets(self, message: str) -> tuple[str, int] | None:
        if message == "invalid assignment left-hand side":
            return "Invalid left-hand side in assignment", self._operand(2)
        if message == "invalid increment/decrement operand":
            if self.text(2) in ("++", "--"):
                words = "Invalid left-hand side expression in prefix operation"
                return words, self.start(1)
            words = "Invalid left-hand side expression in postfix operation"
            return words, self._operand(1 if self.text() in ("++", "--") else 2)
        if message.startswith("unparenthesized unary expression"):
            words = ("Unary operator used immediately before exponentiation expression. "
                     "Parenthesis must be used to disambiguate operator precedence")  # fmt: skip
            return words, self._operand(1)
        if message == "invalid destructuring target":
            literal = self.here is not None and self.here.kind in ("number", "string")
            return "Invalid destructuring assignment target", self.start(0 if literal else 1)
        if self.text() == "=>" and self.text(1) != "=>":
            return "Malformed arrow function parameter list", self._operand(1)
        if self.text() == "=" and message == "Unexpected token '='" and self._inside("{"):
            return "Invalid shorthand property initializer", self.start(1)
        return None

    def _operand(self, back: int) -> int:
        """The start of the expression that ends so many tokens before."""
        index, depth = len(self.before) - back, 0
        while index > 0:
            word = self.before[index].text
            depth += (word in ("}", ")", "]")) - (word in ("{", "(", "["))
            previous = self.before[index - 1].text
            ends = previous in (";", ",", "(", "[", "{", "=", ":", "?", "=>", "return")
            if depth <= 0 and (ends or "\n" in self.source[
                self.before[index - 1].end : self.before[index].start]):  # fmt: skip
                break
            index -= 1
        return self.before[index].start if self.before else self.at

    def _inside(self, bracket: str) -> bool:
        opened = open_brackets(self.before)
        return bool(opened) and self.before[opened[-1]].text == bracket

    def _parameters(self, message: str) -> tuple[str, int] | None:
        if message == "missing formal parameter" and self._inside("("):
            opened = open_brackets(self.before)[-1]
            if opened and self.before[opened - 1].kind == "name":
                return None
            return "Invalid destructuring assignment target", self.at
        if message == "invalid number of arguments for getter or setter":
            opened = open_brackets(self.before)
            if opened and self.before[opened[-1]].text == "(":
                del self.before[opened[-1] + 1 :]
            is_setter = any(token.text == "set" for token in self.before[-4:])
            words = ("Setter must have exactly one formal parameter." if is_setter
                     else "Getter must not have any formal parameters.")  # fmt: skip
            return words, self.start(1)
        if self.text() == "," and self.text(2) == "..." and message.startswith("Unexpected"):
            in_function = any(token.text == "function" for token in self.before[-6:])
            words = "Rest parameter must be last formal parameter"
            return words, self.at if in_function else self.start(1)
        if message.startswith("Duplicate parameter name"):
            return message, self._second_parameter()
        return None

    def _second_parameter(self) -> int:
        """A name that stands for the second time in the list of parameters before."""
        depth, names, index = 0, {}, len(self.before)
        while index:
            index -= 1
            token = self.before[index]
            depth += (token.text in ("}", ")", "]")) - (token.text in ("{", "(", "["))
            if depth == 0 and token.text == "(":
                break
            if depth == 1 and token.kind == "name":
                if token.text in names:
                    return names[token.text]
                names[token.text] = token.start
        return self.at

    def _classes(self, message: str) -> tuple[str, int] | None:
        if message == "invalid method name" and self.text(1) == "constructor":
            return "Class constructor may not be an accessor", self.start(1)
        if message == "expecting ';'" and self.text() == ":" and self._in_class():
            return self.unexpected(self.back(1)), self.start(1)
        return None

    def _in_class(self) -> bool:
        opened = open_brackets(self.before)
        if not opened or self.before[opened[-1]].text != "{":
            return False
        words = [token.text for token in self.before[max(opened[-1] - 4, 0) : opened[-1]]]
        return "class" in words

    def _statements(self, message: str) -> tuple[str, int] | None:
        if message == "line terminator not allowed after throw" and self.here is not None:
            return "Illegal newline after throw", self.start(1)
        if message == "function name expected" and self.text() in ("(", ""):
            if self.here is None:
                return _END, self.at
            return "Function statements require a function name", self.start(1)
        if message == "expecting field name" and self.here is not None and (
            self.here.kind == "template"):  # fmt: skip
            return "Invalid tagged template on optional chain", self.at
        if message == "unsupported keyword: export" and self._is_cut():
            return _END, len(self.source)
        if "'enum'" in message:
            enum = next((token for token in self.found if token.text == "enum"), self.here)
            return "Unexpected reserved word", enum.start
        if message == "expecting ';'" and self.text(1) == "await":
            return AWAIT, self.start(1)
        return None

    def _no_key(self) -> bool:
        """Whether a value stands in an object where `key: value` should: `{1, 2}`."""
        last = self.back(1)
        literal = last is not None and last.kind in ("number", "string")
        return literal and self.text(2) in ("{", ",") and self.text() in (",", "}")

    def _is_cut(self) -> bool:
        """Whether the program ends before the export that stands here says what it exports."""
        rest = [token.text for token in self.found if token.start > self.at]
        if rest[:1] == ["{"]:
            return "}" not in rest
        return not rest or rest in (["const"], ["let"], ["var"], ["default"], ["function"],
                                    ["class"], ["async"])  # fmt: skip

    def _arguments(self, message: str) -> tuple[str, int] | None:
        """V8 names what is missing where it expects the end of a call's arguments."""
        opened = open_brackets(self.before)
        in_object = bool(opened) and self.before[opened[-1]].text == "{"
        if message.startswith("Unexpected ") and in_object and self._no_key():
            return self.unexpected(self.back(1)), self.start(1)
        if not message.startswith("Unexpected ") or self.text() == "," or self.text(1) in KEYWORDS:
            return None
        if not opened or self.before[opened[-1]].text != "(" or opened[-1] == 0:
            return None
        if len(opened) > 1 and Place(
            self.source, self.before[: opened[-1]], None, self.found)._in_class():  # fmt: skip
            return None
        callee = self.before[opened[-1] - 1]
        earlier = self.before[opened[-1] - 2].text if opened[-1] > 1 else ""
        is_call = (callee.text in (")", "]", "super", "import", "this")
                   or callee.kind in ("string", "template")
                   or (callee.kind == "name" and callee.text not in KEYWORDS))  # fmt: skip
        if not is_call or earlier in ("function", "*") or len(self.before) - 1 == opened[-1]:
            return None
        return "missing ) after argument list", self.start(1)
