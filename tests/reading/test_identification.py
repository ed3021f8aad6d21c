"""The language of a report is told by its small words, or not at all."""

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
