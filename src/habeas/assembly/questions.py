"""What can be asked of an open register, in Python: one method for each kind of question.

Days, periods and sources are taken as one writes them; the answers are those of ``answers``. ``Register`` inherits this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from habeas.access.levels import Level
from habeas.adapters.clock import now
from habeas.answers.answer import Answer
from habeas.answers.appeals import Appeals, appeals_on
from habeas.answers.balance import Balance, Moment
from habeas.answers.compared import Compared, compared
from habeas.answers.context import ContextEvent, events
from habeas.answers.disagreements import Disagreements, disagreements
from habeas.answers.listed import Listing, people_on
from habeas.answers.lists import NamedList, list_named
from habeas.answers.question import Question, Unit
from habeas.answers.series import Series, Step
from habeas.answers.sources import AllOf, read_sources
from habeas.assembly.answering import Answering
from habeas.errors import QuestionError
from habeas.ledger.log import Ledger
from habeas.ledger.store import Store
from habeas.register.person import one_person
from habeas.register.view import View
from habeas.vocabulary.dates import Period, parse_date, parse_period
from habeas.workflows.ask import view_of

if TYPE_CHECKING:  # what reads reports takes longer to import than most commands take
    from habeas.answers.eligibility import Eligibility
    from habeas.rules.legal_act import LegalAct
    from habeas.workflows.check import CheckedReport


class Questions:
    """The questions to a register; its ``ledger`` is what is asked."""

    def __init__(self, ledger: Ledger, store: Store, folder: Path) -> None:
        self.ledger = ledger
        self._folded: tuple[tuple[int, date | None, int | None], View] | None = None
        self._answering = Answering(ledger, store, folder, self._view)

    def ask(self, question: Question) -> Answer:
        """The answer to a question."""
        return self._answering.count(question)

    def ask_series(self, question: Question, every: Step, *, cumulative: bool = False, then: bool = False) -> Series:
        """The answers to a question at many times. See ``answers.series``."""
        return self._answering.series(question, every, cumulative=cumulative, then=then)

    def ask_balance(self, question: Question, opening: Moment, closing: Moment) -> Balance:
        """Who came and who went between two moments. See ``answers.balance``."""
        return self._answering.balance(question, opening, closing)

    def count(
        self,
        what: str,
        *,
        at: date | str | None = None,
        during: str | tuple[str, str] | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        according_to: AllOf | str | Sequence[str] = (),
        where: Mapping[str, str] | None = None,
        by: str | Sequence[str] = (),
        people: Literal["political", "anyone"] = "political",
        unit: Unit = "persons",
    ) -> Answer:
        """How many, with bounds. See ``answers.question.Question`` for the parts of a question.

        ``at`` is a day; ``during`` is ``"2024"``, ``"2024-07/2025-01"`` or ``("2024-07", "2025-01")``. Sources are
        ``"viasna"``, ``("viasna", "dissidentby")`` (on any of these lists) or ``AllOf("viasna", "dissidentby")``, the
        same as ``"viasna & dissidentby"``. Raises ``QuestionError`` for a question that cannot be asked.
        """
        sources, lists = read_sources(according_to)
        question = Question(
            what, day_asked(at), period_asked(during), known_asked(known), recorded, sources,
            tuple((where or {}).items()), names_asked(by), people, unit, lists,
        )  # fmt: skip
        return self.ask(question)

    def series(
        self,
        what: str,
        *,
        during: str | tuple[str, str],
        every: Step = "month",
        cumulative: bool = False,
        known: date | str | None = None,
        recorded: int | None = None,
        according_to: AllOf | str | Sequence[str] = (),
        where: Mapping[str, str] | None = None,
        by: str | Sequence[str] = (),
        people: Literal["political", "anyone"] = "political",
        unit: Unit = "persons",
    ) -> Series:
        """The same at many times: a stock on the last day of each step, a flow during each. See ``answers.series``.

        ``known="then"``: each point as known on its own last day.
        """
        sources, lists = read_sources(according_to)
        then = known == "then"
        question = Question(
            what, None, period_asked(during), None if then else known_asked(known), recorded, sources,
            tuple((where or {}).items()), names_asked(by), people, unit, lists,
        )  # fmt: skip
        return self.ask_series(question, every, cumulative=cumulative, then=then)

    def balance(
        self,
        what: str = "held",
        *,
        at: date | str,
        to_at: date | str | None = None,
        known: date | str | None = None,
        to_known: date | str | None = None,
        recorded: int | None = None,
        according_to: str | Sequence[str] = (),
        where: Mapping[str, str] | None = None,
    ) -> Balance:
        """Who came and who went from one day to another, and what became known later. See ``answers.balance``.

        ``to_at`` is the day of the closing (the same, where none is given); ``to_known`` the day as known on which it is
        told (that of the opening, where none is given; ``"today"``: all that is on record).
        """
        sources, lists = read_sources(according_to)
        question = Question(
            what, recorded=recorded, according_to=sources, lists=lists, where=tuple((where or {}).items())
        )
        first, then = day_asked(at), known_asked(known)
        assert first is not None
        later = then if to_known is None else None if to_known == "today" else known_asked(to_known)
        opening, closing = Moment(first, then), Moment(day_asked(to_at) or first, later)
        return self.ask_balance(question, opening, closing)

    def view(self, *, known: date | str | None = None, recorded: int | None = None) -> View:
        """What follows from the ledger for a pair of times; folded anew only when asked otherwise or entries came."""
        return self._view(day_asked(known), recorded)

    def _view(self, known: date | None, recorded: int | None) -> View:
        asked = (self.ledger.size, known, recorded)
        if self._folded is None or self._folded[0] != asked:
            self._folded = asked, view_of(self.ledger, known=asked[1], recorded=recorded)
        return self._folded[1]

    @overload
    def compare(self, left: str, right: str, about: str = "detention") -> Disagreements: ...

    @overload
    def compare(
        self,
        left: str,
        right: str,
        *,
        what: str,
        at: date | str | None = None,
        during: str | tuple[str, str] | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Compared: ...

    def compare(
        self,
        left: str,
        right: str,
        about: str = "detention",
        *,
        what: str | None = None,
        at: date | str | None = None,
        during: str | tuple[str, str] | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        where: Mapping[str, str] | None = None,
    ) -> Disagreements | Compared:
        """Two sources on one question, ``what`` (``answers.compared``), or without it the people of both whose dates
        disagree (``answers.disagreements``).
        """
        if what is None:
            return disagreements(self.view(), left, right, about)
        question = Question(what, day_asked(at), period_asked(during), where=tuple((where or {}).items()))
        return compared(self.view(known=known_asked(known), recorded=recorded), question, left, right)

    def list(
        self,
        name: str | NamedList,
        *,
        at: date | str | None = None,
        known: date | str | None = None,
        according_to: str | Sequence[str] = (),
    ) -> Listing:
        """A named list of people, or one of your own (``answers.lists``), on a day: today, where none is given."""
        named = list_named(name) if isinstance(name, str) else name
        sources, lists = read_sources(according_to)
        if lists == "all":
            raise QuestionError("A list is of people on any of the sources.", mend="Join them by commas.")
        view = self.view(known=known_asked(known))
        return people_on(view, named, day_asked(at) or now().date(), sources)

    def eligible(
        self,
        act: LegalAct | str,
        *,
        at: date | str,
        person: str | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
    ) -> Eligibility:
        """Who falls under a legal act (a file, or the name of one in the examples) on a day. See ``answers.eligibility``.

        ``person``: words of one person's name, or the id of a record, instead of everybody held.
        """
        from habeas.answers.eligibility import eligibility
        from habeas.assembly.legal_acts import legal_act

        found = legal_act(act) if isinstance(act, str) else act
        view, on = self.view(known=known_asked(known), recorded=recorded), day_asked(at)
        assert on is not None
        return eligibility(view, found, on, person=None if person is None else one_person(view, person).members)

    def appeals(self, *, at: date | str | None = None, known: date | str | None = None) -> Appeals:
        """What was handed to whom by a day (today, where none is given), and what came of it."""
        return appeals_on(self.view(known=known_asked(known)), day_asked(at) or now().date())

    def context(
        self,
        *,
        during: str | tuple[str, str] | None = None,
        country: str | None = None,
        known: date | str | None = None,
    ) -> tuple[ContextEvent, ...]:
        """The sourced events beside the register, in order: never a cause of its numbers."""
        return events(self.view(known=known_asked(known)), period_asked(during), country, Level.CASE_TEAM)

    def check(
        self,
        file: Path | str,
        *,
        published: date | str | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        country: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
    ) -> CheckedReport:
        """Every figure of a report (a file, text or HTML) against the register. See ``workflows.check``."""
        from habeas.adapters.extract import extract
        from habeas.workflows.check import check_reading
        from habeas.workflows.read import read_file

        day = published.isoformat() if isinstance(published, date) else published
        reading = read_file(Path(file), extract, published=day, country=country, language=language)
        return check_reading(self.view(known=known, recorded=recorded), reading, country=country, outlet=outlet)


def day_asked(day: date | str | None) -> date | None:
    """A day as it was given; text must name one day."""
    if day is None or isinstance(day, date):
        return day
    told = parse_date(day)
    if not told.exact:
        raise QuestionError(f"“{day}” is not a day.", mend="Write it as 2025-05-07.")
    return told.earliest


def known_asked(day: date | str | None) -> date | None:
    """The day as known on which something is asked: what is not reported yet, nobody knows."""
    found = day_asked(day)
    if found is not None and found > now().date():
        raise QuestionError(f"Nobody knows yet what will be known on {found}.", mend="Give a day up to today, or none.")
    return found


def names_asked(by: str | Sequence[str]) -> tuple[str, ...]:
    """The names of a breakdown."""
    return (by,) if isinstance(by, str) else tuple(by)


def period_asked(told: str | tuple[str, str] | None) -> Period | None:
    """A period as it was given, in one text or as its first and last day, month or year."""
    return None if told is None else parse_period(*((told,) if isinstance(told, str) else told))
