"""Ukrainian reports: numbers in their cases and apostrophes, free word order, sources, the calendar. Countries and people are invented."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from habeas.reading.figures import read_figures

DATA = Path(os.environ.get("HABEAS_DEV_DATA", Path(__file__).parents[4] / "shared"))
FLOORS = ("uk:found=0.94", "uk:value=0.91", "uk:counted=0.80", "uk:attribution=0.76")
PUBLISHED = "2024-05-15"  # a Wednesday


def read(text):
    return read_figures(text, published=PUBLISHED, country=None, language="uk")


@pytest.mark.parametrize(
    ("text", "low", "high", "modality"),
    [
        ("У Стрельсау затримали двох активістів.", 2, 2, "exact"),
        ("Затримано сімох журналісток.", 7, 7, "exact"),
        ("Звільнено п'ятеро в'язнів.", 5, 5, "exact"),
        ("Звільнено п’ятеро в’язнів.", 5, 5, "exact"),
        ("Звільнено пʼятеро вʼязнів.", 5, 5, "exact"),
        ("Суд відпустив сорок п'ять бранців.", 45, 45, "exact"),
        ("Затримали двісті тридцять одну людину.", 231, 231, "exact"),
        ("Затримали дев'ятнадцятьох студентів.", 19, 19, "exact"),
        ("Затримали 1 500 осіб.", 1500, 1500, "exact"),
        ("Затримали 12\u00a0345 осіб.", 12345, 12345, "exact"),
        ("Заарештовано понад півтори тисячі робітників.", 1501, None, "more_than"),
        ("З країни втекли 1,5 млн осіб.", 1500000, 1500000, "approx"),
        ("Затримано понад 2 тис. людей.", 2001, None, "more_than"),
        ("Загинули щонайменше дванадцятеро шахтарів.", 12, None, "at_least"),
        ("Звільнено принаймні 30 в'язнів.", 30, None, "at_least"),
        ("Затримали не менше ніж 16 рибалок-активістів.", 16, None, "at_least"),
        ("Поліція затримала до сотні протестувальників.", None, 100, "at_most"),
        ("Засудили менше п'ятдесяти моряків.", None, 49, "less_than"),
        ("Затримали близько півсотні студентів.", 50, 50, "approx"),
        ("Затримали майже пів тисячі студентів.", 500, 500, "approx"),
        ("Затримали три десятки студентів.", 30, 30, "exact"),
        ("Заарештували десятки вчителів.", 20, None, "vague"),
        ("Сотні тисяч жителів втекли з країни.", 200000, None, "vague"),
        ("Затримано кількасот людей.", 200, None, "vague"),
        ("Оштрафували сорок із гаком вірян.", 41, None, "more_than"),
        ("Загинули від трьох до п'яти пастухів.", 3, 5, "exact"),
        ("Країну покинули від п'яти до 10 тисяч вірян.", 5000, 10000, "exact"),
        ("Затримали двох-трьох перехожих.", 2, 3, "exact"),
        ("Затримано 15-х журналістів.", 15, 15, "exact"),
        ("За ґратами лишаються тисяча двісті політв'язнів.", 1200, 1200, "exact"),
        ("Кількість політв'язнів зросла до 140.", 140, 140, "exact"),
        ("На вулиці вийшли людей зо двадцять.", 20, 20, "approx"),
    ],
)
def test_a_number_is_read_in_any_case_and_spelling(text, low, high, modality):
    figure = read(text)[-1]
    assert (figure.low, figure.high, figure.modality) == (low, high, modality)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Редактору дали семирічний строк.", 7, 7),
        ("Він відбуває 12-річний термін.", 12, 12),
        ("Поета засудили до п'яти років колонії.", 5, 5),
        ("Вчительку засуджено до двох років і шести місяців в'язниці.", 2, 3),
        ("Суд засудив кресляра до п'яти з половиною років колонії.", 5, 6),
        ("Прокурор просив для неї вісім років позбавлення волі.", 8, 8),
        ("Йому призначили півтора року умовно.", 1, 2),
        ("Їй загрожує до п'ятнадцяти років в'язниці.", None, 15),
        ("Це карається позбавленням волі на строк до дванадцяти років.", None, 12),
        ("Суддя дав йому 30 місяців в'язниці.", 2, 3),
        ("17 років колонії — такий вирок почув пастор.", 17, 17),
        ("Прокурор просив для братів відповідно дванадцять, десять та вісім.", 8, 8),
    ],
)
def test_a_length_of_imprisonment_is_in_years(text, low, high):
    found = [figure for figure in read(text) if figure.counted == "sentenced_years"]
    assert found
    assert (found[-1].low, found[-1].high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "29-річний активіст вийшов на волю.",
        "П'ятдесятирічну вчительку відпустили.",
        "Учителеві 62 роки.",
        "Журналіст відсидів три роки.",
        "Він чекав на суд дев'ять місяців.",
        "За ґратами він провів два з половиною роки.",
        "На пошту надійшло 250 листів.",
        "Їх судять за статтею 88.",
        "Розмір застави — 700 тис. крон.",
        "Розмова тривала 15 хвилин.",
        "Слідчі провели 14 обшуків.",
    ],
)
def test_ages_spans_and_things_count_no_people(text):
    assert {figure.counted for figure in read(text)} <= {"ages", "other"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("За ґратами лишаються 40 політв'язнів.", "held"),
        ("У неволі досі 7 тисяч людей.", "held"),
        ("У Рурітанії утримують 62 журналістів.", "held"),
        ("Двоє — в полоні.", "held"),
        ("На площі затримали 40 осіб.", "detained"),
        ("За день силовики доставили до відділків двадцятьох студентів.", "detained"),
        ("П'ятеро отримали адмінарешт.", "detained"),
        ("Заарештовано вісьмох редакторів.", "arrested"),
        ("Під варту взяли дванадцятьох.", "arrested"),
        ("Підозру оголосили чотирьом адвокатам.", "charged"),
        ("Перед судом постали дев'ятеро залізничників.", "on_trial"),
        ("Суд засудив шістьох пасторів.", "convicted"),
        ("Вироки почули троє моряків.", "convicted"),
        ("Політв'язнями визнали ще шістнадцятьох людей.", "recognised"),
        ("Президент Вигадії помилував 31 людину.", "pardoned"),
        ("Під амністію потрапили 300 людей.", "amnestied"),
        ("На волю вийшли четверо політв'язнів.", "released"),
        ("Із в'язниці відпустили дев'ятьох.", "released"),
        ("П'ятьох, яких утримували в підвалі, увечері звільнили.", "released"),
        ("Із полону повернулися 58 військовослужбовців.", "exchanged"),
        ("Відбувся обмін 75 на 75.", "exchanged"),
        ("В ув'язненні померли четверо.", "died"),
        ("Померли в ув'язненні четверо бранців.", "died"),
        ("Під час обстрілу загинули 9 людей.", "killed"),
        ("Силовики розстріляли 15 полонених.", "killed"),
        ("Зниклими безвісти вважають 70 осіб.", "missing"),
        ("Країну залишили 3 тисячі людей.", "fled"),
        ("Оштрафовано 45 вірян.", "fined"),
        ("Катували щонайменше шістьох затриманих.", "tortured"),
        ("На катування поскаржилися вісім в'язнів.", "tortured"),
        ("Термінової операції потребують 5 звільнених.", "at_risk"),
        ("Один — у вкрай тяжкому стані, а двоє — при смерті.", "critical"),
        ("З роботи звільнили 90 учителів.", "other_persons"),
        ("Поранено 14 демонстрантів.", "other_persons"),
        ("До списку додалося 14 прізвищ.", "listed"),
    ],
)
def test_the_verb_tells_what_became_of_people(text, counted):
    assert read(text)[0].counted == counted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("За даними центру «Світанок», затримано 40 осіб.", "Світанок"),
        ("Затримано 40 осіб, повідомив у понеділок місцевий центр «Світанок».", "Світанок"),
        ("«Світанок» повідомляє, що затримано 40 осіб.", "Світанок"),
        ("За словами адвокатки Ірми Новенко, побито п'ятьох.", "Ірми Новенко"),
        ("У міністерстві юстиції Вигадії заявили про 120 звільнених.", "міністерстві юстиції Вигадії"),
        ("Про 27 політв'язнів каже правозахисниця Ада Петренко.", "Ада Петренко"),
        ("Як порахували в «Лізі родин», засудили сімнадцятьох.", "Лізі родин"),
        ("Затримано 40 осіб, пишуть колеги з «Варти».", "Варти"),
        ("Прокуратура звітує про 300 засуджених.", "Прокуратура"),
        ("На думку експерта Тараса Новенка, втекли близько 400 людей.", "Тараса Новенка"),
        ("Центр «Схід» задокументував переслідування близько пів тисячі вірян.", "Центр «Схід»"),
        ("Поліція оперує іншими цифрами: 80 затриманих.", "Поліція"),
        ("Затримано 40 осіб (дані «Світанку»).", "Світанку"),
    ],
)
def test_a_source_is_found_before_and_behind_its_verb(text, names):
    assert [names in name for name in read(text)[0].attributed_to] == [True]


def test_a_further_source_needs_no_verb():
    figures = read("Центр «Схід» говорить про 279 в'язнів, група «Захід» — про 222.")
    assert [figure.attributed_to for figure in figures] == [("Центр «Схід»",), ("група «Захід»",)]
    assert [figure.counted for figure in figures] == ["held", "held"]


def test_a_list_has_the_source_of_the_line_above_it():
    figures = read("За даними центру «Світанок»:\n• затримано 37 людей;\n• під варту взяли дванадцятьох.")
    assert [(figure.counted, len(figure.attributed_to)) for figure in figures] == [("detained", 1), ("arrested", 1)]


def test_who_does_a_thing_is_no_source():
    assert read("Президент Вигадії помилував 31 людину.")[0].attributed_to == ()


def test_a_homecoming_after_an_exchange_is_part_of_it():
    figures = read(
        "Вигадія і Заріччя провели обмін полоненими.\nДодому повернулися 58 військових і двоє цивільних, разом 60 осіб."
    )
    assert [figure.counted for figure in figures] == ["exchanged"] * 3


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("У квітні 2023 року затримали 40 осіб.", "flow", "2023-04", "2023-04"),
        ("12 травня затримали 40 осіб.", "flow", "2024-05-12", "2024-05-12"),
        ("У понеділок затримали 40 осіб.", "flow", "2024-05-13", "2024-05-13"),
        ("У п'ятницю затримали 40 осіб.", "flow", "2024-05-10", "2024-05-10"),
        ("У п’ятницю затримали 40 осіб.", "flow", "2024-05-10", "2024-05-10"),
        ("Учора затримали 40 осіб.", "flow", "2024-05-14", "2024-05-14"),
        ("Торік засудили 40 осіб.", "flow", "2023", "2023"),
        ("Минулого тижня затримали 40 осіб.", "flow", "2024-05-06", "2024-05-12"),
        ("Минулого місяця затримали 40 осіб.", "flow", "2024-04", "2024-04"),
        ("За останні три місяці затримали 40 осіб.", "flow", "2024-02", "2024-05-15"),
        ("Від початку року затримано 40 осіб.", "cumulative", "2024-01-01", "2024-05-15"),
        ("Із 2020 року засудили 40 осіб.", "cumulative", "2020", "2024-05-15"),
        ("З 24 лютого 2022 року повернуто додому 40 осіб.", "cumulative", "2022-02-24", "2024-05-15"),
        ("За ґратами 40 політв'язнів.", "stock", "2024-05-15", "2024-05-15"),
        ("Станом на 1 травня за ґратами 40 політв'язнів.", "stock", "2024-05-01", "2024-05-01"),
    ],
)
def test_the_calendar_is_known(text, kind, first, last):
    figure = next(figure for figure in read(text) if figure.counted != "other")
    assert (figure.kind, figure.from_, figure.to) == (kind, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Затримали 40 осіб, із них 12 неповнолітніх.",
        "Затримали 40 осіб, зокрема 12 студентів.",
        "Затримано 40 людей. Серед них 12 жінок.",
        "На площі затримано 40 людей, у тому числі дванадцятьох журналістів.",
    ],
)
def test_a_part_has_the_code_of_its_whole(text):
    whole, part = read(text)
    assert (part.subset_of, part.counted) == (0, whole.counted)


def test_the_figures_of_ukrainian_reports_are_read_above_the_floors(tmp_path):
    scorer = DATA / "score" / "figures.py"
    if not scorer.exists():
        assert os.environ.get("CI") != "true", f"{scorer} must be there in CI"
        pytest.skip(f"no annotated reports at {DATA}")
    gold, found = tmp_path / "gold.jsonl", tmp_path / "read.jsonl"
    gold.write_bytes(b"".join((DATA / "figures" / name).read_bytes() for name in ("dev.jsonl", "dev_own.jsonl")))
    program = Path(sys.executable).parent / "habeas"
    with found.open("wb") as out:
        subprocess.run(
            [program, "read", "--records", gold, "--json"], check=True, stdout=out, stderr=subprocess.DEVNULL
        )
    bars = [part for floor in FLOORS for part in ("--min-f1", floor)]
    done = subprocess.run(
        [sys.executable, scorer, gold, found, "--lang", "uk", *bars], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
