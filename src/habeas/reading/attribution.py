"""Who says what stands in a sentence: the sources it names, and the stretch of the sentence each of them covers.

Found are "according to X", "X said …", "… , X said", "… , said X", "by X's count", "X's list has …" and "X counted …".
An opening attribution covers the sentence, one after a clause covers what stands before it, "X said" covers what follows.
A pronoun or a general noun ("it added", "the group") is resolved only where one candidate remains. A speaker of what
stands between quotation marks covers the whole quotation, over several sentences.

Who does a thing is not its source. Whether the source is right is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.antecedents import DROPPED, Antecedents
from habeas.reading.bylines import Bylines
from habeas.reading.citations import Citations
from habeas.reading.clauses import Clauses
from habeas.reading.continuations import Continuations
from habeas.reading.holdings import Holdings
from habeas.reading.interviews import Interview
from habeas.reading.nesting import nested
from habeas.reading.source_names import QUOTES_OPEN
from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voice, Voices

_LONGEST = 14


class Attribution:
    """Finds the voices of the sentences of one text, in order."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        self._tokens, self._words, self._times = tokens, words, times
        self._phrases = Subjects(text, tokens, words, times)
        self._clauses = Clauses(tokens, words, times, self._phrases)
        self._holdings = Holdings(tokens, words, self._phrases)
        self._bylines = Bylines(tokens, words, times, self._phrases)
        self._citations = Citations(
            tokens, words, phrases=self._phrases, clauses=self._clauses, holdings=self._holdings
        )
        self._continuations = Continuations(tokens, words, times, self._phrases)

    def voices(self, start: int, stop: int) -> list[Voice]:
        """The voices of the sentence of tokens ``start`` to ``stop``, unresolved pronouns included."""
        found: list[Voice] = []
        for index in range(start, stop):
            voice = (
                self._citations.at(index, start, stop, found)
                or self._bylines.at(index, start, stop)
                or self._holdings.of(index, start, stop)
                or self._holdings.kept_by(index, start, stop)
                or self._denying(index, start, stop)
                or self._saying(index, start, stop, found)
                or self._reporting(index, start, stop, found)
                or self._going_on(index, start, stop, found)
            )
            if voice is not None and not any(v.at == voice.at for v in found):
                found.append(voice)
                if (aside := self._aside(voice, stop)) is not None:
                    found.append(aside)
        return nested(found, self._tokens)

    def _going_on(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        """A further source of whom the verb is left out: «центр говорить про 279 осіб, група — про 222»."""
        tokens, words = self._tokens, self._words
        if not earlier or tokens[index].text not in {"—", "–"} or index + 1 >= stop:
            return None
        if words.order == "fixed" or tokens[index + 1].lower not in words.not_said:
            return None
        names = self._phrases.left(index, start)
        if not names or not all(map(self._phrases.is_source, names)):
            return None
        return Voice(names, index, index, self._clauses.next_break(index + 1, stop))

    def issuer(self, start: int, stop: int) -> tuple[str, ...]:
        """Who issues the text that follows a line of these tokens, where it says so."""
        return self._bylines.issuer(start, stop)

    def antecedents(self) -> Antecedents:
        """An empty memory of the sources that pronouns may stand for."""
        return Antecedents(self._phrases, self._words)

    def interview(self, paragraphs: Sequence[tuple[int, int]]) -> Interview:
        """The interview that the text may be."""
        return Interview(
            self._tokens, self._words, self._times, self._phrases, protagonist=self.protagonist, paragraphs=paragraphs
        )

    def is_first_person(self, name: str) -> bool:
        """Whether the text, or whoever it quotes, speaks of itself."""
        first = name.lower().split(maxsplit=1)[0]
        return name.lower() in self._words.first_persons or first in self._words.first_persons & self._words.subjects

    def protagonist(self, start: int, stop: int) -> tuple[str, ...]:
        """The body or person that a sentence without a source is about, for "its list", "she said" in the next."""
        names = self._phrases.head(start, stop)
        if len(names) == 1 and all(part[0].isupper() for part in names[0].split()) and " " in names[0]:
            return names
        if len(names) != 1 or not (self._phrases.is_body(names[0]) or self._phrases.is_person(names[0])):
            return ()
        return names

    def continues(self, start: int, stop: int) -> bool:
        """Whether the sentence goes on with what the one before it reports."""
        return self._continuations.continues(start, stop)

    def is_title(self, start: int, stop: int) -> bool:
        """Whether a line is no sentence: "Walk for peace, tally by X at 19:30"."""
        return self._tokens[stop - 1].text != "." and not self._phrases.has_verb(start, stop)

    # -- the patterns --

    def _denying(self, index: int, start: int, stop: int) -> Voice | None:
        """A denial: what is denied is nobody's word here."""
        found = self._words.denies.at(self._tokens, index, stop)
        if found is None and self._clauses.is_unsaid(index, start, stop):
            return Voice((), index, index + 1, stop, own=True)
        if found is None or index == start or self._clauses.is_noun(index, found[1], start, stop):
            return None
        if self._words.bodies & {self._tokens[index - 1].lower} and self._tokens[index].lower in self._words.bare:
            return None
        if found[1] < stop and self._tokens[found[1]].text == ":":
            names, _ = self._phrases.subject(index, start)  # what stands behind the colon is said against it
            return Voice(names, index, found[1], stop) if names else None
        return Voice((), index, found[1], stop, own=True)

    def _saying(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        words = self._words
        after = self._clauses.behind_saying(index, start, stop)
        if after is None:
            return None
        if (quoted := self._quoting(index, after, start, stop, earlier)) is not None:
            return quoted
        begins = self._phrases.behind_adverbs(after, stop) if words.order == "free" else after
        if inverted := self._inverted(index, begins, start, stop):
            both = words.order == "free" and self._clauses.goes_on(start, index, begins, stop)
            return Voice(inverted, begins, start, stop if both else index, inverted=True)
        names, begin = self._subject(index, start, earlier)
        if not names:
            return self._without_subject(index, begins, start, stop)
        if words.self_named.at(self._tokens, begin, stop) is not None:
            return Voice((), index, start, stop, own=True)
        shows = self._tokens[index].lower in words.shows
        return None if shows and not self._phrases.has_holding(begin, index) else Voice(
            names, index, *self._said(index, begin, after, start, stop),
            nests=begin > start and self._tokens[begin - 1].lower in words.likewise,
        )  # fmt: skip

    def _inverted(self, index: int, begins: int, start: int, stop: int) -> tuple[str, ...]:
        """The subject behind its verb at the end of what was said: "…, said X"."""
        tokens, words = self._tokens, self._words
        names = self._phrases.right(begins, stop) if self._clauses.may_invert(index, start) else ()
        if not names or self._clauses.is_pronoun_clause(begins, stop) or self._clauses.is_participle(index):
            return ()
        edge = self._phrases.right_edge(begins, stop)
        if edge < stop and (words.says.at(tokens, edge, stop) or words.reports.at(tokens, edge, stop)):
            return ()  # "state television reported": no verb, but the first word of the subject
        if self._clauses.closes_relative(index, start) and self._phrases.has_verb(begins + 1, edge):
            return ()  # "the prosecutor, who blames them, said suspects faced …"
        return names

    def _said(self, index: int, begin: int, after: int, start: int, stop: int) -> tuple[int, int]:
        """The stretch that "X said", with the subject before it, covers."""
        if begin > start and self._tokens[begin - 1].lower in self._words.likewise:
            return start, begin
        if self._clauses.is_parenthesis(index, begin, after, start, stop):
            # Between commas inside its sentence ("Seven of them, a lawyer said, are …") it covers both sides, as it does
            # before a list of parts ("…, X said: 20 men and 3 women").
            both = self._clauses.goes_on(start, begin, after, stop) or self._clauses.enumerates(after, stop)
            return start, stop if both else begin
        clause = self._clauses.object_before(begin, start) if self._clauses.lacks_object(after, stop) else None
        return (clause, begin) if clause is not None else (self._covers_from(index, begin, after, start, stop), stop)

    def _covers_from(self, index: int, begin: int, after: int, start: int, stop: int) -> int:
        """Where what the verb's subject says begins: behind it, or before it («Состояние двоих врачи называют тяжёлым»)."""
        before = self._words.order == "free" and self._clauses.has_number(start, begin)
        return (
            self._clauses.part(index, start, stop)[0] if before and not self._clauses.has_number(after, stop) else after
        )

    def _without_subject(self, index: int, begins: int, start: int, stop: int) -> Voice | None:
        """A verb with no subject before it: one follows, or is left out («añadió que …», "…, agrega, …")."""
        if self._words.order == "fixed":
            return None
        followed = self._followed(index, begins, start, stop)
        if followed is not None or not self._words.dropping or begins >= stop:
            return followed
        if self._tokens[begins].lower in self._words.dropping and self._clauses.begins(index, start):
            return Voice((DROPPED,), index, begins, stop)
        aside = index > start and self._tokens[index - 1].text == "," == self._tokens[begins].text
        return Voice((DROPPED,), index, start, stop) if aside else None

    def _followed(self, index: int, begins: int, start: int, stop: int) -> Voice | None:
        """The subject behind its verb, with no mark between: «Об этом сообщает пресс-служба»."""
        names = self._phrases.right(begins, stop)
        if begins + 1 < stop and self._tokens[begins].is_number and self._tokens[begins + 1].is_word:
            return None  # «declararon 46 testigos»
        if not names or not all(map(self._phrases.is_source, names)):
            return None
        edge = self._phrases.right_edge(begins, stop)
        if index > start and self._tokens[index - 1].lower in self._words.relatives:
            # «los seis internos que menciona el Colegio Médico»
            clause = self._clauses.object_before(index - 1, start)
            return Voice(names, begins, clause, index) if clause is not None else None
        if self._clauses.has_number(start, index) and not self._clauses.has_number(edge, stop):
            # «Про 27 бранців каже правозахисниця»
            return Voice(names, begins, self._clauses.part(index, start, stop)[0], index, inverted=True)
        back = any(self._words.referring.at(self._tokens, i, stop) is not None for i in range(start, index + 1))
        return Voice(names, begins, edge, stop, inverted=True, back=back)

    def _reporting(self, index: int, start: int, stop: int, earlier: Sequence[Voice]) -> Voice | None:
        tokens, words = self._tokens, self._words
        if tokens[index].is_capital or self._clauses.is_noun(index, index, start, stop):
            return None
        found = words.reports.at(tokens, index, stop)
        if self._clauses.puts(index, stop):
            found = words.puts.at(tokens, index, stop)
        elif found is None or not found[0]:
            return None
        elif self._clauses.lacks_object(found[1], stop):
            names, begin = self._subject(index, start, earlier)
            clause = self._clauses.object_before(begin, start)
            return Voice(names, index, clause, begin) if names and clause is not None else None
        elif not self._clauses.has_object(index, found[1], stop) or self._clauses.describes(
            index, found[1], start, stop
        ):
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
        if not self._clauses.is_participle(index) or index - 2 < start or tokens[index - 1].lower not in words.likewise:
            return None
        near = range(index - 2, max(start, index - _LONGEST) - 1, -1)
        verb = next((i for i in near if tokens[i].lower in words.quotes), None)
        names = self._phrases.right(verb + 1, index - 1) if verb is not None else ()
        if not names:
            return None
        outer = next((v.names for v in reversed(earlier) if v.names), ())
        return Voice(tuple(dict.fromkeys(names + outer)), index, after, stop)

    def _subject(self, index: int, start: int, earlier: Sequence[Voice]) -> tuple[tuple[str, ...], int]:
        """The subject of the verb: before it, at the head of its sentence, or that of the verb of saying before it."""
        tokens = self._tokens
        if self._clauses.is_participle(index) and (index == start or not tokens[index - 1].text[0].isalnum()):
            names = next((v.names for v in reversed(earlier) if v.names), ())
            return (names or self._phrases.head(start, index), index)
        names, begin = self._plain_subject(index, start, earlier)
        if not names or self._words.order == "fixed":
            return names, begin
        return tuple(dict.fromkeys(names + self._phrases.citing(begin, index))), begin

    def _plain_subject(self, index: int, start: int, earlier: Sequence[Voice]) -> tuple[tuple[str, ...], int]:
        """The subject of a finite verb, without whoever cites it."""
        tokens, words = self._tokens, self._words
        progressive = self._clauses.is_participle(index) and index > start and tokens[index - 1].lower in words.be
        names, begin = self._phrases.subject(index - progressive, start)
        if names and earlier and earlier[-1].names and self._clauses.is_paper(begin, index):
            return earlier[-1].names, begin  # "X said in a report that also lists 81 injuries"
        if not names and index > start and tokens[index - 1].lower in words.and_words | words.contrasts:
            return next((v.names for v in reversed(earlier) if v.names), ()), index
        if (
            names
            and tokens[index].lower in words.bare
            and not self._clauses.is_plural(index, start)
            and not self._clauses.is_plural(self._phrases.behind_noun(begin, index), start)
        ):
            return (), index
        if (
            names
            and tokens[index].lower in words.perfect
            and not any(token.lower in words.have for token in tokens[max(start, index - 4) : index])
        ):
            return (), index
        return names, begin

    def _aside(self, voice: Voice, stop: int) -> Voice | None:
        """What is told of a speaker behind the name, "said a lawyer who represents two", is the text's own word."""
        if not voice.inverted:
            return None
        end = self._phrases.right_edge(voice.at, stop)
        behind = end + 1 if end < stop and self._tokens[end].text == "," else end
        if behind >= stop or self._tokens[behind].lower not in self._words.relatives:
            return None
        if behind == end and voice.start > voice.at:
            return None  # «Denunció X que …» is no relative clause
        close = next((i for i in range(behind, stop) if self._tokens[i].text in QUOTES_OPEN), stop)
        return Voice((), behind, behind, close, own=True)
