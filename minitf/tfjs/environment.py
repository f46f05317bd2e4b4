"""tf.profile, tf.time, tf.ready, tf.getBackend, tf.env and what else tells where programs run.

minitf has one backend and calls it 'cpu', as tfjs calls its own in plain JavaScript.
"""

import inspect
import sys

from minitf.core.tensor import Tensor as CoreTensor
from minitf.errors import ArgumentError, StateError, UsageError
from minitf.strictness import is_strict
from minitf.tfjs import arguments as arguments_
from minitf.tfjs import memory
from minitf.tfjs.tensor import Tensor
from minitf.tfjs.util import now

# Backends


def ready():
    """A Promise that is kept at once: the backend needs no preparation."""
    from minitf.promise import Promise

    memory.counts.began = True
    return Promise.resolve(None)


def getBackend():
    """The name of the backend in use: 'cpu'. In tfjs there is none before the first tensor."""
    return "cpu" if memory.counts.began or is_strict() else None


def setBackend(backendName):
    """A Promise of true for 'cpu'; others are refused, as there is no other backend."""
    from minitf.promise import Promise

    if backendName == "cpu":
        memory.counts.began = True
        return Promise.resolve(True)
    return Promise.reject(UsageError(f"Backend name '{backendName}' not found in registry"))


# Flags


class Environment:
    """The flags of tf.env(): `tf.env().get('DEBUG')`."""

    def __init__(self):
        self.reset()

    def reset(self):
        """Set every flag to what it was in the beginning."""
        self._flags = {
            "DEBUG": False, "IS_BROWSER": False, "IS_NODE": True, "IS_CHROME": False,
            "IS_SAFARI": False, "PROD": False, "TENSORLIKE_CHECK_SHAPE_CONSISTENCY": False,
            "DEPRECATION_WARNINGS_ENABLED": True, "IS_TEST": False,
            "CHECK_COMPUTATION_FOR_ERRORS": False, "WRAP_TO_IMAGEBITMAP": False,
            "CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU": False, "USE_SETTIMEOUTCUSTOM": False,
            "TOPOLOGICAL_SORT_CACHE_MAX_ENTRIES": 100, "KEEP_INTERMEDIATE_TENSORS": False,
            "CPU_HANDOFF_SIZE_THRESHOLD": 128, "TOPK_K_CPU_HANDOFF_THRESHOLD": 128,
            "TOPK_LAST_DIM_CPU_HANDOFF_SIZE_THRESHOLD": 100000, "ENGINE_COMPILE_ONLY": False,
        }  # fmt: skip
        self._read = ["IS_BROWSER", "IS_NODE", "DEBUG", "CPU_HANDOFF_SIZE_THRESHOLD",
                      "CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU"]

    def get(self, flagName):
        """The value of a flag."""
        if flagName not in self._flags:
            raise ArgumentError(
                f"Cannot evaluate flag '{flagName}': no evaluation function found.")
        if flagName not in self._read:
            self._read.append(flagName)
        return self._flags[flagName]

    def getBool(self, flagName):
        """The value of a flag that is true or false."""
        return self.get(flagName)

    def getNumber(self, flagName):
        """The value of a flag that is a number."""
        return self.get(flagName)

    def getString(self, flagName):
        """The value of a flag that is a text."""
        return self.get(flagName)

    def getAsync(self, flagName):
        """A Promise of the value of a flag."""
        from minitf.promise import Promise

        try:
            return Promise.resolve(self.get(flagName))
        except ArgumentError as error:
            return Promise.reject(error)

    def set(self, flagName, value):
        """Set a flag; minitf works the same whatever the flags are."""
        if flagName not in self._flags:
            raise ArgumentError(f"Cannot set flag {flagName} as it has not been registered.")
        self.get(flagName)
        self._flags[flagName] = value

    def getFlags(self):
        """{flag: value} of the flags that somebody asked for so far."""
        return {name: self._flags[name] for name in self._read}

    @property
    def features(self):
        """The same as getFlags()."""
        return self.getFlags()

    @property
    def platformName(self):
        """The name of the platform, as programs of tfjs know it: 'node'."""
        return "node"


_environment = Environment()


def env():
    """The flags, as an Environment."""
    return _environment


def enableProdMode():
    """Set the flag PROD; minitf checks arguments all the same."""
    _environment.set("PROD", True)


def enableDebugMode():
    """Set the flag DEBUG, with tfjs's warning; minitf doesn't list operations or look for NaN."""
    _environment.set("DEBUG", True)
    print("Debugging mode is ON. The output of every math call will be downloaded to CPU and "
          "checked for NaNs. This significantly impacts performance.", file=sys.stderr)


def disableDeprecationWarnings():
    """Set the flag for them, with tfjs's message."""
    _environment.set("DEPRECATION_WARNINGS_ENABLED", False)
    print("TensorFlow.js deprecation warnings have been disabled.", file=sys.stderr)


# How long, how much


def time(f):
    """A Promise of {kernelMs, wallMs}: how many milliseconds f() takes."""
    from minitf.promise import Promise

    start = now()
    try:
        f()
    except Exception as error:
        return Promise.reject(error)
    took = now() - start
    return Promise.resolve(arguments_.TensorMap({"kernelMs": took, "wallMs": now() - start}))


def profile(f):
    """A Promise of what f() does to memory.

    newBytes and newTensors it leaves, peakBytes, its result, kernelNames and kernels: one
    {name, bytesAdded, totalBytesSnapshot, tensorsAdded, totalTensorsSnapshot, inputShapes,
    outputShapes, kernelTimeMs} for each operation. Where tfjs makes an operation of several
    kernels, minitf shows one.
    """
    from minitf.promise import Promise

    if not callable(f):
        return Promise.reject(UsageError("query is not a function"))
    if arguments_.WATCHERS:
        return Promise.reject(StateError("tf.profile: another profile is being taken"))
    before, kernels = memory.memory(), []
    arguments_.WATCHERS.append(lambda *told: kernels.append(_kernel(*told)))
    try:
        result = f()
    except Exception as error:
        arguments_.WATCHERS.clear()
        return Promise.reject(error)
    if not inspect.isawaitable(result):
        arguments_.WATCHERS.clear()
        return Promise.resolve(_profiled(before, kernels, result))
    return Promise.run(_later(before, kernels, result), "tf.profile(...)")


async def _later(before, kernels, result):
    try:
        return _profiled(before, kernels, await result)
    finally:
        arguments_.WATCHERS.clear()


def _profiled(before, kernels, result):
    after = memory.memory()
    return arguments_.TensorMap({
        "newBytes": after["numBytes"] - before["numBytes"],
        "newTensors": after["numTensors"] - before["numTensors"],
        "peakBytes": max((one["totalBytesSnapshot"] for one in kernels), default=-float("inf")),
        "kernels": kernels,
        "result": result,
        "kernelNames": list(dict.fromkeys(one["name"] for one in kernels)),
    })


# The kernels of tfjs whose names are not those of the operation.
_KERNELS = {"mul": "Multiply", "div": "RealDiv", "matMul": "BatchMatMul", "floorDiv": "FloorDiv",
            "clipByValue": "ClipByValue", "where": "Select", "topk": "TopK", "stack": "Pack",
            "unstack": "Unpack", "gather": "GatherV2", "pad": "PadV2", "split": "SplitV",
            "clone": "Identity", "isNaN": "IsNan", "gatherND": "GatherNd",
            "depthwiseConv2d": "DepthwiseConv2dNative", "batchNorm": "FusedBatchNorm",
            "separableConv2d": "DepthwiseConv2dNative",
            "localResponseNormalization": "LRN"}  # fmt: skip


def _kernel_name(name, inputs):
    if name in ("fft", "ifft") or (name == "abs" and inputs[0].dtype == "complex64"):
        return name.upper() if name != "abs" else "ComplexAbs"
    return _KERNELS.get(name, name[:1].upper() + name[1:])


def _kernel(name, arguments, given, result, seconds):
    """What a profile says of one operation."""
    lists = [one if isinstance(one, list) else [one] for one in given]
    inputs = [one for many in lists for one in many if isinstance(one, CoreTensor)]
    outputs = memory.tensors_in(result)
    made = [one for one, had in zip(given, arguments, strict=False)  # a number made a tensor
            if isinstance(one, CoreTensor) and not isinstance(had, Tensor)]
    return arguments_.TensorMap({
        "name": _kernel_name(name, inputs),
        "bytesAdded": sum(memory.bytes_of(one.core) for one in outputs),
        "totalBytesSnapshot": memory.counts.bytes + sum(map(memory.bytes_of, made)),
        "tensorsAdded": len(outputs),
        "totalTensorsSnapshot": memory.counts.tensors + len(made),
        "inputShapes": [list(one.shape) for one in inputs],
        "outputShapes": [one.shape for one in outputs],
        "kernelTimeMs": seconds * 1000,
        "extraInfo": "",
    })
