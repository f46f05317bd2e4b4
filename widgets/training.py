"""Watch a model train, with Stop, Pause, learning rate and speed: `run = train(model, xs, ys)`.

The call returns at once and the model trains in the background; `await run` gives its History.
`train_side_by_side` draws several models in one plot with one set of controls.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Mapping

from . import notebook
from .axes import short
from .trainee import Trainee, pictures

WATCHED_SECONDS = 5.0  # how long a run takes when it is paced for the eye
SPEEDS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)  # epochs a second
REDRAW_SECONDS, STATUS_SECONDS, POLL_SECONDS = 0.1, 1.0, 0.05

_running: set[Run] = set()


def train(model, xs, ys, options=None, *, title=None, predict_at=None, **more) -> Run:
    """Train a model in the background and show its curve; returns the `Run` at once.

    `options` and the other keywords are those of the model's own `fit`: `{'epochs': 100}` or
    `epochs=100`, `batchSize` or `batch_size`, `callbacks` and so on. `predict_at` is an input,
    such as 5.0 or [[5.0]], whose prediction the status line shows.

    Raises RuntimeError where no event loop runs. Whatever goes wrong in training shows in the
    panel and is raised by `await run`.
    """
    trainee = Trainee("", model, xs, ys, {**(options or {}), **more})
    return Run([trainee], title=title, predict_at=predict_at)


def train_side_by_side(
    models: Mapping[str, tuple], *, title=None, predict_at=None, **options
) -> Run:
    """Train several models, `{'Keras': (model, x, y), 'tfjs': (model, xs, ys)}`, in one plot.

    A model's tuple may end with a dict of fit options of its own; `**options`, `epochs` above
    all, are for every model. `await run` gives a dict of Histories under the same names.
    """
    trainees = []
    for name, (model, xs, ys, *own) in models.items():
        trainees.append(Trainee(name, model, xs, ys, {**options, **(own[0] if own else {})}))
    return Run(trainees, title=title, predict_at=predict_at)


class Run:
    """One or several models in training, and what steers them.

    `stop()`, `pause()`, `resume()`, `start()`, `learning_rate` and `speed` may be used from any
    thread: they set plain attributes, which the training reads between two batches.
    """

    def __init__(self, trainees: list[Trainee], *, title=None, predict_at=None):
        if not trainees:
            raise ValueError("train_side_by_side: expected at least one model, received none.")
        self.trainees = trainees
        self.title = title
        self.predict_at = predict_at
        self.message = ""
        self.paused = False
        self.stop_requested = False
        self.log_axis: bool | None = None  # None: logarithmic when the values ask for it
        self._loop = _running_loop()
        if self._loop is None:
            raise RuntimeError(
                "train: needs a running event loop. Use it in a notebook, or inside "
                "`async def main(): …` with `asyncio.run(main())`."
            )
        self._cell = notebook.cell()
        self._task: asyncio.Task | None = None
        self._busy = False
        self._picture: asyncio.Task | None = None  # asyncio itself holds tasks weakly
        self._view = None
        self.speed = math.inf  # epochs a second; infinite is as fast as it goes
        if notebook.front_end():
            epochs = max(trainee.epochs for trainee in trainees)
            self.speed = next((s for s in SPEEDS if s >= epochs / WATCHED_SECONDS), math.inf)
            # A cell that is run again replaces its panel, and with it the run in that panel.
            for run in [run for run in _running if self._cell and run._cell == self._cell]:
                run.stop()
        self.start()
        if notebook.kernel() is not None:
            from .panel import View

            self._view = View(self, live=notebook.front_end())

    def start(self) -> None:
        """Go on after a stop, or train as many epochs again after the end."""
        if _running_loop() is self._loop:
            self._begin()
        else:
            self._loop.call_soon_threadsafe(self._begin)

    def stop(self) -> None:
        """End after the present batch; `await run` then gives the History so far."""
        self.stop_requested = True
        for trainee in self.trainees:
            trainee.request_stop()

    def pause(self) -> None:
        """Wait after the present batch until `resume()` or `stop()`."""
        self.paused = True

    def resume(self) -> None:
        """Go on after `pause()`."""
        self.paused = False

    @property
    def running(self) -> bool:
        """Whether any of the models is in training, paused or not."""
        return self._busy

    @property
    def learning_rate(self) -> float | None:
        """The first model's learning rate; a new value is for all, from the next step on."""
        return self.trainees[0].learning_rate

    @learning_rate.setter
    def learning_rate(self, value: float) -> None:
        for trainee in self.trainees:
            trainee.learning_rate = float(value)

    @property
    def history(self):
        """The History, or a dict of them for several models; None before the first end."""
        if len(self.trainees) == 1:
            return self.trainees[0].history
        return {trainee.name: trainee.history for trainee in self.trainees}

    def status(self) -> list[str]:
        """One sentence for each model: how far it is, its loss, and what is wrong if anything."""
        return [_sentence(trainee, self.paused, self.predict_at) for trainee in self.trainees]

    def plot(self):
        """The curves as a matplotlib figure; returns its Axes, one for each quantity."""
        from . import figure

        return figure.plot(pictures(self.trainees), title=self.title)

    def __repr__(self) -> str:
        return f"{self.title or 'Training run'}: {'; '.join(self.status())}."

    def _ipython_display_(self) -> None:
        """A cell that ends with `run` shows nothing more where its panel is shown already."""
        if self._view is None:
            print(self)

    def __await__(self):
        return self._result().__await__()

    async def _result(self):
        try:
            await asyncio.shield(self._task)
        except asyncio.CancelledError:  # the kernel's interrupt, in the cell that awaits
            self.stop()
            raise
        if self._view is not None and not self._view.live:
            # nbclient takes only what the cell that runs now says, and ends after the last one.
            await self._picture
            self._look(lambda view: view.leave_picture())
        for trainee in self.trainees:
            if trainee.error is not None:
                raise trainee.error
        return self.history

    def _begin(self) -> None:
        if self.running:
            self.message = "This run is training already."
            return
        self.message, self.stop_requested, self.paused = "", False, False
        self._busy = True
        self._task = self._loop.create_task(self._train_all())

    async def _train_all(self) -> None:
        """Train every model to its end; errors stay with their model, for `await run`."""
        others = [run for run in _running if self._shares_a_model_with(run)]
        replaced = [run for run in others if self._cell and run._cell == self._cell]
        if replaced:
            await asyncio.wait([run._task for run in replaced])
            others = [run for run in others if run not in replaced]
        _running.add(self)
        redraw = self._loop.create_task(self._redraw())
        self._look(lambda view: view.refresh(True))
        try:
            await asyncio.gather(*(self._train(trainee, others) for trainee in self.trainees))
        finally:
            _running.discard(self)
            self._busy = False
            redraw.cancel()
            self._look(lambda view: view.refresh(True))
            self._picture = self._loop.create_task(self._leave_picture())

    def _shares_a_model_with(self, run: Run) -> bool:
        ours = {id(trainee.model) for trainee in self.trainees}
        return run is not self and any(id(trainee.model) in ours for trainee in run.trainees)

    async def _train(self, trainee: Trainee, others: list[Run]) -> None:
        pace = _Pace(self)

        async def on_batch_end() -> None:
            if self.stop_requested:
                trainee.request_stop()
            elif self.paused:
                await pace.while_paused()

        async def on_epoch_end(epoch: int, logs: Mapping[str, object]) -> None:
            trainee.epoch = epoch + 1
            trainee.epochs = max(
                trainee.epochs, trainee.epoch
            )  # where fit had a default of its own
            trainee.record.add(epoch + 1, logs)
            if self.stop_requested:
                trainee.request_stop()
            else:
                await pace.epoch()

        trainee.state, trainee.error = "training", None
        try:
            if others:
                raise RuntimeError(
                    f"train: this model is training in another run ({others[0].status()[0]}). "
                    "Stop that run, or `await` it, then press Continue here."
                )
            history = await trainee.start(on_batch_end, on_epoch_end)
            trainee.state = "stopped" if self.stop_requested else "finished"
            trainee.keep(history)
        except asyncio.CancelledError:
            trainee.state = "stopped"
            if trainee.promise is not None:
                trainee.promise.cancel()
            raise
        except Exception as error:
            trainee.state, trainee.error = "failed", error

    async def _redraw(self) -> None:
        """Bring the panel up to date, ten times a second at most."""
        said = 0.0
        while True:
            await asyncio.sleep(REDRAW_SECONDS)
            say = time.monotonic() - said >= STATUS_SECONDS
            said = time.monotonic() if say else said
            self._look(lambda view, say=say: view.refresh(say))

    async def _leave_picture(self) -> None:
        """Draw the end for readers without a kernel, beside the event loop: it takes a while."""
        if self._view is not None:
            await asyncio.to_thread(self._look, lambda view: view.draw_picture())
            self._look(lambda view: view.leave_picture())

    def _look(self, act) -> None:
        """Act on the panel; one that can't be reached any more must not stop the training."""
        if self._view is not None:
            try:
                act(self._view)
            except Exception:  # noqa: BLE001 (a closed comm, a front end that went away)
                self._view = None


class _Pace:
    """Hold one model's training back: while paused, and to the speed asked for."""

    def __init__(self, run: Run):
        self._run = run
        self._speed = math.nan
        self._due = 0.0

    async def while_paused(self) -> None:
        while self._run.paused and not self._run.stop_requested:
            await asyncio.sleep(POLL_SECONDS)
        self._speed = math.nan  # what was due during the pause is not caught up

    async def epoch(self) -> None:
        """After each epoch: wait until the next one is due."""
        if self._run.paused:
            await self.while_paused()
        speed = self._run.speed
        now = time.monotonic()
        if speed != self._speed or now - self._due > 4 * POLL_SECONDS:
            self._speed, self._due = speed, now
        self._due += 1 / speed
        while self._due - now > 0.01 and not self._run.stop_requested:
            await asyncio.sleep(min(self._due - now, POLL_SECONDS))
            if self._run.paused:
                await self.while_paused()
            if self._run.speed != self._speed:
                return
            now = time.monotonic()


def _sentence(trainee: Trainee, paused: bool, predict_at) -> str:
    """Such as "Keras: epoch 312 of 1000, loss 0.0123; loss is NaN since epoch 3"."""
    where = {
        "ready": "not started",
        "training": f"{'paused at ' * paused}epoch {trainee.epoch} of {trainee.epochs}",
        "stopped": f"stopped at epoch {trainee.epoch} of {trainee.epochs}",
        "finished": f"finished {trainee.epoch} of {trainee.epochs} epochs",
        "failed": f"stopped by an error at epoch {trainee.epoch} of {trainee.epochs}",
    }[trainee.state]
    parts = [where, *(f"{n} {short(value)}" for n, value in trainee.record.latest.items())]
    sentence = "; ".join([", ".join(parts), *trainee.record.warnings()])
    if trainee.error is not None:
        sentence += f": {type(trainee.error).__name__}: {trainee.error}"
    elif predict_at is not None and trainee.epoch:
        sentence += f"; predicts {_prediction(trainee, predict_at)}"
    return f"{trainee.name}: {sentence}" if trainee.name else sentence


def _prediction(trainee: Trainee, at) -> str:
    try:
        value = trainee.predict(at)
    except Exception as error:  # noqa: BLE001 (the status line says it; training goes on)
        return f"nothing for {at}: {error}"
    return f"{short(value) if isinstance(value, int | float) else value} for {at}"


def _running_loop():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
