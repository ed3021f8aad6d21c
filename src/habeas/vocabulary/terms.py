"""The closed word lists of the register, in the field's own terms (HURIDOCS micro-thesauri where one exists).

A term set is a name and its terms, each with its meaning in one line; the data dictionary of an export is made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _terms(**meanings: str) -> Mapping[str, str]:
    return MappingProxyType(meanings)


SEX = _terms(female="female", male="male", other="another sex as the source states it", unknown="not stated")

DEPRIVATION = _terms(
    detention="a stay in custody acknowledged by those who hold",
    abduction="taken away by force or deceit, custody not acknowledged at the time",
    enforced_disappearance="deprived of liberty by agents of the state or with its acquiescence, fate concealed "
    "(International Convention for the Protection of All Persons from Enforced Disappearance, article 2)",
)

CUSTODY = _terms(
    administrative_arrest="days of arrest for an administrative offence",
    pretrial_detention="held before or during trial",
    house_arrest="confined at home",
    penal_colony="serving a sentence in a penal colony",
    prison="serving a sentence under prison regime",
    arrest_sentence="serving a criminal sentence of arrest",
    open_facility="open-type correctional facility",
    home_restriction="restriction of freedom without referral to an open facility",
    compulsory_psychiatric="compulsory treatment in a psychiatric institution",
    travel_ban="not held, barred from leaving",
    non_custodial="a penalty without custody",
    unknown="not stated",
)

END = _terms(
    ended="the stay ended; the date may be unknown",
    ongoing="the person was still held when last seen",
    unknown="nobody knows whether the stay has ended",
)

RELEASE_CAUSE = _terms(
    term_served="the sentence was served in full",
    pardon="pardoned",
    amnesty="released on an amnesty",
    parole="released on parole",
    conviction_quashed="the conviction was quashed",
    acquittal="acquitted",
    case_closed="the case was closed",
    measure_changed="the preventive measure was changed to a lighter one",
    released_at_trial="released in the courtroom",
    medical="released for reasons of health",
    exchange="released in an exchange",
    expulsion="expelled from the country",
    escape="escaped",
    death="died in custody",
    unknown="not stated",
)

ACT = _terms(
    arrest="people were arrested",
    pardon="people were pardoned",
    amnesty="people were amnestied",
    release="people were released, by what means is not stated",
    exchange="people were exchanged",
    commutation="sentences were shortened or replaced; nobody was released",
    listing="names were put on a list or appeal",
    killing="people were killed",
)

EVENT = _terms(
    detained="taken into short-term or administrative custody",
    arrested="arrested, or remanded in custody",
    searched="the person's home or person was searched",
    charged="charged, or a case was opened",
    tried="on trial, or before a court",
    convicted="convicted or sentenced",
    fined="fined",
    held="was behind bars",
    transferred="moved to another place of custody",
    denied_contact="denied contact with family, counsel or others, or held incommunicado",
    hunger_strike="on hunger strike",
    fell_ill="fell ill, was taken to hospital, or was ill in custody",
    tortured="tortured or ill-treated",
    recognised="recognised as a political prisoner or prisoner of conscience",
    commuted="the sentence was shortened or replaced",
    pardoned="pardoned",
    amnestied="amnestied",
    exchanged="handed over in an exchange",
    released="released",
    fled="left the country or went into hiding",
    disappeared="missing, or disappeared",
    died="died in custody",
    killed="killed, or died otherwise",
    listed="put on a list or appeal",
)

MANNER = _terms(
    direct="between quotation marks",
    indirect="told without quotation marks",
    mixed="told, with some of the words in quotation marks",
)

RECOGNITION = _terms(
    recognised="the organisation counts the person as a political prisoner or prisoner of conscience",
    declined="the organisation looked at the case and did not recognise the person",
    withdrawn="the recognition was taken back",
    former="the person was recognised, and is no longer held",
)

GROUNDS = _terms(
    **{
        "PACE-a": "held solely for exercising fundamental freedoms (Council of Europe, Resolution 1900 (2012), 3.a)",
        "PACE-b": "held for purely political reasons, without connection to any offence (3.b)",
        "PACE-c": "held longer or in worse conditions than the offence warrants, for political motives (3.c)",
        "PACE-d": "held in a discriminatory manner as compared to other persons, for political motives (3.d)",
        "PACE-e": "held after clearly unfair proceedings that appear connected with political motives (3.e)",
        "WGAD-I": "no legal basis (United Nations Working Group on Arbitrary Detention, category I)",
        "WGAD-II": "held for exercising rights and freedoms (category II)",
        "WGAD-III": "grave violation of the right to a fair trial (category III)",
        "WGAD-IV": "prolonged administrative custody of asylum seekers, immigrants or refugees (category IV)",
        "WGAD-V": "discrimination (category V)",
        "prisoner_of_conscience": "held for who they are or what they believe, without violence or advocating it",
    }
)

EXCLUSION = _terms(
    violence_against_persons="the person used violence against persons, except in self-defence or necessity",
    incitement="the person called for violence, or for hatred on grounds of nation, race, ethnicity or religion",
    other="another ground, as the note says",
)

MEDICAL_NEED = _terms(
    stable="no urgent need of care",
    concern="needs to be followed",
    urgent="needs care urgently",
    critical="in danger of life",
)

ATTENTION = _terms(
    requested="care was asked for; what came of it is not stated",
    none="no care is given",
    limited="some care is given, not enough",
    adequate="the care needed is given",
)

CONTACT = _terms(permitted="there is contact", denied="contact is refused or cut off")

DISABILITY = _terms(
    I="group I, the gravest",
    II="group II",
    III="group III",
    child="a child with a disability",
    none="no disability group",
)

LEGAL_STATUS = _terms(
    chernobyl_affected="affected by the disaster at Chernobyl",
    injured_in_service="injured or fallen ill in military or public service",
    neither="neither of these",
)

DISCIPLINE = _terms(
    clean="no disciplinary penalty in force",
    penalised="disciplinary penalties in force",
    malicious_offender="declared a malicious violator of the rules of custody",
)

GRAVITY = _terms(
    minor="an offence without great public danger",
    less_serious="a less serious offence",
    serious="a serious offence",
    especially_serious="an especially serious offence",
)

PROCEEDINGS = _terms(
    pending="under investigation or on trial",
    convicted="convicted",
    acquitted="acquitted",
    closed="closed without a conviction",
    quashed="the conviction was quashed",
)

STATE_LIST = _terms(
    extremist="on the state's list of extremists",
    terrorist="on the state's list of terrorists",
    neither="on neither of them",
)

TERM_CHANGE = _terms(
    reduction="the term was shortened",
    addition="a term was added",
    replacement="the rest of the term was replaced by another penalty",
)

ASKED = _terms(
    release="that people be released",
    medical_care="medical care",
    contact="contact with family, counsel or a humanitarian body",
    conditions="better conditions of custody",
    review="that a case be reviewed",
    information="information on where or how people are",
    other="something else, as the note says",
)

APPEAL_OUTCOME = _terms(
    none="nothing came of it so far",
    refused="it was refused",
    partial="some of what was asked was done",
    granted="what was asked was done",
    unknown="what came of it is not known",
)

CONTEXT = _terms(
    sanctions_imposed="sanctions were imposed or widened",
    sanctions_lifted="sanctions were lifted or eased",
    election="an election or a vote",
    visit="a visit of officials or envoys",
    exchange="an exchange of prisoners",
    decree="a decree or another act of the executive",
    law="a law was passed or came into force",
    protest="protests",
    other="another event",
)

ASSUMPTION = _terms(
    disjoint="the groups named are different people: their sizes may be added up as people",
    coverage="the register holds every act of this kind, in this place and interval, that its sources know",
)

JUDGEMENT = _terms(
    same="the two records are one person", different="the two records are two people", unsure="it cannot be told"
)

JUDGED = _terms(
    by_hand="somebody looked at the two records", automatic="linking accepted it; nobody looked at the pair"
)
