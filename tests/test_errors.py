"""Errors say what, where and how to mend it, in words and as JSON."""

from habeas.errors import HabeasError, InputError, Place, QuestionError, RegisterError, TamperedError


def test_an_error_names_file_row_column_and_mend():
    error = InputError("31/02/1977 is not a day.", place=Place("list.csv", 7, "born"), mend="Correct the day.")
    assert str(error) == "list.csv, row 7, column “born”: 31/02/1977 is not a day. Correct the day."
    assert error.as_json() == {
        "error": "InputError",
        "what": "31/02/1977 is not a day.",
        "place": {"file": "list.csv", "row": 7, "column": "born"},
        "mend": "Correct the day.",
    }


def test_an_error_without_a_place_is_its_sentence():
    assert str(HabeasError("No.")) == "No."
    assert str(Place(entry=4)) == "entry 4"


def test_each_fault_has_its_own_exit_code():
    assert [kind.exit_code for kind in (HabeasError, QuestionError, RegisterError, TamperedError)] == [1, 2, 3, 4]
