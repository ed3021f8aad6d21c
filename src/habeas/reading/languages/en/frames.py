"""English verbs in two parts around their object ("put 12 on trial"), and what a verb of giving gives ("handed 12 fines")."""

from __future__ import annotations

from habeas.claims.figure import Counted

# Forms of the verb, and what stands behind the object.
_FRAMES: list[tuple[str, dict[Counted, str]]] = [
    ("let lets letting allow allowed allows", {"released": "go, out, off, walk, free, home, walk free, return"}),
    ("set sets setting turned", {"released": "free, loose, at liberty"}),
    (
        "send sends sent sending packed ship shipped dispatched",
        {
            "released": "home, back home",
            "convicted": "to prison, to jail, to (a|) penal (colony|colonies), to (labour|labor) camps, to the gulag, down, behind bars, away, to the camps",
            "detained": "to detention centres, to detention centers",
            "on_trial": "for trial, to trial",
            "fled": "into exile, abroad",
        },
    ),
    (
        "bring brings brought flew flown get got",
        {"released": "home, back, out of prison, out of jail", "on_trial": "to trial, before a (court|judge)"},
    ),
    (
        "put puts putting place places placed placing",
        {
            "on_trial": "on trial, in the dock",
            "arrested": "behind bars, in (jail|prison|custody|pre-trial detention), under (arrest|house arrest), into (jail|prison|custody)",
            "killed": "to death",
            "convicted": "away, behind bars for",
            "listed": "on (a|its|the|their|an) (international|interstate|) (list|blacklist|wanted list|sanctions list|register)",
        },
    ),
    (
        "threw throw throws throwing thrown flung cast tossed clapped shoved",
        {
            "arrested": "in jail, in prison, into (jail|prison|cells|a cell|the cells), in (the cells|cells|a cell), behind bars"
        },
    ),
    (
        "take takes took taking taken",
        {
            "detained": "into custody, in for questioning, for questioning, to (a|the|) police (station|stations), to the station, away, in, off, into detention",
            "arrested": "prisoner, captive",
            "other_persons": "hostage",
        },
    ),
    (
        "keep keeps kept keeping hold holds held holding has have",
        {
            "held": "in (custody|prison|jail|detention|solitary|isolation|solitary confinement|its prisons|its jails|prisons|jails|cells|captivity), behind bars, locked up, inside, under house arrest, captive, hostage, imprisoned"
        },
    ),
    (
        "leave leaves left leaving",
        {
            "killed": "dead",
            "other_persons": "injured, wounded, hurt, bleeding, orphaned",
            "critical": "in a coma, in (a|) critical condition, fighting for (their|his) (lives|life)",
            "held": "behind bars, in (jail|prison|custody), inside",
            "fled": "homeless, displaced",
            "missing": "missing, unaccounted for",
        },
    ),
    (
        "jail jailed jails jailing imprison imprisoned imprisons",
        {"convicted": "for life, years, year, months, life", "detained": "days, weeks, hours"},
    ),
    (
        "march marched marches marching haul hauled hauls hauling drag dragged drags dragging cart carted bundle bundled pack packed drive drove take took taken led lead bring brought whisk whisked",
        {
            "arrested": "off to (jail|prison|gaol), away to (jail|prison), to (jail|prison)",
            "detained": "to (police|the) (stations|station|cells|lock-up), away in handcuffs, off in handcuffs",
        },
    ),
    ("shot shoot", {"killed": "dead, to death"}),
    (
        "beat beats beating kicked stabbed burned burnt trampled crushed tortured",
        {"killed": "to death", "tortured": "up, senseless, unconscious, with, black and blue, in the"},
    ),
    ("find finds found finding", {"convicted": "guilty", "killed": "dead"}),
    (
        (
            "round rounded rounds rounding pick picks picked picking sweep swept sweeps scoop scooped scooping haul hauled hauls hauling drag drags dragged dragging"
            " lead leads led leading cart carted march marched whisked pull pulls pulled pulling bundle bundled shove shoved push pushed force forced load loaded herd herded pack packed drove"
        ),
        {"detained": "up, in, away, off, out of, into, from, onto, aboard"},
    ),
    (
        "add adds added adding enter entered enters write wrote",
        {
            "listed": "(to|on|in|onto|into) (a|the|its|their|his) (wanted|sanctions|interstate wanted|international wanted|) (list|register|roll|rolls|blacklist|roster|tally|database)"
        },
    ),
    (
        "drive drives driven chase chased hounded",
        {"fled": "out, abroad, into exile, from their homes, across, over the border"},
    ),
    (
        "declare declares declared named names deemed considers considered",
        {"recognised": "political prisoners, prisoners of conscience, a political prisoner"},
    ),
    (
        "send sends sent sending lead led put puts putting march marched",
        {"killed": "to the gallows, to their deaths, to death, before a firing squad, to the firing squad"},
    ),
    ("spare spared spares", {"commuted": "the gallows, the death penalty, the noose, death, execution"}),
    ("strip stripped strips", {"other_persons": "of"}),
]


def split_verbs() -> dict[str, list[tuple[str, Counted]]]:
    """Every verb form with the words behind its object and the code that both make."""
    table: dict[str, list[tuple[str, Counted]]] = {}
    for forms, tails in _FRAMES:
        for form in forms.split():
            table.setdefault(form, []).extend((text, code) for code, text in tails.items())
    return table


HANDING = """(give|gives|gave|given|giving|hand|hands|handed|handing|deal|dealt|mete|meted|dish|dished|dole|doled) (out|down|), receive, received, receives, receiving, get, gets, got, getting,
    impos*, slap, slaps, slapped, slapping, issue, issues, issued, issuing, levy, levied, levies, award, awarded, awards, pass, passed, passes, pronounc*, grant, grants, granted, granting, earned, landed with, hit with, slapped with, serve with, served with, draw, drew, met with, punished with, paid, pay, pays, paying, faced with, offered, extended"""
HANDED: dict[Counted, str] = {
    "fined": "fine, fines, penalty of, penalties of, financial penalties, penalties",
    "detained": "days, day, hours, fortnight, weeks, administrative arrest, days of arrest, days in (jail|custody|detention)",
    "commuted": "shorter (terms|sentences|term), lighter (terms|sentences), (sentence|) (reductions|reduction|remission|cuts), commutation, commutations",
    "pardoned": "pardon, pardons, clemency, reprieve, reprieves",
    "amnestied": "amnesty",
    "released": "bail, parole, freedom, liberty, early release, conditional release",
    "convicted": "years, year, months, month, life, prison, jail, term, terms, sentence, sentences, death, death penalty, imprisonment, jail time, prison time, verdicts, hard labour, probation, convictions, punishment, punishments, year - sentence",
}
