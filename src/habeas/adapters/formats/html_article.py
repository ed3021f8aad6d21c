"""Find the article of a page.

What of the page is the article is trafilatura's judgement; the words are taken from the page itself, so that each keeps its
place. Where the two cannot be matched, that is an error and no shorter article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from trafilatura import extract

from habeas.adapters.formats.html_about import about
from habeas.adapters.formats.html_text import WORDLESS, Line, lines_of
from habeas.documents.document import About
from habeas.errors import InputError

# Of the article's letters, how many must be found again in the page; of a shortened line's runs of words, how many.
_LEAST_FOUND = 0.97
_LEAST_PARSED = 0.9
_SHORT = 25
_BESIDE = 4
_RUN = 4
_MOST = 0.7
_DEEP = "Its elements are nested more than 254 deep: what lies below cannot be read."
_MEND = "Save the article's text to a file and hand that in."
_BROKEN = "Its markup is so broken that a part of its words is lost."
_NO_ARTICLE = "No article was found in it."


def article(page: str) -> tuple[list[Line], About]:
    """The article's lines, and what the page says about itself."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise InputError(_NO_ARTICLE, mend=_MEND) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
        raise InputError(_DEEP, mend=_MEND)
    described = about(tree)
    lines = lines_of(page)
    if _letters_in(tree) < sum(len(_key(line.text)) for line in lines) * _LEAST_PARSED:
        raise InputError(_BROKEN, mend=_MEND)
    found = extract(tree, include_comments=False, include_tables=True, deduplicate=False) or ""
    kept = _matched(lines, found) if found.strip() else [line for line in lines if not line.aside]
    kept = _with_title(lines, kept, described.title)
    if not kept:
        raise InputError(_NO_ARTICLE, mend=_MEND)
    return kept, described


def _letters_in(tree: etree._Element) -> int:
    """How many letters and digits a parsed page shows."""
    found = 0
    for element in tree.iter():
        if element.tag not in WORDLESS:
            found += len(_key(element.text or ""))
        found += len(_key(element.tail or ""))
    return found


def _matched(lines: Sequence[Line], found: str) -> list[Line]:
    """The lines of the page that trafilatura took for the article, in the page's order."""
    keys = [_key(line.text) for line in lines]
    wanted = [key for row in found.splitlines() if (key := _key(row))]
    whole = "".join(wanted)
    # A short line ("Share") must be a row of the article, not just letters inside one.
    rows = frozenset(_key(cell) for row in found.splitlines() for cell in (row, *row.split("|")))
    kept = [
        number
        for number, (line, key) in enumerate(zip(lines, keys, strict=True))
        if key and (_is_in(number, keys, whole, rows) or _is_shortened(line.text, key, whole))
    ]
    kept = _once(kept, keys, whole)
    if sum(len(keys[number]) for number in kept) < len(whole) * _LEAST_FOUND:
        raise InputError("The words of its article cannot be found again in the page.", mend=_MEND)
    return [lines[number] for number in kept]


def _is_in(number: int, keys: Sequence[str], whole: str, rows: frozenset[str]) -> bool:
    """Whether a line stands in the article: by its own length, as a row of it, or together with the lines beside it."""
    key = keys[number]
    if len(key) >= _SHORT or key in rows or key not in whole:
        return key in whole
    for first in range(max(0, number - _BESIDE), number + 1):
        last = number + 1
        while last < len(keys) and last - number <= _BESIDE and sum(map(len, keys[first:last])) < _SHORT:
            last += 1
        joined = "".join(keys[first:last])
        if len(joined) >= _SHORT and joined in whole:
            return True
    return False


def _is_shortened(text: str, key: str, whole: str) -> bool:
    """Whether most of a long line stands in the article, word by word: a link or a note inside it was left out there."""
    words = text.split()
    if len(key) < _SHORT or len(words) < _RUN:
        return False
    runs = [_key(" ".join(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1)]
    return sum(run in whole for run in runs) >= len(runs) * _MOST


def _once(kept: Sequence[int], keys: Sequence[str], whole: str) -> list[int]:
    """Of lines that say the same, as many as the article has: those nearest to its middle, teasers elsewhere left out."""
    times = Counter(keys[number] for number in kept)
    alone = [number for number in kept if times[keys[number]] == 1] or list(kept)
    middle = alone[len(alone) // 2] if alone else 0
    left: Counter[str] = Counter()
    chosen = []
    for number in sorted(kept, key=lambda number: abs(number - middle)):
        key = keys[number]
        if times[key] > 1 and left[key] >= max(1, whole.count(key)):
            continue
        left[key] += 1
        chosen.append(number)
    return sorted(chosen)


def _with_title(lines: Sequence[Line], kept: Sequence[Line], title: str | None) -> list[Line]:
    """The article with its headline on top, which trafilatura takes for a description and leaves out."""
    if not kept or any(line.heading == "h1" for line in kept):
        return list(kept)
    first = next(number for number, line in enumerate(lines) if line is kept[0])
    for line in reversed(lines[:first]):
        # A page's logo may be a heading, too: the headline is the one that the page is called by.
        if line.heading == "h1" and (title is None or _key(line.text) in _key(title) or _key(title) in _key(line.text)):
            return [line, *kept]
    return list(kept)


def _key(words: str) -> str:
    return "".join(character for character in words.lower() if character.isalnum())
