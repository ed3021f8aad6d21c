"""The day of publication as reports print it, and dates that are something else."""

import pytest

from habeas.reading.dateline import dateline
from habeas.reading.language import grammar


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Forty-two freed\nPublished: 7 May 2031\nOn Monday …", "2031-05-07"),
        ("Forty-two freed\nWednesday, May 7, 2031, 10:30 a.m. EDT\nOn Monday …", "2031-05-07"),
        ("MINSK, May 7, 2031 (Agency) — Forty-two people …", "2031-05-07"),
        ("Published on 2031-05-07T10:00:00Z", "2031-05-07"),
        ("07.05.2031", "2031-05-07"),
        # a labelled day outranks one that stands alone
        ("1 May 2031\nIssued 7 May 2031", "2031-05-07"),
        # the day of an event, not of printing
        ("On 7 May 2031 forty-two people were freed.", None),
        ("MINSK (Agency) — On May 7, 2031, forty-two people were freed.", None),
        # two days, and no day
        ("05/07/2031", None),
        ("Published: 31 February 2031", None),
        # too far down to be a dateline
        ("line\n" * 30 + "7 May 2031\n" + "line\n" * 30, None),
        ("", None),
    ],
)
def test_the_day_of_publication_is_printed(text, day):
    assert dateline(text, grammar("en").datelines) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "СТРЕЛЬСАУ, 7 мая 2025 года (Лента) — Власти освободили двоих."),
        ("ru", "Опубликовано: 7 мая 2025 г.\nВласти освободили двоих."),
        ("be", "СТРАЛЬСАЎ, 7 траўня 2025 года (Стужка) — Улады вызвалілі двух."),
        ("uk", "СТРЕЛЬСАУ, 7 травня 2025 року (Стрічка) — Влада звільнила двох."),
        ("es", "ESTRELSAU, 7 de mayo de 2025 (Agencia) — El Gobierno liberó a dos."),
        ("es", "Publicado el 7 de mayo de 2025\nEl Gobierno liberó a dos."),
    ],
)
def test_a_day_is_printed_in_every_language_as_its_agencies_print_it(language: str, text: str):
    assert dateline(text, grammar(language).datelines) == "2025-05-07"
