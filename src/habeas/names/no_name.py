"""Words that lists put where no name is known: they are nobody's name, and must not be compared."""

from __future__ import annotations

import re

from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin


def _key(text: str) -> str:
    """A text's letters and digits, in lower case; of Latin ones without their marks. (In Latin letters 佚名, nobody, would be Yiming.)"""
    return (
        latin(text)
        if script_of(text) is Script.LATIN
        else "".join(filter(str.isalnum, text.casefold().replace("ё", "е")))
    )


# What stands for no name, and is compared as written: as letters alone these are initials or names.
_SIGNS = frozenset(
    {"n/a", "n/n", "s/d", "s/n", "s/i", "s.d.", "s.n.", "k.a.", "к.а.", "н/д", "б/н", "н.н.", "x", "х", "n.a.", "н.и."}
)

# What stands for no name, whatever the letters' case, marks and spaces.
_NO_NAMES: frozenset[str] = frozenset(
    _key(text)
    for text in """
    NN | NN NN | XX | XXX | none | null | nil | nan | empty | blank
    unknown | name unknown | unknown name | no name | noname | nameless | unnamed | anonymous | anonym | anon | unidentified | not identified
    unidentified person | unidentified man | unidentified woman | unknown person | unknown man | unknown woman | not known | not stated
    not available | not provided | not specified | unspecified | name withheld | withheld | name not known | undisclosed | redacted
    no data | missing | tbd | tbc | to be confirmed | to be determined
    neizvestnyi | neizvestno | neizvestnaya | неизвестный | неизвестная | неизвестно | неизвестен | неизвестна | неизвестное лицо | неизвестный мужчина | неизвестная женщина
    имя неизвестно | имя не установлено | не установлен | не установлена | не установлено | неустановленное лицо | нет данных | нет имени
    без имени | безымянный | аноним | анонимно | не указано | не указан | не указана | данные отсутствуют | имя скрыто
    имя не называется | имя не разглашается
    невядомы | невядомая | невядома | імя невядома | імя невядомае | невядомая асоба | няма звестак | няма дадзеных | без імя | ананім | ананімна
    не ўстаноўлены | не ўказана | імя не называецца
    невідомий | невідома | невідомо | ім'я невідоме | невідома особа | немає даних | без імені | анонім | не встановлено | не вказано | анонімно
    nieznany | nieznana | nieznane | imię nieznane | brak danych | brak | bezimienny | anonimowy | nieustalony
    neznámý | neznámá | neznámé | neznámy | neznáma | neuvedeno | neznan | neznana | nepoznat | nepoznata | nepoznato | anonimní
    неизвестен | неизвестна | неизвестно | без данни | непознат | непозната | непознато
    sin datos | sin dato | sin nombre | sin identificar | no identificado | no identificada | desconocido | desconocida | se desconoce
    nombre desconocido | anónimo | anónima | identidad desconocida | persona no identificada | no consta | no informado
    sem nome | desconhecido | desconhecida | não identificado | não identificada | sem dados | anônimo | não informado
    inconnu | inconnue | sans nom | nom inconnu | anonyme | non identifié | non identifiée | sans données | non communiqué
    unbekannt | unbekannter | unbekannte | namenlos | ohne namen | name unbekannt | keine angabe | nicht bekannt
    sconosciuto | sconosciuta | ignoto | ignota | senza nome | anonimo | anonima | non identificato | non identificata | nome sconosciuto
    onbekend | naamloos | okänd | ukjent | ukendt | tuntematon | nežinomas | nežinoma | nezināms | nezināma | tundmatu | necunoscut | necunoscută
    ismeretlen | bilinmiyor | isimsiz | kimliği belirsiz | adı bilinmiyor | i panjohur
    مجهول | مجهول الهوية | غير معروف | غير معروفة | بلا اسم | بدون اسم | لا يوجد | ناشناس | نامشخص | نامعلوم | אלמוני | אלמונית | לא ידוע
    不明 | 不详 | 未知 | 无名 | 无名氏 | 佚名 | 匿名 | 氏名不詳 | 미상 | 무명 | 익명 | 신원미상
    """.replace("\n", "|").split("|")
    if text.strip()
)

# “Unknown 12”, “N.N. (3)”: a number tells unknown people of one list apart, and names nobody.
_COUNTED = re.compile(r"\d+\Z")


def is_no_name(text: str) -> bool:
    """Whether a text stands for a name that is not known, or has no letter at all."""
    bare = _COUNTED.sub("", _key(text))
    return not bare or bare in _NO_NAMES or text.strip().casefold() in _SIGNS
