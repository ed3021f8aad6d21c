"""Recognitions, conditions, cases, changes of a term, appeals and context: by hand, by lists, shown, and out again.

Invented people of Ruritania.
"""

import json

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register, open_register
from habeas.errors import InputError
from habeas.register.person import find_persons, page
from habeas.workflows.export import export_records
from made_lists import habeas, imported, view

PEOPLE = """id,name,detention.began,recognition.organisation,recognition.status,condition.medical_need,case.sentence_months
1,Rudolf Hentzau,2024-07,Strelsau Committee,recognised,urgent,30
2,Flavia Elphberg,2024-08,,,,
"""
BECAUSE = ("--source", "ngo", "--because", "a call of 3 May")


@pytest.fixture
def folder(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        imported(made, tmp_path, PEOPLE)
    return tmp_path / "ruritania"


def now(folder):
    with open_register(folder) as register:
        return view(register)


def listed(folder, tmp_path, text, **more):
    with open_register(folder) as register:
        return imported(register, tmp_path, text, **more)


def test_a_row_of_people_states_what_hangs_on_the_person_and_a_later_list_only_what_changed(folder, tmp_path):
    records = now(folder).records
    assert records["recognition/ngo/1"].get("person") == "person/ngo/1"
    assert records["case/ngo/1"].get("sentence_months") == [30, 30]
    assert "condition/ngo/2" not in records
    later = listed(folder, tmp_path, PEOPLE.replace("urgent", "critical"), as_of="2025-06-01")
    assert later.changes[0].predicates == ("condition.medical_need",)


def test_each_kind_is_added_by_hand_with_its_person(folder):
    for kind, says in (
        ("recognition", ("organisation=Strelsau Committee", "status=recognised", "grounds=PACE-a; WGAD-II")),
        (
            "condition",
            ("from=2024-09", "medical_need=critical", "contact_family=denied", "legal_status=chernobyl_affected"),
        ),
        ("case", ("sentenced=2024-10-01", "sentence_months=30", "gravity=less_serious", "first_conviction=yes")),
        ("term-change", ("on=2025-01-01", "change=addition", "months=12", "basis=Article 411", "case=case/ngo/1")),
    ):
        said = [part for each in (*says, "person=person/ngo/1") for part in ("--set", each)]
        habeas("add", kind, *BECAUSE, "--id", "x", *said, "--register", folder)
    records = now(folder).records
    assert records["recognition/ngo/x"].get("grounds") == ["PACE-a", "WGAD-II"]
    assert records["term_change/ngo/x"].get("months") == [12, 12]
    habeas("add", "appeal", *BECAUSE, "--set", "to=the palace", "--set", "on=2025-01", "--set", "persons=person/ngo/1; person/ngo/2",
           "--register", folder)  # fmt: skip
    habeas("add", "context", *BECAUSE, "--set", "label=a vote", "--set", "what=election", "--set", "from=2025-01-26",
           "--register", folder)  # fmt: skip
    assert now(folder).records["appeal/ngo/h1"].get("persons") == ["person/ngo/1", "person/ngo/2"]


@pytest.mark.parametrize(
    ("kind", "says", "said"),
    [
        ("condition", ("from=2024",), "A condition needs its person"),
        ("term-change", ("person=person/ngo/1", "case=case/ngo/2"), "There is no case case/ngo/2"),
        ("appeal", ("persons=person/ngo/1; person/ngo/9",), "There is no person person/ngo/9"),
        (
            "condition",
            ("person=person/ngo/1", "from=2024-09", "to=2024-08"),
            "The end .2024-08. is before the beginning",
        ),
        ("case", ("person=person/ngo/1", "sentenced=2031"), "2031 is after the day this was reported"),
        ("recognition", ("person=person/ngo/1", "status=recognized"), "Did you mean “recognised”"),
    ],
)
def test_what_cannot_be_is_refused_with_the_mend(folder, kind, says, said):
    options = [part for each in says for part in ("--set", each)]
    with pytest.raises(InputError, match=said):
        habeas("add", kind, *BECAUSE, *options, "--reported", "2025-05-03", "--register", folder)


def test_a_list_of_its_own_names_persons_by_the_source_s_own_id_and_a_stranger_is_a_bad_row(folder, tmp_path):
    text = "id,person,organisation,status,on\nr1,2,Strelsau Committee,declined,2024-09-01\nr2,7,Strelsau Committee,recognised,\nr3,,A,former,\n"
    summary = listed(folder, tmp_path, text)
    assert (summary.what, summary.new, summary.bad) == ("recognitions", 1, 2)
    assert [problem.what for problem in summary.problems] == [
        "There is no person person/ngo/7 on record.",
        "The row does not say of whom it is.",
    ]
    assert now(folder).records["recognition/ngo/r1"].get("person") == "person/ngo/2"


def test_appeals_and_context_come_as_lists_and_one_that_is_gone_says_so(folder, tmp_path):
    appeals = "id,to,on,asked,persons,size\na1,the palace,2025-01-10,medical_care,1; 2,202\n"
    context = "id,label,what,from,country,url\nc1,a vote,election,2025-01-26,RU,https://example.org/vote\n"
    assert listed(folder, tmp_path, appeals).new == 1
    assert listed(folder, tmp_path, context).what == "context"
    again = listed(folder, tmp_path, context.replace("c1", "c2"), as_of="2025-06-01")
    assert (again.gone, now(folder).records["context/ngo/c1"].get("listed")) == (1, False)


def test_a_person_s_page_shows_them_and_tells_of_an_appeal_s_others_nothing(folder, tmp_path):
    listed(folder, tmp_path, "id,to,on,asked,persons\na1,the palace,2025-01-10,medical_care,1; 2\n")
    seen = now(folder)
    lines = page(seen, *find_persons(seen, "Hentzau")).lines
    told = {(line.part, line.name): line.values[0].value for line in lines}
    assert told["condition", "medical_need"] == "urgent"
    assert told["recognition", "organisation"] == "Strelsau Committee"
    assert told["appeal", "to"] == "the palace"
    assert ("appeal", "persons") not in told
    _code, shown = habeas("person", "Hentzau", "--register", folder)
    assert "medical need" in shown
    assert "urgent" not in habeas("person", "person/ngo/1", "--level", "partners", "--register", folder)[1]


@pytest.mark.parametrize("name", ["recognitions", "conditions", "cases"])
def test_what_is_exported_for_the_case_team_comes_in_again_as_nothing_new(folder, tmp_path, name):
    path = tmp_path / f"{name}.csv"
    habeas("export", name, "--to", path, "--level", "case_team", "--register", folder)
    written = tmp_path / f"{name}.case_team.csv"
    asked = (
        "import",
        written,
        "--source",
        "ngo",
        "--as-of",
        "2025-06-01",
        "--what",
        name,
        "--json",
        "--register",
        folder,
    )
    told = json.loads(habeas(*asked)[1])
    assert (told["new"], told["changed"], told["bad"]) == (0, 0, 0)
    assert told["unchanged"] == 1


def test_a_public_export_of_conditions_has_no_rows(folder):
    table = export_records(now(folder), "conditions", Level.PUBLIC)
    assert (table.rows, table.hidden) == ((), 1)
    with pytest.raises(InputError, match="Did you mean “recognitions”"):
        export_records(now(folder), "recognition", Level.PUBLIC)
