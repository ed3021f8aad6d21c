"""What happened to one person, as Spanish tells it beyond the verbs that also tell what a number counts."""

from __future__ import annotations

from habeas.reading.event_words import EventWords
from habeas.reading.phrases import Phrases, words

_BE = "(fue|fueron|es|son|ha sido|han sido|había sido|habían sido|sido|será)"
_ACTS = {
    "transferred": f"""{_BE} (trasladad*|llevad*|enviad*|conducid*|remitid*) (a|al|hasta) (la|el|una|un|otra|otro|) (cárcel|prisión|penal|penitenciaría|centro|celda|calabozo), {_BE} trasladad*, (trasladaron|trasladó|llevaron|enviaron) (a|al)""",
    "denied_contact": """(le|les|se le|se les) (niega|niegan|negó|negaron|ha negado|han negado|negaban) (las|toda|todas las|cualquier|) (visita|visitas|llamadas|comunicación|contacto|correspondencia|acceso), incomunicad*, en régimen de incomunicación,
        (sin|ningún) (contacto|comunicación) con (su|sus|la|el) (familia|familiares|abogado|abogados), (privad*) de visitas""",
    "hunger_strike": "(en|inició|iniciaron|comenzó|empezó|empezaron|declaró|declararon|mantiene|mantienen|cumple|lleva) (una|la|) huelga de hambre, se (declaró|declararon) en huelga de hambre, en huelga de hambre",
    "fell_ill": f"""(enfermó|cayó enfermo|cayó enferma|gravemente enferm*|está enferm*), {_BE} (hospitalizad*|ingresad*|operad*|intervenid*), (ingresó|ingresada|ingresado) en (un|el) hospital, (sufrió|sufre|padece|padecía) (un|de|una|) (infarto|derrame|cáncer|diabetes|hipertensión|enfermedad|tuberculosis|asma|epilepsia)""",
}

EVENTS = EventWords(
    acts=Phrases.listed(_ACTS),
    passive=words(
        "fue fueron es son sido ser está están estuvo estaba estaban quedó quedaron resultó resultaron era eran será serán siendo"
    ),
    active=r"(?:ó|uvo|uso|ujo)",
    articles=r"\b(?P<said>[Aa]rt(?:ículos?|s?\.)\s+\d[\d.-]*(?:\s+(?:y|bis)\s*\d*)?(?:\s+del?\s+(?:la\s+)?(?:[Cc]ódigo\s+[Pp]enal|[Ll]ey\s+[A-ZÁÉÍÓÚ][\w\s]+?))?)(?=[\s,.;)])",
    court=r"\b(?P<said>(?:[Uu]n|[Ee]l|[Ll]a)\s+(?:[Tt]ribunal|[Jj]uzgado|[Cc]orte|[Aa]udiencia)(?:\s+(?:de|del|la|[A-ZÁÉÍÓÚ][\wáéíóúñ]+|\d+º?))*)",
    facility=r"\b(?P<said>(?:[Cc]árcel|[Pp]risión|[Pp]enal|[Pp]enitenciaría|[Cc]entro [Pp]enitenciario)\s+(?:de\s+)?(?:la\s+|el\s+|los\s+|las\s+)?(?:[A-ZÁÉÍÓÚ][\wáéíóúñ]+|\d+)(?:\s+(?:de\s+)?[A-ZÁÉÍÓÚ\d][\wáéíóúñ]*)*|El Helicoide)",
)
