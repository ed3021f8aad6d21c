"""Persons of an answer, held against the text: a mention is every place where a form of the name stands.

A form begins with a capital and shares the beginning of a word with the name, so that "the prison" is nobody's name. The
longest form that stands at a place is the one meant there; a form that two persons are said to have is nobody's.
"""

from __future__ import annotations

from collections import defaultdict

from habeas.claims.mention import Mention, Named
from habeas.documents.span import Span
from habeas.reading.verification.fields import Item, items, listed
from habeas.reading.verification.tally import Tally
from habeas.reading.verification.wording import ABSENT, Wording

# So many characters between a name and the words that say who it is.
_BESIDE = 80
_COMMON_BEGINNING = 3


class Persons:
    """The verified persons of a document, taken in answer by answer. One name is one person."""

    def __init__(self, wording: Wording, tally: Tally) -> None:
        self._wording, self._tally = wording, tally
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._roles: dict[str, set[str]] = defaultdict(set)

    def take(self, answer: Item, within: Span) -> None:
        """Take in the persons of an answer about one stretch of the text."""
        for item in items(answer, "persons", self._tally):
            name = self._printed(item.get("name"), within)
            if name is None:
                self._tally.drop(ABSENT)
                continue
            if not _is_name(name):
                self._tally.drop("words that are no name")
                continue
            self._forms[name].add(name)
            for form in listed(item.get("forms")):
                printed = self._printed(form, within)
                if printed is None or not _is_name(printed) or not _akin(printed, name):
                    self._tally.amend("form that is none of the name, left out")
                else:
                    self._forms[name].add(printed)
            if item.get("role") is not None:
                role = self._printed(item["role"], within)
                if role is None:
                    self._tally.amend("role not in the document, left out")
                else:
                    self._roles[name].add(role)

    def all(self) -> tuple[Named, ...]:
        """The persons in the order of their first mention."""
        owners: dict[str, list[str]] = defaultdict(list)
        for name, forms in self._forms.items():
            for form in forms:
                owners[form].append(name)
        places = [(span, form) for form in owners for span in self._wording.all(form)]
        taken = bytearray(len(self._wording.text))
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for span, form in sorted(places, key=lambda place: (place[0].start - place[0].end, place[0])):
            if any(taken[span.start : span.end]):
                continue
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            if len(owners[form]) == 1:
                mentions[owners[form][0]].append(Mention(span.of(self._wording.text), span))
        for name in self._forms:
            if name not in mentions:
                self._tally.drop("a name that belongs to two persons")
        named = [Named(name, self._with_roles(name, found)) for name, found in mentions.items()]
        return tuple(sorted(named, key=lambda person: person.mentions[0].span))

    def _printed(self, words: object, within: Span) -> str | None:
        """The words as they stand in the text."""
        found = self._wording.all(words, within)
        return found[0].of(self._wording.text) if found else None

    def _with_roles(self, name: str, mentions: list[Mention]) -> tuple[Mention, ...]:
        """The mentions in order; each role with the first mention that it stands beside."""
        ordered = sorted(mentions, key=lambda mention: mention.span)
        for role in sorted(self._roles[name]):
            beside = [
                index
                for index, mention in enumerate(ordered)
                if mention.role is None and self._stands_beside(role, mention.span)
            ]
            if beside:
                ordered[beside[0]] = Mention(ordered[beside[0]].surface, ordered[beside[0]].span, role)
            else:
                self._tally.amend("role that stands beside no mention, left out")
        return tuple(ordered)

    def _stands_beside(self, role: str, span: Span) -> bool:
        text = self._wording.text
        near = Span(max(0, span.start - _BESIDE - len(role)), min(len(text), span.end + _BESIDE + len(role)))
        for found in self._wording.all(role, near):
            first, last = sorted((found, span))
            if not first.overlaps(last) and "\n" not in text[first.end : last.start]:
                return True
        return False


def _is_name(words: str) -> bool:
    """Whether it begins like a name. Scripts without capitals are taken as they are."""
    return any(letter.isalpha() for letter in words) and not words[0].islower() and "\n" not in words


def _akin(form: str, name: str) -> bool:
    """Whether a word of the form begins as a word of the name does, whatever its ending."""
    beginnings = {word[:_COMMON_BEGINNING] for word in name.lower().split()}
    return any(word[:_COMMON_BEGINNING] in beginnings for word in form.lower().split())
