"""Questions and the exercise of lesson 10: same code, different numbers."""

from .common import FIT_NOT_AWAITED, NOT_A_NUMBER, NOTHING_RETURNED, PROMISE_RETURNED
from .kinds import Exercise, Misconception, Option, Prediction, both, number_between

PREDICTIONS = {
    "gates": Prediction(
        "Same layer, same weights, same input. Do both print the same number?",
        {
            "A": Option(
                "Yes: the weights decide",
                "the weights decide everything",
                "The weights are half of a layer. The other half is what it does with them, and "
                "that has options too.",
            ),
            "B": Option("No: about 0.41 and 0.37", "", "Right."),
            "C": Option(
                "No: they differ in the last digits, by rounding",
                "differences are rounding",
                "Both compute in float32. Rounding would show in the seventh digit, not the first.",
            ),
            "D": Option(
                "No number in TensorFlow.js: an error about a missing option",
                "a missing option is an error",
                "Both libraries have a default for nearly every option. A missing one is no "
                "mistake.",
            ),
        },
        "Nobody wrote how the gates are computed. Keras 3 fills in `sigmoid`, tfjs fills in "
        "`hardSigmoid`, a cheaper broken line that Keras 2 used.",
    ),
    "silent_or_loud": Prediction(
        "Which of these four does tfjs tell you about?",
        {
            "A": Option(
                "`tf.layers.dense({units: 1, use_bias: false})`",
                "an unknown key is an error",
                "tfjs looks for the keys that it knows. It never looks at the others.",
            ),
            "B": Option(
                "`model.compile({…, lossWeights: [2]})`",
                "what Keras's compile takes, tfjs's takes",
                "tfjs's compile knows optimizer, loss and metrics, and ignores the rest.",
            ),
            "C": Option(
                "`metrics: ['accuracy']`, then `history.accuracy`",
                "the history has the name that was written",
                "tfjs takes the metric and calls it `acc`. `history.accuracy` is undefined.",
            ),
            "D": Option(
                "`tf.layers.dense({units: 1, activation: 'hard_sigmoid'})`", "", "Right."
            ),
        },
        "A key that tfjs does not know is passed over. A value that it does not know cannot be: it "
        "looks the name up and finds nothing.",
    ),
    "evaluate": Prediction(
        "The kernel is 1 and fits the data exactly; an L2 penalty of 1 is on it. What does "
        "`evaluate` give in TensorFlow.js?",
        {
            "A": Option(
                "1: the error 0 and the penalty 1",
                "evaluate reports what training minimises",
                "In Keras it does. tfjs adds penalties in training alone.",
            ),
            "B": Option("0: the error alone", "", "Right."),
            "C": Option(
                "2: the penalty counts for kernel and bias",
                "a regularizer is for all weights",
                "`kernelRegularizer` is for the kernel alone, and the bias is 0.",
            ),
            "D": Option(
                "An error: a regularizer needs training",
                "evaluate refuses what it leaves out",
                "It leaves the penalty out without a word.",
            ),
        },
        "Keras's `evaluate` gives 1 here. In tfjs the loss of training and the loss of evaluation "
        "differ by the penalties, so a model looks better in `val_loss` than in `loss`.",
    ),
}

EXERCISES = {
    "same_numbers": Exercise(
        "Port the Keras program so that it returns the same loss.",
        0.7391,
        0.0005,
        (
            Misconception(
                "nothing written yet",
                lambda o: isinstance(o.error, NotImplementedError),
                "There is no program yet.",
                "The five lines of the Keras program are the plan: model, compile, weights, fit, "
                "return.",
                both("Begin with `model = tf.sequential()` in the place of `raise …`."),
            ),
            Misconception(
                "arrays in the tfjs program",
                lambda o: o.failed_with("take tensors", "takes tensors"),
                "Your program stopped: {error}",
                "Keras takes NumPy arrays. tfjs takes tensors only, for weights too.",
                both("Wrap what you give: `tf.tensor3d(xs)`, `tf.tensor2d(ys)`, "
                     "`tf.fill(weight.shape, 0.5)`."),
            ),
            Misconception(
                "another error",
                lambda o: o.error is not None,
                "Your program stopped: {error}",
                "Most often a name or an argument of the other idiom.",
                both("The message names it and says what to write."),
            ),
            NOTHING_RETURNED,
            PROMISE_RETURNED,
            FIT_NOT_AWAITED,
            Misconception(
                "the whole list of losses",
                lambda o: o.kind in ("array", "tensor"),
                "Your program returned {value}, not one number.",
                "`history.history.loss` has a number for each epoch.",
                both("Take the last one: `history.history['loss'][-1]`."),
            ),
            NOT_A_NUMBER,
            Misconception(
                "Keras's own program",
                lambda o: o.idiom == "Keras",
                "Your program returned {value}, but it is written with Keras.",
                "The task is the port.",
                both("Begin with `model = tf.sequential()`."),
            ),
            Misconception(
                "gates and rate left to the defaults",
                lambda o: number_between(o, 0.405, 0.416),
                "Your program returned {value}. Keras's is 0.7391.",
                "Two things that nobody wrote: how the gates are computed, and how large a step "
                "`'adagrad'` takes.",
                both("Write `'recurrentActivation': 'sigmoid'`, and `tf.train.adagrad(0.001)` for "
                     "the name."),
            ),
            Misconception(
                "the rate left to the default",
                lambda o: number_between(o, 0.466, 0.477),
                "Your program returned {value}. Keras's is 0.7391.",
                "The first loss is Keras's, so the model is. What differs is the size of a step.",
                both("By name, `'adagrad'` is ten times as fast in tfjs. Write "
                     "`tf.train.adagrad(0.001)`."),
            ),
            Misconception(
                "the gates left to the default",
                lambda o: number_between(o, 0.639, 0.649),
                "Your program returned {value}. Keras's is 0.7391.",
                "The weights are Keras's. What the layer does with them is not.",
                both("Give the LSTM the option `'recurrentActivation': 'sigmoid'`."),
            ),
            Misconception(
                "one epoch, or the first loss",
                lambda o: number_between(o, 0.7755, 0.7765),
                "Your program returned {value}: the loss before the first step.",
                "Without `epochs` both libraries train for one epoch.",
                both("Train for `{'epochs': 20}`, and take the last loss: `[-1]`."),
            ),
            Misconception(
                "random weights, or other options",
                lambda o: True,
                "Your program returned {value}. Keras's is 0.7391.",
                "A model begins with random weights until you set them, and you set them after "
                "the layers are there.",
                both("`model.setWeights([tf.fill(weight.shape, 0.5) for weight in "
                     "model.getWeights()])`"),
            ),
        ),
        only="tfjs",
        when_right="It is Keras's number: same weights, same gates, same steps.",
    ),
}
