"""What several tests of the tfjs face need."""

import pytest

from minitf.dialect import TFJS
from minitf.tfjs import serialization


@pytest.fixture
def nothing_registered():
    """Afterwards the classes that a test registered are gone."""
    kept = [(table, dict(table)) for table in (TFJS.registered, serialization._names)]
    yield
    for table, before in kept:
        table.clear()
        table.update(before)
