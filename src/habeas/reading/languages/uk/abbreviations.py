"""Ukrainian words that end with a full stop without ending a sentence."""

from __future__ import annotations

from habeas.reading.abbreviations import Abbreviations
from habeas.reading.phrases import words

# Followed by a name or a number: never the end of a sentence.
_NEVER = words("""
    вул буд кв ст ч п пп с стор див ім проф акад ген полк підполк кап лейт св обл р-н м сел смт дер т.зв т.к в.о рис № абз зв т
    ред прим напр бул пр-т просп пл корп тел січ лют бер берез квіт трав черв лип серп вер верес жовт лист листоп груд дод рег гр
    """)
# May end a sentence: what follows decides.
_MAYBE = words("р рр пр тис млн млрд грн руб коп чол год хв н.е в вв ст км кг дол")
# What a new sentence begins with after an abbreviation that may be the last word of one.
_OPENERS = words("""
    у в во на по з із зі до о об від за при для після перед під без серед між через над він вона вони воно ми ви я це цей ця ці
    той та ті те і й а але або чи також крім однак проте так як коли якщо хоча що де хто усього всього ще раніше пізніше тепер зараз
    сьогодні вчора учора тоді потім згодом відтак отже згідно усі всі їх його її один одна двоє троє понад близько за решта
    """)

ABBREVIATIONS = Abbreviations(never=_NEVER, maybe=_MAYBE, openers=_OPENERS)
