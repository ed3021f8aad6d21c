"""Paragraphs and sentences of a plain text, as spans of it.

A line is a paragraph (a headline, a list item, a byline need no full stop). Inside a paragraph a sentence ends at a full
stop, question mark, exclamation mark or ellipsis, with the quotation marks and brackets that close behind it, when what
follows can begin a sentence. Full stops of abbreviations, initials, decimals, ordinals and web addresses end nothing.

Sentences never overlap, lie in the order of the text, begin and end with a character that is not a space, and cover all
of the text but the space between them.
"""

from __future__ import annotations

import re

from habeas.documents.span import Span
from habeas.reading.abbreviations import Abbreviations
from habeas.reading.language import grammar
from habeas.reading.paragraphs import paragraphs, trimmed

__all__ = ["paragraphs", "sentences"]

_END = re.compile(r"(?:[.!?…]+|[。！？])(?:[\"”’»'\)\]›“]|\[\d+\])*(?=\s|$|(?<=[。！？]))")
_WORD_BEFORE = re.compile(r"[\w.&-]*\w\Z", re.UNICODE)
_OPENING = "\"“‘«'([„—–-•‹¿¡"
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """The sentences of the text. Raises ``InputError`` for a language that cannot be read."""
    words = grammar(language).abbreviations
    found: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for mark in _END.finditer(text, paragraph.start, paragraph.end):
            if mark.end() >= paragraph.end or not _ends(text, mark, paragraph, words):
                continue
            span = trimmed(text, start, mark.end())
            if span is not None:
                found.append(span)
            start = mark.end()
        span = trimmed(text, start, paragraph.end)
        if span is not None:
            found.append(span)
    return tuple(found)


def _ends(text: str, mark: re.Match[str], paragraph: Span, words: Abbreviations) -> bool:
    """Whether the punctuation ends a sentence, by the word before it and what follows."""
    rest = text[mark.end() : paragraph.end].lstrip()
    first = rest.lstrip(_OPENING + " ")[:1]
    if not first or first.islower():
        return False
    stop = mark[0].rstrip("\"”»’')]›“")
    if stop != ".":
        return True
    before = _WORD_BEFORE.search(text, paragraph.start, mark.start())
    word = before[0] if before is not None else ""
    if word.lower() in words.never:
        # "He said no." ends; "No. 5" and "art. 5" do not.
        return word in words.words and not first.isdigit()
    if word.lower() in words.maybe:
        return _begins_sentence(rest, words)
    # An initial, "J.R.R. Tolkien", ends none; "I" is more often a pronoun. A quotation closed behind it ends one.
    return mark[0] != "." or word == "I" or not (_INITIALS.match(word) and word[:1].isupper())


def _begins_sentence(rest: str, words: Abbreviations) -> bool:
    """Whether what follows an abbreviation such as "U.S." begins anew, and is not the next part of a name."""
    if rest[:1] in _OPENING and rest[:1] not in "(-–—":
        return True
    word = re.match(r"\w+", rest)
    return word is not None and word[0].lower() in words.openers
