"""What happened to one person, as English tells it beyond the verbs that also tell what a number counts."""

from __future__ import annotations

from habeas.reading.event_words import EventWords
from habeas.reading.phrases import Phrases, words

_BE = "(was|were|is|are|been|being|be)"
_ACTS = {
    "transferred": f"""{_BE} (later|then|since|secretly|) (transferred|moved|taken|sent|returned|relocated) to (a|an|the|another|) (penal|punishment|correctional|strict-regime|different|new|) (colony|prison|jail|facility|cell|penal colony|labour camp|labor camp|detention centre|detention center),
        (transferred|moved) from, {_BE} (transferred|moved|relocated), (put|placed|thrown|kept|held) in (solitary|a punishment|an isolation|isolation|a disciplinary|the punishment)""",
    "denied_contact": f"""{_BE} (denied|refused|deprived of|barred from|stripped of) (all|any|the|) (contact|visits|letters|calls|parcels|correspondence|access to|family visits|phone calls|meetings),
        {_BE} held incommunicado, held incommunicado, kept incommunicado, incommunicado, (has|have|had) no (contact|access) (with|to), (has|have|had) not been (allowed|permitted) (to see|visits|letters|calls|to meet|contact),
        (has|have|had) (received|had) no (letters|visits|calls), not allowed (to see|visits|letters|calls|to meet), not been heard from""",
    "hunger_strike": """(went|gone|goes|go|been|is|was|are|were|remains|remained) on (a|an|) (dry|indefinite|) hunger strike, (began|begun|began|begins|declared|announced|started|launched|staged) (a|an|) (dry|indefinite|) hunger strike,
        on hunger strike, (refused|refuses|refusing) (food|to eat)""",
    "fell_ill": f"""(fell|fallen|falls|taken) (seriously|gravely|) ill, {_BE} (taken|rushed|moved|admitted|transferred) to (a|the|) (prison|) hospital, {_BE} (hospitalised|hospitalized), underwent (an operation|surgery|heart surgery|an emergency operation),
        (suffers|suffered|suffering|suffer) from (cancer|diabetes|a heart|heart|a serious|kidney|high blood|an illness|a chronic|tuberculosis|epilepsy), (diagnosed|was diagnosed) with, (had|suffered) (a|) (stroke|heart attack)""",
}

EVENTS = EventWords(
    acts=Phrases.listed(_ACTS),
    passive=words("was were is are been being be get gets got getting"),
    articles=r"\b(?P<said>[Aa]rt(?:icle|icles|s?\.)\s+\d[\d.-]*(?:\s+part\s+\d+|\(\d+\))?(?:\s+of\s+the\s+(?:[A-Z]\w+\s+)*(?:[Cc]riminal|[Pp]enal|[Aa]dministrative)\s+[Cc]ode)?)",
    court=r"\b(?P<said>(?:[Aa]|[Tt]he)\s+(?:(?:[A-Z][\w’'-]+|district|regional|city|military|supreme|criminal|federal|special|local)\s+)*(?:[Cc]ourt|[Tt]ribunal)(?:\s+(?:of|in|No\.)\s+(?:the\s+)?[A-Z\d][\w-]*(?:\s+[A-Z][\w-]*)*)?)",
    facility=r"\b(?P<said>(?:(?:[Pp]enal|[Cc]orrectional|[Pp]unishment|[Ww]omen’s|[Ww]omen's|[Pp]re-?trial|[Dd]etention|[Tt]emporary|[Ss]ecurity)\s+)*(?:[Cc]olony|[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Cc]ent(?:re|er)|[Ff]acility)\s+(?:No\.?|№|#|[Nn]umber)\s*\d+|(?:[A-Z][\w’'-]+\s+)+(?:[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Pp]enal [Cc]olony))",
)
