"""Below the case team nothing tells who is the same as whom, also where all that is said of each of them is public.

Two lists tell publicly of people of Ruritania, all invented and of one name; some of their records are judged the same. Each
record's ids, days and alias stand nowhere else: where one thing that is written (an object of a list, a line, the page of
a person) holds those of two records, or of one and the key of the other's list, a join has leaked.
"""

import json
import re

import pytest
from test_levels_leak import content

from habeas.access.levels import Level
from habeas.adapters.proposal_file import write_proposals
from habeas.assembly import create_register, open_register
from habeas.identity.proposals import Proposal
from habeas.ledger.statement import Statement
from made_lists import habeas

RECORDS = [(list_, number) for number in (1, 2, 3) for list_ in ("wire", "paper")]
ONE, TWO, THREE, FOUR, FIVE, SIX = (f"person/{list_}/{number}" for list_, number in RECORDS)
MARKS = {
    f"person/{list_}/{number}": (f"(?:person|detention)/{list_}/{number}", f"{place - 30}-02-03", f"{place}-05-0{number}", f"of {list_} {number}")
    for place, (list_, number) in enumerate(RECORDS, 1971)
}  # fmt: skip


def statements():
    for place, (list_, number) in enumerate(RECORDS, 1971):
        person = f"person/{list_}/{number}"
        alias = [f"Fritz of {list_} {number}"]
        name = {"name": "Fritz Tarlenheim", "other_names": alias, "birth_date": f"{place - 30}-02-03"}
        stay = {"person": person, "began": f"{place}-05-0{number}", "place": "Zenda"}
        for kind, says in (("person", name), ("detention", stay)):
            public = dict.fromkeys(says, Level.PUBLIC)
            record_id = f"{kind}/{list_}/{number}"
            yield Statement(kind, record_id, list_, "2025-05-01", says, {"row": number}, public).draft("tester")


def joined(thing):
    """Whether two records are told together; a list's key beside another list's record tells that it is in that list."""
    meant = {person for person, marks in MARKS.items() if any(re.search(rf"(?<!\d){mark}\b", thing) for mark in marks)}
    lists = {person.split("/")[1] for person in meant}
    beside = {list_ for list_ in ("wire", "paper") if re.search(rf"\b{list_}\b", thing)}
    return len(meant) > 1 or bool(meant and beside - lists)


def things(text):
    """What a reader takes for one: an object of a JSON list with what stands above it, else a line."""
    try:
        return list(objects(json.loads(text), ""))
    except ValueError:
        return text.splitlines()


def objects(node, above):
    lists = {}
    if isinstance(node, dict):
        lists = {
            name: held
            for name, held in node.items()
            if isinstance(held, list) and any(isinstance(one, dict) for one in held)
        }
        node = {name: held for name, held in node.items() if name not in lists}
    here = f"{above} {json.dumps(node, ensure_ascii=False)}"
    yield here
    for held in lists.values():
        for one in held:
            yield from objects(one, here)


class World:
    """The register, and what each command wrote at a level."""

    def __init__(self, home):
        self.home, self.folder, self.joins, self.written = home, home / "ruritania", {}, {}
        with create_register(self.folder, "ruritania") as register:
            register.ledger.append(statements())
        for left, right, verdict in (
            (ONE, TWO, "same"),
            (TWO, FOUR, "same"),
            (ONE, FOUR, "different"),
            (FIVE, SIX, "same"),
        ):
            self.run("judge", left, right, verdict, "--why", "x", "--json")
        write_proposals(self.folder, "wire", "paper", [Proposal(ONE, TWO, 0.5, "x"), Proposal(THREE, FOUR, 0.5, "x")])

    def run(self, *arguments, files=(), whole=False):
        out = habeas(*arguments, "--register", self.folder)[1]
        texts = [out, *(content(self.home / name) for name in files)]
        told = " ".join(map(str, arguments))
        self.written[told] = "".join(texts)
        found = [thing for text in texts for thing in ([text] if whole else things(text)) if joined(thing)]
        if found:
            self.joins[told] = found


def everything(world, *level):
    """Every command that tells of people, at a level (none: its own)."""
    name = "." + level[1] if level else ""
    for more in ((), ("--according-to", "wire"), ("--according-to", "paper"), ("--by", "sources"), ("--by", "month")):
        world.run("count", "arrested", *more, "--json", *level)
        world.run("count", "arrested", *more, "--explain", *level)
        world.run("count", "arrested", "--people", *more, *level or ("--level", "public"))
    world.run("count", "people", "--json", *level)
    receipt = world.home / "receipt.json"
    world.run("count", "arrested", "--json", "--receipt", receipt, files=[receipt.name])
    world.run("export", "--answer", receipt, "--to", world.home / "answer.csv", *level, files=[f"answer{name}.csv"])
    for table in ("people", "detentions", "statements", "entries"):
        path = world.home / f"{table}.csv"
        world.run("export", table, "--to", path, *level, files=[f"{table}{name}.csv"])
    for about in ("detention", "birth"):
        asked = ("compare", "wire", "paper", "--about", about, *level)
        world.run(*asked, "--json")
        world.run(*asked, "--to", world.home / "dates.csv", files=[f"dates{name}.csv"])
        world.run(*asked, *level or ("--level", "public"), whole=True)
    for asked in (("judge", "--contradictions"), ("pairs", "--list")):
        world.run(*asked, "--json", *level)
        world.run(*asked, *level or ("--level", "public"), whole=True)
    for name_ in ("over_60", "unconfirmed"):
        world.run("list", name_, "--at", "1980-01-01", "--json", *level)
        world.run("list", name_, "--at", "1980-01-01", *level or ("--level", "public"))
    for asked in (*MARKS, "of wire 1", "Tarlenheim"):
        world.run("person", asked, "--json", *level)
        world.run("person", asked, *level or ("--level", "public"), whole=asked != "Tarlenheim")


def undone(world, *level):
    """The newest judgement undone, and that once more: an undo says what it is about and what stands since."""
    for more in (("--json", *level), (level or ("--level", "public"))):
        with open_register(world.folder) as register:
            newest = register.ledger.size - 1
        world.run("judge", "--undo", newest, "--why", "x", *more)


@pytest.mark.parametrize("level", [(), ("--level", "partners")])
def test_who_is_the_same_as_whom_leaves_at_no_level_below_the_case_team(tmp_path, level):
    world = World(tmp_path)
    everything(world, *level)
    undone(world, *level)
    assert world.joins == {}
    for person in MARKS:  # each of them is public, and is told
        assert any(person in text for text in world.written.values())


def test_the_case_team_is_told_and_the_joins_are_found(tmp_path):
    world = World(tmp_path)
    everything(world, "--level", "case_team")
    undone(world, "--level", "case_team")
    found = {" ".join(command.split()[:2]) for command in world.joins}
    assert {"count arrested", "compare wire", "judge --contradictions", "judge --undo", f"person {ONE}"} <= found
