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
