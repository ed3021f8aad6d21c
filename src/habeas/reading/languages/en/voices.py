"""How English names its sources."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.voices import Voices

_ACCORDING = """
according to, in the words of, as reported by, as stated by, as confirmed by, reported by, published by, compiled by,
citing, quoting, as told by, per a tally by, a tally by, a count by, tallied by, counted by, documented by, recorded by,
verified by, released by, data from, figures from, data by, figures by, statistics from, estimates by, estimates from,
announced by, given by, confirmed by, cited by, claimed by, provided by, in the view of, by the account of, statistics by,
a report by, a report from, a statement by, a statement from, a statement issued by, a statement of, by the count of, by a count of, by the reckoning of, by the estimate of, collected by
"""
_SAYS = """
said, says, say, saying, stated, states, stating, spoke, spoken, speaks, told, tells, added, adds, adding, wrote, writes, announced, announces,
announcing, claimed, claims, claim that, claiming, reported, reports, report that, reporting, estimated, estimates, estimate that, estimating, noted, notes, noting, declared, declares, declaring, confirmed, confirms, confirming, acknowledged,
acknowledges, admitted, admits, insisted, insists, argued, argues, alleged, alleges, believed, believes, believe, thinks,
thought, maintained, maintains, explained, explains, specified, specifies, recalled, recalls, pointed out, points out,
testified, warned, warns, replied, answered, tweeted, posted, disclosed, revealed, concluded, concludes, found that,
finds that, stressed, stresses, emphasised, emphasized, underlined, asserted, asserts, reckons, reckoned, spoke of,
speaks of, speak of, spoke last month of, talks of, talked of, indicated, indicates, suggested that, suggests that, commented, informed,
informs, boasted, conceded, predicted, remembered, complained, has it that, called on, calls on, called for, calls for, call on, mentioned, mentions, cites, cited, add, note, write, tell, warn, argue, insist, maintain, confirm that, announce, point out, acknowledge, allege, assert, stress, conclude, admit, made it known, let it be known, clarified
"""
_NO_SAYING = """
claimed the lives, claims the lives, claiming the lives, claimed the life, claimed responsibility, claims responsibility, told apart, reported missing,
believed to be, thought to be, reported to be, estimated to be, confirmed dead, confirmed to be
"""
_REPORTS = """
counted, counts, documented, recorded, listed, lists, names, named,
puts, put the, verified, identified, registered, tallied, logged, monitored, knows of, know of, is aware of, are aware of,
has the names of, had the names of, catalogued, tracked, calculated, calculates, quotes, gave the number, put the figure, puts the number, put the number, puts the figure, put the total, puts the total,
asked that, want, wants, asked for, demanded, demands, demand, called for, calls for, urged, urges, appealed
"""
_PUTS = """
put the number, put the count, put the toll, put the total, put the tally, put the figure, put the list, put that number, put that count, put that toll, put that total, put that tally, put that figure, put that list, put its number, put its count, put its toll, put its total, put its tally, put its figure, put its list, put this number, put this count, put this toll, put this total, put this tally, put this figure, put this list, put their number, put their count, put their toll, put their total, put their tally, put their figure, put their list, puts the number, puts the count, puts the toll, puts the total, puts the tally, puts the figure, puts the list, puts that number, puts that count, puts that toll, puts that total, puts that tally, puts that figure, puts that list, puts its number, puts its count, puts its toll, puts its total, puts its tally, puts its figure, puts its list, puts this number, puts this count, puts this toll, puts this total, puts this tally, puts this figure, puts this list, puts their number, puts their count, puts their toll, puts their total, puts their tally, puts their figure, puts their list, has the number, has the count, has the toll, has the total, has the tally, has the figure, has the list, has that number, has that count, has that toll, has that total, has that tally, has that figure, has that list, has its number, has its count, has its toll, has its total, has its tally, has its figure, has this number, has this count, has this toll, has this total, has this tally, has this figure, has this list, has their number, has their count, has their toll, has their total, has their tally, has their figure, has their list, have the number, have the count, have the toll, have the total, have the tally, have the figure, have the list, have that number, have that count, have that toll, have that total, have that tally, have that figure, have that list, have its number, have its count, have its toll, have its total, have its tally, have its figure, have its list, have this number, have this count, have this toll, have this total, have this tally, have this figure, have this list, have their number, have their count, have their toll, have their total, have their tally, have their figure, have their list, had the number, had the count, had the toll, had the total, had the tally, had the figure, had the list, had that number, had that count, had that toll, had that total, had that tally, had that figure, had that list, had its number, had its count, had its toll, had its total, had its tally, had its figure, had its list, had this number, had this count, had this toll, had this total, had this tally, had this figure, had this list, had their number, had their count, had their toll, had their total, had their tally, had their figure, had their list, places the number, places the count, places the toll, places the total, places the tally, places the figure, places the list, places that number, places that count, places that toll, places that total, places that tally, places that figure, places that list, places its number, places its count, places its toll, places its total, places its tally, places its figure, places its list, places this number, places this count, places this toll, places this total, places this tally, places this figure, places this list, places their number, places their count, places their toll, places their total, places their tally, places their figure, places their list, placed the number, placed the count, placed the toll, placed the total, placed the tally, placed the figure, placed the list, placed that number, placed that count, placed that toll, placed that total, placed that tally, placed that figure, placed that list, placed its number, placed its count, placed its toll, placed its total, placed its tally, placed its figure, placed its list, placed this number, placed this count, placed this toll, placed this total, placed this tally, placed this figure, placed this list, placed their number, placed their count, placed their toll, placed their total, placed their tally, placed their figure, placed their list, set the number, set the count, set the toll, set the total, set the tally, set the figure, set the list, set that number, set that count, set that toll, set that total, set that tally, set that figure, set that list, set its number, set its count, set its toll, set its total, set its tally, set its figure, set its list, set this number, set this count, set this toll, set this total, set this tally, set this figure, set this list, set their number, set their count, set their toll, set their total, set their tally, set their figure, set their list, sets the number, sets the count, sets the toll, sets the total, sets the tally, sets the figure, sets the list, sets that number, sets that count, sets that toll, sets that total, sets that tally, sets that figure, sets that list, sets its number, sets its count, sets its toll, sets its total, sets its tally, sets its figure, sets its list, sets this number, sets this count, sets this toll, sets this total, sets this tally, sets this figure, sets this list, sets their number, sets their count, sets their toll, sets their total, sets their tally, sets their figure, sets their list, gave the number, gave the count, gave the toll, gave the total, gave the tally, gave the figure, gave the list, gave that number, gave that count, gave that toll, gave that total, gave that tally, gave that figure, gave that list, gave its number, gave its count, gave its toll, gave its total, gave its tally, gave its figure, gave its list, gave this number, gave this count, gave this toll, gave this total, gave this tally, gave this figure, gave this list, gave their number, gave their count, gave their toll, gave their total, gave their tally, gave their figure, gave their list, gives the number, gives the count, gives the toll, gives the total, gives the tally, gives the figure, gives the list, gives that number, gives that count, gives that toll, gives that total, gives that tally, gives that figure, gives that list, gives its number, gives its count, gives its toll, gives its total, gives its tally, gives its figure, gives its list, gives this number, gives this count, gives this toll, gives this total, gives this tally, gives this figure, gives this list, gives their number, gives their count, gives their toll, gives their total, gives their tally, gives their figure, gives their list,
put the turnout, put the death, put the figure, put the losses, put the casualties, put that turnout, put that death, put that figure, put that losses, put that casualties, puts the turnout, puts the death, puts the figure, puts the losses, puts the casualties, puts that turnout, puts that death, puts that figure, puts that losses, puts that casualties, placed the turnout, placed the death, placed the figure, placed the losses, placed the casualties, placed that turnout, placed that death, placed that figure, placed that losses, placed that casualties, sets the turnout, sets the death, sets the figure, sets the losses, sets the casualties, sets that turnout, sets that death, sets that figure, sets that losses, sets that casualties
"""
_GIVES = """
gave, given, handed, handed over, submitted, compiled, drew up, drawn up, presented, passed, sent, published, publishes, issued, released, collected,
gives, keeps, kept, maintains, has published, updated, put together, shared
"""
_HOLDINGS = """
list, lists, count, counts, tally, tallies, running tally, database, data, figures, figure, statistics, records, register,
estimate, estimates, calculations, calculation, monitoring, report, reports, survey, review, website, log, toll, numbers,
bulletin, number, total, statement, communique, communiqué, announcement, map, archive, names
"""
_BETWEEN = """
has, have, had, also, later, then, since, recently, earlier, previously, further, always, now, still, again, never,
repeatedly, publicly, on, in, so far, yet, already, long, reportedly, wrongly, falsely, officially, formally, separately, initially, privately, directly, clearly, all, however, meanwhile, itself, himself, herself,
themselves, for its part, for his part, for their part, would, will, did not, does not, today, first
"""
_STOPS = """
that which who whom whose what as while but because when where if although though whereas whether than or nor so yet
was were is are be been being had has have will would could can may might said says told added not only according
since until after before including included into among over under about between during has_
"""
_ENDS = """
that which who whom whose what as while but because when where if although though whereas whether than or nor so yet on
was were is are be been being had has have will would could can may might said says told added wrote since until after
before including from into against among over about between during by in at for with to late early
"""
_OPENERS = """
meanwhile however but and so yet also still then later earlier today yesterday separately additionally moreover
furthermore nevertheless on in at by to q late early although while
"""

VOICES = Voices(
    according=Phrases.listed({True: _ACCORDING}),
    says=Phrases.listed({True: _SAYS, False: _NO_SAYING}),
    reports=Phrases.listed({True: _REPORTS + _PUTS + _GIVES}),
    holdings=Phrases.listed({True: _HOLDINGS}),
    genitives=frozenset({"'s", "'"}),
    between=Phrases.listed({True: _BETWEEN}),
    stops=words(_STOPS),
    ends=words(_ENDS),
    openers=words(_OPENERS),
    relatives=frozenset({"who", "which", "that"}),
    pronouns=words("he she it they we i you one its their his her our my"),
    general=frozenset(
        {
            "he himself",
            "she herself",
            "they themselves",
            "the group",
            "the organisation",
            "the organization",
            "the ngo",
            "the rights group",
            "the watchdog",
        }
    ),
    articles=frozenset({"the", "a", "an"}),
    and_words=frozenset({"and", "&"}),
    not_said=frozenset({"what", "to"}),
    titles=words(
        "president minister premier chancellor king general colonel judge senator ambassador spokesman spokeswoman spokesperson activist lawyer analyst mr mrs ms dr"
    ),
    interview=Phrases.listed(
        {True: "interview with, talks to, spoke to, speaks to, in conversation with, questions to"}
    ),
    answers=Phrases.listed({True: "a :, answer :"}),
    likewise=frozenset({"as"}),
    noun_after=words("of from about into are is was were"),
    bodies=words("""group centre center agency ministry committee association commission council union office police watch amnesty international chapter party
        government court courts authorities network organisation organization service bureau department report article media television news project foundation fund
        federation movement coalition alliance board institute body viasna memorial un nato reuters afp hrw prosecutors officials advocates lawyers campaign monitor observatory defenders
        journalists families relatives broadcaster newspaper"""),
    persons=frozenset({"he", "she", "his", "her"}),
    nobody=Phrases.listed(
        {
            True: "there, this, that, these, those, nobody, no one, none, it is, various estimates, which, who, such, some, breaking, update, exclusive, watch, live, video, factbox, explainer, timeline, correction, photos"
        }
    ),
    inner=frozenset({"by", "of", "for", "in", "with", "at", "on", "from", "against"}),
    passive=words("is are was were be been being not n't to without"),
    determiners=words(
        "the a an calling dismissing denying rejecting his her its their this these those 's ' some other any no official"
    ),
    takes=words("""the a an at more over about around some nearly almost only up as no fewer that one two three four five six seven eight nine ten
        eleven twelve dozens hundreds thousands scores both those that this twenty thirty forty fifty sixty seventy eighty ninety its another"""),
    agents=frozenset({"by"}),
    possessives=frozenset({"whose"}),
    gives=Phrases.listed({True: _GIVES}),
    days=words("day week month year morning afternoon evening night time weekend occasion"),
    listeners=words("reporters journalists"),
    dated=words("as of"),
    contrasts=words("but"),
    verb=r"ed\Z",
    continues=Phrases.listed(
        {
            True: "of them, of these, of those, of whom, also, another, others, they include, it also, in addition, among them, in total, in it, it lists, its list, their list"
        }
    ),
)
