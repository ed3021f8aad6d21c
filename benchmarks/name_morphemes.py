"""Morphemes and tables from which ``respellings`` makes names of people whom nobody has met.

Given names are common ones of their languages; family names are put together from pieces at random and are those of nobody
in particular. The tables of letters are written out here and not taken from ``habeas.names``: what is measured must not be
made by what it measures.
"""

from __future__ import annotations


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _words(text: str) -> list[str]:
    return text.split()


# Russian, Belarusian, Ukrainian, short forms.
MEN = _rows("""
Александр | Аляксандр | Олександр | Саша,Алесь,Сашко
Алексей | Аляксей | Олексій | Лёша,Алёша
Андрей | Андрэй | Андрій | Андрюша
Антон | Антон | Антон | Антоша
Борис | Барыс | Борис | Боря
Вадим | Вадзім | Вадим | Вадик
Валерий | Валерый | Валерій | Валера
Виктор | Віктар | Віктор | Витя
Владимир | Уладзімір | Володимир | Володя,Вова
Владислав | Уладзіслаў | Владислав | Влад
Вячеслав | Вячаслаў | Вячеслав | Слава
Геннадий | Генадзь | Геннадій | Гена
Григорий | Рыгор | Григорій | Гриша
Денис | Дзяніс | Денис |
Дмитрий | Дзмітрый | Дмитро | Дима,Зміцер
Евгений | Яўген | Євген | Женя
Егор | Ягор | Єгор |
Иван | Іван | Іван | Ваня,Янка
Игорь | Ігар | Ігор |
Кирилл | Кірыл | Кирило |
Константин | Канстанцін | Костянтин | Костя,Кастусь
Максим | Максім | Максим | Макс
Михаил | Міхаіл | Михайло | Миша,Міхась
Николай | Мікалай | Микола | Коля
Олег | Алег | Олег |
Павел | Павел | Павло | Паша
Пётр | Пётр | Петро | Петя,Пятрусь
Роман | Раман | Роман | Рома
Сергей | Сяргей | Сергій | Серёжа
Станислав | Станіслаў | Станіслав | Стас
Степан | Сцяпан | Степан | Стёпа
Тимофей | Цімафей | Тимофій |
Фёдор | Фёдар | Федір | Федя
Юрий | Юрый | Юрій | Юра,Юрась
Ярослав | Яраслаў | Ярослав |
Артём | Арцём | Артем | Тёма
""")
WOMEN = _rows("""
Александра | Аляксандра | Олександра | Саша
Алина | Аліна | Аліна |
Анастасия | Анастасія | Анастасія | Настя,Наста
Анна | Ганна | Ганна | Аня,Ганя
Валентина | Валянціна | Валентина | Валя
Вера | Вера | Віра |
Виктория | Вікторыя | Вікторія | Вика
Галина | Галіна | Галина | Галя
Дарья | Дар’я | Дар’я | Даша
Екатерина | Кацярына | Катерина | Катя,Кася
Елена | Алена | Олена | Лена
Елизавета | Лізавета | Єлизавета | Лиза
Жанна | Жанна | Жанна |
Зинаида | Зінаіда | Зінаїда | Зина
Ирина | Ірына | Ірина | Ира
Ксения | Ксенія | Ксенія | Ксюша
Лариса | Ларыса | Лариса | Лара
Людмила | Людміла | Людмила | Люда
Маргарита | Маргарыта | Маргарита | Рита
Марина | Марына | Марина |
Мария | Марыя | Марія | Маша
Надежда | Надзея | Надія | Надя
Наталья | Наталля | Наталія | Наташа
Оксана | Аксана | Оксана |
Ольга | Вольга | Ольга | Оля
Полина | Паліна | Поліна |
Светлана | Святлана | Світлана | Света
София | Сафія | Софія | Соня
Татьяна | Таццяна | Тетяна | Таня
Юлия | Юлія | Юлія | Юля
""")
# First names of fathers, as they stand in a patronymic before -ич, -іч, -на.
FATHERS = _rows("""
Александров | Аляксандрав | Олександров
Алексеев | Аляксеев | Олексійов
Андреев | Андрэев | Андрійов
Антонов | Антонав | Антонов
Борисов | Барысав | Борисов
Викторов | Віктарав | Вікторов
Владимиров | Уладзімірав | Володимиров
Григорьев | Рыгорав | Григоров
Дмитриев | Дзмітрыев | Дмитров
Евгеньев | Яўгенав | Євгенов
Иванов | Іванав | Іванов
Игорев | Ігарав | Ігоров
Константинов | Канстанцінав | Костянтинов
Михайлов | Міхайлав | Михайлов
Николаев | Мікалаев | Миколайов
Олегов | Алегав | Олегов
Павлов | Паўлав | Павлов
Петров | Пятров | Петров
Романов | Раманав | Романов
Сергеев | Сяргеев | Сергійов
Степанов | Сцяпанав | Степанов
Фёдоров | Фёдарав | Федоров
Юрьев | Юр’ев | Юрійов
""")
# Endings of family names: of a man and of a woman in Russian, in Belarusian, in Ukrainian.
ENDINGS = _rows("""
ов ова | аў ава | ов ова
ев ева | еў ева | ев ева
ин ина | ін іна | ин ина
ский ская | скі ская | ський ська
цкий цкая | цкі цкая | цький цька
ович ович | овіч овіч | ович ович
евич евич | евіч евіч | евич евич
енко енко | енка енка | енко енко
чук чук | чук чук | чук чук
юк юк | юк юк | юк юк
ёнок ёнок | ёнак ёнак | онок онок
ик ик | ік ік | ик ик
ко ко | ка ка | ко ко
ец ец | ец ец | ець ець
уха уха | уха уха | уха уха
ейка ейка | ейка ейка | ійка ійка
""")
STEMS = _words("""
Бар Бел Бон Брод Вал Вер Вол Гар Глад Гол Град Дан Доб Дорн Дубр Жел Жур Заг Зар Зем Каз Кал Карт Кол Кор Кост Крав Круп
Лап Лев Лом Лук Мал Марк Мед Мел Мир Мор Нар Нев Ник Пав Пал Пар Пер Пил Пол Прих Рад Раз Рог Рус Сав Сел Сер Ско Сол Стар
Сук Тар Тер Тим Ткал Том Туман Ус Фед Фил Хал Хар Хмел Цвет Чай Чер Шам Шев Шир Шкур Щег Яз Ял Яр
""")
MIDDLES = _words("""
а ал ам ан ап ар ас ат ах ач аш е ел ем ен еп ер ес ет и ив ил им ин ир ис ит ич иш о об ов од ож оз ок ол ом он оп ор ос от ох
оч ош у уб уг уд ул ум ун уп ур ус ут ух уч уш ын ыл ыр
""")
CODAS = _words("б в г д ж з к л м н п р с т ф х ч ш нд рк ст лб мк нч рт шк")

# Spanish given names, and pieces of family names.
SPANISH_MEN = _words("""
Alberto Alejandro Alfredo Andrés Ángel Antonio Armando Arturo Carlos César Daniel Diego Eduardo Emilio Enrique Ernesto Esteban
Felipe Fernando Francisco Gabriel Gerardo Gonzalo Guillermo Héctor Horacio Hugo Ignacio Javier Jesús Joaquín Jorge José Juan
Julio Luis Manuel Marcelo Mario Martín Miguel Nicolás Oscar Pablo Pedro Rafael Ramón Raúl Ricardo Roberto Rodolfo Rubén Santiago
Sebastián Sergio Tomás Vicente Víctor
""")
SPANISH_WOMEN = _words("""
Adriana Alejandra Alicia Amalia Ana Andrea Ángela Beatriz Carmen Carolina Catalina Cecilia Claudia Cristina Dolores Elena Elisa
Elsa Emilia Estela Eva Gabriela Gloria Graciela Inés Irene Isabel Josefina Juana Julia Laura Leticia Lidia Lucía Luisa Marcela
Margarita María Marta Mercedes Mónica Nélida Norma Olga Patricia Pilar Raquel Rosa Rosario Sara Silvia Sofía Susana Teresa
Verónica Victoria Virginia Yolanda
""")
SPANISH_SHORT = {
    "Francisco": "Paco", "José": "Pepe", "Ignacio": "Nacho", "Manuel": "Manolo", "Dolores": "Lola", "Rosario": "Charo",
    "Mercedes": "Meche", "Eduardo": "Lalo", "Guillermo": "Memo", "Enrique": "Quique", "Alejandra": "Ale", "Jesús": "Chucho",
}  # fmt: skip
SPANISH_STARTS = _words("""
Abr Alb Ald Alm Arr Av Bal Barr Ben Berm Bol Bust Cab Cald Cam Cast Ced Cord Corr Dom Dur Echev Esc Esp Far Font Gal Gar Gom Gorr
Gut Herr Iz Jar Lab Lar Led Lop Luz Mad Mald Marq Mend Mir Mont Mor Mun Nav Och Ol Ort Pal Par Ped Per Pin Quir Ram Reb Riv Rod
Sal Sand Ser Sol Tam Tor Uri Val Var Vel Vill Yan Zal Zub Zar
""")
SPANISH_MIDDLES = _words(
    "a al an ar as at e el en er es et i il in ir is o ol on or os u ul un ur ach ech ich iñ uj ob ed ag"
)
SPANISH_ENDS = _words(
    "ez aga ano ena ero eta ido iga illo ita oa odo ona osa uela uz ales ares iño andi arri azo ejo ola"
)

# Arabic given names: in Arabic letters, then in Latin ones as people write them.
ARABIC_MEN = _rows("""
محمد | Mohammed | Muhammad | Mohamed | Mohamad
أحمد | Ahmed | Ahmad | Ahmed | Ahmad
محمود | Mahmoud | Mahmud | Mahmoud | Mahmood
علي | Ali | Ali | Ali | Aly
حسن | Hassan | Hasan | Hassan | Hasan
حسين | Hussein | Husayn | Hussein | Hossein
عمر | Omar | Umar | Omar | Omer
يوسف | Youssef | Yusuf | Youcef | Yousef
إبراهيم | Ibrahim | Ibrahim | Brahim | Ebrahim
خالد | Khaled | Khalid | Khaled | Khalid
سعيد | Said | Sa'id | Saïd | Saeed
عبد الرحمن | Abdel Rahman | Abd al-Rahman | Abderrahmane | Abdulrahman
عبد الله | Abdullah | Abd Allah | Abdallah | Abdulla
مصطفى | Mostafa | Mustafa | Mustapha | Moustafa
طارق | Tarek | Tariq | Tarek | Tareq
ياسر | Yasser | Yasir | Yacer | Yaser
جمال | Gamal | Jamal | Djamel | Jamal
كريم | Karim | Karim | Karim | Kareem
رشيد | Rashid | Rashid | Rachid | Rasheed
نبيل | Nabil | Nabil | Nabil | Nabeel
""")
ARABIC_WOMEN = _rows("""
فاطمة | Fatima | Fatima | Fatma | Fatimah
عائشة | Aisha | A'isha | Aïcha | Ayesha
مريم | Mariam | Maryam | Meriem | Maryam
زينب | Zeinab | Zaynab | Zineb | Zainab
خديجة | Khadija | Khadija | Khadidja | Khadijah
ليلى | Laila | Layla | Leila | Leyla
نور | Nour | Nur | Nour | Noor
سلمى | Salma | Salma | Selma | Salma
هدى | Hoda | Huda | Houda | Huda
رانيا | Rania | Raniya | Rania | Ranya
أمينة | Amina | Amina | Amina | Ameena
سميرة | Samira | Samira | Samira | Sameera
""")
# A consonant in Arabic, then in the four ways; family names are three or four of them in a pattern of vowels.
ARABIC_CONSONANTS = _rows("""
ب | b | b | b | b
ت | t | t | t | t
ج | g | j | dj | j
ح | h | h | h | h
خ | kh | kh | kh | kh
د | d | d | d | d
ر | r | r | r | r
ز | z | z | z | z
س | s | s | s | s
ش | sh | sh | ch | sh
ص | s | s | s | s
ط | t | t | t | t
غ | gh | gh | gh | gh
ف | f | f | f | f
ق | k | q | k | q
ك | k | k | k | k
ل | l | l | l | l
م | m | m | m | m
ن | n | n | n | n
ه | h | h | h | h
و | w | w | ou | w
""")
ARABIC_VOWELS = _rows("""
ا | a | a | a | a
ي | i | i | i | ee
و | ou | u | ou | oo
 | a | a | a | a
 | e | i | e | i
 | o | u | o | u
""")

# Latin letters for Cyrillic ones: a way of writing each. “^я” stands for я at the start and after a vowel or a sign.
_COMMON = "а a б b в v г g д d з z и i к k л l м m н n о o п p р r с s т t у u ф f"
ROMANISATIONS: dict[str, dict[str, str]] = {
    name: dict(zip(*[iter(table.split(" "))] * 2, strict=True))
    for name, table in {
        "ru-bgn": f"{_COMMON} е e ^е ye ё e ^ё yo ж zh й y х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya",
        "ru-passport": f"{_COMMON} е e ё e ж zh й i х kh ц ts ч ch ш sh щ shch ъ ie ы y ь  э e ю iu я ia",
        "ru-german": f"{_COMMON} в w е e ^е je ё jo ж sch й i х ch ц z ч tsch ш sch щ schtsch ъ  ы y ь  э e ю ju я ja",
        "ru-french": f"{_COMMON} у ou е e ^е ie ё io ж j й ï х kh ц ts ч tch ш ch щ chtch ъ  ы y ь  э e ю iou я ia",
        "be-passport": f"{_COMMON} г h е e ^е ie ё io ж zh і i й i ў u х kh ц ts ч ch ш sh ы y ь  э e ю iu я ia ’ ",
        "be-lacinka": f"{_COMMON} г h е ie ^е je ё io ^ё jo ж ž і i й j ў ŭ х ch ц c ч č ш š ы y ь  э e ю iu ^ю ju я ia ^я ja ’ ",
        "be-bgn": f"{_COMMON} г h е ye ё yo ж zh і i й y ў w х kh ц ts ч ch ш sh ы y ь  э e ю yu я ya ’ ",
        "uk-2010": f"{_COMMON} г h ґ g е e є ie ^є ye ж zh и y і i ї i ^ї yi й i х kh ц ts ч ch ш sh щ shch ь  ю iu ^ю yu я ia ^я ya ’ ",
        "uk-bgn": f"{_COMMON} г h ґ g е e є ye ж zh и y і i ї yi й y х kh ц ts ч ch ш sh щ shch ь  ю yu я ya ’ ",
    }.items()
}  # fmt: skip
