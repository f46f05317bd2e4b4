"""Questions and the exercise of lesson 01: the JavaScript you need."""

import math

from .common import FIT_NOT_AWAITED
from .kinds import Exercise, Misconception, Option, Prediction, both, number_between

PREDICTIONS = {
    "tuple": Prediction(
        "What is `(28, 28)` in JavaScript?",
        {
            "A": Option(
                "A tuple of two numbers, as in Python",
                "parentheses make a tuple",
                "JavaScript has no tuples. Parentheses only group.",
            ),
            "B": Option(
                "The array `[28, 28]`",
                "parentheses and brackets are alike",
                "Only brackets make an array.",
            ),
            "C": Option("28", "", "Right."),
            "D": Option(
                "An error, since JavaScript has no tuples",
                "what JavaScript lacks is an error",
                "`(28,)` is an error. `(28, 28)` is legal, and means something else.",
            ),
        },
        "Between two values the comma keeps the last one. So `inputShape: (28, 28)` is "
        "`inputShape: 28`, and tfjs builds a layer for 28 numbers without a word. Write "
        "`[28, 28]`.",
    ),
    "undefined": Prediction(
        "`const config = {units: 4, use_bias: false};` What is `config.useBias`?",
        {
            "A": Option(
                "`false`",
                "JavaScript finds the nearest name",
                "To JavaScript, `use_bias` and `useBias` are two keys.",
            ),
            "B": Option("`undefined`", "", "Right."),
            "C": Option(
                "An error: the object has no such key",
                "a missing property is an error",
                "In Python it is: KeyError, AttributeError. In JavaScript it is a value.",
            ),
            "D": Option(
                "`true`, the default of `dense`",
                "an object knows its defaults",
                "`config` is a plain object. It has never heard of `dense`.",
            ),
        },
        "A property that nobody wrote has the value `undefined`. Reading it is no error.",
    ),
    "operators": Prediction(
        "`t` is the tensor `[1, 2]`. What is `t - t`?",
        {
            "A": Option(
                "The tensor `[0, 0]`",
                "tensors have operators, as arrays have",
                "In Python a class can say what minus means for it. In JavaScript none can.",
            ),
            "B": Option(
                "0",
                "a thing minus itself is nothing",
                "Each side becomes a number first, and a tensor is not one.",
            ),
            "C": Option(
                "An error: minus is for numbers",
                "what makes no sense is an error",
                "Python would raise a TypeError. JavaScript makes a number of whatever it gets.",
            ),
            "D": Option("`NaN`", "", "Right."),
        },
        "Operators work on numbers and text alone. Minus makes a number of each side: `NaN`, not a "
        "number. Plus makes text.",
    ),
    "arrow": Prediction(
        "`const half = (x) => { x / 2 };` What does `half(8)` return?",
        {
            "A": Option("`undefined`", "", "Right."),
            "B": Option(
                "4",
                "the last line is the result",
                "It is without the braces: `(x) => x / 2`.",
            ),
            "C": Option(
                "An error: `return` is missing",
                "a function must return something",
                "As in Python it need not. What Python gives then is None.",
            ),
            "D": Option(
                "An object: `{ x: 4 }`",
                "braces always make an object",
                "After `=>` a brace opens the body of the function.",
            ),
        },
        "In braces stands a body, and a body says `return`. Without braces the value after `=>` "
        "comes back by itself.",
    ),
}

_PYTHONS_WORDS = ("True", "False", "None", "print", "len", "range", "np", "keras", "float")

EXERCISES = {
    "port_to_javascript": Exercise(
        "Port the Keras program to JavaScript so that it returns the same number.",
        4.43705,
        0.0005,
        (
            Misconception(
                "nothing written yet",
                lambda o: o.failed_with("There is no program yet"),
                "There is no program yet.",
                "The Keras program is the plan: model, compile, data, fit, predict.",
                both("Write `const model = tf.sequential();` in the place of `throw …`, and go on "
                     "from there."),
            ),
            Misconception(
                "a program in Python",
                lambda o: o.language == "Python",
                "Your program is a function of Python's.",
                "Cells are Python unless their first line says otherwise.",
                both("The first line of the program's cell is `%%tfjs --out myProgram`."),
            ),
            Misconception(
                "Python's words",
                lambda o: o.failed_with(*(f" {word} is not defined" for word in _PYTHONS_WORDS)),
                "Your program stopped: {error}",
                "That is Python's word. JavaScript has its own, and no NumPy.",
                both("`true`, `false` and `null` are in small letters, `console.log` prints, "
                     "`tf.tensor2d` makes data."),
            ),
            Misconception(
                "a name that nobody declared",
                lambda o: o.failed_with("is not defined"),
                "Your program stopped: {error}",
                "JavaScript has not heard of this name. Small and large letters differ.",
                both("Declare it with `const` or `let`, or write it as it was declared. tfjs's own "
                     "names begin with `tf.`"),
            ),
            Misconception(
                "Keras's keys",
                lambda o: o.failed_with("unknown option"),
                "Your program stopped: {error}",
                "Keras's names have underscores. Real tfjs would have ignored the key in silence.",
                both("The message says how tfjs writes it."),
            ),
            Misconception(
                "Keras's classes",
                lambda o: o.failed_with("is not a function", "is not a constructor", "'new'"),
                "Your program stopped: {error}",
                "In Keras you call a class. tfjs has functions that make the object.",
                both("Small first letter, no `new`: `tf.sequential()`, `tf.layers.dense({…})`."),
            ),
            Misconception(
                "arguments outside an object",
                lambda o: o.failed_with("one config object", "as one object"),
                "Your program stopped: {error}",
                "Keras takes keyword arguments. JavaScript has none: `epochs = 5` between "
                "parentheses sets a variable and hands over 5.",
                both("Put them into one object, with colons: `{epochs: 5}`."),
            ),
            Misconception(
                "numbers instead of tensors",
                lambda o: o.failed_with("takes tensors", "take tensors"),
                "Your program stopped: {error}",
                "Keras makes arrays of numbers and lists by itself. tfjs takes tensors only.",
                both("Wrap the data: `tf.tensor2d([[1], [2], [3], [4]])`, `tf.tensor2d([[5]])`."),
            ),
            Misconception(
                "a shape without brackets",
                lambda o: o.failed_with("inputShape"),
                "Your program stopped: {error}",
                "Parentheses make no list: `(1)` is the number 1.",
                both("`inputShape: [1]`"),
            ),
            Misconception(
                "a property of undefined",
                lambda o: o.failed_with("Cannot read properties of undefined"),
                "Your program stopped: {error}",
                "The thing before the last dot or bracket is `undefined`: a property that nobody "
                "wrote, or the result of a `fit` that nobody awaited.",
                both("Numbers come out of a tensor by `.dataSync()[0]`."),
            ),
            Misconception(
                "another error",
                lambda o: o.error is not None,
                "Your program stopped: {error}",
                "Most often a name or a value of Keras's.",
                both("The mark shows the place, the message what to write."),
            ),
            Misconception(
                "nothing returned",
                lambda o: o.kind == "nothing",
                "Your program returned `undefined`.",
                "A function without `return` gives `undefined`. So does a property that nobody "
                "wrote, such as `history.loss` or `tensor[0]`.",
                both("The last line starts with `return`. Numbers come from `.dataSync()[0]`."),
            ),
            FIT_NOT_AWAITED,
            Misconception(
                "a tensor instead of a number",
                lambda o: o.kind == "tensor",
                "Your program returned a tensor that holds {value}, not a number.",
                "In Python a result often passes as a number. A tensor never does.",
                both("`.dataSync()[0]` gives the first number of a tensor."),
            ),
            Misconception(
                "an operator on a tensor",
                lambda o: (o.kind == "number" and math.isnan(o.value))
                or (o.kind == "other" and "Tensor" in str(o.value)),
                "Your program returned {value}.",
                "NumPy arrays have operators. On a tensor minus gives `NaN`, and plus gives text.",
                both("First the number, then the minus: `10 - prediction.dataSync()[0]`."),
            ),
            Misconception(
                "a number inside brackets",
                lambda o: o.kind == "array",
                "Your program returned {value}: a number inside brackets.",
                "`predict` answers for a whole batch, here a batch of one.",
                both("Take the first number: `.dataSync()[0]`."),
            ),
            Misconception(
                "not a number",
                lambda o: o.kind in ("other", "promise"),
                "Your program returned {value}, which is not a number.",
                "What `fit` returns is a History, and text is not a number either.",
                both("Return `10 - prediction.dataSync()[0]`."),
            ),
            Misconception(
                "the prediction itself",
                lambda o: number_between(o, 5.562, 5.564),
                "Your program returned {value}: the prediction for x = 5.",
                "The Keras program returns what the prediction lacks to 10.",
                both("`return 10 - …`"),
            ),
            Misconception(
                "the difference the other way round",
                lambda o: number_between(o, -4.438, -4.436),
                "Your program returned {value}.",
                "Right number, wrong sign.",
                both("10 comes first: `10 - prediction.dataSync()[0]`."),
            ),
            Misconception(
                "the bias left on",
                lambda o: number_between(o, 4.259, 4.261) or number_between(o, 8.399, 8.401),
                "Your program returned {value}. Keras's is 4.437.",
                "What is not written has its default, and the default is a bias.",
                both("`useBias: false` in the object for `tf.layers.dense`."),
            ),
            Misconception(
                "one epoch",
                lambda o: number_between(o, 8.499, 8.501),
                "Your program returned {value}. Keras's is 4.437.",
                "Without `epochs` tfjs trains for one epoch, and a wrong key is as good as none.",
                both("`await model.fit(xs, ys, {epochs: 5});`"),
            ),
            Misconception(
                "another start, or other data",
                lambda o: True,
                "Your program returned {value}. Keras's is 4.437.",
                "Without an initializer the start is random. Other data give another line.",
                both("`kernelInitializer: 'zeros'`, and ys is 2, 4, 6, 8."),
            ),
        ),
        only="JavaScript",
        when_right="It is Keras's number, from a program in JavaScript.",
    ),
}
