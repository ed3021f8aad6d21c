"""How Spanish names its sources."""

from __future__ import annotations

from habeas.reading.languages.es import saying
from habeas.reading.languages.es.numerals import NUMERALS
from habeas.reading.phrases import Phrases, words
from habeas.reading.voices import Voices

_TOLD = "(informó|informaron|dijo|dijeron|declaró|declararon|explicó|explicaron|denunció|denunciaron|indicó|indicaron|señaló|señalaron|confirmó|confirmaron|reportó|reportaron|afirmó|afirmaron|precisó|detalló|anunció|anunciaron|publicó|publicaron|reveló|revelaron|relató|relataron|contó|contaron|aseguró|aseguraron|recoge|recogió|informa|informan|dice|dicen|denuncia|denuncian|explica|señala|indica|confirma|asegura|calcula|calculan|estima|estiman|constató|constataron|apuntó|apunta|comunicó|manifestó|manifestaron|documentó|documenta|expresó|expuso|recordó|recuerda|reconoció|admitió|han informado|ha informado|ha denunciado|han denunciado|ha confirmado|han confirmado|ha explicado|ha dicho|había informado|consta en|figura en|se desprende de|se lee en|publica|difundió|detalla|añadió|afirma|afirman|trascendió de)"
_ACCORDING = f"""
según se desprende (de|del), (como|) se desprende (de|del), según, según {_TOLD}, según (nos|le|les|lo que|ha|lo) {_TOLD}, según (datos|cifras|estimaciones|cálculos|fuentes|información|informaciones|registros|el recuento|el conteo|el balance|reportes|informes|testimonios|un informe|una nota|un comunicado) de, así lo {_TOLD}, de acuerdo con, de acuerdo a, conforme a, en palabras de, a juicio de, en opinión de, a decir de, al decir de, por boca de, en la versión de, en el relato de,
de acuerdo con (datos|cifras|estimaciones|fuentes|registros|información) de, tal (y|) como {_TOLD}, tal y como, como {_TOLD}, con datos de, en base a, con base en, sobre la base de, citando a, citando, que cita a, que cita, citó a, en declaraciones de, a partir de datos de, por cuenta de, en cifras de, en cálculos de, a entender de, bajo la óptica de, para la organización, para la ong, según consta en, conforme con,
como (pretende|pretenden|pretendía|alega|alegan|dice|dicen|quiere|quieren|afirma|sostiene|sostienen|asevera|presume|reconoce|admite|recuerda|advierte|repite|insiste|aseguran|afirman|denuncian|alegaba), a tenor de, al hilo de, por (boca|voz) de, en la cuenta de, en las cuentas de, si (creemos|hacemos caso) a, en versión de, a ojos de, al entender de, a los ojos de, atribuid(o|a|os|as) a, con información de, en voz de
"""
_NESTING = "citando, citando a, que cita a, que cita, con base en, en base a, sobre la base de, con datos de, a partir de datos de, con información de"
_NO_SAYING = """
(confirmó|confirmaron|confirma|confirman|ratificó|ratificaron|ratifica|reiteró) (la|las|una|el|los|su|sus|) (condena|condenas|sentencia|sentencias|pena|penas|fallo|prisión),
cuenta con, cuentan con, contaba con, contaban con, contó con, contar con, en cuenta, por cuenta, acusad(o|a|os|as), denunciad(o|a|os|as) por, considerad(o|a|os|as), condenad(o|a|os|as), dicho(s|) grupo, recordar que, hay que recordar, cabe recordar, cabe señalar, cabe destacar, hay que señalar, conviene recordar, vale recordar, declarad(o|a|os|as), declaró culpable, declararon culpables, declaró en, declarar ante, declaró ante, declaró una, declaró el, declaró la, declaró huelga,
(confirmó|confirmaron|confirma|confirman|confirmado|confirmada|ratificó|ratificaron|ratifica) (la|las|una|su|sus|el|) (condena|condenas|pena|penas|sentencia|sentencias|fallo|decisión|prisión|absolución), (anunció|anuncia) (una|la) amnistía, reconocid(o|a|os|as), publicad(o|a|os|as), estimad(o|a|os|as), advertid(o|a|os|as), es decir, mejor dicho, lo dicho
"""
_DEMANDS = ", ".join(
    f"{verb} {the}{act}"
    for verb in (
        "pidió",
        "piden",
        "pide",
        "pidieron",
        "exige",
        "exigió",
        "exigen",
        "exigieron",
        "reclama",
        "reclaman",
        "reclamó",
        "demanda",
        "demandó",
        "solicitó",
        "solicita",
        "solicitan",
    )
    for the in ("la ", "")
    for act in ("liberación", "excarcelación", "libertad", "detención", "captura", "inmediata liberación")
)
# A court that upholds a sentence says nothing about a number.
_UPHELD = "(confirmó|confirmaron|confirma|confirman|confirmado|confirmada|ratificó|ratificaron|ratifica) (la|las|una|su|sus|el|) (condena|condenas|pena|penas|sentencia|sentencias|fallo|decisión|prisión|absolución)"
_HOLDINGS = """
lista, listas, listado, listados, registro, registros, recuento, recuentos, conteo, balance, base de datos, bases de datos, datos, cifras, cifra, estadística, estadísticas, cálculo, cálculos, estimación, estimaciones, informe, informes, informe mensual, reporte, reportes, encuesta, sondeo,
comunicado, comunicados, nota, nota de prensa, boletín, boletines, parte, monitoreo, seguimiento, censo, cómputo, documento, documentos, estudio, testimonio, testimonios, declaración, declaraciones, versión, anuario, dossier, expediente, relación, nómina, mapa, archivo, archivos, información, informaciones, actualización, investigación, publicación, relato, publicaciones, mensaje, hilo, número, números, estimado, estimados, resumen, cuentas, denuncia, denuncias, acta, actas, fuentes
"""
_BETWEEN = """
(ha|han|había|habían) (podido|logrado|conseguido|alcanzado a), (pudo|pudieron|puede|pueden|logró|lograron|logra|logran|consiguió|consiguieron), (solo|sólo|apenas|únicamente|no), desde, hasta, salió a, salieron a, también, además, ya, luego, después, hoy, ayer, anoche, recientemente, aún, todavía, nunca, siempre, ahora, no, ha, han, había, habían, hemos, habría, habrían, lo, le, les, nos, se, (este|esta) (lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|semana|mes|año|madrugada|jornada), se lo, nos lo, así, así lo, me, sólo, solo, incluso, sin embargo, no obstante, por su parte, a su vez, por otra parte, por otro lado, asimismo, igualmente, en cambio, en tanto,
públicamente, oficialmente, reiteradamente, previamente, anteriormente, posteriormente, finalmente, inmediatamente, por ahora, hasta ahora, hasta la fecha, en un comunicado, en una nota, en su cuenta de (x|twitter), en su informe, en su último informe, en rueda de prensa, en conferencia de prensa, en redes sociales, a través de (un comunicado|una nota|sus redes sociales|su cuenta|x|twitter|las redes sociales), a (efe|ap|afp|reuters|europa press|este diario|este periódico|la prensa|los medios|los periodistas|la agencia efe|dw|cnn|la afp), en (x|twitter|facebook|instagram), al respecto, mediante (un comunicado|una nota), por escrito, con dureza, en exclusiva, brevemente, más tarde, más temprano, durante la (jornada|mañana), en entrevista, en una entrevista, en un video, en la víspera, en la nota, en declaraciones, en declaraciones a (efe|la prensa|los medios|europa press|la agencia efe), en una rueda de prensa, en una conferencia de prensa, en un mensaje, en un tuit, en televisión, en el documento, en la red social x, al diario local, al diario
"""
_STOPS = """
que quien quienes cual cuales cuyo cuya cuyos cuyas como cuando donde mientras porque si aunque pero sino ni
es son fue fueron era eran ser será serán ha han había habían haber hay está están estaba estaban dijo dijeron afirmó no según tras desde hasta durante ante hacia también ya luego además
incluyendo incluso entre sobre bajo contra más y e
"""
_ENDS = """
que quien quienes cual cuales cuyo cuya cuyos cuyas como cuando donde mientras porque si aunque pero sino ni
es son fue fueron era eran ser será serán ha han había habían haber hay está están estaba estaban dijo dijeron no según tras desde hasta durante ante hacia también ya luego además
incluyendo incluso entre sobre bajo a al con sin mediante hoy ayer este esta se lo le les aún todavía murieron quedan siguen citando
"""
_OPENERS = """
mientras tanto sin embargo pero p r pregunta respuesta y también además luego después ayer hoy por otra parte asimismo igualmente no obstante en a al tras desde durante aunque cuando si ya así entretanto otro lado su según realidad efecto fondo e hasta para con
"""
_BODIES = """
grupo organización ong oenegé entidad organismo institución asociación agencia ministerio comité comisión consejo sindicato oficina policía fiscalía gobierno partido tribunal corte juzgado autoridades red servicio departamento medio diario periódico revista portal canal radio televisión emisora proyecto fundación fondo
federación confederación movimiento coalición alianza junta instituto plataforma colectivo observatorio mecanismo defensoría procuraduría secretaría parlamento senado asamblea congreso frente liga sociedad club iniciativa foro misión delegación comando ejército armada guardia fuerzas régimen panel ministerios agencias grupos organizaciones asociaciones
expertos activistas familiares vecinos testigos médicos colegas abogados periodistas estudiantes opositores dirigentes fuentes observadores voluntarios sobrevivientes diputados senadores obispos sacerdotes sindicatos hospital universidad embajada consulado iglesia diócesis arzobispado conferencia portavoces unidad división sección dirección registro archivo prensa
onu oea cidh efe ap afp reuters hrw cpj rsf ohchr acnur unicef cicr ue ap eju telesur cubalex penal provea cofavic unamos unam cenidh defenders justicia amnistía watch presidencia cancillería vaticano ejecutivo legislativo judicial kremlin comunidad centro delegacion equipo campaña bloque comisionado cuerpo bomberos policías alcaldía gobernación prefectura oposición defensa acusación
"""
_PEOPLE = """
abogado abogada abogados abogadas ministro ministra ministros líder líderes presidente presidenta vicepresidente vicepresidenta portavoz portavoces vocero vocera voceros funcionario funcionaria funcionarios activista activistas fiscal fiscales juez jueza jueces madre madres padre padres hermano hermana hermanos esposa esposo viuda hijo hija hijos tío tía primo prima
familiar familiares pariente parientes amigo amiga amigos vecino vecina vecinos colega colegas compañero compañera testigo testigos residente residentes médico médica médicos doctor doctora enfermera profesor profesora estudiante estudiantes periodista periodistas reportero corresponsal editor editora experto experta expertos analista analistas investigador investigadora historiador sociólogo economista académico
embajador embajadora diplomático diplomáticos mediador relator relatora comisionado comisionada defensor defensora defensores director directora subdirector subdirectora jefe jefa coordinador coordinadora senador senadora diputado diputada diputados legislador legisladora legisladores gobernador gobernadora alcalde alcaldesa concejal general coronel comandante capitán oficial oficiales soldado soldados
preso presa presos recluso reclusos detenido detenidos exdetenido sobreviviente sobrevivientes víctima víctimas voluntario voluntaria voluntarios opositor opositora opositores manifestante manifestantes sacerdote obispo obispos monja cura pastor cardenal arzobispo secretario secretaria canciller dirigente dirigentes disidente disidentes exiliado exiliada exiliados bloguero escritor escritora poeta
fundador fundadora representante representantes delegado delegada fuente fuentes observador observadores perito peritos asesor asesora asesores político política políticos candidato candidata crítico miembro miembros socio mujer hombre joven persona familia familias policía policías investigador comisario comisaria mandatario mandataria exministro exministra expresidente expresidenta excomandante rector rectora sindicalista sindicalistas gremialista líderesa lideresa campesino campesina trabajador trabajadora obrero conserje autoridades
él ella
"""
_HEADINGS = """
tribunales juzgados condenas salud registros
tribunal corte juzgado última hora actualización en vivo directo video vídeo foto fotos galería análisis opinión lea también ver además vea contexto claves clave pregunta respuesta p r q qué quién cuándo dónde por qué cómo fuente fuentes resumen titulares detalles fecha lugar total totales nota ejemplo recordatorio hoy ayer ahora esto resultado cronología balance datos cifras
"""
_NOBODY = """
que, quien, quienes, esto, eso, aquello, nadie, ninguno, ninguna, se, lo que, lo cual, la cual, el cual, varias estimaciones, diversas estimaciones, distintas fuentes, la ley, el código penal, la constitución, el artículo, el decreto, la sentencia, el texto, la norma, el reglamento, el cargo, hay, no, cómo, cuándo, dónde, por qué, cuánto, cuántos, la guerra, el ataque, la represión, el terremoto, el incendio,
el país, el estado, la cárcel, la prisión, todo, todos, nada, algo, ello, distintas estimaciones, distintas fuentes, diversas fuentes, otras estimaciones, algunas estimaciones, las estimaciones, cálculos independientes, ellas mismas, la misma, así, lo, se trata, el caso, los casos, las protestas, la cifra, el número, las cifras
"""
_SELF = """
esta nota, este artículo, este texto, este informe, este diario, este periódico, este medio, esta redacción, esta agencia, el titular, un titular, nuestro artículo, nuestra nota, una versión anterior, la versión anterior, un artículo anterior, el mismo artículo, esta página, el pie de foto
"""
_CONTINUES = """
la mediana, la pena media, la condena media, la pena máxima, la condena máxima, la más larga, la más alta, la más baja,
de ellos, de ellas, de estos, de estas, de esos, de esas, de los cuales, de las cuales, entre ellos, entre ellas, otros, otras, además, en total, el resto, los demás, las demás, los restantes, la edad media, el promedio, la media, el mayor, la mayor, el más joven, la mayoría, en su mayoría, el total, la lista incluye, también, a ellos, asimismo, del total, de esa cifra, de esta cifra, del grupo, quedan, siguen, de los, de las, hay además
"""
_VERB = (
    r"(?:[^aeiou]ó|[iy]ó|aron|ieron|yeron|aban|ían|arán|erán|irán|ará|erá|irá)\Z|\A(?:es|son|fue|fueron|era|eran|está|están|estaba|ha|han|había|habían|hay|tiene|tienen|dice|dicen|dijo|dijeron|hizo|hicieron|puso|pusieron|tuvo|tuvieron|estuvo|"
    r"vino|quiso|pudo|supo|trajo|condujo|produjo|sigue|siguen|queda|quedan|permanece|permanecen|cumple|cumplen|lleva|llevan|pide|piden|exige|niega|espera|suma|suman|registra|contabiliza|documenta|asegura|afirma|denuncia|señala|informa|indica|sostiene|cuenta|reporta|estima|calcula|eleva|elevan|cifra|sitúa|mantiene|recuerda|explica|publica|considera|advierte|reconoce|detalla|precisa|puede|pueden|debe|deben|quiere|va|van|sufren|esperan|representan|representa|incluye|comprende)\Z"
)

VOICES = Voices(
    order="free",
    dropping=frozenset({"que"}),
    issues=Phrases.listed(
        {
            True: "(aclara|informa|comunica|precisa|expone|declara|hace saber|manifiesta|señala|denuncia|expresa) (lo siguiente|a la opinión pública|al país|a la ciudadanía|que :), hace público, hacemos público, (informamos|denunciamos|comunicamos) (lo siguiente|a la opinión pública)"
        }
    ),
    according=Phrases.listed({True: _ACCORDING}),
    says=Phrases.listed({False: _NO_SAYING, True: saying.SAYS}),
    reports=Phrases.listed({False: ", ".join((_DEMANDS, _UPHELD)), True: ", ".join((saying.REPORTS, saying.GIVES))}),
    puts=Phrases.listed(
        {
            True: "cifra, cifran, cifró, cifraron, sitúa, sitúan, situó, situaron, eleva, elevan, elevó, elevaron, estima, estiman, estimó, calcula, calculan, calculó, fija, fijó, ubica, ubicó, rebaja, rebajó"
        }
    ),
    denies=Phrases.listed({True: saying.DENIES}),
    said_by=Phrases.listed({True: saying.SAID_BY}),
    made=Phrases.listed({True: saying.MADE}),
    nesting=Phrases.listed({True: _NESTING}),
    bare=saying.INFINITIVES,
    perfect=saying.PERFECT,
    participles=saying.GERUNDS,
    modals=words(
        "podido pudo pudieron puede pueden logró lograron logra logran logrado conseguido consiguió consiguieron"
    ),
    have=words("ha han había habían hemos haber habiendo habría habrían haya hayan"),
    announcers=words(
        "organizaciones grupos ong abogados médicos agencias ministerios sindicatos diputados analistas sacerdotes obispos funcionarios fiscales testigos familiares activistas fuentes expertos vecinos madres"
    ),
    scale=words("en a"),
    shows=words("muestra muestran mostró revela revelan indica indican sugiere sugieren"),
    documents=words(
        "contabiliza contabilizan contabilizó contabilizaron contabilizado documenta documentan documentó documentaron documentado registra registran registró registraron registrado censó verifica verificó verificaron verificado"
    ),
    turns=words("mientras aunque pero"),
    tells=words("informó informaron avisó aseguró dijo dijeron contó explicó"),
    tails=words(
        "incluidos incluidas incluyendo entre con dejando elevando frente tras durante desde en por para sin de según al a como mayoritariamente además"
    ),
    first_persons=words("nuestro nuestra nuestros nuestras mi mis yo nosotros nosotras nos me"),
    plural_pronouns=words("ellos ellas estos"),
    holdings=Phrases.listed({True: _HOLDINGS}),
    between=Phrases.listed({True: _BETWEEN}),
    stops=words(_STOPS),
    ends=words(_ENDS),
    openers=words(_OPENERS),
    relatives=frozenset({"que", "quien", "quienes", "cual", "cuales"}),
    pronouns=words("su sus él ella ellos ellas yo nosotros éste ésta"),
    objects=words("los las les lo le"),
    prepositions=words("bajo tras desde durante sin hasta hacia ante entre sobre mediante"),
    counts=NUMERALS.several | words("docenas miles cientos centenares decenas"),
    also=words("también asimismo igualmente además"),
    those=words("esos estos aquellos"),
    subjects=words("él ella ellos ellas yo nosotros"),
    articles=words("el la los las un una unos unas"),
    and_words=frozenset({"y", "e"}),
    not_said=frozenset({"lo", "cuanto", "le", "les"}),
    likewise=frozenset({"como"}),
    interview=Phrases.listed(
        {
            True: "habla, hablamos con, charla con, nos recibe, preguntamos a, diálogo con, habla un, habla una, habla el, habla la, entrevista con, conversa con, habla con, entrevista a, en conversación con, conversó con, habló con"
        }
    ),
    answers=Phrases.listed({True: "r ., r :, respuesta ., respuesta :, respuesta -"}),
    titles=words(
        "presidente presidenta expresidente ministro ministra senador senadora diputado diputada gobernador general coronel capitán sargento doctor doctora profesor profesora padre monseñor obispo cardenal arzobispo abogado abogada activista periodista juez jueza fiscal canciller director directora don doña comisario dr dra sr sra lic"
    ),
    noun_after=words("de del contra por"),
    bodies=words(_BODIES),
    people=words(_PEOPLE),
    headings=words(_HEADINGS),
    self_named=Phrases.listed({True: _SELF}),
    quoting=words("citado citada citados citadas"),
    joiners=words("para por contra de sobre"),
    persons=words("él ella"),
    nobody=Phrases.listed({True: _NOBODY}),
    inner=words("de del para en por sobre contra con"),
    passive=words("es fue son fueron ser sido sin"),
    be=words("está están estaba estaban"),
    determiners=words(
        "el la los las un una su sus esta este esa ese esas esos otra otro cada dicha dicho aquella mi nuestra nuestro"
    ),
    takes=words("""los las un una unos unas a otros otras más casi cerca alrededor hasta menos unas dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien ciento mil cientos miles decenas docenas centenares centenar millar veintena decena medio
        doscientos trescientos dieciséis diecisiete dieciocho diecinueve en de su esos estos"""),
    agents=words("por de del"),
    tolls=words(
        "muertos muertes fallecidos heridos desaparecidos detenidos detenciones presos arrestos víctimas excarcelados liberados cifra número saldo reclusos casos personas"
    ),
    quotes=words("citó cita citaron citando"),
    owners=words("su sus nuestro nuestra nuestros nuestras"),
    gives=Phrases.listed({True: saying.GIVES}),
    days=words("día semana mes año mañana tarde noche jornada madrugada"),
    listeners=words("periodistas medios prensa efe"),
    dated=words("a"),
    contrasts=words("pero"),
    verb=_VERB,
    negations=words("no nunca jamás"),
    following=words("siguiente"),
    same=Phrases.listed(
        {
            True: "según (los mismos|esos mismos|estos mismos) (datos|registros|cálculos), según las mismas (cifras|fuentes|estimaciones), según (la misma|esa misma|esta misma) (fuente|lista|entidad), según (el mismo|ese mismo|este mismo) (recuento|conteo|informe|registro|balance)"
        }
    ),
    we=r"(?:amos|emos|imos)\Z",
    continues=Phrases.listed({True: _CONTINUES}),
)
