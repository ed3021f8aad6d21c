"""How Spanish tells what a number counts: small words, lengths of time, and what verbs need beside them."""

from __future__ import annotations

from habeas.reading.count_words import ActWords, CountWords, LengthWords, PeopleWords, SmallWords
from habeas.reading.languages.es.acts import ACTS, STATE_CODES
from habeas.reading.languages.es.doings import DESCRIBED, DOINGS, EVENTS
from habeas.reading.languages.es.frames import HANDED, HANDING, split_verbs
from habeas.reading.languages.es.nouns import PEOPLE, PEOPLE_ENDINGS, UNITS
from habeas.reading.phrases import Phrases, words

# A death among these is a killing, or nobody's doing, unless a prison is named.
VIOLENCE = """protest*, tormenta*, incendio*, ejército, ataque*, bombardeo*, enfrentamiento*, choque*, balas, disparo*, tiroteo*, represión, explosión*, bomba*, terremoto, sismo, inundaci*, guerra, combate*,
    tropas, soldados, masacre*, manifestaci*, disturbio*, misil*, dron, drones, calles, paramilitares, balead*, armas de fuego, atentado*, violencia, naufrag*, accidente*, estallido, revuelta, frontera, mar"""
_NOUNS = PeopleWords(
    head="first",
    people=PEOPLE,
    units=UNITS,
    events=Phrases.listed(EVENTS),
    described=Phrases.listed(DESCRIBED),
    unsure=Phrases.listed({True: "detenid(o|a|os|as)"}),
    endings=PEOPLE_ENDINGS,
    plural=r"s\Z",
    money=words("$ € £ ¥ % us$ rd$ bs c$ r$ usd mx$ s/"),
)
_VERBS = ActWords(
    acts=Phrases.listed({code: text for code, text in ACTS.items() if code not in STATE_CODES}),
    states=Phrases.listed({code: text for code, text in ACTS.items() if code in STATE_CODES}),
    doings=Phrases.listed(DOINGS),
    handing=Phrases.listed({True: HANDING}),
    handed=Phrases.listed(HANDED),
    performing=words(
        """iniciado iniciada abierto abierta abiertos anunciado anunciada concedido concedida concedidos declarada ordenado ordenada ordenó emitida emitidas emitido dictada dictadas dictado presentadas presentados confirmó
        confirmada registrada registradas documentado documentadas formulados impuesta impuestas otorgada otorgado otorgados aprobada firmada prometida es son fue fueron ha han sido inmediata arbitraria temporal inicial nueva masiva posterior reciente"""
    ),
    datives=words("a al contra para entre sobre"),
    fellows=words("más otros otras compañeros colegas allegados cómplices familiares amigos"),
    beside=words("con y junto a"),
    returns=Phrases.listed(
        {
            True: "a cambio de, (en|dentro de|como parte de|mediante) (un|el|este|otro) (canje|intercambio) (de|por|con|), a cambio de (la|) (liberación|excarcelación|entrega) de"
        }
    ),
    firm=Phrases.listed(
        {
            "arrested": "arrest*, captur*, aprehen*, encarcel*",
            "detained": "detuv*, detien*, deten*",
            "exchanged": "canje*, intercambi*",
        }
    ),
    violence=Phrases.listed({True: VIOLENCE}),
    pending=Phrases.listed({True: "serán, será, sean, saldrán, deberán"}),
    covering=Phrases.listed(
        {True: "cubre, cubrirá, cubría, alcanz*, benefici*, abarca, abarcará, ampara, favorec*, incluye"}
    ),
    split=split_verbs(),
    carriers=words("de del contra para por sobre con en"),
    apart=words("de del contra para por sobre con en"),
    owned=words(
        "casas casa viviendas vivienda domicilios domicilio hogares oficinas sedes penas pena condenas condena sentencias sentencia"
    ),
    custody=Phrases.listed(
        {
            True: """bajo custodia, custodia, en prisión, prisión, prisiones, cárcel, cárceles, calabozo, calabozos, celda, celdas, penal, penales, penitenciari*, tortura, torturas, presos políticos, presos, preso, presas, pres(os|as), recluso*, reo, reos,
        cuartel, cuarteles, comandancia, dependencias policiales, retén, comisarías, retenid*, detenid*, detención, custodi*, pabellón, galera, módulo, carcelero*, carcelari*, penitenciari*, arrestad*, enfermería, hospital penitenciario, interrogatorio*, aislamiento, cautiverio, tras las rejas, reclus*, encarcelad*, helicoide, centro de detención, comisaría, encierro, excarcel*"""
        }
    ),
    short=Phrases.listed({True: "días, día, semanas, semana, horas, hora"}),
    topics=Phrases.listed({"held": "pres(os|as) polític(os|as), presos de conciencia, personas presas políticas"}),
    companions=Phrases.listed(
        {
            True: "junto con, junto a, además de, así como, incluid(os|as|o|a), incluyendo, incluso, entre ellos, entre ellas, entre los que, entre las que, entre los cuales, entre quienes, entre los, entre las, incluye, incluyen, entre l(os|as) que"
        }
    ),
    totals=Phrases.listed(
        {
            True: """número, números, cantidad, cifra, cifras, total, saldo, balance, conteo, lista, listado, población, población penal, registro, base de datos, suma, estimación, cómputo, recuento, censo, nómina, cuántos, cuántas, los que, las que, el de, los de, las de, cuenta"""
        }
    ),
    reaches=Phrases.listed(
        {
            True: """a, es de, era de, son, eran, fue de, fueron, ya, en, de, con, (es|era|fue|sea|son) (de|ya|ya de|ahora de|hoy de|), no (pasan|pasa|pasaban|llegan|llega) (de|a|), pasan de, (sum*|contab*|contó|alcanz*|totaliz*|super*|sobrepas*|rond*|lleg*|ascend*|ascien*|sub*|baj*|cae*|cay*|aument*|crec*|descend*|descien*|pasa*|pasó|reduj*|reduc*|elev*|situ*|sitú*|ubic*|mantien*|mantuv*|mantenid*|qued*|fij*|cifr*|estim*|incluy*|tra(e|ía|jo)) (hoy|ya|) (a|en|de|hasta|) (los|las|unos|)"""
        }
    ),
)
_LENGTHS = LengthWords(
    sentence=Phrases.listed(
        {
            True: """conden*, sentenc*, pena, penas, prisión, cárcel, encarcel*, reclusión, privación de libertad, presidio, trabajo correccional, trabajos forzados, tras las rejas, culpable*, fiscal, fiscalía, ministerio público, juez*, tribunal*, juzgado*, pedían, piden, pide, pidió, pedirá, pedirán, solicit*, castig*, delito*, impus*, impuest*, impon*, inhabilit*,
        dict*, máxima, máximo, mínima, rebaj*, apelaci*, casación, código penal, la ley, punib*, enfrent*, purg*, cumpl*, libertad condicional, sedición, sancion*, cadena, encierro, recibi*, recibe*, fall*, acus*, imput*, afront*, sumar*, penad*, expon*, cae*, cayeron"""
        }
    ),
    spans=Phrases.listed(
        {
            True: """hace, desde hace, hacía, durante, por, en, tras, después de, dentro de, cada, al cabo de, a lo largo de, en los últimos, en las últimas, en los próximos, en los primeros, los últimos, las últimas, últimos, luego de, antes de, con apenas, lleva, llevan, llevaba, llevaban, llevo, llevamos, (lleva|llevan|llevaba|llevaban|llevo) (ya|) (pres(o|a|os|as)|detenid(o|a|os|as)|encarcelad(o|a|os|as)|encerrad(o|a|os|as)|en (prisión|la cárcel)|), pas(ó|aron|ado|a|an), pasaron, pasó, suma, suman,
        lleva cumplid(os|o), ha cumplido, han cumplido, cumplió, cumplid(os|o) ya, estuvo, estuvieron, estuvo pres(o|a), transcurrid(os|o), faltan, faltaban, le faltan, permaneci(ó|eron|do), permanece, más de, cumplidos, ya, han pasado, esper(ó|aron|a|an), tard(ó|aron), (libertad|) hasta, en sus, en mis, lleve, lleven, detenid(o|a|os|as) (durante|), otros"""
        }
    ),
    spans_after=Phrases.listed(
        {
            True: "atrás, después, antes, más tarde, en el poder, de gobierno, de gestión, de guerra, de exilio, de historia, en el cargo, de experiencia, de edad, consecutivos, seguidos, de mandato, de servicio, de vida, de dictadura, de régimen, de espera, en espera, a la espera, sin, pres(o|a), de protestas, de crisis, de antigüedad, de trabajo, de matrimonio, de retraso, de carrera, de lucha, de democracia, de conflicto, de negociaciones, de búsqueda, de periodismo, más joven, (pres|detenid|encarcelad|recluid|secuestrad|desaparecid|encerrad|incomunicad)(o|a|os|as), sin juicio, sin sentencia, sin condena, sin cargos, sin noticias, en prisión preventiva, en prisión provisional, en aislamiento, en celdas"
        }
    ),
    ages_before=Phrases.listed(
        {
            True: """edad, edad de, edades de, edades entre, a la edad de, con edades (de|entre), edad promedio de, edad media de, edades comprendidas entre, en edades de, mayor(es|) de, menor(es|) de, (tiene|tenía|tienen|tenían|tengo|teníamos|cumpl(ió|e|ía|ir|irá)|con|cumplía) (apenas|sólo|solo|ya|solamente|ahora|hoy|actualmente|hoy ya|), (va|van|iba|iban) para (los|), (camino de|rozando|pasados|pasa de|ronda|rondaba|frisa|frisaba|frisando) (los|), (el|la) (mayor|menor|más joven) (tiene|tenía|de), (el|la) más joven (es|tiene|tenía), a sus, a los, de apenas, de solo, de sólo, de tan solo, de tan sólo"""
        }
    ),
    ages_after=Phrases.listed({True: "de edad, años de edad, de edad cumplidos"}),
    terms_after=Phrases.listed(
        {
            True: "(eran|son|fueron) (los|las) que (había|) (pedido|pedía|solicitado|solicitaba|reclamaba|pidió|pide|pedían|quería|exigía|reclamó|demandaba|solicitó), que (había|) (pedido|pedía|solicitado|solicitaba|reclamaba|pidió|pide|pedían) (la|el|) (fiscal|fiscalía|ministerio público|acusación), tras las rejas cada uno"
        }
    ),
    terms_behind=Phrases.listed(
        {
            True: "(de|en) (la|) (prisión|cárcel|reclusión|presidio|privación de (la|) libertad|encierro|pena|condena|trabajo correccional|trabajos forzados|inhabilitación|penal|libertad condicional), entre rejas, tras las rejas"
        }
    ),
    served=Phrases.listed(
        {
            True: """(lleva|llevan|llevaba|llevaban|llevo|llevamos|llevar) (ya|más de|casi|) (en (prisión|la cárcel)|pres(o|a|os|as)|detenid(o|a|os|as)|), (pas(ó|aron|ado|é|ar|a|an)|cumplí|cumplió ya|había cumplido|han cumplido|ha cumplido|tras cumplir|después de cumplir|luego de cumplir|estuvo|estuvieron|permaneció|permanecieron|sufrió) (ya|más de|casi|), (tras|después de|luego de|desde hace|durante|al cabo de|va para|van para) (más de|casi|cumplir|pasar|)"""
        }
    ),
    ages_of=frozenset({"de"}),
    between=frozenset({"entre"}),
    terms_before=Phrases.listed(
        {
            True: """(fue|ser|será|resultó|sido|había sido) (condenad|sentenciad)(o|a) a, (lo|la|le|les) (condenó|condenaron|sentenció|sentenciaron|condenan|condena) a, (se le|se les|se le puede|le) (sum(e|en|an|aron|aría|arían|arán)|añad(e|en|ieron)|agreg(an|aron|uen)|acumul(an|aron)) otros, (fiscal|fiscalía|ministerio público|acusación|procuraduría|procurador|procuradora) (había|habían|ya había|) (pedido|pedía|pidió|pide|solicitado|solicita|solicitó|solicitaba|reclamado|reclamaba|reclamó|reclama|exigido|exige|exigió|quería|quiere|pretendía), (dejaron|dejó|dejan|quedó|quedaron|fijó|fijaron|dejado|fijado|rebajada|reducida) (la|su|) (condena|pena|sentencia|castigo) (en|a), (condena|pena|sentencia) (quedó|queda|fue fijada|se quedó) en, (le|les) (pedían otros|piden otros|pide otros|impusieron otros|pedían|piden|pide|pidió|pedía|pidieron|cayeron|dieron|impusieron|dictaron|rebajaron a|quedan|echaron|solicitan|solicitó|rebajó a|solicitaba|pedirá|pedirán), (pena|condena|sentencia) (máxima|mínima|total|firme|inicial|) de, (penas|condenas|sentencias) (máximas|) de, (penas|condenas) de (entre|), (había solicitado|solicitó|pidió|solicita|pide|pedirá|reclama|reclamó|exige) (la|una|) (pena|condena) (máxima|) de, (apelación|casación|segunda instancia) a, (pasó|bajó|redujo|rebajó|redujeron|rebajaron|reducida|rebajada|conmutada|redujo la condena|redujo la pena) de"""
        }
    ),
)
_AUXILIARIES = words(
    """acabaron acabó terminaron terminó acabado es son fue fueron era eran ser será serán sería serían sea sean sido siendo ha han había habían haber habrían habría hayan haya está están estaba estaban estuvo estuvieron estar resultó resultaron queda quedan quedó quedaron quedado
        sigue siguen seguía seguían continúa continúan permanece permanecen permanecían encuentran encuentra hallan se deberán deberían deben tienen tenían tiene tenía estén esté estarán estará serían fueran fuera fuesen hayan hubieran hubiera hubiese quede queden quedarán quedarían acaban acaba suelen suele podrían podrán pueden puede podría debe debían iban van vienen continúen sigan"""
)
_SMALL = SmallWords(
    order="free",
    finite=r"\w+(?:ron|[^s]ó|aban|ían|arán|erán|irán)\Z",
    auxiliaries=_AUXILIARIES,
    light=words(
        """el la los las un una unos unas a al de del otro otra otros otras total su sus más menos solo sólo también ya los estos estas esos esas dichos sus mis nuestros primer primeros primeras últimos nuevos nuevas grupo grupos centenar unos cerca casi alrededor hasta al o
        sumando siquiera ni apenas como con mínimo"""
    ),
    articles=words("el la los las un una unos unas lo"),
    clauses=words("mientras pero cuando aunque porque si sino pues donde"),
    denials=words("no sino"),
    relatives=words("que quien quienes cual cuales cuyo cuya cuyos cuyas donde"),
    stops=_AUXILIARIES
    | words(
        """en a al ante bajo con contra de del desde durante entre hacia hasta mediante para por según sin sobre tras vía y e o u ni que quien quienes cual cuales cuyo cuya cuyos cuyas como cuando donde mientras porque si aunque pero sino
        es son fue fueron era eran ser será serán sería ha han había habían haya hayan está están estaba estaban estuvo estuvieron sido siendo no se le les lo la las los el un una unos unas su sus este esta estos estas ese esa esos esas aquel aquellos me te nos yo tú él ella ello ellos ellas
        más menos muy ya también tampoco además aún todavía sólo solo apenas casi siempre nunca ahora hoy ayer anoche mañana aquí allí luego después antes entonces así dijo dicen afirmó señaló informó denunció salieron salió murieron murió quedan queda siguen sigue continúan permanecen resultaron resultó recibieron fueron perdieron llegaron huyeron
        cumplen cumplieron enfrentan esperan necesitan padecen sufren tienen tenían tiene llevan viven vivían votaron marcharon participaron intentaron lograron pudieron deben deberán pueden podrán provienen pertenecen residen figuran aparecen van iban ingresaron regresaron volvieron incluidos incluidas incluido incluida excepto salvo cada juntos juntas respectivamente"""
    ),
    determiners=words(
        "el la los las un una unos unas otro otra otros otras su sus nuestro mi este esta estos estas esos ambos"
    ),
    rest=words("otros otras demás restantes resto"),
    owners=words("su sus mi mis nuestro nuestra nuestros nuestras tu tus cuyo cuya cuyos cuyas"),
    openers=words("a con ya ahora"),
    prepositions=words("sin de del con por contra para sobre en desde ante bajo entre hacia según tras"),
    copulas=words("son eran fueron están estaban es hay había"),
    joins=frozenset({"y", "e", "o", "u"}),
    or_words=frozenset({"o", "u"}),
    to=words("a para"),
    of=frozenset({"de", "del"}),
    partitive=words("los las estos estas esos esas sus esas aquellos dichos"),
)
COUNTING = CountWords(_NOUNS, _VERBS, _LENGTHS, _SMALL)
