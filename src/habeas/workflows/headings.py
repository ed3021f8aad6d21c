"""What the headings of foreign lists usually mean: English, Spanish, Russian and Belarusian words, one table.

A heading fits a row of the table when it has all the words of one of its phrases, in any order; the phrase with the most
words wins, then the earlier row. Words match from their beginning (``nacim`` fits ``nacimiento``), short ones whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

ID = "id"
LEAVE = "-"  # understood, and nothing that the register keeps

HEADINGS: Mapping[str, str] = MappingProxyType({
    LEAVE: "marital status; estado civil; семейное положение; articulos periodisticos; newspaper articles; photo; foto; "
    "fotografia; indec id; code; codigo; address; domicilio; адрес",
    ID: "id; record id; record number; no; nr; num; number; numero; n; код; номер; нумар; №; id unico",
    "person.name": "name; full name; nombre; apellido nombre; фио; имя; фамилия имя; прозвішча імя; имя фамилия; імя",
    "person.other_names": "alias; aliases; other names; apodo; псевдоним; прозвище; мянушка; nickname",
    "person.maternal_name": "apellido materno; maternal name; mother name",
    "person.married_name": "apellido casada; married name; maiden name; девичья фамилия",
    "person.sex": "sex; gender; sexo; genero; пол; пал",
    "person.birth_date": "birth date; date birth; birth year; born; dob; fecha nacimiento; anio nacimiento; ano nacimiento; "
    "дата рождения; год рождения; дата нараджэння; год нараджэння",
    "person.birth_place": "birth place; place birth; lugar nacimiento; provincia nacimiento; pais nacimiento; "
    "место рождения; месца нараджэння",
    "person.nationality": "nationality; citizenship; nacionalidad; гражданство; грамадзянства; национальность",
    "person.age": "age; edad; возраст; узрост",
    "person.identity_document": "passport; identity document; id card; documento; dni; паспорт; пашпарт",
    "person.occupation": "occupation; profession; job; work; ocupacion; profesion; профессия; занятие; работа; прафесія",
    "person.affiliation": "affiliation; organisation; organization; party; militancia; организация; партия; арганізацыя",
    "person.relatives": "relatives; family; familia; datos familiares; victimas relacionadas; родственники; сваякі",
    "person.health": "health; illness; disability; pregnant; embarazo; embarazada; salud; здоровье; диагноз; здароўе",
    "person.classification": "classification; status; category; type; tipificacion; estado; статус; категория; статус",
    "person.page": "link; url; page; website; enlace; ссылка; спасылка",
    "person.note": "note; notes; comment; comments; remarks; observaciones; примечание; комментарий; заўвага",
    "detention.began": "arrest date; date arrest; arrested; detention date; date detention; detained; began; "
    "fecha detencion; fecha secuestro; fecha lugar detencion; дата ареста; дата задержания; задержан; арестован; "
    "дата затрымання; дата арышту",
    "detention.ended": "release date; date release; released; freed; fecha liberacion; дата освобождения; освобожден; "
    "дата вызвалення",
    "detention.place": "arrest place; place arrest; place detention; lugar secuestro; lugar detencion; место ареста; "
    "место задержания; месца затрымання",
    "detention.facility": "facility; prison; colony; jail; centro detencion; место содержания; колония; сизо; калонія",
    "detention.charges": "charge; charges; article; articles; articulo; cargos; статья; обвинение; артыкул",
    "detention.release_cause": "release cause; release reason; причина освобождения",
    "killing.on": "death date; date death; killed; died; fecha muerte; fecha asesinato; fecha asesinado; "
    "fecha lugar asesinato; дата смерти; дата смерці",
    "killing.place": "death place; place death; lugar asesinato; lugar muerte; место смерти; месца смерці",
})  # fmt: skip

# Words for the sexes as lists write them.
SEXES: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("f", "female", "woman", "femenino", "mujer", "ж", "жен", "женский", "женщина", "жаночы"), "female"),
    **dict.fromkeys(("m", "male", "man", "masculino", "hombre", "varon", "м", "муж", "мужской", "мужчина", "мужчынскі"), "male"),
})  # fmt: skip

# What lists write where they do not know, beyond what every list is read with.
MISSING_SEEN = (
    "sin datos", "sin datos fecha", "sin datos lugar", "dato resguardado", "no hay información.", "no hay información",
    "se desconoce", "no consta", "desconocido", "(caut.)", "no data", "not known", "unknown", "na", "неизвестно", "невядома",
)  # fmt: skip


@lru_cache(maxsize=1024)
def meaning_of(heading: str) -> str | None:
    """The predicate (or ``id``) that a heading most likely means, or None."""
    words = _words(heading)
    best: tuple[int, str] | None = None
    for target, phrases in HEADINGS.items():
        for phrase in phrases.split(";"):
            wanted = _words(phrase)
            fits = all(any(_fits(word, want) for word in words) for want in wanted)
            if fits and (best is None or len(wanted) > best[0]):
                best = (len(wanted), target)
    return None if best is None else best[1]


def plain(text: str) -> str:
    """Lower case without accents, except Cyrillic letters, which keep theirs."""
    lowered = unicodedata.normalize("NFC", text.lower())
    return "".join(c if "\u0400" <= c <= "\u04ff" else unicodedata.normalize("NFD", c)[0] for c in lowered)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+|№", plain(text))


def _fits(word: str, want: str) -> bool:
    return word == want or (len(want) >= 5 and word.startswith(want))
