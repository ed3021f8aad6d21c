"""Results as data frames: Arrow, pandas or polars, cut to a level, each column of one type.

The libraries are loaded when a frame is asked for. Days are dates, counts whole numbers; ``high`` is empty where nothing bounds
it from above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from habeas.access.levels import Level
from habeas.errors import InputError

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow as pa

Columns = Mapping[str, tuple[type[str] | type[int] | type[date], Sequence[str | int | date | None]]]
"""The columns by name: the type of a value, and the values, None where there is none."""


class Tabular:
    """What can be had as a data frame."""

    def columns(self, level: Level) -> Columns:
        """Its columns, keys above the level left away."""
        raise NotImplementedError

    def to_arrow(self, level: Level = Level.PUBLIC) -> pa.Table:
        """An Arrow table."""
        import pyarrow as pa

        types = {str: pa.string(), int: pa.int64(), date: pa.date32()}
        return pa.table({name: pa.array(list(held), types[kind]) for name, (kind, held) in self.columns(level).items()})

    def to_pandas(self, level: Level = Level.PUBLIC) -> pandas.DataFrame:
        """A pandas data frame; whole numbers stay whole where one is missing."""
        try:
            import pandas as pd
        except ImportError:
            raise _missing("pandas") from None
        types = {str: "string", int: "Int64", date: "object"}
        columns = self.columns(level)
        return pd.DataFrame({name: pd.array(list(held), dtype=types[kind]) for name, (kind, held) in columns.items()})

    def to_polars(self, level: Level = Level.PUBLIC) -> polars.DataFrame:
        """A polars data frame."""
        try:
            import polars as pl
        except ImportError:
            raise _missing("polars") from None
        frame = pl.from_arrow(self.to_arrow(level))
        assert isinstance(frame, pl.DataFrame)
        return frame


def _missing(name: str) -> InputError:
    return InputError(f"{name} is not installed.", mend=f"Install it with `pip install {name}`, or take to_arrow().")
