"""How well a person named in news text is found among all the others: inflected mentions in six Slavic languages, two scripts.

    python benchmarks/mentions.py [FILE] [--every N] [--show-errors N]

For each mention (as it stands in the text, in whatever case) every person of the set is ranked by ``compare`` on the mention and
the person's name, which is written in Latin letters; of persons that score the same each may come first, so that a mention
by a family name that two of them have counts half. The mentions in Cyrillic are reported apart: there the two scripts have to meet. Half of the persons (by a hash of their id) were not
developed on; the bounds are on those. The exit status is 1 below a bound.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from habeas.identity.comparison import log_odds
from habeas.names.comparison import compare_names
from habeas.names.name import Name, parse
from habeas.names.scripts import Script, script_of

FIRST, TENTH = 0.90, 0.97


@dataclass(frozen=True)
class Mention:
    """A person as a text names somebody, in which language; ``person`` is the right id."""

    surface: str
    language: str
    person: str

    @property
    def unseen(self) -> bool:
        """Whether the person is of the half that was not developed on."""
        return hashlib.sha256(self.person.encode()).digest()[0] % 2 == 1


def main() -> int:
    """Print the table; 1 below a bound, 2 where the mentions are missing."""
    arguments = argparse.ArgumentParser()
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared")) / "data" / "names" / "slavic_person_mentions.tsv"
    arguments.add_argument("file", nargs="?", type=Path, default=data)
    arguments.add_argument("--every", type=int, default=1, help="look at every N-th mention only")
    arguments.add_argument("--show-errors", type=int, default=0)
    given = arguments.parse_args()
    if not given.file.is_file():
        print(f"{given.file}: the mentions are not here; name the file.", file=sys.stderr)
        return 2
    mentions = list(read(given.file))
    people = {person: parse(person.replace("-", " ")) for person in sorted({mention.person for mention in mentions})}
    ranks = {mention: rank(mention, people) for mention in track(mentions[:: given.every], transient=True)}
    groups = grouped(ranks)
    table = Table(title=f"{len(ranks):,} mentions, each among {len(people):,} people")
    for column in ("", "mentions", "the first", "among ten"):
        table.add_column(column, justify="left" if not column else "right")
    for name, found in groups.items():
        table.add_row(name, str(len(found)), f"{share(found, 1):.3f}", f"{share(found, 10):.3f}")
    console = Console(width=110)
    console.print(table)
    missed = [(place.better, mention) for mention, place in ranks.items() if place.better and not mention.unseen]
    for better, mention in sorted(missed, key=lambda pair: -pair[0])[: given.show_errors]:
        console.print(f"{better:6} {mention.language} {mention.surface} | {mention.person}")
    first, tenth = share(groups["not developed on"], 1), share(groups["not developed on"], 10)
    print(f"{'within' if first >= FIRST else 'BEYOND'}: the first {first:.3f}, bound {FIRST}")
    print(f"{'within' if tenth >= TENTH else 'BEYOND'}: among ten {tenth:.3f}, bound {TENTH}")
    return 0 if first >= FIRST and tenth >= TENTH else 1


def read(file: Path) -> Iterator[Mention]:
    """Each mention once, in order."""
    seen = set()
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            mention = Mention(row["surface"], row["lang"], row["entity_id"].removeprefix("PER-"))
            if row["entity_id"].startswith("PER-") and mention not in seen:
                seen.add(mention)
                yield mention


@dataclass(frozen=True)
class Place:
    """How many persons score better than the right one, and how many score the same, itself included."""

    better: int
    same: int

    def among(self, first: int) -> float:
        """How likely the right person is among the first so many, if those that score the same come in any order."""
        return min(1.0, max(0.0, (first - self.better) / self.same))


def rank(mention: Mention, people: Mapping[str, Name]) -> Place:
    """The place of the right person."""
    named = parse(mention.surface, inflected_in=mention.language)
    odds = {person: log_odds(compare_names(named, name)) for person, name in people.items()}
    right = odds[mention.person]
    return Place(sum(score > right for score in odds.values()), sum(score == right for score in odds.values()))


def grouped(ranks: Mapping[Mention, Place]) -> dict[str, list[Place]]:
    """The places, of all, of the unseen half, by script and by language."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for mention, place in ranks.items():
        script = script_of(mention.surface)
        met = "Cyrillic mention, Latin name" if script is Script.CYRILLIC else "Latin mention, Latin name"
        for group in (
            "all",
            *(("not developed on", f"not developed on: {met}") if mention.unseen else ()),
            met,
            mention.language,
        ):
            groups[group].append(place)
    return dict(sorted(groups.items()))


def share(places: Sequence[Place], first: int) -> float:
    """The share of right persons among the first so many."""
    return sum(place.among(first) for place in places) / max(1, len(places))


if __name__ == "__main__":
    sys.exit(main())
