"""The child process that parses: limits hold, whatever happens to it has a name, and the next document is read."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from habeas.adapters.parser import Parser
from habeas.errors import InputError

REPORT = b"On Monday 42 people were released in Examplia."
# Half a million paragraphs: seconds of work for the reader of pages.
SLOW = b"<html><body>" + b"<p>a &amp; b</p>" * 500_000


@pytest.fixture
def parser():
    made = Parser(seconds=3)
    yield made
    made.close()


def reason(parser, data, name="report.html"):
    with pytest.raises(InputError) as caught:
        parser.parse(data, name)
    assert caught.value.place.file == name
    assert caught.value.mend
    return caught.value.what


def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_read(parser):
    begun = time.perf_counter()
    # Three seconds of processor time, or twice that on the clock where the machine is busy.
    assert re.search("took longer than [36] s", reason(parser, SLOW))
    assert time.perf_counter() - begun < 30
    assert parser.parse(REPORT, "a.txt").body.text == REPORT.decode()


def test_a_document_that_takes_too_much_memory_is_given_up():
    parser = Parser(memory=200 * 2**20, seconds=20)
    assert "200 MB of memory" in reason(parser, b"<p>" + "ж".encode() * 3_000_000)
    parser.close()


def test_one_child_serves_many_documents(parser):
    parser.parse(REPORT, "a.txt")
    child = parser._child.pid
    for _ in range(3):
        parser.parse(REPORT, "a.txt")
    assert parser._child.pid == child


def test_a_child_that_was_killed_is_named_and_followed_by_another(parser):
    parser.parse(REPORT, "a.txt")
    os.kill(parser._child.pid, signal.SIGKILL)
    parser._child.wait()
    assert "process that reads documents ended" in reason(parser, REPORT)
    assert parser.parse(REPORT, "a.txt").body.text == REPORT.decode()


def test_a_process_forked_off_has_a_child_of_its_own(parser):
    parser.parse(REPORT, "a.txt")
    fork = os.fork()
    if fork == 0:
        status = 1
        try:
            status = 0 if parser.parse(REPORT, "a.txt").body.text == REPORT.decode() else 1
            parser.close()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]) == 0
    assert parser.parse(REPORT, "a.txt").body.text == REPORT.decode()


def test_the_child_ends_with_its_parent():
    program = (
        "from habeas.adapters.parser import PARSER\n"
        "import os\n"
        "PARSER.parse(b'42 people', 'a.txt')\n"
        "print(PARSER._child.pid, flush=True)\n"
        "os._exit(0)\n"  # without a word to the child
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.kill(int(done.stdout), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("The child is still there.")
