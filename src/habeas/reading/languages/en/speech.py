"""How English says that somebody says something, beyond its words of attribution."""

from __future__ import annotations

from habeas.reading.languages.en.saying import inflected
from habeas.reading.phrases import Phrases, words
from habeas.reading.speech_words import SpeechWords

# Verbs of saying whose base form is no noun, of demanding, promising, wishing, judging.
_VERBS = """
say/said, tell/told, believe, think/thought, argue, insist, admit/admitted, agree, write/wrote/written, announce, assert, contend, concede, declare,
call/called, call for, call on, label, dub/dubbed, describe, characterise, characterize, portray, depict, liken, refer to/referred to, compare,
accuse, blame, condemn, denounce, criticise, criticize, decry, deplore, blast, slam/slammed, mock, ridicule, deride, chastise, scold, rebuke, assail, lambaste, attack,
praise, welcome, hail, applaud, commend, laud, thank, congratulate, endorse, support, back, oppose, favour, favor, defend, reject, dismiss, question,
dispute, doubt, challenge, tout, boast, boast of, brag about/bragged about, complain, complain about, lament, worry/worried, worry about/worried about, fear, hope, expect, want, wish, feel/felt, see/saw/seen,
plan, propose, promise, pledge, vow, threaten, refuse, decline, demand, urge, ask, ask for, request, appeal for, recommend, encourage, implore, plead, exhort, insist on, warn against, push for,
rule that, rule, decide that, conclude, determine that, find that/found that, learn/learned, know/knew/known, continue, go on/went on, quote, discuss, outline, unveil, reiterate, emphasise, emphasize, shout, exclaim,
assume, consider, prefer, admire, disagree, disagree with, resist, view, regard, deem, seek to/sought to, propound, resolve to, agree with, rail against, speak out, speak out against/spoke out against/spoken out against,
warn of, make it clear/made it clear, make clear/made clear, reference, feature, highlight, document, detail, lay out/laid out, predict, suggest, suspect, joke, read/read
"""
_WEAK = """
find/found, report, feel/felt, see/saw/seen, post, quote, call, respond, continue, decline, remember, observe, cry, plan, know/knew/known, back, support, read/read, go on/went on, learn/learned, mean,
show/showed/shown, project, address, understand/understood, speak/spoke/spoken, calculate, gauge, judge, hold that, broadcast, message, text, relate, register, rule, label, decide, discuss, refuse, expect, thank, reference, feature, highlight, document, detail, view, regard, resolve
"""
_NOMINAL = """
state, plan, back, pledge, tweet, favor, favour, request, remark, threaten/threatened, message, contest, fear, comment, support, question, report, discount, doubt, cry, attack, challenge, claim, promise,
vow, blame, call, demand, project, post, estimate, note, answer, address, label, text, hint, guess, thank, reply, hope, view, want, rule, worry, show, broadcast, dispute, reference, feature, detail, highlight, document, seek
"""
_NO_SAYING = "per, accused of, accused in, blamed for, criticized for, criticised for, condemned to, condemned by, known for, known as, back and, back to, back in, back from, back on, back at, compared with, compared to, called in, called off"
_PAPERS = "poll, polls, average, averages, slide, slides, letter, letters, email, emails, e-mail, e-mails, analysis, audit, book, article, articles, story, ad, ads, video, videos, script, transcript, transcripts, filing, filings, research, science, evidence, history, law, constitution, indictment, verdict, ruling, decree, sign, signs, poster, posters, photo, photos"
_PLANS = "plan*, proposal*, claim*, promise*, pledge*, view*, belief, argument*, assertion*, allegation*, accusation*, demand*, warning*, prediction*, statement*, insistence, contention, refusal, vow*, threat*, opinion*, call*, request*, suggestion*"

SPEECH = SpeechWords(
    verbs=Phrases.listed({False: _NO_SAYING, True: inflected(_VERBS)}),
    nominal=Phrases.listed({True: inflected(_NOMINAL, slice(0, 2))}),
    weak=Phrases.listed({True: inflected(_WEAK)}),
    plans=Phrases.listed({True: _PLANS}),
    papers=Phrases.listed({True: _PAPERS}),
    own_words=Phrases.listed(
        {
            True: "(by|in) (his|her|their|its) own (account|words|admission|telling), (by|in) (his|her|their|its) (account|words|telling|view|opinion)"
        }
    ),
    complementisers=Phrases.listed({True: "that"}),
    asked=words("to whether what how why"),
    apposed=words("a an the who whose which one his her its their and former then now"),
    conjunctions=words("and but or"),
    behind=words(
        "in on at during after before when while as earlier later last this today yesterday through via about of from by for to with again adding"
    ),
    adverb=r"ly\Z|\A(?:often|long|sometimes|also|today|yesterday|this|week|month|year|morning|afternoon|evening|night|late|early)\Z",
    participle=r"ing\Z",
    unreal=r"n't\Z|\A(?:not|never)\Z",
)
