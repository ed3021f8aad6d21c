"""A text or a page of HTML. Which of the two it is, its beginning says; the file's name helps only where that leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from habeas.adapters.encoding import encoding_of
from habeas.adapters.formats.headline import headline
from habeas.adapters.formats.parsed import Parsed
from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About
from habeas.documents.wrapping import unwrapped

# A byte order mark is no space to Python.
_HTML = re.compile(
    r"[\s\ufeff]*(?:(?:<!--(?:(?!-->).)*-->|<\?xml[^>]*>)\s*)*<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENDED = re.compile(r"\A(?!.*<(?:!doctype\s+html|html|body)\b)|</(?:html|body)\b", re.IGNORECASE | re.DOTALL)
_OPEN_END = "The page has no end (</body> or </html>): it may have been cut off."
_ANY_PAGE = b"<html><body><p>The group counted its members.</p></body></html>"
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}
_HTML_TAG = re.compile(r"<(?:p|div|span|a|h[1-6]|br|ul|table|section)\b[^>]*>", re.IGNORECASE)


def parse(data: bytes, name: str) -> Parsed:
    """Read a text or a page in whatever encoding it is."""
    encoding = encoding_of(data, name)
    traced = decoded(data, encoding)
    if _is_html(traced.text, name):
        from habeas.adapters.formats.html import declared_encoding, read_page

        # What fits UTF-8 or bears a mark is that, whatever the page declares; only a guess gives way.
        declared = None if encoding.startswith("utf") else declared_encoding(data)
        body, about = read_page(decoded(data, declared) if declared is not None else traced)
        return Parsed("text/html", body, about, notes=tuple(_loose_ends(traced.text)))
    body = unwrapped(cleaned(traced))
    return Parsed("text/plain", body, About(title=headline(body.text)))


def _loose_ends(page: str) -> Iterator[str]:
    """What began on a page and never ended, so that words may be missing: the page itself, a comment, a script."""
    if _ENDED.search(page) is None:
        yield _OPEN_END
    if page.rfind("<!--") > page.rfind("-->"):
        yield "A comment on the page has no end: what stands behind it is not read."
    small = page.lower()
    for name in ("script", "style", "textarea", "title", "iframe"):
        if small.rfind(f"<{name}") > small.rfind(f"</{name}"):
            yield f"A <{name}> on the page has no end: what stands behind it is not read."


def load_html() -> None:
    """Load the reader of pages with its word lists, which takes a second, before forks that each would do it anew."""
    parse(_ANY_PAGE, "")


def _is_html(text: str, name: str) -> bool:
    """By how it begins; a file called HTML is one, too, when it has an element in it."""
    if _HTML.match(text) is not None:
        return True
    return Path(name).suffix.lower() in _HTML_ENDINGS and _HTML_TAG.search(text) is not None
