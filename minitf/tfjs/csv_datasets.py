"""Datasets from files: `tf.data.csv('flowers.csv', {'columnConfigs': {…}})`.

A source is a path or file:// address, a data: address, or `tf.data.FileDataSource(bytes)`.
"""

import os
from pathlib import Path

from minitf.data import iterators as engine
from minitf.data.csv import Format
from minitf.errors import ArgumentError, UsageError, nearest, shown
from minitf.io import access
from minitf.promise import Promise
from minitf.spec import Configurable, option
from minitf.strictness import is_strict
from minitf.tfjs import lazy_iterators as lazy
from minitf.tfjs.datasets import Dataset
from minitf.tfjs.habits import missing_attribute, refused, unread

_FROM_URL = ("reading a CSV by http comes with a later version of minitf. Download the file and "
             "write tf.data.csv('name.csv').")


class DataSource:
    """Where a text comes from; `iterator()` gives its bytes."""

    def __getattr__(self, name):
        raise missing_attribute(self, name)

    def iterator(self):
        """A promise of an iterator over the bytes."""
        async def read():
            return lazy.LazyIterator(engine.Items([self._bytes()], lambda chunk: chunk))

        return Promise.run(read(), "source.iterator()")


class FileDataSource(DataSource):
    """A file, or bytes: tf.data.FileDataSource('file://flowers.csv'), or text.encode()."""

    def __init__(self, input=None, options=None):  # noqa: A002 (tfjs's name)
        if getattr(input, "dtype", None) == "uint8":  # a Uint8Array
            input = input.tobytes()
        is_file = isinstance(input, (bytes, bytearray, memoryview, os.PathLike)) or hasattr(
            input, "read") or (isinstance(input, str) and input.startswith("file://"))
        if is_strict() and not is_file:
            raise ArgumentError(
                f"FileDataSource takes bytes, an open file, a Path or 'file://…', but got "
                f"{shown(input, 60)}. Of a text, write text.encode(). (tfjs stops at the first "
                "read: FileChunkIterator only supports File, Blob and Uint8Array right now.)")
        self.input = input
        self._is_file = is_file

    def _bytes(self):
        if not self._is_file:
            raise ArgumentError("FileChunkIterator only supports File, Blob and Uint8Array right "
                                "now.")
        if isinstance(self.input, str):
            self.input = _read(_path_of(self.input))
        elif isinstance(self.input, os.PathLike):
            self.input = _read(self.input)
        elif hasattr(self.input, "read"):
            content = self.input.read()
            self.input = content.encode() if isinstance(content, str) else content
        return bytes(self.input)


class URLDataSource(DataSource):
    """A text at an address: a path, file://… or data:…; read anew each time."""

    def __init__(self, url=None, fileOptions=None):
        if is_strict() and _is_remote(url):
            raise ArgumentError(f"{shown(url, 80)}: {_FROM_URL}")
        self.url = url

    def _bytes(self):
        url = self.url
        if _is_remote(url):
            raise ArgumentError(f"{shown(url, 80)}: {_FROM_URL}")
        if isinstance(url, os.PathLike):
            return _read(url)
        if not isinstance(url, str):
            raise refused(f"tf.data.csv takes the path of a file, but got {shown(url, 60)}.",
                          "Only absolute URLs are supported")
        if url.startswith("data:"):
            return _of_data_url(url)
        return _read(_path_of(url))


def _is_remote(url):
    return isinstance(url, str) and url.partition("://")[0].lower() in ("http", "https", "ftp")


def _path_of(url):
    from urllib.parse import unquote

    return Path(unquote(url[7:]) if url.startswith("file://") else url)


def _read(path):
    access.ask(path)
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise FileNotFoundError(
            f"ENOENT: no such file or directory, open '{path}'") from None


def _of_data_url(url):
    from base64 import b64decode
    from urllib.parse import unquote_to_bytes

    head, comma, content = url.partition(",")
    if not comma:
        raise ArgumentError("a data: address needs a comma before its text: 'data:text/csv,a,b'")
    content = unquote_to_bytes(content)
    return b64decode(content) if head.endswith(";base64") else content


class TextLineDataset(Dataset):
    """The lines of a source: tf.data.TextLineDataset(tf.data.FileDataSource(bytes))."""

    def __init__(self, input=None):  # noqa: A002 (tfjs's name)
        super().__init__()
        self.input = input

    async def _begin(self):
        return engine.Items(_lines(self.input), lambda line: line)


def _lines(source):
    if not isinstance(source, DataSource):
        raise refused("a source is needed: tf.data.FileDataSource(bytes), but got "
                      f"{shown(source, 60)}.", "this.input.iterator is not a function"
                      if source is not None else unread("iterator"))
    lines = source._bytes().decode("utf-8-sig", "replace").split("\n")
    if lines[-1] == "":
        lines.pop()
    return [line.removesuffix("\r") for line in lines]


class CSVOptions(Configurable):
    """The options of tf.data.csv."""

    factory = "csv"
    called = "tf.data.csv"
    has_header = option(True, doc="whether the first line names the columns")
    column_names = option(None, doc="names of the columns, in order")
    column_configs = option(None, doc="{column: {isLabel, required, dtype, default}}")
    configured_columns_only = option(False, doc="whether other columns are left out")
    delimiter = option(None, doc="what stands between the columns; a comma")
    delim_whitespace = option(False, doc="whether columns are separated by spaces")


_COLUMN_KEYS = ("isLabel", "required", "dtype", "default")


class CSVDataset(Dataset):
    """The rows of a CSV text as {column: value}, or {xs: {…}, ys: {…}} where there are labels."""

    def __init__(self, input=None, csvConfig=None):  # noqa: A002 (tfjs's name)
        super().__init__()
        options = CSVOptions(*(() if csvConfig is None else (csvConfig,)))
        if options.delim_whitespace and options.delimiter is not None:
            raise ArgumentError("Delimiter should not be provided when delimWhitespace is true.")
        if is_strict():
            _check(options)
        self._source = input
        self._format = Format(
            names=options.column_names, has_header=options.has_header is not False,
            configs=options.column_configs, configured_only=bool(options.configured_columns_only),
            delimiter=" " if options.delim_whitespace else options.delimiter or ",",
            delimiter_repeats=bool(options.delim_whitespace))

    def columnNames(self):
        """A promise of the names of the columns."""
        async def names():
            self._settle_names()
            if self._format.configured_only:
                return list(self._format.configs or ())
            return list(self._format.names)

        return Promise.run(names(), "dataset.columnNames()")

    def _settle_names(self):
        if self._format.checked:
            return
        header = None
        if self._format.has_header:
            lines = _lines(self._source)
            if not lines:
                raise ArgumentError("No data was found for CSV parsing.")
            header = lines[0]
        self._format.settle_names(header)

    async def _begin(self):
        self._settle_names()
        lines = engine.Items(_lines(self._source), lambda line: line)
        if self._format.has_header:
            await lines.next()
        return engine.Map(lines, self._format.element)


def _check(options):
    """What tfjs takes silently and does not use."""
    for name, config in (options.column_configs or {}).items():
        if not isinstance(config, dict):
            raise ArgumentError(f"tf.data.csv: columnConfigs[{name!r}] must be an object such as "
                                f"{{'isLabel': True}}, but got {shown(config, 60)}.")
        for key in config:
            if key not in _COLUMN_KEYS:
                raise ArgumentError(
                    f"tf.data.csv: columnConfigs[{name!r}] has an unknown key `{key}`."
                    f"{nearest(key, _COLUMN_KEYS)} Known: {', '.join(_COLUMN_KEYS)}. "
                    "(tfjs ignores it silently.)")
        if config.get("dtype") not in (None, "float32", "int32", "bool", "string"):
            raise ArgumentError(
                f"tf.data.csv: the dtype of column {name!r} must be 'float32', 'int32', 'bool' or "
                f"'string', but got {shown(config['dtype'])}. (tfjs ignores it silently.)")
    if options.delimiter is not None and (
            not isinstance(options.delimiter, str) or len(options.delimiter) > 1):
        raise ArgumentError(f"tf.data.csv: delimiter must be one character, but got "
                            f"{shown(options.delimiter)}. (tfjs never finds it, silently.)")


def csv(source=None, csvConfig=None):
    """A dataset of the rows of a CSV file, each a dict by column.

    source: a path, file://… or data:… address, or tf.data.FileDataSource(text.encode()).
    csvConfig: hasHeader, columnNames, columnConfigs, configuredColumnsOnly, delimiter,
    delimWhitespace. With a column {'isLabel': True} the elements are {'xs': {…}, 'ys': {…}}.
    """
    if isinstance(source, str) and "\n" in source:
        raise UsageError("tf.data.csv takes the path of a file. For a text write "
                         "tf.data.csv(tf.data.FileDataSource(text.encode())).")
    if not isinstance(source, DataSource):
        source = URLDataSource(source)
    return CSVDataset(source, csvConfig)


def webcam(webcamVideoElement=None, webcamConfig=None):
    """Not in minitf: a camera's pictures need a browser. Rejects with tfjs's error."""
    return _needs_browser("tf.data.webcam is only supported in browser environment.")


def microphone(microphoneConfig=None):
    """Not in minitf: a microphone's sound needs a browser. Rejects with tfjs's error."""
    return _needs_browser("microphone API is only supported in browser environment.")


def _needs_browser(sentence):
    return Promise.reject(UsageError(
        f"{sentence} minitf runs in Python, not in a page." if is_strict() else sentence))


