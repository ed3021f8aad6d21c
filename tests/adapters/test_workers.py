"""Work shared out among processes keeps its order, and one bad piece costs only itself."""

import os
import signal
import time

import pytest

from habeas.adapters.workers import Lost, Workers


def job(work):
    """What the workers of these tests do: ``work`` says what happens."""
    match work:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(3)
        case "fail":
            raise ValueError("a defect")
        case "eat":
            return bytes(8 * 1024**3)
        case "sleep":
            time.sleep(60)
        case "slow":
            time.sleep(0.3)
    return f"{work} by {os.getpid()}".encode()


@pytest.fixture(scope="module")
def pool():
    with Workers(job, 2, seconds=3) as workers:
        list(workers.results([("warm", "1"), ("warm", "2")]))
        yield workers


def test_results_come_in_the_order_of_the_work(pool):
    work = ["slow", "a", "b", "slow", "c", *map(str, range(200))]
    found = list(pool.results((piece, piece) for piece in work))
    assert [tag for tag, _ in found] == work
    assert [result.decode().split(" by ")[0] for _, result in found] == work
    assert len({result.split(b" by ")[1] for _, result in found}) == 2


def test_what_is_no_work_keeps_its_place(pool):
    pieces = [("a", None), ("b", "slow"), ("c", None), ("d", "1"), ("e", None)]
    assert [(tag, result is None) for tag, result in pool.results(pieces)] == [
        ("a", True), ("b", False), ("c", True), ("d", False), ("e", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        ("die", r"was ended \(SIGKILL\), perhaps for want of memory"),
        ("leave", r"ended \(exit status 3\)"),
        ("fail", "ValueError: a defect"),
        ("eat", "more than 2,048 MB of memory"),
        ("sleep", "longer than 3 s"),
    ],
)
def test_a_piece_that_fails_is_lost_with_its_reason_and_the_others_are_done(pool, work, reason):
    found = list(pool.results((piece, piece) for piece in ["1", work, "2", "3", "4"]))
    assert [tag for tag, result in found if isinstance(result, Lost)] == [work]
    assert __import__("re").search(reason, found[1][1].reason)


def test_the_work_is_taken_as_it_can_be_done(pool):
    taken = 0

    def pieces():
        nonlocal taken
        for number in range(100_000):
            taken = number
            yield number, "1"

    results = pool.results(pieces())
    for _ in range(5):
        next(results)
    assert taken < 200
    results.close()


def test_workers_end_when_they_are_closed():
    with Workers(job, 1) as workers:
        ((_, said),) = workers.results([(1, "1")])
    worker = int(said.split(b" by ")[1])
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
