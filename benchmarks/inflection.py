"""How often the lemma of an inflected word of a name is among the nominatives that the table of endings gives, and the first of them.

Measured on the person mentions of news in eight Slavic languages (``slavic_person_mentions.tsv``): words of a surface beside the words of
its lemma where both have as many. Half of the people (by a hash of their id) were looked at while the table was written; of the other
half only how often which ending changes. Then, for Russian and Ukrainian, whole names: how many have a lemma, and how many of those are
the annotators'.
"""

from __future__ import annotations

import csv
import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from habeas.names.inflection import nominatives
from habeas.names.lemma import LANGUAGES, lemma

_DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared/data")) / "names" / "slavic_person_mentions.tsv"
_BOUND = 0.97  # of all words of the unseen half, the lemma among the answers


def looked_at(entity: str) -> bool:
    """Whether a person belongs to the half that the table was written with."""
    return hashlib.sha256(entity.encode()).digest()[0] % 2 == 0


def words(path: Path) -> list[tuple[str, bool, str, str]]:
    """Each word of each mention once for its person: language, half, surface and lemma."""
    found = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            surface, lemma = row["surface"].split(), row["lemma"].split()
            if row["entity_id"].startswith("PER-") and len(surface) == len(lemma):
                half = looked_at(row["entity_id"])
                found |= {(row["lang"], half, *pair, row["entity_id"]) for pair in zip(surface, lemma, strict=True)}
    return sorted((language, half, form, of) for language, half, form, of, _ in found)


def whole_names(path: Path) -> Iterator[tuple[str, bool, str, str]]:
    """Each form of each person's name of several words once: language, half, surface and lemma."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = {(row["lang"], row["entity_id"], row["surface"], row["lemma"]) for row in rows}
    for language, entity, surface, of in sorted(found):
        if language in LANGUAGES and entity.startswith("PER-") and " " in surface:
            yield language, looked_at(entity), surface, of


def main() -> int:
    """Print the rates; 0 within bounds, 1 beyond, 2 without the data."""
    if not _DATA.exists():
        print(f"inflection: no data at {_DATA}; set HABEAS_DEV_DATA")
        return 2
    counts: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for language, half, surface, of in words(_DATA):
        answers = [form.casefold() for form in nominatives(surface, language)]
        for key in ((language, half), ("all", half)):
            count = counts[key]
            changed = surface.casefold() != of.casefold()
            count["words"] += 1
            count["answers"] += len(answers)
            count["first"] += answers[0] == of.casefold()
            count["among"] += of.casefold() in answers
            count["inflected"] += changed
            count["inflected first"] += changed and answers[0] == of.casefold()
            count["inflected among"] += changed and of.casefold() in answers
    print("half      language  words  among  first  inflected  among  first  answers")
    for half, name in ((True, "looked at"), (False, "unseen")):
        for language in sorted({key for key, which in counts if which is half}, key=lambda key: (key == "all", key)):
            n = counts[language, half]
            inflected = max(n["inflected"], 1)
            print(
                f"{name:<9} {language:<8} {n['words']:>6} {n['among'] / n['words']:>6.3f} {n['first'] / n['words']:>6.3f} {n['inflected']:>10}"
                f" {n['inflected among'] / inflected:>6.3f} {n['inflected first'] / inflected:>6.3f} {n['answers'] / n['words']:>8.1f}"
            )
    names: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for language, half, surface, of in whole_names(_DATA):
        answer = lemma([surface], language)
        names[half, language].update(names=1, answered=answer is not None, right=answer == of)
    print("\nhalf      language  names  with a lemma  right of those")
    for (half, language), n in sorted(names.items(), reverse=True):
        rate = n["right"] / max(n["answered"], 1)
        print(f"{'looked at' if half else 'unseen':<9} {language:<8} {n['names']:>6} {n['answered']:>13} {rate:>15.3f}")
    unseen = counts["all", False]
    return int(unseen["among"] / unseen["words"] < _BOUND)


if __name__ == "__main__":
    raise SystemExit(main())
