"""Months, weekdays and the phrases of time in Spanish."""

from __future__ import annotations

from habeas.reading.calendars import Calendar, Unit

_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
_SHORT = {"setiembre": 9, "ene": 1, "feb": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "sept": 9, "sep": 9, "oct": 10,
          "nov": 11, "dic": 12}  # fmt: skip
_DAYS = {
    "lunes": 0,
    "martes": 1,
    "miércoles": 2,
    "miercoles": 2,
    "jueves": 3,
    "viernes": 4,
    "sábado": 5,
    "sabado": 5,
    "domingo": 6,
}
_COUNTS = ["un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"]
_UNITS: dict[str, Unit] = {
    "hora": "hour", "horas": "hour", "día": "day", "días": "day", "jornada": "day", "jornadas": "day", "noche": "day", "madrugada": "day",
    "tarde": "day", "mañana": "day", "semana": "week", "semanas": "week", "quincena": "fortnight", "mes": "month", "meses": "month",
    "trimestre": "quarter", "trimestres": "quarter", "semestre": "period", "año": "year", "años": "year", "década": "decade",
    "décadas": "decade", "lustro": "period", "fin de semana": "weekend", "período": "period", "periodo": "period", "lapso": "period", "ejercicio": "year", "curso": "period",
    "fecha": "period", "plazo": "period",
}  # fmt: skip
_SLICES = {
    "primer": 1, "primera": 1, "primeros": 1, "primeras": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3, "cuarto": 4,
    "cuarta": 4, "último": -1, "última": -1, "últimos": -1, "últimas": -1,
}  # fmt: skip
_PART = r"(?:(?:el\s+|al?\s+|la\s+)?(?:principios|comienzos|inicios|inicio|mediados|finales|fines|final|cierre|comienzo|primera\s+quincena|segunda\s+quincena|primera\s+semana|última\s+semana|primeros\s+días|últimos\s+días|verano|invierno|otoño|primavera)\s+(?:del?\s+)?(?:mes\s+de\s+)?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = rf"(?:,?\s+(?:del?\s+)?(?:año\s+)?{_YEAR})"
_DAY = r"(?P<day>\d{1,2})(?:º|°)?"
_MONTH = r"(?P<month>MONTH)\.?"
_LONG = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_PARTS_OF_DAY = r"(?:\s+(?:por\s+la|en\s+la|a\s+la|de)\s+(?:mañana|tarde|noche|madrugada))?"
_LAST_YEAR = r"(?P<of_last>(?:del\s+)?(?:año|ejercicio)\s+(?:pasado|anterior)|(?:del\s+)?pasado\s+año)"
_THIS_YEAR = r"(?P<of_this>(?:de\s+)?(?:este|presente|actual)\s+año|del\s+(?:año\s+)?(?:en\s+curso|corriente|actual|presente)(?:\s+año)?|del\s+año)"
_ITS_YEAR = rf"(?:(?:del?\s+)?(?:año\s+)?{_YEAR}|{_LAST_YEAR}|{_THIS_YEAR})"
_ABOUT = r"(?:durante\s+|en\s+|a\s+lo\s+largo\s+de\s+|por\s+)?"

CALENDAR = Calendar(
    months={name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT,
    weekdays=_DAYS,
    units=_UNITS,
    counts={name: number for number, name in enumerate(_COUNTS, 1)}
    | {
        "una": 1,
        "quince": 15,
        "dieciocho": 18,
        "veinte": 20,
        "veinticuatro": 24,
        "treinta": 30,
        "cuarenta y ocho": 48,
        "setenta y dos": 72,
        "un par de": 2,
    },
    slices=_SLICES,
    shifts={
        "hoy": 0,
        "esta mañana": 0,
        "esta tarde": 0,
        "esta noche": 0,
        "esta madrugada": 0,
        "esta misma mañana": 0,
        "esta jornada": 0,
        "este mismo día": 0,
        "ayer": -1,
        "anoche": -1,
        "ayer por la tarde": -1,
        "ayer por la mañana": -1,
        "ayer por la noche": -1,
        "la víspera": -1,
        "anteayer": -2,
        "antes de ayer": -2,
        "antier": -2,
        "pasado mañana": 2,
    },
    seasons={"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    points=(
        rf"(?:entre\s+)?(?:el\s+|los\s+días\s+)?(?P<from_day>\d{{1,2}})(?:\s*[-–—]\s*|\s+(?:y|al|a|hasta)\s+)(?:el\s+)?{_DAY}\s+de\s+{_MONTH}{_OF_YEAR}?",
        rf"(?:(?:el\s+|este\s+)?WEEKDAY,?\s+)?(?:día\s+)?{_DAY}\s+(?:de\s+)?{_MONTH}{_OF_YEAR}",
        r"(?P<vague>(?:anterior|posterior)(?:es)?\s+a)\s+(?:19|20)\d\d",
        r"(?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))",
        r"(?P<year>(?:19|20)\d\d)\s*[-–/]\s*(?P<to_year>(?:19|20)\d\d|\d\d(?!\d))",
        rf"(?:(?:el\s+|este\s+)?WEEKDAY,?\s+)?(?:día\s+)?{_DAY}\s+de\s+{_MONTH}\s+(?:de\s+|del\s+)?(?P<that>(?:ese|aquel|dicho|mismo)\s+(?:mismo\s+)?año)",
        rf"{_DAY}\s+de\s+{_MONTH}\s+{_LAST_YEAR}",
        rf"{_PART}{_MONTH}\s+(?:de\s+|del\s+)?(?P<that>(?:ese|aquel|dicho|mismo)\s+(?:mismo\s+)?año)",
        rf"(?:el\s+|al\s+)?(?P<final>final|cierre|finales|fines)\s+del?\s+(?:mes\s+de\s+|año\s+)?(?:{_MONTH}\s+(?:del?\s+)?)?{_YEAR}",
        rf"(?:el\s+|al\s+)?(?P<final>final|cierre)\s+del?\s+(?:mes\s+de\s+)?{_MONTH}",
        rf"{_PART}{_MONTH}{_OF_YEAR}",
        rf"(?P<slice>SLICE)\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>trimestre|meses|mes)\s+{_ITS_YEAR}",
        rf"(?P<slice>SLICE)\s+(?P<half>(?=semestre|mitad))(?P<unit>semestre)\s+{_ITS_YEAR}",
        rf"(?P<count>\d+|COUNT)\s+(?P<slice>primeros|últimos)\s+(?P<unit>meses)\s+{_ITS_YEAR}",
        rf"{_PART}{_MONTH}\s+{_LAST_YEAR}",
        rf"{_PART}{_MONTH}\s+{_THIS_YEAR}",
        rf"(?:(?:el\s+|este\s+)?(?:pasado\s+)?WEEKDAY,?\s+)?(?:el\s+)?(?:pasado\s+)?(?:día\s+)?{_DAY}\s+(?:de\s+)?{_MONTH}",
        rf"(?P<same>(?:(?:en|durante)\s+)?(?:el|la|ese|esa|los|las|este|aquel)\s+mism[oa]s?|(?:ese|esa|dicho|dicha|aquel|aquella|esos|esas|igual))\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)(?:\s+{_ITS_YEAR})?(?!\s+(?:antes|después|que))",
        r"(?P<that>(?:ese|aquel|dicho)\s+(?:mismo\s+)?año)",
        r"(?P<vague>(?:en\s+|durante\s+)?(?:los|las)\s+últim[oa]s|(?:hace\s+)?(?:varios|varias|algunos|algunas|unos|unas|unos\s+pocos|muchos|muchas|pocos|pocas)(?:\s+(?:pocos|pocas|cuantos|cuantas))?|recientes)\s+(?:días|semanas|meses|años|horas|décadas)(?:\s+(?:recientes|atrás|antes))?",
        r"(?P<this>en\s+lo\s+que\s+(?:va|llevamos|llevaba|iba)\s+de(?:l)?(?:\s+(?:este|presente))?)\s+(?P<unit>año|mes|semana|trimestre|semestre|década)",
        r"(?:a\s+)?(?:comienzos?|inicios?|principios?)\s+de(?P<this>l\s+presente|\s+este|l)\s+(?P<unit>año|mes)",
        r"(?P<last>pasad[oa]|últim[oa]|anterior)\s+(?P<weekday>WEEKDAY)" + _PARTS_OF_DAY,
        r"(?P<last>(?<=el\s))(?P<weekday>WEEKDAY)\s+(?:pasado|último|anterior)" + _PARTS_OF_DAY,
        r"(?P<next>próximo)\s+(?P<weekday>WEEKDAY)",
        r"(?P<weekday>WEEKDAY)\s+(?P<next>próximo|que\s+viene)",
        r"(?:(?:la\s+)?(?:madrugada|mañana|tarde|noche)\s+(?:del|de\s+este|de\s+ayer)\s+)(?:(?:pasado|mismo)\s+)?(?P<weekday>WEEKDAY)",
        r"(?:este\s+(?:mismo\s+|pasado\s+)?|el\s+(?:mismo\s+)?|del\s+)?(?P<weekday>WEEKDAY)" + _PARTS_OF_DAY,
        r"(?P<shift>SHIFT)",
        r"(?P<season>SEASON)\s+(?P<last>pasad[oa])",
        r"(?P<following>(?:al|el|la|en\s+el|en\s+la))\s+(?P<unit>día|semana|mes|año|jornada)\s+(?:siguiente|posterior)",
        r"(?P<preceding>(?:el|la|del|en\s+el))\s+(?P<unit>día|semana|jornada|mes|trimestre|año)\s+(?:anterior|previ[oa])",
        r"(?P<ago>hace)\s+(?:ya\s+|apenas\s+|casi\s+|más\s+de\s+|cerca\s+de\s+)?(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<ago>atrás)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<preceding>antes)(?!\s+de)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<following>después|más\s+tarde|más\s+adelante)(?!\s+de)",
        rf"(?P<past>{_ABOUT}(?:los|las|el|la)\s+(?:(?:último|última|últimos|últimas)|pasados|pasadas))\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)",
        rf"(?P<past>{_ABOUT}(?:los|las)\s+(?:últimos|últimas|pasados|pasadas|recientes))\s+(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)",
        rf"(?P<past>{_ABOUT}(?:los|las))\s+(?P<count>\d+|COUNT)\s+(?:últimos|últimas)\s+(?P<unit>UNIT)",
        r"(?:a\s+)?(?:finales|fines|mediados|principios|comienzos|inicios)\s+del?\s+(?:la\s+)?(?P<unit>año|mes|semana)\s+(?P<last>pasad[oa]|anterior)",
        r"(?:a\s+)?(?:finales|fines|mediados|principios|comienzos|inicios)\s+del?\s+(?P<last>pasado)\s+(?P<unit>año|mes)",
        r"(?P<last>pasad[oa])\s+(?P<unit>año|mes|semana|fin\s+de\s+semana|trimestre|jornada)(?!\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))",
        r"(?:(?:el|la)\s+)?(?P<unit>año|mes|semana|fin\s+de\s+semana|trimestre)\s+(?P<last>pasad[oa]|último|última)",
        r"(?P<this>est[ea]|presente|actual)\s+(?:mism[oa]\s+)?(?P<unit>UNIT)",
        r"(?P<unit>mes|año|semana|trimestre)\s+(?P<this>en\s+curso|actual|corriente)",
        r"(?P<next>próxim[oa])\s+(?P<unit>UNIT)",
        r"(?P<unit>año|mes|semana)\s+(?P<next>que\s+viene|próxim[oa]|entrante)",
        r"(?P<nth>día)\s+(?P<count>\d+)\s+de\s+(?:protestas|huelga|guerra)",
        rf"(?P<last>pasad[oa])\s+(?:mes\s+de\s+)?(?P<month>{_LONG})",
        rf"(?P<month>{_LONG})\s+(?P<last>pasado|último)",
        rf"{_PART}(?:mes\s+de\s+)?(?P<month>{_LONG})",
        rf"{_PART}(?:año\s+)?{_YEAR}(?!\s+(?:personas|presos|detenidos|casos))",
    ),
    since=r"\b(?:desde|a\s+partir\s+d(?:el?|e)|a\s+contar\s+desde|con\s+inicio\s+en)(?:\s+[^\s,.;:()]+){0,9}",
    until=r"\b(?:hasta|a\s+fecha|a\s+fecha\s+de|al|al\s+cierre\s+d(?:el?|e)|con\s+corte\s+al?|actualizad[oa]s?\s+al?|con\s+fecha|para\s+el|antes\s+del?)(?:\s+(?:el|la|los|fines|finales|final|principios|mediados|cierre|pasado|día|mes|de|del|mediodía|noche|tarde))*",
    after=r"\b(?:tras|después\s+del?|luego\s+del?|posteriores\s+al?|a\s+raíz\s+del?|como\s+consecuencia\s+del?)(?:\s+[^\s,.;:()]+){0,4}",
    joins=r",?\s*(?:y|e|a|al|hasta|[-–—])(?:\s+(?:el|la|los|en|de|del|día|mes|fines|finales|principios|mediados|este))*",
    closed=r"\s+(?:dejó|fue|hubo|tuvo|marcó)\b",
    clock=r"\b\d{1,2}[:.h]\d{2}(?:\s*(?:horas|hrs?|h|a\.?\s?m\.?|p\.?\s?m\.?))?(?!\d)|\b\d{1,2}\s*(?:a\.\s?m\.|p\.\s?m\.|am\b|pm\b|de\s+la\s+(?:mañana|tarde|noche|madrugada)\b)|\b\d{3,4}\s*gmt\b",
)
