"""Random values are printed as Node prints them today: arrays, objects, classes, errors, tables."""

import json
import subprocess

import pytest
from console_programs import play
from live_seed import seeds
from real_libraries import HERE, tfjs_answers

PROGRAMS = 1000


@pytest.mark.parametrize("seed", seeds(2))
def test_random_values_are_printed_as_node_prints_them(seed, tmp_path):
    command = ["node", str(HERE / "random_programs.js"), str(seed), str(PROGRAMS)]
    made = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    cases = tfjs_answers("javascript_console.js", json.loads(made.stdout), tmp_path)["cases"]
    assert len(cases) == PROGRAMS
    wrong = []
    for case in cases:
        node = {key: case[key] for key in ("stdout", "stderr", "thrown") if key in case}
        ours = play(case["source"])
        if ours != node:
            wrong.append(f"{case['source']}\n---- Node\n{node}\n---- minitf\n{ours}")
    assert not wrong, f"{len(wrong)} of {PROGRAMS}\n" + "\n\n".join(wrong[:5])
