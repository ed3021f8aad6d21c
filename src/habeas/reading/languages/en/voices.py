"""How English names its sources."""

from __future__ import annotations

from habeas.reading.attribution import Voices
from habeas.reading.phrases import Phrases

_ACCORDING = """
according to, in the words of, as reported by, as stated by, as confirmed by, reported by, published by, compiled by,
citing, quoting, as told by, per a tally by, a tally by, a count by, tallied by, counted by, documented by, recorded by,
verified by, released by, data from, figures from, data by, figures by, statistics from, estimates by, estimates from,
announced by, given by, confirmed by, cited by, claimed by, provided by, in the view of, by the account of, statistics by,
a report by, a report from, a statement by, a statement from, a statement issued by, a statement of, collected by
"""
_SAYS = """
said, says, say, saying, stated, states, stating, told, tells, added, adds, adding, wrote, writes, announced, announces,
announcing, claimed, claims, claim, claiming, reported, reports, report, reporting, estimated, estimates, estimate,
estimating, noted, notes, noting, declared, declares, declaring, confirmed, confirms, confirming, acknowledged,
acknowledges, admitted, admits, insisted, insists, argued, argues, alleged, alleges, believed, believes, believe, thinks,
thought, maintained, maintains, explained, explains, specified, specifies, recalled, recalls, pointed out, points out,
testified, warned, warns, replied, answered, tweeted, posted, disclosed, revealed, concluded, concludes, found that,
finds that, stressed, stresses, emphasised, emphasized, underlined, asserted, asserts, reckons, reckoned, spoke of,
speaks of, speak of, spoke last month of, talks of, talked of, indicated, indicates, suggested that, suggests that, commented, informed,
informs, boasted, conceded, predicted, remembered, complained, has it that, add, note, write, tell, warn, argue, insist, maintain, confirm that, announce, point out, acknowledge, allege, assert, stress, conclude, admit, made it known, let it be known, clarified
"""
_REPORTS = """
counted, counts, documented, recorded, listed, lists, names, named,
puts, put the, verified, identified, registered, tallied, logged, monitored, knows of, know of, is aware of, are aware of,
has the names of, had the names of, catalogued, tracked, calculated, calculates, quotes, gave the number, put the figure, puts the number, put the number, puts the figure, put the total, puts the total,
asked that, want, wants, asked for, demanded, demands, demand, called for, calls for, urged, urges, appealed
"""
_GIVES = """
gave, given, handed, handed over, submitted, compiled, drew up, drawn up, presented, passed, sent, published, publishes, issued, released, collected,
gives, keeps, kept, maintains, has published, updated, put together, shared
"""
_HOLDINGS = """
list, lists, count, counts, tally, tallies, running tally, database, data, figures, figure, statistics, records, register,
estimate, estimates, calculations, calculation, monitoring, report, reports, survey, review, website, log, toll, numbers,
bulletin, statement, communique, communiqué, announcement, map, archive
"""
_BETWEEN = """
has, have, had, also, later, then, since, recently, earlier, previously, further, always, now, still, again, never,
repeatedly, publicly, on, in, so far, yet, already, long, reportedly, however, meanwhile, itself, himself, herself,
themselves, for its part, for his part, for their part, would, will, did not, does not, today, first
"""
_STOPS = """
that which who whom whose what as while but because when where if although though whereas whether than or nor so yet
was were is are be been being had has have will would could can may might said says told added not only
since until after before by including included into among over under about between during has_
"""
_ENDS = """
that which who whom whose what as while but because when where if although though whereas whether than or nor so yet on
was were is are be been being had has have will would could can may might said says told added wrote since until after
before including from into against among over about between during by in at for with to late early
"""
_OPENERS = """
meanwhile however but and so yet also still then later earlier today yesterday separately additionally moreover
furthermore nevertheless on in at by q late early although while
"""

VOICES = Voices(
    according=Phrases.listed({True: _ACCORDING}),
    says=Phrases.listed({True: _SAYS}),
    reports=Phrases.listed({True: _REPORTS + _GIVES}),
    holdings=Phrases.listed({True: _HOLDINGS}),
    genitives=frozenset({"'s", "'"}),
    between=Phrases.listed({True: _BETWEEN}),
    stops=frozenset(_STOPS.split()),
    ends=frozenset(_ENDS.split()),
    openers=frozenset(_OPENERS.split()),
    relatives=frozenset({"who", "which", "that"}),
    pronouns=frozenset("he she it they we i you one its their his her our my".split()),
    general=Phrases.listed(
        {True: "group, organisation, organization, agency, ministry, centre, center, party, report, statement"}
    ),
    articles=frozenset({"the", "a", "an"}),
    and_words=frozenset({"and", "&"}),
    not_said=frozenset({"what", "to", "as"}),
    nobody=Phrases.listed(
        {
            True: "there, this, that, these, those, nobody, no one, none, it is, various estimates, which, who, such, some"
        }
    ),
    inner=frozenset({"of", "for", "in", "with", "at", "on", "from", "against"}),
    passive=frozenset("is are was were be been being not n't to without".split()),
    determiners=frozenset("the a an his her its their this these those 's ' some other any no official".split()),
    takes=frozenset("""the a an at more over about around some nearly almost only up as no fewer that one two three four five six seven eight nine ten
        eleven twelve dozens hundreds thousands scores twenty thirty forty fifty sixty seventy eighty ninety its another""".split()),
    agents=frozenset({"by"}),
    possessives=frozenset({"whose"}),
    gives=Phrases.listed({True: _GIVES}),
    continues=Phrases.listed(
        {
            True: "of them, of these, of those, of whom, also, another, others, they include, it also, in addition, among them, in total, its list, their list"
        }
    ),
)
