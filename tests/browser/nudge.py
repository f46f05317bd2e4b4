"""Keep an old ipykernel awake: `Nudge(connection_file)` sends it a small message twice a second.

ipykernel 7.0 to 7.3 answers on a socket without looking whether a request has come in meanwhile.
Such a request is then noticed only when the next one comes: in about one of thirty notebooks
a cell stayed at [*] until something else was asked. 7.4 mends it. What a test wants to see on
an older one is what the kit does there, so this stands in for the reader.
"""

from __future__ import annotations

import threading
from pathlib import Path

from jupyter_client import BlockingKernelClient

MENDED = (7, 4)


class Nudge:
    """Asks a kernel for its version, over and over, until `stop()`."""

    def __init__(self, connection_file: Path):
        self._connection_file = connection_file
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._ask_again_and_again, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _ask_again_and_again(self) -> None:
        client = BlockingKernelClient(connection_file=str(self._connection_file))
        client.load_connection_file()
        client.start_channels(iopub=False, stdin=False, hb=False, control=False)
        while not self._stopped.wait(0.5):
            client.kernel_info()
        client.stop_channels()
