"""tf.profile, tf.time, tf.env and what else tells where programs run."""

import asyncio

import pytest

import minitf as tf


async def awaited(make):
    return await make()


def test_a_profile_tells_the_memory_and_the_kernels():
    def work():
        x = tf.tensor1d([1, 2, 3])
        x.square().dispose()
        x.add(1).mean().dispose()
        return x

    profile = asyncio.run(awaited(lambda: tf.profile(work)))
    assert (profile.newBytes, profile.newTensors) == (24, 2)  # x, and x + 1, as in tfjs
    assert profile.kernelNames == ["Square", "Add", "Mean"]
    square, add, mean = profile.kernels
    assert square["totalBytesSnapshot"] - square["bytesAdded"] == add["totalBytesSnapshot"] - 16
    assert (mean["inputShapes"], mean["outputShapes"], mean["bytesAdded"]) == ([[3]], [[]], 4)
    assert profile.result.arraySync() == [1, 2, 3]


def test_a_profile_of_an_asynchronous_function_waits_for_it():
    async def work():
        await asyncio.sleep(0)
        return tf.ones([2]).neg()

    profile = asyncio.run(awaited(lambda: tf.profile(work)))
    assert (profile.newTensors, profile.kernelNames) == (2, ["Neg"])


def test_after_a_profile_nothing_is_noted():
    profile = asyncio.run(awaited(lambda: tf.profile(lambda: tf.ones([2]).neg())))
    tf.ones([2]).neg()
    assert len(profile.kernels) == 1


def test_an_error_ends_the_profile():
    def wrong():
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        asyncio.run(awaited(lambda: tf.profile(wrong)))
    with pytest.raises(TypeError, match="query is not a function"):
        asyncio.run(awaited(lambda: tf.profile(3)))
    assert asyncio.run(awaited(lambda: tf.profile(lambda: None))).kernels == []


def test_time_is_in_milliseconds():
    taken = asyncio.run(awaited(lambda: tf.time(lambda: tf.ones([8, 8]).matMul(tf.ones([8, 8])))))
    assert 0 < taken.kernelMs <= taken.wallMs < 1000
    with pytest.raises(ZeroDivisionError):
        asyncio.run(awaited(lambda: tf.time(lambda: 1 / 0)))


def test_there_is_one_backend():
    assert tf.getBackend() == "cpu"
    assert asyncio.run(awaited(tf.ready)) is None
    assert asyncio.run(awaited(lambda: tf.setBackend("cpu"))) is True
    with pytest.raises(TypeError, match="Backend name 'webgl' not found in registry"):
        asyncio.run(awaited(lambda: tf.setBackend("webgl")))


@pytest.fixture
def flags():
    yield tf.env()
    tf.env().reset()


def test_flags_are_read_and_set(flags):
    assert flags.get("DEBUG") is False
    assert flags.getBool("IS_NODE") is True
    assert flags.getNumber("TOPK_K_CPU_HANDOFF_THRESHOLD") == 128
    flags.set("DEBUG", True)
    assert flags.getFlags()["DEBUG"] is True
    assert flags.features == flags.getFlags()
    assert asyncio.run(awaited(lambda: flags.getAsync("PROD"))) is False


def test_an_unknown_flag_is_refused_in_the_words_of_tfjs(flags):
    with pytest.raises(ValueError) as caught:
        flags.get("FOO")
    assert str(caught.value) == "Cannot evaluate flag 'FOO': no evaluation function found."
    with pytest.raises(ValueError) as caught:
        flags.set("FOO", 1)
    assert str(caught.value) == "Cannot set flag FOO as it has not been registered."
    with pytest.raises(ValueError):
        asyncio.run(awaited(lambda: flags.getAsync("FOO")))


def test_modes_set_their_flags(flags, capsys):
    tf.enableProdMode()
    tf.enableDebugMode()
    tf.disableDeprecationWarnings()
    assert flags.get("PROD") and flags.get("DEBUG")
    assert not flags.get("DEPRECATION_WARNINGS_ENABLED")
    errors = capsys.readouterr().err
    assert errors.startswith("Debugging mode is ON. ")
    assert errors.endswith("TensorFlow.js deprecation warnings have been disabled.\n")


def test_the_version_is_that_of_tfjs():
    assert tf.version["tfjs"] == tf.version_core == tf.version_layers == "4.22.0"


@pytest.mark.parametrize(("name", "reason"), [
    ("raggedGather", "no ragged tensors"), ("engine", "one backend")])
def test_what_minitf_has_not_is_said_with_the_reason(name, reason):
    with pytest.raises(AttributeError, match=reason):
        getattr(tf, name)
