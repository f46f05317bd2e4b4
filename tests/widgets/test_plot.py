"""The pictures: axes that read well, gaps where there is no number, cues besides colour."""

import math
import re
import xml.etree.ElementTree as xml

import pytest

from widgets.axes import linear, logarithmic, short, tick
from widgets.plot import BOTTOM, COLOURS, TOP, WIDTH, Curve, curves, wants_log

FALLING = [(epoch, 10.0 / epoch) for epoch in range(1, 11)]


def parts(markup, name, tag="*"):
    return xml.fromstring(markup).findall(f".//{tag}[@class='minitf-{name}']")


def words(markup, name):
    return [element.text for element in parts(markup, name, "text")]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([0.2, 9.3], [0, 5, 10]),
        ([0.51, 0.6], [0.5, 0.55, 0.6]),
        ([-3, 4], [-4, -2, 0, 2, 4]),
        ([2.0], [1, 1.5, 2, 2.5, 3]),
        ([0.0], [-0.5, 0, 0.5]),
        ([], [0, 0.5, 1]),
        ([1e-30, 1.0], [0, 0.5, 1]),
        ([1e30, 2.5e30], [0, 1e30, 2e30, 3e30]),
    ],
)
def test_ticks_of_a_linear_axis_are_round_and_hold_all_values(values, ticks):
    low, high, found = linear(values)
    assert found == pytest.approx(ticks)
    assert (low, high) == (found[0], found[-1])
    assert all(low <= value <= high for value in values)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([0.02, 0.5], [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]),
        ([1.0], [1, 2, 5, 10]),
        ([1e-3, 5.0], [1e-3, 1e-2, 1e-1, 1, 10]),
    ],
)
def test_ticks_of_a_logarithmic_axis_are_powers_of_ten(values, ticks):
    low, high, found = logarithmic(values)
    assert found == pytest.approx(ticks)
    assert all(low <= value <= high for value in values)


def test_numbers_are_short():
    assert [short(v) for v in (0.123456, 1e-7, 0, 17, 123456.0, math.nan, -math.inf)] == [
        *("0.1235", "1.00e-07", "0", "17", "1.23e+05", "NaN", "−∞")
    ]
    assert [tick(v) for v in (3 * 0.1, 1e-8, 1e7, 0.0)] == ["0.3", "1e-8", "1e7", "0"]


def test_the_picture_says_what_it_shows_to_a_screen_reader():
    picture = xml.fromstring(curves([Curve("loss", FALLING)], y_label="loss"))
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == picture.find("title").text
    assert picture.get("aria-label") == "loss against epoch: loss 1"


def test_each_curve_has_its_own_colour_dash_and_marker():
    drawn = curves([Curve(name, FALLING) for name in "abcd"])
    pens = [(p.get("stroke"), p.get("stroke-dasharray")) for p in parts(drawn, "curve", "path")]
    assert len({colour for colour, _ in pens}) == 4
    assert len({dash for _, dash in pens}) == 4
    fills = re.findall(r"<(circle|polygon)(?: points=\"([^\"]*)\")?", drawn)
    assert len(set(fills)) == 4


def test_a_style_keeps_its_look_when_other_curves_come_and_go():
    alone = curves([Curve("b", FALLING, style=1)])
    assert parts(alone, "curve", "path")[0].get("stroke") == COLOURS[1]


def test_labels_of_curves_that_end_together_do_not_touch():
    drawn = curves([Curve(f"run {n}", [(1, 1.0), (2, 0.001 * n)]) for n in range(5)], log=False)
    heights = sorted(float(label.get("y")) for label in parts(drawn, "label", "text"))
    assert len(heights) == 5
    gaps = [below - above for above, below in zip(heights, heights[1:], strict=False)]
    assert min(gaps) >= 14.9
    assert TOP <= heights[0] and heights[-1] <= BOTTOM + 4


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_a_value_that_is_not_finite_is_a_gap(bad):
    drawn = curves([Curve("loss", [(1, 3.0), (2, 2.0), (3, bad), (4, 1.0)])])
    path = parts(drawn, "curve", "path")[0].get("d")
    assert [path.count(step) for step in "ML"] == [2, 1]
    assert "nan" not in drawn and "inf" not in drawn


def test_values_that_a_logarithm_does_not_have_are_gaps_too():
    drawn = curves([Curve("loss", [(1, 10.0), (2, 0.0), (3, -1.0), (4, 1.0)])], log=True)
    assert parts(drawn, "curve", "path")[0].get("d").count("M") == 2


@pytest.mark.parametrize("lines", [[], [Curve("loss", [])], [Curve("loss", [(1, math.nan)])]])
def test_a_picture_without_values_is_only_its_frame(lines):
    drawn = curves(lines, x_range=(1, 10))
    assert parts(drawn, "curve") == parts(drawn, "label") == []
    assert words(drawn, "tick")[:3] == ["0", "0.5", "1"]


def test_a_logarithmic_axis_is_chosen_for_positive_values_over_three_decades():
    assert wants_log([Curve("a", [(1, 10.0), (2, 0.01)])])
    assert wants_log([Curve("a", [(1, 10.0)]), Curve("b", [(1, math.nan), (2, 0.001)])])
    assert not wants_log([Curve("a", [(1, 10.0), (2, 0.1)])])
    assert not wants_log([Curve("a", [(1, 10.0), (2, 0.0)])])
    assert not wants_log([Curve("a", [])])
    assert "(log axis)" in curves([Curve("a", [(1, 10.0), (2, 0.001)])])


def test_everything_is_inside_the_picture():
    drawn = curves([Curve("a name that is much too long to be a label", FALLING)] * 3)
    path = parts(drawn, "curve", "path")[0].get("d")
    for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", path):
        assert 0 <= float(x) <= WIDTH and TOP <= float(y) <= BOTTOM
    for label in parts(drawn, "label", "text"):
        assert float(label.get("x")) + 6.6 * len(label.text) <= WIDTH
        assert label.text.startswith("a name that is much too…")


def test_a_hostile_name_is_text():
    drawn = curves([Curve("<img src=x>", FALLING)], y_label="<script>", x_label='"')
    assert words(drawn, "label") == ["<img src=x> 1"]
    assert xml.fromstring(drawn).find(".//img") is None


def test_axes_take_the_colour_of_the_page():
    drawn = xml.fromstring(curves([Curve("loss", FALLING)]))
    assert {text.get("fill") for text in drawn.findall("text")} == {"currentColor"}
