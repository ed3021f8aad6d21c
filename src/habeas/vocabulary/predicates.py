"""What can be said of a subject: one table. Each predicate has the kind of its subject, the type of its value, and the
level of those who may see it unless an import or a reviewer decides otherwise.

Value types (as they stand in an entry, JSON):

=========  ==========================================================================================
text       a string
date       an EDTF text, see ``vocabulary.dates``
period     two EDTF dates with a slash between, ``..`` open
term       one term of the named set in ``vocabulary.terms``
terms      a list of such terms
count      a whole number
bounds     ``[low, high]``, both included, ``high`` may be null
counts     an object from a trait (``women``, ``over_50``) to a whole number
flag       true or false
subject    the id of another subject
texts      a list of strings
subjects   a list of subject ids
=========  ==========================================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from habeas.access.levels import Level
from habeas.vocabulary import terms
from habeas.vocabulary.quantities import MODALITIES

SubjectKind = Literal[
    "person", "detention", "killing", "recognition", "condition", "case", "term_change", "appeal", "context", "group",
    "figure", "quotation", "event", "assumption", "definition", "source",
]  # fmt: skip
ValueType = Literal[
    "text", "date", "period", "term", "terms", "count", "bounds", "counts", "flag", "subject", "texts", "subjects"
]  # fmt: skip

COUNTED_TERMS = MappingProxyType({"stock": "how many at a time", "flow": "how many in one event or closed period",
                                  "cumulative": "how many since a start, up to the report"})  # fmt: skip


@dataclass(frozen=True)
class Predicate:
    """One thing that can be said. ``terms`` is the closed list of a ``term`` value, or of ``terms``."""

    subject: SubjectKind
    name: str
    type: ValueType
    level: Level
    meaning: str
    terms: Mapping[str, str] | None = None


_P, _A, _C, _S = Level.PUBLIC, Level.AGGREGATE_ONLY, Level.CASE_TEAM, Level.SEALED

PREDICATES: tuple[Predicate, ...] = (
    Predicate("person", "name", "text", _C, "the name, as the source writes it"),
    Predicate("person", "other_names", "texts", _C, "aliases, married names, other spellings"),
    Predicate("person", "maternal_name", "text", _C, "the mother's family name, where names have two"),
    Predicate("person", "married_name", "text", _C, "the family name taken by marriage"),
    Predicate("person", "sex", "term", _A, "sex as the source states it", terms.SEX),
    Predicate("person", "birth_date", "date", _A, "date of birth"),
    Predicate("person", "birth_place", "text", _C, "place of birth"),
    Predicate("person", "nationality", "text", _A, "nationality as the source states it"),
    Predicate("person", "age", "count", _A, "age in years at the event the source lists the person for"),
    Predicate("person", "identity_document", "text", _S, "type and number of an identity document"),
    Predicate("person", "occupation", "text", _C, "occupation"),
    Predicate("person", "affiliation", "text", _C, "membership or affiliation, as the source states it"),
    Predicate("person", "relatives", "text", _S, "relatives named by the source"),
    Predicate("person", "health", "text", _C, "health, pregnancy, disability as the source states it"),
    Predicate("person", "classification", "text", _A, "the source's own class of the case, word for word"),
    Predicate("person", "page", "text", _C, "the source's own page about the person"),
    Predicate("person", "note", "text", _C, "a note"),
    Predicate("person", "listed", "flag", _A, "whether the source's list had the record at the reported date"),
    Predicate("detention", "person", "subject", _C, "who was deprived of liberty"),
    Predicate("detention", "form", "term", _A, "the form of deprivation of liberty", terms.DEPRIVATION),
    Predicate("detention", "custody", "term", _A, "the kind of custody", terms.CUSTODY),
    Predicate("detention", "began", "date", _A, "when it began"),
    Predicate("detention", "ended", "date", _A, "when it ended"),
    Predicate("detention", "end", "term", _A, "whether it has ended", terms.END),
    Predicate("detention", "last_seen", "date", _A, "the last day the person is known to have been held"),
    Predicate("detention", "release_cause", "term", _A, "why it ended", terms.RELEASE_CAUSE),
    Predicate("detention", "place", "text", _A, "where it began, as the source writes it"),
    Predicate("detention", "country", "text", _A, "country, ISO 3166-1 alpha-2"),
    Predicate("detention", "facility", "text", _C, "the place of detention"),
    Predicate("detention", "charges", "texts", _C, "articles of law"),
    Predicate("detention", "sentence_years", "bounds", _A, "length of the sentence in years"),
    Predicate("detention", "note", "text", _C, "a note"),
    Predicate("killing", "person", "subject", _C, "who was killed"),
    Predicate("killing", "on", "date", _A, "when the person was killed, or the remains were found"),
    Predicate("killing", "place", "text", _A, "where"),
    Predicate("killing", "country", "text", _A, "country, ISO 3166-1 alpha-2"),
    Predicate("killing", "note", "text", _C, "a note"),
    Predicate("recognition", "person", "subject", _C, "who was recognised, or was not"),
    Predicate("recognition", "organisation", "text", _A, "who recognises: an organisation or a body"),
    Predicate("recognition", "status", "term", _A, "what it decided", terms.RECOGNITION),
    Predicate("recognition", "on", "date", _A, "when it decided so"),
    Predicate("recognition", "grounds", "terms", _A, "the grounds it gives", terms.GROUNDS),
    Predicate("recognition", "exclusions", "terms", _A, "what it says stands against it", terms.EXCLUSION),
    Predicate("recognition", "url", "text", _C, "where it was published"),
    Predicate("recognition", "note", "text", _C, "a note"),
    Predicate("recognition", "listed", "flag", _A, "whether the source's list had the record at the reported date"),
    Predicate("condition", "person", "subject", _C, "whose condition it is"),
    Predicate("condition", "from", "date", _C, "since when all of this holds"),
    Predicate("condition", "to", "date", _C, "until when; nothing: nobody said that it has ended"),
    Predicate("condition", "medical_need", "term", _C, "how urgently care is needed", terms.MEDICAL_NEED),
    Predicate("condition", "attention", "term", _C, "what care is given", terms.ATTENTION),
    Predicate("condition", "diagnosis", "text", _C, "the illness, as the source states it"),
    Predicate(
        "condition", "disability_group", "term", _C, "the disability group, as the state grants it", terms.DISABILITY
    ),
    Predicate("condition", "pregnant", "flag", _C, "whether the person is pregnant"),
    Predicate("condition", "children_under_18", "count", _C, "how many children under 18 the person has"),
    Predicate("condition", "sole_carer", "flag", _C, "whether the person brings those children up alone"),
    Predicate("condition", "legal_status", "terms", _C, "what laws give rights to", terms.LEGAL_STATUS),
    Predicate("condition", "discipline", "term", _C, "the disciplinary status in custody", terms.DISCIPLINE),
    Predicate("condition", "contact_family", "term", _C, "contact with the family", terms.CONTACT),
    Predicate("condition", "contact_counsel", "term", _C, "contact with counsel", terms.CONTACT),
    Predicate("condition", "contact_humanitarian", "term", _C, "contact with a humanitarian body", terms.CONTACT),
    Predicate("condition", "letters", "term", _C, "letters", terms.CONTACT),
    Predicate("condition", "parcels", "term", _C, "parcels", terms.CONTACT),
    Predicate("condition", "incommunicado_since", "date", _C, "since when nothing at all was heard from the person"),
    Predicate("condition", "note", "text", _C, "a note"),
    Predicate("condition", "listed", "flag", _C, "whether the source's list had the record at the reported date"),
    Predicate("case", "person", "subject", _C, "who is prosecuted"),
    Predicate("case", "opened", "date", _A, "when the case was opened"),
    Predicate("case", "charges", "texts", _C, "articles of law"),
    Predicate("case", "court", "text", _C, "the court"),
    Predicate("case", "country", "text", _A, "country, ISO 3166-1 alpha-2"),
    Predicate("case", "proceedings", "term", _A, "where the proceedings stand", terms.PROCEEDINGS),
    Predicate("case", "sentenced", "date", _A, "when the sentence was passed"),
    Predicate("case", "penalty", "term", _A, "the penalty, as the custody it means", terms.CUSTODY),
    Predicate(
        "case", "sentence_months", "bounds", _A, "length of the sentence in whole months; 2 years 6 months is 30"
    ),
    Predicate("case", "sentence_days", "count", _A, "its days beyond the whole months, where it has any"),
    Predicate(
        "case", "counted_from", "date", _A, "the day from which the term is counted, custody before trial included"
    ),
    Predicate("case", "gravity", "term", _A, "the class of the gravest offence of the conviction", terms.GRAVITY),
    Predicate("case", "negligent", "flag", _A, "whether the offence was one of negligence"),
    Predicate("case", "caused_death", "flag", _A, "whether the offence caused a death"),
    Predicate("case", "first_conviction", "flag", _A, "whether it is the person's first conviction"),
    Predicate("case", "damage_compensated", "flag", _A, "whether the damage was compensated in full"),
    Predicate(
        "case", "state_lists", "terms", _A, "the state's lists on which the person was put for it", terms.STATE_LIST
    ),
    Predicate("case", "url", "text", _C, "where it was published"),
    Predicate("case", "note", "text", _C, "a note"),
    Predicate("case", "listed", "flag", _A, "whether the source's list had the record at the reported date"),
    Predicate("term_change", "person", "subject", _C, "whose term was changed"),
    Predicate("term_change", "case", "subject", _C, "the case whose term it is, where there are several"),
    Predicate("term_change", "on", "date", _A, "from when it counts"),
    Predicate("term_change", "change", "term", _A, "what was done to the term", terms.TERM_CHANGE),
    Predicate("term_change", "months", "bounds", _A, "by how many whole months it was shortened or lengthened"),
    Predicate("term_change", "days", "count", _A, "days beyond the whole months, where there are any"),
    Predicate("term_change", "replaced_by", "term", _A, "what the rest was replaced by", terms.CUSTODY),
    Predicate("term_change", "basis", "text", _A, "the legal basis, such as an amnesty law or an article"),
    Predicate("term_change", "url", "text", _C, "where it was published"),
    Predicate("term_change", "note", "text", _C, "a note"),
    Predicate("term_change", "listed", "flag", _A, "whether the source's list had the record at the reported date"),
    Predicate("appeal", "label", "text", _A, "a short name of what was handed over"),
    Predicate("appeal", "handed_by", "text", _A, "who handed it over"),
    Predicate("appeal", "to", "text", _A, "to whom"),
    Predicate("appeal", "on", "date", _A, "when"),
    Predicate("appeal", "asked", "term", _A, "what was asked for", terms.ASKED),
    Predicate("appeal", "persons", "subjects", _C, "the persons it speaks of, as far as they are known"),
    Predicate("appeal", "size", "bounds", _A, "how many people it speaks of"),
    Predicate("appeal", "subsets", "counts", _A, "stated parts; they may overlap and are never added up"),
    Predicate("appeal", "response", "text", _C, "what was answered"),
    Predicate("appeal", "responded_on", "date", _A, "when it was answered"),
    Predicate("appeal", "outcome", "term", _A, "what came of it", terms.APPEAL_OUTCOME),
    Predicate("appeal", "country", "text", _A, "country, ISO 3166-1 alpha-2"),
    Predicate("appeal", "publisher", "text", _A, "who published it"),
    Predicate("appeal", "url", "text", _C, "where it was published"),
    Predicate("appeal", "note", "text", _C, "a note"),
    Predicate("appeal", "listed", "flag", _A, "whether the source's list had the record at the reported date"),
    Predicate("context", "label", "text", _P, "a short name of the event"),
    Predicate("context", "what", "term", _P, "what kind of event it is", terms.CONTEXT),
    Predicate("context", "from", "date", _P, "when, or its first day"),
    Predicate("context", "to", "date", _P, "its last day, where it lasted longer"),
    Predicate("context", "country", "text", _P, "country, ISO 3166-1 alpha-2"),
    Predicate("context", "publisher", "text", _P, "who published it"),
    Predicate("context", "url", "text", _P, "where it was published"),
    Predicate("context", "note", "text", _P, "a note"),
    Predicate("context", "listed", "flag", _P, "whether the source's list had the record at the reported date"),
    Predicate("group", "label", "text", _P, "a short name of the act"),
    Predicate("group", "act", "term", _P, "what was done", terms.ACT),
    Predicate("group", "may_be", "term", _P, "what else the act may have been; sources do not say", terms.ACT),
    Predicate("group", "on", "date", _P, "when"),
    Predicate("group", "country", "text", _P, "country, ISO 3166-1 alpha-2"),
    Predicate("group", "size", "bounds", _P, "how many people"),
    Predicate("group", "political", "bounds", _P, "how many of them were political prisoners, as the sources go"),
    Predicate("group", "subsets", "counts", _P, "stated parts; they may overlap and are never added up"),
    Predicate("group", "members", "subjects", _C, "persons known to belong to it"),
    Predicate("group", "announced_by", "text", _P, "who announced it: the root of its attribution"),
    Predicate("group", "publisher", "text", _P, "who published the report"),
    Predicate("group", "url", "text", _P, "where it was published"),
    Predicate("group", "note", "text", _P, "a note"),
    Predicate("group", "listed", "flag", _P, "whether the source's list had the record at the reported date"),
    Predicate("figure", "label", "text", _P, "a short name of the figure"),
    Predicate("figure", "counted", "text", _P, "what is counted, see the figure codes"),
    Predicate("figure", "kind", "term", _P, "stock, flow or cumulative", COUNTED_TERMS),
    Predicate("figure", "value", "bounds", _P, "the number's bounds, as its words give them"),
    Predicate("figure", "modality", "term", _P, "how firmly it was said", MappingProxyType({m: m for m in MODALITIES})),
    Predicate("figure", "from", "date", _P, "first day it covers, as partial as told"),
    Predicate("figure", "to", "date", _P, "last day it covers, as partial as told"),
    Predicate("figure", "country", "text", _P, "country, ISO 3166-1 alpha-2"),
    Predicate("figure", "attributed_to", "texts", _P, "who says it, innermost first; empty: the publisher itself"),
    Predicate("figure", "subsets", "counts", _P, "stated parts; they may overlap and are never added up"),
    Predicate("figure", "part_of", "subject", _P, "the figure that it states a part of, on record or not"),
    Predicate("figure", "publisher", "text", _P, "who published it"),
    Predicate("figure", "url", "text", _P, "where it was published"),
    Predicate("figure", "note", "text", _P, "a note"),
    Predicate("figure", "listed", "flag", _P, "whether the source's list had the record at the reported date"),
    Predicate("quotation", "speaker", "text", _C, "who is said to have said it, as the source names them"),
    Predicate("quotation", "words", "text", _C, "what was said, in the words of the report"),
    Predicate("quotation", "manner", "term", _C, "how it is told", terms.MANNER),
    Predicate("quotation", "publisher", "text", _C, "who published it"),
    Predicate("quotation", "url", "text", _C, "where it was published"),
    Predicate("quotation", "note", "text", _C, "a note"),
    Predicate(
        "event", "person", "text", _C, "whom it happened to, by name: which record is that person is a judgement"
    ),
    Predicate("event", "act", "term", _A, "what is said to have happened", terms.EVENT),
    Predicate("event", "from", "date", _A, "first day it may have happened, as partial as told"),
    Predicate("event", "to", "date", _A, "last day it may have happened, as partial as told"),
    Predicate("event", "sentence_years", "bounds", _A, "length of the sentence passed, in years"),
    Predicate("event", "charges", "texts", _C, "articles of law"),
    Predicate("event", "court", "text", _C, "the court"),
    Predicate("event", "facility", "text", _C, "the place of detention"),
    Predicate("event", "country", "text", _A, "country, ISO 3166-1 alpha-2"),
    Predicate("event", "attributed_to", "texts", _C, "who says it, innermost first; empty: the publisher itself"),
    Predicate("event", "publisher", "text", _C, "who published it"),
    Predicate("event", "url", "text", _C, "where it was published"),
    Predicate("event", "note", "text", _C, "a note: what is only asked for, promised or denied says so here"),
    Predicate("assumption", "kind", "term", _P, "disjoint or coverage", terms.ASSUMPTION),
    Predicate("assumption", "act", "term", _P, "the act it speaks of", terms.ACT),
    Predicate("assumption", "country", "text", _P, "country, ISO 3166-1 alpha-2"),
    Predicate("assumption", "during", "period", _P, "the interval it speaks of"),
    Predicate(
        "assumption", "none_before", "flag", _P, "whether the first act of the interval is the first of its series"
    ),
    Predicate("assumption", "stated_by", "text", _P, "who states it"),
    Predicate("assumption", "words", "text", _P, "the statement in words, with its reason"),
    Predicate("assumption", "url", "text", _P, "where it was published"),
    Predicate("definition", "organisation", "text", _P, "whose definition it is: the key of a source"),
    Predicate("definition", "word", "text", _P, "the word it defines"),
    Predicate("definition", "version", "text", _P, "its version"),
    Predicate("definition", "counts", "text", _P, "the word of the register whose dates and events it goes by"),
    Predicate("definition", "condition", "text", _P, "what must hold of a case, in CEL"),
    Predicate("definition", "sentence", "text", _P, "the definition in words"),
    Predicate("definition", "basis", "text", _P, "where the organisation defines it so"),
    Predicate("definition", "url", "text", _P, "where it was published"),
    Predicate("definition", "note", "text", _P, "a note"),
    Predicate("source", "name", "text", _P, "full name"),
    Predicate("source", "aliases", "texts", _P, "other names that reports give it: they are one root of attribution"),
    Predicate("source", "url", "text", _P, "address"),
    Predicate("source", "licence", "text", _P, "the terms its data came under"),
    Predicate("source", "origin", "text", _P, "the root of its attribution, when it only passes on another's record"),
)

# The predicate that tells whom a record is of. Whoever may not see it may not see the record's id, either: sources number
# their records by name, by file, by order of arrest. Records of other kinds speak of no person, and their ids are public.
WHO: Mapping[str, str] = MappingProxyType({
    "person": "name", "detention": "person", "killing": "person", "recognition": "person", "condition": "person",
    "case": "person", "term_change": "person", "appeal": "persons", "quotation": "speaker", "event": "person",
})  # fmt: skip

# Statements on method, not on the world: they count by their place in the ledger alone.
ON_METHOD: frozenset[str] = frozenset({"assumption", "definition"})

_BY_KEY: dict[tuple[str, str], Predicate] = {(p.subject, p.name): p for p in PREDICATES}
SUBJECT_KINDS: tuple[SubjectKind, ...] = tuple(dict.fromkeys(predicate.subject for predicate in PREDICATES))


def predicate(subject: str, name: str) -> Predicate | None:
    """The predicate of that name for that kind of subject, or None."""
    return _BY_KEY.get((subject, name))


def predicates_of(subject: str) -> tuple[Predicate, ...]:
    """All that can be said of that kind of subject, in the table's order."""
    return tuple(p for p in PREDICATES if p.subject == subject)


# The kinds whose records are each of one person record: stays, killings, recognitions, conditions, …
PERSONAL: tuple[SubjectKind, ...] = tuple(
    kind for kind in SUBJECT_KINDS if (of := predicate(kind, "person")) is not None and of.type == "subject"
)
