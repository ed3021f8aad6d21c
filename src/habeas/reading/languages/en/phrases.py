"""English cues of partition, role and trait."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.roles import Note, Roles
from habeas.reading.subsets import Parts

PARTS = Parts(
    of=frozenset({"of", "among"}),
    them=frozenset({"them", "these", "those", "whom", "which", "us"}),
    including=Phrases.listed(
        {
            True: """including, including at least, among them, among whom, among these, amongst them, including some, including the, included, includes, include, including about, comprising, consisting of,
        made up of, namely, with, as well as, including another, counting, such as, of which, of whom"""
        }
    ),
    definite=words("the all these those its their same both"),
    traits=Phrases.listed(
        {
            True: """men, women, man, woman, children, child, minors, minor, girls, boys, pensioners, foreigners, nationals, citizens, teenagers, adults, students, journalists, foreigner, elderly, mothers, fathers,
        activists, officers, lawyers, members"""
        }
    ),
    joins=frozenset({",", "and", ";"}),
    contains=Phrases.listed(
        {
            True: "(includes|included|comprise|comprises|comprised|contain|contains|contained|consist of|consists of|consisted of|was made up of|is made up of|takes in|took in) (at least|some|about|also|)"
        }
    ),
    brings=Phrases.listed(
        {
            True: "bringing to, bringing the total to, bringing the number to, takes to, taking to, taking the total to, raising to, brings to, brought to, raises to"
        }
    ),
    articles=words("the"),
    things=frozenset({"which"}),
)
_CUES: dict[Note, str] = {
    "announced": "amnesty for, sweeping amnesty, announced a sweeping amnesty, announced an amnesty, amnesty announced, announced amnesty, amnesty law, amnesty bill, draft amnesty, granting amnesty, announced the amnesty, amnesty covering",
    "promised": """promised, promise, promises, promising, pledged, pledge, pledges, vowed, agreed to, ordered the release, plans to, plan to, planned, planning to, is to, are to, will be, will, to be released, to be freed, to be pardoned,
        due to be, set to be, scheduled to be, intends to, offered to, undertook to, to free, to release, would free, would release, would pardon, would be freed, would be released, will free, may be released, may leave, may be freed, could be released, will release, begun releasing, began releasing""",
    "asked": """asked for, asked that, asks for, demanded, demands, demand, demanding, called for, calls for, call for, calling for, urged, urges, want, wants, seek, seeks, seeking, requested, requests, request, appealed for, sought, should be,
        must be, have asked, had asked, asked the court""",
    "expected": "expected, could, could walk, likely to, would be, are expected to, is expected to, might, about to, may yet, at this pace, by the end of next",
    "denied": "denied, denies, deny, denying, rejected, rejects, dismissed as, dismissed reports, disputed, disputes, false, falsely, fabricated, untrue, a lie, fairy tale, no evidence that, wrongly, wrongly stated, not true, refuted, did not arrest, did not, never",
    "possible": "would have been, could have been, might have been, may have, might have, could have, feared, possibly, if convicted",
    "not_so": "have never been, has never been, had never been, have not been, has not been, had not been, were not, was not, are not, is not, were never, was never, will not, cannot be",
    "maximum": "maximum, punishable by, carries, carry, carrying, face, faces, facing, risk, risks, could face, the law says",
}
ROLES = Roles(
    cues=Phrases.listed(_CUES),
    held_nouns=Phrases.listed(
        {True: "prisoners, prisoner, inmates, detainees, imprisoned, jailed, hostages, convicts, detained"}
    ),
)
TRAITS: Phrases[str] = Phrases.listed(
    {
        "women": "women, woman, female, females, girls, mothers, wives, ladies, widows, nuns, grandmothers, daughters, sisters",
        "men": "men, man, male, males, boys, fathers, husbands, monks, sons, brothers",
        "minors": "minors, minor, children, child, under 18, under the age of 18, underage, teenagers, teenage, juveniles, adolescents, schoolchildren, younger than 18, underaged",
        "adults": "adults, adult",
        "over_50": "over 50, over the age of 50, older than 50, above 50, above the age of 50, aged over 50, over fifty, over the age of fifty, aged 50 and over, 50 or older, aged 50 or over, older than fifty, past fifty, 50 years and older, aged more than 50",
        "over_60": "over 60, over the age of 60, older than 60, above 60, over sixty, over the age of sixty, aged 60 and over, 60 or older, older than sixty",
        "under_25": "under 25, under the age of 25, younger than 25, under twenty - five, aged under 25, below 25",
        "pensioners": "pensioners, pensioner, retired, retirees, elderly, of retirement age, of pension age, old - age",
        "chronic_disease_or_disability": "chronic diseases and disabilities, chronic diseases or disabilities, chronic health conditions and disabilities, chronic illnesses and disabilities, chronic health conditions or disabilities",
        "chronic_disease": "chronic disease, chronic diseases, chronic illness, chronic illnesses, chronic health, chronic conditions, chronic health conditions, chronically ill, chronic health problems, serious illnesses, serious illness, long-term illness, long-term illnesses",
        "disability": "disabilities, disability, disabled, invalids, handicapped, wheelchair users",
        "critical": "critical condition, critically ill, critical state, grave condition, near death, intensive care, fighting for their lives",
        "ill": "ill, seriously ill, gravely ill, severely ill, sick, in poor health, ailing, cancer, health problems, medical care, unwell, in need of medical care",
        "with_children": "with children, with minor children, have children, have minor children, with small children, with young children, has children, parents, with many children, raising children, parents of minors",
        "foreigners": "foreigners, foreign nationals, foreign citizens, foreigner, foreign, americans, u.s. citizens, us citizens, poles, lithuanians, latvians, germans, ukrainians, russians, dual nationals, noncitizens, non - citizens",
    }
)
