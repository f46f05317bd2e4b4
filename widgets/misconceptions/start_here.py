"""Questions and the exercise of lesson 00: one program, two APIs."""

from .common import FIT_NOT_AWAITED, NOT_A_NUMBER, NOTHING_RETURNED, PROMISE_RETURNED
from .kinds import Exercise, Misconception, Option, Prediction, both, number_between

PREDICTIONS = {
    "use_bias": Prediction(
        "How many parameters has the TensorFlow.js model?",
        {
            "A": Option(
                "12, as in Keras",
                "tfjs understands Keras's names",
                "tfjs does not translate names. To it, `use_bias` is just an unknown key.",
            ),
            "B": Option("16", "", "Right."),
            "C": Option(
                "No number: an error about `use_bias`",
                "an unknown key is an error",
                "Keras would raise an error. Plain JavaScript objects may have any key, and tfjs "
                "does not look for keys it does not know.",
            ),
            "D": Option(
                "0: it has no weights before training",
                "weights are made by training",
                "Training changes weights. They are made as soon as the input shape is known, and "
                "`inputShape` tells it.",
            ),
        },
        "tfjs reads `useBias`. It ignores `use_bias` without a word, so the layer keeps its bias: "
        "3 × 4 + 4 = 16 parameters. Nothing fails, and the ported model is another model.",
    ),
    "program": Prediction(
        "What do the programs print for x = 5?",
        {
            "A": Option(
                "9 exactly",
                "training finds the exact rule",
                "Training comes closer step by step. After 1000 steps it is close, not there.",
            ),
            "B": Option("Close to 9, but not 9", "", "Right."),
            "C": Option(
                "7, the largest y in the data",
                "a model repeats its data",
                "The model has learned a line, and a line goes on beyond its points.",
            ),
            "D": Option(
                "About 9 in Keras, something quite different in TensorFlow.js",
                "two libraries, two methods",
                "Both compute the same model, loss and gradient descent. Only the random start "
                "differs.",
            ),
        },
        "The rule is y = 2x − 1, so 9 would be perfect. Each epoch is one small step towards it "
        "(learning rate 0.01), and the steps shrink as the error shrinks. After 1000 of them the "
        "prediction is about 8.94.",
    ),
    "own_start": Prediction(
        "This time each model starts from its library's own default. What will you see?",
        {
            "A": Option(
                "One curve again: the programs are the same",
                "the same program has the same defaults",
                "You did not write an initializer, and the two libraries fill in different ones.",
            ),
            "B": Option("Two curves that begin apart and both come down", "", "Right."),
            "C": Option(
                "Two curves that end at different answers",
                "another start means another result",
                "This loss has a single lowest point. From any start the way down leads there.",
            ),
            "D": Option(
                "Two curves, since `sgd` has another learning rate in TensorFlow.js",
                "the optimizers' defaults differ",
                "For `sgd` both libraries use 0.01.",
            ),
        },
        "Keras draws a Dense kernel by `glorot_uniform`, TensorFlow.js by `glorotNormal`. So the "
        "same code gives different first numbers. Both end near y = 2x − 1.",
    ),
    "await": Prediction(
        "What does `predict` print in TensorFlow.js?",
        {
            "A": Option(
                "About 8.95: `fit` comes first",
                "a line waits for the line before it",
                "`fit` starts the training and returns at once. The next line does not wait.",
            ),
            "B": Option("2.5: the model is not trained yet", "", "Right."),
            "C": Option(
                "Nothing: an error, since the model is busy",
                "using a model in training is an error",
                "A second `fit` would be an error. `predict` is allowed at any time and uses the "
                "weights of that moment.",
            ),
            "D": Option(
                "`Promise { <pending> }`",
                "everything in tfjs returns a Promise",
                "`fit` returns a Promise. `predict` returns its tensor at once.",
            ),
        },
        "`fit` gives back a Promise: a receipt for a History that comes later. At this moment the "
        "weights are still 0.5 and 0, so the model says 0.5 × 5 = 2.5, without a warning.",
    ),
}

EXERCISES = {
    "three_x_plus_two": Exercise(
        "Train y = 3x + 2 and return the prediction for x = 5 as a number.",
        17.0,
        0.1,
        (
            Misconception(
                "lists in the Keras program",
                lambda o: o.failed_with("Unrecognized data type"),
                "Your program stopped: {error}",
                "`tf.tensor2d` takes nested lists. Keras's `fit` wants NumPy arrays.",
                both("Wrap both: `xs = np.array([[1], [2], [3], [4]])`, and ys the same way."),
            ),
            Misconception(
                "predict on a plain number or list",
                lambda o: o.failed_with("predict take", "Expected to see 1 Tensor", "'length'"),
                "Your program stopped: {error}",
                "Keras turns numbers and lists into arrays by itself. tfjs takes tensors only.",
                {
                    "tfjs": "Give `predict` a tensor: `model.predict(tf.tensor2d([[5]], [1, 1]))`",
                    "Keras": "Give `predict` an array: `model.predict(np.array([[5]]))`",
                },
            ),
            Misconception(
                "a tensor used as an array",
                lambda o: o.failed_with("have no []", "have no operators", "dataSync()[0]"),
                "Your program stopped: {error}",
                "NumPy arrays have [] and +. A tfjs tensor has methods instead.",
                both("After `predict`, ask for the numbers: `.dataSync()[0]` is the first one."),
            ),
            Misconception(
                "nothing written yet",
                lambda o: isinstance(o.error, NotImplementedError),
                "There is no program yet.",
                "Most of it stands in section 2, in both idioms. What changes are the data and "
                "the last line.",
                both(
                    "Write your program in the place of `raise NotImplementedError()`. Its last "
                    "line starts with `return`."
                ),
            ),
            Misconception(
                "another error",
                lambda o: o.error is not None,
                "Your program stopped: {error}",
                "Most often a name or an argument of the other idiom.",
                both("The message names it and says what to write. Compare with section 2."),
            ),
            NOTHING_RETURNED,
            PROMISE_RETURNED,
            FIT_NOT_AWAITED,
            Misconception(
                "a tensor instead of a number",
                lambda o: o.kind == "tensor",
                "Your program returned a tensor that holds {value}, not a number.",
                "In Python a result often passes as a number. A tensor never does: in JavaScript "
                "`prediction + 1` would be text.",
                both("End the last line with `.dataSync()[0]`."),
            ),
            Misconception(
                "a nested result instead of a number",
                lambda o: o.kind == "array",
                "Your program returned {value}: a number inside brackets.",
                "`predict` answers for a whole batch: one row an input, one column a unit.",
                both("Take row 0 and column 0: end the last line with `[0][0]`."),
            ),
            NOT_A_NUMBER,
            Misconception(
                "the old data",
                lambda o: number_between(o, 8.5, 9.5),
                "Your program returned {value}. That is near 9, the answer for y = 2x − 1.",
                "A program that is copied brings its data along.",
                both("Change `ys`: for x = 1, 2, 3, 4 the rule 3x + 2 gives 5, 8, 11, 14."),
            ),
            Misconception(
                "too little training, or other data",
                lambda o: True,
                "Your program returned {value}. The right answer is 17, give or take 0.1.",
                "Without `epochs` both libraries train for one epoch: with four points that is one "
                "step. Other data than the rule's give another line.",
                both("Train for 1000 epochs, and check ys: 5, 8, 11, 14 for x = 1, 2, 3, 4."),
            ),
        ),
    ),
}
