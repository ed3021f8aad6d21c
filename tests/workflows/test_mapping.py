"""A list's map as TOML: read, written, and refused with the mend where it cannot be meant."""

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.workflows.mapping import Column, ListMap, load_map, map_as_toml, map_from

FULL = """\
[list]
what = "people"
id = "№"
id_cell = "digits"
date_order = "dmy"
missing = ["Sin Datos"]
reported = "published"
source_column = "source"
ignored = ["foto"]

[source]
name = "A \\"quoted\\" register"

[[column]]
heading = "when and where"
to = ["detention.began", "detention.place"]
cell = "date_place"
with = ["status"]
only = { status = ["held"] }
unless = { status = ["free"] }

[[column]]
heading = "status"
to = "detention.form"
cell = "terms"
terms = { "held" = "detention", "with a tab\\t" = "" }
otherwise = ""

[constants]
"detention.country" = "AR"

[levels]
"person.name" = "public"
"""


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "map.toml"
    path.write_text(FULL, "utf-8")
    return path


def test_a_map_has_every_part_of_its_file(kept):
    found = load_map(kept)
    assert (found.what, found.main, found.id, found.date_order) == ("people", "person", "№", "dmy")
    assert found.columns[0] == Column(
        "when and where", ("detention.began", "detention.place"), "date_place",
        only_with=("status",), only={"status": ("held",)}, unless={"status": ("free",)},
    )  # fmt: skip
    assert found.levels == {"person.name": Level.PUBLIC}
    assert found.about == {"name": 'A "quoted" register'}
    assert found.needed() == ("№", "when and where", "status", "published", "source")
    assert not found.rules(found.columns[0]).says("SIN DATOS")


def test_a_map_is_written_as_it_is_read(kept, tmp_path):
    found = load_map(kept)
    again = tmp_path / "again.toml"
    again.write_text(map_as_toml(found), "utf-8")
    assert load_map(again) == found


def test_values_of_every_toml_type_are_written():
    found = ListMap(
        "groups", "id", (), constants={"group.listed": True, "group.size": [1, 2], "group.subsets": {"a": 1}}
    )
    text = map_as_toml(found)
    assert '"group.listed" = true' in text
    assert '"group.size" = [1, 2]' in text
    assert '"group.subsets" = { "a" = 1 }' in text


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('"people"', '"ships"', "no kind of list"),
        ('what = "people"', "", "does not say “what”"),
        ('"dmy"', '"ymd"', "no order of dates"),
        ('"date_place"', '"smell"', "no way to read a cell"),
        ('"date_place"', '"date"', "gives 1 values, not 2"),
        ('to = "detention.form"', 'to = "form"', "names no predicate"),
        ('to = "detention.form"', 'to = "detention.shape"', "has no “shape”"),
        ('to = "detention.form"', 'to = "group.label"', "says nothing of “group.label”"),
        ('to = "detention.form"', "", "does not say “to”"),
        ('otherwise = ""', 'otherwhise = ""', "“otherwhise”, which no map has"),
        ("[constants]", "[constant]", "“constant”, which no map has"),
        ('reported = "published"', 'report = "published"', "“report”, which no map has"),
        ('"public"', '"secret"', "no level"),
        ('name = "A', 'nom = "A', "has no “nom”"),
        ("[levels]", "[levels", "no TOML"),
    ],
)
def test_a_map_that_cannot_be_meant_is_refused_by_its_file(kept, before, after, says):
    kept.write_text(FULL.replace(before, after, 1), "utf-8")
    with pytest.raises(InputError, match=says) as caught:
        load_map(kept)
    assert caught.value.place.file == "map.toml"


def test_a_missing_map_is_named(tmp_path):
    with pytest.raises(InputError, match="no such map"):
        load_map(tmp_path / "none.toml")


def test_the_least_map_says_what_and_id():
    assert map_from({"list": {"what": "groups", "id": "id"}}).columns == ()
