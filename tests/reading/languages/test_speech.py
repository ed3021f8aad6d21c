"""Who is said to have said what, in each language but English. Each line is one trap, told about an invented country."""

import pytest

from habeas.reading.persons import read_persons
from habeas.reading.quotations import read_quotations


def read(text, language):
    found = read_quotations(text, language=language, persons=read_persons(text, language=language))
    return [
        (one.manner, one.speaker.of(text) if one.speaker else None, " … ".join(part.of(text) for part in one.content))
        for one in found
    ]


RUSSIAN = [
    ("«Все они должны выйти на свободу», — сказал Иван Новенко.", [("direct", "Иван Новенко", "Все они должны выйти на свободу")]),
    # the author's words inside the marks, and a line of dialogue without any
    ("«Они уехали сразу, — сказала Оравская. — Никто этого не видел».", [("direct", "Оравская", "Они уехали сразу … Никто этого не видел")]),
    ("— Они уехали сразу, — сказал Новенко. — Никто этого не видел.", [("direct", "Новенко", "Они уехали сразу … Никто этого не видел.")]),
    ("— Они здоровы? — спросила Оравская.", [("direct", "Оравская", "Они здоровы?")]),
    # a line of a list
    ("— 42 человека освобождены", []),
    # a spaced hyphen for a dash
    ('"Они свободны", - сказал Новенко.', [("direct", "Новенко", "Они свободны")]),
    ("Новенко сообщил, что 42 человека вышли на свободу.", [("indirect", "Новенко", "42 человека вышли на свободу")]),
    ("Оравская сообщила о том, что 14 больны.", [("indirect", "Оравская", "14 больны")]),
    ("Новенко потребовал, чтобы всех освободили.", [("indirect", "Новенко", "чтобы всех освободили")]),
    # the speaker in the genitive, before, in the midst, and as a pronoun
    ("По словам Новенко, 42 человека вышли на свободу.", [("indirect", "Новенко", "42 человека вышли на свободу")]),
    ("42 человека, по словам правозащитников, вышли на свободу.", [("indirect", "правозащитников", "42 человека … вышли на свободу")]),
    ("По его словам, 14 человек больны.", [("indirect", "его", "14 человек больны")]),
    # a name in marks is no quotation
    ("По данным центра «Рассвет», за решёткой остаются 1177 человек.", [("indirect", "центра «Рассвет»", "за решёткой остаются 1177 человек")]),
    ("«Рассвет» сообщил, что 42 человека вышли.", [("indirect", "«Рассвет»", "42 человека вышли")]),
    ("Новенко рассказал «Рассвету», что они вышли.", [("indirect", "Новенко", "они вышли")]),
    # marks inside marks; two that close as one
    ("«Он читал „Войну и мир“ в камере», — рассказала Оравская, глава «Рассвета».",
     [("direct", "Оравская, глава «Рассвета»", "Он читал „Войну и мир“ в камере")]),
    ("«Он сказал: «Жди», — и ушёл», — вспомнил Новенко.", [("direct", "Новенко", "Он сказал: «Жди», — и ушёл")]),
    # some of the words in marks
    ("Новенко заявил, что все «признали вину» вчера.", [("mixed", "Новенко", "все «признали вину» вчера")]),
    # the verb before its subject, which ends before the day and the listeners
    ("Сорок человек освобождены, сообщил Новенко в четверг.", [("indirect", "Новенко", "Сорок человек освобождены")]),
    ("«Они свободны», — заявил Новенко журналистам в понедельник.", [("direct", "Новенко", "Они свободны")]),
    ("Сообщила Оравская: «Они свободны».", [("direct", "Оравская", "Они свободны")]),
    ("Как сообщили в министерстве, 42 человека вышли.", [("indirect", "министерстве", "42 человека вышли")]),
    # what points to the sentence before, or the clause
    ("42 человека вышли. Об этом сообщила Лена Оравская.", [("indirect", "Лена Оравская", "42 человека вышли")]),
    ("42 человека вышли, об этом сообщает «Рассвет».", [("indirect", "«Рассвет»", "42 человека вышли")]),
    # a second verb; a relative clause; what was not said, and a court's act
    ("Оравская пояснила, что их увезли, и добавила, что 14 больны.", [("indirect", "Оравская", "их увезли"), ("indirect", "Оравская", "14 больны")]),
    ("Лена Оравская, которая возглавляет «Рассвет», рассказала, что они уехали.",
     [("indirect", "Лена Оравская, которая возглавляет «Рассвет»", "они уехали")]),
    ("Министр не сказал, что они свободны.", []),
    ("Суд признал Новенко виновным.", []),
    # what stands behind a preposition is no subject
    ("Новенко перед началом слушаний заявил: «Я невиновен».", [("direct", "Новенко", "Я невиновен")]),
    # behind a clause that ends in a comma; an object behind an apposition is no subject
    ("Санкции не коснутся компаний, которые работают там, сообщает «Рассвет».",
     [("indirect", "«Рассвет»", "Санкции не коснутся компаний, которые работают там")]),
    ("Оравская, глава центра, сообщила новость.", [("indirect", "Оравская, глава центра", "новость")]),
    ("НОВЕНКО: Они свободны и здоровы.", [("direct", "НОВЕНКО", "Они свободны и здоровы.")]),
]  # fmt: skip

BELARUSIAN = [
    ("«Усе яны мусяць выйсці на волю», — сказаў Іван Навенка.", [("direct", "Іван Навенка", "Усе яны мусяць выйсці на волю")]),
    ("«Яны паехалі адразу, — расказала Араўская. — Ніхто іх не бачыў».", [("direct", "Араўская", "Яны паехалі адразу … Ніхто іх не бачыў")]),
    ("— Яны паехалі адразу, — сказаў Навенка. — Ніхто іх не бачыў.", [("direct", "Навенка", "Яны паехалі адразу … Ніхто іх не бачыў.")]),
    ("Навенка паведаміў, што 42 чалавекі выйшлі на волю.", [("indirect", "Навенка", "42 чалавекі выйшлі на волю")]),
    ("Паводле Навенкі, 42 чалавекі выйшлі на волю.", [("indirect", "Навенкі", "42 чалавекі выйшлі на волю")]),
    ("42 чалавекі, паводле праваабаронцаў, выйшлі на волю.", [("indirect", "праваабаронцаў", "42 чалавекі … выйшлі на волю")]),
    ("Паводле яго слоў, 14 чалавек хворыя.", [("indirect", "яго", "14 чалавек хворыя")]),
    ("Як паведамілі ў міністэрстве, 42 чалавекі выйшлі.", [("indirect", "міністэрстве", "42 чалавекі выйшлі")]),
    ("Паводле звестак цэнтра «Світанак», за кратамі застаюцца 1177 чалавек.", [("indirect", "цэнтра «Світанак»", "за кратамі застаюцца 1177 чалавек")]),
    ("«Ён чытаў „Вайну і мір“ у камеры», — расказала Араўская, кіраўніца «Світанка».",
     [("direct", "Араўская, кіраўніца «Світанка»", "Ён чытаў „Вайну і мір“ у камеры")]),
    ("Сорак чалавек вызвалілі, паведаміў Навенка ў чацвер.", [("indirect", "Навенка", "Сорак чалавек вызвалілі")]),
    ("42 чалавекі выйшлі. Пра гэта паведаміла Алена Араўская.", [("indirect", "Алена Араўская", "42 чалавекі выйшлі")]),
    ("Араўская патлумачыла, што іх вывезлі, і дадала, што 14 хворыя.", [("indirect", "Араўская", "іх вывезлі"), ("indirect", "Араўская", "14 хворыя")]),
    ("Навенка запатрабаваў, каб усіх вызвалілі.", [("indirect", "Навенка", "каб усіх вызвалілі")]),
    ("Міністр не сказаў, што яны вольныя.", []),
]  # fmt: skip

UKRAINIAN = [
    ("«Усі вони мають вийти на волю», — сказав Іван Новенко.", [("direct", "Іван Новенко", "Усі вони мають вийти на волю")]),
    ("«Вони поїхали одразу, — розповіла Оравська. — Ніхто їх не бачив».", [("direct", "Оравська", "Вони поїхали одразу … Ніхто їх не бачив")]),
    ("— Вони поїхали одразу, — сказав Новенко. — Ніхто їх не бачив.", [("direct", "Новенко", "Вони поїхали одразу … Ніхто їх не бачив.")]),
    ("Новенко повідомив, що 42 людини вийшли на волю.", [("indirect", "Новенко", "42 людини вийшли на волю")]),
    ("За словами Новенка, 42 людини вийшли на волю.", [("indirect", "Новенка", "42 людини вийшли на волю")]),
    ("42 людини, за словами правозахисників, вийшли на волю.", [("indirect", "правозахисників", "42 людини … вийшли на волю")]),
    ("За його словами, 14 людей хворі.", [("indirect", "його", "14 людей хворі")]),
    ("Як повідомили в міністерстві, 42 людини вийшли.", [("indirect", "міністерстві", "42 людини вийшли")]),
    ("За даними центру «Світанок», за ґратами лишаються 1177 людей.", [("indirect", "центру «Світанок»", "за ґратами лишаються 1177 людей")]),
    ("«Він читав „Війну і мир“ у камері», — розповіла Оравська, очільниця «Світанку».",
     [("direct", "Оравська, очільниця «Світанку»", "Він читав „Війну і мир“ у камері")]),
    ("Новенко заявив: «Він сказав: „Чекай тут“, і пішов».", [("direct", "Новенко", "Він сказав: „Чекай тут“, і пішов")]),
    ("Сорок людей звільнено, повідомив Новенко у четвер.", [("indirect", "Новенко", "Сорок людей звільнено")]),
    ("42 людини вийшли. Про це повідомила Олена Оравська.", [("indirect", "Олена Оравська", "42 людини вийшли")]),
    ("Оравська пояснила, що їх вивезли, і додала, що 14 хворі.", [("indirect", "Оравська", "їх вивезли"), ("indirect", "Оравська", "14 хворі")]),
    ("Новенко зажадав, щоб усіх звільнили.", [("indirect", "Новенко", "щоб усіх звільнили")]),
    ("Міністр не сказав, що вони вільні.", []),
]  # fmt: skip

SPANISH = [
    ("«Todos deben salir libres», dijo Karel Novenko.", [("direct", "Karel Novenko", "Todos deben salir libres")]),
    # dialogue: the dash stands close to the author's words
    ("—Se fueron enseguida —dijo Novenko—. Nadie los vio.", [("direct", "Novenko", "Se fueron enseguida … Nadie los vio.")]),
    ("—Se fueron enseguida —dijo Novenko.", [("direct", "Novenko", "Se fueron enseguida")]),
    ("«Se fueron enseguida», contó Oravska, «y nadie los vio».", [("direct", "Oravska", "Se fueron enseguida … y nadie los vio")]),
    ("Novenko dijo que 42 personas salieron.", [("indirect", "Novenko", "42 personas salieron")]),
    # the verb before its subject
    ("Dijo Oravska que 42 personas salieron.", [("indirect", "Oravska", "42 personas salieron")]),
    ("Exigió Novenko: «Libertad para todos ellos».", [("direct", "Novenko", "Libertad para todos ellos")]),
    ("Según Novenko, 42 personas salieron.", [("indirect", "Novenko", "42 personas salieron")]),
    ("42 personas, según el ministerio, siguen presas.", [("indirect", "el ministerio", "42 personas … siguen presas")]),
    ("De acuerdo con la fiscalía, 14 están enfermos.", [("indirect", "la fiscalía", "14 están enfermos")]),
    ("Como informó el ministerio, 42 personas salieron.", [("indirect", "el ministerio", "42 personas salieron")]),
    # marks inside marks, to the third depth
    ("\"Él leyó 'Guerra y paz' en la celda\", contó Oravska.", [("direct", "Oravska", "Él leyó 'Guerra y paz' en la celda")]),
    ("«Él dijo: “Esperen ‘aquí’”, y se fue», relató Novenko.", [("direct", "Novenko", "Él dijo: “Esperen ‘aquí’”, y se fue")]),
    ("Novenko afirmó que todos “admitieron su culpa”.", [("mixed", "Novenko", "todos “admitieron su culpa”")]),
    # the day is neither speaker nor content
    ("Cuarenta personas fueron liberadas, informó el ministerio el jueves.", [("indirect", "el ministerio", "Cuarenta personas fueron liberadas")]),
    ("El fiscal aseguró el sábado que 225 salieron.", [("indirect", "El fiscal", "225 salieron")]),
    ("Lena Oravska, quien dirige Alba, aseguró que salieron.", [("indirect", "Lena Oravska, quien dirige Alba", "salieron")]),
    ("Oravska explicó que se los llevaron y añadió que 14 están enfermos.",
     [("indirect", "Oravska", "se los llevaron"), ("indirect", "Oravska", "14 están enfermos")]),
    ("El ministro no dijo que estaban libres.", []),
]  # fmt: skip

TABLES = {"ru": RUSSIAN, "be": BELARUSIAN, "uk": UKRAINIAN, "es": SPANISH}
LINES = [(language, text, said) for language, table in TABLES.items() for text, said in table]


@pytest.mark.parametrize(("language", "text", "said"), LINES, ids=[f"{line[0]}: {line[1][:40]}" for line in LINES])
def test_a_report_says_that_somebody_said(language, text, said):
    assert read(text, language) == said


def test_whose_lawyer_speaks_is_not_named():
    text = "Виталий Новик болен. Адвокат Виталия Новика заявил, что он болен."
    found = read_quotations(text, language="ru", persons=read_persons(text, language="ru"))
    assert [one.name for one in found] == ["Адвокат Виталия Новика"]


PRONOUNS = [
    ("ru", "Адвокат Иван Новенко приехал. «Они свободны», — сказал он.", "Иван Новенко"),
    ("ru", "Адвокат Иван Новенко встретил Павла Оравского. «Они свободны», — сказал он.", None),
    ("uk", "Адвокат Іван Новенко приїхав. «Вони вільні», — сказав він.", "Іван Новенко"),
    ("be", "Адвакат Іван Навенка прыехаў. «Яны вольныя», — сказаў ён.", "Іван Навенка"),
    ("es", "El abogado Carlos Novenko llegó. «Están libres», dijo él.", "Carlos Novenko"),
]


@pytest.mark.parametrize(("language", "text", "name"), PRONOUNS)
def test_a_pronoun_is_resolved_where_one_person_remains(language, text, name):
    found = read_quotations(text, language=language, persons=read_persons(text, language=language))
    assert [one.name for one in found] == [name]
