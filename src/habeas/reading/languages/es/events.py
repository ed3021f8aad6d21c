"""What happened to one person, as Spanish tells it beyond the verbs that also tell what a number counts."""

from __future__ import annotations

from habeas.reading.event_words import EventWords
from habeas.reading.phrases import Phrases, words

_BE = "(fue|fueron|es|son|ha sido|han sido|había sido|habían sido|sido|será)"
_ACTS = {
    "transferred": f"""(trasladad|llevad|enviad|conducid|remitid)(o|a|os|as) (a|al|hasta) (la|el|una|un|otra|otro|) (cárcel|prisión|penal|penitenciaría|centro|celda|calabozo), {_BE} trasladad*,
        (trasladaron|trasladó|llevaron|enviaron) (a|al) (la|el|una|un|otra|otro|) (cárcel|prisión|penal|penitenciaría|centro|celda|calabozo)""",
    "denied_contact": """(le|les|se le|se les) (niega|niegan|negó|negaron|ha negado|han negado|negaban) (las|toda|todas las|cualquier|) (visita|visitas|llamadas|comunicación|contacto|correspondencia|acceso), incomunicad*, en régimen de incomunicación,
        (sin|ningún) (contacto|comunicación) con (su|sus|la|el) (familia|familiares|abogado|abogados), (privad*) de visitas""",
    "hunger_strike": "(en|inició|iniciaron|comenzó|empezó|empezaron|declaró|declararon|mantiene|mantienen|cumple|lleva) (una|la|) huelga de hambre, se (declaró|declararon) en huelga de hambre, en huelga de hambre",
    "fell_ill": f"""(enfermó|cayó enfermo|cayó enferma|gravemente enferm*|está enferm*), {_BE} (hospitalizad*|ingresad*|operad*|intervenid*), (ingresó|ingresada|ingresado) en (un|el) hospital, (sufrió|sufre|padece|padecía) (un|de|una|) (infarto|derrame|cáncer|diabetes|hipertensión|enfermedad|tuberculosis|asma|epilepsia)""",
}

EVENTS = EventWords(
    acts=Phrases.listed(_ACTS),
    nouns=Phrases.listed({"tried": "juicio (contra|a|de), (audiencia|proceso) (contra|de)"}),
    granting=Phrases.listed(
        {
            "receives": "recib(ió|e|ieron|ido), obtuvo",
            "gives": "impuso, impusieron, impone, imponen, impuesto, dictó, dictaron, dio, dieron, fijó",
        }
    ),
    lengths=words(
        "a años año meses mes días de prisión cárcel privación libertad reclusión y seis tras en ausencia cadena perpetua penal por"
    ),
    passive=words(
        "fue fueron es son sido ser está están estuvo estaba estaban quedó quedaron resultó resultaron era eran será serán siendo fuera sea"
    ),
    marks=words("a al"),
    he=words("él ella"),
    him=words("lo la le"),
    she=words("ella la"),
    kin=words(
        "esposa esposo marido mujer viuda viudo madre padre hijo hija hermana hermano tío tía primo prima sobrino sobrina abuela abuelo pareja amigo amiga familia familiares abogado abogada madrastra nuera yerno"
    ),
    whose=words("cuyo cuya cuyos cuyas"),
    men=words("josé andréa nicolá borja luca garcía sosa costa josema juanma"),
    women=words(
        "beatriz carmen dolores raquel isabel mercedes pilar luz inés belén rocío consuelo soledad rosario ester esther ruth miriam abigail carol socorro maribel noemí irene dulce guadalupe marie michelle jennifer elizabeth yenifer yamilet nicole lizbeth astrid ingrid haydée flor sol mar azucena amparo"
    ),
    several=words("fueron son han están"),
    still=words("aún todavía sigue continúa permanece ya actualmente"),
    inside=words("en tras entre bajo con"),
    by=words("por a al con"),
    dropped=words("fue está ha había estuvo sigue será es permanece continúa"),
    doubts=Phrases.listed(
        {
            "not_so": "se negó a, se negaron a, se niega a, se niegan a, no, nunca, jamás, tampoco, sin, sin ser, ni",
            "possible": "puede, podría, pueden, podrían, pudo, si, intentó, intentaron, quiso, quisieron, pretende, pretenden, amenazó con, amenazaron con, posible, presunta, habría, habrían, trató de, trataron de, riesgo de, temor a",
            "asked": "pidió, pidieron, pide, piden, exige, exigen, exigió, exigieron, solicitó, solicitaron, solicita, solicitan, reclama, reclaman, reclamó, reclamaron, demanda, demandan, demandó, demandaron, insta a, instó a, instaron a, llamó a, pedir, exigir",
            "expected": "será, serán, va a ser, van a ser, debe ser, deberá",
        }
    ),
    participle=r"\w+(?:ad|id)[oa]s?|muert[oa]s?|pres[oa]s?|absuelt[oa]s?|impuest[oa]s?|puest[oa]s?|inculpad[oa]s?",
    impersonal=r"\w+ron",
    plural=r"\w+(?:ad|id)[oa]s|pres[oa]s|enferm[oa]s|\w+ron",
    infinitive=r"\w+(?:ar|er|ir)(?:l[oa]s?)?",
    masculine=r"\w+(?:ad|id)os?|muertos?|presos?|puestos?|enfermos?",
    feminine=r"\w+(?:ad|id)as?|muertas?|presas?|puestas?|enfermas?",
    bears=r"recib\w+|sali\w+|qued[óa]\w*|permanec\w+|sigue\w*|cumpl\w+|purg\w+|enfrent\w+|comparec\w+|muri\w+|falleci\w+|huy\w+|desapareci\w+|sufr\w+|padec\w+|inici\w+|comenz\w+|empez\w+|declar[óoa]\w*|manten\w+|mantien\w+|lleva\w*|ingres[óo]|regres\w+|volvi\w+|obtuv\w+|se|figura\w*|abandon\w+|enferm\w+|cay\w+|recobr\w+|recuper\w+|está|en",
    articles=r"\b(?P<said>[Aa]rt(?:ículos?|s?\.)\s+\d[\d.-]*(?:\s+(?:y|bis)\s*\d*)?(?:\s+del?\s+(?:la\s+)?(?:[Cc]ódigo\s+[Pp]enal|[Ll]ey\s+[A-ZÁÉÍÓÚ][\w\s]+?))?)(?=[\s,.;)])",
    court=r"\b(?P<said>(?:[Uu]n|[Ee]l|[Ll]a)\s+(?:[Tt]ribunal|[Jj]uzgado|[Cc]orte|[Aa]udiencia)(?:\s+(?:de|del|la|[A-ZÁÉÍÓÚ][\wáéíóúñ]+|\d+º?))*)",
    facility=r"\b(?P<said>(?:[Cc]árcel|[Pp]risión|[Pp]enal|[Pp]enitenciaría|[Cc]entro [Pp]enitenciario)\s+(?:de\s+)?(?:la\s+|el\s+|los\s+|las\s+)?(?:[A-ZÁÉÍÓÚ][\wáéíóúñ]+|\d+)(?:\s+(?:de\s+)?[A-ZÁÉÍÓÚ\d][\wáéíóúñ]*)*|El Helicoide)",
)
