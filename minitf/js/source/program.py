"""Turn the JavaScript of a cell into one expression that the engine can run: `translate(source)`.

A cell is written as a module is: imports, `export`, top-level `await`, names that later cells
use. The engine runs scripts. So a cell becomes an async arrow function whose lines are those of
the cell, and `Program.original` leads a position in it back to the cell.
"""

from __future__ import annotations

import bisect
import json
import re
from dataclasses import dataclass, field
from functools import cached_property

import tree_sitter
import tree_sitter_javascript

from minitf.js.source import declarations, marks
from minitf.js.source import early as early_errors

JAVASCRIPT = tree_sitter.Language(tree_sitter_javascript.language())
# What is a promise nobody took only if the statement's own work makes one.
_NEVER_FLOATING = {
    "arrow_function", "array", "assignment_expression", "augmented_assignment_expression",
    "await_expression", "class", "false", "function_expression", "number",
    "null", "object", "regex", "string", "template_string", "true", "unary_expression",
    "undefined", "update_expression", "yield_expression",
}  # fmt: skip
_DYNAMIC = tree_sitter.Query(
    JAVASCRIPT,
    '(call_expression function: (import) @import) (meta_property "import" "meta") @meta',
)
_CALLS = tree_sitter.Query(
    JAVASCRIPT,
    "(expression_statement . (call_expression function: (_) @called) @call)",
)
# Words that are no names, at least in strict mode: the engine complains where they stand.
_NO_NAMES = {
    "arguments", "await", "eval", "implements", "interface", "let", "package", "private",
    "protected", "public", "static", "yield",
}  # fmt: skip
_NEWLINE = re.compile(rb"\r\n|\n|\r")
# The engine ends a line at these two as well, except inside a string or template.
_SEPARATOR = re.compile(rb"\xe2\x80[\xa8\xa9]")


def parse(source: bytes) -> tree_sitter.Tree:
    """The syntax tree of JavaScript in UTF-8; what does not parse is in it as ERROR nodes."""
    return tree_sitter.Parser(JAVASCRIPT).parse(source)


@dataclass
class Program:
    """A cell as the engine runs it.

    `code` is one expression, `(async (__cell) => {…})`. `source` is the cell, `strict` whether it
    runs in strict mode (modules do), `names` what it declares for later cells, and `imports` the
    packages of its import and export statements, in their order.
    """

    source: str
    code: str
    strict: bool
    names: list[str]
    imports: list[str]
    tree: tree_sitter.Tree = field(repr=False)
    # (position in code, position in source, whether what follows is a copy), counted in bytes
    _pieces: list[tuple[int, int, bool]] = field(repr=False)
    # V8's words for what is wrong at a byte of the source although the engine would let it pass
    early: dict[int, str] = field(default_factory=dict, repr=False)
    # what wording.py found out about errors of this program
    told: dict = field(default_factory=dict, repr=False)

    def original(self, line: int, column: int) -> tuple[int, int]:
        """The place in the source of a place in `code`, both counted from 1.

        The engine counts columns of `code` in bytes of UTF-8; in the source they are UTF-16
        units, as V8 and editors count. What was inserted leads to what it was inserted for.
        """
        return self.place(self.offset(line, column))

    def offset(self, line: int, column: int) -> int:
        """The place in the source, in bytes of UTF-8 from its start, of a place in `code`."""
        starts = self._code_lines
        if line > len(starts):
            at = len(self.code.encode())
        else:
            at = starts[max(line, 1) - 1] + max(column, 1) - 1
        index = bisect.bisect_right(self._pieces, at, key=lambda piece: piece[0]) - 1
        code_start, source_start, copied = self._pieces[max(index, 0)]
        offset = source_start + (at - code_start if copied else 0)
        if copied and index + 1 < len(self._pieces):
            offset = min(offset, self._pieces[index + 1][1])
        return min(offset, len(self._bytes))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1 and in UTF-16 units, of a byte of the source."""
        line = bisect.bisect_right(self._source_lines, offset)
        before = self._bytes[self._source_lines[line - 1] : offset].decode(errors="ignore")
        return line, len(before.encode("utf-16-le")) // 2 + 1

    @cached_property
    def _bytes(self) -> bytes:
        return self.source.encode()

    @cached_property
    def _source_lines(self) -> list[int]:
        return [0, *(found.end() for found in _NEWLINE.finditer(self._bytes))]

    @cached_property
    def _code_lines(self) -> list[int]:
        code = self.code.encode()
        ends = [found.end() for found in _NEWLINE.finditer(code)]
        separators = [found.end() for found in _SEPARATOR.finditer(code)]
        if separators:
            root = parse(code).root_node
            ends += [end for end in separators if not _in_text(root, end)]
        return [0, *sorted(ends)]


def translate(source: str) -> Program:
    """Make a program of a cell. A cell that does not parse makes one that the engine refuses."""
    # Lone surrogates and NUL can't reach the engine; neither means anything outside a string.
    source = source.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    source = source.replace("\0", "\ufffd")
    text = source.encode()
    tree = parse(text)
    found = declarations.of(tree.root_node)
    cell = "__cell"
    while cell in source:
        cell += "_"
    edits = _Edits(text, cell)
    strict = found.is_module or found.use_strict
    for node in found.imports:
        edits.hoist(node)
    for node in found.exports:
        edits.strip_export(node)
    if b"import" in text:
        edits.dynamic_imports(tree.root_node)
    for node in {node.id: node for node in [*found.floating, *_calls(tree, found)]}.values():
        if node.type not in _NEVER_FLOATING:
            edits.around(node.start_byte, node.end_byte, f"{cell}.floating(", ")")
    if not tree.root_node.has_error:
        edits.marks(tree.root_node)
    edits.value(found.last)
    early = early_errors.problems(tree.root_node, found)
    for node in [*declarations.unreadable(tree.root_node, found), *(node for node, _ in early)]:
        edits.insert(node.start_byte, " @ ")  # no JavaScript: the engine stops here
    if text.startswith(b"#!"):
        edits.replace(0, 2, "//")
    names = [name for name in dict.fromkeys(found.names) if name not in _NO_NAMES]
    start = f"(async ({cell}) => {{ " + "'use strict'; " * strict
    if names:
        start += f"{cell}.bind({{{', '.join(map(_accessors, names))}}}); "
    program = edits.program(source, start, strict, names, tree)
    program.early = {node.start_byte: words for node, words in reversed(early)}
    return program


def _calls(tree: tree_sitter.Tree, found: declarations.Declarations) -> list[tree_sitter.Node]:
    """The calls, inside functions and loops too, whose result is taken by nobody."""
    if tree.root_node.has_error:  # it will not run
        return []
    calls = tree_sitter.QueryCursor(_CALLS).captures(tree.root_node).get("call", [])
    return [call for call in calls if declarations.expression_of(call.parent) == call
            and call != found.last and call.child_by_field_name("function").type != "super"]


def _accessors(name: str) -> str:
    """A member of bind's object: how to read and how to write a variable of the cell."""
    key = "['__proto__']" if name == "__proto__" else name
    value = "v" if name != "v" else "w"
    return f"{key}: [() => {name}, ({value}) => {{ {name} = {value}; }}]"


def _in_text(root: tree_sitter.Node, end: int) -> bool:
    """Whether the separator that ends here is in a string or a template's text."""
    node = root.descendant_for_byte_range(end - 1, end)
    return node is not None and node.type in ("string_fragment", "string", "template_string")


def string_value(node: tree_sitter.Node) -> str:
    """What a string literal holds; escapes that JSON does not know stay as they are."""
    inside = node.text.decode()[1:-1]
    try:
        return json.loads(f'"{inside}"') if "\\" in inside else inside
    except ValueError:
        return inside


class _Edits:
    """The changes to a cell: none adds or removes the end of a line."""

    def __init__(self, text: bytes, cell: str):
        self.text = text
        self.cell = cell
        # (start, end, order of those at one place, new text)
        self.changes: list[tuple[int, int, tuple[int, int], str]] = []
        self.first: list[tuple[int, str]] = []  # what comes before all: imports, with their places
        self.imports: list[str] = []

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` instead of a part; its line ends stay."""
        kept = b"".join(_NEWLINE.findall(self.text[start:end])).decode()
        self.changes.append((start, end, (2, 0), new + kept))

    def insert(self, at: int, new: str) -> None:
        self.changes.append((at, at, (1, 0), new))

    def around(self, start: int, end: int, before: str, after: str) -> None:
        """Put text on both sides of a part; what holds more stays outside what holds less."""
        self.changes.append((start, start, (1, -end), before))
        self.changes.append((end, end, (0, -start), after))

    def hoist(self, node: tree_sitter.Node) -> None:
        """Move an import, or the import in `export … from`, to the front: it is evaluated first."""
        package = string_value(node.child_by_field_name("source"))
        self.imports.append(package)
        named: list[tuple[str, str]] = []
        whole: list[str] = []
        if node.type == "import_statement":
            named, whole = declarations.imported(node)
        asked = f"{self.cell}.require({json.dumps(package)}"
        if named:
            asked += f", {json.dumps([_text_of_key(key) for key, _ in named])}"
        asked += ")"
        code = f"{asked}; " if not (named or whole) else ""
        for name in whole:
            code += f"const {name} = {asked}; "
            asked = name
        if named:
            code += f"const {{{', '.join(f'{key}: {name}' for key, name in named)}}} = {asked}; "
        self.first.append((node.start_byte, code))
        # `;` so that what stood on both sides stays two statements
        self.replace(node.start_byte, node.end_byte, ";")

    def strip_export(self, node: tree_sitter.Node) -> None:
        """Leave of an export what it declares or computes."""
        value = node.child_by_field_name("value")
        kept = node.child_by_field_name("declaration") or value
        if kept is None:  # export {a, b as c}
            self.replace(node.start_byte, node.end_byte, ";")
            return
        if value is not None:
            self.replace(node.start_byte, value.start_byte, "")
            self.around(value.start_byte, value.end_byte, "void (", ");")
        else:
            self.replace(node.start_byte, kept.start_byte, "")

    def dynamic_imports(self, root: tree_sitter.Node) -> None:
        captures = tree_sitter.QueryCursor(_DYNAMIC).captures(root)
        for node in captures.get("import", []):
            self.replace(node.start_byte, node.end_byte, f"{self.cell}.importLater")
        for node in captures.get("meta", []):
            self.replace(node.start_byte, node.end_byte, "({__proto__: null})")

    def value(self, last: tree_sitter.Node | None) -> None:
        """Give back the value of the last statement, where it is an expression."""
        # `0, ` so that a function without a name is not given this one
        around = "return {value: (0, ", ")};"
        if is_object_literal(self.text):
            stripped = self.text.strip()
            start = self.text.index(stripped)
            self.changes.clear()
            self.around(start, start + len(stripped), *around)
        elif last is not None:
            self.around(last.start_byte, last.end_byte, *around)

    def marks(self, root: tree_sitter.Node) -> None:
        statements, arguments = marks.marked(root)
        for node in statements:
            self.changes.append((node.start_byte, node.start_byte, (0, 0), f"{self.cell}; "))
        for node in arguments:
            self.around(node.start_byte, node.end_byte, f"{self.cell} ? ", f" : {self.cell}")

    def program(self, source, start, strict, names, tree) -> Program:
        """Put the pieces together and remember where each came from."""
        code, pieces = bytearray(start.encode()), [(0, 0, False)]
        for place, first in self.first:
            pieces.append((len(code), place, False))
            code += first.encode()
        done = 0
        for begin, end, _, new in sorted(self.changes, key=lambda change: (change[0], change[2])):
            pieces.append((len(code), done, True))
            code += self.text[done:begin]
            pieces.append((len(code), begin, False))
            code += new.encode()
            done = end
        pieces.append((len(code), done, True))
        code += self.text[done:]
        pieces.append((len(code), len(self.text), False))
        code += b"\n})"
        return Program(source, code.decode(), strict, names, self.imports, tree, pieces)


def _text_of_key(key: str) -> str:
    """The name that `key` of `{key: name}` asks for; a key may be a string literal."""
    return key[1:-1] if key[0] in "'\"" else key


def is_object_literal(text: bytes) -> bool:
    """Whether a whole cell is `{a: 1}`: a value, as Node's prompt takes it, and not a block."""
    stripped = text.strip()
    if not stripped.startswith(b"{") or stripped.endswith(b";"):
        return False
    root = parse(b"(" + stripped + b"\n)").root_node
    statements = [node for node in root.named_children if node.type != "comment"]
    if root.has_error or len(statements) != 1:
        return False
    inside = statements[0].named_children
    return len(inside) == 1 and [
        node.type for node in inside[0].named_children if node.type != "comment"
    ] == ["object"]
