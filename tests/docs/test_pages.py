"""The documentation is true: its commands print what it says, its Python runs, its links lead somewhere."""

import doctest
import importlib.util
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("console_docs", ROOT / "scripts" / "console_docs.py")
console = importlib.util.module_from_spec(_spec)
__import__("sys").modules["console_docs"] = console
_spec.loader.exec_module(console)

EVERY_PAGE = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")]
WITH_COMMANDS = [page for page in console.PAGES if page.exists() and console.blocks(page)]
WITH_PYTHON = [page for page in console.PAGES if page.exists() and ">>>" in page.read_text(encoding="utf-8")]


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name)
def test_the_commands_of_a_page_print_what_it_says(page, tmp_path, demo_registers):
    console.prepare(tmp_path, demo_registers)
    for block in console.blocks(page):
        for example in console.examples(block):
            printed = console.run(example.command, tmp_path)
            assert console.matches(example.printed, printed), f"$ {example.command}\n{printed}"


@pytest.mark.parametrize("page", WITH_PYTHON, ids=name)
def test_the_python_of_a_page_runs(page, tmp_path, demo_registers):
    console.prepare(tmp_path, demo_registers)
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        failed, tried = doctest.testfile(str(page), module_relative=False, optionflags=doctest.ELLIPSIS)
    finally:
        os.chdir(here)
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name)
def test_the_links_of_a_page_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{name(page)} links to {target}"
