"""Aliases of Argentina's registry: whether the bearer of an alias is among the ten found by it.

    python benchmarks/aliases.py

5,362 aliases are keyed by the state registry's own numbers, some of them in several forms (“ANA / ANITA / ANI”); one is found
where any of its forms finds its bearer. They are looked for twice: where they are on record (as other names of the same
person, by a source of their own), as they would be in a register that has both lists; and where they are not, so that only
the real name can give the person away. An alias holds a part of the real name where it shares a word with it or with
the mother's name, particles left aside. Those that do, and that at most ten people have, are held to the bound, on record: where
more than ten are called so, as by many of the given names, ten places are too few for them. The exit status is 1 below it.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from habeas.assembly import Register, create_example, open_register
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement
from habeas.names.particles import PARTICLES
from habeas.vocabulary.folding import folded

BOUND, MOST = 0.95, 10
FILE = Path(os.environ.get("HABEAS_DEV_DATA", "../shared")) / "data" / "argentina" / "apodos.csv"


@dataclass(frozen=True)
class Alias:
    """An alias, whose it is, and whether it holds a part of the real name."""

    text: str
    person: str
    part: bool

    @property
    def forms(self) -> list[str]:
        """Each of its forms."""
        return [form for part in self.text.split("/") if (form := part.strip())]


def main() -> int:
    """Print recall by group; 1 below the bound, 2 where the file is missing."""
    if not FILE.is_file():
        print(f"{FILE}: no such file; set HABEAS_DEV_DATA.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "argentina"
        create_example(place, "argentina")
        with open_register(place) as register:
            people = {r.id for r in register.view().of("person") if r.source == "ruvte"}
            aliases = [alias for alias in read() if alias.person in people]
            without = found(register, aliases)
            record(register, aliases)
            held = found(register, aliases)
    print(f"{len(aliases):,} aliases; bearer among the {MOST} found, where the alias is on record, and where it is not")
    bearers = Counter(alias.text for alias in aliases)
    parts: list[float] = []
    for part, few in ((True, True), (True, False), (False, True), (False, False)):
        own = [n for n, a in enumerate(aliases) if a.part == part and (bearers[a.text] <= MOST) == few]
        on, off = (sum(answers[n] for n in own) / max(1, len(own)) for answers in (held, without))
        called = f"{'a' if part else 'no'} part of the real name, borne by {'at most ten' if few else 'more than ten'}"
        print(f"  {called}: {len(own):,}: {on:.3f}, {off:.3f}")
        parts.append(on)
    print(f"  bound of the first: {BOUND}, on record")
    return 0 if parts[0] >= BOUND else 1


def read() -> Iterator[Alias]:
    """The file's aliases."""
    with FILE.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            real = set(folded(f"{line['nombre']} {line['apellido_materno']}").split()) - PARTICLES.keys()
            text = line["apodo"].strip()
            words = [word for word in folded(text).split() if word not in PARTICLES]
            yield Alias(text, f"person/ruvte/{line['id_unico_ruvte']}", any(word in real for word in words))


def record(register: Register, aliases: list[Alias]) -> None:
    """Put the aliases on record as other names of their bearers."""
    by_person: Mapping[str, list[str]] = defaultdict(list)
    for alias in aliases:
        by_person[alias.person] += alias.forms
    said = (
        Statement("person", person, "apodos", "2019-11-05", {"other_names": sorted(set(names))}, {"note": "apodos.csv"})
        for person, names in by_person.items()
    )
    register.ledger.append(statement.draft("benchmark") for statement in said)


def found(register: Register, aliases: list[Alias]) -> list[bool]:
    """Of each alias, whether its bearer is among those found by it."""
    known: dict[str, set[str]] = {}
    for form in {form for alias in aliases for form in alias.forms}:
        try:
            hits = register.match(form, MOST)
        except QuestionError:  # no name at all
            hits = ()
        known[form] = {member for hit in hits for member in hit.cluster.members}
    return [any(alias.person in known[form] for form in alias.forms) for alias in aliases]


if __name__ == "__main__":
    sys.exit(main())
