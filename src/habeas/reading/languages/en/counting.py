"""How English tells what a number counts: small words, lengths of time, and what verbs need beside them."""

from __future__ import annotations

from habeas.reading.count_words import ActWords, CountWords, LengthWords, PeopleWords, SmallWords
from habeas.reading.languages.en.acts import ACTS, LOOSE, STATE_CODES
from habeas.reading.languages.en.doings import DESCRIBED, DOINGS, EVENTS
from habeas.reading.languages.en.frames import HANDED, HANDING, split_verbs
from habeas.reading.languages.en.nouns import PEOPLE, PEOPLE_ENDINGS, UNITS
from habeas.reading.phrases import Phrases, entries, words

# A death among these is a killing, or nobody's doing, unless a prison is named.
VIOLENCE = """protest*, storm*, fire, fires, army, junta troops, airstrike*, air strike*, shelling, clash*, shot, gunfire, gunmen, bullet*, crackdown, attack*, explosion*, bomb*, earthquake,
    flood*, crash*, war, fighting, troops, soldiers, massacre*, demonstrat*, riot*, missile*, drone*, rocket*, blast*, unrest, streets, snipers, live rounds, live ammunition, offensive, rall*, repression"""
_NOUNS = PeopleWords(
    people=PEOPLE,
    units=UNITS,
    events=Phrases.listed(EVENTS),
    described=Phrases.listed(DESCRIBED),
    unsure=Phrases.listed({True: "detainees, detainee"}),
    endings=PEOPLE_ENDINGS,
    plural=r"(?:s|men|women|people|children)\Z",
    money=words(
        """
        $ € £ ¥ ₽ ₴ % ₹ ° percent
        """
    ),
)
_VERBS = ActWords(
    acts=Phrases.listed({code: text for code, text in ACTS.items() if code not in STATE_CODES}),
    states=Phrases.listed({code: text for code, text in ACTS.items() if code in STATE_CODES}),
    doings=Phrases.listed(DOINGS),
    handing=Phrases.listed({True: HANDING}),
    handed=Phrases.listed(HANDED),
    performing=words(
        "brought filed opened announced granted declared made ordered issued reported confirmed recorded registered documented launched instituted laid pressed pending lodged carried out approved signed promised given is are was were has have had been being"
    ),
    datives=words("to on upon against for among"),
    fellows=words(
        "other others fellow associates accomplices colleagues comrades companions cellmates allies aides relatives friends more"
    ),
    beside=words("with and alongside"),
    returns=Phrases.listed(
        {
            True: "in (return|exchange) for, (in|under|as part of) (a|the|another|this) (swap|exchange|prisoner swap|prisoner exchange|trade), against the (return|release|handover) of"
        }
    ),
    loose=Phrases.listed(dict(LOOSE.items())),
    firm=Phrases.listed(
        {
            "arrested": "arrest*, re-arrest*, remand*",
            "detained": "detain*, detention*",
            "exchanged": "exchang*, swap, swaps, swapped, swapping",
        }
    ),
    violence=Phrases.listed({True: VIOLENCE}),
    pending=Phrases.listed({True: "to be, will be, would be, are to, is to"}),
    covering=Phrases.listed(
        {
            True: "cover, covers, covering, covered, apply to, applies to, affect, affects, affecting, benefit, concern, concerns"
        }
    ),
    split={
        form: Phrases((phrase, code) for text, code in tails for phrase in entries(text))
        for form, tails in split_verbs().items()
    },
    carriers=words(
        """
        of for to on against touched affected hit targeted involving covering concerning touching befell upon
        """
    ),
    owned=words(
        """
        homes home flats flat houses house apartments apartment offices premises rooms sentences sentence terms
        """
    ),
    custody=Phrases.listed(
        {
            True: """behind bars, in custody, in prison, in jail, in detention, prison, prisons, jail, jails, cell, cells, colony, colonies,
        custody, torture, political prisoners, prisoners, prisoner, inmates, detainees, detainee, penal, captive*, captivity, barracks, penitentiary, interrogation, remand, gulag"""
        }
    ),
    short=Phrases.listed({True: "days, day, weeks, week, hours, hour, days', fortnight"}),
    topics=Phrases.listed({"held": "political prisoners, prisoners of conscience"}),
    companions=Phrases.listed(
        {
            True: "along with, together with, alongside, as well as, including, included, among, among them, among those, include, includes"
        }
    ),
    totals=Phrases.listed(
        {
            True: """number, numbers, number of, turnout, attendance, total, totals, toll, count, tally, figure, list, population, register, database, that of, roll, rolls, roster, registry, headcount, head count,
        caseload, ledger, catalogue, docket, sum, estimate, estimates, those, how many"""
        }
    ),
    reaches=Phrases.listed(
        {
            True: """to, is, was, at, now, has, had, have, have been, been, be, as, total of, among, included, against, from,
        (creep|creeps|crept|climb|climbs|climbed|rise|rises|rose|risen|jump|jumped|soar|soared|swell|swelled|swollen|grow|grew|grown|fall|falls|fell|fallen|drop|dropped|dip|dips|dipped|shrink|shrank|shrunk|dwindle|dwindled|slip|slipped|edge|edged|inch|inched|balloon|ballooned|surge|surged|mount|mounted|come|comes|came|run|runs|ran|amount|amounts|amounted|leap|leapt|doubled|halved|tick|ticked|moved|went|gone|tripled|crawled|crawl|sank|sunk|slid|plunged|plummeted|declined|decreased|increased) (back|up|down|) (to|),
        (stand|stands|stood|standing|hover|hovers|hovered|settle|settled|peak|peaked|remains|remained|stuck|holds|plateaued|levelled off) (now|then|still|) (at|around|near|),
        (reach|reaches|reached|hit|hits|top|tops|topped|pass|passes|passed|exceed|exceeds|exceeded|surpass*|near|nears|neared|approach*|equal*|total|totals|totalled|totaled|number|numbers|numbered|shows|showed|lists|listed|counts|counted|comprises|includes|included|gives|gave|put|puts|estimates|estimated) (up|) (at|to|)"""
        }
    ),
)
_LENGTHS = LengthWords(
    sentence=Phrases.listed(
        {
            True: """sentenc*, prison, jail*, imprison*, term, terms, years' imprisonment, penal, colony, colonies, behind bars, serving, serve, serves, served,
        convicted, punishable, in absentia, handed, gets, get, got, received, receive, receives, gave, giving, given, hard labour, hard labor, home chemistry, restricted freedom,
        restriction of freedom, restriction of liberty, maximum, probation, carries, carry, faces, face, facing, the law says, prosecut*, wants, hand* down, upheld, minimum, hard, pronounced, jailing, a judge, conviction, plea, on appeal, detention, incarceration, custodial, of forced labour, suspended, taken off, sought, prosecutor*, punishment, penalty, sanction, demanded, imposed, faced, judge, judges, magistrate*, tribunal, (criminal|penal|martial) code, the code, ordinance, the law, offence*, offense*, guilty, verdict*, hands, handing, earn, earned, hanging over, lengthen*, extended, starting point, pressed for, behind bars, in jail, life, (lightest|heaviest|stiffest|harshest|longest|shortest|mildest|toughest|severest|lowest|highest) (was|were|of|being|is), (went|fell|going|goes) to, (prosecution|state|crown|prosecutors|prosecutor) (had|has|have|) (wanted|sought|pressed|pushed|called|asked|demanded|proposed|recommended), of (his|her|their), jailed, locked (up|away), (done|did|doing), landed (him|her|them), slapped, put away"""
        }
    ),
    spans=Phrases.listed(
        {
            True: """for the past, for the last, in the last, in the past, over the past, over the last, for over, for more than, within, every, after, nearly every, during, in my, in his, in her,
        for at least, first, for nearly, for almost, already served, has served, have served, had served, served, was held for, were held for, held for, been held for, been (behind bars|locked up|incarcerated|inside|in solitary|in detention|on remand|detained) for, (already|now|so far|has|have|had) (done|served), spent, spending, been in custody for, detained for,
        in custody for, in prison for, in jail for, the last, the past, next"""
        }
    ),
    spans_after=Phrases.listed(
        {
            True: "ago, later, earlier, after, before, since, into, in office, in a row, of independence, of rule, of war, of civil war, state of, in power, in exile, at the bar, old, old man, of service, of experience, long, term in office, term as, terms as, terms in office, as president"
        }
    ),
    ages_before=Phrases.listed(
        {
            True: """aged, age, age of, ages of, the age of, aged between, both, ages, under the age of, over the age of, above the age of, (at|by) the age of, age at, aged just, aged only,
        (he|she) (is|was|turned|turns|would be|will be|had been|'s|had just turned|has turned|had turned), i (am|was|turned), (he|she|i) (is|was|am) (only|just|already|now|then|barely|then only), (oldest|youngest|eldest) (prisoner|detainee|victim|inmate|defendant|member|person|captive|hostage|) (is|was|are|were|being|aged|only|is just|is only|was just|was only|is barely|turned|not yet),
        (oldest|youngest|eldest) (of|among) (them|whom|these|those|us|all) (is|was|are|were|just|being|is only|is just|was only|was just), one (is|was|of them is|of them was|of whom is|of whom was) (just|only|barely|), (as|) (young|old) as, (the|) (youngest|oldest|eldest) (just|only|barely|a mere|being|), (victim|boy|girl|child|detainee|prisoner|defendant|man|woman) (is|was|aged) (just|only|barely|), (i'm|i ' m|he's|she's|i’m|i ’ m), (would|will) (be|have been|turn) (just|), who (is|was|turned|turns|are|were) (just|only|now|then|barely|), turned, turning, turns, birthday,
        (man|woman|boy|girl|men|women|boys|girls|brothers|sisters|brother|sister|twins|mother|father|grandmother|grandfather|pensioner|teacher|student|couple|widow|widower|sons|daughters|son|daughter|teenager|youth) (of|aged), (younger|older) than, (average|median|mean) age (is|was|of|being), age is, age was, turn, (son|daughter|husband|wife|brother|sister|mother|father|grandson|client|mayor|minister|teacher|poet|writer|journalist) (is|was)"""
        }
    ),
    ages_after=Phrases.listed(
        {
            True: "old, - old, - year - old, - year - olds, years old, years of age, year - old, - years - old, of age, months old, - month - old, - olds"
        }
    ),
    ages_of=frozenset({"of"}),
    terms_after=Phrases.listed(
        {
            True: "(that|which|) (the|) (prosecutors|prosecution|prosecutor|state) (had|has|have|) (sought|asked for|demanded|wanted|requested|called for), (sought|demanded|requested|asked for|wanted) by (the|) (prosecutors|prosecution|prosecutor|state), behind bars for each, in (prison|jail|a penal colony)"
        }
    ),
    terms_before=Phrases.listed(
        {
            True: "(prosecution|state|crown|prosecutors|prosecutor|procurator) (had|has|have|) (pressed|pushed|called|asked|applied|argued) for, (prosecution|state|crown) (had|has|have|) (wanted|sought|demanded|requested|recommended|proposed), (gave|give|given|handed|gets) (an extra|another|a further), (to|of) an original, an (extra|additional), (reduced|cut|lowered|lightened|trimmed|commuted|raised|increased|lengthened) to, sentenced to, sentenced him to, sentenced her to, sentenced them to, received, asked for, had asked for, sought, demanded, jailed for, taken off a total of, (prosecutor|prosecutors|prosecution) (had|has|have|) (wanted|sought|asked for|demanded|requested|wants|want), serve, instead of, got, gets, get, glad of, faces, (gave|give|handed|gives|hands) (him|her|them|each), was given, were given, been given, getting, sentences of, terms of, sentence of, term of"
        }
    ),
)
_SMALL = SmallWords(
    auxiliaries=words(
        """
        is are was were be been being am get got gets getting had has have having
        """
    ),
    light=words(
        """
        the a an all total of another other further additional some his her its their these those this that up to least most in as many also only just at such our more than nearly almost about around any each first last both over new fresh group groups series batch dozens wave or
        """
    ),
    articles=words("a an the"),
    clauses=words(
        """
        while but whereas after before because although though when if so since during
        """
    ),
    denials=words("not"),
    relatives=words(
        """
        who whom whose that which
        """
    ),
    stops=words(
        """
        in on at by for from with of to and or but who whom whose that which is are was were be been being has have had will would could can may might must as while after before since during until when where if because against under over between into about than then not did do does said says say told according including among amid plus also their his her its the a an this these those there it they he she we i went got go goes gone came come took take takes made makes spoke speak left leave remain remains remained lost lose won belong belongs face faces faced await awaits need needs suffer suffers live lives lived get gets give gave given received receive turned told asked wanted refused appeared appear tried managed became joined began started continue continued stayed stay stand stood stands served serve serving named called known described reported seen heard found put kept keep let set sent brought crossed where so yet nor per via without within through throughout despite following around near across beside besides behind above below inside outside toward towards along alongside opposite past off onto upon up down out away back beneath underneath beyond earlier later ago today yesterday now still already again together apiece overnight here abroad home alive yesterday tonight everywhere elsewhere too either somewhere
        """
    ),
    determiners=words("the a an all another other further some his her its their our my these those both"),
    rest=words("other remaining rest"),
    owners=words("his her its their our my your"),
    openers=words("at now aged only just then"),
    prepositions=words("for of with about against from"),
    copulas=words("is are was were"),
    joins=frozenset({"and", "or", "&"}),
    or_words=frozenset({"or"}),
    to=words("to for"),
    of=frozenset({"of"}),
    partitive=words(
        """
        the these those its their his her our
        """
    ),
)
COUNTING = CountWords(_NOUNS, _VERBS, _LENGTHS, _SMALL)
