"""Names and cities with their documented Latin forms, plain: how their own states, gazetteers or bearers spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.names.transliteration import latin

# Wikipedia's article titles and the heads of state's own sites, unless another source is named.
SPELLINGS = {
    "Belarusian, Russian, Ukrainian": [
        ("Бяляцкі", "bialiatski"), ("Ціханоўская", "tsikhanouskaia"), ("Зеленський", "zelenskii"), ("Подъячев", "podiachev"),
        ("Ивановъ", "ivanov"),  # the old spelling: ъ at the end is silent
    ],
    # Bulgarian names and cities, Law on Transliteration of 2009
    "Bulgarian": [
        ("България", "balgariia"),  # ъ between consonants is a vowel
        ("Кърджали", "kardzhali"), ("Търново", "tarnovo"), ("Живков", "zhivkov"), ("Симеон", "simeon"),
    ],
    # The Serbian Latin alphabet, without its marks
    "Serbian": [("Ђинђић", "djindjich"), ("Љубиша", "ljubisha"), ("Његош", "njegosh"), ("Михајло", "mikhajlo"), ("Џајић", "dzhajich")],
    # ELOT 743, as in passports and on road signs
    "Greek": [
        ("Τσίπρας", "tsipras"), ("Μητσοτάκης", "mitsotakis"),
        ("Παπανδρέου", "papandreou"),  # ου
        ("Μπακογιάννη", "bakogianni"),  # μπ at the start
        ("Λάμπρος", "lampros"),  # … and inside
        ("Ντόρα", "dora"), ("Αντώνης", "antonis"), ("Γκίκας", "gikas"),
        ("Παύλος", "pavlos"),  # αυ before λ
        ("Ναύπακτος", "nafpaktos"),  # αυ before π
        ("Ευάγγελος", "evangelos"),  # ευ before a vowel, γγ
        ("Ευτύχιος", "eftychios"), ("Μαΐου", "maiou"),
        ("Ταΰγετος", "taygetos"),  # a diaeresis parts the vowels
        ("Θεσσαλονίκη", "thessaloniki"), ("ΠΑΠΑΝΔΡΕΟΥ", "papandreou"), ("Σφήκας", "sfikas"), ("Ψαρός", "psaros"),
    ],
    # The national system of Georgia (2002), without the apostrophes of ejectives
    "Georgian": [
        ("მიხეილ", "mikheil"), ("სააკაშვილი", "saakashvili"), ("ჭავჭავაძე", "chavchavadze"), ("წერეთელი", "tsereteli"),
        ("თბილისი", "tbilisi"), ("ქუთაისი", "kutaisi"), ("ღარიბაშვილი", "gharibashvili"), ("ჟვანია", "zhvania"),
    ],
    # BGN/PCGN 1981
    "Armenian": [
        ("Երևան", "yerevan"), ("ԵՐԵՎԱՆ", "yerevan"),
        ("Եղիշե", "yeghishe"),  # ե at the start and inside
        ("Ոսկանյան", "voskanyan"),  # ո at the start
        ("Հովհաննես", "hovhannes"), ("Փաշինյան", "pashinyan"), ("Սարգսյան", "sargsyan"),
        ("Ռոբերտ", "robert"), ("Քոչարյան", "kocharyan"), ("Ծառուկյան", "tsarukyan"), ("Թումանյան", "tumanyan"),
    ],
    # No standard writes only the vowels that stand there; the consonants are BGN/PCGN's, and those of Israel's road signs
    "Arabic, Persian": [
        ("كازانوفا", "kazanufa"), ("أوباما", "obama"), ("محمد", "mhmd"), ("مُحَمَّد", "mhmd"), ("ياسر", "yasr"), ("وليد", "wlid"),
        ("کروبی", "krubi"), ("سعيد", "said"), ("مروان", "mrwan"), ("خديجة", "khdija"), ("إيران", "iran"),
    ],
    "Hebrew": [
        ("נתניהו", "ntnihu"), ("פרס", "prs"), ("ברק", "brk"), ("יוסף", "yusf"), ("שרון", "shrun"), ("ג'ונסון", "junsun"),
        ("צ׳רצ׳יל", "chrchil"), ("וולף", "vlf"), ("גולדה", "gulda"),
    ],
    # The examples of the notice on the romanisation of Korean (2000-8)
    "Korean": [
        ("구미", "gumi"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok"), ("호법", "hobeop"), ("월곶", "wolgot"),
        ("한밭", "hanbat"), ("칠곡", "chilgok"), ("임실", "imsil"),
        ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("신라", "silla"), ("별내", "byeollae"),
        ("독립문", "dongnimmun"), ("설악", "seorak"), ("대관령", "daegwallyeong"), ("울릉", "ulleung"), ("압구정", "apgujeong"),
        ("서울", "seoul"), ("부산", "busan"), ("문재인", "munjaein"), ("김정은", "gimjeongeun"),
    ],
    # Hepburn
    "Japanese": [
        ("シンゾウ", "shinzou"), ("あべ", "abe"), ("チャーチル", "chachiru"), ("トランプ", "toranpu"), ("ジョン", "jon"), ("ティム", "timu"),
        ("ウィリアム", "wiriamu"), ("フィリップ", "firippu"), ("ヴィクトル", "vikutoru"), ("リョウヘイ", "ryouhei"), ("ﾌﾟｰﾁﾝ", "puchin"),
        ("マッチ", "matchi"), ("シェリー", "sheri"),
    ],
    "Latin": [("Łukasz", "lukasz"), ("İbrahim", "ibrahim"), ("Straße", "strasse"), ("Nguyễn", "nguyen"), ("O’Neil", "oneil")],
}  # fmt: skip


@pytest.mark.parametrize(("native", "spelled"), [row for rows in SPELLINGS.values() for row in rows])
def test_a_word_is_spelled_in_plain_latin_letters(native, spelled):
    assert latin(native) == spelled


@given(st.text(max_size=20))
def test_any_text_becomes_plain_letters_and_digits(text):
    assert latin(text) == "" or (latin(text).isascii() and latin(text).isalnum())


@given(st.text(max_size=20))
def test_case_tells_nothing_apart_from_the_eszett_and_its_like(text):
    assert latin(text.casefold()) == latin(text)
