"""English verbs that make a source of their subject, in all their forms.

A verb is written by its base form, with past and participle behind a slash where they are not regular
("say/said", "write/wrote/written", "admit/admitted"). Only the first word of a phrase is inflected.
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.reading.phrases import entries

# Verbs of saying, thinking and writing: a clause is their object.
_SAYING = """
say/said, state, tell/told, add, write/wrote/written, announce, claim, report, estimate, note, declare, confirm, acknowledge, admit/admitted,
insist, argue, allege, believe, think/thought, maintain, explain, specify, recall, point out, testify, warn, reply, retort, answer, tweet,
post, disclose, reveal, conclude, stress, emphasise, emphasize, underline, underscore, assert, reckon, indicate, suggest that, comment, inform,
boast, concede, predict, mention, cite, caution, contend, counter, lament, observe, remark, reiterate, relate, recount, respond, swear/swore/sworn,
proclaim, affirm, attest, clarify, complain, confess, confide, deplore that, elaborate, hint, imply, joke, quip/quipped, surmise, suspect, fear, remember,
guess, calculate, project, assess, find that/found that, find/found, hear that/heard that, learn that/learned that, broadcast/broadcast, relay, advise, notify, alert, shrug/shrugged,
summarise, summarize, rule that, argue that, repeat, mutter, certify, echo, forecast/forecast, speculate, charge that, rejoin, object that, protest that, speak of/spoke of/spoken of,
speak/spoke/spoken, talk of, write of/wrote of/written of, write about/wrote about, write on/wrote on, warn of, tell of/told of, hear of/heard of, report on, make known/made known, make it known/made it known, let it be known/let it be known,
call on, have it that/had it that, have it/had it, put it/put it, hold that/held that, mean that/meant that, agree that, accept that, deny knowledge of, retweet/retweeted, message, text, e-mail, whisper, cry/cried, argue back, go on to say/went on to say, own up, sniff, quibble, scold, gloat, crow, brag, admonish, venture, volunteer,
vouch that, submit that/submitted that, contend that, plead that, posit/posited, judge that, gauge, deem, propose that, understand/understood, sum up/summed up, sigh, snap back/snapped back, show/showed/shown, shoot back/shot back, hit back/hit back
"""
# Verbs of counting and recording: a number or a list is their object.
_RECORDING = """
consider, regard, deem, view, classify, designate, count, document, record, list, name, verify, identify, register, tally/tallied, log/logged, monitor, catalogue, catalog, track, calculate, estimate, compute, quote, chronicle, enumerate,
establish, corroborate, ascertain, authenticate, trace, chart, map/mapped, tabulate, compile, reckon, number, note down, take down/took down/taken down, write down/wrote down/written down, collate, detail, attribute,
arrive at, come up with/came up with/come up with, press for, push for, hold out for/held out for, (brand|label|call|dub) (the|these|those|all|some), trumpet, brag of, brag about, boast about, crow about, complain of, speak about/spoke about/spoken about, tell of/told of, receive (credible|new|fresh|further|several|many|) reports of, receive word of, know of/knew of/known of, know about/knew about, know/knew/known, learn of/learned of, hear of/heard of, have records of/had records of, have reports of/had reports of, have evidence of/had evidence of,
have word of/had word of, have information on/had information on, have the names of/had the names of, have names for/had names for, have proof of/had proof of, have details of/had details of, have listed/had listed,
have confirmation of/had confirmation of, keep track of/kept track of, receive reports of, receive word of, receive complaints from, collect testimony from, collect the names of, gather the names of, gather testimony on, see evidence of/saw evidence of,
ask that, want, ask for, demand, call for, urge, appeal for, seek/sought, request, propose, set at/set at, allow for, speak of/spoke of, talk of, boast of, admit to/admitted to, own up to, confess to, acknowledge, concede, confirm, report, announce, claim, expect, forecast/forecast, mention, cite
"""
# Those of which "recorded by" names the source, and some of thinking.
_RECORDED = """
count, document, record, verify, identify, register, tally/tallied, log/logged, catalogue, compile, calculate, corroborate, ascertain, authenticate, establish, seek/sought, request, demand, describe, consider,
regard, deem, portray, view, acknowledge, recognise, recognize
"""
_NOT_PASSIVE = frozenset(
    [
        "charge",
        "hold",
        "speak",
        "find",
        "shrug",
        "cry",
        "sigh",
        "show",
        "answer",
        "reply",
        "respond",
        "write",
        "post",
        "call",
        "remember",
        "broadcast",
        "message",
        "text",
        "advise",
        "notify",
        "alert",
        "inform",
    ]
)
# Verbs with a count as their object and the number behind "at": "put the toll at 12".
_PUTTING = "put/put, place, set/set, have/had, peg/pegged, keep/kept, give/gave/given, leave/left, fix, hold/held, estimate, assess, reckon"
_GIVING = """
give/gave/given, hand, hand over, submit/submitted, compile, draw up/drew up/drawn up, present, pass, send/sent, publish, issue, release, collect, keep/kept, maintain, update,
put together/put together, share, circulate, produce, post, put out/put out, supply, provide, read out/read out, show/showed/shown, leak, unveil, make public/made public, bring out/brought out, print, run/ran, carry/carried
"""
# What is done to a count, said of it behind it: "figures compiled by".
MADE = """
comes, come, came, stems, stem, originate, originates, coming, compiled, kept, made, maintained, drawn up, put together, run, released, published, shared, provided, issued, collected, gathered, collated, obtained, seen, reviewed, analysed, analyzed,
cited, quoted, given, supplied, produced, posted, circulated, conducted, carried out, prepared, updated, held, read out, leaked, presented, disseminated, put out, made public, assembled, monitored, managed, verified,
tracked, recorded, documented, collected and published, started, led, broadcast, aired, carried, signed, sent, sent out, written, disclosed, announced, reported, tallied, counted
"""
_DENYING = """
deny, reject, dismiss, dispute, refute, repudiate, contest, question, doubt, disavow, rebut/rebutted, decry/decried, ridicule, mock, scoff at, laugh at, laugh off, brush off, brush aside, shrug off/shrugged off,
wave away, wave off, play down, pour scorn on, rubbish, discount, challenge, disown, call into question, contradict, scorn, rule out, sneer at
"""


def _forms(verb: str) -> tuple[str, str, str, str, str]:
    """Base, -s, past, participle and -ing form of a verb without its particles."""
    parts = [part.strip() for part in verb.split("/")]
    base = parts[0]
    past = parts[1] if len(parts) > 1 else _regular(base)
    participle = parts[2] if len(parts) > 2 else past
    double = base + base[-1] if past.endswith(base[-1] * 2 + "ed") and base[-1] != base[-2] else base
    stem = double[:-1] if double.endswith("e") and not double.endswith("ee") else double
    third = {"have": "has"}.get(base) or (
        base[:-1] + "ies" if _ends_in_y(base) else base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    )
    return base, third, past, participle, stem + "ing"


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _ends_in_y(base) else base + "ed"


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeiou"


def _verbs(text: str) -> Iterable[tuple[tuple[str, ...], str]]:
    """Each verb of a list in its five forms, and what stands behind it in its phrase."""
    for entry in entries(text):
        first = [part.strip().split(" ", 1) for part in entry.split("/")]
        rest = first[0][1] if len(first[0]) > 1 else ""
        yield _forms("/".join(part[0] for part in first)), rest


def inflected(text: str, forms: slice = slice(0, 5)) -> str:
    """A list of verbs in the forms wanted: base, -s, past, participle, -ing."""
    return ", ".join(f"{form} {rest}".strip() for verb, rest in _verbs(text) for form in dict.fromkeys(verb[forms]))


SAYS = inflected(_SAYING, slice(0, 5))
REPORTS = inflected(_RECORDING, slice(0, 5))
PUTS = inflected(_PUTTING, slice(0, 4))
GIVES = inflected(_GIVING, slice(0, 4))
DENIES = inflected(_DENYING, slice(0, 5))
# As base forms they are nouns as well, or infinitives: their subject must be plural.
BARE = frozenset(
    verb[0] for text in (_SAYING, _RECORDING, _PUTTING, _GIVING) for verb, _ in _verbs(text) if verb[0] != verb[2]
)
PARTICIPLES = frozenset(verb[4] for text in (_SAYING, _RECORDING) for verb, _ in _verbs(text))
# Not the past as well: a verb only behind "has".
PERFECT = frozenset(
    verb[3] for text in (_SAYING, _RECORDING, _GIVING) for verb, _ in _verbs(text) if verb[3] != verb[2]
)
# "as documented by", "reported by": what is said by somebody behind it.
SAID_BY = ", ".join(
    f"{verb[3]} {rest} by".replace("  ", " ")
    for text in (_SAYING, _RECORDED)
    for verb, rest in _verbs(text)
    if not rest and verb[0] not in _NOT_PASSIVE
)
