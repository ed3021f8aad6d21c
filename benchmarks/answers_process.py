"""One part of the benchmark of answers, in a process of its own; prints JSON. Run by ``answers``."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

INTRICATE = 0.02  # of a hundred people less than two have records that contradict, and are not in the tables
BEGAN = time.perf_counter()


def build(folder: Path) -> dict[str, object]:
    """Make the columns."""
    import habeas

    with habeas.open(folder) as register:
        began = time.perf_counter()
        register.columns(anew=True)
        return {"seconds": time.perf_counter() - began}


def first(folder: Path) -> dict[str, object]:
    """Open and answer once, from before anything was imported."""
    import habeas

    with habeas.open(folder) as register:
        answer = register.count("held", at="2021-05-04", known="2023-11-30")
        return {"seconds": time.perf_counter() - BEGAN, "answer": [answer.low, answer.high]}


def ask(folder: Path) -> dict[str, object]:
    """The medians of every question, and where the time of the first goes."""
    from answers_questions import QUESTIONS, STOCK, measure
    from answers_where import where

    import habeas

    with habeas.open(folder) as register:
        found = [measure(register, asked) for asked in QUESTIONS]
        shares = where(register, STOCK)
    told = {one.asked.name: (one.seconds, one.asked.bound, one.times) for one in found}
    return {"questions": told, "stock": STOCK.name, "where": shares}


def scan(folder: Path) -> dict[str, object]:
    """One scan of the dates of all stays in memory: how many may have been, and were, held."""
    import duckdb
    import numpy as np
    from answers_questions import MOST, pairs

    names = "known_from, known_until, possible_from, possible_to, certain_from, certain_to, seen_day"
    files = str(folder / "columns" / "**" / "stays*.parquet")
    kf, ku, pf, pt, cf, ct, seen = duckdb.sql(f"SELECT {names} FROM read_parquet('{files}')").fetchnumpy().values()
    took = []
    for at, known in pairs(MOST):
        day, then = at.toordinal(), known.toordinal()
        began = time.perf_counter()
        there = (kf <= then) & (ku > then)
        np.count_nonzero(there & (pf <= day) & (pt >= day))
        np.count_nonzero(there & (((cf <= day) & (ct >= day)) | (seen == day)))
        took.append(time.perf_counter() - began)
    return {"seconds": float(np.median(took)), "rows": len(kf)}


def peers(folder: Path, scratch: Path) -> dict[str, object]:
    """The same stock count on databases, and whether they and the register come to the same.

    The databases have everybody but the few whose records contradict. The register's own count is *at least* so many; how many
    it is at most, as judged, its lines by sources add up to.
    """
    from answers_peers import peers as databases
    from answers_questions import pairs

    asked = list(pairs(9))
    scratch.mkdir()
    found = list(databases(folder, [(at.toordinal(), known.toordinal()) for at, known in asked], scratch))
    import habeas

    with habeas.open(folder) as register:
        ours = [register.count("held", at=at, known=known, by="sources") for at, known in asked[:3]]
    most = [sum(row.judged or 0 for row in answer.rows) for answer in ours]
    theirs = [high for _, high in found[0].answers]
    close = all(high <= own <= (1 + INTRICATE) * high + 5 for own, high in zip(most, theirs, strict=False))
    agree = len({one.answers for one in found}) == 1
    return {"agree": agree, "close": close, "seconds": {one.name: one.seconds for one in found}}


def append(folder: Path) -> dict[str, object]:
    """Append 1,000 entries as an import does and answer again; the median of three, the columns loaded before."""
    from ruritania.told import portion

    documents = dict.fromkeys(("watch", "archive", "centre", "families", "envoy", "desk"), "ab" * 32)
    told = portion(10**6, range(10**8, 10**8 + 700), 8, documents).drafts
    took = []
    import habeas

    with habeas.open(folder) as register:
        register.count("held", at="2021-05-04", known="2023-11-30")
        for turn in range(3):
            began = time.perf_counter()
            register.ledger.append(told[turn * 1_000 : turn * 1_000 + 1_000])
            appended = time.perf_counter()
            register.count("held", at="2021-05-04", known="2023-11-30")
            took.append((time.perf_counter() - began, appended - began))
    seconds, appending = sorted(took)[1]
    return {"seconds": seconds, "appending": appending}


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*map(Path, sys.argv[2:]))))
