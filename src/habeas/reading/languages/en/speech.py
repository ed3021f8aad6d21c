"""How English says that somebody says something."""

from __future__ import annotations

from habeas.reading.phrases import Phrases
from habeas.reading.speech_words import SpeechWords

_SAYS = """
said, says, say, saying, stated, states, stating, told, tells, telling, added, adds, adding, wrote, writes, writing, announced,
announces, announcing, claimed, claims, claim, claiming, reported, reports, report, reporting, estimated, estimates, estimate, noted,
notes, noting, declared, declares, declaring, confirmed, confirms, confirming, acknowledged, acknowledges, acknowledging, admitted,
admits, admitting, insisted, insists, insisting, argued, argues, argue, arguing, alleged, alleges, alleging, believes, believe, believed,
thinks, maintained, maintains, explained, explains, explaining, recalled, recalls, recalling, pointed out, points out,
pointing out, testified, testifies, warned, warns, warning, replied, replies, answered, tweeted, posted, disclosed, revealed, reveals,
concluded, concludes, found that, finds that, found, shows that, showed that, show that, has shown, have shown, stressed,
stresses, stressing, emphasised, emphasised that, emphasized, emphasizes, emphasizing, underlined, asserted, asserts, asserting,
commented, comments, commenting, remarked, quipped, joked, complained, complains, conceded, concedes, predicted, predicts,
suggested, suggests, suggesting, indicated, indicates, indicating, mentioned, mentions, mentioning, observed, observes, denied,
denies, denying, vowed, vows, pledged, pledges, pledging, promised, promises, promising, responded, responds, echoed, echoes,
cautioned, contended, contends, cited, cites, citing, described, describes, describing, called for, calls for, calling for,
called on, calls on, calling on, urged, urges, urging, demanded, demands, demanding, asked, asks, asking, accused, accuses,
accusing, condemned, condemns, criticized, criticised, criticizes, praised, praises, welcomed, welcomes, agreed, agrees,
proposed, proposes, hailed, blasted, questioned, questions, repeated, reiterated, reiterates, shouted, whispered, cried, exclaimed,
continued, continues, went on, told reporters, recounted, remembered, wants, want, expects, expect, hopes, fears, feels, called, quoted, vowing,
likened, put it, declined, refused, refuses, worry, worries, doubts, doubted, argues that, informed, reminded, assured, sees, saw
"""
_NAMING_ONLY = """
found, called, report, reports, reported, estimates, estimate, notes, claims, claim, comments, questions, demands, cites, promises, fears, hopes, feels,
wants, want, expects, expect, believed, thought, sees, saw, posted, quoted, show, shows, responded, responds, described, describes, continues, continued, doubts,
declined, refused, refuses, worry, worries, welcomed, welcomes, hailed, remembered, observed, cried, writing, warning, states
"""
_TELLS = "told, tells, telling, informed, reminded, assured, asked, urged, warned, asks, urges, warns, accused, accuses, called on"
_ACCORDING = """
according to, in the words of, as reported by, as stated by, in the view of, by the account of, in the opinion of, as quoted by,
as told by
"""
_BETWEEN = """
has have had also later then since recently earlier previously further always now still again never repeatedly publicly so yet
already reportedly however meanwhile itself himself herself themselves would will did does not today first yesterday is was were are
be been simply once famously flatly quickly bluntly privately reportedly just even monday tuesday wednesday thursday friday saturday sunday
on afternoon morning evening night late early tonight can could may might must should continued immediately
"""
_STOPS = """
that which whom whose what as while but because when where if although though whereas whether than or nor so yet was were is are be been
being had has have will would could can may might not said says told added since until if how why
"""
_ENDS = """
that which whom whose what as while but because when where if although though whereas whether than or nor so was were is are be been being
had has have will would could can may might since until after before by into about during in on at when earlier later last this today
yesterday monday tuesday wednesday thursday friday saturday sunday to told said says through via
"""
_OPENERS = """
meanwhile however but and so yet also still then later earlier today yesterday separately additionally moreover furthermore
nevertheless on in at by although while indeed instead now again even for after before during when since or as if once
"""
_BEHIND = """
in on at during after before when while as earlier later last this today yesterday through via about of from by for to with
monday tuesday wednesday thursday friday saturday sunday again adding
"""
_APPOSED = "a an the who whose which one his her its their and former then now"
_DETERMINERS = "the a an this that these those his her its their our my your no any some"
_BEFORE_NOUNS = f"{_DETERMINERS} of in to for with by from on such"

SPEECH = SpeechWords(
    says=Phrases.listed({True: _SAYS}),
    weak=Phrases.listed({True: _NAMING_ONLY}),
    tells=Phrases.listed({True: _TELLS}),
    according=Phrases.listed({True: _ACCORDING}),
    between=frozenset(_BETWEEN.split()),
    stops=frozenset(_STOPS.split()),
    ends=frozenset(_ENDS.split()),
    openers=frozenset(_OPENERS.split()),
    apposed=frozenset(_APPOSED.split()),
    joins=frozenset({"and", "&"}),
    conjunctions=frozenset({"and", "but", "or"}),
    relatives=frozenset({"who", "which"}),
    determiners=frozenset(_DETERMINERS.split()),
    before_nouns=frozenset(_BEFORE_NOUNS.split()),
    passive=frozenset({"was", "were", "been", "be", "is", "are"}),
    days=frozenset(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"]
    ),
    behind=frozenset(_BEHIND.split()),
    pronouns=frozenset(["he", "she", "they", "it", "i", "we", "you"]),
    nobody=frozenset(
        [
            "there",
            "this",
            "that",
            "these",
            "those",
            "what",
            "nobody",
            "none",
            "who",
            "which",
            "such",
            "to",
            "him",
            "them",
            "her",
            "me",
            "us",
        ]
    ),
    plural=frozenset(["they", "we", "you", "i", "it"]),
    complementisers=frozenset({"that"}),
)
