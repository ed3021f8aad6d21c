"""The names of sources as they stand in a text: the noun phrase to the left or right of a word of attribution.

A name behind a title stands without it; two names joined by "and" are two; a phrase with a number in it is none.
"""

from __future__ import annotations

from habeas.reading.source_edges import SourceEdges

QUOTES_OPEN, QUOTES_CLOSE = frozenset('"“«„'), frozenset('"”»“')
_LONGEST = 16
_LONGEST_ASIDE = 24


class SourceNames(SourceEdges):
    """Finds the names of sources in one text."""

    def has_holding(self, begin: int, end: int) -> bool:
        """Whether a count, list or report stands there."""
        return any(self._words.holdings.at(self._tokens, i, end) is not None for i in range(begin, end))

    def _with_apposition(self, begin: int, name: int, end: int) -> tuple[str, ...]:
        """A person by description and name, as they stand: "the director, Jane Doe"."""
        if begin >= name - 1 or not self.names(begin, name - 1) or not self.names(name, end):
            return self.names(name, end)
        return (self._text[self._tokens[begin].start : self._tokens[end - 1].end],)

    def _behind_subject(self, verb: int, start: int) -> int | None:
        """Where the subject ends: before adverbs, moments, a relative pronoun and what is put between commas or brackets."""
        tokens, words = self._tokens, self._words
        at = verb
        while at > start:
            if (back := self._interrupted(at, start)) is not None:
                at = back
                break
            if tokens[at - 1].lower in words.told and at - 1 > start:
                at -= 1
                continue
            dated = at - 1 in self._times or (tokens[at - 1].text == "," and at - 2 in self._times)
            skipped = (True, at - 1) if dated else words.between.before(tokens, at, start)
            if skipped is None:
                break
            at = skipped[1]
        if at > start and tokens[at - 1].text in {",", ")"}:
            opening = "(" if tokens[at - 1].text == ")" else ","
            near = range(at - 2, max(start, at - _LONGEST), -1)
            back = next((i for i in near if tokens[i].text == opening), None)
            if back is None:
                return None
            at = back
        if at > start and tokens[at - 1].lower in words.relatives:
            at -= 2 if at - 1 > start and tokens[at - 2].text == "," else 1
        return at

    def _interrupted(self, at: int, start: int) -> int | None:
        """Where an adverbial or a relative clause between commas begins that ends before ``at``: "X, in a report, counted"."""
        tokens, words = self._tokens, self._words
        if at - 2 <= start or tokens[at - 1].text != ",":
            return None
        near = range(at - 2, max(start, at - _LONGEST_ASIDE), -1)
        back = next((i for i in near if tokens[i].text == ","), None)
        if back is None or tokens[back + 1].lower not in words.inner | words.prepositions | words.relatives:
            return None
        return back

    def left(self, at: int, start: int) -> tuple[str, ...]:
        """The names of the phrase that ends before ``at``."""
        begin = self.without_opening(self._left_edge(at, start), at)
        return self.names(begin, at)

    def without_opening(self, begin: int, at: int) -> int:
        """Leave out what a sentence may open with before its subject."""
        while begin < at and (
            self._tokens[begin].lower in self._words.openers
            or not (self._tokens[begin].text[0].isalnum() or self._tokens[begin].text == "«")
        ):
            begin += 1
        if begin > 0 and self._tokens[begin - 1].lower in self._words.inner:
            # "On the same day X said", "In Havana the vice-president said": the subject begins behind the day or place.
            days = [i for i in range(begin, at - 1) if self._tokens[i].lower in self._words.days]
            articles = [i for i in range(begin + 1, at) if self._tokens[i].lower in self._words.articles]
            begin = days[-1] + 1 if days else articles[0] if articles else self._behind_place(begin, at)
            named = next((i for i in range(begin + 1, at) if self._tokens[i].text == "«"), None)
            if named is not None and self._tokens[named - 1].lower not in self._words.people | self._words.bodies:
                # «В День свободы "Мемориал" сообщил»
                begin = named
        return begin

    def _behind_place(self, begin: int, at: int) -> int:
        """Where the subject begins behind the name of a place: «В Минске правозащитники сообщили»."""
        if begin + 1 >= at or not self._tokens[begin].is_capital or self._tokens[begin].text.isupper():
            return begin
        return begin + (self._tokens[begin + 1].lower in self._words.people | self._words.bodies)

    def right(self, index: int, stop: int) -> tuple[str, ...]:
        """The names of the phrase that begins at ``index``; of a count in the words of attribution, of its maker."""
        tokens, words = self._tokens, self._words
        end = self.right_edge(index, stop)
        if end < stop and self.has_holding(index, end):
            maker = self._maker(index, end, stop)
            if maker:
                return maker
        names = self.names(index, end)
        if len(names) == 1 and end + 2 < stop and tokens[end].text == "," and not tokens[end - 1].is_capital:
            close = end + 1
            while close < stop and (tokens[close].is_capital or tokens[close].text == "-") and close not in self._times:
                close += 1
            if close - end > 2 and (close >= stop or tokens[close].text in {",", ".", ";", ")"}):
                return self._with_apposition(index, end + 1, close)
        if names and end + 2 < stop and tokens[end].lower in words.and_words and self._begins_source(end + 1, stop):
            names += self.right(end + 1, stop)
        if (names and tokens[end - 1].lower in words.quoting) or (end < stop and tokens[end].lower in words.quoting):
            quoted = end if tokens[end - 1].lower in words.quoting else end + 1
            if names and quoted < stop and tokens[quoted].lower in words.agents:
                return self.names(index, quoted - 1) + self.right(quoted + 1, stop)
        return names

    def behind_adverbs(self, index: int, stop: int) -> int:
        """Behind what stands between a verb and the subject after it: moments, adverbs, and who was told."""
        tokens, words = self._tokens, self._words
        while index < stop:
            skipped = words.between.at(tokens, index, stop)
            if index in self._times:
                index += 1
            elif skipped is not None:
                index = skipped[1]
            elif tokens[index].lower in words.told:
                index += 1
                while index < stop and (tokens[index].is_capital or self._quoted_name(index, stop) is not None):
                    index = self._quoted_name(index, stop) or index + 1
            else:
                break
        return index

    def _begins_source(self, index: int, stop: int) -> bool:
        """Whether a second source follows "and", a plain noun or name and no clause."""
        tokens = self._tokens
        end = self.right_edge(index, stop)
        if end == index or end - index > 6 or any(self.is_verb(i) for i in range(index, end)):
            return False
        closes = end >= stop or not tokens[end].text[0].isalnum() or end in self._times
        return closes and self.is_source(self._text[tokens[index].start : tokens[end - 1].end])

    def _maker(self, index: int, end: int, stop: int) -> tuple[str, ...]:
        """Who made a count: "figures released by X", "figures that X shared", "a tally X keeps"."""
        tokens, words = self._tokens, self._words
        for at in range(index, min(end + 4, stop)):
            if tokens[at].lower in words.agents and at > index:
                found = self.right(at + 1, stop)
                return found if all(map(self.is_source, found)) else ()
        held = next((i for i in range(index, end) if words.holdings.at(tokens, i, stop)), end)
        first = held + 1
        while first < end and words.holdings.at(tokens, first, stop):
            first += 1
        if first >= end:
            first = end + 1 if tokens[end].lower in words.relatives else end
        close = next((i for i in range(first + 1, min(first + _LONGEST, stop)) if self.is_verb(i)
                      or words.made.at(tokens, i, stop) or words.gives.at(tokens, i, stop)), None)  # fmt: skip
        if close is None or any(not self._in_name(i) for i in range(first, close)):
            return ()
        names = self.names(first, self._behind_subject(close, first) or close)
        return names if all(map(self.is_source, names)) else ()

    def names(self, begin: int, end: int) -> tuple[str, ...]:
        """The name or names in these tokens, split at "and" between capitals."""
        tokens, words = self._tokens, self._words
        while end > begin and (
            not (tokens[end - 1].text[-1].isalnum() or self._quoted_before(end, begin) is not None)
            or tokens[end - 1].lower in words.inner
        ):
            end -= 1
        if all(token.lower in words.inner | words.articles or not token.is_word for token in tokens[begin:end]):
            return ()
        nobody = words.nobody.at(tokens, begin, end)
        if begin >= end or (nobody is not None and nobody[1] in {begin + 1, end}):
            return ()
        if end - begin == 1 and tokens[begin].lower in words.determiners - words.pronouns:
            return ()
        core = next((i for i in range(begin, end) if tokens[i].lower in words.inner), end)
        first = begin + any(tokens[i].lower in words.announcers for i in range(begin + 1, core))
        if any(tokens[i].is_number and not self._is_part(i) for i in range(first, end)):
            return ()
        if any(tokens[i].lower in words.counts and not self._is_part(i) for i in range(first, core)):
            return ()
        parts, last = [], begin
        for index in range(begin + 1, end - 1):
            if tokens[index].lower in words.and_words and not self._is_one_name(begin, index):
                parts.append((last, index))
                last = index + 1
        parts.append((self._behind_title(last, end), end))
        return tuple(self._text[tokens[a].start : tokens[b - 1].end] for a, b in parts if a < b)

    def _behind_title(self, begin: int, end: int) -> int:
        """Where a person's own name begins behind a title: "the country's President Jane Doe"."""
        for index in range(end - 2, begin - 1, -1):
            alone = self._words.order == "free" and end - index == len(("president", "Smith"))
            if not alone and self._tokens[index].lower in self._words.titles and self._tokens[index + 1].is_capital:
                return index + 1
            if not self._tokens[index].is_capital or not self._tokens[end - 1].is_capital:
                break
        return begin

    def _is_part(self, index: int) -> bool:
        """Whether a number belongs to a name ("Channel 4", "the 88 Project") or is an age ("a 41-year-old lawyer")."""
        tokens = self._tokens
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            behind is not None
            and behind.is_word
            and not behind.is_capital
            and behind.lower not in self._words.stops | self._words.ends
        ):
            return False
        return (index > 0 and tokens[index - 1].is_capital) or (
            behind is not None
            and (
                (behind.text == "-" and behind.start == tokens[index].end)
                or (behind.is_capital and index > 0 and tokens[index - 1].lower in self._words.articles)
            )
        )

    def _is_one_name(self, begin: int, index: int) -> bool:
        """Whether "and" at ``index`` stands inside one name: "Centre for Law and Democracy"."""
        tokens, words = self._tokens, self._words
        joined = any(tokens[i].lower in words.joiners for i in range(begin, index))
        after = tokens[index + 1]
        return joined and after.lower not in words.articles and not after.text.isupper()
