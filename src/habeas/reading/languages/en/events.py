"""What happened to one person, as English tells it beyond the verbs that also tell what a number counts."""

from __future__ import annotations

from habeas.reading.event_words import EventWords
from habeas.reading.phrases import Phrases, words

_BE = "(was|were|been|being|is)"
_PRISON = "(penal colony|colony|prison|jail|labour camp|labor camp|solitary|solitary confinement|punishment cell|isolation cell|detention centre|detention center)"
_ACTS = {
    "transferred": f"""{_BE} (transferred|moved|sent|returned) to (a|an|the|another|) {_PRISON}, (transferred|moved) to (a|the|another|) (strict-regime|different|new|punishment) (colony|prison|jail|cell),
        {_BE} transferred, {_BE} moved, {_BE} (put|placed|thrown|kept|held) in (a|an|) (solitary|solitary confinement|punishment cell|isolation cell|isolation|disciplinary cell)""",
    "denied_contact": """(was|were|been|is|are) (denied|refused|stripped of) (all|any|) (contact|visits|letters|calls|parcels|correspondence|family visits|phone calls|meetings), (was|were|been|is|are) (denied|refused) access to (a|his|her|their) (lawyer|family),
        (held|kept) incommunicado, incommunicado, (has|have|had) no (contact|access) (with|to), (has|have|had) not been (allowed|permitted) (to see|visits|letters|calls|to meet|contact), (has|have|had) (received|had) no (letters|visits|calls), not allowed (to see|visits|letters|calls|to meet), not been heard from""",
    "hunger_strike": """(been|is|was|are|were|remains) on (a|) (dry|indefinite|) hunger strike, (went|gone|goes|go) on (a|) (dry|indefinite|) hunger strike, (began|begun|begins|declared|announced|started|launched) (a|an|) (dry|indefinite|) hunger strike,
        on hunger strike, (refused|refuses|refusing) (food|to eat)""",
    "fell_ill": f"""(fell|fallen|taken) (seriously|gravely|) ill, {_BE} (taken|rushed|moved|admitted) to (a|the|) (prison|) hospital, {_BE} (hospitalised|hospitalized), underwent (an operation|surgery|heart surgery),
        (suffers|suffered|suffering) from (cancer|diabetes|heart|kidney|epilepsy|tuberculosis), suffers from a (serious|chronic|heart), diagnosed with, (had|suffered) a (stroke|heart attack)""",
}

EVENTS = EventWords(
    acts=Phrases.listed(_ACTS),
    passive=words("was were is are been being be get gets got getting"),
    articles=r"\b(?P<said>[Aa]rt(?:icle|icles|s?\.)\s+\d[\d.-]*(?:\s+part\s+\d+|\(\d+\))?(?:\s+of\s+the\s+(?:[A-Z]\w+\s+)*(?:[Cc]riminal|[Pp]enal|[Aa]dministrative)\s+[Cc]ode)?)",
    court=r"\b(?P<said>(?:[Aa]|[Tt]he)\s+(?:(?:[A-Z][\w’'-]+|district|regional|city|military|supreme|criminal|federal|special|local)\s+)*(?:[Cc]ourt|[Tt]ribunal)(?:\s+(?:of|in|No\.)\s+(?:the\s+)?[A-Z\d][\w-]*(?:\s+[A-Z][\w-]*)*)?)",
    facility=r"\b(?P<said>(?:(?:[Pp]enal|[Cc]orrectional|[Pp]unishment|[Ww]omen’s|[Ww]omen's|[Pp]re-?trial|[Dd]etention|[Tt]emporary|[Ss]ecurity)\s+)*(?:[Cc]olony|[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Cc]ent(?:re|er)|[Ff]acility)\s+(?:No\.?|№|#|[Nn]umber)\s*\d+|(?:[A-Z][\w’'-]+\s+)+(?:[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Pp]enal [Cc]olony))",
)
