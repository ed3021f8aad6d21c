"""Spanish verbs in two parts around their object ("puso a 12 en libertad"), and what a verb of giving gives ("impuso multas")."""

from __future__ import annotations

from habeas.claims.figure import Counted
from habeas.reading.languages.es.conjugation import expanded, forms
from habeas.reading.phrases import Phrases, entries

# Verbs, or single forms of them, and what stands behind the object.
_FRAMES: list[tuple[str, dict[Counted, str]]] = [
    (
        "<poner> <dejar>",
        {
            "released": "en libertad, en inmediata libertad, en plena libertad, libres, libre, salir, ir, marchar, irse, en la calle, en la puerta de la cárcel",
            "killed": "sin vida, muertos",
            "charged": "a disposición de (la|) (justicia|fiscalía|judicial)",
            "held": "en prisión (preventiva|provisional|), tras las rejas, en la cárcel",
            "on_trial": "en el banquillo, a disposición de los tribunales",
        },
    ),
    (
        "<mantener> <tener> <retener> <guardar>",
        {
            "held": "pres(os|as|o|a), detenid(os|as|o|a), encarcelad(os|as|o|a), en (la|) (cárcel|prisión), tras las rejas, recluid(os|as), en cautiverio, privad(os|as) de libertad, en aislamiento, secuestrad(os|as), bajo arresto, en (sus|las) (cárceles|prisiones|mazmorras)"
        },
    ),
    (
        "<llevar> <enviar> <mandar> <meter> <trasladar> <sentar> <devolver> <conducir> <arrojar>",
        {
            "arrested": "a (la|) (cárcel|prisión), a prisión preventiva, preso, presos, presas, presa, al penal, a presidio, entre rejas, en (la cárcel|prisión|prisión preventiva|el calabozo|los calabozos)",
            "detained": "detenid(os|as|o|a), a (la|una) (comisaría|estación), a (comisarías|dependencias)",
            "on_trial": "a juicio, ante (la justicia|los tribunales|el juez|un juez|un tribunal), al banquillo, a los tribunales, en el banquillo",
            "fled": "al exilio, al destierro",
            "released": "a (sus|su|) (casa|casas), a casa",
        },
    ),
    ("<declarar> <hallar> <encontrar>", {"convicted": "culpable, culpables", "killed": "muert(os|as), sin vida"}),
    ("<sacar>", {"released": "de (la|) (cárcel|prisión), de las cárceles", "fled": "del país"}),
    ("<someter>", {"tortured": "a (torturas|tortura|malos tratos|golpizas)", "on_trial": "a juicio", "charged": "a proceso"}),
    ("hay había habían existen hubo habrá", {"held": "detenid(os|as), encarcelad(os|as), pres(os|as), recluid(os|as), privad(os|as) de (la|su|) libertad, tras las rejas"}),
    ("<canjear> <cambiar> <intercambiar>", {"exchanged": "por"}),
    ("<pasar>", {"killed": "por las armas, a cuchillo", "detained": "la noche en"}),
    ("<vincular>", {"charged": "a proceso"}),
    ("<obligar> <forzar> <empujar> <condenar> <lanzar>", {"fled": "al exilio, a exiliarse, a huir, a salir del país, a abandonar (el|su) país, al destierro"}),
    ("<reconocer> <considerar> <declarar> <calificar> <tener>", {"recognised": "como pres(os|as|o|a) polític(os|as|o|a), pres(os|as|o|a) (polític(os|as|o|a)|de conciencia), como prisioneros (políticos|de conciencia), prisioner(os|as) de conciencia"}),
    ("<incluir> <añadir> <sumar> <agregar> <incorporar> <inscribir> <poner> <meter> <anotar>", {"listed": "en (la|su|una|el|sus|nuestra) (lista|lista negra|listas|listado|registro|relación|nómina), a (la|su|una|el|sus|nuestra) (lista|listado|lista negra|listas|registro|relación|nómina)"}),
]  # fmt: skip


def split_verbs() -> dict[str, Phrases[Counted]]:
    """Every verb form with the words behind its object and the code that both make."""
    rows: dict[str, tuple[int, ...]] = {}
    for number, (verbs, _) in enumerate(_FRAMES):
        for form in _listed(verbs):
            rows[form] = (*rows.get(form, ()), number)
    tails = {
        numbers: Phrases(
            (phrase, code)
            for number in numbers
            for code, text in _FRAMES[number][1].items()
            for phrase in entries(text)
        )
        for numbers in set(rows.values())
    }
    return {form: tails[numbers] for form, numbers in rows.items()}


def _listed(verbs: str) -> list[str]:
    """The forms of each verb in brackets, and the single forms."""
    words = verbs.split()
    return [form for word in words for form in (forms(word[1:-1]) if word.startswith("<") else (word,))]


_HANDING = """conden(ó|aron|an), sentenci(ó|aron), (le|les) (impus*|dict*|aplic*|ech*|met*|ca*|endos*|puso|pusieron|conced*|otorg*|dio|dieron|rebaj*), <imponer>, impus(o|ieron), impon(e|en|er|dría), impuest(a|as|o|os), dict(ó|aron|a|an|ado|ada|adas|ar), aplic(ó|aron|a|an|ado|ada|adas), recib(ió|ieron|e|en|irá|irán|ido|ía), conced(ió|ieron|e|en|ido), otorg(ó|aron|a|an|ado|ada), dio, dieron, dan,
    decret(ó|aron|a|an|ado|ada|adas), (le|les) (cay(ó|eron)|dieron|impusieron|dictaron|aplicaron|concedieron|otorgaron), obtuv(o|ieron), ratific(ó|aron|a|ado|ada|adas), confirm(ó|aron|a|ado), enfrent(a|an|aban|ará|arán), afront(a|an|arán), purg(a|an), quedó en, quedaron en, castig(ó|ado|ados|aron)"""
HANDING = expanded(_HANDING)
HANDED: dict[Counted, str] = {
    "fined": "multa, multas, sanciones económicas, sanción económica",
    "detained": "días de (arresto|detención|cárcel|prisión|calabozo), arresto administrativo, horas de arresto, días",
    "commuted": "rebaja, rebajas, reducción de (pena|condena|penas), reducciones de (pena|condena|penas), conmutación",
    "pardoned": "indulto, indultos, clemencia, perdón",
    "amnestied": "amnistía",
    "released": "libertad, libertad condicional, fianza, excarcelación, beneficios, medidas sustitutivas, medida sustitutiva, arresto domiciliario, boletas de excarcelación",
    "arrested": "prisión preventiva, prisión provisional",
    "convicted": "años, año, meses, mes, cadena perpetua, pena, penas, condena, condenas, sentencia, sentencias, prisión, cárcel, pena de muerte, privación de libertad, trabajo correccional, prisión perpetua",
}
