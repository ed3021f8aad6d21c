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
    nouns=Phrases.listed({"tried": "trial, court hearing"}),
    granting=Phrases.listed(
        {
            "receives": "get, gets, got, receive, receives, received, draws, drew, was handed, was given, were handed, were given, been handed, been given, handed, given",
            "gives": "gave, gives, hands, handed down, hand down, imposed, slapped",
        }
    ),
    lengths=words("to in for years year months month days prison jail colony penal a an life behind bars"),
    passive=words("was were is are been being be get gets got getting"),
    he=words("he she"),
    him=words("him her"),
    them=words("them us me you it"),
    she=words("she her"),
    kin=words(
        "wife husband widow widower mother father son daughter sister brother uncle aunt cousin nephew niece grandmother grandfather partner friend lawyer"
    ),
    whose=words("whose"),
    men=words(
        "nikita mikita ilya illia ilia mykola mikola mykyta luka sasha danila siddhartha joshua abdulla musa mustafa nazha costa savva foma kuzma zakaria yahya aba juanma mischa misha vanya kolya petya grisha dima vova fedya"
    ),
    women=words(
        "alice anne allison beatriz belen carol caroline catherine christine claire deborah edith elizabeth ellen emily esther florence grace heather helen hillary inés ines irene isabel jane janet jennifer jill joan joe judith julie karen kate katherine kathryn katie kelly kim kirsten laurent lauren liz louise madeleine margaret marie mariam maryam mary megan melanie mercedes michelle miriam nancy nastassia natalie nelly nicole oleksandra olesya pauline pilar rachel rose ruth sarah sophie stephanie stephany sue susan teresa tracy umida vicky virginia wendy zoe amy belén asel dolores carmen lali amal marfa lyubov liubou lubov"
    ),
    several=words("were are have"),
    still=words("still now currently already"),
    inside=words("in behind under at on"),
    by=words("by to in"),
    doubts=Phrases.listed(
        {
            "not_so": "not, never, nor, n't, cannot, did not, was not, without being, avoid, avoided, avoids, escaped, refused to, refuses to, declined to, failed to, unable to",
            "possible": "to, may, might, could, can, would, whether, if, unless, should, must, risks, risk, fears, feared, likely to, expected to, could be, facing, reportedly planned, threatened to, threatens to, threatened with, planned to, plans to, hoped to, hopes to, afraid of, fear of, possible, potential, tried to, attempted to",
            "expected": "will, to be, will be, due to be, set to be, is to be, shall",
            "asked": "demand, demanded, demands, call for, called for, calls for, calling for, urged, seek, sought, seeking, asked to, asked the court to, requested, requests, campaign for, campaigned for, campaigning for, petition for, appeal for",
        }
    ),
    participle=r"ed|held|found|sent|given|taken|put|beaten|freed|let|hurt|struck|sentenced|shot|caught|slain|swept",
    impersonal=r"(?!)",
    bears=r"walk\w*|go|goes|went|gone|stand|stands|stood|face|faces|faced|facing|receive\w*|serv(?:e|es|ed|ing)|await\w*|languish\w*|remain\w*|return\w*|left|leave\w*|suffer\w*|underwent|fell|came|comes|plead\w*|pled|lost|sits?|sat|join\w*|appear\w*|emerg\w*|re-emerg\w*|end|ended|landed|wound|reach\w*|become|became|cross\w*|escap\w*|flee\w*|fled|vanish\w*|disappear\w*|spen[dt]\w*",
    articles=r"\b(?P<said>[Aa]rt(?:icle|icles|s?\.)\s+\d[\d.-]*(?:\s+part\s+\d+|\(\d+\))?(?:\s+of\s+the\s+(?:[A-Z]\w+\s+)*(?:[Cc]riminal|[Pp]enal|[Aa]dministrative)\s+[Cc]ode)?)",
    court=r"\b(?P<said>(?:[Aa]|[Tt]he)\s+(?:(?:[A-Z][\w’'-]+|district|regional|city|military|supreme|criminal|federal|special|local)\s+)*(?:[Cc]ourt|[Tt]ribunal)(?:\s+(?:of|in|No\.)\s+(?:the\s+)?[A-Z\d][\w-]*(?:\s+[A-Z][\w-]*)*)?)",
    facility=r"\b(?P<said>(?:(?:[Pp]enal|[Cc]orrectional|[Pp]unishment|[Ww]omen’s|[Ww]omen's|[Pp]re-?trial|[Dd]etention|[Tt]emporary|[Ss]ecurity)\s+)*(?:[Cc]olony|[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Cc]ent(?:re|er)|[Ff]acility)\s+(?:No\.?|№|#|[Nn]umber)\s*\d+|(?:[A-Z][\w’'-]+\s+)+(?:[Pp]rison|[Jj]ail|[Dd]etention [Cc]ent(?:re|er)|[Pp]enal [Cc]olony))",
)
