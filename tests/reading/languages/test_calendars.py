"""Expressions of time in each language, resolved against the day of publication (Wednesday 7 May 2025)."""

import pytest

from habeas.reading.figures import read_figures


def _read(
    text: str, language: str, published: str | None = "2025-05-07"
) -> list[tuple[str | None, str | None, str | None]]:
    figures = read_figures(text, published=published, language=language)
    return [(figure.kind, figure.from_, figure.to) for figure in figures]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        # days in words
        ("en", "On the eleventh of April 12 people were arrested.", "2025-04-11", "2025-04-11"),
        ("ru", "Второго апреля задержали 12 человек.", "2025-04-02", "2025-04-02"),
        ("uk", "Двадцять третього квітня затримали 12 людей.", "2025-04-23", "2025-04-23"),
        ("be", "Першага красавіка затрымалі 12 чалавек.", "2025-04-01", "2025-04-01"),
        ("es", "El dos de abril detuvieron a 12 personas.", "2025-04-02", "2025-04-02"),
        # feasts
        ("en", "On Christmas Eve 12 people were arrested.", "2024-12-24", "2024-12-24"),
        ("es", "En Nochebuena detuvieron a 12 personas.", "2024-12-24", "2024-12-24"),
        # through a whole season, or at some time in it
        ("ru", "За зиму задержали 12 человек.", "2024-12", "2025-02"),
        ("uk", "Протягом минулого літа затримали 12 людей.", "2024-06", "2024-08"),
        ("be", "За зіму затрымалі 12 чалавек.", "2024-12", "2025-02"),
        # quarters and halves without the number of the year: the latest that had begun
        ("en", "In the first quarter 12 people were arrested.", "2025-01", "2025-03"),
        ("ru", "Во втором полугодии задержали 12 человек.", "2024-07", "2024-12"),
        ("uk", "За перший квартал затримали 12 людей.", "2025-01", "2025-03"),
        ("be", "За чацвёрты квартал затрымалі 12 чалавек.", "2024-10", "2024-12"),
        ("es", "En el primer trimestre detuvieron a 12 personas.", "2025-01", "2025-03"),
    ],
)
def test_an_expression_of_time_is_resolved(language: str, text: str, first: str, last: str) -> None:
    assert _read(text, language) == [("flow", first, last)]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "By the end of March 12 people had been charged.", "2025-03-31"),
        ("ru", "К концу марта за решёткой было 12 политзаключённых.", "2025-03-31"),
        ("es", "Al cierre de marzo había 12 presos políticos.", "2025-03-31"),
        ("be", "На канец сакавіка за кратамі было 12 палітвязняў.", "2025-03-31"),
    ],
)
def test_the_end_of_a_month_is_its_last_day(language: str, text: str, day: str) -> None:
    assert _read(text, language)[0][2] == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Понедельник. Задержали 12 человек.\nСреда. Задержали 15 человек.\nВоскресенье. Задержали 18 человек."),
        ("uk", "Понеділок. Затримали 12 людей.\nСереда. Затримали 15 людей.\nНеділя. Затримали 18 людей."),
        ("be", "Панядзелак. Затрымалі 12 чалавек.\nСерада. Затрымалі 15 чалавек.\nНядзеля. Затрымалі 18 чалавек."),
        (
            "es",
            "Lunes: detuvieron a 12 personas.\nMiércoles: detuvieron a 15 personas.\nDomingo: detuvieron a 18 personas.",
        ),
        (
            "en",
            "Monday: 12 people were arrested.\nWednesday: 15 people were arrested.\nSunday: 18 people were arrested.",
        ),
    ],
)
def test_the_lines_of_a_chronicle_run_up_to_the_publication(language: str, text: str) -> None:
    assert [first for _, first, _ in _read(text, language)] == ["2025-04-28", "2025-04-30", "2025-05-04"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Бюллетень «Окна», апрель\nОштрафованы 12 участников схода."),
        ("uk", "Бюлетень спілки «Вікна», квітень\nОштрафували 12 учасників віча."),
        ("be", "Красавік у лічбах\nАштрафавалі 12 удзельнікаў сходу."),
        ("es", "Boletín mensual, abril de 2025\nFueron multados 12 periodistas."),
        ("en", "Monthly bulletin, April 2025\nFined: 12 journalists."),
    ],
)
def test_the_title_of_a_bulletin_names_the_time_of_what_it_tells(language: str, text: str) -> None:
    assert _read(text, language)[-1] == ("flow", "2025-04", "2025-04")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Last week in Ruritania:\n• 12 people arrested"),
        ("be", "За мінулы тыдзень у Рурытаніі:\n• затрымалі 12 чалавек"),
        ("ru", "За прошлую неделю в Руритании:\n• задержали 12 человек"),
    ],
)
def test_the_line_that_opens_a_list_lends_it_its_period(language: str, text: str) -> None:
    assert _read(text, language) == [("flow", "2025-04-28", "2025-05-04")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Осудили 12 участников февральского марша."),
        ("uk", "Засудили 12 учасників лютневого маршу."),
        ("be", "Асудзілі 12 удзельнікаў лютаўскага маршу."),
    ],
)
def test_a_month_that_describes_a_noun_is_not_that_of_the_act(language: str, text: str) -> None:
    assert _read(text, language) == [("flow", None, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("be", "Сёлета арыштавалі 12 чалавек."),
        ("es", "Este año han sido detenidas 12 personas."),
        ("en", "12 people have been arrested this year."),
    ],
)
def test_this_year_so_far_is_a_total_unless_a_simple_past_closes_it(language: str, text: str) -> None:
    assert _read(text, language) == [("cumulative", "2025-01-01", "2025-05-07")]


def test_a_stretch_up_to_today_is_a_total() -> None:
    assert _read("Between 2009 and today 12 people were arrested.", "en") == [("cumulative", "2009", "2025-05-07")]


def test_what_is_yet_to_come_has_no_time_of_what_happened() -> None:
    text = "On Monday 12 people were arrested. Six of them were sent back to jail until 3 June."
    assert _read(text, "en")[0] == ("flow", "2025-05-05", "2025-05-05")
    assert "2024-06-03" not in {last for _, _, last in _read(text, "en")}


def test_in_an_undated_text_a_month_is_of_the_year_named_before() -> None:
    text = "En marzo de 2022 detuvieron a 12 personas. En junio condenaron a 15."
    assert _read(text, "es", published=None) == [("flow", "2022-03", "2022-03"), ("flow", "2022-06", "2022-06")]


@pytest.mark.parametrize(("month", "year"), [("12-29", "2025"), ("01-20", "2024")])
def test_about_new_year_the_past_year_is_that_of_the_calendar(month: str, year: str) -> None:
    assert _read("За год задержали 12 человек.", "ru", published=f"2025-{month}") == [("flow", year, year)]


def test_a_line_of_a_chronicle_dates_the_states_told_in_it() -> None:
    text = "2 April. In Zenda 12 prisoners are on hunger strike.\n4 April. Nothing."
    assert _read(text, "en")[0] == ("stock", "2025-04-02", "2025-04-02")


def test_put_on_a_list_on_a_day_is_an_act_of_that_day() -> None:
    assert _read("In April 12 people were added to the wanted list.", "en") == [("flow", "2025-04", "2025-04")]


def test_a_line_of_a_chronicle_dates_the_acts_told_in_it() -> None:
    text = "Понеділок, 28 квітня. Після вибухів поліція затримує 42 докерів.\nСереда. Тиша."
    assert _read(text, "uk") == [("flow", "2025-04-28", "2025-04-28")]


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("be", "За апошнія тры месяцы без вестак прапалі 12 чалавек.", ("flow", "2025-02", "2025-05-07")),
        ("es", "En lo que va de año desaparecieron 12 personas.", ("cumulative", "2025-01-01", "2025-05-07")),
    ],
)
def test_those_who_went_missing_in_a_stretch_are_counted_over_it(
    language: str, text: str, when: tuple[str, str, str]
) -> None:
    assert _read(text, language) == [when]


def test_people_who_are_somewhere_as_of_a_day_are_a_stock() -> None:
    assert _read("По состоянию на 15 апреля в учреждениях находятся 12 человек.", "ru") == [
        ("stock", "2025-04-15", "2025-04-15")
    ]
