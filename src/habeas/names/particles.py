"""Small words that belong to the name behind them: “de la”, “von”, “bin”, “al-”.

Keys are plain Latin letters (``transliteration``); the value is the particle that it is the same as: “ibn”, “ben” and «бин» are one, and so
are “al” and “el” with the forms that its l takes before the next sound. One name may have a particle where the other has none, and two names
that differ in nothing else are one.

What only joins two family names (“y”, “e”, «і») is no particle: single letters are initials here.
"""

from __future__ import annotations

from habeas.names.transliteration import latin

_ALIKE: dict[str, str] = {
    "ibn": "ibn ibnu bin ben bn ould oglu ogly oğlu uulu uly бин ибн бен бін ібн оглы оглу аглы улы بن ابن בן",
    "bint": "bint binti kyzy qizi qızı кызы кизи بنت",
    "al": "al el ul as ash ad an ar az at ol эль аль ас аш ад ар ат ель",
    "abu": "abu abou abi aba abo абу أبو",
    "umm": "umm um oum умм",
    "de": """
        de da das do dos du des di del della dello degli delle dei dal dalla dallo la le las los lo les dela
        zu zum zur van vande vanden vander von vom der den ter ten te af av
        ду де да ди дель делла дос ван фон дер ден ла ле лос
    """,
    "mac": "mac mc ap ferch ni nic",
}

PARTICLES: dict[str, str] = {latin(word): one for one, words in _ALIKE.items() for word in words.split()}

# Particles that are names of their own as well: what “Ben” is, its place tells.
ALSO_NAMES: frozenset[str] = frozenset(
    "ben al an as ash ad le van du do da di den bin um ten ni mac lo los das aba ol abo abi ar".split()  # noqa: SIM905
)

# “Son” and “daughter” that stand behind the father's name: Əlirza oğlu.
BEHIND: frozenset[str] = frozenset(
    map(
        latin,
        ("oglu", "ogly", "oğlu", "uulu", "uly", "оглы", "оглу", "аглы", "улы", "kyzy", "qizi", "qızı", "кызы", "кизи"),
    )
)

# “Servant”, the first half of a given name that is written apart or together: Abd al-Rahman is Abdulrahman, and never Rahman.
SERVANT: frozenset[str] = frozenset(("abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdu"))
