"""Words that end with a full stop without ending a sentence."""

from __future__ import annotations

from habeas.reading.abbreviations import Abbreviations
from habeas.reading.phrases import words

# Followed by a name or a number: never the end of a sentence.
_NEVER = words("""
    sr sra srta sres sras d dª dña dr dra dres prof profa lic licda ing arq mons pbro fr hno hna gral gen cnel tte cap cmdte
    sgto almte dip sen fdo excmo excma ilmo ilma sto sta n nº núm num no nro art arts pág págs p pp cap inc párr apdo av avda
    ca aprox p.ej ej vs v tel dpto depto prov mun edo gob hab ene feb mar abr may jun jul ago sep sept oct nov dic
    """)
# May end a sentence: the word after it decides.
_MAYBE = words("ee.uu ee.uu. ee. uu cc.oo ff.aa rr.hh etc s.a a.c s.l c.v a.m p.m d.c a.c u.s onu km kg")
# What a new sentence begins with after an abbreviation that may be the last word of one.
_OPENERS = words("""
    el la los las un una unos unas lo este esta estos estas ese esa esos esas aquel su sus mi nuestro y o pero sin en de del
    al a por para con desde según tras ante entre hasta sobre durante mientras cuando si aunque como así también además no
    más otro otra otros otras todo todos todas hay se le les ya ayer hoy luego después antes asimismo igualmente
    """)

ABBREVIATIONS = Abbreviations(
    never=_NEVER,
    maybe=_MAYBE,
    words=frozenset({"no", "mar", "sen", "gen", "d", "cap", "inc", "ca", "v", "may"}),
    openers=_OPENERS,
)
