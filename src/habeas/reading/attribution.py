"""Who says what stands in a sentence: the sources it names, and the stretch of the sentence each of them covers.

Found are "according to X", "X said …", "… , X said", "… , said X", "by X's count", "X's list has …" and "X counted …".
An opening attribution covers the sentence, one after a clause covers what stands before it, "X said" covers what follows.
A pronoun or a general noun ("it added", "the group") is resolved only where one candidate remains. A speaker of what
stands between quotation marks covers the whole quotation, over several sentences.

Who does a thing is not its source. Whether the source is right is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token


@dataclass(frozen=True)
class Voices:
    """The words of attribution of a language.

    ``says`` are verbs of saying, ``reports`` verbs that make their subject a source when a number is their object;
    ``holdings`` what a source has numbers in ("list", "count"); ``between`` what may stand between a subject and its
    verb; ``stops`` end a noun phrase to the left, ``ends`` to the right; ``relatives`` stand for the noun before them;
    ``pronouns`` and ``general`` nouns stand for a source named before; ``not_said`` precede a subject whose verb does
    not speak for the sentence ("what analysts say is").
    """

    according: Phrases[bool]
    says: Phrases[bool]
    reports: Phrases[bool]
    holdings: Phrases[bool]
    genitives: frozenset[str]
    between: Phrases[bool]
    stops: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    general: frozenset[str]
    articles: frozenset[str]
    and_words: frozenset[str]
    not_said: frozenset[str]
    likewise: frozenset[str]
    interview: Phrases[bool]
    answers: Phrases[bool]
    titles: frozenset[str]
    noun_after: frozenset[str]
    bodies: frozenset[str]
    persons: frozenset[str]
    nobody: Phrases[bool]
    inner: frozenset[str]
    passive: frozenset[str]
    determiners: frozenset[str]
    takes: frozenset[str]
    agents: frozenset[str]
    possessives: frozenset[str]
    gives: Phrases[bool]
    continues: Phrases[bool]


@dataclass(frozen=True, slots=True)
class Voice:
    """A source named in a sentence: its names with their first token, and the tokens it covers."""

    names: tuple[str, ...]
    at: int
    start: int
    stop: int
    opening: bool = False
    signs: bool = False


QUOTES_OPEN, QUOTES_CLOSE = frozenset('"“«„'), frozenset('"”»“')
_BREAKS = frozenset(";:—–…(")
_NAME_MARKS = frozenset({"-", "'s", "'", "’", ".", "&", "/", "’s"})
_LONGEST = 16


class Attribution:
    """Finds the voices of the sentences of one text, in order."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        self._text, self._tokens, self._words, self._times = text, tokens, words, times

    def voices(self, start: int, stop: int) -> list[Voice]:
        """The voices of the sentence of tokens ``start`` to ``stop``, unresolved pronouns included."""
        found: list[Voice] = []
        for index in range(start, stop):
            voice = (
                self._according(index, start, stop)
                or self._signed(index, start, stop)
                or self._holding(index, start, stop)
                or self._saying(index, start, stop)
                or self._reporting(index, start, stop)
            )
            if voice is not None and not any(v.at == voice.at for v in found):
                found.append(voice)
        return found

    def is_anaphor(self, name: str) -> bool:
        """Whether the name stands for a source named before: a pronoun or "the group"."""
        return name.lower() in self._words.pronouns or name.lower() in self._words.general

    def opening_body(self, start: int, stop: int) -> tuple[str, ...]:
        """The body that a sentence without a source is about, for "its list" in the next: "The centre recognised nine"."""
        names = self._phrase_right(self._without_opening(start, stop), stop)
        return names if len(names) == 1 and names[0][:1].isupper() and self._is_body(names[0]) else ()

    def interviewee(self, start: int, stop: int) -> tuple[str, ...]:
        """The one who is asked, as the line above an interview names them: "…" — a Harare defence lawyer, …"""
        for index in range(start + 1, stop - 1):
            if self._tokens[index].text in {"—", "–"} and self._tokens[index - 1].text in QUOTES_CLOSE:
                return self._phrase_right(index + 1, stop)
            if self._words.interview.at(self._tokens, index, stop) is not None:
                return self._phrase_right(self._words.interview.at(self._tokens, index, stop)[1], stop)  # type: ignore[index]
        return ()

    def answers(self, start: int, stop: int) -> bool:
        """Whether a line is an answer of an interview."""
        return self._words.answers.at(self._tokens, start, stop) is not None

    def may_mean(self, anaphor: str, name: str) -> bool:
        """Whether a pronoun may stand for the name: "he" for no body of people, "the group" for nothing else."""
        return anaphor.lower() not in self._words.persons or not self._is_body(name)

    def continues(self, start: int, stop: int) -> bool:
        """Whether the sentence plainly continues the report before it."""
        return any(
            self._words.continues.at(self._tokens, i, stop) is not None for i in range(start, min(start + 9, stop))
        )

    # -- the patterns --

    def _according(self, index: int, start: int, stop: int) -> Voice | None:
        found = self._words.according.at(self._tokens, index, stop)
        if found is None:
            return None
        names = self._phrase_right(found[1], stop)
        if not names:
            return None
        opening = self._opens(index, start)
        if opening:
            return Voice(names, found[1], start, stop, opening=True)
        if self._tokens[index - 1].text not in {",", "(", "-", "–", "—", ";"}:
            # "the number compiled by X is 684": part of the clause, which it covers.
            return Voice(names, found[1], start, stop)
        # A parenthesis after a clause covers what stands before it.
        return Voice(names, found[1], start, index)

    def _signed(self, index: int, start: int, stop: int) -> Voice | None:
        """A line signed with its source, "366 people detained — OVD-Info", or headed by it, "UN: hundreds killed"."""
        tokens = self._tokens
        if tokens[index].text == ":" and index - start <= 6 and tokens[start].is_capital:
            colon = max((i + 1 for i in range(start, index) if tokens[i].text == ":"), default=start)
            names = self._names(colon, index)
            if len(names) == 1 and self._is_body(names[0]):
                return Voice(names, start, index, stop, signs=True)
        if tokens[index].text not in {"—", "–", "-", ":"} or index + 1 >= stop or index <= start + 1:
            return None
        if (
            not tokens[index + 1].is_capital
            or tokens[index].start == tokens[index - 1].end
            and tokens[index].text == "-"
        ):
            return None
        end = index + 1
        while (
            end < stop
            and end - index <= 6
            and (
                tokens[end].is_capital
                or tokens[end].text in _NAME_MARKS
                or tokens[end].lower in self._words.inner | self._words.articles
            )
        ):
            end += 1
        last = tokens[end - 1].text == "." and end == stop
        if end < stop and tokens[end].text not in {",", "(", "."} or end - index > 6:
            return None
        if end < stop - 1 and not all(
            i in self._times or tokens[i].text in {",", ".", "(", ")", "as", "of"} for i in range(end, stop)
        ):
            return None
        names = self._names(index + 1, end - 1 if last else end)
        return Voice(names, index + 1, start, index, signs=True) if names else None

    def _is_body(self, name: str) -> bool:
        """Whether the name is that of a body of people, not of one person."""
        parts = name.split()
        return any(part.isupper() and len(part) > 1 for part in parts) or any(
            part.strip("'’").lower() in self._words.bodies for part in parts
        )

    def _holding(self, index: int, start: int, stop: int) -> Voice | None:
        """ "X's list has 80 names", "by X's count"."""
        tokens, words = self._tokens, self._words
        own = tokens[index].lower in words.pronouns and index + 1 < stop
        relative = tokens[index].lower in words.possessives and index - 1 > start and tokens[index - 1].text == ","
        if not own and (index == start or not relative and tokens[index].lower not in words.genitives):
            return None
        for noun in range(index + 1, min(index + 5, stop)):
            if not (tokens[noun].is_word or tokens[noun].is_number or tokens[noun].text == "-"):
                return None
            if words.holdings.at(tokens, noun, stop) is None:
                continue
            names = (tokens[index].text,) if own else self._phrase_left(index - relative, start)
            if not names:
                return None
            return Voice(names, index, index if relative else start, stop, opening=True)
        return None

    def _saying(self, index: int, start: int, stop: int) -> Voice | None:
        tokens, words = self._tokens, self._words
        found = words.says.at(tokens, index, stop)
        if found is None or tokens[index].is_capital or self._is_noun(index, found[1], start, stop):
            return None
        after = found[1]
        inverted = self._phrase_right(after, stop) if self._may_invert(index, start) else ()
        if inverted and not self._is_pronoun_clause(after, stop):
            return Voice(inverted, after, start, index)
        names, begin = self._subject(index, start)
        if not names:
            return None
        if begin > start and tokens[begin - 1].lower in words.likewise:
            return Voice(names, index, start, begin)
        if self._is_parenthesis(begin, after, start, stop):
            # Between commas inside its sentence ("Seven of them, a lawyer said, are …") it covers both sides.
            return Voice(names, index, start, stop if self._goes_on(after, stop) else begin)
        return Voice(names, index, after, stop, opening=begin <= start + 1)

    def _reporting(self, index: int, start: int, stop: int) -> Voice | None:
        tokens, words = self._tokens, self._words
        found = words.reports.at(tokens, index, stop)
        if found is None or tokens[index].is_capital or self._is_noun(index, index, start, stop):
            return None
        if found[1] - index < 3 and (found[1] >= stop or not (tokens[found[1]].is_number or tokens[found[1]].lower in words.takes)):
            return None
        if self._words.gives.at(tokens, index, stop) is not None and not self._gives_list(found[1], stop):
            return None
        names, begin = self._subject(index, start)
        if not names or (index > start and tokens[index - 1].lower in words.not_said):
            return None
        return Voice(names, index, found[1], stop, opening=begin <= start + 1)

    def _is_noun(self, index: int, after: int, start: int, stop: int) -> bool:
        """Whether what could be a verb is a noun or a passive here: "the reports of …", "was told"."""
        tokens, words = self._tokens, self._words
        if index > start and tokens[index - 1].lower in words.passive | words.determiners:
            return True
        return (
            index < after < stop
            and tokens[after].lower in words.noun_after
            and tokens[after - 1].lower not in words.noun_after
        )

    def _gives_list(self, index: int, stop: int) -> bool:
        """Whether "gave …", "published …" has a list, a count or a number as its object."""
        near = range(index, min(index + 7, stop))
        return any(self._words.holdings.at(self._tokens, i, stop) is not None for i in near)

    # -- the parts --

    def _may_invert(self, index: int, start: int) -> bool:
        """Whether the verb stands after a quotation or a clause closed by a comma, so that its subject may follow."""
        before = self._tokens[index - 1]
        if index <= start:
            return False
        if before.text in QUOTES_CLOSE:
            return index - 2 >= start and self._tokens[index - 2].end == before.start
        return before.text in {",", "-", "–", "—"}

    def _is_pronoun_clause(self, index: int, stop: int) -> bool:
        """Whether a clause begins here, as in "…, said she had slept": no inverted subject."""
        tokens, words = self._tokens, self._words
        if index >= stop or tokens[index].lower in words.relatives:
            return True
        return tokens[index].lower in words.pronouns and index + 1 < stop and tokens[index + 1].is_word

    def _is_parenthesis(self, begin: int, after: int, start: int, stop: int) -> bool:
        """Whether "X said" stands at the end of its clause, behind a comma or a quotation: it covers what came before."""
        if begin <= start:
            return False
        before = self._tokens[begin - 1].text in QUOTES_CLOSE | {",", "-", "–", "—", "’", "'"}
        at = after
        while at < stop and (at in self._times or self._words.between.at(self._tokens, at, stop) is not None or
                             self._tokens[at].lower in {"reporters", "journalists"}):  # fmt: skip
            at += 1
        closes = at >= stop or self._tokens[at].text in {".", ",", ";", ":", "…", "!", "?", "—", "–", ")"}
        if before and not closes:
            # "…, X said in a statement", "…, X told the centre,": nothing like a clause follows before the next break.
            rest = self._next_break(at, stop)
            closes = rest - at <= 12 and not any(
                self._tokens[i].is_number for i in range(at, rest) if i not in self._times
            )
            first = self._tokens[at].lower
            closes = (
                closes
                and first not in self._words.relatives
                and (first in self._words.ends or first in self._words.articles and rest - at <= 6)
            )
        return before and closes

    def _next_break(self, at: int, stop: int) -> int:
        while at < stop and self._tokens[at].text not in {".", ",", ";", ":", "—"}:
            at += 1
        return at

    def _goes_on(self, after: int, stop: int) -> bool:
        """Whether the sentence goes on behind "…, X said,": a comma and a verb with the subject from before."""
        rest = self._next_break(after, stop)
        return (
            rest + 1 < stop and self._tokens[rest].text == "," and self._tokens[rest + 1].lower in self._words.passive
        )

    def _subject(self, verb: int, start: int) -> tuple[tuple[str, ...], int]:
        """The names that are the subject of the verb, and the index where they begin."""
        tokens, words = self._tokens, self._words
        at = verb
        while at > start:
            if at - 1 in self._times:
                at -= 1
                continue
            skipped = words.between.before(tokens, at, start)
            if skipped is None:
                break
            at = skipped[1]
        if at > start and tokens[at - 1].text in {",", ")"}:
            opening = "(" if tokens[at - 1].text == ")" else ","
            back = at - 2
            while back > start and tokens[back].text != opening and at - back < _LONGEST:
                back -= 1
            if tokens[back].text != opening or back <= start:
                return (), at
            at = back
        if at > start and tokens[at - 1].lower in words.relatives:
            at -= 1
            if at > start and tokens[at - 1].text == ",":
                at -= 1
        begin = self._left_edge(at, start)
        if begin > start and tokens[begin - 1].lower in words.not_said:
            return (), at
        first = self._other_subject(begin, start)
        begin = self._without_opening(begin, at)
        if first is not None:
            return self._names(first, begin - 1) + self._names(begin, at), first
        if begin >= at and at > start and tokens[at - 1].lower in words.and_words | {"but"}:
            # "X has published nothing, but said": the subject stands at the head of the clause.
            head = self._without_opening(self._clause_start(at, start), at)
            return self._phrase_right(head, at), head
        return self._names(begin, at), begin

    def _other_subject(self, begin: int, start: int) -> int | None:
        """Where the first of two sources begins: "…, residents and a local doctor said"."""
        if begin - 2 < start or self._tokens[begin - 1].lower not in self._words.and_words:
            return None
        first = self._left_edge(begin - 1, start)
        before = self._tokens[first - 1].text if first > start else ","
        return first if first < begin - 1 <= first + 6 and before in QUOTES_CLOSE | {","} else None

    def _phrase_left(self, at: int, start: int) -> tuple[str, ...]:
        begin = self._without_opening(self._left_edge(at, start), at)
        return self._names(begin, at)

    def _left_edge(self, at: int, start: int) -> int:
        tokens, words = self._tokens, self._words
        begin = at
        while begin > start and at - begin < _LONGEST:
            token = tokens[begin - 1]
            if begin - 1 in self._times:
                break
            if token.lower in words.and_words:
                if not (begin < at and tokens[begin].is_capital and tokens[begin - 2].is_capital):
                    break
            elif token.lower in words.inner:
                if not self._joins_nouns(begin - 1, at, start):
                    break
            elif token.lower in words.stops or not self._in_name(begin - 1):
                break
            begin -= 1
        return begin

    def _joins_nouns(self, index: int, at: int, start: int) -> bool:
        """Whether the preposition at ``index`` joins two nouns of one name: "Union for the Freedom of …"."""
        tokens, words = self._tokens, self._words
        if index + 1 >= at or index - 1 < start or index - 1 in self._times:
            return False
        before = tokens[index - 1]
        return before.is_word and before.lower not in words.stops | words.articles | words.openers

    def _in_name(self, index: int) -> bool:
        token = self._tokens[index]
        if token.is_word or token.lower in _NAME_MARKS:
            return True
        return token.text[0].isdigit() and token.end - token.start <= 3

    def _without_opening(self, begin: int, at: int) -> int:
        """Leave out what a sentence may open with before its subject."""
        while begin < at and (
            self._tokens[begin].lower in self._words.openers or not self._tokens[begin].text[0].isalnum()
        ):
            begin += 1
        return begin

    def _phrase_right(self, index: int, stop: int) -> tuple[str, ...]:
        tokens, words = self._tokens, self._words
        end = index
        while end < stop and end - index < _LONGEST:
            token = tokens[end]
            if token.lower in words.agents and any(words.holdings.at(tokens, i, end) for i in range(index, end)):
                # "said a statement issued by X", "a tally by X": X is the source.
                return self._phrase_right(end + 1, stop)
            if (
                end in self._times
                or token.lower in words.ends
                or not self._in_name(end)
                or words.says.at(tokens, end, stop)
            ):
                break
            if token.text == "." and not (end + 1 < stop and tokens[end - 1].end - tokens[end - 1].start <= 2):
                break
            if token.lower in words.and_words and not (
                end + 1 < stop and tokens[end + 1].is_capital and tokens[end - 1].is_capital
            ):
                break
            end += 1
        return self._names(index, end)

    def _names(self, begin: int, end: int) -> tuple[str, ...]:
        """The name or names in these tokens, split at "and" between capitals."""
        tokens, words = self._tokens, self._words
        while end > begin and not tokens[end - 1].text[-1].isalnum():
            end -= 1
        if begin >= end or words.nobody.at(tokens, begin, end) is not None:
            return ()
        if any(tokens[i].is_number and not tokens[i - 1].is_capital for i in range(begin, end)):
            return ()
        parts, last = [], begin
        for index in range(begin + 1, end - 1):
            if tokens[index].lower in words.and_words and tokens[begin].is_capital:
                parts.append((last, index))
                last = index + 1
        parts.append((self._behind_title(last, end), end))
        return tuple(self._text[tokens[a].start : tokens[b - 1].end] for a, b in parts if a < b)

    def _behind_title(self, begin: int, end: int) -> int:
        """Where a person's own name begins behind a title: "the country's President Jane Doe"."""
        for index in range(end - 2, begin - 1, -1):
            if self._tokens[index].lower in self._words.titles:
                return index + 1
            if not self._tokens[index].is_capital or not self._tokens[end - 1].is_capital:
                break
        return begin

    def _opens(self, index: int, start: int) -> bool:
        """Whether nothing but marks and short openers stands before ``index`` in the sentence."""
        return all(
            not token.text[0].isalnum() or token.lower in self._words.openers or i in self._times
            for i, token in enumerate(self._tokens[start:index], start)
        )

    def _clause_start(self, index: int, start: int) -> int:
        for at in range(index - 1, start, -1):
            if self._tokens[at].text == ";":
                return at + 1
        return start
