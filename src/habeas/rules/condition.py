"""A condition: a CEL text over named facts, checked when it is read, with a verdict in three values.

- Several possible values: it is evaluated for every combination of them. All true is yes, all false is no, else unknown.
- A fact that nobody told: CEL itself says whether the rest decides (``a || b`` with a true); where it does not, every value
  of a closed list is tried as well (``sex == "female" || sex != "female"`` is yes). An open text or number that decides
  is unknown: no list of tried values would prove anything.
- Beyond ``MOST`` combinations the facts with most values are taken as not told; what then decides is still sound, and
  what does not is unknown, and says so.

What was found is kept by the facts used, so that a million people cost as many evaluations as there are different facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from math import prod
from types import MappingProxyType
from typing import Any

from habeas.errors import InputError, Place
from habeas.rules.finding import Finding, Verdict
from habeas.rules.kinds import Fact, Facts, Kind, Value
from habeas.rules.tokens import Token, comparisons, facts_named, functions_called, literal, on_one_line, tokens
from habeas.vocabulary.suggestions import did_you_mean

MOST = 4096
KEPT = 100_000
FUNCTIONS = ("all", "contains", "endsWith", "exists", "exists_one", "filter", "map", "matches", "size", "startsWith")
_Key = tuple[Fact, ...]
_SYNTAX = re.compile(r"ERROR: <input>:(\d+):(\d+): Syntax error: ([^\n]*)")


@dataclass(frozen=True)
class Condition:
    """One condition. ``kinds``: the facts that it may name. ``place``: where its first line stands, for errors.

    Raises ``InputError`` with the line and the character for what CEL cannot read, for a fact or function that there is
    not, for a word that is none of the terms of its fact, and where types do not fit.
    """

    text: str
    kinds: Mapping[str, Kind] = field(repr=False, compare=False)
    place: Place = field(default=Place(), compare=False)
    _kept: dict[_Key, Finding] = field(default_factory=dict, init=False, repr=False, compare=False)
    _outcomes: dict[_Key, tuple[Verdict, tuple[str, ...]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        _ = self._program
        for token in facts_named(self._tokens):
            if token.text not in self.kinds:
                raise self._wrong(
                    f"There is no fact “{token.text}”.", token.start, did_you_mean(token.text, self.kinds)
                )
        for token in functions_called(self._tokens):
            if token.text not in FUNCTIONS:
                raise self._wrong(
                    f"There is no function “{token.text}” here.", token.start, did_you_mean(token.text, FUNCTIONS)
                )
        for fact, other in comparisons(self._tokens):
            self._check_comparison(fact, other)
        self._try()

    @property
    def line(self) -> str:
        """It on one line, as it is shown."""
        return on_one_line(self.text)

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts that it names."""
        return frozenset(token.text for token in facts_named(self._tokens))

    def outcome(self, facts: Facts) -> Verdict:
        """Whether it holds, without the reasons: for a million people. A fact not among ``facts`` is one nobody told."""
        return self._outcome(tuple(facts.get(name, ()) for name in self._names))[0]

    def verdict(self, facts: Facts) -> Finding:
        """Whether it holds, and where that is unknown which facts would decide."""
        key = tuple(facts.get(name, ()) for name in self._names)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            found = self._kept[key] = self._find(key)
        return found

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(sorted(self.facts))

    @cached_property
    def _tokens(self) -> tuple[Token, ...]:
        return tokens(self.text)

    @cached_property
    def _program(self) -> Any:
        import cel  # it takes a while to import, and most answers need no condition

        try:
            return cel.compile(self.text)
        except ValueError as error:
            found = _SYNTAX.search(str(error))
            line, position, what = (int(found[1]), int(found[2]), found[3]) if found else (1, 1, str(error))
            what = what.split(" expecting {")[0].replace("'<EOF>'", "the end")
            lines = self.text.split("\n")
            start = sum(len(one) + 1 for one in lines[: line - 1]) + position - 1
            raise self._wrong(f"The condition cannot be read: {what}.", start, "It is written in CEL.") from None

    def _wrong(self, what: str, start: int, mend: str) -> InputError:
        before = self.text[:start]
        row, position = before.count("\n"), start - (before.rfind("\n") + 1)
        first_line, first_position = self.place.line or 1, self.place.position or 1
        at = Place(self.place.file, line=first_line + row, position=position + (1 if row else first_position))
        return InputError(what, place=at, mend=mend)

    def _check_comparison(self, fact: Token, other: Token) -> None:
        kind, value = self.kinds[fact.text], literal(other)
        right: type = {"flag": bool, "whole": int}.get(kind.type, str)
        if type(value) is not right:
            raise self._wrong(
                f"{fact.text} is {kind.words}, and never {other.text}.", other.start, "Correct the value."
            )
        if kind.terms and value not in kind.terms:
            raise self._wrong(f"“{value}” is no {fact.text}.", other.start, did_you_mean(str(value), kind.terms))

    def _try(self) -> None:
        """Evaluate it with values of each kind: what can never be compared, joined or decided is found now."""
        for values in self._samples(dict.fromkeys(self._names, ())):
            outcome, error = self._evaluate(values)
            if isinstance(error, (TypeError, RuntimeError)):
                told = "; ".join(f"{name} is {self.kinds[name].words}" for name in self._names)
                why = "a pattern for matches() is not valid" if "regex" in str(error) else "types do not fit"
                raise self._wrong(f"The condition cannot be evaluated: {why}.", 0, f"{told[:1].upper()}{told[1:]}.")
            if error is None and outcome is None:
                raise self._wrong("The condition is neither true nor false.", 0, "Compare its facts with something.")

    def _find(self, key: _Key) -> Finding:
        verdict, beyond = self._outcome(key)
        if verdict is not Verdict.UNKNOWN:
            return Finding(verdict)
        facts = dict(zip(self._names, key, strict=True))
        matter = self._matter(facts)
        return Finding(
            Verdict.UNKNOWN,
            missing=tuple(name for name in self._names if not facts[name] and name in matter),
            unsettled=tuple(name for name in self._names if len(facts[name]) > 1 and name in matter),
            beyond=beyond,
        )

    def _outcome(self, key: _Key) -> tuple[Verdict, tuple[str, ...]]:
        """The verdict, and the facts with too many values to try them all."""
        found = self._outcomes.get(key)
        if found is None:
            if len(self._outcomes) >= KEPT:
                self._outcomes.clear()
            found = self._outcomes[key] = self._tried(dict(zip(self._names, key, strict=True)))
        return found

    def _tried(self, facts: Mapping[str, Fact]) -> tuple[Verdict, tuple[str, ...]]:
        told = {name: values for name, values in facts.items() if values}
        closed = {name: every for name in facts if not facts[name] and (every := self.kinds[name].every) is not None}
        kept, dropped = _bounded(told)
        decided = self._decided(kept)
        if decided is None and closed:
            tried, missing = _bounded(told | closed)
            decided = self._decided(tried)
            dropped = [name for name in missing if name in told] or dropped
        if decided is None:
            return Verdict.UNKNOWN, tuple(dropped)
        return (Verdict.YES if decided else Verdict.NO), ()

    def _decided(self, facts: Mapping[str, Sequence[Value]]) -> bool | None:
        """What it comes to for every combination of these values, whatever all other facts are; None where it varies."""
        first: bool | None = None
        for values in product(*facts.values()):
            outcome, _ = self._evaluate(dict(zip(facts, values, strict=True)))
            if outcome is None or (first is not None and outcome is not first):
                return None
            first = outcome
        return first

    def _matter(self, facts: Mapping[str, Fact]) -> frozenset[str]:
        """Which of the facts that are not known change the outcome, as far as sample values show; else all of them."""
        outcomes: dict[str, dict[tuple[object, ...], set[object]]] = {
            name: {} for name in facts if len(facts[name]) != 1
        }
        for values in self._samples(facts):
            outcome, _ = self._evaluate(values)
            for name, seen in outcomes.items():
                rest = tuple(value for other, value in values.items() if other != name)
                seen.setdefault(rest, set()).add(outcome)
        found = frozenset(name for name, seen in outcomes.items() if any(len(one) > 1 for one in seen.values()))
        return found or frozenset(outcomes)

    def _samples(self, facts: Mapping[str, Fact]) -> Iterator[dict[str, Value]]:
        """Combinations of values: those told, and for what nobody told the condition's own literals and some others."""
        values = {name: self._thinned(facts[name] or self._invented(self.kinds[name])) for name in self._names}
        longest = max(map(len, values.values()), default=1)
        if prod(map(len, values.values())) <= MOST // 4:
            for combination in product(*values.values()):
                yield dict(zip(values, combination, strict=True))
            return
        for name, own in values.items():  # too many: one after the other, with two settings of all the rest
            for rest in (0, longest // 2):
                for value in own:
                    yield {other: options[rest % len(options)] for other, options in values.items()} | {name: value}

    def _thinned(self, values: Sequence[Value]) -> Sequence[Value]:
        if len(values) <= 8 or not all(type(value) is int for value in values):
            return values
        near = {number + step for number in self._numbers for step in (-1, 0, 1)} | {values[0], values[-1]}
        return [value for value in values if value in near]

    def _invented(self, kind: Kind) -> Sequence[Value]:
        if kind.every is not None:
            return kind.every
        texts = tuple(dict.fromkeys(value for token in self._tokens if isinstance(value := literal(token), str)))
        if kind.type == "whole":
            around = {max(kind.low or 0, number + step) for number in self._numbers for step in (-1, 0, 1)}
            return sorted(around | {kind.low or 0, 1000})
        if kind.type == "texts":
            return ((), *((text,) for text in texts if not kind.terms or text in kind.terms), ("another",))
        return (*texts, "another")

    @cached_property
    def _numbers(self) -> frozenset[int]:
        return frozenset(value for token in self._tokens if type(value := literal(token)) is int)

    def _evaluate(self, values: Mapping[str, Value]) -> tuple[bool | None, Exception | None]:
        try:
            outcome = self._program.execute(dict(values))
        except Exception as error:  # whatever CEL cannot evaluate is undecided
            return None, error
        return (outcome if isinstance(outcome, bool) else None), None


def _bounded(facts: Mapping[str, Sequence[Value]]) -> tuple[Mapping[str, Sequence[Value]], list[str]]:
    """The facts of which there are not too many combinations, and the names of those left out for it."""
    kept, dropped = dict(facts), []
    while prod(map(len, kept.values())) > MOST:
        largest = max(kept, key=lambda name: len(kept[name]))
        del kept[largest]
        dropped.append(largest)
    return MappingProxyType(kept), dropped
