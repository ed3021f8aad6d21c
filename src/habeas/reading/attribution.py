"""Who says what stands in a sentence: the sources it names, and the stretch of the sentence each of them covers.

Found are "according to X", "X said …", "… , X said", "… , said X", "by X's count", "X's list has …" and "X counted …".
An opening attribution covers the sentence, one after a clause covers what stands before it, "X said" covers what follows.
A pronoun or a general noun ("it added", "the group") is resolved only where one candidate remains. A speaker of what
stands between quotation marks covers the whole quotation, over several sentences.

Who does a thing is not its source. Whether the source is right is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.source_names import NAME_MARKS, QUOTES_CLOSE, SourceNames
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices


class Attribution:
    """Finds the voices of the sentences of one text, in order."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        self._tokens, self._words, self._times = tokens, words, times
        self._phrases = SourceNames(text, tokens, words, times)

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
        begin = end = self._phrases.without_opening(start, stop)
        small = self._words.articles | self._words.inner
        while end < stop and (self._tokens[end].is_capital or self._tokens[end].lower in small):
            end += 1
        names = self._phrases.names(begin, end)
        return names if len(names) == 1 and self._phrases.is_body(names[0]) else ()

    def interviewee(self, start: int, stop: int) -> tuple[str, ...]:
        """The one who is asked, as the line above an interview names them: "…" — a Harare defence lawyer, …"""
        for index in range(start + 1, stop - 1):
            if self._tokens[index].text in {"—", "–"} and self._tokens[index - 1].text in QUOTES_CLOSE:
                return self._phrases.right(index + 1, stop)
            if self._words.interview.at(self._tokens, index, stop) is not None:
                return self._phrases.right(self._words.interview.at(self._tokens, index, stop)[1], stop)  # type: ignore[index]
        return ()

    def answers(self, start: int, stop: int) -> bool:
        """Whether a line is an answer of an interview."""
        return self._words.answers.at(self._tokens, start, stop) is not None

    def is_pronoun(self, name: str) -> bool:
        """Whether the name alone names nobody; "the organisation" does, if poorly."""
        return name.lower() in self._words.pronouns

    def may_mean(self, anaphor: str, name: str) -> bool:
        """Whether a pronoun may stand for the name: "he" for no body of people, "the group" for nothing else."""
        return anaphor.lower() not in self._words.persons or not self._phrases.is_body(name)

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
        names = self._phrases.right(found[1], stop)
        if not names:
            return None
        opening = self._opens(index, start)
        if opening:
            return Voice(names, found[1], start, stop)
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
            names = self._phrases.names(colon, index)
            if len(names) == 1 and self._phrases.is_body(names[0]):
                return Voice(names, start, index, stop, signs=True)
        if tokens[index].text not in {"—", "–", "-", ":"} or index + 1 >= stop or index <= start + 1:
            return None
        if not tokens[index + 1].is_capital or (
            tokens[index].start == tokens[index - 1].end and tokens[index].text == "-"
        ):
            return None
        end = index + 1
        while (
            end < stop
            and end - index <= 6
            and (
                tokens[end].is_capital
                or tokens[end].text in NAME_MARKS
                or tokens[end].lower in self._words.inner | self._words.articles
            )
        ):
            end += 1
        last = tokens[end - 1].text == "." and end == stop
        if (end < stop and tokens[end].text not in {",", "(", "."}) or end - index > 6:
            return None
        if end < stop - 1 and not all(
            i in self._times or tokens[i].text in {",", ".", "(", ")"} | self._words.dated for i in range(end, stop)
        ):
            return None
        names = self._phrases.names(index + 1, end - 1 if last else end)
        return Voice(names, index + 1, start, index, signs=True) if names else None

    def _holding(self, index: int, start: int, stop: int) -> Voice | None:
        """What a source has a number in: "X's list has 80 names", "by X's count"."""
        tokens, words = self._tokens, self._words
        own = tokens[index].lower in words.pronouns and index + 1 < stop
        relative = tokens[index].lower in words.possessives and index - 1 > start and tokens[index - 1].text == ","
        if not own and (index == start or (not relative and tokens[index].lower not in words.genitives)):
            return None
        for noun in range(index + 1, min(index + 5, stop)):
            if not (tokens[noun].is_word or tokens[noun].is_number or tokens[noun].text == "-"):
                return None
            if words.holdings.at(tokens, noun, stop) is None:
                continue
            names = (tokens[index].text,) if own else self._phrases.left(index - relative, start)
            if not names:
                return None
            return Voice(names, index, index if relative else start, stop)
        return None

    def _saying(self, index: int, start: int, stop: int) -> Voice | None:
        tokens, words = self._tokens, self._words
        found = words.says.at(tokens, index, stop)
        if found is None or not found[0] or tokens[index].is_capital:
            return None
        if self._is_noun(index, found[1], start, stop):
            return None
        after = found[1]
        inverted = self._phrases.right(after, stop) if self._may_invert(index, start) else ()
        if inverted and not self._is_pronoun_clause(after, stop):
            return Voice(inverted, after, start, index)
        names, begin = self._phrases.subject(index, start)
        if not names:
            return None
        if begin > start and tokens[begin - 1].lower in words.likewise:
            return Voice(names, index, start, begin)
        if self._is_parenthesis(begin, after, start, stop):
            # Between commas inside its sentence ("Seven of them, a lawyer said, are …") it covers both sides.
            return Voice(names, index, start, stop if self._goes_on(after, stop) else begin)
        return Voice(names, index, after, stop)

    def _reporting(self, index: int, start: int, stop: int) -> Voice | None:
        tokens, words = self._tokens, self._words
        found = words.reports.at(tokens, index, stop)
        if found is None or tokens[index].is_capital or self._is_noun(index, index, start, stop):
            return None
        if found[1] - index < 3 and (
            found[1] >= stop or not (tokens[found[1]].is_number or tokens[found[1]].lower in words.takes)
        ):
            return None
        if self._words.gives.at(tokens, index, stop) is not None and not self._gives_list(found[1], stop):
            return None
        names, _ = self._phrases.subject(index, start)
        if not names or (index > start and tokens[index - 1].lower in words.not_said):
            return None
        return Voice(names, index, found[1], stop)

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
                             self._tokens[at].lower in self._words.listeners):  # fmt: skip
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
                and (first in self._words.ends or (first in self._words.articles and rest - at <= 6))
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

    def _opens(self, index: int, start: int) -> bool:
        """Whether nothing but marks and short openers stands before ``index`` in the sentence."""
        return all(
            not token.text[0].isalnum() or token.lower in self._words.openers or i in self._times
            for i, token in enumerate(self._tokens[start:index], start)
        )
