import pytest

from habeas.names.name import Part, parse

G, P, F, T, N = Part.GIVEN, Part.FATHER, Part.FAMILY, Part.TITLE, Part.GENERATION


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ales Bialiatski", [G, F]),
        ("Bialiatski, Ales", [F, G]),
        ("Bialiatski Ales", [F, G]),  # a list: the given name is known by itself
        ("БЯЛЯЦКІ Алесь Віктаравіч", [F, G, P]),
        ("Александр Григорьевич Лукашенко", [G, P, F]),
        ("Лукашенко Александр Григорьевич", [F, G, P]),
        ("Иван Абрамович", [G, F]),  # the form of a patronymic alone: his family name
        ("Abad, Oscar Gerardo", [F, G, G]),
        ("Sergey Viktorovich LAVROV", [G, P, F]),
        ("А. Г. Лукашенко", [G, G, F]),
        ("Hans Friedrich", [G, F]),  # two given names: the last one is the family name
        ("Qwertov Zxcvin", [G, F]),  # nothing tells: the usual order
        ("Sukarno", [F]),
    ],
)
def test_each_word_is_a_part(text, parts):
    assert [part.part for part in parse(text).parts] == parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. Rami Makhlouf", ["Rami", "Makhlouf"]),
        ("SergeiLavrov", ["Sergei", "Lavrov"]),
        ("McDonald", ["McDonald"]),  # one lower-case letter before a capital is no joined word
        ("Jean-Claude Juncker", ["Jean", "Claude", "Juncker"]),
        ("JC Juncker", ["J", "C", "Juncker"]),
        ("Conor O’Neill", ["Conor", "O’Neill"]),
        ("贝拉克·奥巴马", ["贝拉克", "奥巴马"]),
        ("Abd al-Rahman al-Zahrani", ["AbdulRahman", "Zahrani"]),
        ("عبد الرحمن الزهراني", ["عبدالرحمن", "الزهراني"]),
        ("ប៉ុល ពត", ["ប៉ុល", "ពត"]),  # marks between letters part no word
        ("Don", ["Don"]),  # a title alone is a name
        ("King Zog I Zogu", ["Zog", "I", "Zogu"]),
        ("Martin Luther King", ["Martin", "Luther", "King"]),  # what leads is a title, what follows a name
        ("Ben Netanyahu", ["Ben", "Netanyahu"]),  # a particle that opens a name is the given name it may be
    ],
)
def test_a_name_is_its_words_without_titles(text, words):
    assert [word.text for word in parse(text).words] == words


def test_particles_inside_a_name_go():
    assert [word.text for word in parse("Usāma bin Lādin").words] == ["Usāma", "Lādin"]
    assert [word.text for word in parse("Виктор Ан").words] == ["Виктор", "Ан"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("КОРОЛЬ АНДРЕЙ", [T, G]),  # hardly a name without the king: it may be the family name
        ("Король Наталья Ивановна", [T, G, P]),
        ("President Erdoğan", [T, F]),
        ("King, Stephen", [F, G]),  # before a comma stands no title
        ("Dr. Rami Makhlouf", [G, F]),
        ("Martin Luther King Jr.", [G, F, F, N]),
        ("John Smith, Jr.", [G, F, N]),  # this comma shows no family name
        ("Smith, John, Jr.", [F, G, N]),
        ("Yu. Shevchenko", [G, F]),  # what «Ю.» becomes
        ("习近平", [F, G]),
        ("Usāma bin Muhammad ibn Lādin", [G, P, F]),  # bin: whose son; what closes the name is the family's
        ("Heydər Əlirza oğlu Əliyev", [G, P, F]),
    ],
)
def test_titles_generations_and_initials_are_told_by_their_place(text, parts):
    assert [part.part for part in parse(text).parts] == parts


@pytest.mark.parametrize("text", ["", "  ", "N.N.", "sin datos", "неизвестный", "—", "?"])
def test_what_stands_for_no_name_has_no_words(text):
    assert parse(text).parts == ()
