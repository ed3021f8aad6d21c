"""Take a report in: its bytes to the documents, and an entry that says what it is, where it comes from and who took it in.

A report is known by its bytes: the same bytes under another name are the same report. What was said of it when it was taken
in holds when it is read again, so that "last month" means the same month; whoever says something else of it later puts
another entry beside the first, and the newest stands. Lists that were imported are documents as well, and no reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from habeas.access.levels import Level
from habeas.answers.origin import origins_of
from habeas.documents.document import Document
from habeas.errors import InputError, Place
from habeas.ledger.entries import Draft, Entry, Field
from habeas.register.records import Record
from habeas.vocabulary.dates import parse_date
from habeas.workflows.check import dateline_agency
from habeas.workflows.import_list import check_source_key
from habeas.workflows.opened import Opened

_NO_KEY = re.compile(r"[^\w.]+")


@dataclass(frozen=True)
class Report:
    """A report on record. ``source`` is the key of who published it, ``publisher`` the name; ``obtained`` a day.

    ``published`` is a full or partial ISO date, None where nobody knows; ``country`` and ``language`` None where not given.
    """

    sha256: str
    name: str
    bytes: int
    media_type: str
    source: str
    publisher: str
    obtained: str
    published: str | None = None
    url: str | None = None
    title: str | None = None
    country: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        check_source_key(self.source)

    @property
    def reported(self) -> str:
        """The day on which it says what it says: the last that its publication may have been, else when it was obtained."""
        latest = None if self.published is None else parse_date(self.published).latest
        return self.obtained if latest is None else min(latest.isoformat(), self.obtained)

    def draft(self, by: str) -> Draft:
        """The entry that says that it was taken in. Names, titles and addresses of reports name people: for the case team."""
        public = {"sha256", "bytes", "media_type", "source", "obtained", "published"}
        said = {name: value for name, value in vars(self).items() if value is not None}
        levels = {name: Level.PUBLIC if name in public else Level.CASE_TEAM for name in said}
        return Draft("document", by, {name: Field(value, levels[name]) for name, value in said.items()})


def report_of(entry: Entry) -> Report | None:
    """The report that an entry says was taken in; None for another document, or where what it is known by was erased."""
    told = {name: entry.value(name) for name in Report.__dataclass_fields__}
    needed = ("sha256", "bytes", "media_type", "source", "obtained")
    if entry.kind != "document" or any(told[name] is None for name in needed):
        return None
    told["name"] = told["name"] or "(the name was erased)"
    told["publisher"] = told["publisher"] or told["source"]
    return Report(**told)


@dataclass(frozen=True)
class Given:
    """What whoever takes a report in says of it. None leaves it to the report, or to what was said before."""

    source: str | None = None
    published: str | None = None
    obtained: date | None = None
    url: str | None = None
    country: str | None = None
    language: str | None = None


def described(
    document: Document, size: int, given: Given, *, sources: Iterable[Record], today: date, before: Report | None
) -> Report:
    """The report that a document is. Raises ``InputError`` where nobody says who published it."""
    about = document.about
    key, publisher = _source(document, given.source, tuple(sources), before)
    return Report(
        sha256=document.sha256,
        name=document.name if before is None else before.name,
        bytes=size,
        media_type=document.media_type if before is None else before.media_type,
        source=key,
        publisher=publisher,
        obtained=given.obtained.isoformat() if given.obtained is not None else _obtained(before, today),
        published=about.published,
        url=given.url or (about.address if before is None else before.url),
        title=about.title if before is None else before.title,
        country=given.country or (None if before is None else before.country),
        language=given.language or (None if before is None else before.language),
    )


def take_in(opened: Opened, report: Report, data: bytes, *, by: str, reports: Mapping[str, Report]) -> bool:
    """Keep the report's bytes and put it on record, unless it is on record as just this. Whether an entry was written."""
    if reports.get(report.sha256) == report:
        return False
    opened.documents.put(data, report.name)
    opened.ledger.append([report.draft(by)])
    return True


def _source(
    document: Document, given: str | None, sources: tuple[Record, ...], before: Report | None
) -> tuple[str, str]:
    """The key and the name of who published it: as given, as on record, or as the report says itself."""
    if before is not None and given in {None, before.source}:
        return before.source, before.publisher
    outlet = document.about.outlet or dateline_agency(document.text)
    named = {record.id.rsplit("/", 1)[-1]: str(record.get("name")) for record in sources if record.get("name")}
    if given is not None:
        return given, named.get(given) or outlet or given
    if outlet is None:
        raise InputError(
            "The report does not say who published it.",
            place=Place(document.name),
            mend="Give --source KEY, such as --source viasna.",
        )
    origins = origins_of(sources)
    on_record = next(((key, name) for key, name in named.items() if origins.same(name, outlet)), None)
    return on_record or (_NO_KEY.sub("-", outlet.casefold()).strip("-._") or "unnamed", outlet)


def _obtained(before: Report | None, today: date) -> str:
    return today.isoformat() if before is None else before.obtained
