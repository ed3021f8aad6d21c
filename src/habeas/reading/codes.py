"""The code of every figure: its own, or that of the figure it repeats, is a part of, or goes on counting."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.figure import NOT_PEOPLE, Counted
from habeas.reading.layout import Layout
from habeas.reading.subsets import Part

# A number this large is hardly said twice of different people in one report.
_TELLING = 10


# What a repeated number may be said to have met with since: "all four say they were tortured".
_SAID_ANEW = frozenset({"tortured", "at_risk", "critical", "killed"})


# What may have been done to those who are held.
_ON_THE_WAY = frozenset({"detained", "arrested", "charged", "convicted"})


_LET_OUT = frozenset({"released", "pardoned", "amnestied", "exchanged"})


class Codes:
    """Gives codes to the figures of one text, in order."""

    def __init__(self, layout: Layout) -> None:
        self._tokens, self._joins = layout.tokens, layout.words.parts.joins
        self._rest, self._definite = layout.words.counting.small.rest, layout.words.parts.definite
        self._auxiliaries = layout.words.counting.small.auxiliaries
        self._denials, self._light = layout.words.counting.small.denials, layout.words.counting.small.light
        self._about = layout.words.counting.small.about
        self._handing = layout.words.counting.verbs.handing
        self._firm = layout.words.counting.verbs.firm

    def of(self, parts: Sequence[Part]) -> list[Counted]:
        """The code of each: its own, or that of the figure it repeats or is a part of, or plain people; sets what a part goes on counting."""
        codes: list[Counted] = []
        for part in parts:
            code = part.count.code
            link = part.repeats if part.repeats is not None else part.whole
            if part.repeats is not None and part.repeats < len(codes) and code not in _SAID_ANEW:
                code = codes[part.repeats]
            elif (
                link is not None
                and link < len(codes)
                and (not part.count.own or self._describes(part, code, codes[link]))
            ):
                code = codes[link]
            if (
                code is None
                and link is None
                and (
                    part.count.noun is None
                    or self._is_joined(len(codes), parts)
                    or self._is_rest(part)
                    or self._is_told(part)
                )
            ):
                part.running = self._running(len(codes), parts, codes)
                code = codes[part.running] if part.running is not None else None
                if self._is_left(part, parts, codes):
                    code = "held"
            if code is None:
                part.running = self._summed(len(codes), parts, codes)
                code = codes[part.running] if part.running is not None else self._same_number(part, parts, codes)
            if code in _ON_THE_WAY | {"held"} and link is None and self._is_only_described(part):
                # "135 people imprisoned without cause arrived", below a headline that says they were freed.
                elsewhere = self._same_number(part, parts, codes)
                code = elsewhere if elsewhere in _LET_OUT else code
            codes.append(code or "other_persons")
        self._settle_loose(parts, codes)
        self._settle_rest(parts, codes)
        return codes

    def _describes(self, part: Part, code: Counted | None, whole: Counted) -> bool:
        """Whether a participle only tells how a part of those held came to be so: "43 of them detained after the vote"."""
        if whole != "held" or code not in _ON_THE_WAY or part.repeats is not None:
            return False
        return self._is_only_described(part)

    def _is_only_described(self, part: Part) -> bool:
        """Whether no finite verb stands between the number and what is said of its people."""
        said = self._tokens[part.number.end : part.count.end]
        return not any(token.lower in self._auxiliaries for token in said)

    def _settle_rest(self, parts: Sequence[Part], codes: list[Counted]) -> None:
        """What later figures tell about earlier ones."""
        detained = any(code == "detained" and part.count.own for code, part in zip(codes, parts, strict=True))
        for index, part in enumerate(parts):
            if part.count.unsure and detained and codes[index] == "held":
                codes[index] = "detained"
            if codes[index] == "other_persons" and part.count.code is None:
                codes[index] = self._same_number(part, parts, codes) or "other_persons"
        for index, part in enumerate(parts[:-1]):
            if codes[index] == "other_persons" and codes[index + 1] == "sentenced_years" and self._gets(index, parts):
                codes[index] = "convicted"
            bare = part.count.code is None and part.count.noun is None and codes[index] == "other_persons"
            following = codes[index + 1]
            if bare and parts[index + 1].sentence == part.sentence and following not in NOT_PEOPLE:
                # "five got 12 years": the length is that of the people's sentence.
                codes[index] = "convicted" if following == "sentenced_years" else following
        for index, part in enumerate(parts):
            if part.whole is not None and part.whole > index and part.count.code is None:
                codes[index] = codes[part.whole]

    def _gets(self, index: int, parts: Sequence[Part]) -> bool:
        """Whether a dash or a verb joins people to the sentence they got: «двоим помощникам — по шесть лет», "two got 18"."""
        between = self._tokens[parts[index].count.end : parts[index + 1].number.begin]
        if not 0 < len(between) <= 3:
            return False
        first = parts[index].count.end
        handed = self._handing.at(self._tokens, first, first + len(between))
        return handed is not None or (len(between) <= 2 and between[0].text in {"—", "–"})

    def _settle_loose(self, parts: Sequence[Part], codes: list[Counted]) -> None:
        """What was said with a loose verb ("picked up", "came home") is what the rest of the report calls it."""
        firm: dict[Counted, int] = {}
        for at in range(len(self._tokens)):
            if hit := self._firm.at(self._tokens, at, len(self._tokens)):
                firm.setdefault(hit[0], at)
        said_loosely: set[int] = set()
        for index, part in enumerate(parts):
            links = (part.repeats, part.whole, part.running)
            link = next((link for link in links if link is not None), None)
            again = part.repeats is not None or not part.count.own
            loose = part.count.loose or (again and link is not None and link in said_loosely)
            if loose:
                said_loosely.add(index)
            if loose and codes[index] == "detained" and "arrested" in firm and "detained" not in firm:
                codes[index] = "arrested"
            exchanged = "exchanged" in codes[:index] or firm.get("exchanged", part.stop) < part.number.begin
            if loose and codes[index] == "released" and exchanged:
                codes[index] = "exchanged"

    @staticmethod
    def _same_number(part: Part, parts: Sequence[Part], codes: Sequence[Counted]) -> Counted | None:
        """The code of the same number elsewhere, as in a headline: "Belarus frees 52"; "a bus carrying 52 people"."""
        if part.number.value < _TELLING or part.number.modality == "vague":
            return None
        for other, code in zip(parts, codes, strict=False):
            same = (other.number.low, other.number.high) == (part.number.low, part.number.high)
            if same and other is not part and other.count.own and code not in NOT_PEOPLE:
                return code
        return None

    @staticmethod
    def _summed(index: int, parts: Sequence[Part], codes: Sequence[Counted]) -> int | None:
        """The first of the figures before it in its sentence that a total adds up: "58 soldiers and 2 civilians, 60 in all"."""
        total, part = parts[index].number.value, parts[index]
        for first in range(index - 1, -1, -1):
            if parts[first].sentence != part.sentence or codes[first] in NOT_PEOPLE:
                return None
            total -= parts[first].number.value
            if total == 0 and index - first > 1:
                return first
        return None

    def _is_joined(self, index: int, parts: Sequence[Part]) -> bool:
        """Whether nothing but a comma or "and" stands between the figure and the one before."""
        if index == 0 or parts[index - 1].sentence != parts[index].sentence:
            return False
        between = self._tokens[parts[index - 1].count.end : parts[index].number.begin]
        if not any(token.lower in self._denials for token in between):
            return bool(between) and all(token.lower in self._joins or token.text == "(" for token in between)
        small = self._denials | self._joins | self._light
        return all(token.lower in small or token.text in {"(", ",", "—", "–"} for token in between)

    def _is_rest(self, part: Part) -> bool:
        """Whether the number is what is left of a group: "the other 38 Belarusians"."""
        begin, end = part.number.begin, part.number.end
        if begin < 2:
            return False
        if self._tokens[begin - 1].lower in self._rest:
            return self._tokens[begin - 2].lower in self._definite
        behind = end < len(self._tokens) and self._tokens[end].lower in self._rest
        return behind and self._tokens[begin - 1].lower in self._definite

    def _is_left(self, part: Part, parts: Sequence[Part], codes: Sequence[Counted]) -> bool:
        """Whether the number is what is left of a group some of whom were let out: «отпустили четверых из 19. Остальные 15 …»."""
        last = part.running
        if last is None or codes[last] not in _LET_OUT or self._tokens[part.number.begin - 1].lower not in self._rest:
            return False
        whole = part.number.value + parts[last].number.value
        return any(parts[i].number.value == whole and codes[i] not in _LET_OUT for i in range(last))

    def _is_told(self, part: Part) -> bool:
        """Whether somebody only speaks of so many: «центр говорить про 279 осіб»."""
        return part.number.begin > 0 and self._tokens[part.number.begin - 1].lower in self._about

    @staticmethod
    def _running(index: int, parts: Sequence[Part], codes: Sequence[Counted]) -> int | None:
        """What a bare number goes on counting: the latest people counted in its paragraph ("a week ago: 1,438")."""
        for i in range(index - 1, -1, -1):
            if parts[i].paragraph != parts[index].paragraph:
                return None
            if codes[i] not in {"other", "ages", "sentenced_years"}:
                return i
        return None
