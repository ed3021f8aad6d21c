"""The names and terms of an invented register, each with how often it comes: data only."""

from __future__ import annotations

COUNTRY = "XR"  # no country has it: ISO 3166-1 leaves XA to XZ to whoever uses them

# A list's key -> how many of 100 records it has first, its full name.
LISTS = {
    "watch": (46, "Strelsau Watch"),
    "archive": (24, "Zenda Archive"),
    "centre": (14, "Hentzau Centre for Human Rights"),
    "families": (10, "Families of the Detained"),
    "envoy": (6, "Office of the Envoy"),
}
DESK = "desk"  # a team that corrects the records of others
ORGANISATIONS = ("Rassendyll Society", "Ruritanian Helsinki Group", "Tarlenheim Committee")

GROUNDS = ("PACE-a", "PACE-b", "PACE-d", "PACE-e", "WGAD-II", "WGAD-III", "prisoner_of_conscience")

SYLLABLES = ("ba", "bre", "da", "dol", "fer", "gar", "hen", "ka", "kle", "lor", "ma", "mir", "na", "os", "pra", "ren", "sa",
             "sta", "tar", "ul", "va", "ves", "zen", "zo")  # fmt: skip
ENDINGS = ("heim", "ling", "mann", "nau", "owar", "stein", "tz", "vic")
GIVEN = {
    "female": ("Antoinette", "Flavia", "Helga", "Ilka", "Jarmila", "Klara", "Mirela", "Osanna", "Rosza", "Tamina", "Vesna"),
    "male": ("Anton", "Bertram", "Detchard", "Fritz", "Josef", "Krafstein", "Lauen", "Michael", "Rudolf", "Rupert", "Sapt"),
}  # fmt: skip
PLACES = tuple(f"{first}{last}" for first in ("Strels", "Zend", "Hentz", "Hof", "Lauen", "Tarl", "Glott", "Berg")
               for last in ("au", "dorf", "burg", "heim", "feld", "brück", "stadt"))  # fmt: skip
FACILITIES = 300

CLASSES = ("A", "B", "under review", "political", "not political")
NATIONALITIES = ("Ruritanian",) * 9 + ("Graustarkian",)
ARTICLES = tuple(
    f"art. {number}" for number in (104, 118, 130, 188, 203, 211, 243, 275, 289, 293, 328, 342, 361, 368, 369, 411)
)

# A kind of custody -> how many of 100 stays, the shortest and longest in days, and why such stays end.
CUSTODY = {
    "administrative_arrest": (34, 1, 25, ("term_served",) * 9 + ("case_closed",)),
    "pretrial_detention": (
        22,
        40,
        500,
        ("measure_changed", "released_at_trial", "case_closed", "acquittal", "exchange"),
    ),
    "penal_colony": (
        18,
        250,
        3200,
        ("term_served",) * 5 + ("pardon", "pardon", "amnesty", "parole", "medical", "exchange"),
    ),
    "prison": (5, 300, 2600, ("term_served", "pardon", "exchange", "expulsion", "escape")),
    "house_arrest": (6, 40, 400, ("measure_changed", "case_closed")),
    "arrest_sentence": (4, 30, 180, ("term_served", "amnesty")),
    "open_facility": (4, 200, 1500, ("term_served", "amnesty", "parole")),
    "compulsory_psychiatric": (2, 90, 1200, ("medical",)),
    "home_restriction": (2, 200, 1100, ("term_served", "amnesty")),
    "travel_ban": (1, 60, 700, ("case_closed",)),
    "": (2, 5, 900, ("unknown",)),
}
FORMS = ("detention",) * 96 + ("abduction",) * 2 + ("enforced_disappearance",) * 2
