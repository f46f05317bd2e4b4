"""Ask the notebook about itself: is anybody looking, which cell is this, may sliders move on."""

from __future__ import annotations

import sys


def front_end() -> bool:
    """Whether a person may be looking at this kernel's output through a notebook interface.

    An interface that can answer `input()` has a person before it; nbclient, nbval and nbconvert
    say that they cannot. Outside a kernel, in a script or in plain IPython, there is none.
    """
    if sys.platform == "emscripten":  # JupyterLite: a browser by nature
        return True
    return bool(_parent().get("content", {}).get("allow_stdin", False))


def cell() -> str | None:
    """The identity of the cell that runs now, if the interface tells it."""
    return _parent().get("metadata", {}).get("cellId")


def release_slider() -> None:
    """Let the interface send a slider's next value; call it in every `observe` callback.

    ipykernel 7.4 handles a widget's message beside a cell that awaits without saying that it is
    done with it, and the front end holds back all further values of that widget until it hears
    so. The call is private there, and one "done" too many is harmless, so whatever goes wrong
    here must not stop the callback.
    """
    here = kernel()
    try:
        parent = here.get_parent()
        if parent.get("msg_type") == "comm_msg":
            here._publish_status("idle", "shell", parent=parent)
    except Exception:  # noqa: BLE001
        return


def kernel():
    """The ipykernel that runs this code, or None in a script or plain IPython."""
    interactive = sys.modules.get("IPython")
    shell = interactive.get_ipython() if interactive else None
    return getattr(shell, "kernel", None)


def _parent() -> dict:
    find = getattr(kernel(), "get_parent", None)
    return (find() or {}) if find else {}
