"""Disclosures, their commitments, and the leaf of an entry."""

import json
from base64 import urlsafe_b64decode
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.ledger.disclosures import (
    SALT_BYTES,
    commitment,
    commitments,
    disclose,
    entry_leaf,
    read_disclosure,
    read_entry,
    split,
    without,
)
from habeas.ledger.entries import Field

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)
VALUES = st.none() | st.booleans() | st.integers(-99, 99) | NAMES | st.lists(NAMES)
FIELDS = st.dictionaries(NAMES.map("says.{}".format), st.builds(Field, VALUES, st.sampled_from(Level)), max_size=6)
OWN = {name: Field(name, Level.PUBLIC) for name in ("kind", "recorded", "by")}


def disclosed(fields, byte=b"s"):
    return disclose(fields, byte * SALT_BYTES * len(fields))


def test_a_disclosure_is_salt_name_level_value_in_canonical_json():
    random = bytes(range(SALT_BYTES))
    (line,) = disclose({"says.name": Field("Jan\nŽ", Level.SEALED)}, random)
    assert line.decode() == '["AAECAwQFBgcICQoLDA0ODxAR","says.name","sealed","Jan\\nŽ"]'
    assert urlsafe_b64decode(json.loads(line)[0]) == random
    assert commitment(line) == sha256(b"habeas/field/1\x00" + line).digest()


def test_each_field_has_its_own_salt():
    lines = disclose({"a": Field(1, Level.PUBLIC), "b": Field(1, Level.PUBLIC)}, bytes(range(2 * SALT_BYTES)))
    assert json.loads(lines[0])[0] != json.loads(lines[1])[0]


def test_a_leaf_is_version_place_and_sorted_commitments():
    lines = disclosed(OWN)
    found = commitments(lines)
    assert list(split(found)) == sorted(commitment(line) for line in lines)
    assert entry_leaf(258, found) == sha256(b"\x00" + b"\x01" + b"\x00\x00\x00\x00\x00\x00\x01\x02" + found).digest()


@settings(deadline=None)
@given(FIELDS)
def test_an_entry_reads_back_as_it_was_disclosed(fields):
    lines = disclosed({**fields, **OWN})
    entry = read_entry(7, b"\n".join(lines))
    assert (entry.seq, entry.kind, entry.recorded, entry.by, entry.erased) == (7, "kind", "recorded", "by", ())
    assert entry.fields == {**fields, **OWN}


@settings(deadline=None)
@given(FIELDS, st.data())
def test_an_erased_field_leaves_its_name_and_nothing_else(fields, data):
    names = data.draw(st.sets(st.sampled_from(sorted(fields)))) if fields else set()
    lines = disclosed({**OWN, **fields})
    kept, gone = without(b"\n".join(lines), names)
    entry = read_entry(0, kept)
    assert set(entry.erased) == set(gone) == names
    assert entry.fields == {name: field for name, field in {**OWN, **fields}.items() if name not in names}
    assert set(gone.values()) == set(split(commitments(lines))) - {
        commitment(line) for line in kept.split(b"\n") if read_disclosure(line)[1] is not None
    }


@pytest.mark.parametrize("line", [b"", b"{", b'["a","b"]', b'["s","name","nobody",1]', b"7"])
def test_what_is_no_disclosure_is_not_read(line):
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_disclosure(line)
