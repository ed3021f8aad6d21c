"""Nothing above the public level leaves by default: a register full of marked values, and every command that writes.

Every predicate of every kind of record is on record at every level, and once more alone above an otherwise public
record; beside them notes, reasons, who recorded, record ids and a document's name. Each holds a text or a day that
stands nowhere else, so that a leak is found wherever it is: in JSON, in a table, inside a Parquet file, in a page.
Invented people of Ruritania.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import date, timedelta

import pyarrow.parquet as pq
import pytest

from habeas.access.levels import Level
from habeas.adapters.proposal_file import write_proposals
from habeas.answers.lists import LISTS
from habeas.assembly import create_register, open_register
from habeas.identity.proposals import Proposal
from habeas.ledger.statement import Statement
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.predicates import SUBJECT_KINDS, predicates_of
from habeas.workflows.export import TABLES
from made_lists import habeas

# What makes a record count. A term, a flag or a number cannot be told from another: only texts and days are marked.
PLAIN = {
    "act": "pardon", "may_be": "amnesty", "form": "detention", "custody": "prison", "end": "ended", "sex": "female",
    "release_cause": "pardon", "listed": True, "none_before": True, "modality": "exact", "counted": "pardoned",
    "country": "RU", "during": "2023/2026", "age": 33, "sentence_years": [3, 4], "size": [42, 42],
    "political": [40, 42], "value": [42, 42], "manner": "direct",
}  # fmt: skip
# The predicate that tells whom a record is of: whoever may see it may see the record's id.
WHO = {
    "person": "name", "detention": "person", "killing": "person", "recognition": "person", "condition": "person",
    "case": "person", "term_change": "person", "appeal": "persons", "quotation": "speaker", "event": "person",
}  # fmt: skip
REPORT = """Streslau, 7 May 2025

Ruritania pardoned 42 political prisoners in 2024, the palace said. Rights groups say 77 people were arrested in 2024,
and 3 people were killed in 2024. The palace said 50 prisoners were pardoned in all. About 1,400 are still behind bars.
"""


@dataclass
class Marks:
    """Texts and days that stand nowhere else; of those above public, what they are."""

    above: dict[str, str] = field(default_factory=dict)
    public: list[str] = field(default_factory=list)
    made: int = 0
    days: int = 0

    def text(self, of, level=Level.CASE_TEAM):
        self.made += 1
        return self._mark(f"zeuge{self.made:04d}", of, level)

    def day(self, of, level):
        self.days += 1
        day = (date(2024, 1, 1) + timedelta(days=self.days)).isoformat()
        if level is not Level.PUBLIC:  # few pages write a day in words
            self._mark(day_in_words(day), of, level)
        return self._mark(day, of, level)

    def _mark(self, mark, of, level):
        if level is Level.PUBLIC:
            self.public.append(mark)
        else:
            self.above[mark] = f"{of} ({level})"
        return mark

    def leaked(self, text):
        # "2 February 2024" does not stand in "12 February 2024"
        found = {of for mark, of in self.above.items() if mark in text and re.search(rf"(?<!\d){mark}", text)}
        return sorted(found)


def value_of(what, level, marks):
    if what.name == "kind":
        assumed = "disjoint" if level is Level.CASE_TEAM else "coverage"
        return "flow" if what.subject == "figure" else assumed
    if (what.subject, what.name) == ("event", "act"):
        return "pardoned"
    if what.name in PLAIN:
        return PLAIN[what.name]
    of = f"{what.subject}.{what.name}"
    match what.type:
        case "date":
            return marks.day(of, level)
        case "term" | "terms":
            term = next(iter(what.terms))
            return term if what.type == "term" else [term]
        case "flag":
            return True
        case "count" | "bounds":
            return 3 if what.type == "count" else [3, 3]
        case "counts":
            return {marks.text(of, level): 1}
        case "texts" | "subjects":
            return [marks.text(of, level)]
        case _:
            return marks.text(of, level)


def statement(kind, levels, marks, person=None):
    """A statement of all that can be said of a kind of record, at these levels, by somebody who is not public."""
    says = {what.name: value_of(what, levels[what.name], marks) for what in predicates_of(kind)}
    if person is not None:
        says["person"] = person
    record_id = marks.text(f"{kind} id", levels[WHO[kind]] if kind in WHO else Level.PUBLIC)
    because = {"note": marks.text("because")}
    return Statement(kind, f"{kind}/ngo/{record_id}", "ngo", "2025-05-01", says, because, levels), marks.text("by")


def statements(marks):
    for level in reversed(Level):  # the first of several coverages is the one that an answer rests on
        person, by = statement("person", {what.name: level for what in predicates_of("person")}, marks)
        yield person.draft(by)
        for kind in SUBJECT_KINDS[1:]:
            of = person.subject if WHO.get(kind) == "person" else None
            said, by = statement(kind, {what.name: level for what in predicates_of(kind)}, marks, of)
            yield said.draft(by)
    for kind in SUBJECT_KINDS:
        names = [what.name for what in predicates_of(kind)]
        for alone in names:
            levels = {name: Level.SEALED if name == alone else Level.PUBLIC for name in names}
            said, by = statement(kind, levels, marks)
            yield said.draft(by)


def content(path):
    """All that a file holds as text; of a Parquet file its rows and what it says of itself."""
    if path.suffix != ".parquet":
        return path.read_text("utf-8-sig")
    table = pq.read_table(path)
    fields = [(field.name, field.metadata) for field in table.schema]
    return repr((table.to_pylist(), table.schema.metadata, fields))


class World:
    """A register with all of it, and what each command wrote there, by the command: standard output and files together."""

    def __init__(self, home):
        self.home, self.marks, self.written = home, Marks(), {}
        self.folder = home / "ruritania"
        with create_register(self.folder, "ruritania") as register:
            register.ledger.append(statements(self.marks))
            people = [entry for entry in register.ledger.entries() if entry.value("subject_kind") == "person"]
        self.names = [entry.value("says.name") for entry in people]

    def run(self, *arguments, files=()):
        _code, out = habeas(*arguments, "--register", self.folder)
        command = " ".join(str(argument) for argument in arguments)
        self.written[command] = out + "".join(content(self.home / name) for name in files)
        return out

    @property
    def leaks(self):
        return {command: found for command, text in self.written.items() if (found := self.marks.leaked(text))}


def by_hand(world):
    """Records, corrections, retractions, judgements and an erasure by hand, with marked words wherever words are given."""
    mark = world.marks.text
    ids = [mark("id by hand"), mark("id by hand")]
    more = ("--source", "hand", "--json", "--by", mark("by"))
    for record_id in ids:
        name = f"name={mark('name by hand')}"
        world.run("add", "person", *more, "--id", record_id, "--because", mark("because"), "--set", name)
    subject = f"person/hand/{ids[0]}"
    world.run(
        "add", "detention", *more, "--because", mark("because"), "--set", f"person={subject}", "--set", "began=2024"
    )
    world.run("add", "group", *more, "--because", mark("because"), "--set", "act=pardon", "--set", "size=3")
    note = ("--json", "--by", mark("by"))
    world.run("correct", subject, *note, "--because", mark("because"), "--set", f"note={mark('note')}")
    with open_register(world.folder) as register:
        newest = register.ledger.size - 1
    world.run("correct", subject, *note, "--retract", newest, "--reason", mark("reason"))
    habeas("judge", subject, f"person/hand/{ids[1]}", "same", "--why", mark("why"), "--register", world.folder)
    habeas("erase", newest, "because", "--reason", mark("reason"), "--by", mark("by"), "--register", world.folder)


def from_lists(world):
    """A list of people with a bad and a doubled row, and a later one in which somebody is gone."""
    mark = world.marks.text
    path = world.home / f"{mark('file name')}.csv"
    first, second, bad = mark("row id"), mark("row id"), mark("row id")
    head = "id,name,birth_date,relatives,detention.began\n"
    rows = f"{first},{mark('cell')},1987,{mark('cell')},2024-07\n{second},{mark('cell')},,,\n"
    path.write_text(f"{head}{rows}{bad},{mark('cell')},{mark('bad cell')},,\n{first},{mark('cell')},,,\n", "utf-8")
    world.run("import", path, "--source", "list", "--as-of", "2025-05-01", "--json")
    path.write_text(f"{head}{second},{mark('cell')},,,\n", "utf-8")
    world.run("import", path, "--source", "list", "--as-of", "2025-05-08", "--json")
    world.run("link", "list", "hand", "--json")
    hand = f"person/hand/{mark('id by hand')}"
    world.run("add", "person", "--source", "hand", "--json", "--by", mark("by"), "--id", hand.rsplit("/", 1)[1],
              "--because", mark("because"), "--set", f"name={mark('name by hand')}")  # fmt: skip
    gone, there = f"person/list/{first}", f"person/list/{second}"
    write_proposals(
        world.folder, "hand", "list", [Proposal(hand, gone, 0.5, "name: unlike"), Proposal(gone, there, 0.1, "")]
    )
    for left, right, verdict in ((hand, gone, "same"), (gone, there, "same"), (hand, there, "different")):
        world.run("judge", left, right, verdict, "--why", mark("why"), "--by", mark("by"), "--json")
    with open_register(world.folder) as register:
        newest = register.ledger.size - 1
    world.run("judge", "--contradictions", "--json")
    world.run("pairs", "--list", "--json")
    world.run("pairs", "--list", "--level", "public")
    world.run("judge", "--contradictions", "--level", "public")
    world.run("judge", "--undo", newest, "--why", mark("why"), "--by", mark("by"), "--json")
    for about in ("detention", "birth"):
        world.run("compare", "list", "hand", "--about", about, "--json")
        world.run("compare", "list", "hand", "--about", about, "--to", world.home / "dates.csv", files=["dates.csv"])


def out_again(world):
    """Everything that writes, at its own level."""
    for number, asked in enumerate(QUESTIONS):
        receipt = world.home / f"{number}.json"
        world.run("count", *asked, "--json", "--receipt", receipt, files=[receipt.name])
        world.run("count", *asked, "--explain")
        world.run("replay", receipt, "--json")
        world.run("export", "--answer", receipt, "--to", world.home / "answer.csv", files=["answer.csv"])
    for table in TABLES:
        for name in (f"{table}.csv", f"{table}.parquet"):
            world.run("export", table, "--to", world.home / name, "--json", files=[name, f"{table}.dictionary.csv"])
    for name in LISTS:
        world.run("list", name, "--at", "2025-03-01", "--json")
        world.run("list", name, "--at", "2025-03-01", "--level", "public")
    for command in ("appeals", "context"):
        world.run(command, "--json")
        world.run(command, "--level", "public")
    report, page = world.home / "report.txt", world.home / "page.html"
    report.write_text(REPORT, "utf-8")
    world.run("check", report, "--published", "2025-05-07", "--json", "--html", page, files=[page.name])
    for name in world.names:
        world.run("person", name, "--json")
        world.run("match", name.upper(), "--json")  # in the words of who asks, it would not be a leak
    with open_register(world.folder) as register:
        size = register.ledger.size
    for entry in range(size):
        world.run("prove", entry, "--out", world.home / "proof.json", files=["proof.json"])
    world.run("audit", "--json")


QUESTIONS = (
    ("pardoned", "--during", "2024/2025", "--by", "act"),
    ("pardoned", "--during", "2024/2025", "--known", "2025-04-01", "--by", "announced_by"),
    ("arrested", "--during", "2024/2025", "--by", "place"),
    ("arrested", "--by", "classification"),
    ("arrested", "--by", "nationality"),
    ("released", "--during", "2024", "--by", "source"),
    ("killed", "--during", "2024/2025", "--by", "month"),
    ("held", "--at", "2025-03-01", "--by", "sex"),
)
# What may be counted heads the lines of a breakdown that was asked for by it, and stands nowhere else.
COUNTED = {f"{name} (aggregate_only)" for name in ("detention.place", "person.classification", "person.nationality")}


def _counted(command):
    if command.startswith("appeals"):
        return {"appeal.to (aggregate_only)"}  # to whom heads the numbers of appeals
    return COUNTED if "--by" in command or "--answer" in command else set()


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    made = World(tmp_path_factory.mktemp("leak"))
    by_hand(made)
    from_lists(made)
    out_again(made)
    return made


def test_nothing_above_public_is_in_what_a_command_writes_by_default(world):
    leaks = {command: [of for of in found if of not in _counted(command)] for command, found in world.leaks.items()}
    assert {command: found for command, found in leaks.items() if found} == {}


def test_what_is_public_is_there_and_the_marks_are_found_where_they_may_be_seen(world):
    public = [mark for mark in world.marks.public if any(mark in text for text in world.written.values())]
    assert len(public) > 0.9 * len(world.marks.public)
    sealed = World.__new__(World)
    sealed.__dict__.update(world.__dict__, written={})
    out = world.home / "entries.sealed.csv"
    sealed.run("export", "entries", "--to", world.home / "entries.csv", "--level", "sealed", files=[out.name])
    assert len(*sealed.leaks.values()) > 100


def test_who_asks_for_the_case_team_s_json_gets_it_labelled(world, tmp_path):
    path = tmp_path / "more.csv"
    path.write_text("id,name,birth_date\n17,Rudolf,1987\n18,Fritz,1977-02-31\n", "utf-8")
    asked = ("import", path, "--source", "more", "--as-of", "2025-05-01", "--dry-run", "--json")
    told = json.loads(habeas(*asked, "--level", "case_team", "--register", world.folder)[1])
    assert (told["level"], told["file"]) == ("case_team", "more.csv")
    assert "1977-02-31" in told["problems"][0]["what"]
    told = json.loads(habeas(*asked, "--register", world.folder)[1])
    assert (told["level"], told["file"], told["problems"]) == ("public", None, [{"row": 3, "column": "birth_date"}])
