"""A definition from a file is checked, put on record once, and never changed. Ruritania is invented."""

from datetime import date

import pytest

from habeas.errors import InputError
from habeas.workflows.define import define, read_definition
from memory_store import World

TODAY = date(2030, 1, 1)
GOOD = """organisation = "ruritania-watch"
word = "political_prisoner_held"
version = "1"
counts = "held"
condition = '''
"Ruritania Watch" in recognised_by
  && custody != "house_arrest"
'''
sentence = "People behind bars whom Ruritania Watch recognises."
"""


@pytest.fixture
def ledger():
    return World().ledger


def put(ledger, text):
    return define(ledger, read_definition(text, "held.toml"), by="anna", today=TODAY)


def test_a_definition_is_an_entry_and_is_not_recorded_twice(ledger):
    done, again = put(ledger, GOOD), put(ledger, GOOD)
    assert (done.id, done.new, again.new) == ("ruritania-watch/political_prisoner_held@1", True, False)
    assert again.seq == done.seq
    entry = ledger.entry(done.seq)
    assert (entry.by, entry.value("subject_kind"), entry.value("says.version")) == ("anna", "definition", "1")


def test_a_change_is_a_new_version(ledger):
    put(ledger, GOOD)
    changed = GOOD.replace("house_arrest", "travel_ban")
    with pytest.raises(InputError, match=r"other content, in entry 0\. Give the change a new version"):
        put(ledger, changed)
    assert put(ledger, changed.replace('version = "1"', 'version = "2"')).new


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('version = "1"\n', "", None, "definition without a version"),
        ('"1"', '"a/b"', 3, "is no version"),
        ('"held"', '"heldd"', 4, "Did you mean “held”?"),
        ('"held"', '"viasna/held"', 4, "no word to count by"),
        ("house_arrest", "house_arest", 7, "Did you mean “house_arrest”?"),
        ("recognised_by", "recognized_by", 6, "Did you mean “recognised_by”?"),
        ('"political_prisoner_held"', '"Held!"', 2, "no word for a definition"),
        ("sentence", "sentance", None, "There is no sentence"),
        ("ruritania-watch", "ruritania watch/1", 1, "source"),
        ("word =", "wordd = 'x'\nword =", 2, "There is no “wordd” here"),
    ],
)
def test_a_file_that_cannot_be_used_names_the_line_and_the_mend(old, new, line, words):
    with pytest.raises(InputError) as caught:
        read_definition(GOOD.replace(old, new, 1), "held.toml")
    assert words in str(caught.value)
    assert (caught.value.place.file, caught.value.place.line) == ("held.toml", line)
    assert caught.value.mend
