"""Words beside a name that are no part of it: forms of address, offices, ranks and degrees, and which of a family is meant.

Keys are plain Latin letters and the script they were written in: “Dr.” and “dr” are one; «Рой» is a name, though “roi” is a
king. Rules:

- ``TITLES`` are titles wherever they stand;
- ``LEADING`` are titles before a name and family names behind it: “King Hussein”, “Martin Luther King”;
- ``WRITTEN`` are titles only in their own letters: in Latin ones «пан» would be the Chinese family name Pan;
- ``GENERATIONS`` tell a father from a son: a name that has one is not a namesake's that has another.

Where nothing else is left of a name, a title is a name after all: that is decided where names are parsed.
"""

from __future__ import annotations

from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin

Key = tuple[str, Script]


def _key(word: str) -> Key:
    return latin(word), script_of(word)


def _keys(words: str) -> frozenset[Key]:
    return frozenset(map(_key, words.split()))


_ADDRESS = """
mr mrs ms miss mx mister missis sir madam madame dame lord lady esq esquire messrs hon honourable honorable
monsieur mme mlle mademoiselle messieurs maître herr frau fräulein dhr mevrouw mevr heer
señor señora señorita sr sra srta doña senhor senhora signor signora signorina sig signore fru fröken herra rouva
państwo gospodin gospođa gospodična gospa г-н г-жа гн гжа господин госпожа господа гражданин гражданка гр-н гр-ка товарищ тов
спадар спадарыня таварыш грамадзянін грамадзянка добродій добродійка громадянин громадянка
sayyida ustadh ustaz ostad agha khanum khanom hanım efendi effendi sahib saheb shri shrimati smt
السيد السيدة الأستاذ الدكتور الشيخ
"""
_OFFICES = """
president vice-president premier prime-minister chancellor governor senator congressman congresswoman ambassador
chairman chairwoman empress sultan viscount marquis marquess baroness countess duchess tsar shahzada
präsident präsidentin bundespräsident kanzler kanzlerin ministerin freiherr freifrau président présidente comtesse duchesse
presidente presidenta ministro ministra canciller gobernador senador senadora diputado diputada prezydent poseł
президент президентка премьер премьер-министр министр губернатор сенатор депутат посол королева княгиня графиня императрица
прэзідэнт прэзідэнтка прэм'ер прэм'ер-міністр міністр дэпутат каралева прем'єр прем'єр-міністр міністр
"""
_RANKS = """
gen maj col colonel lieutenant lt sergeant sgt corporal cpl pvt pfc admiral adm cmdr brigadier brig commander inspector detective
oberst hauptmann leutnant feldwebel feldmarschall général capitaine coronel cnel teniente tte capitán sargento sgto almirante
comisario subcomisario suboficial alférez
генерал-майор генерал-лейтенант генерал-полковник генерал полковник подполковник капитан лейтенант сержант прапорщик адмирал рядовой
палкоўнік падпалкоўнік лейтэнант сяржант прапаршчык радавы підполковник рядовий pułkownik płk kapitan kpt porucznik
"""
_CLERGY = """
rev reverend archbishop monsignor msgr sheikh shaikh sheik shaykh cheikh şeyh sheykh imam mullah mulla molla mufti
hajj haj hajji haji hadji hajja hacı alhajj alhaj alhaji ayatollah hojatoleslam mawlana maulana maulvi moulvi hafiz
rabbi rebbe swami bhikkhu sœur mgr monseñor fray arzobispo cardenal arcybiskup ksiądz
епископ архиепископ митрополит патриарх протоиерей иерей игумен архимандрит ксёндз раввин имам муфтий шейх хаджи
арцыбіскуп мітрапаліт ксёндз айцец отец отець єпископ архієпископ священник
"""
_DEGREES = """
dr drs dra dott dottssa doctor doktor docteur doctora doutor doutora prof professor professeur profesor profesora professora
phd dds llb dphil cbe obe mbe lic licenciado licenciada ing ingeniero ingeniera arquitecto arquitecta abogado abogada
eng engr adv advocate avv avvocato dipl magister mudr judr rndr phdr inż
д-р др доктор проф профессор акад академик доц доцент инж прафесар акадэмік дацэнт професор академік
"""
GENERATIONS: dict[Key, str] = {
    _key(word): which
    for which, words in {
        "junior": "jr jnr junior младший малодшы молодший fils hijo",
        "senior": "sr snr senior старший старэйшы",
        "ii": "ii", "iii": "iii", "iv": "iv", "viii": "viii",
    }.items()
    for word in words.split()
}  # fmt: skip

TITLES = frozenset().union(*map(_keys, (_ADDRESS, _OFFICES, _RANKS, _CLERGY, _DEGREES)))

LEADING = _keys(
    """
    don dom fr st saint father brother sister bishop cardinal pope deacon pastor abbot king queen prince princess emperor duke earl
    count baron judge justice major general captain capt marshal constable private minister secretary mayor deputy commissioner
    padre hermano hermana obispo papa graf gräfin fürst herzog könig kaiser comte duc roi reine rey reina alcalde cabo soldado bey
    rav lama guru ven biskup siostra sędzia
    король князь граф барон император царь майор судья следователь брат сестра пастор
    маёр суддзя следчы біскуп суддя слідчий
    """
)

WRITTEN = frozenset(
    {"пан", "пані", "пани", "панове", "панна", "гр", "гр.", "о.", "св.", "мл.", "ст.", "кап.", "ген.", "полк."}
)


def is_title(text: str, *, before_name: bool) -> bool:
    """Whether a word, as written, is a title: ``before_name`` if it stands before all words that are a name."""
    key = _key(text)
    return key in TITLES or text.casefold() in WRITTEN or (before_name and key in LEADING)


def generation(text: str) -> str | None:
    """Which of a family a word, as written, tells of; None where it tells of none."""
    return GENERATIONS.get(_key(text))
