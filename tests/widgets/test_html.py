"""Text stays text, whoever wrote it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from widgets import html
from widgets.html import Markup, Page, element, join, text

WIDGETS = Path(html.__file__).parent
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "]]> & &amp; \"double\" 'single'",
    "`${alert(1)}`",
    "\x1b[31mred\x1b[0m",
    "$x^2$ and <b>bold</b>",
]


class Parts(HTMLParser):
    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words = [], {}, ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.update(attrs)

    def handle_data(self, data):
        self.words += data


@pytest.mark.parametrize("words", HOSTILE)
def test_a_child_and_an_attribute_come_back_as_the_text_they_were(words):
    parts = Parts(element("p", words, title=words))
    shown = words.replace("\x1b", "\u241b")
    assert parts.tags == ["p"]
    assert (parts.words, parts.attributes) == (shown, {"title": shown})


def test_markup_is_not_escaped_twice():
    assert element("p", element("b", "a & b"), "<") == "<p><b>a &amp; b</b>&lt;</p>"


def test_joining_flattens_lists_and_leaves_none_out():
    assert join("a", None, ["b", [Markup("<br>")]], (str(n) for n in (1, 2))) == "ab<br>12"


def test_attributes_of_none_and_false_are_left_out():
    assert element("i", class_="a", hidden=None, title=False, open=True) == '<i class="a" open></i>'


@pytest.mark.parametrize("tag", ["script", "iframe", "SCRIPT", "a b", "", "img/onerror"])
def test_a_tag_that_could_run_code_is_refused(tag):
    with pytest.raises(ValueError, match="not allowed"):
        element(tag)


@pytest.mark.parametrize(
    "attributes",
    [
        {"onclick": "x"},
        {"ONERROR": "x"},
        {"src": "http://example.org"},
        {"href": "javascript:alert(1)"},
        {"a b": 1},
    ],
)
def test_an_attribute_that_could_run_or_load_something_is_refused(attributes):
    with pytest.raises(ValueError, match="not allowed|may only hold"):
        element("p", **attributes)


def test_a_plain_string_is_not_taken_for_markup():
    with pytest.raises(TypeError, match="expected Markup"):
        Page("<b>", "b")
    with pytest.raises(TypeError, match="expected Markup"):
        html.live("<b>")


def test_a_page_has_markup_and_a_sentence():
    page = Page(text("<"), "less than")
    assert page._repr_mimebundle_() == {"text/html": "&lt;", "text/plain": "less than"}
    assert repr(page) == "less than"


def test_only_the_html_module_makes_html():
    forbidden = re.compile(
        r"\bHTML\(|_repr_html_|innerHTML|insertAdjacentHTML|\bMarkup\(\S*[^()\s]"
    )
    found = [
        f"{file.name}:{number}: {line.strip()}"
        for file in WIDGETS.rglob("*.py")
        if file.name != "html.py"
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if forbidden.search(line)
    ]
    assert found == []
