"""A rule in a file knows the line of each of its values."""

import pytest

from habeas.errors import InputError
from habeas.rules.written import one_of, read_written

TEXT = """# a rule
id = "one"
[[clause]]
when = 'age < 18'

[[clause]]
when = '''
age > 70
  && first
'''
source = "x"
odd = 1
"""


def test_each_value_has_its_line():
    table = read_written(TEXT, "rule.toml")
    first, second = table.tables("clause")
    assert (first.at("when").line, first.at("when").position) == (4, 9)
    assert (second.at("when").line, second.at("when").position) == (8, 1)
    assert (second.at("source").line, second.place.line) == (11, 6)
    assert second.text("when").startswith("age > 70")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("id = \n", 1, "This is no TOML"),
        ('id = "a"\nid = "b"\n', 2, "This is no TOML"),
        ('\nid = ""\n', 2, "id is blank"),
        ("\n\nid = 3\n", 3, "id must be a text"),
        ('id = "a"\nidd = "b"\n', 2, "There is no “idd” here. Did you mean “id”?"),
        ('id = "maybe"\n', 1, "“maybe” is no id"),
    ],
)
def test_what_cannot_be_read_names_its_line(text, line, words):
    def read():
        table = read_written(text, "rule.toml")
        one_of(table, "id", ("a", "b"))
        table.done()

    with pytest.raises(InputError) as caught:
        read()
    assert words in str(caught.value)
    assert caught.value.place.line == line
    assert caught.value.mend
