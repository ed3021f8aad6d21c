"""Examples that the standards themselves give, or gazetteers that follow them; the trap of each beside it."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.names.romanisation import SYSTEMS, System, romanise, systems_of

EXAMPLES = {
    # The table of the instruction of 2000 (National Register of Legal Acts 2001, 3, 8/4488).
    System.BELARUSIAN_2000: [
        ("Аршанскі", "Aršanski"),
        ("Бешанковічы", "Biešankovičy"),  # е after a consonant
        ("Гомель", "Homiel'"),  # ь
        ("Гаўя", "Haŭja"),  # ў is no consonant
        ("Іўе", "Iŭje"),
        ("Ельск", "Jel'sk"),
        ("Бабаедава", "Babajedava"),  # е after a vowel
        ("Вераб'ёвічы", "Vierabjovičy"),  # the apostrophe is not written
        ("Раз'езд", "Razjezd"),
        ("Магілёў", "Mahilioŭ"),
        ("Цёмны Лес", "Ciomny Lies"),
        ("Юхнаўка", "Juchnaŭka"),
        ("Гаюціна", "Hajucina"),
        ("Любонічы", "Liuboničy"),
        ("Нясвіж", "Niasviž"),
        ("Хоцімск", "Chocimsk"),
        ("Шаркаўшчына", "Šarkaŭščyna"),
    ],
    # The table of the amendment of 2007 (National Register of Legal Acts 2007, 159, 8/16668).
    System.BELARUSIAN_2007: [
        ("Гомель", "Homieĺ"),  # ь as an acute
        ("Любань", "Liubań"),
        ("Друць", "Druć"),
        ("Беларусь", "Bielaruś"),
        ("Ельск", "Jeĺsk"),
        ("Чэрвень", "Červień"),
        ("Цюрлі", "Ciurli"),
        ("Валяр'яны", "Valiarjany"),
        ("Лагойск", "Lahojsk"),
        ("ШКЛОЎ", "ŠKLOŬ"),
        ("ЮХНАЎКА", "JUCHNAŬKA"),
    ],
    # As newspapers quoted the instruction of 2023 when it was published (Nasha Niva, 4 April 2023).
    System.BELARUSIAN_2023: [
        ("Вераб'ёвічы", "Vierabjovichy"),
        ("Сафіеўка", "Safijewka"),  # е after і
        ("Татаршчына", "Tatarshchyna"),
        ("Улукаўе", "Ulukawje"),
        ("Шаркаўшчына", "Sharkawshchyna"),
        ("Чарнаручча", "Charnaruchcha"),
        ("Жажэлка", "Zhazhelka"),
        ("Мураўёўка", "Murawjowka"),
        ("Дзедаў Курган", "Dziedaw Kurgan"),
    ],
    # The table of the instruction of 2008 for the population register (8/19678).
    System.BELARUSIAN_2008: [
        ("Ева", "Jeva"),
        ("Васільева", "Vasiĺjeva"),  # ь before a vowel
        ("Васілёнак", "Vasilionak"),
        ("Ёрш", "Jorsh"),
        ("Вераб’ёў", "Vierabjow"),
        ("Салаўёва", "Salawjova"),
        ("Любоў", "Liubow"),
        ("В’юноў", "Vjunow"),
        ("Чарняк", "Charniak"),
        ("Дар’я", "Darja"),
    ],
    # The samples of the instruction of 2010 on issuing passports (8/22721).
    System.BELARUSIAN_PASSPORT: [
        ("Бабрыковіч Аляксандр", "Babrykovich Aliaksandr"),
        ("Міховіч Марыя", "Mikhovich Maryia"),
        ("СВЯТЛАНА", "SVIATLANA"),
        ("Ігар", "Ihar"),  # г is h here, other than in the register
        ("МІХАІЛ", "MIKHAIL"),
        ("Мікалай", "Mikalai"),
        ("Ціханоўская", "Tsikhanouskaia"),  # ў is u, я is ia; she herself writes -skaya
        ("Бяляцкі", "Bialiatski"),
    ],
    # The examples of the BGN/PCGN table of 1979.
    System.BELARUSIAN_BGN_PCGN: [
        ("Віцебск", "Vitsyebsk"),
        ("Гомель", "Homyel’"),
        ("Ёдкавічы", "Yodkavichy"),
        ("Магілёў", "Mahilyow"),
        ("Іўе", "Iwye"),
        ("з’езд", "z”yezd"),  # the apostrophe is a double one
        ("Дзям’янаўцы", "Dzyam”yanawtsy"),
        ("Стоўбцы", "Stowbtsy"),
        ("Быхаў", "Bykhaw"),
    ],
    # Place names as the press in this alphabet writes them; the letters of the grammar of 1929.
    System.LACINKA: [
        ("Лявон", "Lavon"),  # soft l takes its i along
        ("Вольга", "Volha"),
        ("Беларусь", "Biełaruś"),
        ("Лукашэнка", "Łukašenka"),
        ("Уладзімір", "Uładzimir"),
        ("Вільня", "Vilnia"),  # ль before a consonant
        ("Любань", "Lubań"),
        ("Алесь Бяляцкі", "Aleś Bialacki"),
        ("Менск", "Miensk"),
        ("Гальшаны", "Halšany"),
        ("Ілья", "Ilja"),
        ("Ілля", "Illa"),  # both are soft
        ("Алла", "Ałła"),  # neither is
        ("ЛЯВОН", "LAVON"),
        ("мядзведзь", "miadzviedź"),
    ],
    # BGN/PCGN 1947: its notes, and cities in the gazetteer of the United States Board on Geographic Names.
    System.RUSSIAN_BGN_PCGN: [
        ("Елизово", "Yelizovo"),  # at the start
        ("Чапаевск", "Chapayevsk"),  # after a vowel
        ("Мейеровка", "Meyyerovka"),  # after й
        ("Юрьев", "Yur’yev"),  # after ь
        ("Подъездной", "Pod”yezdnoy"),  # after ъ
        ("Ульяновск", "Ul’yanovsk"),
        ("Грозный", "Groznyy"),
        ("Нелидово", "Nelidovo"),
        ("Йошкар-Ола", "Yoshkar-Ola"),
        ("Щёлково", "Shchëlkovo"),
        ("ЕЛОВАЯ ШИШКА", "YELOVAYA SHISHKA"),
        ("ЁЖ", "YËZH"),
        ("Ёж", "Yëzh"),
    ],
    # ICAO Doc 9303, part 3, section 6: its table.
    System.RUSSIAN_PASSPORT: [
        ("Наталья", "Natalia"),  # ь is nothing
        ("Подъячев", "Podieiachev"),  # ъ is ie
        ("Юрий", "Iurii"),
        ("Щукин", "Shchukin"),
        ("ЩУКИН", "SHCHUKIN"),
        ("Семён", "Semen"),  # ё is e
        ("Хабаровск", "Khabarovsk"),
        ("Цой", "Tsoi"),
        ("Ян Я.", "Ian Ia."),  # a capital alone is title case
    ],
    System.RUSSIAN_ISO9: [
        ("Щербаков", "Ŝerbakov"),
        ("Юрий", "Ûrij"),
        ("Объект", "Obʺekt"),
        ("Эльбрус", "Èlʹbrus"),
        ("Ёлкина", "Ëlkina"),
        ("ЖУК", "ŽUK"),
    ],
    System.BELARUSIAN_ISO9: [("Магілёў", "Magìlëŭ"), ("Лукашэнка", "Lukašènka"), ("сям’я", "sâm’â"), ("Ґарэцкі", "G̀arèckì")],
    System.UKRAINIAN_ISO9: [("Київ", "Kiïv"), ("Єнакієве", "Ênakìêve")],
    # The table of the resolution of 2010, which has an example for each letter in each place.
    System.UKRAINIAN_2010: [
        ("Згорани", "Zghorany"), ("Розгон", "Rozghon"),  # зг is not zh
        ("Згурський", "Zghurskyi"),
        ("Єнакієве", "Yenakiieve"), ("Гаєвич", "Haievych"),  # є at the start and elsewhere
        ("Короп'є", "Koropie"),  # behind an apostrophe is not the start
        ("Їжакевич", "Yizhakevych"), ("Кадиївка", "Kadyivka"), ("Мар'їне", "Marine"),
        ("Йосипівка", "Yosypivka"), ("Стрий", "Stryi"),
        ("Яготин", "Yahotyn"), ("Костянтин", "Kostiantyn"), ("Знам'янка", "Znamianka"), ("Феодосія", "Feodosiia"),
        ("Юрій", "Yurii"), ("Крюківка", "Kriukivka"),
        ("Ґалаґан", "Galagan"), ("Богдан", "Bohdan"), ("Ужгород", "Uzhhorod"),
        ("Біла Церква", "Bila Tserkva"), ("Щербухи", "Shcherbukhy"), ("Гоща", "Hoshcha"),
        ("Тернопіль", "Ternopil"), ("Київ", "Kyiv"), ("КИЇВ", "KYIV"), ("ЄВГЕН", "YEVHEN"),
        ("Івано-Франківськ", "Ivano-Frankivsk"),
    ],
}  # fmt: skip
ALL = [(system, native, latin) for system, rows in EXAMPLES.items() for native, latin in rows]


@pytest.mark.parametrize(("system", "native", "latin"), ALL)
def test_a_system_writes_what_its_standard_shows(system, native, latin):
    assert romanise(native, system) == unicodedata.normalize("NFC", latin)
    assert system in systems_of(latin, native)


def test_every_system_has_examples():
    assert set(EXAMPLES) == set(SYSTEMS) == set(System)


@pytest.mark.parametrize(
    ("latin", "native", "systems"),
    [
        ("Bialiatski", "Бяляцкі", {System.BELARUSIAN_PASSPORT, System.BELARUSIAN_2008, System.UKRAINIAN_2010}),
        ("BIALIATSKI", "Бяляцкі", {System.BELARUSIAN_PASSPORT, System.BELARUSIAN_2008, System.UKRAINIAN_2010}),
        ("Bialacki", "Бяляцкі", {System.LACINKA}),
        ("Byalyatski", "Бяляцкі", {System.BELARUSIAN_BGN_PCGN}),
        ("Beliatskii", "Беляцкий", {System.RUSSIAN_PASSPORT}),
        ("Homiel’", "Гомель", {System.BELARUSIAN_2000}),  # the other apostrophe
        ("Zelenskyi", "Зеленський", {System.UKRAINIAN_2010}),
        ("Zelensky", "Зеленський", set()),  # what newspapers write follows no system
        ("Bialiatski", "Беляцкий", set()),  # a Belarusian form of a Russian one
        ("Merkel", "メルケル", set()),
    ],
)
def test_a_form_knows_its_systems(latin, native, systems):
    assert set(systems_of(latin, native)) == systems


def test_a_language_that_is_said_leaves_the_others_out():
    assert systems_of("Bialiatski", "Бяляцкі", language="be") == (System.BELARUSIAN_2008, System.BELARUSIAN_PASSPORT)


_ISO9 = {
    System.RUSSIAN_ISO9: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    System.BELARUSIAN_ISO9: "абвгґдеёжзійклмнопрстуўфхцчшыьэюя’",
    System.UKRAINIAN_ISO9: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
}


@pytest.mark.parametrize("system", sorted(_ISO9))
@given(data=st.data())
def test_iso_9_can_be_read_back(system, data):
    letters = _ISO9[system]
    alphabet = letters + "".join(
        letter.upper() for letter in letters if letter not in "ьъ’"
    )  # which have no capital in Latin
    back = {unicodedata.normalize("NFD", romanise(letter, system)): letter for letter in alphabet}
    text = data.draw(st.text(alphabet, max_size=20))
    latin = unicodedata.normalize("NFD", romanise(text, system))
    read = ""
    while latin:
        longest = max((form for form in back if latin.startswith(form)), key=len)
        read += back[longest]
        latin = latin[len(longest) :]
    assert read == text


@given(st.sampled_from(sorted(System)), st.text(string.printable))
def test_plain_latin_text_stays_as_it_is(system, text):
    without = text.replace("'", "").replace("`", "")
    assert romanise(without, system) == without


@given(st.sampled_from(sorted(System)), st.text("абвгдежзклмнопрстуфхчш", min_size=2, max_size=20))
def test_capitals_give_capitals(system, word):
    assert romanise(word.upper(), system) == romanise(word, system).upper()


@given(st.sampled_from(sorted(System)), st.text("абвгдежзклмнопрстуфхчш", min_size=2, max_size=20))
def test_a_capital_gives_title_case(system, word):
    latin = romanise(word, system)
    assert romanise(word.capitalize(), system) == latin[:1].upper() + latin[1:]
