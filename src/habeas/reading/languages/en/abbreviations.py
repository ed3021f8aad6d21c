"""Words that end with a full stop without ending a sentence."""

from __future__ import annotations

from habeas.reading.abbreviations import Abbreviations
from habeas.reading.phrases import words

# Followed by a name or a number: never the end of a sentence.
_NEVER = words("""
    mr mrs ms mx dr prof rev fr sr jr st sen rep gov gen lt col maj capt cpl sgt cmdr adm brig supt insp pres hon amb
    no nos art arts sec para paras vol pp fig ch cf approx ca vs v e.g i.e dept univ ft mt messrs msgr
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
# May end a sentence: the capital letter after it decides, unless a name follows ("the U.S. Congress").
_MAYBE = words("u.s u.k u.n e.u u.s.a d.c a.m p.m inc ltd co corp etc al jr sr ph.d b.c a.d")
# What a new sentence begins with after an abbreviation that may be the last word of one.
_OPENERS = words("""
    the a an he she it they we i you this that these those there his her its their our but and or so yet in on at by for
    from with since after before during as when while if although however at of to about more some many most all among
    according no not one two three four five six seven eight nine ten what who which where another both each every
    """)

ABBREVIATIONS = Abbreviations(
    never=_NEVER,
    maybe=_MAYBE,
    words=frozenset({"no", "art", "fig", "mar", "jun", "dec", "sec"}),
    openers=_OPENERS,
)
