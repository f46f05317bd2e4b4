"""Show a run: its controls, its live curves and a status line, and a still picture at the end."""

from __future__ import annotations

import base64
import math

from . import figure, notebook
from .html import element, join, live, show
from .plot import curves, wants_log
from .trainee import pictures

PLOT_POINTS = 240  # a point every second pixel; a redraw then takes about a millisecond
FASTEST = "as fast as it goes"
NOTE = (
    "The model trains in the background: Stop ends it, the kernel's Interrupt button doesn't. "
    "Other cells can run meanwhile."
)


class View:
    """What a run shows in the output of its cell.

    With a front end that is a live panel. Everywhere it leaves, once the run has ended, one PNG
    and one sentence in the notebook, for readers who have no kernel.
    """

    def __init__(self, run, live: bool):
        from IPython.display import DisplayHandle

        self._run = run
        self.live = live
        self._png = b""
        self._panel = Panel(run) if live else None
        self._output = DisplayHandle()
        self._output.display(self._bundle(), raw=True)

    def refresh(self, say: bool) -> None:
        """Draw what is new; `say` also renews the status line, which screen readers speak."""
        if self._panel is not None:
            self._panel.refresh(say)

    def draw_picture(self) -> None:
        """Draw the curves as a PNG file; may be called in another thread."""
        self._png = figure.png(pictures(self._run.trainees), title=self._run.title)

    def leave_picture(self) -> None:
        """Put the picture and a sentence into the cell's output, beside the panel."""
        if self._run.running:
            return  # Start was pressed again meanwhile: the next end leaves its own
        encoded = {"image/png": base64.b64encode(self._png).decode()}
        metadata = {"image/png": {"alt": repr(self._run)}}
        self._output.update(self._bundle() | encoded, raw=True, metadata=metadata)

    def _bundle(self) -> dict:
        bundle = self._panel.root._repr_mimebundle_() if self._panel is not None else {}
        return {**bundle, "text/plain": repr(self._run)}


class Panel:
    """The controls, wired to a run. Their callbacks may come from any thread."""

    def __init__(self, run):
        import ipywidgets

        self._run = run
        self._log = False
        self._plots, self._status = live(), live()
        self.start = _button("Start", "Train")
        self.pause = _button("Pause", "Wait after the present batch, or go on")
        self.stop = _button("Stop", "End after the present batch")
        self.axis = _button("Log axis", "Switch the plot between a linear and a logarithmic axis")
        self.rate = _rate_slider(run.learning_rate)
        self.speed = _speed_slider(run.speed)
        self.start.on_click(lambda _: run.start())
        self.stop.on_click(lambda _: run.stop())
        self.pause.on_click(lambda _: run.resume() if run.paused else run.pause())
        self.axis.on_click(self._switch_axis)
        self.rate.observe(self._set_rate, "value")
        self.speed.observe(self._set_speed, "value")
        row = {"flex_flow": "row wrap", "grid_gap": "4px 16px", "align_items": "center"}
        buttons = [self.start, self.pause, self.stop, self.axis]
        self.root = ipywidgets.VBox(
            [
                *([live(element("strong", run.title))] if run.title else []),
                ipywidgets.HBox(buttons, layout=row | {"grid_gap": "4px"}),
                ipywidgets.HBox([self.rate, self.speed], layout=row),
                self._plots,
                self._status,
                live(element("small", NOTE, style="opacity:.8")),
            ]
        )
        self.refresh(True)

    def refresh(self, say: bool) -> None:
        """Draw the curves; with `say` write the status line too."""
        drawn = pictures(self._run.trainees, about=PLOT_POINTS)
        last = max(trainee.epochs for trainee in self._run.trainees)
        log = self._run.log_axis
        self._log = wants_log(drawn["loss"]) if log is None else log
        cells = []
        for name, lines in drawn.items():
            axis = self._log if name == "loss" else False
            plot = curves(lines, y_label=name, x_range=(1, max(last, 2)), log=axis)
            cells.append(element("div", plot, style="flex:1 1 20rem;min-width:0;max-width:640px"))
        show(self._plots, element("div", cells, style="display:flex;flex-wrap:wrap;gap:0 16px"))
        self._enable()
        if say:
            self._say()

    def _say(self) -> None:
        run = self._run
        lines = [*run.status(), *([run.message] if run.message else [])]
        rows = [element("div", line, style="overflow-wrap:anywhere") for line in lines]
        # Figures of one width, so that the line doesn't jitter while it counts.
        style = "font-variant-numeric:tabular-nums;line-height:1.5;white-space:normal"
        said = {"role": "status", "aria_live": "polite", "class_": "minitf-status"}
        show(self._status, element("div", join(rows), style=style, **said))

    def _enable(self) -> None:
        run = self._run
        ready = all(trainee.epoch == 0 for trainee in run.trainees)
        ended = all(trainee.epoch >= trainee.epochs for trainee in run.trainees)
        self.start.description = "Start" if ready else "Train more" if ended else "Continue"
        self.start.disabled = run.running
        self.pause.description = "Resume" if run.paused and run.running else "Pause"
        self.pause.disabled = self.stop.disabled = not run.running
        self.axis.description = "Linear axis" if self._log else "Log axis"

    def _switch_axis(self, _) -> None:
        self._run.log_axis = not self._log
        self.refresh(False)

    def _set_rate(self, change) -> None:
        # The front end rounds the value it was given, and says so: that is nobody's wish.
        if not math.isclose(change["new"], change["old"], rel_tol=0.01):
            self._run.learning_rate = float(f"{change['new']:.3g}")
        notebook.release_slider()

    def _set_speed(self, change) -> None:
        self._run.speed = change["new"]
        notebook.release_slider()


def _button(description: str, tooltip: str):
    import ipywidgets

    layout = {"width": "7.5rem", "margin": "0"}
    return ipywidgets.Button(description=description, tooltip=tooltip, layout=layout)


def _rate_slider(rate: float | None):
    """From a thousandth to a thousand times the learning rate, in steps of a twentieth decade.

    The learning rate is one of the steps: the front end would move it to the nearest one.
    """
    import ipywidgets

    middle = math.log10(rate) if rate and rate > 0 else -2.0
    return ipywidgets.FloatLogSlider(
        value=10**middle,
        min=middle - 3,
        max=middle + 3,
        step=0.05,
        readout_format=".3g",
        description="Learning rate",
        disabled=rate is None,
        style={"description_width": "6rem"},
        layout={"width": "22rem", "margin": "0"},
    )


def _speed_slider(speed: float):
    import ipywidgets

    from .training import SPEEDS

    options = [(f"{speed} epoch{'s' * (speed > 1)}/s", speed) for speed in SPEEDS]
    return ipywidgets.SelectionSlider(
        options=[*options, (FASTEST, math.inf)],
        value=speed,
        description="Speed",
        style={"description_width": "6rem"},
        layout={"width": "26rem", "margin": "0"},
    )
