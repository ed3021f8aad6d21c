"""How Russian says that somebody says something, beyond its words of attribution."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.speech_words import SpeechWords

_PAST = "(л|ла|ло|ли)"
# Verbs of demanding, promising and judging, which no number follows.
_VERBS = f"""
потребова{_PAST}, требу(ет|ют), требова{_PAST}, попроси{_PAST}, прос(ит|ят), призва{_PAST}, призыва(ет|ют), призыва{_PAST}, пообеща{_PAST}, обеща(ет|ют), обеща{_PAST}, осуди{_PAST}, осужда(ет|ют),
обвини{_PAST}, обвиня(ет|ют), обвиня{_PAST}, приветствова{_PAST}, приветству(ет|ют), похвали{_PAST}, раскритикова{_PAST}, критику(ет|ют), поблагодари{_PAST}, посоветова{_PAST}, советова{_PAST},
предложи{_PAST}, предлага(ет|ют), спроси{_PAST}, ответи{_PAST}, отвеча(ет|ют), возрази{_PAST}, воскликну{_PAST}, крикну{_PAST}, прошепта{_PAST}, пошути{_PAST}, наде(ется|ются|ялся|ялась|ялись),
счита(ет|ют), счита{_PAST}, дума(ет|ют), полага(ет|ют), полага{_PAST}, опаса(ется|ются), бо(ится|ятся), сомнева(ется|ются|лся|лась|лись), жела(ет|ют), призна(ет|ют), сказа{_PAST}, продолжи{_PAST}, опровергло, отвергло
"""
_WEAK = "ответи*, отвеч*, призна(л|ла|ло|ли|ет|ют), установи*, оценива*, оцен*, продолжи*, предложи*, предлага*, проси*, прос(ит|ят), назва*, называ*, осуди*, обвини*, критику*, выступи*"
_NO_SAYING = "признан*, осужден*, обвинен*, названн*, сказано, суд признал, суд осудил"

SPEECH = SpeechWords(
    verbs=Phrases.listed({False: _NO_SAYING, True: _VERBS}),
    weak=Phrases.listed({True: _WEAK}),
    own_words=Phrases.listed({True: "по (его|ее|их) (словам|мнению|данным|оценке|оценкам|утверждению|признанию)"}),
    complementisers=Phrases.listed({True: "что, о том что, в том что, будто, якобы"}),
    asked=words("чтобы как почему кто где сколько ли когда какой какие зачем"),
    apposed=words("который которая которые глава руководитель руководительница"),
    behind=words("перед передо к ко между среди ради у над за о об обо про для из-за благодаря вопреки"),
    unreal=r"\A(?:не|нет)\Z",
)
