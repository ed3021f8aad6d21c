"""The forms of Spanish verbs, so that a word list names a verb once: ``<liberar>`` stands for all that reports write of it.

Third persons, "we", infinitive, gerund and participles of all tenses, and the infinitive with a pronoun behind
("liberarlos"). A verb whose stem changes is written in ``_CHANGING`` with its principal parts; all others are regular.
"""

from __future__ import annotations

import re
from functools import cache

_VERB = re.compile(r"<([^<>]+)>")
# infinitive: present, preterite (third persons, without ending), subjunctive, future, participle; "-" for the regular part
_CHANGING = """
abrir - - - - abiert; morir muer mur muer - muert; volver vuelv - vuelv - vuelt; devolver devuelv - devuelv - devuelt; absolver absuelv - absuelv - absuelt; escribir - - - - escrit; inscribir - - - - inscrit; cubrir - - - - cubiert; descubrir - - - - descubiert;
poner - pus+ pong pondr puest; imponer - impus+ impong impondr impuest; exponer - expus+ expong expondr expuest; disponer - dispus+ dispong dispondr dispuest; tener tien tuv+ teng tendr -; detener detien detuv+ deteng detendr -; retener retien retuv+ reteng retendr -; obtener obtien obtuv+ obteng obtendr -; mantener mantien mantuv+ manteng mantendr -; contener contien contuv+ conteng contendr -;
hacer - hic+ hag har hech; decir dic dij+ dig dir dich; salir - - salg saldr -; venir vien vin+ veng vendr -; traer - traj+ traig - traíd; caer - cay caig - caíd; conducir - conduj+ conduzc - -; reducir - reduj+ reduzc - -;
soltar suelt - suelt - -; encerrar encierr - encierr - -; desterrar destierr - destierr - -; contar cuent - cuent - -; encontrar encuentr - encuentr - -; perder pierd - pierd - -; seguir sigu sigu sig - -; conseguir consigu consigu consig - -; perseguir persigu persigu persig - -; pedir pid pid pid - -; despedir despid despid despid - -; herir hier hir hier - -; requerir requier requir requier - -;
huir huy huy huy - huid; recluir recluy recluy recluy - -; excluir excluy excluy excluy - -; incluir incluy incluy incluy - -; destituir destituy destituy destituy - -; sustituir sustituy sustituy sustituy - -; leer - ley - - leíd; desaparecer - - desaparezc - -; aparecer - - aparezc - -; comparecer - - comparezc - -; permanecer - - permanezc - -; reconocer - - reconozc - -; padecer - - padezc - -; perecer - - perezc - -; fallecer - - fallezc - -; favorecer - - favorezc - -;
yacer - - yazc - -; romper - - - - rot; revolver revuelv - revuelv - revuelt; sentar sient - sient - -; mover muev - muev - -; empezar empiez - empiec - -; comenzar comienz - comienc - -; negar nieg - niegu - -; dormir duerm durm duerm - -; colgar cuelg - cuelgu - -; degollar degüell - degüell - -; extinguir - - exting - -; restituir restituy restituy restituy - -; forzar fuerz - fuerc - -
"""
_PRONOUNS = ("lo", "la", "los", "las", "le", "les", "se", "me", "nos")
_SOFTENED = (("gar", "gu"), ("car", "qu"), ("zar", "c"))


def expanded(text: str) -> str:
    """A written list with each ``<infinitive>`` in its forms, as alternatives in brackets."""
    return _VERB.sub(
        lambda found: "(" + "|".join(form for verb in found[1].split("|") for form in forms(verb)) + ")", text
    )


@cache
def forms(infinitive: str) -> tuple[str, ...]:
    """The forms of a verb that reports about others write."""
    plain = infinitive.removesuffix("se")
    stem, kind = plain[:-2], plain[-2:]
    softened = next((stem[:-1] + soft for end, soft in _SOFTENED if plain.endswith(end)), stem)
    present, past, subjunctive, future, participle = _parts().get(plain, ("-",) * 5)
    present = stem if present == "-" else present
    subjunctive = softened if subjunctive == "-" else subjunctive
    future = plain if future == "-" else future
    participle = stem + ("ad" if kind == "ar" else "id") if participle == "-" else participle
    if kind == "ar":
        found = [present + "a", present + "an", stem + "amos", *_strong(past), stem + "ando"]
        found += [] if past.endswith("+") else [stem + end for end in ("ó", "aron", "ara", "aran", "ase", "asen")]
        found += [] if past.endswith("+") else [softened + "é"]
        found += [stem + end for end in ("aba", "aban", "ábamos")] + [subjunctive + "e", subjunctive + "en"]
    else:
        root = stem if past == "-" else past
        soft = ("ó", "eron", "era", "eran", "endo") if root.endswith("y") else ("ió", "ieron", "iera", "ieran", "iendo")
        found = [present + "e", present + "en", stem + ("imos" if kind == "ir" else "emos")]
        found += _strong(past) or [root + end for end in soft]
        found += [
            stem + ("yendo" if root.endswith("y") else "iendo"),
            stem + "í",
            stem + "ía",
            stem + "ían",
            stem + "íamos",
            subjunctive + "a",
            subjunctive + "an",
        ]
    found += [future + end for end in ("á", "án", "ía", "ían", "emos")]
    found += [participle + end for end in ("o", "a", "os", "as")]
    found += [plain, *(plain + pronoun for pronoun in _PRONOUNS)]
    return tuple(dict.fromkeys(found))


def _strong(past: str) -> list[str]:
    """The forms of a preterite stressed on its stem ("detuvo")."""
    if not past.endswith("+"):
        return []
    root = past[:-1]
    plural = "eron" if root.endswith("j") else "ieron"
    root_o = "hiz" if root == "hic" else root
    return [root_o + "o", root + plural, root + plural[:-2] + "a", root + plural[:-2] + "an", root + "imos"]


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in _CHANGING.replace("\n", " ").split(";"))
    return {row[0]: tuple(row[1:]) for row in rows}
