"""In a real kernel: the interrupt that JupyterLab's Stop button sends, and lost rejections."""

import time

import pytest
from jupyter_client.manager import KernelManager

SETUP = """
import numpy as np
import minitf as tf
from minitf import keras
XS = np.ones((64, 3), np.float32)
YS = np.ones((64, 1), np.float32)
tfjs = tf.sequential({'layers': [tf.layers.dense({'units': 8, 'inputShape': [3]}),
                                 tf.layers.dense({'units': 1})]})
tfjs.compile({'optimizer': 'adam', 'loss': 'meanSquaredError'})
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(8), keras.layers.Dense(1)])
model.compile('adam', 'mse')
xs, ys = tf.tensor(XS), tf.tensor(YS)
class Started(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        if epoch == 3:
            print('training', flush=True)
"""
RUNS = {
    "tfjs": "await tfjs.fit(xs, ys, {'epochs': 10**7, 'callbacks': {'onEpochBegin': "
            "lambda epoch, logs: Started.on_epoch_begin(None, epoch)}})",
    "keras": "model.fit(XS, YS, epochs=10**7, verbose=0, callbacks=[Started()])",
}
AFTER = {
    "tfjs": "assert len((await tfjs.fit(xs, ys, {'epochs': 3})).epoch) == 3\n"
            "assert all(np.isfinite(w.dataSync()).all() for w in tfjs.getWeights())\n"
            "print('usable')",
    "keras": "assert len(model.fit(XS, YS, epochs=3, verbose=0).epoch) == 3\n"
             "assert all(np.isfinite(w).all() for w in model.get_weights())\n"
             "print('usable')",
}


@pytest.fixture(scope="module")
def kernel():
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield Cells(manager, client)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


class Cells:
    """Runs cells in a kernel and reads what they print."""

    def __init__(self, manager, client):
        self.manager, self.client = manager, client

    def start(self, code):
        return self.client.execute(code)

    def until(self, cell, text, timeout=30):
        """What the cell printed, once it has printed the text or ended."""
        seen, end = "", time.monotonic() + timeout
        while time.monotonic() < end:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != cell:
                continue
            content = message["content"]
            if message["msg_type"] == "stream":
                seen += content["text"]
            if message["msg_type"] == "error":
                seen += content["ename"]
            if text in seen or content.get("execution_state") == "idle":
                return seen
        raise TimeoutError(seen)

    def run(self, code):
        cell = self.start(code)
        return self.until(cell, "\0")


@pytest.mark.parametrize("face", ["tfjs", "keras"])
def test_an_interrupt_ends_the_fit_and_the_model_can_go_on(kernel, face):
    assert kernel.run(SETUP) == ""
    cell = kernel.start(RUNS[face])
    assert "training" in kernel.until(cell, "training")
    begun = time.monotonic()
    kernel.manager.interrupt_kernel()
    ended = kernel.until(cell, "\0", timeout=20)
    assert "CancelledError" in ended or "KeyboardInterrupt" in ended, ended
    assert time.monotonic() - begun < 5
    assert kernel.run(AFTER[face]).strip() == "usable"


def test_a_rejection_that_a_cell_left_alone_is_shown_after_the_cell(kernel):
    kernel.run(SETUP)
    shown = kernel.run("promise = tfjs.fit(xs, ys, {'batchSize': 0})\nprint('went on')")
    assert shown.startswith("went on\nUncaught (in promise)")
    assert "batchSize is required to be a positive integer, but got 0" in shown
    assert kernel.run("print('quiet')") == "quiet\n"
