"""Russian words that end with a full stop without ending a sentence."""

from __future__ import annotations

from habeas.reading.abbreviations import Abbreviations
from habeas.reading.phrases import words

# Followed by a name or a number: never the end of a sentence.
_NEVER = words("""
    ул д кв ст ч п пп стр см им тов проф акад ген полк подполк кап лейт св обл р-н пос дер т.е т.к и.о в.и.о врио рис № гл абз
    ред прим напр бул пр-т просп пл стлб корр ср тел янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек доп рег
    """)
# May end a sentence: what follows decides.
_MAYBE = words("г гг т.д т.п др пр руб коп тыс млн млрд чел лет н.э в.в вв км кг чел.-час")
# What a new sentence begins with after an abbreviation that may be the last word of one.
_OPENERS = words("""
    в во на по с со к ко у о об от из за до при для после перед под без среди между через он она они оно мы вы я это этот эта эти
    тот та те и а но или также кроме однако так как когда если хотя что кто где всего еще ещё ранее раньше позже теперь сейчас
    сегодня вчера тогда затем потом согласно по-прежнему все всё их его ее её один одна двое трое
    """)

ABBREVIATIONS = Abbreviations(never=_NEVER, maybe=_MAYBE, openers=_OPENERS)
