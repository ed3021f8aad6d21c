"""English cues of tense: what makes a count one of a moment, of an event, or up to now."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.tenses import Tenses

# Events that stretches begin with; forms of one event share the first.
_EVENTS = """
coup coups putsch takeover; coup #coup; protest protests demonstrations demonstration rallies rally marches march; election elections vote
polls ballot; war; invasion offensive; uprising revolt rebellion revolution; crackdown clampdown repression purge; raid raids; attack
attacks assault massacre; strike strikes; referendum plebiscite; unrest riots riot disturbances clashes violence; amnesty; deal agreement
accord; truce ceasefire; swap exchange; arrest detention; verdict trial sentencing; decree law legislation ban; campaign; movement;
emergency; death killing assassination; inauguration; outbreak; conflict hostilities fighting; blockade siege; operation sweep roundup;
outage shutdown; occupation annexation; independence; collapse; summit; publication; launch
"""

TENSES = Tenses(
    so_far=Phrases.listed(
        {
            True: """so far, to date, thus far, until now, up to now, until today, to this day, in total since, altogether, ever since, death toll,
        toll, tally, running tally, running total, has risen to, have risen to, has reached, has climbed to, has grown to, has passed, overall,
        all told, has now, have now, by now, already, cumulative, cumulatively, over the years"""
        }
    ),
    perfect=frozenset({"has", "have", "'ve"}),
    single=frozenset({"has"}),
    passive=frozenset({"been"}),
    counts=Phrases.listed(
        {
            True: """count*, regist*, record*, document*, identif*, verif*, confirm*, list*, logg*, tall*, track*, report*, receiv*, seen, had, gathered, collect*, catalogu*, catalog*,
        interview*, monitor*, established, found, claimed, lost, cost, left, led to, result* in, attract*, exceed*, topp*, total*"""
        }
    ),
    past_perfect=frozenset({"had"}),
    since=frozenset({"since"}),
    then=frozenset({"then"}),
    events={
        word: group.split()[0].lstrip("#") for group in _EVENTS.split(";") for word in group.replace("#", "").split()
    },
    # What reports call by its bare name because every reader knows the day; never used of an earlier report.
    known={
        ("MM", "coup"): "2021-02-01",
        ("SD", "coup"): "2021-10-25",
        ("NE", "coup"): "2023-07-26",
        ("EG", "coup"): "2013-07-03",
        ("TH", "coup"): "2014-05-22",
        ("TR", "coup"): "2016-07-15",
        ("UA", "invasion"): "2022-02-24",
        ("RU", "invasion"): "2022-02-24",
        ("BY", "invasion"): "2022-02-24",
        ("SD", "war"): "2023-04-15",
    },
    present=words(
        "is are stand stands face faces remain remains await awaits wait waits live lives work works answer answers belong belongs"
    ),
    were=words("was were had"),
    causes=words("for over about against regarding concerning"),
    places_in_time=words("in on at during since by before after until from within throughout"),
    begins=words("began begun started start starting erupted broke launched opened commenced flared dawned"),
    now=Phrases.listed({True: "currently, now, at present, at the moment, as of today, presently, to this day"}),
    opens=words(
        "in on by as between since during from over at until late early through throughout within after before for"
    ),
    anew=words("after before when once later then until earlier previously by"),
    covers=Phrases.listed(
        {
            True: "covers, cover, covering, covered, the period, for the period, reporting period, under review, summary for, summary of, review of, report for, bulletin for, digest for, digest of, figures for, statistics for, results of"
        }
    ),
    bulletins=Phrases.listed(
        {
            True: "digest, bulletin, round-up, roundup, newsletter, monthly report, weekly report, annual report, quarterly report, in review, in figures, in numbers, review of the week, chronicle, overview, monitor, monthly, weekly"
        }
    ),
    serving=Phrases.listed(
        {
            True: """serving, serve, could spend, could earn, may spend, provides up to, provides for up to, carries up to, on average, average sentence, serves, been serving, faces, face, facing, carries, carry, punishable, maximum, could face, asked for, wants, want, ran from,
        the law says, run from, had been serving, sought, seeks, seeking, seek, demands, demanded, demanding, requested, requests, asks for, asking for,
        called for, calls for, recommended, recommends, could get, could receive, may get, might get, would get, liable, up to, be glad of, threatened with, upheld, uphold, upholds, upholding, overturned, quashed, confirmed, cut to, reduced to, four years into,
        offered, knock off, taken off, risk, risks, risking, provides for, provide for, envisages, who is, whose, prosecutors wanted, years into, of his, of her"""
        }
    ),
    asking=Phrases.listed(
        {True: "sought, asked for, demanded, wanted, requested, recommended, proposed, seek, want, demand, if"}
    ),
    compared=Phrases.listed(
        {
            True: """up from, down from, rising from, rose from, risen from, fell from, fallen from, increase from, increased from, decreased from, compared with, compared to,
        as against, versus, as opposed to, against just, against only, instead of, rather than, in contrast to, unlike in, more than in, fewer than in,
        less than in, than in"""
        }
    ),
    enacts=Phrases.listed({True: "announc*, declar*, decre*, issu*, order*, rul*"}),
    standing=Phrases.listed(
        {
            True: """there are, there is, there were, there was, there may be, there could be, there might be, there remain, there remained, mother of, father of, parent of,
        parents of, population of, country of, city of, town of, nation of, village of, region of, province of, community of, family of, staff of,
        workforce of, territory of, island of, island nation of, is home to, home to, republic of"""
        }
    ),
    of=words("of"),
    parts_of_time=words(
        "spring summer autumn winter fall end start beginning middle half quarter list month course lists that"
    ),
)
