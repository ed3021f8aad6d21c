"""Who says what stands in a sentence: the sources it names, and the stretch of the sentence each of them covers.

Found are "according to X", "X said …", "… , X said", "… , said X", "by X's count", "X's list has …" and "X counted …".
An opening attribution covers the sentence, one after a clause covers what stands before it, "X said" covers what follows.
A pronoun or a general noun ("it added", "the group") is resolved only where one candidate remains. A speaker of what
stands between quotation marks covers the whole quotation, over several sentences.

Who does a thing is not its source. Whether the source is right is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.antecedents import Antecedents
from habeas.reading.source_names import NAME_MARKS, QUOTES_CLOSE, QUOTES_OPEN, SourceNames
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices

_NEAR = 8
_LONGEST_QUESTION = 30
_LONGEST = 14
_LONGEST_HEADING = 8
_LONGEST_OBJECT = 14


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
                self._according(index, start, stop, found)
                or self._signed(index, start, stop)
                or self._holding(index, start, stop)
                or self._denying(index, start, stop)
                or self._saying(index, start, stop, found)
                or self._reporting(index, start, stop, found)
            )
            if voice is not None and not any(v.at == voice.at for v in found):
                found.append(voice)
                if (aside := self._aside(voice, stop)) is not None:
                    found.append(aside)
        return self._nested(found)

    def antecedents(self) -> Antecedents:
        """An empty memory of the sources that pronouns may stand for."""
        return Antecedents(self._phrases, self._words)

    def is_first_person(self, name: str) -> bool:
        """Whether the text, or whoever it quotes, speaks of itself."""
        return name.lower() in self._words.first_persons

    def protagonist(self, start: int, stop: int) -> tuple[str, ...]:
        """The body or person that a sentence without a source is about, for "its list", "she said" in the next."""
        names = self._phrases.head(start, stop)
        if len(names) == 1 and all(part[0].isupper() for part in names[0].split()) and " " in names[0]:
            return names
        if len(names) != 1 or not (self._phrases.is_body(names[0]) or self._phrases.is_person(names[0])):
            return ()
        return names

    def interviewee(self, start: int, stop: int) -> tuple[str, ...]:
        """The one who is asked, as the line above an interview names them: "…" — a Harare defence lawyer, …"""
        tokens = self._tokens
        for index in range(start + 1, stop - 1):
            if tokens[index].text in {"—", "–"} and tokens[index - 1].text in QUOTES_CLOSE:
                return self._phrases.right(index + 1, stop)
            cue = self._words.interview.at(tokens, index, stop)
            if cue is not None:
                return self._phrases.right(cue[1], stop)
            if tokens[index].text == "," and tokens[index + 1].is_number and index + 1 not in self._times:
                # "Jane Doe, 44, …"
                first = index
                while first > start and (tokens[first - 1].is_capital or tokens[first - 1].text == "."):
                    first -= 1
                if first < index and tokens[first].is_capital:
                    return self._phrases.names(first, index)
        return self.protagonist(start, stop)

    def asks(self, start: int, stop: int) -> bool:
        """Whether a line is a question and nothing else."""
        asked = self._tokens[stop - 1].text == "?" and stop - start <= _LONGEST_QUESTION
        return asked and not any(token.text in QUOTES_OPEN for token in self._tokens[start:stop])

    def answers(self, start: int, stop: int) -> bool:
        """Whether a line is an answer of an interview."""
        return self._words.answers.at(self._tokens, start, stop) is not None

    def continues(self, start: int, stop: int) -> bool:
        """Whether the sentence plainly continues the report before it: it opens with a part or a measure of the same."""
        near = range(start, min(start + 9, stop))
        verb = next((i for i in near if self._phrases.is_verb(i)), near.stop)
        if any(self._words.continues.at(self._tokens, i, stop) for i in near if i < verb):
            return True
        also = any(self._tokens[i].lower in self._words.also for i in near)
        return (
            also
            or (verb == start + 1 and self._tokens[start].is_number)
            or (
                verb == start + 1
                and self._tokens[start].lower
                in self._words.takes - self._words.articles - self._words.subjects - {"that", "this", "those"}
            )
        )

    # -- the patterns --

    def _according(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        tokens, words = self._tokens, self._words
        plain = words.according.at(tokens, index, stop)
        found = plain or words.said_by.at(tokens, index, stop) or self._made_by(index, start, stop)
        if found is None:
            return None
        names = self._phrases.right(found[1], stop)
        if plain is None and not all(map(self._phrases.is_source, names)):
            return None
        if not names or any(v.names == names and index - v.at < _NEAR for v in earlier):
            return None
        cites = words.nesting.at(tokens, index, stop) is not None
        if self._opens(index, start):
            return Voice(names, found[1], start, stop, cites=cites)
        if self._tokens[index - 1].text not in {",", "(", "-", "–", "—", ";"}:
            # "the number compiled by X is 684": part of the clause, which it covers.
            begin, end = (start, stop) if plain is not None else self._clause(index, start, stop)
            return Voice(names, found[1], begin, end, cites=cites)
        inside = next((v for v in earlier if v.start <= index < v.stop and index - v.start <= 2), None)
        if inside is not None:
            # "X said that, according to Y, …"
            return Voice(names, found[1], inside.start, inside.stop, nests=True, cites=cites)
        # A parenthesis after a clause covers what stands before it.
        return Voice(names, found[1], start, index, nests=True, cites=cites)

    def _clause(self, index: int, start: int, stop: int) -> tuple[int, int]:
        """The clause around ``index``: up to what turns to another."""
        turns = [
            i for i in range(start, stop) if self._tokens[i].lower in self._words.turns or self._tokens[i].text == ";"
        ]
        return max((i for i in turns if i < index), default=start), min((i for i in turns if i > index), default=stop)

    def _made_by(self, index: int, start: int, stop: int) -> tuple[bool, int] | None:
        """A count and who made it: "a tally by", "data from", "the tally of prisoners kept by"; the index behind "by"."""
        tokens, words = self._tokens, self._words
        made = words.made.at(tokens, index, stop)
        held = words.holdings.at(tokens, index, stop)
        if made is not None:
            near = range(max(start, index - 7), index)
            joined = not any(tokens[i].text in {",", ";", ":", "(", ")"} for i in near[-6:])
            held = made if joined and any(words.holdings.at(tokens, i, index) for i in near) else None
        if held is None or held[1] >= stop or tokens[held[1]].lower not in words.agents:
            return None
        return True, held[1] + 1

    def _signed(self, index: int, start: int, stop: int) -> Voice | None:
        """A line signed with its source, "366 people detained — OVD-Info", or headed by it, "UN: hundreds killed"."""
        tokens = self._tokens
        if tokens[index].text == ":" and (voice := self._headed(index, start, stop)) is not None:
            return voice
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

    def _headed(self, index: int, start: int, stop: int) -> Voice | None:
        """The source before a colon at a line's beginning: "UN: hundreds killed", "• Opposition leader: “…”"."""
        tokens, words = self._tokens, self._words
        first = max((i + 1 for i in range(start, index) if tokens[i].text == ":"), default=start)
        while first < index and not tokens[first].text[0].isalnum():
            first += 1
        if not 0 < index - first <= _LONGEST_HEADING or not tokens[first].is_capital:
            return None
        names = self._phrases.names(first, index)
        spoken = sum(token.is_word for token in tokens[index + 1 : stop]) > 1
        if len(names) != 1 or tokens[first].lower in words.headings or not spoken:
            return None
        label = index - first == 1 and tokens[first].lower in words.people and tokens[first].lower.endswith("s")
        if label and tokens[first].lower not in words.announcers:
            return None
        last = tokens[index - 1]
        named = last.lower in words.people or (
            self._phrases.is_body(names[0]) and (last.is_capital or last.lower in words.bodies)
        )
        return Voice(names, first, index, stop, signs=True) if named else None

    def _holding(self, index: int, start: int, stop: int) -> Voice | None:
        """What a source has a number in: "X's list has 80 names", "by X's count"."""
        tokens, words = self._tokens, self._words
        own = tokens[index].lower in words.owners and index + 1 < stop
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

    def _denying(self, index: int, start: int, stop: int) -> Voice | None:
        """A denial: what is denied is nobody's word here."""
        found = self._words.denies.at(self._tokens, index, stop)
        if found is None or index == start or self._is_noun(index, found[1], start, stop):
            return None
        if self._words.bodies & {self._tokens[index - 1].lower} and self._tokens[index].lower in self._words.bare:
            return None
        return Voice((), index, found[1], stop, own=True)

    def _saying(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        tokens, words = self._tokens, self._words
        found = words.says.at(tokens, index, stop)
        if found is None or not found[0] or tokens[index].is_capital:
            return None
        if self._is_noun(index, found[1], start, stop):
            return None
        after = found[1]
        if (quoted := self._quoting(index, after, start, stop, earlier)) is not None:
            return quoted
        inverted = self._phrases.right(after, stop) if self._may_invert(index, start) else ()
        edge = self._phrases.right_edge(after, stop) if inverted else stop
        if edge < stop and (words.says.at(tokens, edge, stop) or words.reports.at(tokens, edge, stop)):
            inverted = ()  # "state television reported": no verb, but the first word of the subject
        if inverted and not self._is_pronoun_clause(after, stop) and not self._is_participle(index):
            return Voice(inverted, after, start, index, inverted=True)
        names, begin = self._subject(index, start, earlier)
        if not names:
            return None
        if words.self_named.at(tokens, begin, stop) is not None:
            return Voice((), index, start, stop, own=True)
        if tokens[index].lower in words.shows and not any(
            words.holdings.at(tokens, i, stop) for i in range(begin, index)
        ):
            return None
        if begin > start and tokens[begin - 1].lower in words.likewise:
            return Voice(names, index, start, begin, nests=True)
        if self._is_parenthesis(index, begin, after, start, stop):
            # Between commas inside its sentence ("Seven of them, a lawyer said, are …") it covers both sides.
            return Voice(names, index, start, stop if self._goes_on(start, begin, after, stop) else begin)
        if self._lacks_object(after, stop) and (clause := self._object_before(begin, start)) is not None:
            return Voice(names, index, clause, begin)
        return Voice(names, index, after, stop)

    def _reporting(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        tokens, words = self._tokens, self._words
        if tokens[index].is_capital or self._is_noun(index, index, start, stop):
            return None
        found = words.reports.at(tokens, index, stop)
        if self._puts(index, stop):
            found = words.puts.at(tokens, index, stop)
        elif found is None or not found[0]:
            return None
        elif self._lacks_object(found[1], stop):
            names, begin = self._subject(index, start, earlier)
            clause = self._object_before(begin, start)
            return Voice(names, index, clause, begin) if names and clause is not None else None
        elif not self._has_object(index, found[1], stop):
            return None
        names, begin = self._subject(index, start, earlier)
        if found is None or not names or (index > start and tokens[index - 1].lower in words.not_said):
            return None
        if words.self_named.at(tokens, begin, stop) is not None:
            return Voice((), index, start, stop, own=True)
        return Voice(names, index, found[1], stop)

    def _quoting(self, index: int, after: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        """Who is quoted in "X quoted a judge as saying …": the judge, within X's words."""
        tokens, words = self._tokens, self._words
        if not self._is_participle(index) or index - 2 < start or tokens[index - 1].lower not in words.likewise:
            return None
        near = range(index - 2, max(start, index - _LONGEST) - 1, -1)
        verb = next((i for i in near if tokens[i].lower in words.quotes), None)
        names = self._phrases.right(verb + 1, index - 1) if verb is not None else ()
        if not names:
            return None
        outer = next((v.names for v in reversed(earlier) if v.names), ())
        return Voice(tuple(dict.fromkeys(names + outer)), index, after, stop)

    def _has_object(self, index: int, after: int, stop: int) -> bool:
        """Whether a number, or of "gave …", "published …" a list or count, is the object of the verb."""
        tokens, words = self._tokens, self._words
        if tokens[index].lower in words.documents:
            return True
        if words.gives.at(tokens, index, stop) is not None and words.reports.at(tokens, index, stop) == words.gives.at(
            tokens, index, stop
        ):
            return self._gives_list(after, stop) or self._gives_number(after, stop)
        if after - index > 1 and after - index < 3 and tokens[after - 1].lower in words.noun_after:
            return True
        return after - index >= 3 or (after < stop and (tokens[after].is_number or tokens[after].lower in words.takes))

    def _gives_number(self, index: int, stop: int) -> bool:
        """Whether "gives" has a bare number as its object: "the spokesman gives 605 since May"."""
        if index >= stop or not self._tokens[index].is_number:
            return False
        after = index + 1
        return after >= stop or not self._tokens[after].is_word or self._tokens[after].lower in self._words.ends

    def _puts(self, index: int, stop: int) -> bool:
        """Whether "puts … at N" stands here."""
        tokens, words = self._tokens, self._words
        found = words.puts.at(tokens, index, stop)
        if found is None or found[1] >= stop:
            return False
        first, end = found[1], min(found[1] + _LONGEST_OBJECT, stop)
        near = range(first, min(first + 4, stop))
        held = any(words.holdings.at(tokens, i, stop) or tokens[i].lower in words.tolls for i in near)
        if not held and tokens[first].lower not in words.subjects | words.objects | words.those:
            return False
        for at in range(first + 1, end):
            if tokens[at].text in {".", ";", ":"}:
                return False
            if tokens[at].lower in words.scale and at not in self._times and at + 1 < end:
                behind = tokens[at + 1 : min(at + 6, end)]
                return any(token.is_number or token.lower in words.takes - words.articles for token in behind)
        return False

    def _lacks_object(self, after: int, stop: int) -> bool:
        """Whether nothing that could be an object follows: the end, a mark, a moment or a preposition."""
        return (after >= stop or after in self._times or not self._tokens[after].text[0].isalnum()) and (
            after >= stop or self._tokens[after].text not in {'"', "“", "«", "„", ":", "'"}
        )

    def _object_before(self, begin: int, start: int) -> int | None:
        """Where the number begins that a verb without an object has before its subject: "the seven that X sought"."""
        tokens, words = self._tokens, self._words
        at = begin - 1
        if at > start and tokens[at].lower in words.relatives:
            at -= 1
        elif at <= start or not (tokens[at].is_word or tokens[at].is_number) or tokens[at].lower in words.stops:
            return None
        low = at
        while low > start and at - low < _LONGEST_OBJECT and tokens[low - 1].text not in {",", ";", ":", "(", "—", "–"}:
            low -= 1
        return low

    def _subject(self, index: int, start: int, earlier: Sequence[Voice]) -> tuple[tuple[str, ...], int]:
        """The subject of the verb: before it, at the head of its sentence, or that of the verb of saying before it."""
        tokens, words = self._tokens, self._words
        if self._is_participle(index) and (index == start or not tokens[index - 1].text[0].isalnum()):
            names = next((v.names for v in reversed(earlier) if v.names), ())
            return (names or self._phrases.head(start, index), index)
        progressive = self._is_participle(index) and index > start and tokens[index - 1].lower in words.be
        names, begin = self._phrases.subject(index - progressive, start)
        if not names and index > start and tokens[index - 1].lower in words.and_words | words.contrasts:
            return next((v.names for v in reversed(earlier) if v.names), ()), index
        if names and tokens[index].lower in words.bare and not self._is_plural(index, start):
            return (), index
        if (
            names
            and tokens[index].lower in words.perfect
            and not any(token.lower in words.have for token in tokens[max(start, index - 4) : index])
        ):
            return (), index
        return names, begin

    def _is_participle(self, index: int) -> bool:
        return self._tokens[index].lower in self._words.participles

    def _is_plural(self, index: int, start: int) -> bool:
        """Whether the subject before a bare verb may be plural, so that it is no noun: "lawyers say"."""
        tokens, words = self._tokens, self._words
        at = index
        while at > start and (skipped := words.between.before(tokens, at, start)) is not None:
            if any(token.lower in words.modals for token in tokens[skipped[1] : at]):
                return True
            at = skipped[1]
        if at == start:
            return False
        last = tokens[at - 1]
        if last.text == ")" or last.lower in words.plurals:
            return True
        return last.is_word and last.lower.endswith("s") and not last.lower.endswith("ss")

    def _is_noun(self, index: int, after: int, start: int, stop: int) -> bool:
        """Whether what could be a verb is a noun or a passive here: "the reports of …", "was told"."""
        tokens, words = self._tokens, self._words
        verb, before = tokens[index].lower, tokens[index - 1].lower if index > start else ""
        if before in words.passive and not (before in words.be and self._is_participle(index)):
            return True
        official = before in words.ambiguous and index - 1 > start and tokens[index - 2].lower not in words.inner
        nominal = before in words.articles or verb in words.bare or verb[-1] in "sdg"
        if before in words.determiners and nominal and not (official and verb[-1] == "d"):
            return True
        if verb.endswith("s") and index + 1 < stop and self._speaks(index + 1, stop):
            return True  # "reports said", "media reports put"
        return (
            index < after < stop
            and tokens[after].lower in words.noun_after
            and tokens[after - 1].lower not in words.noun_after
        )

    def _speaks(self, index: int, stop: int) -> bool:
        tokens, words = self._tokens, self._words
        return not self._is_participle(index) and bool(
            words.says.at(tokens, index, stop) or words.puts.at(tokens, index, stop)
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

    def _is_parenthesis(self, verb: int, begin: int, after: int, start: int, stop: int) -> bool:
        """Whether "X said" stands at the end of its clause, behind a comma or a quotation: it covers what came before."""
        if begin <= start:
            return False
        tokens, words = self._tokens, self._words
        before = tokens[begin - 1].text in QUOTES_CLOSE | {",", "-", "–", "—", "’", "'"}
        before = before and (tokens[begin - 1].text != '"' or tokens[begin - 1].end != tokens[begin].start)
        at = after
        while at < stop and (
            at in self._times or words.between.at(tokens, at, stop) is not None or tokens[at].lower in words.listeners
        ):
            at += 1
        if at >= stop or tokens[at].text in {".", ",", ";", ":", "…", "!", "?", "—", "–", ")"}:
            return before and (at >= stop or tokens[at].text != ":")
        # "…, X said in a statement", "…, X told the centre,": nothing like a clause follows before the next break.
        rest, first = self._next_break(at, stop), tokens[at].lower
        numbers = any(tokens[i].is_number for i in range(at, rest) if i not in self._times)
        if not before or rest - at > _LONGEST or numbers or first in words.relatives:
            return False
        told = tokens[verb].lower in words.tells and not any(t.lower in words.relatives for t in tokens[at:rest])
        return first in words.ends or told or (first in words.articles and rest - at <= 6)

    def _next_break(self, at: int, stop: int) -> int:
        while at < stop and self._tokens[at].text not in {".", ",", ";", ":", "—"}:
            at += 1
        return at

    def _goes_on(self, start: int, begin: int, after: int, stop: int) -> bool:
        """Whether the clause goes on behind "…, X said,": its verb, a verb joined to it, or a part of it."""
        tokens, words = self._tokens, self._words
        rest = self._next_break(after, stop)
        if rest + 2 >= stop or tokens[rest].text not in {",", "—", "–"}:
            return False
        if not any(self._phrases.is_verb(i) for i in range(start, begin)):
            return tokens[begin - 1].text not in QUOTES_CLOSE
        first, second = tokens[rest + 1], tokens[rest + 2]
        if first.lower in words.passive | words.tails or self._phrases.is_verb(rest + 1):
            return True
        if first.lower not in words.and_words:
            return False
        behind = range(rest + 2, self._next_break(rest + 2, stop))
        if not any(self._phrases.is_verb(i) for i in behind):
            return True
        return self._phrases.is_verb(rest + 2) and second.lower not in words.passive

    def _aside(self, voice: Voice, stop: int) -> Voice | None:
        """What is told of a speaker behind the name, "said a lawyer who represents two", is the text's own word."""
        if not voice.inverted:
            return None
        end = self._phrases.right_edge(voice.at, stop)
        behind = end + 1 if end < stop and self._tokens[end].text == "," else end
        if behind >= stop or self._tokens[behind].lower not in self._words.relatives:
            return None
        close = next((i for i in range(behind, stop) if self._tokens[i].text in QUOTES_OPEN), stop)
        return Voice((), behind, behind, close, own=True)

    def _nested(self, voices: Sequence[Voice]) -> list[Voice]:
        """Voices within voices: "X said, citing Y" has Y's number from X; so has "X said Y reported …"."""
        made = [voice for voice in voices if not voice.cites]
        for inner in (voice for voice in voices if voice.cites):
            before = [v for v in made if v.names and v.at < inner.at] or [v for v in made if v.names]
            if before:
                made = [replace(v, names=_joined(inner, v)) if v is before[-1] else v for v in made]
            else:
                made.append(inner)
        return [part for voice in made for part in self._within(voice, made)]

    def _within(self, inner: Voice, voices: Sequence[Voice]) -> list[Voice]:
        for outer in voices:
            if not outer.names or not inner.names or not outer.at < outer.start <= inner.at < outer.stop:
                continue
            if inner.nests:
                nested = replace(inner, names=_joined(inner, outer), start=max(outer.start, inner.start))
                rest = replace(inner, stop=nested.start)
                return [rest, nested] if rest.start < rest.stop else [nested]
            between = self._tokens[outer.start : inner.at]
            if len(between) <= _NEAR and not any(t.is_number or not t.text[0].isalnum() for t in between):
                return [replace(inner, names=_joined(inner, outer))]
        return [inner]

    def _opens(self, index: int, start: int) -> bool:
        """Whether nothing but marks and short openers stands before ``index`` in the sentence."""
        return all(
            not token.text[0].isalnum() or token.lower in self._words.openers or i in self._times
            for i, token in enumerate(self._tokens[start:index], start)
        )


def _joined(inner: Voice, outer: Voice) -> tuple[str, ...]:
    return tuple(dict.fromkeys(inner.names + outer.names))
