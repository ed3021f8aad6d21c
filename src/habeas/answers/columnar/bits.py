"""Sets as whole numbers with a bit for each member; a set of more members than one number has bits stands in several columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import ibis
from ibis import Table, Value

BITS = 62
"""How many members of a set one whole number holds."""


def members_of(numbers: Sequence[int]) -> Iterator[int]:
    """The codes whose bits are set."""
    for place, bits in enumerate(numbers):
        for bit in range(BITS):
            if bits >> bit & 1:
                yield place * BITS + bit


def source_bits(sources: Collection[int]) -> Mapping[str, Sequence[int]]:
    """The columns that hold a set of sources (``s0``, ``s1`` …), and the codes that each holds."""
    places = sorted({code // BITS for code in sources})
    return {f"s{place}": [code for code in sources if code // BITS == place] for place in places}


def sources_of(
    rows: Table, sources: Collection[int], prefix: str = "", where: Value | None = None
) -> Mapping[str, Value]:
    """Aggregates: the set of the sources of some rows, of those alone ``where`` something holds."""
    nothing = ibis.literal(0, "int64")
    found = {}
    for name, codes in source_bits(sources).items():
        bit = _bit(rows.source, codes)
        found[prefix + name] = (bit if where is None else ibis.ifelse(where, bit, nothing)).bit_or()
    return found


def same(rows: Table, sources: Collection[int], prefix: str) -> Value:
    """Whether two sets of sources are the same: that of no prefix, and that of a prefix."""
    return ibis.and_(*(rows[prefix + name] == rows[name] for name in source_bits(sources)))


def _bit(code: Value, codes: Sequence[int]) -> Value:
    """The bit of a code in the whole number that holds these codes; 0 where another does."""
    first = min(codes) // BITS * BITS
    bit = ibis.literal(1, "int32").cast("int64") << (code - first if first else code)
    if max(codes) < BITS:
        return bit
    return ibis.ifelse(code.between(first, first + BITS - 1), bit, ibis.literal(0, "int64"))
