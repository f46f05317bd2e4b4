"""Every rejection that a test does not expect on stderr is an error."""

import gc
import warnings

import pytest


@pytest.fixture(autouse=True)
def quiet(capfd, caplog):
    """At the end stderr holds only what the test has read, and asyncio has logged nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
        gc.collect()
        assert capfd.readouterr().err == ""
        assert [record.getMessage() for record in caplog.records] == []
