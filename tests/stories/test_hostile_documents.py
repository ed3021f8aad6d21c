"""Hostile documents in every format: the parent lives, every failure names file and reason, nothing is cut in silence.

2,000 of them by default; `make soak` asks for 10,000 of another seed (HABEAS_HOSTILE_DOCUMENTS, HABEAS_HOSTILE_SEED).
"""

import os
import resource
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import pytest

from habeas.adapters.extract import extract, extract_bytes
from habeas.adapters.parser import PARSER
from habeas.adapters.web_archive import Unread, WebArchive, is_web_archive
from habeas.errors import InputError
from hostile_documents import hostile_documents

COUNT = int(os.environ.get("HABEAS_HOSTILE_DOCUMENTS", "2000"))
PROCESSES = 2
SEED = int(os.environ.get("HABEAS_HOSTILE_SEED", "1"))
# What the parent may take for itself, whatever it is handed: documents of up to 10 million characters.
PARENT_BYTES = 1_500_000_000


def outcomes(file):
    """What became of a file: texts that were read, failures by name, what was said to be left out."""
    texts, failures, said = [], [], []
    try:
        if not is_web_archive(file):
            documents = [extract(file)]
        else:
            documents = []
            archive = WebArchive(file)
            for found in archive.responses():
                if isinstance(found, Unread):
                    failures.append(f"{file}, {found.record}: {found.what}")
                else:
                    documents.append(extract_bytes(found.data, f"{file}, {found.record}"))
            # The record before the document is passed over, and counted; one in its place is, too.
            said = [kind for kind in archive.passed if kind != "metadata" or not documents]
    except InputError as error:
        named = str(error.place.file).startswith(str(file)) and error.what and error.mend
        return texts, [*failures, str(error)] if named else failures, said
    for document in documents:
        texts.append(document.text)
        said.extend(document.notes)
    return texts, failures, said


def share(task):
    """Hand every ``of``-th document to the readers; how many were read, how many failed, which did neither, memory."""
    folder, first, of = task
    read = failed = 0
    silent = []
    for hostile in islice(hostile_documents(SEED, COUNT), first, None, of):
        file = folder / hostile.name
        file.write_bytes(hostile.data)
        texts, failures, said = outcomes(file)
        whole = any(hostile.marker in text for text in texts)
        read, failed = read + whole, failed + bool(failures)
        if not whole and not failures and not said:
            silent.append(hostile.name)
        file.unlink()
    return read, failed, silent, most_memory()


def most_memory():
    """The most memory this process had. What `getrusage` tells also counts the program that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def test_hostile_documents_fail_by_name_or_are_read_to_their_last_word(tmp_path):
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(share, [(tmp_path, number, PROCESSES) for number in range(PROCESSES)]))
    assert [name for _, _, silent, _ in found for name in silent] == []
    # Neither everything refused nor everything read: the generator does what it is for.
    assert sum(read for read, _, _, _ in found) > COUNT // 4
    assert sum(failed for _, failed, _, _ in found) > COUNT // 8
    assert max(memory for _, _, _, memory in found) < PARENT_BYTES


def test_a_line_of_200_megabytes_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "line.txt"
    with file.open("wb") as opened:
        opened.write(b"4 2 " * 1_000)
        opened.seek(200_000_000)
        opened.write(b"zebra")
    with pytest.raises(InputError, match="200 MB; a report may have 10 MB"):
        extract(file)


def test_the_child_that_reads_is_there_again_after_it_was_killed(tmp_path):
    file = tmp_path / "report.txt"
    file.write_bytes(b"On Monday 42 people were released.")
    extract(file)
    PARSER.close()
    assert "42 people" in extract(file).text
