"""Spanish verbs in two parts around their object ("puso a 12 en libertad"), and what a verb of giving gives ("impuso multas")."""

from __future__ import annotations

from habeas.claims.figure import Counted

# Forms of the verb, and what stands behind the object.
_FRAMES: list[tuple[str, dict[Counted, str]]] = [
    (
        "puso pone ponen pusieron poner pondrá pondrán dejó deja dejan dejaron dejar dejará dejarán",
        {
            "released": "en libertad, en inmediata libertad, libres, salir, ir, en la calle",
            "killed": "sin vida, muertos",
            "charged": "a disposición de (la|) (justicia|fiscalía|judicial)",
            "held": "en prisión (preventiva|provisional|), tras las rejas, en la cárcel",
            "on_trial": "en el banquillo, a disposición de los tribunales",
        },
    ),
    (
        "mantiene mantienen mantenía mantenían mantuvo mantener tiene tienen tenía tenían retiene retienen",
        {
            "held": "pres(os|as|o|a), detenid(os|as|o|a), encarcelad(os|as|o|a), en (la|) (cárcel|prisión), tras las rejas, recluid(os|as), en cautiverio, privad(os|as) de libertad, en aislamiento, secuestrad(os|as), bajo arresto, en (sus|las) (cárceles|prisiones|mazmorras)"
        },
    ),
    (
        "llevó llevaron lleva llevan envió enviaron envía mandó mandaron metió metieron trasladó trasladaron sentó sentará",
        {
            "arrested": "a (la|) (cárcel|prisión), a prisión preventiva, preso, presos, al penal, en (la cárcel|prisión)",
            "detained": "detenid(os|as|o|a), a (la|una) (comisaría|estación), a (comisarías|dependencias)",
            "on_trial": "a juicio, ante (la justicia|los tribunales|el juez|un juez|un tribunal), al banquillo, a los tribunales, en el banquillo",
            "fled": "al exilio, al destierro",
            "released": "a (sus|su) (casa|casas)",
        },
    ),
    ("declaró declararon halló hallaron encontró encontraron", {"convicted": "culpable, culpables", "killed": "muert(os|as), sin vida"}),
    ("sacó sacaron saca sacan sacar", {"released": "de (la|) (cárcel|prisión), de las cárceles", "fled": "del país"}),
    ("sometió sometieron somete someten", {"tortured": "a (torturas|tortura|malos tratos|golpizas)", "on_trial": "a juicio", "charged": "a proceso"}),
    ("hay había habían existen", {"held": "detenid(os|as), encarcelad(os|as), pres(os|as), recluid(os|as), privad(os|as) de (la|su|) libertad, tras las rejas"}),
    ("vinculó vincularon", {"charged": "a proceso"}),
    ("obligó obligaron forzó forzaron empujó empujaron", {"fled": "al exilio, a exiliarse, a huir, a salir del país, a abandonar (el|su) país, al destierro"}),
    ("reconoce reconoció reconocen reconocieron considera consideran declaró declararon", {"recognised": "como pres(os|as|o|a) polític(os|as|o|a), pres(os|as|o|a) (polític(os|as|o|a)|de conciencia), como prisioneros (políticos|de conciencia), prisioner(os|as) de conciencia"}),
    ("incluyó incluyeron incluye añadió añadieron sumó sumaron agregó agregaron incorporó", {"listed": "en (la|su|una) (lista|lista negra|listado), a (la|su|una) (lista|listado|lista negra)"}),
]  # fmt: skip


def split_verbs() -> dict[str, list[tuple[str, Counted]]]:
    """Every verb form with the words behind its object and the code that both make."""
    table: dict[str, list[tuple[str, Counted]]] = {}
    for forms, tails in _FRAMES:
        for form in forms.split():
            table.setdefault(form, []).extend((text, code) for code, text in tails.items())
    return table


HANDING = """conden(ó|aron|an), sentenci(ó|aron), impus(o|ieron), impon(e|en|er|dría), impuest(a|as|o|os), dict(ó|aron|a|an|ado|ada|adas|ar), aplic(ó|aron|a|an|ado|ada|adas), recib(ió|ieron|e|en|irá|irán|ido|ía), conced(ió|ieron|e|en|ido), otorg(ó|aron|a|an|ado|ada), dio, dieron, dan,
    decret(ó|aron|a|an|ado|ada|adas), (le|les) (cay(ó|eron)|dieron|impusieron|dictaron|aplicaron|concedieron|otorgaron), obtuv(o|ieron), ratific(ó|aron|a|ado|ada|adas), confirm(ó|aron|a|ado), enfrent(a|an|aban|ará|arán), afront(a|an|arán), purg(a|an), quedó en, quedaron en, castig(ó|ado|ados|aron)"""
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
