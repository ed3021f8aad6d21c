"""English number words and the words that say how firmly a number is meant."""

from __future__ import annotations

from habeas.reading.numerals import Numerals
from habeas.reading.phrases import Phrases
from habeas.vocabulary.quantities import Modality

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_BEFORE: dict[Modality, str] = {
    "at_least": """at least, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of, at the very least,
        a least, at the least""",
    "more_than": "more than, over, upward of, better than, (a little|a bit|slightly|somewhat|comfortably|rather) (over|more than|above),  above, upwards of, in excess of, exceeding, well over, just over, greater than, well above, exceeded, exceeds, slightly more than, far more than, north of, older than",
    "at_most": "up to, at most, no more than, not more than, a maximum of, maximum of, as many as, at the most, as much as, to a maximum of",
    "less_than": "fewer than, less than, under, below, well under, just under, younger than, (slightly|a little|a bit|somewhat|rather) (under|below|fewer than|less than)",
    "approx": """(just|a little|slightly|somewhat|a bit|) (shy of|short of|closer to|nearer to|nearer|closer on), close on, getting on for, going on for, not far (off|from|short of), (of|on) the order of, in the vicinity of, in the neighbourhood of, verging on, towards, pushing, (put|puts|believed|thought|estimated|reckoned) to be (closer|nearer) to, about, around, some, nearly, almost, approximately, roughly, an estimated, estimated, close to, circa, approx, approx.,
        maybe, perhaps, possibly, a good, plus or minus, give or take, a rough, probably, more or less, in the region of, something like, as few as, or so, nearly all, near, ~, ca, ca., c., somewhere around, in the order of, virtually, practically, what may be""",
}
_AFTER: dict[Modality, str] = {
    "at_least": "or more, - plus, or higher, and upwards, and upward, or upwards, and over, or over, and up, and above, or longer, upwards, and counting, and more, or above, plus, +, at least",
    "approx": "or so, odd, - odd, or thereabouts, approximately, give or take",
    "at_most": "or fewer, or less, at most, at the most, maximum",
}

NUMERALS = Numerals(
    units={word: value for value, word in enumerate(_UNITS, 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)},
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "millions": 10**6,
        "billion": 10**9,
        "mln": 10**6,
        "bn": 10**9,
    },
    suffixes={"k": 1000, "m": 10**6, "mln": 10**6, "mn": 10**6, "bn": 10**9},
    collective=Phrases(
        {
            "a dozen": 12,
            "half a dozen": 6,
            "half - a - dozen": 6,
            "two dozen": 24,
            "three dozen": 36,
            "four dozen": 48,
            "five dozen": 60,
            "dozen": 12,
            "half a million": 500000,
            "quarter of a million": 250000,
            "a quarter of a million": 250000,
            "half a thousand": 500,
            "a score of": 20,
            "one dozen": 12,
            "two score": 40,
            "three score": 60,
            "a score": 20,
            "half a hundred": 50,
            "ten dozen": 120,
            "three quarters of a million": 750000,
            "six dozen": 72,
        }
    ),
    vague=Phrases(
        {
            "dozens": 20,
            "dozens and dozens": 20,
            "scores of": 40,
            "scores": 40,
            "a couple of hundred": 200,
            "a couple of thousand": 2000,
            "a couple of dozen": 24,
            "many hundreds": 200,
            "many dozens": 20,
            "many scores": 40,
            "a few score": 40,
            "several score": 40,
            "untold thousands": 2000,
            "untold hundreds": 200,
            "several tens of thousands": 20000,
            "several million": 2000000,
            "a few million": 2000000,
            "hundreds": 200,
            "thousands": 2000,
            "tens of thousands": 20000,
            "hundreds of thousands": 200000,
            "tens of millions": 20 * 10**6,
            "hundreds of millions": 200 * 10**6,
            "millions": 2 * 10**6,
            "dozens of thousands": 20000,
            "many thousands": 2000,
            "several hundred": 200,
            "several thousand": 2000,
            "several dozen": 20,
            "a few hundred": 200,
            "a few dozen": 20,
            "a few thousand": 2000,
            "several hundreds": 200,
            "several thousands": 2000,
            "hundreds upon hundreds": 200,
            "thousands upon thousands": 2000,
            "thousands and thousands": 2000,
            "tens of": 20,
        }
    ),
    half=Phrases({"and a half": True, "- and - a - half": True, "½": True}),
    definite=frozenset({"the"}),
    articles=frozenset({"a", "an", "one", "the"}),
    and_words=frozenset({"and"}),
    range_words=frozenset({"to", "or"}),
    from_words=frozenset({"from"}),
    moves=Phrases.listed(
        {
            True: """rose, rise, rises, risen, rising, grew, grow, grown, growing, climb*, fell, fall, falls, fallen, falling, drop*, dip*, jump*, increas*, decreas*, declin*, shrank, shrunk, dwindl*, swell*, swelled,
        swollen, soar*, surg*, went, gone, going, doubled, tripled, halved, cut, reduced, raised, revised, crept, edged, lowered, shortened"""
        }
    ),
    between=frozenset({"between"}),
    before=Phrases.listed(_BEFORE),
    after=Phrases.listed(_AFTER),
    shares=Phrases.listed(
        {
            True: """thirds, third, quarters, quarter, fifths, fifth, tenths, halves, sixths, eighths, in every, in five, in ten, in three, in four, in two, in six, in eight, out of every,
        in a hundred, another, by one, day soon, - third, - thirds, - quarter, - quarters, - fifth, - fifths, - tenth, - fold, fold, - time, - way, way or, - sided, - party, - state, - man, - woman, - person, - off, to one, - on - one"""
        }
    ),
    names_after=Phrases.listed(
        {True: "project, movement, generation, initiative, club, magazine, tv, news network, media group, percenters"}
    ),
    particles=Phrases.listed(
        {
            True: "(hand|hands|handed|handing|turn|turns|turned|turning|take|takes|took|taken|run|ran|pass|passed|sign|signed|win|won|bring|brought) over, (come|came|go|went) under, (own|owns|owned|owning|admit|admits|admitted|admitting|confess*|add|adds|added|adding|live|lived|put|wake|woke|fess|fessed|face|faced|stand|stood|sign|signed|line|lined|open|opened|serve|served|round|rounded|size|sized) up to, (talk|talks|row|dispute|rule|ruling|vote|quarrel|argue|argued|preside|presided|hand|mull|mulled|rowed) over, (think|thinks|know|knows|speak|spoke|heard|tell|told|ask|asked|talk|talked) about"
        }
    ),
    names_before=Phrases.listed(
        {
            True: """no., no . , number , nos ., day, night , article , articles , art. , art . , section, part, paragraph, chapter, resolution, decree, colony no, colony no ., colony number, school no ., dept . no ., channel, room, unit, block, ward, camp, level,
        page, phase, act, law no., law no ., order no ., case no ., m -, g -, mi -, su -, ik -, sizo -, boeing, flight, route, highway, apollo, covid -, protocol, law, order, unit no ., resolution no ., convention no ., class, category, group of the g, no one, not, not even, any, every, phone, box, bill""",
            False: "(next|same|following|previous|that|other|every|each|first|second|third|last|one|a|per|this) (day|night)",
        }
    ),
    years=frozenset({"year", "years"}),
    months=frozenset({"month", "months"}),
    days=frozenset({"day", "days"}),
)
