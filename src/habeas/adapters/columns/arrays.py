"""What arrays are called here. What the type stubs tell of Arrow's is too little to be of use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Array = NDArray[Any]
Arrow = Any


def buffer_of(array: Array) -> Arrow:
    """The memory of an array, for Arrow."""
    memory: Any = array
    return pa.py_buffer(memory)


def table_of(columns: Mapping[str, Any]) -> Arrow:
    """A table of these columns."""
    return pa.table(dict(columns))


def taken(array: Arrow, places: Array) -> Arrow:
    """What stands at these places."""
    return array.take(pa.array(places))
