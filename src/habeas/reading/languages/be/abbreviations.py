"""Belarusian words that end with a full stop without ending a sentence."""

from __future__ import annotations

from habeas.reading.abbreviations import Abbreviations
from habeas.reading.phrases import words

# Followed by a name or a number: never the end of a sentence.
_NEVER = words("""
    вул д кв арт ч п пп стар см ім праф акад ген палк падпалк кап лейт св обл вобл р-н г.зн гэта.зн в.а мал № гл абз рэд заўв
    напр бульв пр-т плошч пл карэсп тэл студз лют сак крас трав чэрв ліп жн вер кастр ліст снеж дад
    """)
# May end a sentence: what follows decides.
_MAYBE = words("г гг і.г.д г.д т.д інш руб кап тыс млн млрд чал н.э ст стст км кг")
# What a new sentence begins with after an abbreviation that may be the last word of one.
_OPENERS = words("""
    у ў на па з са зь да аб пра ад за для пры пасля пасьля перад пад без бяз сярод між праз ён яна яно яны мы вы я гэта гэты гэтая гэтыя
    той тая тыя і а але ці таксама акрамя аднак так як калі хоць хаця што хто дзе усяго ўсяго яшчэ раней пазней цяпер зараз
    сёння сёньня учора ўчора тады потым паводле згодна усе ўсе іх яго яе адзін адна двое трое
    """)

ABBREVIATIONS = Abbreviations(never=_NEVER, maybe=_MAYBE, openers=_OPENERS)
