"""Keras tensors and variables: operators, crossing to NumPy, immutability, and error texts."""

import copy
import pickle

import numpy as np
import pytest

from minitf.core.tensor import Tensor as CoreTensor
from minitf.core.tensor import Variable as CoreVariable
from minitf.errors import ArgumentError, UsageError
from minitf.keras import ops
from minitf.keras.tensor import Tensor, Variable, unwrap, wrap


@pytest.fixture
def t():
    return ops.convert_to_tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


def test_a_tensor_says_what_it_is(t):
    assert (t.shape, t.dtype, t.ndim, t.size, len(t)) == ((2, 3), "float32", 2, 6, 2)
    assert t.dtype == np.dtype("float32")
    assert repr(t) == "<Tensor shape=(2, 3) dtype=float32\n[[1. 2. 3.]\n [4. 5. 6.]]>"
    assert repr(t[0, 0]) == "<Tensor shape=() dtype=float32 1.0>"
    assert f"{t[0]}" == "[1. 2. 3.]"
    assert f"{t[1, 2]:.2f}" == "6.00"


A = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], "float32")
ROW = np.array([2.0, 3.0, 4.0], "float32")
OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


@pytest.mark.parametrize("operator", OPERATORS.values(), ids=OPERATORS.keys())
@pytest.mark.parametrize("other", [ROW, 2.0, 3, np.float32(2), np.array(2.0), True])
def test_an_operator_gives_what_numpy_gives_and_a_tensor(operator, other):
    for left, right in ((wrap(A), other), (other, wrap(A)), (Variable(A), other)):
        result = operator(left, right)
        plain = operator(*(A if isinstance(v, Tensor) else v for v in (left, right)))
        assert type(result) is Tensor
        assert result.dtype == ("bool" if plain.dtype == bool else "float32")
        np.testing.assert_allclose(result.numpy(), plain, rtol=1e-6)


def test_a_matrix_product_takes_an_array_on_either_side(t):
    np.testing.assert_allclose((t @ A.T).numpy(), A @ A.T)
    np.testing.assert_allclose((A.T @ t).numpy(), A.T @ A)
    assert type(A.T @ t) is Tensor


def test_one_operand_is_enough_for_some_operators(t):
    assert (-t).tolist() == (-A).tolist()
    assert abs(-t).tolist() == A.tolist()
    assert (+t) is t
    np.testing.assert_allclose(round(t / 3, 1).numpy(), np.round(A / 3, 1), rtol=1e-6)
    assert (~(t > 2))[0].tolist() == [True, True, False]
    assert ((t > 1) & (t < 3) | (t == 6)).tolist() == [[False, True, False], [False, False, True]]
    assert [v.item() for v in divmod(ops.array(7), 2)] == [3, 1]


@pytest.mark.parametrize(
    ("result", "dtype"),
    [
        (lambda: ops.array([1]) + 1, "int32"),
        (lambda: ops.array([1]) + 1.5, "float32"),
        (lambda: ops.array([1]) / 2, "float32"),
        (lambda: ops.array([1]) // 2, "int32"),
        (lambda: ops.array([1]) * np.array([1.5]), "float32"),
        (lambda: ops.array([1]) * np.array([1], "int64"), "int32"),
        (lambda: ops.array([True]) + 1, "int32"),
        (lambda: ops.array([True]) + ops.array([True]), "bool"),
        (lambda: ops.array([1.5]) + np.float64(1), "float32"),
        (lambda: ops.array([1.5]) > 1, "bool"),
    ],
)
def test_the_dtype_of_a_result_is_keras_dtype(result, dtype):
    assert result().dtype == dtype


def test_nothing_else_combines_with_a_tensor(t):
    with pytest.raises(TypeError, match=r"unsupported operand type\(s\) for \+"):
        t + None
    with pytest.raises(UsageError, match=r"Write `keras.ops.convert_to_tensor\(\[1, 2, 3\]\)`"):
        t + [1, 2, 3]
    with pytest.raises(UsageError, match="a tensor and a list"):
        assert t == [1]
    assert (t == None) is False  # noqa: E711
    assert (t != None) is True  # noqa: E711


def test_neither_a_tensor_nor_a_variable_is_hashed_since_equality_is_by_element(t):
    for value in (t, Variable(A)):
        with pytest.raises(TypeError, match="unhashable"):
            hash(value)


@pytest.mark.parametrize(
    "key",
    [0, -1, (1, 2), slice(1, None), (slice(None), 1), (..., 0), None, (slice(None, None, -1), 0),
     np.array([1, 0, 1]), np.array([True, False]), (0, np.array([2, 0])), np.int64(1)],
    ids=str,
)  # fmt: skip
def test_a_tensor_is_indexed_as_an_array_is(t, key):
    assert t[key].tolist() == A[key].tolist()
    assert t[key].shape == A[key].shape


def test_a_tensor_is_indexed_by_tensors_too(t):
    assert t[ops.array(1)].tolist() == [4, 5, 6]
    assert t[t > 4].tolist() == [5, 6]
    assert [row.tolist() for row in t] == A.tolist()
    assert 6 in t and 7 not in t


def test_a_wrong_index_says_so(t):
    with pytest.raises(IndexError):
        t[2]
    with pytest.raises(TypeError, match=r"t\[np.array\(\[0, 1\]\)\]"):
        t[[0, 1]]
    with pytest.raises(UsageError, match="cannot be changed in place"):
        t[0] = 1
    with pytest.raises(TypeError, match="it is one number"):
        len(t[0, 0])
    with pytest.raises(TypeError, match="it is one number"):
        iter(t[0, 0])


def test_one_number_becomes_a_python_number(t):
    one = t[0, 1]
    assert (float(one), int(one), bool(one), one.item(), complex(one)) == (2, 2, True, 2, 2)
    assert [10, 20, 30][ops.array(1)] == 20
    with pytest.raises(TypeError, match="Only scalar arrays can be converted"):
        float(t)
    with pytest.raises(ValueError, match="ambiguous"):
        bool(t)
    with pytest.raises(ValueError):
        t.item()


def test_numpy_copies_and_asarray_shows_what_cannot_be_written(t):
    t.numpy()[:] = 0
    assert t.tolist() == A.tolist()
    view = np.asarray(t)
    assert not view.flags.writeable
    assert np.asarray(t, "int32").dtype == "int32"
    assert np.array(t).flags.writeable
    assert np.array([t, t]).shape == (2, 2, 3)
    with pytest.raises(ValueError):
        np.asarray(t, "float64", copy=False)


def test_numpy_functions_take_a_tensor(t):
    np.testing.assert_allclose(np.exp(t), np.exp(A), rtol=1e-6)
    for function in (np.mean, np.sum, np.std, np.var, np.max, np.argmax, np.prod, np.cumsum):
        np.testing.assert_allclose(np.asarray(function(t)), function(A), rtol=1e-6)
        np.testing.assert_allclose(np.asarray(function(t, axis=1)), function(A, axis=1), rtol=1e-6)
    for function in (np.transpose, np.squeeze, np.ravel, np.round):
        np.testing.assert_allclose(np.asarray(function(t)), function(A))
    np.testing.assert_allclose(np.concatenate([t, A]), np.concatenate([A, A]))
    with pytest.raises(UsageError, match="leave `out` away"):
        np.sum(t, out=np.zeros(()))


def test_the_methods_of_arrays_are_there(t):
    assert t.T.shape == t.transpose().shape == t.transpose(1, 0).shape == (3, 2)
    assert t.reshape(3, 2).shape == t.reshape((3, -1)).shape == (3, 2)
    assert t.flatten().shape == t.ravel().shape == (6,)
    assert t.astype("int32").dtype == t.astype(int).dtype == "int32"
    assert t.mean(axis=0).tolist() == [2.5, 3.5, 4.5]
    assert (t.sum().item(), t.max().item(), t.min().item(), t.argmax().item()) == (21, 6, 1, 5)
    assert t.clip(2, 3).tolist() == [[2, 2, 3], [3, 3, 3]]


@pytest.mark.parametrize(
    ("habit", "keras"),
    [
        (lambda t: t.print(), r"print\(t\)"),
        (lambda t: t.dataSync(), r"t\.numpy\(\)"),
        (lambda t: t.data(), r"t\.numpy\(\)"),
        (lambda t: t.arraySync(), r"t\.numpy\(\)"),
        (lambda t: t.add(t), r"a \+ b"),
        (lambda t: t.matMul(t), "a @ b"),
        (lambda t: t.rank, r"t\.ndim"),
        (lambda t: t.expandDims(0), r"keras\.ops\.expand_dims\(t, axis\)"),
        (lambda t: t.dispose(), "nothing"),
        (lambda t: t.softmax(), r"keras\.ops\.softmax\(t\)"),
    ],
)
def test_a_tfjs_habit_is_told_what_keras_writes(t, habit, keras):
    with pytest.raises(AttributeError, match=f"A Keras Tensor has no attribute.*{keras}"):
        habit(t)


def test_an_unknown_attribute_is_pythons_error(t):
    assert not hasattr(t, "nothing_of_the_kind")
    assert not hasattr(t, "_repr_html_")


def test_values_cross_and_keep_their_identity():
    core = CoreTensor(A)
    assert wrap(core).core is core
    assert unwrap(wrap(core)) is core
    assert unwrap(core) is core
    assert unwrap([1, 2.5]).dtype == "float32"
    assert unwrap(np.array([1, 2])).dtype == "int32"
    assert unwrap(True).dtype == "bool"
    assert unwrap([wrap(core), A]).shape == (2, 2, 3)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "A tensor holds numbers"),
        (None, "None cannot become a tensor"),
        ([[1], [1, 2]], "rows of different lengths"),
        (object(), "A tensor holds numbers"),
        (1j, "A tensor holds numbers"),
    ],
)
def test_what_is_no_tensor_is_refused(value, text):
    with pytest.raises((TypeError, ValueError), match=text):
        unwrap(value)


def test_tensors_and_variables_are_copied_and_pickled(t):
    for value in (t, Variable(A, name="kernel", trainable=False)):
        for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert twin.core is not value.core
            assert repr(twin) == repr(value)


def test_a_variable_is_made_of_values_or_of_an_initializer():
    assert repr(Variable([1.0, 2.0], name="w")) == (
        "<Variable path=w, shape=(2,), dtype=float32, value=[1. 2.]>"
    )
    assert Variable([1, 2]).dtype == "int32"
    assert Variable([1, 2], dtype="float32").dtype == "float32"
    made = Variable(lambda shape, dtype: np.full(shape, 3, dtype), shape=(2,), trainable=False)
    assert made.numpy().tolist() == [3, 3]
    assert not made.trainable


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: Variable(lambda shape, dtype: 0), "the `shape` argument should be specified"),
        (lambda: Variable(lambda s, dtype: 0, shape=(2, None)), "fully-defined"),
        (lambda: Variable(lambda s, dtype: 0, shape=(-1,)), "Negative dimensions"),
        (lambda: Variable(lambda s, dtype: 0, shape=(1.5,)), "invalid dimension '1.5'"),
        (lambda: Variable(1.0, name="a/b"), "cannot contain character `/`"),
        (lambda: Variable(1.0, dtype="float16"), "Invalid dtype: float16"),
    ],
)
def test_a_variable_that_cannot_be_is_refused_in_keras_words(make, text):
    with pytest.raises(ArgumentError, match=text):
        make()


def test_assigning_replaces_the_numbers_and_leaves_what_was_read():
    v = Variable([1.0, 2.0])
    before, cast, plus = v.value, ops.cast(v, "float32"), +v
    assert v.assign_add([1.0, 1.0]).tolist() == [2.0, 3.0]
    v.assign_sub(0.5)
    assert v.numpy().tolist() == [1.5, 2.5]
    v.assign([7, 8])
    assert v.dtype == "float32"
    assert before.tolist() == cast.tolist() == plus.tolist() == [1.0, 2.0]


def test_an_assigned_array_is_not_shared():
    values = np.zeros(2, "float32")
    first, second = Variable(values), Variable([0.0, 0.0])
    second.assign(values)
    values[:] = 9
    assert first.numpy().tolist() == second.numpy().tolist() == [0, 0]


def test_an_assigned_shape_must_match_in_keras_words():
    v = Variable([1.0, 2.0], name="w")
    with pytest.raises(ArgumentError) as error:
        v.assign([1, 2, 3])
    assert str(error.value) == (
        "The shape of the target variable and the shape of the target value in "
        "`variable.assign(value)` must match. variable.shape=(2,), Received: value.shape=(3,). "
        "Target variable: <Variable path=w, shape=(2,), dtype=float32, value=[1. 2.]>"
    )
    assert v.numpy().tolist() == [1, 2]


def test_a_variable_shows_the_core_variable_of_a_layer():
    core = CoreVariable(A, name="kernel")
    v = Variable.of(core, "model/dense/kernel")
    assert (v.name, v.path, v.core) == ("kernel", "model/dense/kernel", core)
    v.trainable = False
    assert core.trainable is False
    v.assign(A * 2)
    assert core.array.tolist() == (A * 2).tolist()
    v.constraint = abs
    assert core.constraint is abs
    with pytest.raises(ArgumentError, match="Invalid value for attribute `regularizer`"):
        v.regularizer = 3


def test_a_variable_is_no_boolean_and_takes_lists():
    v = Variable([1.0, 2.0])
    with pytest.raises(TypeError, match="A Keras Variable cannot be used as a boolean"):
        bool(v)
    assert (v + [1, 2]).tolist() == [2, 4]
    assert not ops.is_tensor(v)
    assert ops.is_tensor(v.value)
