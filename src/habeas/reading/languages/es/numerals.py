"""Spanish number words and the words that say how firmly a number is meant."""

from __future__ import annotations

from habeas.reading.numerals import Numerals
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Spelling
from habeas.vocabulary.quantities import Modality

_FIRST = [
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_HUNDREDS = {
    "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600, "setecient": 700,
    "ochocient": 800, "novecient": 900,
}  # fmt: skip
_UNITS = (
    {word: value for value, word in enumerate(_FIRST, 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 3)}
    | {"un": 1, "una": 1, "dieciseis": 16, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
       "veintiseis": 26, "cien": 100, "ciento": 100}
    | {stem + ending: value for stem, value in _HUNDREDS.items() for ending in ("os", "as")}
)  # fmt: skip
_BEFORE: dict[Modality, str] = {
    "at_least": """al menos, a lo menos, por lo menos, cuando menos, como mínimo, no menos de, un mínimo de, mínimo de, mínimo, por lo bajo,
        (al menos|por lo menos|cuando menos|no menos de) a, al menos otr(os|as), desde""",
    "more_than": """más de, más de otr(os|as), (algo|poco|bastante|mucho) más de, por encima de, superior(es|) a, supera, superan, superó, superaron, superaba,
        supera (los|las|l), superan (los|las), superó (los|las), superaban (los|las), sobrepasa, sobrepasa (los|las), sobrepasan (los|las), rebasa (los|las), rebasan (los|las), rebasó (los|las), excede (los|las), mayores de, mayor de, un poco más de, en exceso de""",
    "at_most": "no pas(a|an|aban|arían) de, hasta, hasta a, a lo sumo, como máximo, no más de, un máximo de, máximo de, a lo más, como mucho, cuando más, nomás de",
    "less_than": """menos de, (algo|poco) menos de, por debajo de, inferior(es|) a, menores de, menor de, no llega(n|) a, no alcanza(n|) (los|las|a|), no llegamos (ni|) a, no llegan (ni|) a, no llega (ni|) a, ni siquiera""",
    "approx": """unos, unas, cerca de, casi, alrededor de, aproximadamente, en torno a, en torno de, aproximado de, aproximada de, rondan (los|las|), ronda (los|las|), rondaba (los|las|), rondaban (los|las|), cosa de, próximo a, próxima a, cercano a, cercana a, cercanos a,
        más o menos, poco más o menos, por alrededor de, prácticamente, se estima en, estimad(o|a|os|as) en, un estimado de, casi a, cerca de a, a unos, a unas, aprox., aprox, ~, quizá, quizás, tal vez, posiblemente, probablemente, acaso, bordea(n|) (los|las|)""",
}
_AFTER: dict[Modality, str] = {
    "at_least": "o más, y más, como mínimo, por lo menos, al menos, cuando menos, en adelante, o mayores, +",
    "approx": "o así, y pico, y tantos, y tantas, más o menos, aproximadamente, poco más o menos, en números redondos, aprox., aprox",
    "at_most": "o menos, como máximo, a lo sumo, como mucho, cuando mucho",
}
_COLLECTIVES = {
    "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "sesentena": 60, "centena": 100,
}  # fmt: skip
_MANY = {"decenas": 20, "docenas": 20, "veintenas": 40, "centenares": 200, "cientos": 200, "centenas": 200, "miles": 2000,
         "millares": 2000, "millones": 2 * 10**6}  # fmt: skip

NUMERALS = Numerals(
    # Spain groups by dots and spaces, Mexico and Central America by commas: three digits behind a sign are thousands.
    spelling=Spelling(thousands=".,\u00a0\u202f\u2009 ", decimal=",."),
    lone=frozenset({"mil"}),
    units=_UNITS,
    scales={"mil": 1000, "millón": 10**6, "millon": 10**6, "millones": 10**6, "mdd": 10**6, "mdp": 10**6},
    suffixes={"k": 1000, "m": 10**6},
    collective=Phrases(
        {f"una {word}": value for word, value in _COLLECTIVES.items()}
        | {f"{word} y media": value * 3 // 2 for word, value in _COLLECTIVES.items()}
        | {f"una {word} y media": value * 3 // 2 for word, value in _COLLECTIVES.items()}
        | {f"la {word}": value for word, value in _COLLECTIVES.items()}
        | {f"otra {word}": value for word, value in _COLLECTIVES.items()}
        | {f"dos {word}s": 2 * value for word, value in _COLLECTIVES.items()}
        | {f"tres {word}s": 3 * value for word, value in _COLLECTIVES.items()}
        | {
            "media docena": 6,
            "media decena": 5,
            "un par": 2,
            "un trío": 3,
            "medio centenar": 50,
            "medio millar": 500,
            "medio millón": 500_000,
            "un centenar": 100,
            "el centenar": 100,
            "otro centenar": 100,
            "un centenar y medio": 150,
            "centenar y medio": 150,
            "dos centenares": 200,
            "tres centenares": 300,
            "cuatro centenares": 400,
            "cinco centenares": 500,
            "un ciento": 100,
            "un millar": 1000,
            "otro millar": 1000,
            "el millar": 1000,
            "un millar y medio": 1500,
            "millar y medio": 1500,
            "dos millares": 2000,
            "tres millares": 3000,
            "ambos": 2,
            "ambas": 2,
            "el medio centenar": 50,
            "otro medio centenar": 50,
            "un cuarto de millón": 250_000,
            "tres cuartos de millón": 750_000,
            "el par": 2,
            "sendos": 2,
            "sendas": 2,
        }
    ),
    vague=Phrases(
        _MANY
        | {
            f"{few} {word}": value
            for few in ("varias", "varios", "unas", "unos", "algunas", "algunos", "muchas", "muchos")
            for word, value in _MANY.items()
        }
        | {f"{word} y {word}": value for word, value in _MANY.items()}
        | {
            "decenas de miles": 20_000,
            "docenas de miles": 20_000,
            "varias decenas de miles": 20_000,
            "cientos de miles": 200_000,
            "centenares de miles": 200_000,
            "varios cientos de miles": 200_000,
            "centenas de miles": 200_000,
            "miles de millones": 2 * 10**9,
            "decenas de millones": 20 * 10**6,
            "cientos de millones": 200 * 10**6,
            "un par de decenas": 20,
            "un par de docenas": 24,
            "un par de centenares": 200,
            "un par de cientos": 200,
            "un par de miles": 2000,
            "varios miles": 2000,
            "unos pocos miles": 2000,
            "unos cuantos miles": 2000,
            "unas cuantas decenas": 20,
            "unas pocas decenas": 20,
            "unos cuantos cientos": 200,
            "unos pocos cientos": 200,
        }
    ),
    half=Phrases({"y medio": True, "y media": True, "½": True}),
    definite=frozenset({"los", "las", "el", "la", "estos", "estas", "esos", "esas"}),
    articles=frozenset({"los", "las", "el", "la", "otros", "otras"}),
    and_words=frozenset({"y", "e"}),
    tens_and=frozenset({"y"}),
    range_words=frozenset({"a", "o", "u"}),
    led=frozenset({"a"}),
    indefinite=frozenset({"un", "una", "uno"}),
    from_words=frozenset({"de", "desde", "entre"}),
    moves=Phrases.listed(
        {
            True: """aument*, subi*, sub(e|en|ía), baj*, crec*, descend*, pas(ó|aron|a|an|ado|ar|ando), disminu*, reduj*, reduc*, rebaj*, elev*, cay*, ca(e|en|ía), increment*, saltó, saltaron, trepó, ascend*,
        duplic*, triplic*, ampli*, agrav*, modific*"""
        }
    ),
    between=frozenset({"entre"}),
    before=Phrases.listed(_BEFORE),
    after=Phrases.listed(_AFTER),
    shares=Phrases.listed(
        {
            True: """tercios, tercio, cuartos, cuartas partes, quintos, quintas partes, terceras partes, décimos, de cada, por ciento, veces más, veces mayor, en cada,
        º, ª, er, ta"""
        }
    ),
    names_after=Phrases.listed({True: "estrellas movimiento"}),
    particles=Phrases.listed({True: "pas* por, sab* sobre"}),
    names_before=Phrases.listed(
        {
            True: """comunicado, boletín, informe no ., no ., nº, n º, n . º, núm ., núm, número, nro ., nro, artículo, artículos, art ., arts ., sección, parte, párrafo, capítulo, resolución, decreto, ley, ley no ., ley nº, decreto ley,
        día, noche, página, pág ., sala, módulo, pabellón, celda, cereso, juzgado, tribunal, juez, unidad, brigada, batallón, canal, radio, zona, distrito, circuito, calle, carrera, avenida, kilómetro, km, ruta, vuelo, fase, nivel, ronda, grupo, g -, mi -, m -, j -, covid -, boeing, airbus,
        masculino, femenino, teléfono, convenio, orden, centro de rehabilitación masculino, cárcel no ., comisaría, justicia, 11j, caso, expediente, causa, inciso, numeral, fracción, apolo, formato, tomo, volumen, 4f, france, tv, canal"""
        }
    ),
    years=frozenset({"año", "años"}),
    months=frozenset({"mes", "meses"}),
    days=frozenset({"día", "días"}),
)
