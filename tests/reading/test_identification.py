"""The language of a text, even of one line, is told by its words, endings and letters, or not at all."""

import pytest

from habeas.reading.identification import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The group said on Monday that 42 of the prisoners were released from the colony.", "en"),
        ("El grupo dijo que 42 de los presos fueron liberados en la ciudad por el gobierno.", "es"),
        ("Группа сообщила, что из колонии освобождены 42 человека, и это не все, кто был там.", "ru"),
        ("Група паведаміла, што з калоніі былі вызваленыя 42 чалавекі, і гэта не ўсе, хто быў у ёй.", "be"),
        ("Група повідомила, що з колонії були звільнені 42 людини, і це не всі, хто був у ній.", "uk"),
        ("42 7 1177", None),
        ("Lorem ipsum dolor sit amet", None),
        ("", None),
    ],
)
def test_a_language_is_told_by_its_small_words(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        # No small word in these: endings and letters tell.
        ("Thirty prisoners freed", "en"),
        ("Освобождены 42 человека", "ru"),
        ("Правозащитники: политзаключённых более 1400", "ru"),
        ("У Менску затрымалі журналістаў", "be"),
        ("Суд прысудзіў актывіста да 5 гадоў калоніі", "be"),
        ("У Мінську затримали журналістів", "uk"),
        ("Правозахисники: політв’язнів понад 1400", "uk"),
        ("Detienen a más de un millar de manifestantes", "es"),
        ("¿Quién responde por los presos?", "es"),
        # Read by no grammar, and for that reason told apart from those that are.
        ("La police arrête douze manifestants", "fr"),
        ("Polizei nimmt zwölf Demonstranten fest", "de"),
        ("Polícia prende doze manifestantes em São Paulo", "pt"),
        ("La polizia ha arrestato dodici persone nella città", "it"),
        ("Policja zatrzymała dwunastu demonstrantów", "pl"),
        # The same in two languages: nobody is told a guess.
        ("Quito libera a 12 presos políticos", None),
        ("Реджеп Тайип Эрдоган", None),
        ("7月21日在元朗站", None),
    ],
)
def test_a_headline_is_enough_where_it_differs(headline, language):
    assert language_of(headline) == language


def test_foreign_names_do_not_make_a_foreign_text():
    assert language_of("Лидеры Deutsche Welle прокомментировали приговор, который огласили в понедельник") == "ru"
    assert language_of("Sviatlana Tsikhanouskaya y Łukasz Müller hablaron con los periodistas en Brasília") == "es"
