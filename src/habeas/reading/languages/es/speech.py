"""How Spanish says that somebody says something, beyond its words of attribution."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.speech_words import SpeechWords

# Verbs of demanding, promising and judging, which no number follows.
_VERBS = """
exig(e|en|ió|ieron|ía|ían), pid(e|en|ió|ieron), ped(ía|ían), reclam(a|an|ó|aron|aba|aban), solicit(a|an|ó|aron), promet(e|en|ió|ieron), conden(a|an|ó|aron), rechaz(a|an|ó|aron), critic(a|an|ó|aron), acus(a|an|ó|aron),
celebr(a|an|ó|aron), elogi(a|an|ó|aron), agradec(e|en|ió|ieron), lament(a|an|ó|aron), propon(e|en|ía), propuso, propusieron, pregunt(a|an|ó|aron), respond(e|en|ió|ieron), contest(a|an|ó|aron), replic(a|an|ó|aron),
insist(e|en|ió|ieron), grit(a|an|ó|aron), exclam(a|an|ó|aron), susurr(a|an|ó|aron), brome(a|an|ó|aron), esper(a|an|ó|aban), cre(e|en|ía|ían), pien(sa|san), pensab(a|an), opin(a|an|ó|aron), tem(e|en|ía|ían), dud(a|an|ó|aron),
dese(a|an|aba|aban), quier(e|en), quer(ía|ían), recomend(ó|aron), recomiend(a|an), inst(a|an|ó|aron), urg(e|en|ió|ieron), llam(a|an|ó|aron) a, prosigu(e|en|ió|ieron), continu(ó|aron), concluy(ó|eron|e|en), zanj(a|ó), sentenci(a|ó), escrib(e|en|ió|ieron)
"""
_WEAK = "conden(a|an|ó|aron), esper(a|an|ó|aban), celebr(a|an|ó|aron), respond(e|en|ió|ieron), contest(a|an|ó|aron), continu(ó|aron), concluy(ó|eron|e|en), rechaz(a|an|ó|aron), quier(e|en), quer(ía|ían), solicit(a|an|ó|aron), sentenci(a|ó), llam(a|an|ó|aron) a, dese(a|an|aba|aban)"

SPEECH = SpeechWords(
    verbs=Phrases.listed({True: _VERBS}),
    weak=Phrases.listed({True: _WEAK}),
    own_words=Phrases.listed(
        {
            True: "según (su|sus) (versión|relato|testimonio|palabras|propias palabras|cuenta|propia cuenta), en (su|sus) (opinión|palabras), a su juicio"
        }
    ),
    complementisers=Phrases.listed({True: "que, de que"}),
    asked=words("si cómo qué por quién dónde cuándo"),
    apposed=words("un una el la los las quien quienes cuyo cuya su"),
    adverb=r"mente\Z",
    participle=r"(?:ando|iendo|yendo)\Z",
    unreal=r"\A(?:no|nunca|jamás|tampoco)\Z",
)
