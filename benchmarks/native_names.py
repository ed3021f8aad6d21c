"""Whether a name in its own script is found by its Latin form: tokens of Wikidata in Russian, Arabic and Chinese.

    python benchmarks/native_names.py [FOLDER] [--others N] [--show N]

Each native form stands among a hundred others of its file, drawn with a fixed seed, and is ranked by how alike each is to the
Latin token; a tie counts as the mean of the ranks it covers. The files are cut in two by a hash of the Latin token: tables
were learned from one half alone (``learn_sounds.py``), and the bounds hold for the other, each pair counted as often as it
was seen (the third column). The plain mean stands beside it: pairs seen once are at times two words of one person's name
(“tameakira андо”), which no likeness ranks first; “other words” is the share of pairs that are so unlike. Without the files
nothing is measured. The exit status is 1 below a bound.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from habeas.names.comparison import likeness as word_likeness
from habeas.names.sounds import likeness as sound_likeness
from habeas.names.words import word

BOUNDS = {"wd_russian_16": 0.985, "wd_arabic_16": 0.95, "wd_chinese_16": 0.90}
SEED = 20
OTHER = 0.02


class Token(NamedTuple):
    """One row: a word in Latin letters, the word in its own script, how often the two were seen together."""

    latin: str
    native: str
    weight: float


def main() -> int:
    """Print the table; 1 below a bound, 2 where the files are missing."""
    arguments = argparse.ArgumentParser()
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
    arguments.add_argument("folder", nargs="?", type=Path, default=data / "data" / "names")
    arguments.add_argument("--others", type=int, default=100)
    arguments.add_argument(
        "--show", type=int, default=0, help="so many of the worst ranked of the half that was learned from"
    )
    given = arguments.parse_args()
    missing = [name for name in BOUNDS if not (given.folder / name).is_file()]
    if missing:
        print(f"{given.folder}: no {', '.join(missing)} here; name the folder that has the tokens.", file=sys.stderr)
        return 2
    table = Table(title=f"The native form among {given.others} others: mean reciprocal rank")
    for column in ("", "half", "words", "MRR", "bound", "plain MRR", "other words", "µs/pair"):
        table.add_column(column, justify="left" if column in {"", "half"} else "right")
    below = False
    for name, bound in BOUNDS.items():
        learned, kept = halves(given.folder / name)
        natives = sorted({token.native for token in (*learned, *kept)})
        for half, tokens in (("learned", learned), ("kept", kept)):
            began = time.perf_counter()
            ranks = [
                rank(token, others) for token, others in zip(tokens, drawn(tokens, natives, given.others), strict=True)
            ]
            each = (time.perf_counter() - began) / (len(tokens) * (given.others + 1)) * 1e6
            mean = sum(1 / place for place in ranks) / len(ranks)
            weights = [token.weight for token in tokens]
            weighted = sum(weight / place for weight, place in zip(weights, ranks, strict=True)) / sum(weights)
            others = sum((sound_likeness(token.latin, token.native) or 0) < OTHER for token in tokens) / len(tokens)
            stands = f"{bound:.3f}" if half == "kept" else ""
            table.add_row(
                name, half, f"{len(tokens):,}", f"{weighted:.4f}", stands, f"{mean:.4f}", f"{others:.4f}", f"{each:.1f}"
            )
            below |= half == "kept" and weighted < bound
            if given.show and half == "learned":
                for place, token in sorted(zip(ranks, tokens, strict=True), reverse=True)[: given.show]:
                    print(f"{place:6.1f} {token.latin} {token.native} ({token.weight:g})")
    Console(width=100).print(table)
    return 1 if below else 0


def halves(file: Path) -> tuple[list[Token], list[Token]]:
    """The rows that tables may be learned from, and those kept for measuring: by a hash of the Latin token."""
    halves: tuple[list[Token], list[Token]] = ([], [])
    for line in file.read_text("utf-8").splitlines():
        latin, native, weight = line.split("\t")
        halves[zlib.crc32(latin.encode()) % 2].append(Token(latin, native.replace(" ", ""), float(weight)))
    return halves


def drawn(tokens: Sequence[Token], natives: Sequence[str], count: int) -> Iterable[list[str]]:
    """For each token so many native forms other than its own, each but once."""
    chance = random.Random(SEED)
    for token in tokens:
        sample = chance.sample(natives, count + 1)
        yield [native for native in sample if native != token.native][:count]


def likeness(latin: str, native: str) -> float:
    """How alike two words are, as names are compared."""
    return word_likeness(word(latin), word(native))


def rank(token: Token, others: Sequence[str]) -> float:
    """The place of a token's native form among others; the mean place of those that are equally alike."""
    own, *scores = (likeness(token.latin, native) for native in (token.native, *others))
    return 1 + sum(score > own for score in scores) + sum(score == own for score in scores) / 2


if __name__ == "__main__":
    sys.exit(main())
