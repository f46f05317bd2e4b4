"""The loop of `fit`, written once for both faces, and the two ways to drive it.

The loop is a generator. It yields what must be awaited (an async callback, a breath for the event
loop) and gets the result sent back. `run_awaiting` awaits it (tfjs), `run_now` runs it to the end
and refuses to wait (Keras).
"""

from math import isfinite
from time import perf_counter

from minitf.callbacks import call
from minitf.models.batches import END, ArrayBatches, BatchStream, EvaluationBatches
from minitf.models.training import Means, Training, evaluation_step

BREATH = object()  # yielded by the loop: time to let others run
BREATH_SECONDS = 0.05


class FitOptions:
    """The options of a run, in native names; faces fill them from what their callers write."""

    batch_size = 32
    epochs = 1
    initial_epoch = 0
    shuffle = True
    steps_per_epoch = None
    validation = None  # Data, or a BatchStream
    validation_batch_size = None
    validation_steps = None
    validation_freq = 1
    yield_every = None  # seconds between onYield calls; None: it is not called

    def __init__(self, **given):
        vars(self).update(given)

    def validates(self, epoch):
        if self.validation is None:
            return False
        if isinstance(self.validation_freq, int):
            return (epoch + 1) % self.validation_freq == 0
        return (epoch + 1) in self.validation_freq


def fit_steps(model, data, options, hooks, history):
    """The loop of fit as a generator; see the top of this file. `data`: Data, or a BatchStream."""
    # 1. A fresh start: a stop asked for in an earlier run is over.
    model.asked_to_stop = False
    training = Training(model)
    streams = isinstance(data, BatchStream)
    batches = data if streams else ArrayBatches(data, options)
    breath = Breath(options, hooks)
    epoch_begin, epoch_end = hooks.at("epoch_begin"), hooks.at("epoch_end")
    batch_begin, batch_end = hooks.at("batch_begin"), hooks.at("batch_end")
    yield from call(hooks.at("train_begin"), {})
    logs, warned, known = {}, False, None if streams else data
    for epoch in range(options.initial_epoch, options.epochs):
        # 2. One epoch: batches in their order, each a committed step.
        if epoch_begin:
            yield from call(epoch_begin, epoch, {})
        model.reset_metrics()
        means, index = Means(), -1
        for index, batch in enumerate(batches.of_epoch()):
            if streams:
                batch = yield from batches.reading(index, batch_begin)
                if batch is END:
                    index -= 1
                    break
            elif batch_begin:
                yield from call(batch_begin, index, {})
            values = training.step(batch)
            means.add(values, batch.size)
            if streams:
                batches.used(batch)
                known = batch  # of its data, where the loss is no number
            if batch_end:
                logs = model.batch_logs(index, batch.size, values, means)
                yield from call(batch_end, index, logs)
            if breath.is_due():
                logs = model.batch_logs(index, batch.size, values, means)
                yield from breath.take(epoch, index, logs)
            if model.asked_to_stop:
                break
        logs = model.epoch_logs(means)
        # 3. Validation, unless a stop cut the epoch short and the library then leaves it out.
        if options.validates(epoch) and (
                model.dialect.validates_after_stop or batches.are_finished(index)):
            validation = yield from evaluate_steps(model, options, hooks)
            logs = model.with_validation(logs, validation)
        if not (warned or isfinite(logs.get("loss", 0.0))):
            warned = True
            model.warn_of_loss(logs["loss"], epoch, known)
        if epoch_end:  # what a callback writes into the logs stands in the history too
            yield from call(epoch_end, epoch, logs)
        history.add(epoch, logs)
        if model.asked_to_stop:
            break
    yield from call(hooks.at("train_end"), model.train_end_logs(logs))
    return history


def evaluate_steps(model, options, hooks):
    """An evaluation as part of the loop: of the validation data, inside a run or by itself."""
    yield from call(hooks.at("test_begin"), {})
    model.reset_metrics()
    means, batches = Means(), options.validation
    batch_begin, batch_end = hooks.at("test_batch_begin"), hooks.at("test_batch_end")
    if not isinstance(batches, BatchStream):
        batches = EvaluationBatches(batches, options.validation_batch_size or options.batch_size,
                                    options.validation_steps)
    for index, batch in enumerate(batches.of_epoch()):
        if batches.is_stream:
            batch = yield from batches.reading(index, batch_begin)
            if batch is END:
                break
        else:
            yield from call(batch_begin, index, {})
        means.add(evaluation_step(model, batch), batch.size)
        if batches.is_stream:
            batches.used(batch)
        yield from call(batch_end, index, model.epoch_logs(means))
    logs = model.epoch_logs(means)
    yield from call(hooks.at("test_end"), logs)
    return logs


class Breath:
    """Lets the event loop run now and then, and calls the onYield callbacks when they are due."""

    def __init__(self, options, hooks):
        self.functions = hooks.at("yield") if options.yield_every else ()
        self.every = options.yield_every
        self.last = self.last_call = perf_counter()

    def is_due(self):
        now = perf_counter()
        return now - self.last > BREATH_SECONDS or (
            bool(self.functions) and now - self.last_call >= self.every)

    def take(self, epoch, index, logs):
        if self.functions and perf_counter() - self.last_call >= self.every:
            self.last_call = perf_counter()
            yield from call(self.functions, epoch, index, logs)
        yield BREATH
        self.last = perf_counter()


def run_now(steps, dialect):
    """Run the loop to its end and return its result; nothing in it may have to be awaited."""
    while True:
        try:
            wanted = next(steps)
        except StopIteration as end:
            return end.value
        if wanted is not BREATH:
            if hasattr(wanted, "close"):
                wanted.close()  # the coroutine of an async callback, which nobody will await
            steps.throw(dialect.error("async_callback"))


async def run_awaiting(steps):
    """Run the loop, awaiting what it yields; cancelling the awaiter ends it between two steps."""
    from asyncio import sleep

    answer, problem = None, None
    while True:
        try:
            wanted = steps.throw(problem) if problem is not None else steps.send(answer)
        except StopIteration as end:
            return end.value
        answer = problem = None
        try:
            answer = await (sleep(0) if wanted is BREATH else wanted)
        except BaseException as error:  # a cancellation too must end the loop where it stands
            problem = error
