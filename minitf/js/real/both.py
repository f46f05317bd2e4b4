"""Run a cell on minitf and on the real tfjs and show whether they agree: `run_both(session, …)`."""

from minitf.js.errors import JavaScriptError
from minitf.js.real import agreement
from minitf.js.real.real_session import RealSession


async def run_both(session, source, *, as_tfjs=False, given=None):
    """Run a cell on minitf and on the real tfjs, show both outputs and whether they agree.

    given: {name: value} that minitf's session has been given and the real one gets, too. Returns
    minitf's value and its text, or raises minitf's error. NotInstalled comes before all.
    """
    real = session.real = session.real or RealSession()
    await real.expose(**(given or {}))
    result = problem = None
    try:
        result = await session.run(source, as_tfjs=as_tfjs)
        ours = result.stdout + result.stderr
    except JavaScriptError as error:
        problem, ours = error, error.stdout + error.stderr
    try:
        theirs = await real.run(source)
    except BaseException:  # Interrupt
        session.write("stderr", "Note: Node was stopped; what cells had declared there is gone.\n")
        raise
    texts = [_with_end(ours, result.shown if result else "", problem),
             _with_end(theirs.stdout + theirs.stderr, theirs.shown, theirs.error)]
    title = f"@tensorflow/tfjs {real.versions['tfjs']}"
    session.write("stdout", agreement.side_by_side(*texts, titles=("minitf", title)))
    agreed = agreement.compare(*texts)
    session.write("stdout", "They agree.\n" if agreed else
                  f"They differ in {len(agreed.differences)} line(s).\n")
    if problem:
        raise problem
    return result.value, result.shown


def _with_end(text, shown, error):
    """What a cell printed, with its value or its error below."""
    if text and not text.endswith("\n"):
        text += "\n"
    end = error.headline if error else shown
    return text + (end + "\n" if end else "")
