"""What a page says about itself in its head: title, author, outlet, day of publication, language, address.

Read are the places where publishers put it: Open Graph and other ``meta`` elements, JSON-LD (schema.org), ``time``
elements, the canonical link. The first that says something counts. A date is taken as it is printed there, its time of day
and zone left aside.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from lxml import etree

from habeas.documents.document import About
from habeas.errors import InputError
from habeas.reading.dateline import dateline
from habeas.reading.language import grammar

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date",
    "sailthru.date", "article.published", "citation_publication_date",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_OUTLET = ("og:site_name", "application-name", "dc.publisher", "publisher")
_ISO = re.compile(r"\s*((?:19|20)\d\d-(?:0\d|1[0-2])(?:-[0-3]\d)?)(?!\d)")
_LONGEST = 300
_DEEPEST = 6


def about(tree: etree._Element) -> About:
    """What the page says about itself."""
    metas = _metas(tree)
    linked = list(_linked_data(tree))
    return About(
        title=_first(metas, _TITLE) or _said(linked, "headline") or _text(tree, "//h1") or _text(tree, "//title"),
        author=_person(_first(metas, _AUTHOR)) or _said(linked, "author"),
        outlet=_first(metas, _OUTLET) or _said(linked, "publisher"),
        published=_published(tree, metas, linked),
        language=_language(tree),
        address=_address(tree, metas),
    )


def _metas(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content[:_LONGEST])
    return found


def _linked_data(tree: etree._Element) -> Iterator[dict[str, object]]:
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json" or not element.text:
            continue
        try:
            found = json.loads(element.text)
        except (ValueError, RecursionError):
            continue
        yield from _objects(found, _DEEPEST)


def _objects(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth - 1)
        yield from _objects(value.get("mainEntity"), depth - 1)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, depth - 1)


def _said(linked: Sequence[dict[str, object]], key: str) -> str | None:
    for one in linked:
        value = one.get(key)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())[:_LONGEST]
    return None


def _first(metas: dict[str, str], names: Sequence[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _person(words: str | None) -> str | None:
    # Some publishers give the author's page instead of a name.
    return None if words is None or words.startswith("http") else words


def _text(tree: etree._Element, path: str) -> str | None:
    for element in tree.iterfind("." + path):
        words = " ".join("".join(str(part) for part in element.itertext()).split())
        if words:
            return words[:_LONGEST]
    return None


def _published(tree: etree._Element, metas: dict[str, str], linked: Sequence[dict[str, object]]) -> str | None:
    times = [element.get("datetime") or "" for element in tree.iter("time")]
    said = _said(linked, "datePublished")
    for words in (_first(metas, _PUBLISHED), said, *times):
        day = _day(words) if words else None
        if day is not None:
            return day
    return None


def _day(words: str) -> str | None:
    iso = _ISO.match(words)
    day = iso[1] if iso is not None else dateline(words, grammar("en").datelines)
    try:
        return About(published=day).published
    except InputError:
        return None


def _language(tree: etree._Element) -> str | None:
    code = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").split("-")[0].lower()
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None


def _address(tree: etree._Element, metas: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        address = (link.get("href") or "").strip()
        if (link.get("rel") or "").lower() == "canonical" and address.startswith("http"):
            return address
    found = metas.get("og:url")
    return found if found is not None and found.startswith("http") else None
