"""README's programs run as written and print what README says; the folders it names are there."""

import ast
import asyncio
import inspect
import re
import warnings
from pathlib import Path

import pytest

import minitf.js

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = dict(zip(["Keras", "TensorFlow.js"], re.findall(r"```python\n(.*?)```", README, re.S),
                    strict=True))  # fmt: skip
SAID = float(re.search(r"Both print a number close to 9, about (\d+\.\d+)\.", README).group(1))


def run_as_a_cell(program):
    """Run a program as a notebook's cell: `await` may stand outside a function."""
    code = compile(program, "README.md", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, {"__name__": "__main__"})
    if inspect.isawaitable(result):

        async def finish():
            await result

        asyncio.run(finish())


# The guide's Keras program is older than Keras 3, which warns of `input_shape` and goes on.
WARNINGS = {"Keras": ["Do not pass an `input_shape`"], "TensorFlow.js": []}


@pytest.mark.parametrize("idiom", PROGRAMS)
def test_a_program_of_readme_prints_the_number_that_readme_says(idiom, capsys):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        run_as_a_cell(PROGRAMS[idiom])
    assert [str(one.message)[:28] for one in caught] == WARNINGS[idiom]
    printed, complained = capsys.readouterr()
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d+", printed)]
    assert len(numbers) == 1, printed
    # The starting weights are random: 1000 epochs leave a twentieth of what they differ in.
    assert numbers[0] == pytest.approx(SAID, abs=0.05)
    assert numbers[0] == pytest.approx(9, abs=0.15)
    assert complained == ""


def test_the_javascript_of_readme_prints_that_number_too():
    cell = re.search(r"```js\n%%tfjs\n(.*?)```", README, re.S).group(1)
    result = asyncio.run(minitf.js.run(cell))
    assert result.stderr == ""
    number = re.fullmatch(r"Tensor\s+\[\[(-?[\d.]+)\],\]\s*", result.stdout).group(1)
    assert float(number) == pytest.approx(SAID, abs=0.05)


def test_each_program_is_in_the_idiom_it_stands_under():
    header = re.search(r"<tr><th>(.*?)</th><th>(.*?)</th></tr>", README)
    assert [text.split(",")[0] for text in header.groups()] == list(PROGRAMS)
    assert "from minitf import keras" in PROGRAMS["Keras"]
    assert "import minitf as tf" in PROGRAMS["TensorFlow.js"]


def test_the_folders_that_readme_names_are_there():
    table = README.partition("## Where things are")[2]
    named = [name for cell in re.findall(r"^\| (`.*?`) \|", table, re.M)
             for name in re.findall(r"`(.*?)`", cell)]  # fmt: skip
    assert len(named) >= 8
    absent = [name for name in named if not list(ROOT.glob(name.rstrip("/")))]
    assert not absent
