"""The page of a picture: the question, the drawing, its numbers as a table, the notes, and where each thing is from.

One file that loads nothing, as the page of a checked report is: no script, everything escaped, and the only links out are
the sources' own http(s) addresses.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from habeas.access.levels import Level
from habeas.adapters.pages.check import safe_address
from habeas.charts.picture import Picture

_IN_THE_DRAWING = ("from", "to", "address")  # columns that the page tells otherwise; the CSV has them


def chart_page(picture: Picture, level: Level = Level.PUBLIC) -> str:
    """The page as HTML; ``level`` is what the picture was cut to."""
    return _template().render(picture=picture, table=picture.numbers.without(*_IN_THE_DRAWING).html(), level=level)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("habeas.adapters.pages", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(address=safe_address)
    return environment.get_template("chart.html")
