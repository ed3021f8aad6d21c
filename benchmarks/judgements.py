"""How long a million judgements take: the clusters, the contradictions with their chains, and one pair at a time.

Two shapes: pairs of two lists as linking leaves them, with a few chains and 1,000 contradictions; and, as the worst, half a
million records in one chain beside half a million random pairs. Bounds: 10 s for the clusters of either, 10 s for the
contradictions of the first, 50 ms for a decision in a queue (median), all of processor time on one core.
Run: ``python benchmarks/judgements.py``.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time

from habeas.identity.clusters import Cluster, clusters
from habeas.identity.contradictions import contradictions
from habeas.identity.judgements import Judgement
from habeas.identity.relations import Relations

JUDGEMENTS = 1_000_000
CLUSTERS, CHAINS, DECISION = 10.0, 10.0, 0.050


def judged(left: str, right: str, verdict: str, seq: int) -> Judgement:
    return Judgement(left, right, verdict, "2020-01-01", "a benchmark", "habeas bench", seq, "automatic")  # type: ignore[arg-type]


def linked() -> tuple[list[str], list[Judgement]]:
    """Two lists of as many records as there are judgements: most pairs alone, each hundredth in a chain of four."""
    ids = [f"person/{source}/{number}" for source in ("one", "two") for number in range(JUDGEMENTS)]
    pairs = [judged(ids[n], ids[JUDGEMENTS + n], "same", n) for n in range(JUDGEMENTS - 11_000)]
    chains = [judged(ids[JUDGEMENTS + n], ids[n + 1], "same", JUDGEMENTS + n) for n in range(0, 1_000_000, 100)]
    apart = [judged(ids[n], ids[n + 1], "different", 2 * JUDGEMENTS + n) for n in range(0, 100_000, 100)]
    return ids, [*pairs, *chains, *apart]


def tangled(random_: random.Random) -> tuple[list[str], list[Judgement]]:
    """One chain of half of them, and as many random pairs."""
    ids = [f"person/one/{number}" for number in range(JUDGEMENTS)]
    chain = [judged(ids[n], ids[n + 1], "same", n) for n in range(JUDGEMENTS // 2)]
    rest = [judged(*random_.sample(ids, 2), "same", n) for n in range(JUDGEMENTS // 2, JUDGEMENTS)]
    return ids, [*chain, *rest]


def timed_clusters(ids: list[str], judgements: list[Judgement], shape: str) -> tuple[tuple[Cluster, ...], float]:
    began = time.process_time()
    found = clusters(ids, judgements)
    took = time.process_time() - began
    largest = max(len(cluster.members) for cluster in found)
    print(f"{shape}: {len(judgements):,} judgements on {len(ids):,} records: {len(found):,} clusters, the largest of "
          f"{largest:,}: {took:.1f} s (bound {CLUSTERS:.0f} s)")  # fmt: skip
    return found, took


def decisions(ids: list[str], judgements: list[Judgement]) -> float:
    """Judge pairs one by one, each looked up before and after, as the queue does it. The median."""
    began = time.process_time()
    relations = Relations(judgements)
    print(f"taken in for a queue: {time.process_time() - began:.1f} s")
    took = []
    for number in range(1_000):
        began = time.process_time()
        left, right = ids[100 * number], ids[100 * number + 7]
        relations.apart(left, right)
        relations.add(judged(left, right, "same", 3 * JUDGEMENTS + number))
        relations.cluster(left)
        took.append(time.process_time() - began)
    print(f"a decision in the queue: {1000 * statistics.median(took):.3f} ms (bound {1000 * DECISION:.0f} ms)")
    return statistics.median(took)


def main() -> int:
    gc.disable()
    ids, judgements = linked()
    found, took = timed_clusters(ids, judgements, "as linked")
    began = time.process_time()
    against = contradictions(found, judgements)
    chains = time.process_time() - began
    longest = max(len(one.chain) for one in against)
    print(f"{len(against):,} contradictions with chains of up to {longest}: {chains:.1f} s (bound {CHAINS:.0f} s)")
    decision = decisions(ids, judgements)
    del found, judgements, ids
    _, worst = timed_clusters(*tangled(random.Random(1)), "tangled")
    return 0 if max(took, worst) <= CLUSTERS and chains <= CHAINS and decision <= DECISION else 1


if __name__ == "__main__":
    sys.exit(main())
