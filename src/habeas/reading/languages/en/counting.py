"""How English tells what a number counts: small words, lengths of time, and what verbs need beside them."""

from __future__ import annotations

from habeas.reading.count_words import ActWords, CountWords, LengthWords, PeopleWords, SmallWords
from habeas.reading.languages.en.acts import ACTS, DESCRIBED, DOINGS, EVENTS, STATE_CODES
from habeas.reading.languages.en.nouns import PEOPLE, PEOPLE_ENDINGS, UNITS
from habeas.reading.phrases import Phrases, words

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
    handing=Phrases.listed(
        {
            True: "gave, give, gives, giving, handed, hands, handing, handed down, received, receive, receives, got, gets, get"
        }
    ),
    handed=Phrases.listed(
        {
            True: "years, year, months, month, life, prison, jail, term, terms, sentence, sentences, death, imprisonment, days of arrest"
        }
    ),
    pending=Phrases.listed({True: "to be, will be, would be, are to, is to"}),
    covering=Phrases.listed(
        {
            True: "cover, covers, covering, covered, apply to, applies to, affect, affects, affecting, benefit, concern, concerns"
        }
    ),
    split={
        "added": ("list", "listed"),
        "adds": ("list", "listed"),
        "adding": ("list", "listed"),
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
    carriers=words(
        """
        of for to on against
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
        custody, torture, political prisoners, prisoners, prisoner, inmates, detainees, detainee, penal"""
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
            True: "number, number of, turnout, attendance, total, toll, count, tally, figure, list, numbers, population, register, database, that of"
        }
    ),
    reaches=Phrases.listed(
        {
            True: "to, is, was, at, reached, now, stands at, stood at, has, had, have been, been, be, as, totalled, totaled, hit, passed, exceeded, runs to, ran to, total of, among, included, against"
        }
    ),
)
_LENGTHS = LengthWords(
    sentence=Phrases.listed(
        {
            True: """sentenc*, prison, jail*, imprison*, term, terms, years' imprisonment, penal, colony, colonies, behind bars, serving, serve, serves, served,
        convicted, punishable, in absentia, handed, gets, get, got, received, receive, receives, gave, giving, given, hard labour, hard labor, home chemistry, restricted freedom,
        restriction of freedom, restriction of liberty, maximum, probation, carries, carry, faces, face, facing, the law says, detention, incarceration, custodial, of forced labour, suspended, taken off, sought, prosecutor*, punishment, penalty, sanction, demanded, imposed"""
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
    terms_before=Phrases.listed(
        {
            True: "sentenced to, sentenced him to, sentenced her to, sentenced them to, received, asked for, had asked for, sought, demanded, jailed for, taken off a total of, serve, instead of"
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
    relatives=words(
        """
        who whom whose that which
        """
    ),
    stops=words(
        """
        in on at by for from with of to and or but who whom whose that which is are was were be been being has have had will would could can may might must as while after before since during until when where if because against under over between into about than then not did do does said says say told according including among amid plus also their his her its the a an this these those there it they he she we i went got go goes gone came come took take takes made makes spoke speak left leave remain remains remained lost lose won belong belongs face faces faced await awaits need needs suffer suffers live lives lived get gets give gave given received receive turned told asked wanted refused appeared appear tried managed became joined began started continue continued stayed stay stand stood stands served serve serving named called known described reported seen heard found put kept keep let set sent brought crossed where so yet nor per via without within through throughout despite following around near across
        """
    ),
    joins=frozenset({"and", "or", "&"}),
    or_words=frozenset({"or"}),
    to=words("to"),
    of=frozenset({"of"}),
    partitive=words(
        """
        the these those its their his her our
        """
    ),
)
COUNTING = CountWords(_NOUNS, _VERBS, _LENGTHS, _SMALL)
