"""Spanish reports: number words, either thousands sign, subjects behind their verbs, communiqués. Countries and people are invented."""

import pytest

from habeas.reading.figures import read_figures
from habeas.reading.languages.es.conjugation import forms

PUBLISHED = "2024-05-15"  # a Wednesday


def read(text):
    return read_figures(text, published=PUBLISHED, country=None, language="es")


@pytest.mark.parametrize(
    ("text", "low", "high", "modality"),
    [
        ("Detuvieron a veintidós estudiantes.", 22, 22, "exact"),
        ("Detuvieron a treinta y cinco estudiantes.", 35, 35, "exact"),
        ("Ciento cuarenta y dos mujeres fueron detenidas.", 142, 142, "exact"),
        ("Fueron detenidas dos mil quinientas personas.", 2500, 2500, "exact"),
        ("Hay mil doscientos presos políticos.", 1200, 1200, "exact"),
        ("Hay 1.284 presos políticos.", 1284, 1284, "exact"),
        ("Hay 1,284 presos políticos.", 1284, 1284, "exact"),
        ("Hay 1 284 presos políticos.", 1284, 1284, "exact"),
        ("Huyeron 1,5 millones de personas.", 1_500_000, 1_500_000, "approx"),
        ("Huyeron 1.5 millones de personas.", 1_500_000, 1_500_000, "approx"),
        ("Huyeron dos millones y medio de ruritanos.", 2_500_000, 2_500_000, "approx"),
        ("Fueron detenidas 13 mil 500 personas.", 13500, 13500, "exact"),
        ("Detuvieron al menos a 28 personas.", 28, None, "at_least"),
        ("Detuvieron por lo menos a siete vecinos.", 7, None, "at_least"),
        ("No menos de 40 presos siguen en huelga de hambre.", 40, None, "at_least"),
        ("Más de un millar de personas fueron detenidas.", 1001, None, "more_than"),
        ("Detuvieron a más de medio centenar de obreros.", 51, None, "more_than"),
        ("El indulto alcanzó a casi 300 presos.", 300, 300, "approx"),
        ("Detuvieron a unas 20 personas.", 20, 20, "approx"),
        ("Cerca de doscientos presos fueron liberados.", 200, 200, "approx"),
        ("Detuvieron hasta a 60 personas.", None, 60, "at_most"),
        ("Menos de 50 presos fueron liberados.", None, 49, "less_than"),
        ("Los presos políticos no pasan de 20.", None, 20, "at_most"),
        ("Una veintena de activistas fue detenida.", 20, 20, "exact"),
        ("Decenas de activistas fueron detenidos.", 20, None, "vague"),
        ("Centenares de personas fueron detenidas.", 200, None, "vague"),
        ("Decenas de miles de ruritanos huyeron.", 20_000, None, "vague"),
        ("Entre 450 y 500 personas siguen presas.", 450, 500, "exact"),
        ("Murieron dos o tres personas.", 2, 3, "exact"),
    ],
)
def test_numbers_are_read_in_words_and_with_either_sign(text, low, high, modality):
    figure = read(text)[0]
    assert (figure.low, figure.high, figure.modality) == (low, high, modality)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("El tribunal lo condenó a doce años de prisión.", 12, 12),
        ("Fue condenada a quince años y seis meses de prisión.", 15, 16),
        ("Recibieron penas de entre cinco y 25 años.", 5, 25),
        ("Recibieron penas de cinco a siete años de cárcel.", 5, 7),
        ("Fue sentenciado a trece años y medio de cárcel.", 13, 14),
        ("Les impusieron penas de entre treinta meses y siete años.", 2, 7),
        ("El fiscal pidió veinte años para la principal acusada.", 20, 20),
    ],
)
def test_a_sentence_is_measured_in_years(text, low, high):
    figure = next(figure for figure in read(text) if figure.counted == "sentenced_years")
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Liberaron a un estudiante de 19 años.",
        "La fotógrafa, de 34 años, recurrirá la condena.",
        "Su madre tiene 63 años.",
        "Un opositor de 58 años de edad fue condenado.",
    ],
)
def test_the_years_of_a_person_are_an_age(text):
    assert [figure.counted for figure in read(text)] == ["ages"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("La policía detuvo el lunes a 28 manifestantes en Estrelsau.", "detained"),
        ("Fueron detenidas este martes en Estrelsau 28 personas.", "detained"),
        ("La captura de 31 opositores causó alarma.", "arrested"),
        ("Murieron en las protestas, según los vecinos, 36 personas.", "killed"),
        ("Ocho presos han muerto en custodia desde enero.", "died"),
        ("El rey indultó en septiembre a treinta y siete ciudadanos.", "pardoned"),
        ("La amnistía benefició a 318 ciudadanos.", "amnestied"),
        ("El Gobierno excarceló a 52 opositores.", "released"),
        ("Salieron de la cárcel 107 personas.", "released"),
        ("A dos los soltaron al amanecer.", "released"),
        ("El juez puso a 12 activistas en libertad.", "released"),
        ("El gobierno canjeó a once presos políticos.", "exchanged"),
        ("La sala condenó ayer a siete personas.", "convicted"),
        ("A otros cuatro procesados se les impusieron penas.", "convicted"),
        ("La Audiencia absolvió a los jóvenes acusados y condenó a otros tres.", "convicted"),
        ("La fiscalía imputó a 14 dirigentes.", "charged"),
        ("Hay 19 periodistas presos por motivos políticos.", "held"),
        ("Quedan presas por motivos políticos 1.976 personas.", "held"),
        ("El régimen mantiene a 41 mujeres en prisión.", "held"),
        ("Veintiuna personas siguen en paradero desconocido.", "missing"),
        ("Doce internos están en huelga de hambre.", "at_risk"),
        ("Tres reclusos necesitan con urgencia un hospital.", "at_risk"),
        ("A tres los golpearon en comisaría.", "tortured"),
        ("Multas: dieciséis periodistas.", "fined"),
        ("Allanamientos: los domicilios de catorce activistas.", "searched"),
        ("Huyeron del país 40 000 ruritanos.", "fled"),
        ("Los detenidos son ya sesenta y tres.", "detained"),
        ("Desde diciembre suman 158 los excarcelados.", "released"),
        ("La Red elevó a 49 el número de fallecidos en las protestas.", "killed"),
        ("El juzgado impuso penas de cinco años a otros once acusados.", "convicted"),
        ("Asistieron a la marcha 300 personas.", "other_persons"),
        ("Los presos comparten 12 celdas.", "other"),
        ("La multa fue de 2,4 millones de pesos.", "other"),
        ("Declararon 46 testigos.", "other_persons"),
    ],
)
def test_the_verb_decides_what_is_counted_wherever_it_stands(text, counted):
    assert read(text)[-1].counted == counted


def test_an_agent_behind_por_is_not_the_one_detained():
    (figure,) = read("Los detenidos fueron trasladados por 12 agentes.")
    assert figure.counted != "detained"


@pytest.mark.parametrize(
    "text",
    [
        "Comunicado 114/2023 del Ministerio.",
        "Un policía vigilaba la puerta.",
        "La sesión fue el 7 de mayo.",
        "Fue detenido en 2021.",
    ],
)
def test_papers_articles_and_dates_are_no_figures(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Según la Red Norte, 12 personas fueron detenidas.", ("la Red Norte",)),
        (
            "Doce personas fueron detenidas, informó este lunes la ONG Red Norte, que verificó los casos.",
            ("la ONG Red Norte",),
        ),
        ("La ONG Red Norte denunció que 12 personas fueron detenidas.", ("La ONG Red Norte",)),
        ("Denunció Red Norte que 12 personas fueron detenidas.", ("Red Norte",)),
        ("«Hay 12 detenidos», explicó una abogada a este diario.", ("una abogada",)),
        ("Hay 286 presos políticos, de acuerdo con el balance semanal de Red Norte.", ("Red Norte",)),
        ("El registro de Red Norte contabiliza 286 presos políticos.", ("Red Norte",)),
        ("Red Norte y Vigía, que llevan un registro común, elevan a 1.472 las detenciones.", ("Red Norte", "Vigía")),
        ("El presidente cifró en agosto en 2.229 los capturados.", ("El presidente",)),
        ("Ya son 58 los desaparecidos, dice el colectivo Dónde Están.", ("el colectivo Dónde Están",)),
        ("Según informó la Policía en un comunicado, 12 personas fueron detenidas.", ("la Policía",)),
        ("La Red Norte contabilizó 30 presos, según su último informe.", ("La Red Norte",)),
        ("Declararon 46 testigos.", ()),
        ("La policía detuvo a 12 personas.", ()),
    ],
)
def test_the_source_is_found_before_and_behind_its_verb(text, names):
    assert read(text)[0].attributed_to == names


def test_a_subject_left_out_is_the_source_named_last():
    *_, figure = read("La Red Norte informó que hay 12 presos. Añadió que 30 personas fueron detenidas en abril.")
    assert figure.attributed_to == ("La Red Norte",)


def test_a_number_in_words_before_its_verb_goes_on_with_the_report():
    *_, figure = read("La Red Norte informó que hay 90 presos. Treinta y seis fueron condenados por sedición.")
    assert figure.attributed_to == ("La Red Norte",)


def test_what_a_communique_says_is_its_issuers():
    text = "Ante lo publicado, este Ministerio aclara lo siguiente:\n1. Los detenidos fueron sesenta y tres.\n2. Resultaron heridos 19 agentes."
    assert [figure.attributed_to for figure in read(text)] == [("este Ministerio",)] * 2


def test_the_answers_of_an_interview_are_those_of_the_one_who_says_its_headline():
    text = "«No sé nada de él», dice la vocera de un comité\nP. ¿Cuántas son?\nR. Somos doce madres.\nP. ¿Y los presos?\nR. Hay 200 presos."
    assert {figure.attributed_to for figure in read(text)} == {("la vocera de un comité",)}


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("El 7 de mayo fueron detenidas 12 personas.", "flow", "2024-05-07", "2024-05-07"),
        ("El pasado viernes fueron detenidas 12 personas.", "flow", "2024-05-10", "2024-05-10"),
        ("Fueron detenidas ayer 12 personas.", "flow", "2024-05-14", "2024-05-14"),
        ("Desde enero han sido detenidas 12 personas.", "cumulative", "2024-01", "2024-05-15"),
        ("En lo que va de año fueron detenidas 12 personas.", "cumulative", "2024-01-01", "2024-05-15"),
        ("En febrero del año pasado fueron detenidas 12 personas.", "flow", "2023-02", "2023-02"),
        ("En marzo de 2022 fueron detenidas 12 personas.", "flow", "2022-03", "2022-03"),
        ("Entre el viernes y el domingo fueron liberadas 12 personas.", "flow", "2024-05-10", "2024-05-12"),
        ("Hoy hay 12 presos políticos.", "stock", "2024-05-15", "2024-05-15"),
        ("La semana pasada murieron 12 personas.", "flow", "2024-05-06", "2024-05-12"),
        ("Entre enero y marzo de 2024 fueron detenidas 12 personas.", "flow", "2024-01", "2024-03"),
    ],
)
def test_times_are_resolved_against_the_day_of_publication(text, kind, first, last):
    figure = read(text)[-1]
    assert (figure.kind, figure.from_, figure.to) == (kind, first, last)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("De los 131, 107 salieron de la cárcel.", 0),
        ("Hay 286 presos políticos, de los que 41 son mujeres.", 0),
        ("Fueron detenidas 151 personas, entre ellas 21 mujeres.", 0),
        ("Fueron detenidas 34 personas, 29 de las cuales son menores.", 0),
        ("Personas presas: 1.284\n– 167 mujeres", 0),
        ("Hay 40 presos. La cifra comprende 12 menores.", 0),
    ],
)
def test_parts_are_linked_to_their_whole(text, whole):
    assert read(text)[-1].subset_of == whole


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Al anochecer dejaron ir a cinco mujeres.", "released"),
        ("Sesenta reclusos abandonaron el martes la prisión de Zenda.", "released"),
        ("Ayer recobraron la libertad catorce mineros.", "released"),
        ("Comparte celda con otros once.", "held"),
        ("En el pabellón de mujeres hay setenta y dos.", "held"),
        ("Siguen sin aparecer tres hombres.", "missing"),
        ("Se perdió el rastro de treinta personas.", "missing"),
        ("Cinco llevan dieciséis días sin probar bocado.", "at_risk"),
        ("La policía revolvió las casas de ocho concejales.", "searched"),
        ("La corte confirmó las condenas de tres enfermeras.", "convicted"),
        ("Piden que la Unión incluya a siete jueces en su lista de sanciones.", "listed"),
        ("Mueren en el cuartel dos de los retenidos.", "died"),
        ("Mil quinientas son las causas abiertas.", "other"),
        ("Los aprehendidos durante los sucesos ascienden a 211.", "arrested"),
        ("Es una celda pensada para doce.", "other"),
        ("Murió un estudiante de 15.", "ages"),
    ],
)
def test_verbs_are_known_in_all_their_forms(text, counted):
    assert read(text)[-1 if counted != "at_risk" else 0].counted == counted


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("liberar", {"libera", "liberó", "libere", "liberarán", "liberadas", "liberarlos"}),
        ("detener", {"detiene", "detuvo", "detuvieron", "detenga", "detendrá", "detenidos"}),
        ("poner", {"pone", "puso", "pusieron", "ponga", "pondrá", "puestas"}),
        ("huir", {"huye", "huyó", "huyeron", "huyendo", "huido"}),
        ("morir", {"muere", "murió", "murieron", "muera", "muertos"}),
        ("juzgar", {"juzga", "juzgó", "juzgue", "juzgados"}),
        ("conducir", {"condujo", "condujeron", "conduzca"}),
        ("hacer", {"hizo", "hicieron", "hecho"}),
    ],
)
def test_a_verb_stands_for_its_forms(infinitive, expected):
    assert expected <= set(forms(infinitive))
