"""Spanish nouns of acts, each with the code of what it counts: "12 detenciones", "la liberación de 12"."""

from __future__ import annotations

from habeas.claims.figure import Counted

_POLITICAL = "(polític(o|a|os|as)|arbitrari(o|a|os|as)|ilegal(es|)|masiv(a|as)|por (motivos|razones) polític(os|as)|)"

EVENTS: dict[Counted, str] = {
    "arrested": f"arrestos {_POLITICAL}, arresto, capturas, captura, aprehensiones, encarcelamientos, rearrestos, (encarcelamientos) {_POLITICAL}, prisiones preventivas, apresamientos",
    "detained": f"detenciones {_POLITICAL}, detención, retenciones, (detenciones|arrestos) (de corta duración|breves|administrativ(as|os)), detenciones y citaciones",
    "killed": "asesinatos, homicidios, feminicidios, ejecuciones (extrajudiciales|sumarias|), muertes violentas, víctimas mortales, decesos violentos, fusilamientos, muertes en protestas",
    "died": "muertes (bajo custodia|en custodia|en prisión|), muerte, fallecimientos, decesos, defunciones, suicidios",
    "released": "excarcelaciones, excarcelación, liberaciones, liberación, libertades (plenas|condicionales|), puestas en libertad, boletas de excarcelación, destierros",
    "pardoned": "indultos, perdones",
    "amnestied": "amnistías",
    "commuted": "conmutaciones, rebajas de (pena|penas|condena)",
    "convicted": "condenas firmes, condenas a (prisión|cárcel), condenas por, veredictos de culpabilidad",
    "charged": "procesamientos, imputaciones, acusaciones formales",
    "listed": "incorporaciones, salidas, nuevos nombres, nuevos casos, nuevas entradas, altas, bajas, adiciones, nuevas incorporaciones, nombres más, (otros|) nombres (añadidos|nuevos|más)",
    "missing": "desapariciones (forzadas|forzosas|de corta duración|), desaparición",
    "fled": "exilios, solicitudes de (asilo|refugio)",
    "exchanged": "canjes",
    "other_persons": "deportaciones, expulsiones, secuestros, votantes, absoluciones, despidos, inhabilitaciones",
    "other": "allanamientos, multas, registros, agresiones, ataques, juicios, audiencias, sentencias, torturas, apelaciones, interrogatorios, citaciones",
}
DOINGS: dict[Counted, str] = {
    "arrested": f"arresto {_POLITICAL}, arrestos {_POLITICAL}, captura, capturas, aprehensión, aprehensiones, encarcelamiento {_POLITICAL}, encarcelamientos, apresamiento, prisión preventiva, orden(es|) de (captura|arresto|aprehensión), recaptura, ingreso en prisión",
    "detained": f"detención {_POLITICAL}, detenciones {_POLITICAL}, retención, redada, orden(es|) de detención",
    "killed": "asesinato, asesinatos, homicidio, ejecución, ejecuciones, (ejecución|ejecuciones) (extrajudicial|extrajudiciales|sumaria|sumarias), masacre, matanza, fusilamiento, vida, vidas, cuerpos, cadáveres, restos, linchamiento, muerte violenta, muertes violentas",
    "died": "muerte, muertes, fallecimiento, fallecimientos, deceso, decesos, suicidio, suicidios, pérdida",
    "released": "liberación, liberaciones, excarcelación, excarcelaciones, puesta en libertad, libertad (plena|condicional|provisional|inmediata|), salida, salidas, soltura, destierro, (liberación|excarcelación) (plena|inmediata|incondicional), boletas de excarcelación, boleta de excarcelación, expulsión y destierro, retorno, regreso",
    "pardoned": "indulto (presidencial|), indultos, perdón, gracia, clemencia",
    "amnestied": "amnistía (general|), amnistías, ley de amnistía",
    "exchanged": "canje, canjes, intercambio, intercambios, trueque, entrega",
    "commuted": "conmutación de (la pena|las penas|pena|penas|condena), conmutación, rebaja(s|) de (la|las|) (pena|penas|condena|condenas), reducción de (la|las|) (pena|penas|condena|condenas|sentencia)",
    "convicted": "condena, condenas, sentencia, sentencias, sentencia condenatoria, (condena|condenas) (firme|firmes|a prisión|de prisión|de cárcel)",
    "charged": "procesamiento, imputación, imputaciones, acusación, acusaciones, cargos, enjuiciamiento, causa, causas, proceso, procesos, investigación, persecución (penal|judicial), expediente",
    "on_trial": "juicio, juicios, juicio oral, audiencia, audiencias, macrojuicio, proceso judicial",
    "searched": "allanamiento, allanamientos, registro de, registro, cateo, registros",
    "missing": "desaparición (forzada|), desapariciones (forzadas|), paradero, búsqueda",
    "fled": "éxodo, huida, exilio, exilio forzado, fuga, desplazamiento, desplazamiento forzado, salida del país, emigración",
    "fined": "multa, multas, sanción económica, sanciones económicas",
    "tortured": "tortura, torturas, malos tratos, maltrato, maltratos, golpiza, golpizas, abusos, vejaciones, agresión sexual, violación",
    "recognised": "reconocimiento",
    "listed": "lista, listado, lista negra, relación, nómina, sanciones, inclusión",
    "at_risk": "huelga de hambre",
    "other_persons": "secuestro, expulsión, deportación, evacuación, rescate, absolución, despido, destitución, participación, asistencia, presencia, afluencia, inhabilitación",
}
DESCRIBED: dict[Counted, str] = {
    "held": "encarcelad(os|as), pres(os|as), recluid(os|as)",
}
