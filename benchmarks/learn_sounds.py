"""Learns the tables of ``habeas.names.sounds`` and writes them. Run only when a speller or the graphemes change.

    python benchmarks/learn_sounds.py SCRIPT FILE [FILE …] [--half]

A file has one pair a line: Latin token, native token with its characters apart, count. With ``--half`` only the half of the
Latin tokens is used that ``native_names.py`` names “learned”. Each pair is cut into graphemes and sounds; expectation-maximisation
over all ways to set the one against the other counts what stands for what; the table says how that departs from chance.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import log
from pathlib import Path

from native_names import halves

from habeas.names import sounds
from habeas.names.scripts import Script
from habeas.names.sounds.correspondence import NOTHING, UNSEEN, UNSEEN_DROPPED
from habeas.names.sounds.graphemes import graphemes
from habeas.names.transliteration import latin

ROUNDS = 6
FEWEST = 1.5
LONGEST = 24
Pair = tuple[Sequence[str], Sequence[str]]
Chance = Callable[[str, str], float]


def main() -> int:
    """Write the table of one script."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("script", type=Script)
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--half", action="store_true")
    arguments.add_argument("--from", dest="origin", required=True, help="where the files come from, and their licence")
    given = arguments.parse_args()
    pairs = list(read(given.files, given.script, half=given.half))
    table = tabulate(pairs, learn(pairs))
    part = "the half whose Latin tokens have an even CRC-32" if given.half else "all rows"
    head = [f"# Learned by benchmarks/learn_sounds.py from {len(pairs):,} pairs of {given.origin}; {part}."]
    lines = [
        " ".join([grapheme, *(f"{sound}={tenths}" for sound, tenths in sorted(row.items(), key=lambda item: -item[1]))])
        for grapheme, row in sorted(table.items())
    ]
    target = Path(sounds.__file__).with_name(f"{given.script}.txt")
    target.write_text("\n".join(head + lines) + "\n", "utf-8")
    print(f"{target}: {len(lines)} graphemes, {sum(map(len, table.values())):,} entries")
    return 0


def read(files: Iterable[Path], script: Script, *, half: bool) -> Iterable[Pair]:
    """The pairs of the files, cut into graphemes and sounds."""
    spelled = sounds.speller(script)
    for file in files:
        learned, kept = halves(file)
        for token in learned if half else [*learned, *kept]:
            pair = graphemes(latin(token.latin), coda=script is Script.HAN), spelled(token.native)
            if all(0 < len(side) <= LONGEST for side in pair):
                yield pair


def learn(pairs: Sequence[Pair]) -> Counter[tuple[str, str]]:
    """How often each grapheme stood against each sound, or against nothing."""
    counts = expect(pairs, lambda grapheme, sound: 1e-2 if NOTHING not in {grapheme, sound} else 3e-3)
    for _ in range(ROUNDS - 1):
        total = sum(counts.values())
        shares = {key: count / total for key, count in counts.items()}
        counts = expect(pairs, lambda grapheme, sound, shares=shares: shares.get((grapheme, sound), 0.0) + 1e-7)
    return counts


def expect(pairs: Iterable[Pair], chance: Chance) -> Counter[tuple[str, str]]:
    """The expected counts under these chances: forward and backward sums over every way through each pair."""
    counts: Counter[tuple[str, str]] = Counter()
    for graphs, heard in pairs:
        rows, columns = len(graphs), len(heard)
        behind = [[0.0] * (columns + 2) for _ in range(rows + 2)]
        ahead = [[0.0] * (columns + 2) for _ in range(rows + 2)]
        behind[0][0] = ahead[rows][columns] = 1.0
        for i in range(rows + 1):
            for j in range(columns + 1):
                for key, x, y in steps(graphs, heard, i, j):
                    behind[x][y] += behind[i][j] * chance(*key)
        whole = behind[rows][columns]
        for i in range(rows, -1, -1):
            for j in range(columns, -1, -1):
                for key, x, y in steps(graphs, heard, i, j):
                    share = chance(*key) * ahead[x][y]
                    ahead[i][j] += share
                    counts[key] += behind[i][j] * share / whole
    return counts


def steps(graphs: Sequence[str], heard: Sequence[str], i: int, j: int) -> Iterable[tuple[tuple[str, str], int, int]]:
    """From one place in both words: a grapheme dropped, a sound dropped, or the two set together."""
    if i < len(graphs):
        yield (graphs[i], NOTHING), i + 1, j
    if j < len(heard):
        yield (NOTHING, heard[j]), i, j + 1
    if i < len(graphs) and j < len(heard):
        yield (graphs[i], heard[j]), i + 1, j + 1


def tabulate(pairs: Sequence[Pair], counts: Counter[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Tenths of the logarithm of seen over expected; rare ones and those no better than unseen are left out."""
    latins = Counter(grapheme for graphs, _ in pairs for grapheme in graphs)
    natives = Counter(sound for _, heard in pairs for sound in heard)
    scale = sum(counts.values()) / latins.total() / natives.total()
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for (grapheme, sound), count in counts.items():
        if sound == NOTHING:
            value, unseen = log((count + 0.5) / (latins[grapheme] + 1)), UNSEEN_DROPPED
        elif grapheme == NOTHING:
            value, unseen = log((count + 0.5) / (natives[sound] + 1)), UNSEEN_DROPPED
        else:
            expected = latins[grapheme] * natives[sound] * scale
            value, unseen = log((count + 0.5 * min(expected, 1)) / (expected + 0.5)), UNSEEN
        if count >= FEWEST and round(10 * value) > unseen:
            table[grapheme][sound] = round(10 * value)
    return dict(table)


if __name__ == "__main__":
    sys.exit(main())
