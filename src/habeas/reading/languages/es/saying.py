"""Spanish verbs that make a source of their subject, in the forms that reports use.

A regular verb is written by its infinitive, with the stem of its present behind a slash where that differs
("contar/cuent"); forms in ``_IRREGULAR`` are written out. Only the first word of a phrase is inflected.
"""

from __future__ import annotations

from collections.abc import Iterable

from habeas.reading.phrases import entries

# Verbs of saying, thinking and writing: a clause is their object.
_SAYING = """
presumir, puntualizar, rectificar, corregir/corrig, tranquilizar, replicar, informar, afirmar, señalar, indicar, asegurar, declarar, denunciar, anunciar, explicar, agregar, añadir, manifestar/manifiest, expresar, comentar, precisar, detallar, aclarar, apuntar, subrayar,
destacar, resaltar, recalcar, enfatizar, insistir, sostener/sostien, alegar, argumentar, confirmar, revelar, reportar, advertir/adviert, alertar, recordar/recuerd, relatar, narrar, contar/cuent, testificar, responder, replicar, contestar,
lamentar, admitir, reconocer, puntualizar, matizar, estimar, calcular, considerar, opinar, creer, pensar/piens, concluir/concluy, publicar, escribir, tuitear, difundir, divulgar, comunicar, notificar, constatar, verificar,
establecer, sugerir/sugier, pronosticar, reiterar, ratificar, aseverar, aducir, remarcar, acotar, especificar, mencionar, citar, describir, observar, notar, adelantar, augurar, vaticinar, avisar, certificar, corroborar, acreditar, atestiguar, zanjar, abundar, aventurar, temer,
celebrar, criticar, cuestionar, condenar que, deplorar, rezar, exclamar, ironizar, bromear, confesar/confies, consignar, reseñar, dejar claro, dejar constancia, hacer saber, dar a conocer, dar cuenta, dar fe, hacer público, hacer hincapié, poner de relieve, hablar de, referir/refier, vocear, proclamar, arremeter, enumerar, sentenciar que, plantear, juzgar que, postular, reclamar, exigir/exig, ilustrar, desvelar, filtrar, trascender
"""
_IRREGULAR = """
dice, dicen, decir, dijo, dijeron, decía, decían, dicho, diciendo, dirá, digo, decimos, expone, exponen, expuso, expusieron, expuesto, exponiendo, exponía, sostuvo, sostuvieron, sostenía, sostenían, mantuvo que, mantiene que, mantienen que, mantuvieron que, supone que, suponen que,
predice, predijo, contradijo, propuso, propone, advirtió, advirtieron, manifestó, sugirió, sugirieron, adujo, adujeron, aduce, escrito, descrito, descubrió que, halló que, hallaron que, hizo saber, hicieron saber, hace saber, dio a conocer, dieron a conocer, da a conocer, dio cuenta, dieron cuenta, da cuenta, dan cuenta, hizo público, hicieron público, dio fe, refirió, refirieron, creo, creemos, estimamos, calculamos, pedirá, pidió que, piden que, muestra que, muestran que, mostró que, demuestra que, indica, indican, figura en, leyó, se hizo eco, según
"""
# Verbs of counting and recording: a number or a list is their object.
_RECORDING = """
contabilizar, registrar, documentar, computar, cifrar en, cuantificar en, contar/cuent, sumar, identificar, verificar, censar, listar, recoger, anotar, catalogar, recopilar, constatar, calcular, estimar, reportar, situar/sitú en, ubicar en, elevar a, elevar hasta, rebajar a, cifrar, acreditar, corroborar, enumerar,
reconocer, considerar, monitorear, acumular, compilar, consignar, admitir, denunciar, presumir de, jactar de, alardear de, ufanar de, apuntar, anotar, insistir en, pretender, informar de, informar sobre, hablar de, dar cuenta de, tener registrad(os|as|o|a), tener documentad(os|as), tener constancia de, tener identificad(os|as), tener contabilizad(os|as), llevar registrad(os|as), llevar contabilizad(os|as), llevar documentad(os|as), confirmar, atribuir, alertar de, alertar sobre, detallar, revelar, anunciar, señalar, mencionar, citar, asegurar, pronosticar, prever, fijar en, reclamar, exigir/exig, solicitar, requerir/requier, demandar
"""
_RECORDING_IRREGULAR = """
pide, piden, pidió, pidieron, pedía, pedían, pedirá, pedirán, pedido, habla de, hablan de, habló de, hablaron de, hablaba de, hablamos de, sitúa en, sitúan en, situó en, situaron en, da cuenta de, dan cuenta de, dio cuenta de, dieron cuenta de, tiene registrad(os|as|o|a), tienen registrad(os|as|o|a), tenía registrad(os|as|o|a), tiene documentad(os|as|o|a), tienen documentad(os|as), tiene constancia de, tienen constancia de, tenía constancia de,
tiene identificad(os|as), tienen identificad(os|as), lleva registrad(os|as), lleva contabilizad(os|as), lleva documentad(os|as), sostuvo que, cuenta con los nombres de, halló, hallaron, encontró, encontraron, quiere, quieren, quería, prevé, prevén, preveía, da por, dan por, dio por
"""
_RECORDED = """
contabilizad, registrad, documentad, recogid, verificad, identificad, censad, recopilad, reportad, publicad, difundid, citad, confirmad, denunciad, anunciad, informad, divulgad, revelad, estimad, calculad, señalad, constatad, elaborad, facilitad, ofrecid, proporcionad, aportad, dad, suministrad, presentad, compartid, emitid, consultad, recabad, obtenid, compilad, manejad, llevad, realizad, actualizad, entregad, remitid, enviad, leíd, filtrad, firmad, suscrit, solicitad, exigid, pedid, reclamad
"""
_GIVING = """
publicar, difundir, entregar, presentar, ofrecer, facilitar, dar, elaborar, compartir, emitir, divulgar, actualizar, recopilar, compilar, leer, aportar, proporcionar, remitir, llevar, manejar, mantener/mantien, mostrar/muestr, tener/tien, incluir/incluy
"""
_DENYING = """
negar/nieg, desmentir/desmient, rechazar, refutar, desestimar, rebatir, impugnar, tachar de, tildar de, descartar, calificar de fals(o|a|os|as), poner en duda, cuestionar
"""


def _regular(infinitive: str, present: str) -> tuple[str, ...]:
    """The forms of a regular verb: present, past tenses, future, participle and gerund, of third persons and "we"."""
    stem, kind = infinitive[:-2], infinitive[-2:]
    ends = {
        "ar": ("a an amos", "ó aron aba aban amos aran ara ado ando"),
        "er": ("e en emos", "ió ieron ía ían imos iera ieran ido iendo"),
        "ir": ("e en imos", "ió ieron ía ían imos iera ieran ido iendo"),
    }[kind]
    forms = [(present if end in {"a", "an", "e", "en", "o"} else stem) + end for end in ends[0].split()]
    forms += [stem + end for end in ends[1].split()]
    return (
        *dict.fromkeys(forms),
        infinitive,
        infinitive + "á",
        infinitive + "án",
        infinitive + "ía",
        infinitive + "ían",
    )


def _verbs(text: str) -> Iterable[tuple[tuple[str, ...], str]]:
    """Each verb of a list in its forms, and what stands behind it in its phrase."""
    for entry in entries(text):
        verb, _, rest = entry.partition(" ")
        infinitive, _, present = verb.partition("/")
        yield _regular(infinitive, present or infinitive[:-2]), rest


def _phrases(text: str) -> str:
    return ", ".join(f"{form} {rest}".strip() for forms, rest in _verbs(text) for form in forms)


SAYS = ", ".join((_phrases(_SAYING), _IRREGULAR))
REPORTS = ", ".join((_phrases(_RECORDING), _RECORDING_IRREGULAR))
GIVES = ", ".join((_phrases(_GIVING), "dio, dieron, da, dan, tuvo, tuvieron, dio lectura a"))
DENIES = ", ".join(
    (
        _phrases(_DENYING),
        "niega, niegan, negó, negaron, desmiente, desmienten, desmintió, desmintieron, puso en duda, pone en duda",
    )
)
# Participles, which are verbs only behind "ha", and gerunds, which have their subject elsewhere.
PERFECT = frozenset(
    form
    for text in (_SAYING, _RECORDING, _GIVING)
    for forms, _ in _verbs(text)
    for form in forms
    if form.endswith(("ado", "ido"))
) | {"dicho", "expuesto", "escrito", "descrito"}
GERUNDS = frozenset(
    form
    for text in (_SAYING, _RECORDING)
    for forms, _ in _verbs(text)
    for form in forms
    if form.endswith(("ando", "iendo"))
)
INFINITIVES = frozenset(forms[-5] for text in (_SAYING, _RECORDING, _GIVING) for forms, _ in _verbs(text))
SAID_BY = ", ".join(f"{stem}(o|a|os|as) por" for stem in entries(_RECORDED)) + ", dad(o|a|os|as) a conocer por"
MADE = (
    ", ".join(f"{stem}(o|a|os|as)" for stem in entries(_RECORDED))
    + ", dad(o|a|os|as) a conocer, hech(o|a|os|as) públic(o|a|os|as)"
)
