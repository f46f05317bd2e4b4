"""Find what a cell declares, imports, exports and leaves as its value: `of(root)`.

Only statements are walked, never expressions, so a long table of numbers costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

LEXICAL = {"lexical_declaration", "using_declaration"}
FUNCTIONS = {"function_declaration", "generator_function_declaration"}
# Statements that hold statements, and their parts.
HOLDERS = {
    "catch_clause", "do_statement", "else_clause", "finally_clause", "for_in_statement",
    "for_statement", "if_statement", "labeled_statement", "statement_block", "switch_body",
    "switch_case", "switch_default", "switch_statement", "try_statement", "while_statement",
    "with_statement",
}  # fmt: skip
_NO_EXPRESSION = re.compile(rb"\{|(async\s+)?function\b|class\b")
LOOPS = {"do_statement", "for_in_statement", "for_statement", "while_statement"}


@dataclass
class Declarations:
    """What the statements of a cell say; nodes are in the order of the source."""

    names: list[str] = field(default_factory=list)
    imports: list[Node] = field(default_factory=list)  # statements with a source
    exports: list[Node] = field(default_factory=list)
    floating: list[Node] = field(default_factory=list)  # expressions whose value nobody takes
    returns: list[Node] = field(default_factory=list)  # outside any function
    last: Node | None = None  # the expression whose value is the cell's
    use_strict: bool = False
    is_module: bool = False


def of(root: Node) -> Declarations:
    """Read the statements of a program."""
    found = Declarations()
    children = [node for node in root.children if node.type not in ("comment", "hash_bang_line")]
    # 1. the directives at the top
    for node in children:
        expression = expression_of(node)
        if expression is None or expression.type != "string":
            break
        found.use_strict = found.use_strict or expression.text[1:-1] == b"use strict"
    # 2. the last statement that is not empty
    statements = [node for node in children if node.type != "empty_statement"]
    if statements:
        found.last = expression_of(statements[-1])
    # 3. everything else, with what is inside blocks
    for node in children:
        _top(node, found)
    for node, depth, in_loop in _inside(children):
        if node.type == "return_statement":
            found.returns.append(node)
        elif node.type == "variable_declaration" or (node.type in LEXICAL and not depth):
            for declarator in node.named_children:
                if declarator.type == "variable_declarator":
                    found.names += bound(declarator.child_by_field_name("name"))
        elif node.type in FUNCTIONS or node.type == "class_declaration":
            # In a sloppy block a plain function is a variable of the whole cell as well.
            if not depth or (node.type == "function_declaration" and not _strict(found)):
                if not (depth and node.children[0].type == "async"):
                    found.names += bound(node.child_by_field_name("name"))
        elif node.type == "for_in_statement":
            kind = node.child_by_field_name("kind")
            if kind is not None and kind.type == "var":
                found.names += bound(node.child_by_field_name("left"))
        elif node.type == "expression_statement" and not in_loop:
            expression = expression_of(node)
            if expression is not None and expression != found.last:
                found.floating.append(expression)
    return found


def _strict(found: Declarations) -> bool:
    return found.use_strict or found.is_module


def _top(node: Node, found: Declarations) -> None:
    """Read a statement that only the top level has."""
    if node.type not in ("import_statement", "export_statement"):
        return
    found.is_module = True
    if node.child_by_field_name("source") is not None:
        found.imports.append(node)
        if node.type == "import_statement":
            named, whole = imported(node)
            found.names += [*whole, *(name for _, name in named)]
    elif node.type == "export_statement":
        found.exports.append(node)


def _inside(children: list[Node]) -> Iterator[tuple[Node, int, bool]]:
    """(statement, how many blocks it is in, whether one of them is a loop), functions left out."""
    waiting = [(node, 0, False) for node in reversed(children)]
    while waiting:
        node, depth, in_loop = waiting.pop()
        yield node, depth, in_loop
        if node.type == "export_statement" and node.child_by_field_name("source") is None:
            waiting += [(child, depth, in_loop) for child in node.named_children]
        elif node.type in HOLDERS:
            inner = in_loop or node.type in LOOPS
            label = node.type == "labeled_statement"
            waiting += [
                (child, depth + (not label), inner) for child in reversed(node.named_children)
            ]


def expression_of(node: Node) -> Node | None:
    """The expression of an expression statement; None for other statements.

    The grammar takes some blocks, such as `{a: 1}`, for objects, and lets functions and classes
    without a name stand as statements; no expression statement begins with one.
    """
    if node.type != "expression_statement" or node.has_error or _NO_EXPRESSION.match(node.text):
        return None
    inside = [child for child in node.named_children if child.type != "comment"]
    return inside[0] if len(inside) == 1 else None


def imported(node: Node) -> tuple[list[tuple[str, str]], list[str]]:
    """([(name in the package, name here)], [names that stand for the whole package])."""
    named, whole = [], []
    clause = next((child for child in node.children if child.type == "import_clause"), None)
    for child in clause.named_children if clause is not None else []:
        if child.type == "identifier":
            whole.append(child.text.decode())
        elif child.type == "namespace_import":
            whole += [part.text.decode() for part in child.named_children]
        elif child.type == "named_imports":
            for one in child.named_children:
                if one.type == "import_specifier":
                    name = one.child_by_field_name("name").text.decode()
                    alias = one.child_by_field_name("alias")
                    here = alias.text.decode() if alias is not None else name
                    if name == "default":
                        whole.append(here)
                    else:
                        named.append((name, here))
    return named, whole


def bound(pattern: Node | None) -> list[str]:
    """The names that a declared name or destructuring pattern binds."""
    names: list[str] = []
    waiting = [pattern]
    while waiting:
        node = waiting.pop()
        if node is None or node.is_missing:
            continue
        if node.type in ("identifier", "shorthand_property_identifier_pattern"):
            names.append(node.text.decode())
        elif node.type in ("assignment_pattern", "object_assignment_pattern"):
            waiting.append(node.child_by_field_name("left"))
        elif node.type == "pair_pattern":
            waiting.append(node.child_by_field_name("value"))
        elif node.type in ("array_pattern", "object_pattern", "rest_pattern"):
            waiting += reversed(node.named_children)
    return names


def unreadable(root: Node, found: Declarations) -> list[Node]:
    """Where a cell does not parse although the function made of it might: a lone `}`, an import."""
    wrong = [node for node in found.imports if node.has_error]
    return wrong + (_lone_closing(root) if root.has_error else [])


def _lone_closing(root: Node) -> list[Node]:
    """The first closing bracket that nothing opened."""
    open_brackets: list[str] = []
    pairs = {")": "(", "]": "[", "}": "{"}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.child_count:
            waiting += reversed(node.children)
        elif node.type in ("(", "[", "{", "${"):
            open_brackets.append(node.type[-1])
        elif node.type in pairs and not node.is_missing:
            if not open_brackets:
                return [node]
            open_brackets.pop()
    return []
