"""The English words for what news counts: acts, states, people and everything else."""

from __future__ import annotations

from habeas.claims.figure import Counted
from habeas.reading.counting import Vocabulary
from habeas.reading.languages.en.nouns import PEOPLE, PEOPLE_ENDINGS, UNITS
from habeas.reading.phrases import Phrases, entries

_ACTS: dict[Counted, str] = {
    "pardoned": "pardon*, granted pardons to, granted a pardon to, granted clemency, grant* clemency to, reprieve*",
    "amnestied": "amnestied, amnesty*, granted amnesty, granted an amnesty, grant* amnesty to, covered by an amnesty, covered by the amnesty",
    "exchanged": """exchanged, exchange*, swap*, traded, handed over in exchange, gave up, changed planes, handed over, hand* over,
        repatriated in an exchange""",
    "commuted": "reduced to life, reduced to life imprisonment, sentences reduced, sentence reduced, terms cut, terms reduced, terms shortened, sentences cut, sentences shortened, cut the sentences of, reduced the sentences of, shortened the sentences of, cut the terms of, reduced the terms of, commut*, had their sentences reduced, had their sentences cut, had their sentences shortened, had their terms reduced",
    "released": """released, release, releases, releasing, re-released, freed, free, frees, freeing, freed from, let go, let out,
        lets out, lets go, letting go, set free, sets free, setting free, walked free, walk free, went free, go free, gone free, goes free, walked out, walk out, bailed, paroled, discharged,
        liberated, liberat*, came home, come home, coming home, returned home, sent home, would be home, been home,
        left prison, left jail, left the list, left the colony, has left the list, leaving prison, out of prison, out of jail, out on bail,
        granted bail, given bail, released on bail, walked out of prison, regained their freedom, regained freedom""",
    "killed": """killed, kill, kills, killing, killings, shot dead, shot, gunned down, executed, execut*, hanged, hung, massacr*,
        murder*, slain, assassinat*, slaughter*, beheaded, lynched, lost their lives, lost his life, dead, fatally shot, perished, perish,
        shot and killed, beaten to death, burned to death, crushed to death, put to death, blown up, mowed down, claimed the lives of, claim* the lives of,
        been killed""",
    "died": "died, die, dies, dying, succumb*, passed away",
    "fled": """fled, flee, flees, fleeing, escaped abroad, escaped to, emigrat*, went into exile, gone into exile, in exile,
        forced into exile, driven into exile, displaced, uprooted, sought refuge, seek refuge, sought asylum, seek asylum,
        sought shelter, crossed the border, crossed into, left the country, leave the country, have left the country, leaving the country,
        driven out, driven from, been displaced, forced from their homes, forced to leave, forced to flee, defected, exodus of, sheltering, were forced abroad,
        moved abroad, exiled""",
    "recognised": """recognised as, recognized as, recognised, recognized, recognise, recognize, recognises, recognizes, recognising, recognizing,
        declared political prisoners, designated, declared prisoners of conscience, named prisoners of conscience, adopted as""",
    "tortured": """visible injuries, spoke of ill - treatment, spoke of beatings, spoke of torture, complained of ill - treatment, complained of torture, complained of beatings, reported ill - treatment, alleged torture, alleged ill - treatment, signs of torture, signs of beatings, tortur*, beaten, beat up, were beaten, abused, ill - treated, ill-treated, mistreated, raped, subjected to, electrocuted,
        described beatings, been beaten, reported beatings, reported torture, described torture, sexually abused""",
    "searched": "searched, search, searches, searching, raided, raid, raids, raiding",
    "fined": "got fines, received fines, given fines, handed fines, paid fines, fined, fine, fines, fining, ordered to pay, been fined",
    "missing": """went missing, gone missing, go missing, disappeared, disappear, vanished, missing, unaccounted for,
        forcibly disappeared, has not been heard of, have not been heard of, been missing, whereabouts unknown, fate unknown,
        fate is unknown, whereabouts are unknown, is still unknown, still unknown, remains unknown, fate is still unknown, remain missing, remains missing""",
    "on_trial": """on trial, put on trial, stood trial, stand trial, standing trial, stands trial, face trial, faces trial, facing trial, went on trial,
        go on trial, goes on trial, gone on trial, await trial, awaiting trial, awaits trial, awaiting a verdict, awaiting verdict, await a verdict,
        in the dock, being tried, are tried, brought to trial, tried, appear in court, appeared in court, brought before court, awaiting sentence,
        awaiting sentencing, awaiting judgment, await sentence""",
    "convicted": """convicted, convict, convicts, convicting, sentenced, sentence, sentences, sentencing, found guilty, pleaded guilty, plead guilty,
        finds guilty, condemned, jailed for, jails for, imprisoned for, handed prison terms, handed prison sentences, handed terms, handed sentences,
        handed jail terms, given prison terms, given prison sentences, given jail terms, given terms, received prison terms, received terms, received sentences,
        got terms, given sentences, received prison sentences, handed down, received, sent to prison, sent to jail, sent to penal colonies, put behind bars for,
        been sentenced, sentenced to death, given life, gave, handed, jails""",
    "charged": """charged, charge, charges, charging, indict*, prosecut*, accused, accuses, under investigation, being investigated, criminal charges against,
        facing charges, face charges, faces charges, face prosecution, facing prosecution, brought charges against, bring charges against, arraigned, arraign,
        suspected of, named as suspects, suspects named, became suspects, made suspects, impeached""",
    "arrested": """arrest*, re-arrested, re - arrested, rearrested, jailed pending trial, remanded, remand, remands, remanding, jailed,
        placed in custody, taken in, picked up, pick up, picks up, picking up, seized by, dragged off, dragged away, dragged out, apprehended, apprehend*,
        taken prisoner, rounded up, rounds up, rounding up, placed in pre-trial detention, placed under arrest, put under arrest, nabbed,
        back in jail, back in prison, captur*, collared, put in jail, threw in jail, thrown in jail, thrown into prison, thrown into jail, imprisoned, caught, hauled in""",
    "detained": """detain*, taken into custody, took into custody, taken to police stations, taken to police departments, taken to detention centres,
        taken to a detention center, sent to detention centres, sent to detention centers, held for questioning, taken away, hauled away, bundled into, stopped by police,
        placed under administrative arrest, jailed for days, taken for questioning""",
    "listed": """were listed, are listed, was listed, been listed, blacklisted, put on a list, placed on a list, placed on the list, put on the list, added to the list, added to its list, added to a list, on a list,
        a list of, list of, the list of, lists of, blacklist*, sanctioned, on the list, wanted list, put on the wanted list""",
    "critical": """in critical condition, in a critical condition, critically ill, in a critical state, in critical state, in grave condition, in a grave condition, in intensive care,
        fighting for their lives, critically injured, critically wounded, near death, close to death, between life and death""",
    "other_persons": """injur*, wound*, hurt, kidnap*, abduct*, hospitalis*, hospitaliz*, interviewed, interview*, voted, vote, marched, march,
        rallied, gathered, gather, protested, attended, attend, took part, taking part, take part, turned out, took to the streets, demonstrated, signed,
        expelled, deported, deport*, acquitted, acquit*, stripped of, evacuat*, rescued, rescue*, questioned, interrogat*, were dismissed, was dismissed, been dismissed, were fired from, shot in the, shot and wounded, shot and injured, sacked, lost their jobs, taken hostage, took hostage,
        signed up, infected, witnessed, stranded, vaccinated, resigned, sustained injuries, treated for, trained, employed, killing themselves,
        elected, re-elected, eligible, lost the sight, voting, live in, living in, lived in, recruited, conscripted, summoned""",
    "held": """held, being held, still held, remain in custody, in custody, behind bars, in prison, in prisons, in jail, in jails, in detention, in pre-trial detention, in pretrial detention,
        locked up, incarcerated, incarcerat*, interned, detained since, imprisoned since, jailed since, deprived of liberty, deprived of their liberty, deprived of their freedom,
        awaiting release, await release, awaiting deportation, awaiting extradition, cleared for release, awaiting prosecution, still inside, are inside, remain inside, were inside, under arrest, under house arrest, under detention, languish*, remain imprisoned, remain jailed, remain detained, remain behind bars,
        being detained, are detained, are jailed, are imprisoned, are still being held, in captivity, held captive, held hostage, in punishment cells, in solitary confinement, in solitary, in penal colonies,
        in labour camps, in labor camps, in camps, in remand, serving sentences, serving time, serving prison terms, serving terms, serving their sentences, in cells, remain in jail,
        remain in prison, remain in detention, still in prison, still in jail, still in detention, still in custody, still behind bars, acknowledged by, in the colony, imprisoned in, jailed in, holding, hold, holds, houses, housing, still being held,
        who are being held, taken as political prisoners, taken hostage and held, political prisoners, prisoners of conscience, on death row""",
    "at_risk": """on hunger strike, on a hunger strike, hunger strike, hunger - strikers, hunger strikers, refusing food, refused food, force - fed, force fed, force-fed, being force fed, seriously ill, gravely ill, severely ill, chronically ill,
        terminally ill, suffer from, suffers from, suffering from, suffered from, sick, are ill, were ill, is ill, ill, unwell, in danger, at risk, in poor health, in need of medical, need urgent medical, need medical, needs medical, needing medical, require medical, requires medical, requiring medical,
        required medical, require treatment, require urgent, need treatment, chronic health, chronic diseases, chronic illness, chronic illnesses, serious health, health problems, health conditions, with disabilities, disabled, have disabilities, has a disability, have cancer, has cancer, cancer patients, with cancer,
        with tuberculosis, have broken bones, broken bones, could not walk, cannot walk, unable to walk, lost a pregnancy, denied medical care, without medical care, in urgent need, urgently need, face execution, facing execution, face the death penalty, facing the death penalty, whose lives are, lives at risk, have diabetes, with diabetes,
        have heart, urgent care, urgent medical, humanitarian list, elderly or ill, poor health""",
}
_STATE_CODES: frozenset[Counted] = frozenset({"held", "at_risk", "critical", "missing", "on_trial"})

_EVENTS: dict[Counted, str] = {
    "arrested": "arrests, re - arrests, rearrests, captures, arrestees",
    "detained": "detentions, roundups",
    "killed": "killings, executions, murders, fatalities, extrajudicial killings, extrajudicial executions, lives, assassinations",
    "died": "deaths, deaths in custody",
    "released": "releases",
    "pardoned": "pardons",
    "convicted": "convictions",
    "charged": "prosecutions, indictments",
    "missing": "disappearances, enforced disappearances",
    "other_persons": "kidnappings, abductions, injuries, deportations, expulsions, acquittals",
    "other": "searches, raids, fines, appeals, charges, interviews, sentences, verdicts, trials, exchanges, swaps, interrogations",
}
_DOINGS: dict[Counted, str] = {
    "arrested": "arrest, arrests, re - arrest, capture, imprisonment, arrest warrants",
    "detained": "detention, detentions, roundup, round - up",
    "killed": "killing, killings, execution, executions, murder, murders, massacre, lives, assassination, shooting",
    "died": "death, deaths",
    "released": "release, releases, freeing, liberation",
    "pardoned": "pardons, pardon, clemency, pardoning",
    "amnestied": "amnesty, amnesties",
    "exchanged": "exchange, swap, prisoner swap, handover",
    "convicted": "conviction, convictions, sentencing, jailing, trial and conviction",
    "charged": "prosecution, prosecutions, indictment, charges, criminal case, criminal cases, proceedings",
    "on_trial": "trial, trials",
    "searched": "searches at, searches in, search, raids on, searches, house searches, a search",
    "missing": "disappearance, disappearances, enforced disappearance, fate, whereabouts",
    "fled": "exodus, flight, displacement, emigration, departure",
    "tortured": "torture, beatings, beating, ill - treatment, rape",
    "recognised": "recognition",
    "listed": "list, lists, appeal, names, sanctions, sanctions list",
    "other_persons": "kidnapping, abduction, injuries, expulsion, deportation, evacuation, rescue, acquittal, acquittals, interviews with, interview with",
}

_DESCRIBED: dict[Counted, str] = {
    "held": """imprisoned, jailed, incarcerated, detained, captive, captured, arrested, remaining, political, currently held, wrongfully detained,
        convicted, sentenced, interned""",
    "missing": "missing, disappeared, unaccounted - for",
    "released": "released, freed, newly released, newly freed, recently released",
    "killed": "dead, slain, murdered, executed, killed",
    "pardoned": "pardoned",
    "amnestied": "amnestied",
    "exchanged": "exchanged, swapped",
    "fled": "displaced, exiled",
    "at_risk": "sick, ill, seriously ill, gravely ill, disabled, ailing",
    "critical": "critically ill",
    "other_persons": "injured, wounded, kidnapped, abducted, deported, expelled, evacuated",
}

COUNTING = Vocabulary(
    people=PEOPLE,
    units=UNITS,
    events=Phrases.listed(_EVENTS),
    doings=Phrases.listed(_DOINGS),
    acts=Phrases.listed({c: t for c, t in _ACTS.items() if c not in _STATE_CODES}),
    states=Phrases.listed({c: t for c, t in _ACTS.items() if c in _STATE_CODES}),
    described=Phrases.listed(_DESCRIBED),
    custody=Phrases.listed(
        {
            True: """behind bars, in custody, in prison, in jail, in detention, prison, prisons, jail, jails, cell, cells, colony, colonies,
        custody, torture, political prisoners, prisoners, prisoner, inmates, detainees, detainee, penal"""
        }
    ),
    sentence=Phrases.listed(
        {
            True: """sentenc*, prison, jail*, imprison*, term, terms, years' imprisonment, penal, colony, colonies, behind bars, serving, serve, serves, served,
        convicted, punishable, in absentia, handed, gets, get, got, received, receive, receives, gave, giving, given, hard labour, hard labor, home chemistry, restricted freedom,
        restriction of freedom, restriction of liberty, maximum, probation, carries, carry, faces, face, facing, the law says, detention, incarceration, custodial, of forced labour, suspended, taken off"""
        }
    ),
    spans=Phrases.listed(
        {
            True: """for the past, for the last, in the last, in the past, over the past, over the last, for over, for more than, within, every, after, nearly every, during, in my, in his, in her,
        for at least, first, for nearly, for almost, spent, already served, has served, have served, had served, served, was held for, were held for, held for, been held for, been in custody for, detained for,
        in custody for, in prison for, in jail for, the last, the past, next"""
        }
    ),
    spans_after=Phrases.listed(
        {
            True: "ago, later, earlier, after, before, since, into, on, in office, in a row, of independence, of rule, of war, of civil war, state of, in power, in exile, at the bar, old, old man, of service, of experience, long, term in office, term as, terms as, terms in office, as president"
        }
    ),
    ages_before=Phrases.listed(
        {
            True: "aged, age, age of, ages of, the age of, aged between, both, ages, under the age of, over the age of, above the age of"
        }
    ),
    ages_after=Phrases.listed(
        {
            True: "old, - old, - year - old, - year - olds, years old, years of age, year - old, - years - old, of age, months old, - month - old, - olds"
        }
    ),
    auxiliaries=frozenset("is are was were be been being am get got gets getting had has have having".split()),
    light=frozenset(
        """the a an all total of another other further additional some his her its their these those this that up to least most in as many
        also only just at such our more than nearly almost about around any each first last both over new fresh group
        groups series batch dozens wave or""".split()
    ),
    carriers=frozenset("of for to on against".split()),
    clauses=frozenset("while but whereas after before because although though when if so since during".split()),
    relatives=frozenset("who whom whose that which".split()),
    totals=Phrases.listed(
        {
            True: "number, number of, total, toll, count, tally, figure, list, numbers, population, register, database, that of"
        }
    ),
    reaches=Phrases.listed(
        {
            True: "to, is, was, at, reached, now, stands at, stood at, has, had, have been, been, be, as, totalled, totaled, hit, passed, exceeded, runs to, ran to, total of, among, included, against"
        }
    ),
    stops=frozenset(
        """in on at by for from with of to and or but who whom whose that which is are was were be been being has have had will would could can
        may might must as while after before since during until when where if because against under over between into about than then not
        did do does said says say told according including among amid plus also their his her its the a an this these those there it they he she we i
        went got go goes gone came come took take takes made makes spoke speak left leave remain remains remained lost lose won belong belongs face faces faced await
        awaits need needs suffer suffers live lives lived get gets give gave given received receive turned told asked wanted refused appeared appear tried managed became joined began started continue continued
        stayed stay stand stood stands served serve serving named called known described reported seen heard found put kept keep let set sent brought crossed where so yet nor per via without within through throughout despite following around near across""".split()
    ),
    joins=frozenset({"and", "or", "&"}),
    of=frozenset({"of"}),
    one_of=Phrases.listed({True: "of"}),
    people_endings=PEOPLE_ENDINGS,
    owned=frozenset(
        "homes home flats flat houses house apartments apartment offices premises rooms sentences sentence terms".split()
    ),
    companions=Phrases.listed({True: "along with, together with, alongside, as well as"}),
    terms_before=Phrases.listed(
        {
            True: "sentenced to, sentenced him to, sentenced her to, sentenced them to, received, asked for, had asked for, sought, demanded, jailed for, taken off a total of, serve, instead of"
        }
    ),
    or_words=frozenset({"or"}),
    unsure=Phrases.listed({True: "detainees, detainee"}),
    noun_ending=r"s\Z",
    split={
        "let": ("go", "released"),
        "lets": ("go", "released"),
        "letting": ("go", "released"),
        "set": ("free", "released"),
        "sets": ("free", "released"),
        "setting": ("free", "released"),
        "took": ("hostage", "other_persons"),
        "round": ("up", "arrested"),
        "rounded": ("up", "arrested"),
        "picked": ("up", "arrested"),
        "shot": ("dead", "killed"),
        "put": ("trial", "on_trial"),
        "sent": ("home", "released"),
    },
    short=Phrases.listed({True: "days, day, weeks, week, hours, hour, days', fortnight"}),
    topics=Phrases.listed({"held": "political prisoners, prisoners of conscience"}),
    partitive=frozenset("the these those its their his her our".split()),
    money=frozenset("$ € £ ¥ ₽ ₴ % ₹ ° percent".split()),
)
