"""Hostile documents by seed: nested, swollen, cut off, lying about themselves, in every format that Habeas reads.

Each carries a marker as its last words. Whoever reads one must either say why it cannot be read, or have the marker. The
builders are small and know nothing of the readers.
"""

import base64
import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCES = (
    "On Monday 42 people were released from two colonies in Examplia, the rights group Dawn said.",
    "Eleven of them left the country at once; the names of fourteen others are not known.",
    "The authorities said that 258 people had been pardoned since last July.",
    "В понедельник освобождены 42 человека, сообщили правозащитники.",
    "Además, más de 300 personas siguen detenidas, según el grupo.",
)
NAUGHTY = (
    "\u202eright to left\u202c", "\u2067isolated\u2069", "Z̸̢̛a̷l̷g̸o̵", "﷽﷽﷽", "👩‍👩‍👧‍👦 🏳️‍🌈", "\ufeff\u200b\u200d\u2060", "%s%n%x", "'; DROP TABLE",
    "<script>alert(1)</script>", "${jndi:ldap://x}", "\u0000", "\u0001\u0002", "\ud7ff\ue000\uffff", "ﬁ ﬂ Ǆ", "İıſß", "a" * 5_000,
    "1e400 0x0 ٤٢ ４２ ⅔ 19½", "\r\r\n\n\x0b\x0c\x85\u2028\u2029", "]]>", "&amp;&#0;&#x110000;&bogus;", "\\u-99999?\\'zz", "=cmd|' /C calc'!A0",
)  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    """A document's name, its bytes, and the last words that it holds."""

    name: str
    data: bytes
    marker: str


def hostile_documents(seed: int, count: int) -> Iterator[Hostile]:
    """``count`` documents. The same seed gives the same documents."""
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        family = chance.choices(list(_FAMILIES), weights=list(_FAMILIES.values()))[0]
        marker = f"zebra{seed}x{number}"
        ending = chance.choice(_ENDINGS) if chance.random() < 0.3 else _ENDINGS_OF[family.__name__]
        data = family(chance, marker)
        yield Hostile(f"{number:05}-{family.__name__.strip('_')}{ending}", data, marker)


def _words(chance: random.Random, marker: str, most: int = 6) -> list[str]:
    said = [chance.choice(SENTENCES) for _ in range(chance.randint(1, most))]
    if chance.random() < 0.5:
        place = chance.randrange(len(said))
        said[place] += " " + chance.choice(NAUGHTY)
    return [*said, f"The group counted 42 people once more, and the last word is {marker}."]


def _damaged(chance: random.Random, data: bytes, plain: int = 0) -> bytes:
    """Bytes that were cut, turned over, doubled or mixed with others.

    The last ``plain`` bytes stay as they are: where a format has no check, letters may change, and nobody can see it.
    """
    last = max(1, len(data) - plain)
    place = chance.randrange(last)
    match chance.randrange(5):
        case 0:
            # A few bytes more than nothing: what is left shows which format it was.
            return data[: chance.randint(min(30, len(data) - 1), len(data) - 1)]
        case 1:
            turned = bytearray(data)
            for _ in range(chance.choice((1, 1, 8, 64))):
                turned[chance.randrange(last)] ^= 1 << chance.randrange(8)
            return bytes(turned)
        case 2:
            return data[:place] + data[place : place + 200] + data[place:]
        case 3:
            return data[:place] + data[place + chance.randint(1, 100) :]
        case _:
            return data[:place] + chance.randbytes(chance.randint(1, 64)) + data[place:]


# Texts


def _text(chance: random.Random, marker: str) -> bytes:
    text = "\n".join(_words(chance, marker))
    encodings = (
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-32",
        "cp1251",
        "koi8_u",
        "cp1252",
        "iso8859_5",
        "cp866",
    )
    data = text.encode(chance.choice(encodings), "replace")
    match chance.randrange(6):
        case 0:
            return b"\xff\xfe" + data
        case 1:
            return data + b"\x00" * chance.randint(1, 9)
        case 2:
            return chance.randbytes(chance.randint(1, 400)) + data
        case 3:
            return (chance.choice(NAUGHTY) * chance.randint(1, 50) + text).encode("utf-8", "surrogatepass")
        case 4:
            return b"x" * chance.choice((10, 100_000, 1_000_000)) + b" " + data
        case _:
            return data


def _huge_line(chance: random.Random, marker: str) -> bytes:
    return b"4" * chance.choice((9_000_000, 10_500_000)) + marker.encode()


# Pages


def _page(chance: random.Random, marker: str) -> bytes:
    body = "".join(f"<p>{words}</p>" for words in _words(chance, marker))
    depth = chance.choice((10, 100, 200, 260, 400, 3_000))
    tag = chance.choice(("div", "b", "blockquote", "table><tr><td", "ul><li", "font", "svg"))
    match chance.randrange(9):
        case 0:
            body = f"<{tag}>" * depth + body
        case 1:
            body = f'<p title="{"x" * chance.choice((1_000, 300_000))}">{body}'
        case 2:
            body = "<p " + " ".join(f"a{n}={n}" for n in range(chance.choice((10, 5_000)))) + ">" + body
        case 3:
            body = chance.choice(("<!--", "<script>", "<style>", "<textarea>", "<![CDATA[", "<a href='")) + body
        case 4:
            body = "&lol;" * 1_000 + "&#x1F600;" * 500 + body
        case 5:
            body = body.replace("<p>", "<p><b><i></p><p>")
        case 6:
            body += "</div>" * chance.choice((10, 5_000))
        case _:
            pass
    declared = chance.choice(("utf-8", "windows-1251", "koi8-r", "utf-16", "no-such-charset", "x" * 40))
    entities = (
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY lol "&a;&a;&a;&a;&a;&a;&a;">]>' if chance.random() < 0.2 else ""
    )
    page = f'{entities}<html><head><meta charset="{declared}"></head><body>{body}</body></html>'
    data = page.encode(chance.choice(("utf-8", "cp1251", "utf-16")), "replace")
    return _damaged(chance, data, 400) if chance.random() < 0.05 else data


# Packages


def _docx(chance: random.Random, marker: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{_xml(words)}</w:t></w:r></w:p>" for words in _words(chance, marker))
    depth = chance.choice((5, 90, 300, 20_000))
    match chance.randrange(8):
        case 0:
            body = "<w:tbl><w:tr><w:tc>" * depth + body + "</w:tc></w:tr></w:tbl>" * depth
        case 1:
            body = "<w:p><w:r>" * depth + body + "</w:r></w:p>" * depth
        case 2:
            body += '<w:altChunk r:id="x"/>'
        case 3:
            body = f'<w:p w:rsidR="{"0" * 500_000}"/>' + body
        case _:
            pass
    main = _swollen(
        chance, f'<?xml version="1.0" encoding="UTF-8"?><w:document {w}><w:body>{body}</w:body></w:document>'
    )
    return _package(chance, {"[Content_Types].xml": b"<Types/>", "word/document.xml": main})


def _odt(chance: random.Random, marker: str) -> bytes:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    body = "".join(f"<text:p>{_xml(words)}</text:p>" for words in _words(chance, marker))
    depth = chance.choice((5, 90, 300, 20_000))
    match chance.randrange(5):
        case 0:
            body = "<text:section>" * depth + body + "</text:section>" * depth
        case 1:
            body = "<text:p><text:span>" * depth + body + "</text:span></text:p>" * depth
        case _:
            pass
    content = _swollen(
        chance,
        f'<?xml version="1.0"?><office:document-content{spaces}><office:body>{body}</office:body></office:document-content>',
    )
    return _package(chance, {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


def _xml(words: str) -> str:
    clean = "".join(letter for letter in words if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff"))
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")


def _swollen(chance: random.Random, xml: str) -> bytes:
    """The XML, now and then with a bomb of entities, a lie about its encoding, or in UTF-16."""
    match chance.randrange(10):
        case 0:
            bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
                f'<!ENTITY {name} "&{before};&{before};&{before};&{before};&{before};&{before};">'
                for before, name in zip("abcdefgh", "bcdefghi", strict=True)
            )
            return xml.replace("?>", f"?>{bomb}]>", 1).replace("<w:t>", "<w:t>&i;").encode("utf-8", "replace")
        case 1:
            return xml.replace('"UTF-8"', '"windows-1251"').encode("utf-8", "replace")
        case 2:
            return xml.encode("utf-16", "replace")
        case _:
            return xml.encode("utf-8", "replace")


_ZEROS = zlib.compress(b" " * 100_000_000, 1)


def _package(chance: random.Random, members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    trick = chance.randrange(14)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            if trick == 0 and name.endswith(".xml"):
                continue
            package.writestr(name, data)
    data = made.getvalue()
    main = list(members)[-1]
    match trick:
        case 1:
            return _damaged(chance, data)
        case 2:
            return _bomb(main, members)
        case 3:
            return data.replace(len(members[main]).to_bytes(4, "little"), chance.randint(1, 300).to_bytes(4, "little"))
        case 4:
            return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
        case 5:
            return data[: chance.randrange(len(data))]
        case _:
            return data


def _bomb(main: str, members: dict[str, bytes]) -> bytes:
    """A package whose main part inflates to 100 MB of blanks, and says in its headers that it is small."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, data in members.items():
            package.writestr(name, _ZEROS[2:-4] if name == main else data)
    data = bytearray(made.getvalue())
    packed = len(_ZEROS) - 6
    for sign, method, sizes in ((b"PK\x03\x04", 8, 18), (b"PK\x01\x02", 10, 20)):
        at = data.rindex(
            sign, 0, data.rindex(main.encode()) if sign == b"PK\x01\x02" else data.index(main.encode()) + 1
        )
        data[at + method : at + method + 2] = (8).to_bytes(2, "little")
        data[at + sizes : at + sizes + 8] = packed.to_bytes(4, "little") + (100_000_000).to_bytes(4, "little")
    return bytes(data)


# RTF


def _rtf(chance: random.Random, marker: str) -> bytes:
    lines = "\\par ".join("".join(_spelled(letter) for letter in words) for words in _words(chance, marker))
    depth = chance.choice((5, 300, 50_000))
    match chance.randrange(10):
        case 0:
            lines = "{" * depth + lines + "}" * depth
        case 1:
            lines = "{\\footnote " * depth + lines + "}" * depth
        case 2:
            lines = f"{{\\pict\\bin{chance.randint(0, 10_000)} }}" + lines
        case 3:
            lines = f"\\ansicpg{chance.choice((1251, 99999, 932, 0))} \\'81\\'e9\\'" + lines
        case 4:
            lines = "\\u-99999999 \\u55357?\\u56832? \\uc100 " + lines
        case 5:
            lines += "}"
        case 6:
            lines = "\\" + "a" * 500 + lines
        case _:
            pass
    data = f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0\\fcharset204 A;}}}}\\f0 {lines}\\par}}".encode("ascii", "replace")
    return _damaged(chance, data, 150) if chance.random() < 0.15 else data


def _spelled(letter: str) -> str:
    if letter in "\\{}":
        return "\\" + letter
    return letter if " " <= letter <= "~" else "".join(f"\\u{unit}?" for unit in _units(letter))


def _units(letter: str) -> list[int]:
    data = letter.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "little", signed=True) for at in range(0, len(data), 2)]


# Messages


def _eml(chance: random.Random, marker: str) -> bytes:
    text = "\n".join(_words(chance, marker)).encode("utf-8", "replace")
    charset = chance.choice(("utf-8", "utf-8", "utf-8", "windows-1251", "no-such-charset", "us-ascii", "utf-16"))
    packed = chance.random() < 0.5
    head = (
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {'base64' if packed else '8bit'}\n\n"
    )
    part = head.encode() + (base64.encodebytes(text) if packed else text)
    depth = chance.choice((1, 5, 60, 400))
    match chance.randrange(10):
        case 0 | 1:
            for level in range(depth):
                part = _multipart(f"b{level}", [part])
        case 2:
            part = _multipart("b", [part])[: -chance.randint(1, 40)]
        case 3:
            part = _multipart("b", [b"Content-Type: image/png\n\nx"] * chance.choice((3, 3, 1_200)) + [part])
        case 4:
            part = part.replace(b"base64", b"x-no-such-coding")
        case 5:
            part = b"Subject: " + b"=?utf-8?b?" * 300 + b"\n" + part
        case 6:
            part = b"X-Long: " + b"a" * 300_000 + b"\n" + part
        case 7:
            part = _damaged(chance, _multipart("b", [part]), len(part) + 20)
        case 8:
            part = _multipart("b", [part]) + b"\nbehind the end"
        case _:
            pass
    return (
        b"From: Ana <ana@example.org>\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\nDate: Thu, 99 Foo 2031\n" + part
    )


def _multipart(boundary: str, parts: list[bytes]) -> bytes:
    edge = f"--{boundary}".encode()
    inner = b"".join(edge + b"\n" + part + b"\n" for part in parts)
    return f'Content-Type: multipart/mixed; boundary="{boundary}"\n\n'.encode() + inner + edge + b"--\n"


# PDF


def _pdf(chance: random.Random, marker: str) -> bytes:
    words = [line.encode("ascii", "ignore").decode() for line in _words(chance, marker)]
    trick = chance.randrange(16)
    pages = chance.randint(1, 3)
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    kids = list(range(10, 10 + 2 * pages, 2))
    objects[2] = _tree(kids, pages)
    for number, kid in enumerate(kids):
        shown = words if number == pages - 1 else [f"Page {number} of the report."]
        forms = b"/XObject<</X 5 0 R>>" if trick == 8 else b""
        objects[kid] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {kid + 1} 0 R/Resources<</Font<</F 3 0 R>>".encode()
            + forms
            + b">>>>"
        )
        objects[kid + 1] = _stream(_shown(shown))
    last = kids[-1]
    match trick:
        case 0:
            objects[2] = _tree([*kids, 2], pages + 1)
        case 1:
            objects[2] = _tree([*kids, 99], pages + 1)
        case 2:
            objects[2] = _tree(kids, chance.choice((0, 1, 7, 2_000_000_000)))
        case 3:
            objects[last + 1] = _stream(b" " * 90_000_000) if chance.random() < 0.2 else _stream(b"q " * 100_000)
        case 4:
            objects[last + 1] = objects[last + 1][:-40] + b"\nendstream"
        case 5:
            del objects[last + 1]
        case 6:
            objects[last + 1] = _stream(b"[" * 50_000 + b"(x)" + b"]" * 50_000 + b"TJ " + _shown(words))
        case 7:
            objects[last + 1] = _stream(b"q " * 5_000 + _shown(words))
        case 8:
            objects[5] = _stream(
                b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
            )
        case 9:
            objects[1] = b"<</Type/Catalog/Pages 2 0 R/Lang(x)/Names" + b"<<" * 3_000 + b">>" * 3_000 + b">>"
        case 10:
            objects[last] = objects[last].replace(b"/Contents", b"/Contentz")
        case _:
            pass
    data = _file(objects, b"/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P 0>>" if trick == 11 else b"", chance)
    match trick:
        case 12:
            return _damaged(chance, data)
        case 13:
            return data[: chance.randrange(len(data))]
        case 14:
            return data.replace(b"startxref\n", b"startxref\n9")
        case _:
            return data


def _shown(words: list[str]) -> bytes:
    def escaped(line: str) -> str:
        return "".join("\\" + sign if sign in "()\\" else sign for sign in line if sign >= " ")

    lines = "".join(f"({escaped(line)[:5_000]}) Tj T*\n" for line in words)
    return f"BT /F 9 Tf 14 TL 40 760 Td\n{lines}ET".encode()


def _stream(data: bytes, about: bytes = b"") -> bytes:
    packed = zlib.compress(data, 1)
    return b"<<" + about + f"/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"


def _tree(kids: list[int], count: int) -> bytes:
    return f"<</Type/Pages/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]/Count {count}>>".encode()


def _file(objects: dict[int, bytes], trailer: bytes, chance: random.Random) -> bytes:
    data, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = b"".join(
        b"%010d %05d n \n" % (places[number], 0) if number in places else b"0000000000 65535 f \n"
        for number in range(max(objects) + 1)
    )
    size = max(objects) + 1
    before = f"/Prev {len(data)}" if chance.random() < 0.05 else ""
    end = (
        f"trailer<</Size {size}/Root 1 0 R{before}".encode() + trailer + f">>\nstartxref\n{len(data)}\n%%EOF\n".encode()
    )
    return data + f"xref\n0 {size}\n".encode() + table + end


# Web archives


def _warc(chance: random.Random, marker: str) -> bytes:
    page = "".join(f"<p>{words}</p>" for words in _words(chance, marker))
    body = f"<html><body>{page}</body></html>".encode("utf-8", "replace")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    match chance.randrange(7):
        case 0:
            head, body = head + b"Content-Encoding: gzip\r\n", gzip.compress(body, 1)
        case 1:
            head, body = head + b"Content-Encoding: gzip\r\n", gzip.compress(body, 1)[: -chance.randint(1, 20)]
        case 2:
            head, body = head + b"Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n" % (len(body), body)
        case 3:
            head += b"X: " + b"a" * 100_000 + b"\r\n"
        case 4:
            head += b"Content-Encoding: zstd\r\n"
        case _:
            pass
    block = head + b"\r\n" + body
    length = len(block) + (chance.choice((-5, 7, 10**9)) if chance.random() < 0.2 else 0)
    long = b"X: " + b"a" * 200_000 + b"\r\n" if chance.random() < 0.05 else b""
    record = (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: application/http\r\n"
        + long
        + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (length, block)
    )
    before = b"WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 4\r\n\r\nnone\r\n\r\n"
    data = gzip.compress(before, 1) + gzip.compress(record, 1) if chance.random() < 0.6 else before + record
    match chance.randrange(6):
        case 0:
            return _damaged(chance, data, 200) or b"WARC/1.1\r\n"
        case 1 if chance.random() < 0.1:
            return gzip.compress(b"WARC/1.1\r\nContent-Length: 90000000\r\n\r\n" + b" " * 90_000_000, 1)
        case _:
            return data


def _wacz(chance: random.Random, marker: str) -> bytes:
    return _package(chance, {"datapackage.json": b"{}", "archive/data.warc.gz": _warc(chance, marker)})


# How often each stands among a thousand.
_FAMILIES = {
    _text: 170, _huge_line: 3, _page: 210, _docx: 130, _odt: 100, _rtf: 130, _eml: 130, _pdf: 170, _warc: 110, _wacz: 40,
}  # fmt: skip
_ENDINGS_OF = {
    "_text": ".txt", "_huge_line": ".txt", "_page": ".html", "_docx": ".docx", "_odt": ".odt", "_rtf": ".rtf", "_eml": ".eml",
    "_pdf": ".pdf", "_warc": ".warc.gz", "_wacz": ".wacz",
}  # fmt: skip
_ENDINGS = (".txt", ".html", ".docx", ".pdf", ".eml", ".rtf", ".warc", ".exe", "")
