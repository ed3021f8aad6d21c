"""How English names its sources."""

from __future__ import annotations

from habeas.reading.languages.en import saying
from habeas.reading.languages.en.numerals import NUMERALS
from habeas.reading.phrases import Phrases, words
from habeas.reading.voices import Voices

_ACCORDING = """
as follows from, as emerges from, as appears from, by the arithmetic of, by the maths of, by the tally of, according to, according also to, in the words of, as reported by, as stated by, as confirmed by, reported by, published by, compiled by, as told by, per a tally by,
in the view of, in the opinion of, by the account of, by the accounts of, from the account of, by the count of, by a count of, by the reckoning of, by the estimate of, by the estimates of, at the estimate of, by the admission of,
on the word of, on the evidence of, on the authority of, in the account of, in the telling of, in the estimation of, a statement of, per, as per, in the reckoning of, on the count of, on the reckoning of, in the assessment of,
citing, quoting, with reference to, referring to, relying on, drawing on, based on, on the basis of, pointing to, attributed to, attributing it to, attributing the figure to, attributing the information to, sourced to, crediting, going by, basing itself on, basing their estimate on,
by the lights of, as reported on by, as seen by, as established by, as found by, as calculated by
"""
# Demands of an act, which are no word about a number.
_DEMANDS = ", ".join(
    f"{verb} {the}{act}"
    for verb in ("sought", "seek", "seeks", "requested", "demanded", "wanted", "want", "wants", "asked for", "issued")
    for the in ("the ", "an ", "")
    for act in ("arrest", "arrests", "detention", "extradition", "arrest warrants", "warrants", "custody")
)
# What a speaker leans on when naming a number: the one behind it is a source within his.
_NESTING = """
citing, quoting, with reference to, referring to, relying on, drawing on, based on, on the basis of, pointing to, attributing it to, attributing the figure to, attributing the information to, crediting,
basing itself on, basing their estimate on
"""
_NO_SAYING = """
speaking, on speaking, speaking at, claimed the lives, claims the lives, claiming the lives, claim the lives, claimed the life, claiming the life, claimed responsibility, claims responsibility, claiming responsibility, told apart, responded by, replied by, answered by, protested by, responded with, spoke with, speaks with, spoken with, spoke to, speaks to, spoken to, writes to, wrote to, written to, reported missing, reported dead, reported killed, reported injured, reported to,
believed to be, thought to be, reported to be, estimated to be, feared dead, feared to be, confirmed dead, confirmed to be, confirmed killed, told them to, told him to, told her to, spoke for, posted bail, posting bail,
found (him|her|them|it|us|me|both|all) (guilty|not guilty|innocent|dead|liable|unfit), (confirmed|confirms|confirm|confirming|stated|announced) (the|a|his|her|their|its|) (death|prison|jail|life|) (sentence|sentences|verdict|verdicts|conviction|convictions), found guilty, finding guilty, found dead, found hanged, found in, found at, found on, found to, found no, found himself, found herself, found themselves, answered to, repeat offender*, repeat offenders, posted to, written off, wrote off, called off, answers to, noted for, stated above, hint of, broadcast live, repeated
"""
_HOLDINGS = """
arithmetic, sums, sum, maths, tallying, reading, view, opinion, telling, estimation, words, eyes, claim, claims, assertion, allegation, allegations, account, accounts, testimony, testimonies, remarks, comments, warning, version, official figures, paperwork, files, list, lists, count, counts, tally, tallies, running tally, database, databases, data, dataset, figures, figure, statistics, stats, records, record, register, registers, registry, roll, rolls, ledger,
estimate, estimates, calculations, calculation, report, reports, reporting, survey, surveys, review, log, logs, toll, numbers, reckoning, admission, own account, breakdown, tracker, census, inventory, catalogue,
bulletin, bulletins, number, total, totals, statement, statements, communique, communiqué, announcement, announcements, map, archive, archives, names, dossier, dossiers, yearbook, factsheet, fact sheet, briefing, dispatch, spreadsheet, chart, table, tables,
memo, press release, release, findings, study, documents, information, documentation, assessment, projection, projections, update, newsletter
"""
_BETWEEN = """
has, have, had, also, later, then, since, recently, earlier, previously, further, always, now, still, again, never, ever, only, even, just, merely, simply, once, first, today, yesterday, tonight, soon, meanwhile, however, nevertheless, nonetheless, therefore,
repeatedly, publicly, on, in, so far, yet, already, long, long since, reportedly, wrongly, falsely, officially, formally, separately, initially, privately, directly, clearly, all, both, itself, himself, herself, themselves, openly, flatly, quietly, bluntly, grimly,
proudly, readily, subsequently, eventually, finally, promptly, immediately, conservatively, tentatively, independently, jointly, alone, likewise, similarly, correctly, mistakenly, erroneously, cautiously, plainly, specifically, explicitly, explosively, angrily, calmly, individually, together, variously,
for its part, for his part, for her part, for their part, in turn, in its turn, at first, at the time, in a statement, in its latest report, to date, by contrast, in addition, as a result, too, would, will, may, might, could, can, must, did, does, do, did not, does not, didn't, doesn't, do not, has not, was to, were to, is to, at present, at least, in fact, as well, for instance, for example
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
show shows showed suggest suggests indicate indicates reveal reveals who's today yesterday via through after amid despite without within
"""
_OPENERS = """
meanwhile however but and so yet also still then later earlier today yesterday separately additionally moreover
furthermore nevertheless on in at by to q late early although while nonetheless elsewhere overall instead again likewise similarly
if because since though as for from countrywide nationwide worldwide here there alone altogether unofficially officially privately publicly
even when where whereas until after before perhaps indeed thus hence besides apart worse that recently previously initially tonight
"""

_GENERAL = "group, organisation, organization, ngo, rights group, watchdog, monitor, charity, campaigners, outlet, activists, human rights group, non-profit, nonprofit, body, war monitor, monitoring group, advocacy group, same source, source"
# Nouns that name a body of people, as the last or only noun of it.
_BODIES = """
group centre center agency ministry committee association commission council union office police watch international chapter party government court courts authorities network
organisation organization service bureau department report article media television news project foundation fund federation movement coalition alliance board institute body viasna memorial
un nato reuters afp hrw prosecutors officials advocates lawyers campaign monitor observatory defenders journalists families relatives broadcaster newspaper headquarters staff directorate
administration secretariat parliament senate assembly congress front league society club initiative collective forum platform trust mission delegation command army military navy force forces
junta regime taskforce panel tribunal prosecution defence ombudsman's experts activists campaigners residents witnesses doctors medics colleagues students monitors researchers analysts
diplomats sources observers volunteers villagers survivors mourners organisers organizers editors lawmakers deputies senators teachers nurses clerics monks priests unions hospital hospitals
university embassy consulate church diocese archdiocese channel radio station tv outlet wire paper magazine daily weekly website portal blog hotline crescent cross company operator firm
headquarters embassies ministries agencies groups organisations organizations ngo ngos watchdog charity unit division section branch embassy prosecutor's registry archive desk press kremlin
interfax tass xinhua ap bbc cnn mediazona ovd-info cpj rsf ohchr unhcr unicef icrc who iaea eu osce hrana aapp foro penal cubalex justicia moscow kyiv washington tehran ankara beijing
"""
# Nouns for one or more persons who may be a source.
_PEOPLE = """
rebels rebel insurgents militants fighters separatists guerrillas opposition authorities bishops organiser whistleblower nuncio cardinal mufti negotiators envoys commander-in-chief superintendent clerk registrar bailiff fixer interpreter translator singer actor director-general spokesmen shopkeepers farmers drivers wives mothers daughters sons brothers sisters fathers cousins grandmother grandfather stepmother fiancée fiance roommate classmate cellmate cellmates veteran veterans returnees pilgrim pilgrims refugee refugees migrant migrants tourist passenger passengers bystander bystanders onlookers onlooker eyewitness eyewitnesses caretaker warder janitor
lawyer lawyers minister ministers leader leaders president spokesman spokeswoman spokesperson spokespeople official officials activist activists prosecutor prosecutors judge judges mother father
brother sister wife husband son daughter uncle aunt cousin relative relatives parent parents friend friends neighbour neighbours neighbor neighbors colleague colleagues witness witnesses resident residents
doctor doctors medic medics nurse nurses teacher teachers student students journalist journalists reporter reporters correspondent editor editors expert experts analyst analysts researcher
researchers historian sociologist economist scholar academic professor envoy ambassador diplomat diplomats negotiator mediator rapporteur commissioner ombudsman ombudswoman chairman chairwoman chair chairperson
chief head director deputy deputies senator lawmaker lawmakers legislator mp mps governor mayor councillor general colonel commander captain officer officers soldier soldiers guard guards inmate inmates prisoner prisoners
detainee detainees survivor survivors volunteer volunteers campaigner campaigners advocate advocates defender defenders organiser organisers organizer organizers protester protesters demonstrator demonstrators villager villagers worker workers
priest bishop monk nun imam cleric clerics clergyman pastor rabbi speaker premier chancellor secretary dissident dissidents exile exiles blogger writer poet author lecturer driver shopkeeper farmer
founder co-founder coordinator representative representatives delegate source sources insider insiders observer observers monitor monitors counsel attorney attorneys solicitor barrister pathologist paramedic paramedics surgeon
aide aides adviser advisers advisor advisors figure politician politicians candidate opponent critic critics supporter supporters member members partner widow girl boy man woman women men person teenager
families family policeman policewoman policemen investigator investigators detective coroner sheriff warden governor organisation captive captives returnee returnees
"""
# What a heading before a colon may be without being a source.
_HEADINGS = """
courts court health taken added released freed arrested verdicts sentences searches
breaking update updated exclusive watch live video factbox explainer timeline correction corrections photos background note context analysis opinion read more also see related q a question answer where what why when who how
sources methodology summary key headline headlines photo picture caption details date place total totals contents topic tags category link share notes legend example reminder warning today yesterday now this that these
those result results meanwhile remember latest recap minute-by-minute clarification editor's glossary footnote ps nb by from editorial
"""
_NOBODY = """
there, this, that, these, those, nobody, no one, none, it is, various estimates, some estimates, one count, one estimate, most estimates, other estimates, all accounts, most accounts, some accounts, one account, many accounts, any count, any measure, all counts, conservative estimates, rough estimates, independent estimates, which, who, such, some, many, others, most, few, article, articles,
the law, a law, law, the code, the criminal code, the penal code, the charge, the charges, the constitution, the statute, the decree, section, the indictment carries, what, breaking, update, exclusive, watch, live, video, factbox, explainer, timeline, correction, photos, the war, the attack, the fire, the crash, the explosion, the earthquake, the quake, the blast, the violence, the clashes, the crackdown,
the country, the state, the prison, how, how many, why, where, when, to, not, everyone, everybody, anyone, nothing, something
"""
# The publication itself, whose words are the text's own.
_SELF = """
the same article, the same story, the same report, the same page, the article, an item, the item, an earlier post, an earlier version, an earlier story, an earlier article, an earlier report, a previous version, a previous report, a previous article, a previous post, the headline, a headline, our headline, this article, this story, this report, this page, this newspaper, this paper,
this post, our report, our article, our story, our post, our item, a caption, the caption, an early edition, some editions, early editions, an earlier headline, an earlier edition, the original version, our graphic, a graphic, the graphic, our earlier, our previous, the same item, a previous edition, last week's item
"""
_CONTINUES = """
including, of them, of these, of those, of whom, another, others, they include, it also, in addition, among them, among these, among those, in total, in all, in it, it lists, its list, their list, the average, the median, the oldest, the youngest, the longest, the shortest, the total, the rest, the remainder, the remaining,
the overall, the breakdown, the figure, this compares, that compares, that is up, that is down, that is more than, that is almost, that is nearly, by comparison, the same period, most of them, the majority, a majority, the number of, the most common, the largest group, the biggest group, the list includes, the list names, they are, the others
"""
_VERB = (
    r"ed\Z|\A(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|said|says|told|tells|took|takes|gave|gives|held|holds|made|makes|met|sent|sends|brought|led|leads|came|comes|went|goes|"
    r"wrote|writes|spoke|speaks|kept|keeps|stood|stands|saw|sees|got|gets|put|puts|set|sets|left|leaves|lost|won|ran|runs|fell|rose|began|begins|found|knew|knows|thought|thinks|sought|seeks|called|walked|"
    r"paid|built|broke|beat|shot|hit|let|lets|cut|drew|struck|threw|caught|taught|grew|drove|flew|fled|fought|wants|hopes|plans|refuses|publishes|spent|hung|sat|lay|lies|sits|serves|works|helps|turns)\Z"
)

VOICES = Voices(
    according=Phrases.listed({True: _ACCORDING}),
    says=Phrases.listed({False: _NO_SAYING, True: saying.SAYS}),
    reports=Phrases.listed({False: _DEMANDS, True: ", ".join((saying.REPORTS, saying.GIVES))}),
    puts=Phrases.listed({True: saying.PUTS}),
    denies=Phrases.listed({True: saying.DENIES}),
    said_by=Phrases.listed({True: saying.SAID_BY}),
    made=Phrases.listed({True: saying.MADE}),
    nesting=Phrases.listed({True: _NESTING}),
    bare=saying.BARE,
    perfect=saying.PERFECT,
    participles=saying.PARTICIPLES,
    have=words("has have had having"),
    plurals=words(
        "they we i you people police media families women men staff who which that military army prosecution press both all many some authorities union al data i'd"
    ),
    modals=words("would will may might can could must did do does not"),
    announcers=words(
        "organisations organizations groups ngos rapporteurs lawyers doctors diplomats agencies newspapers ministries ministers unions lawmakers aides investigators analysts historians monks priests bishops countries embassies governments officials prosecutors witnesses residents relatives activists monitors sources experts police"
    ),
    scale=words("at as"),
    shows=words(
        "show shows showed shown showing indicate indicates indicated suggest suggests suggested reveal reveals revealed"
    ),
    documents=words(
        "document documents documented record records recorded verify verified corroborated chronicled catalogued logged documenting recording"
    ),
    turns=words("while whereas but although though"),
    tells=words("tell tells told telling informed informs notified assured reminded alerted advised"),
    tails=words("""including among with most many nearly almost leaving bringing taking raising up down compared as than who which whom whose
        in on at by during for from after before since of against under over amid following despite without because when where mostly mainly chiefly largely half"""),
    first_persons=words("i we you our my us me your one"),
    plural_pronouns=words("they their"),
    holdings=Phrases.listed({True: _HOLDINGS}),
    genitives=frozenset({"'s", "'"}),
    between=Phrases.listed({True: _BETWEEN}),
    stops=words(_STOPS),
    ends=words(_ENDS),
    openers=words(_OPENERS),
    relatives=frozenset({"who", "which", "that"}),
    pronouns=words("he she it they we i you one its their his her our my"),
    objects=words("them him her us me"),
    prepositions=words(
        "under after before following despite since during amid without until into over through within near outside"
    ),
    counts=NUMERALS.several | words("hundreds thousands scores dozen dozens"),
    also=words("also likewise"),
    those=words("those these"),
    subjects=words("he she it they we i you"),
    general=frozenset(
        ["he himself", "she herself", "they themselves", "it itself"]
        + [f"{the} {noun}" for the in ("the", "this") for noun in _GENERAL.split(", ")]
    ),
    articles=frozenset({"the", "a", "an"}),
    and_words=frozenset({"and", "&"}),
    not_said=frozenset({"what", "to"}),
    titles=words(
        "president mp mps gen col sgt lt capt maj brig prof professor captain lieutenant sergeant major commander secretary governor mayor director lord lady sir sheikh imam bishop archbishop father sister brother patriarch rabbi princess prince queen attorney counsel advocate prosecutor journalist minister premier chancellor king general colonel judge senator ambassador spokesman spokeswoman spokesperson activist lawyer analyst mr mrs ms dr"
    ),
    interview=Phrases.listed(
        {True: "interview with, talks to, spoke to, speaks to, in conversation with, questions to"}
    ),
    answers=Phrases.listed({True: "a :, answer :"}),
    likewise=frozenset({"as"}),
    noun_after=words("of from about into are is was were"),
    bodies=words(_BODIES),
    people=words(_PEOPLE),
    persons=frozenset({"he", "she", "his", "her"}),
    nobody=Phrases.listed({True: _NOBODY}),
    headings=words(_HEADINGS),
    self_named=Phrases.listed({True: _SELF}),
    inner=frozenset({"by", "of", "for", "in", "with", "at", "on", "from", "against"}),
    ambiguous=words("official"),
    be=words("is are was were been be am"),
    passive=words("is are was were be been being not n't to without"),
    determiners=words(
        "own the a an calling dismissing denying rejecting his her its their this these those 's ' some other any no official"
    ),
    takes=words("""release freedom immediate the a an at more over about around some nearly almost only up as no fewer that one two three four five six seven eight nine ten
        eleven twelve dozens hundreds thousands scores both those that this twenty thirty forty fifty sixty seventy eighty ninety its another"""),
    agents=frozenset({"by", "from"}),
    quoting=words("quoted cited"),
    joiners=words("for of against in on to"),
    possessives=frozenset({"whose"}),
    tolls=words(
        "dead missing wounded injured detained arrested killed jailed displaced disappeared deaths casualties victims detainees prisoners inmates arrests captives number toll"
    ),
    quotes=words("quoted quotes quote quoting cited cites citing"),
    owners=words("its their his her our my"),
    gives=Phrases.listed({True: saying.GIVES}),
    days=words("day week month year morning afternoon evening night time weekend occasion"),
    listeners=words("reporters journalists"),
    dated=words("as of"),
    contrasts=words("but"),
    verb=_VERB,
    negations=words("never not n't"),
    duties=words("must should shall let"),
    following=words("following"),
    same=Phrases.listed(
        {
            True: "(by|according to|on|per) the same (source|sources|count|tally|figures|data|list|report|estimate|account|reckoning|statistics)"
        }
    ),
    continues=Phrases.listed({True: _CONTINUES}),
)
