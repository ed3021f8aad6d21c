"""Spanish cues of tense: what makes a count one of a moment, of an event, or up to now."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.tenses import Tenses

# Events that stretches begin with; forms of one event share the first.
_EVENTS = """
golpe alzamiento levantamiento asonada; protestas protesta manifestaciones manifestación marchas marcha estallido revuelta disturbios paro huelga; elecciones elección comicios votación presidenciales referendo;
guerra; invasión ofensiva; represión; redada operativo; ataque ataques atentado masacre; referéndum plebiscito; amnistía; acuerdo pacto; tregua; canje intercambio; arresto detención captura;
sentencia juicio condena; decreto ley reforma; campaña; emergencia excepción; muerte asesinato; investidura juramentación; conflicto hostilidades; operación; apagón; ocupación; independencia; crisis; rebelión sublevación revolución; toma
"""

TENSES = Tenses(
    so_far=Phrases.listed(
        {
            True: """hasta ahora, hasta la fecha, hasta el momento, a la fecha, hasta hoy, hasta el día de hoy, al día de hoy, a día de hoy, hasta este momento, por ahora, de momento, desde entonces, en total desde, suman ya, suma ya, ya suman,
        ya suma, asciende ya a, ascienden ya a, ha ascendido a, se eleva ya, se elevan a, ha llegado a, han llegado a, acumulad(o|os|a|as), acumula, acumulan, ya van, van ya, en lo que va de"""
        }
    ),
    perfect=words("ha han hemos he llevan lleva"),
    single=words("ha he lleva"),
    passive=words("sido"),
    counts=Phrases.listed(
        {
            True: """contabiliz*, registr*, documentad*, identific*, verificad*, confirmad*, contad*, recibid*, visto, tenido, recogid*, catalogad*, entrevistad*, monitore*, establecid*, cobrado, perdido, costado, dejado, causado, atendid*, asistid*, constatad*, sumad*, acumulad*, computad*, censad*"""
        }
    ),
    past_perfect=words("había habían"),
    since=words("desde"),
    then=words("entonces"),
    events={word: group.split()[0] for group in _EVENTS.split(";") for word in group.split()},
    known={
        ("BO", "golpe"): "2019-11-10",
        ("CL", "golpe"): "1973-09-11",
        ("AR", "golpe"): "1976-03-24",
        ("HN", "golpe"): "2009-06-28",
        ("UA", "invasión"): "2022-02-24",
        ("RU", "invasión"): "2022-02-24",
        ("MM", "golpe"): "2021-02-01",
    },
    present=words(
        "son están permanecen siguen continúan quedan esperan viven trabajan pertenecen figuran aguardan tienen es está hay enfrentan"
    ),
    were=words("eran estaban tenían había habían era estaba"),
    causes=words("por contra sobre"),
    places_in_time=words("en durante desde hasta tras antes después"),
    begins=words(
        "comenzó comenzaron empezó empezaron inició iniciaron inicio iniciado estalló estallaron arrancó arrancaron desató desataron surgió inicia"
    ),
    now=Phrases.listed(
        {
            True: "actualmente, ahora, ahora mismo, hoy, hoy en día, en la actualidad, a día de hoy, al día de hoy, en este momento, en estos momentos, todavía, aún, en el presente"
        }
    ),
    opens=words("en el la desde durante entre a al hasta tras este esta por antes después para los las hace del"),
    anew=words("tras después antes cuando luego hasta"),
    covers=Phrases.listed(
        {
            True: "periodo, período, corresponde a, correspondiente a, correspondientes a, informe de, balance de, boletín de, resumen de, informe mensual de, balance mensual de, cifras de, datos de, reporte de, comprende, comprendido entre, abarca"
        }
    ),
    bulletins=Phrases.listed(
        {
            True: "boletín, balance, resumen, parte, informe mensual, informe semanal, informe anual, informe trimestral, recuento, cronología, en cifras, reporte mensual, reporte semanal, monitoreo"
        }
    ),
    serving=Phrases.listed(
        {
            True: """cumpl(e|en|ía|ían|iendo), purg(a|an|aba), enfrent(a|an|aba|aban|aría|arían|ará|arán), afront(a|an|aría|arían), se expon(e|en), máxima, máximo, podría(n|), pedían, pedía, pide, piden, pidió, pidieron, pedirá, pedirán, solicit*, reclam*, exig*, castigad(os|as|o|a) con, punib*, penad* con, prevé, prevén, establece, contempla, rebaj*, redu*,
        conmut*, ratific*, confirm*, de su condena, le esperan, me esperan, insta, le caerían, se enfrenta a, hasta un máximo, de su pena, la ley, código penal, apelación, arriesg*, amenaza*, hasta, anul*, revoc*"""
        }
    ),
    asking=Phrases.listed(
        {
            True: "solicitad(os|o|as|a), pedid(os|o|as|a), que (pedía|pide|pedían|pidió|solicitó|solicitaba|reclamaba|solicita), si"
        }
    ),
    compared=Phrases.listed(
        {
            True: "frente a, en comparación con, comparad(o|os|a|as) con, respecto a, en contraste con, versus, en lugar de, en vez de, contra, más que en, menos que en, que en, por encima de los, por debajo de los"
        }
    ),
    enacts=Phrases.listed({True: "anunci*, decret*, orden*, dict*, declar*"}),
    standing=Phrases.listed(
        {
            True: "hay, había, habían, existen, existían, madre de, padre de, padres de, población de, país de, ciudad de, pueblo de, isla de, provincia de, comunidad de, familia de, plantilla de, comparte con, somos, son"
        }
    ),
    of=words("de del"),
    parts_of_time=words(
        "primavera verano otoño invierno final fin finales fines principio principios inicio inicios comienzo comienzos mediados cierre mitad trimestre semestre mes curso lista día 1"
    ),
)
