"""Canonical bytes are those of RFC 8785: its own examples, and the reference implementation on everything else."""

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.errors import InputError
from habeas.ledger.canonical import LARGEST, canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(VALUES)
def test_bytes_are_those_of_the_reference_implementation(value):
    assert canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        # RFC 8785, 3.2.2.2: the escapes that must be, and no others
        ('€$\x0f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
        ("\u2028\x7f", '"\u2028\x7f"'),
        # RFC 8785, 3.2.3: keys sort as UTF-16, where an emoji stands before U+FB33
        (
            {"€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\x80": 6, "ö": 7},
            '{"\\r":2,"1":4,"\x80":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
        ),
        ({"b": [True, None], "a": {"y": -1, "x": ""}}, '{"a":{"x":"","y":-1},"b":[true,null]}'),
    ],
)
def test_examples(value, written):
    assert canonical(value) == written.encode()


@pytest.mark.parametrize(
    "value",
    [0.5, 1.0, float("nan"), LARGEST + 1, -LARGEST - 1, {1: 2}, {"a": {None: 1}}, b"x", {"x"}, object(),
     "\ud800", {"\udfff": 1}, ["\ud800"], {"😀": 1.5}, {"😀": 1, "a": [2**60]}],
)  # fmt: skip
def test_what_has_no_exact_form_is_refused(value):
    with pytest.raises(InputError):
        canonical(value)


def test_nesting_without_end_is_refused():
    value = []
    for _ in range(100_000):
        value = [value]
    with pytest.raises(InputError, match="too deeply"):
        canonical(value)
    while value:  # taken apart here: freeing it in one go would recurse as deep
        value = value.pop()
