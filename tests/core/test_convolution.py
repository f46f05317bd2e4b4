"""Convolutions against their definition, in chunks of every size."""

import itertools

import numpy as np
import pytest

from minitf.core import convolution, ops
from minitf.core.convolution import kernel_of_convolution
from minitf.core.depthwise import kernel_of_depthwise, transposed_depthwise

RANDOM = np.random.default_rng(31)


def by_definition(x, kernel, strides, padding, dilations):
    """The sum of the definition, one place of the kernel after the other."""
    x = np.pad(x, ((0, 0), *padding, (0, 0)))
    size = kernel.shape[:-2]
    counts = [(n - (k - 1) * d - 1) // s + 1 for n, k, s, d in zip(
        x.shape[1:-1], size, strides, dilations, strict=True)]
    y = np.zeros((len(x), *counts, kernel.shape[-1]))
    for at in itertools.product(*map(range, size)):
        met = x[(slice(None), *(slice(k * d, k * d + (n - 1) * s + 1, s) for k, d, n, s in zip(
            at, dilations, counts, strides, strict=True)))]
        y += np.tensordot(met, kernel[at], axes=([-1], [0]))
    return y


def some_case(axes):
    """Images, a kernel for convolution, one for depthwise convolution, places."""
    channels, filters, multiplier = RANDOM.integers(1, 5, 3)
    size, strides, dilations = (tuple(map(int, RANDOM.integers(1, n, axes))) for n in (4, 4, 3))
    padding = tuple(tuple(map(int, pair)) for pair in RANDOM.integers(0, 3, (axes, 2)))
    x = RANDOM.standard_normal((3, *RANDOM.integers(5, 8, axes), channels))
    return (x, RANDOM.standard_normal((*size, channels, filters)),
            RANDOM.standard_normal((*size, channels, multiplier)),
            {"strides": strides, "padding": padding, "dilations": dilations})


def along(places):
    return places["strides"], places["padding"], places["dilations"]


@pytest.mark.parametrize("floats", [1, 60, 1 << 17])
@pytest.mark.parametrize("axes", [1, 2, 3])
def test_a_convolution_and_its_two_transposes_are_the_sum_of_the_definition(
        monkeypatch, axes, floats):
    monkeypatch.setattr(convolution, "FLOATS", floats)
    for _ in range(12):
        x, kernel, _, places = some_case(axes)
        y = ops.convolution(x, kernel, **places)
        np.testing.assert_allclose(y, by_definition(x, kernel, *along(places)), atol=1e-9)
        g, v, u = (RANDOM.standard_normal(a.shape) for a in (y, x, kernel))
        back = ops.transposed_convolution(g, kernel, sizes=x.shape[1:-1], **places)
        assert np.sum(back * v) == pytest.approx(
            np.sum(g * by_definition(v, kernel, *along(places))))
        slope = kernel_of_convolution(x, g, size=kernel.shape[:-2], **places)
        assert np.sum(slope * u) == pytest.approx(np.sum(g * by_definition(x, u, *along(places))))


@pytest.mark.parametrize("floats", [1, 1 << 17])
@pytest.mark.parametrize("axes", [1, 2, 3])
def test_a_depthwise_convolution_convolves_channel_by_channel(monkeypatch, axes, floats):
    monkeypatch.setattr(convolution, "FLOATS", floats)

    def one_by_one(x, kernel, places):
        return np.concatenate([
            by_definition(x[..., c : c + 1], kernel[..., c : c + 1, :], *along(places))
            for c in range(x.shape[-1])], axis=-1)

    for _ in range(6):
        x, _, kernel, places = some_case(axes)
        y = ops.depthwise_convolution(x, kernel, **places)
        np.testing.assert_allclose(y, one_by_one(x, kernel, places), atol=1e-9)
        g, v, u = (RANDOM.standard_normal(a.shape) for a in (y, x, kernel))
        back = transposed_depthwise(g, kernel, sizes=x.shape[1:-1], **places)
        assert np.sum(back * v) == pytest.approx(np.sum(g * one_by_one(v, kernel, places)))
        slope = kernel_of_depthwise(x, g, size=kernel.shape[:-2], **places)
        assert np.sum(slope * u) == pytest.approx(np.sum(g * one_by_one(x, u, places)))


@pytest.mark.parametrize("groups, channels", [(1, 4), (2, 4), (4, 4)])
def test_groups_of_channels_are_convolved_apart(groups, channels):
    places = {"strides": (1,), "padding": ((0, 0),), "dilations": (1,)}
    x = RANDOM.standard_normal((2, 5, channels))
    kernel, bias = RANDOM.standard_normal((2, channels // groups, 8)), RANDOM.standard_normal(8)
    wanted = np.concatenate([
        by_definition(part, some, (1,), ((0, 0),), (1,))
        for part, some in zip(np.split(x, groups, -1), np.split(kernel, groups, -1), strict=True)
    ], axis=-1) + bias
    np.testing.assert_allclose(
        ops.grouped_convolution(x, kernel, bias, groups=groups, **places), wanted)


def test_images_of_integers_are_convolved_as_floats():
    x = RANDOM.integers(-3, 4, (2, 4, 4, 2)).astype("int32")
    for size in (1, 2):
        kernel = RANDOM.standard_normal((size, size, 2, 3)).astype("float32")
        places = {"strides": (1, 1), "padding": ((0, 1), (0, 0)), "dilations": (1, 1)}
        for operation in (ops.convolution, ops.depthwise_convolution):
            y = operation(x, kernel, **places)
            assert y.dtype == np.float32
            np.testing.assert_allclose(
                y, operation(x.astype("float32"), kernel, **places), rtol=1e-5)


def test_bias_and_relu_inside_a_convolution_are_those_after_it():
    x, kernel, _, places = some_case(2)
    bias = RANDOM.standard_normal(kernel.shape[-1])
    np.testing.assert_allclose(
        ops.convolution(x, kernel, bias, relu=True, **places),
        np.maximum(ops.convolution(x, kernel, **places) + bias, 0))


def test_a_window_larger_than_the_image_has_no_place():
    y = ops.convolution(np.ones((2, 3, 1)), np.ones((5, 1, 4)), strides=(1,), padding=((0, 0),),
                        dilations=(1,))
    assert y.shape == (2, 0, 4)
