"""English nouns and adjectives of acts, each with the code of what it counts: "12 arrests", "the release of 12", "freed activists"."""

from __future__ import annotations

from habeas.claims.figure import Counted

EVENTS: dict[Counted, str] = {
    "arrested": "arrests, arrest, re-arrests, rearrests, captures, arrestees, apprehensions, remands",
    "detained": "detentions, roundups, round-ups, (administrative|short-term) (arrests|detentions), pick-ups",
    "killed": "killings, killing, execution, murder, executions, murders, fatalities, (extrajudicial|summary) (killings|executions), lives, assassinations, hangings, beheadings, killed",
    "died": "deaths, death, suicide, deaths in custody, custodial deaths, suicides",
    "released": "releases, liberations",
    "pardoned": "pardons, reprieves",
    "commuted": "commutations, sentence reductions, remissions",
    "convicted": "convictions, conviction, (guilty|) pleas",
    "charged": "prosecutions, indictments",
    "listed": "new names, new entries, additions, fresh names, further names, more names, additional names, new listings, additions to the list, newly listed",
    "missing": "(enforced|forced|) disappearances",
    "other_persons": "turnout, attendance, kidnappings, abductions, injuries, deportations, expulsions, acquittals, dismissals",
    "other": "guilty verdicts, guilty verdict, not-guilty verdicts, searches, raids, fines, appeals, charges, interviews, sentences, verdicts, trials, exchanges, swaps, interrogations",
}
DOINGS: dict[Counted, str] = {
    "arrested": "arrest, arrests, re-arrest, capture, imprisonment, arrest warrants, apprehension, remand, remanding, (pre-trial|pretrial) detention",
    "detained": "detention, detentions, roundup, round-up, rounding up, picking up, (short-term|administrative) (arrest|detention), seizure",
    "killed": "bodies, corpses, remains, killing, killings, execution, executions, murder, murders, massacre, lives, assassination, shooting, slaughter, hanging, slaying",
    "died": "death, deaths, custodial death, loss",
    "released": "release, releases, freeing, liberation, freedom, parole, bail, homecoming, early release, conditional release, return home",
    "pardoned": "pardons, pardon, clemency, pardoning, reprieve, forgiveness",
    "amnestied": "amnesty, amnesties",
    "exchanged": "exchange, exchanges, swap, swaps, prisoner swap, handover, trade, swapping, exchanging, trading, handing over",
    "commuted": "commutation, commutations, shorter (terms|sentences), (reduction|reductions) in the sentences, sentence (reductions|reduction|cuts), remission, lighter (terms|sentences)",
    "convicted": "conviction, convictions, sentencing, jailing, trial and conviction, guilty (verdicts|verdict), (prison|jail|life|death) (terms|sentences|term|sentence)",
    "charged": "prosecution, prosecutions, indictment, indictments, charges, (criminal|) (case|cases), proceedings, charge sheets, accusations",
    "on_trial": "trial, trials, mass trial, court-martial, hearings",
    "searched": "searches at, searches in, search, raids on, searches, house searches, a search, raid on",
    "missing": "(enforced|forced|) (disappearance|disappearances), fate, whereabouts",
    "fled": "exodus, flight, displacement, emigration, departure, departures, exile",
    "fined": "(fine|fines|penalty|penalties|financial penalties)",
    "tortured": "torture, beatings, beating, electric shocks, burns, abuse, humiliation, ill-treatment, rape, mistreatment, flogging, caning",
    "recognised": "recognition",
    "listed": "list, lists, appeal, sanctions, sanctions list, blacklist, blacklisting",
    "at_risk": "hunger strike, force-feeding",
    "other_persons": "kidnapping, abduction, injuries, expulsion, deportation, evacuation, rescue, acquittal, acquittals, interviews with, interview with, dismissal",
}

DESCRIBED: dict[Counted, str] = {
    "held": """imprisoned, jailed, incarcerated, detained, captive, captured, arrested, remaining, political, currently held, wrongfully detained,
        convicted, sentenced, interned, (wrongfully|arbitrarily|unjustly|unlawfully|politically|still|currently) (detained|held|jailed|imprisoned)""",
    "missing": "missing, disappeared, unaccounted-for, vanished",
    "released": "released, freed, (newly|recently|just) (released|freed), liberated",
    "killed": "dead, slain, murdered, executed, killed",
    "pardoned": "pardoned",
    "amnestied": "amnestied",
    "exchanged": "exchanged, swapped",
    "fled": "displaced, exiled, fugitive",
    "at_risk": "sick, ill, (seriously|gravely|chronically|terminally) ill, disabled, ailing, fasting, hunger-striking",
    "critical": "critically ill",
    "other_persons": "injured, wounded, kidnapped, abducted, deported, expelled, evacuated",
}
