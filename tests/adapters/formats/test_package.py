"""DOCX and ODT: paragraphs, tables and notes in their order; what is left out is said, what is broken refused."""

import io
import zipfile

import docx
import pytest

import made_documents as made
from habeas.adapters.extract import extract_bytes
from habeas.adapters.formats.members import LARGEST_MEMBER, Members
from habeas.errors import InputError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


def package(members):
    made_bytes = io.BytesIO()
    with zipfile.ZipFile(made_bytes, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, words in members.items():
            opened.writestr(name, words)
    return made_bytes.getvalue()


def word(body, declaration="", **others):
    main = f'<?xml version="1.0"?>{declaration}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return package({"word/document.xml": main} | {f"word/{name}.xml": xml for name, xml in others.items()})


def writer(body, **others):
    spaces = "".join(f' xmlns:{name}="{OASIS}{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document-content{spaces}><office:body>{body}</office:body></office:document-content>"
    return package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **others})


def p(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def read(data):
    return extract_bytes(data, "report.docx")


def reason(data):
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.place.file == "report.docx"
    assert caught.value.mend
    return caught.value.what


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (p("One &amp; two&#8217;s") + p("three"), ["One & two’s", "three"]),
        ("<w:p><w:r><w:t>forty</w:t><w:noBreakHyphen/><w:t>two</w:t><w:tab/><w:t>x</w:t></w:r></w:p>", ["forty-two x"]),
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>", ["a", "b"]),
        # A change that was deleted or moved away, a field's code, a second form of a text box.
        ("<w:p><w:del><w:r><w:delText>42</w:delText></w:r></w:del><w:r><w:t>41</w:t></w:r></w:p>", ["41"]),
        ("<w:p><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:t>a</w:t></w:r></w:p>", ["a"]),
        # A text box stands behind the sentence that it hangs on.
        (f"<w:p><w:r><w:t>be</w:t></w:r><w:r><w:pict>{p('box')}</w:pict><w:t>fore</w:t></w:r></w:p>", ["before", "box"]),
        (f"<w:tbl><w:tr><w:tc>{p('Year')}</w:tc><w:tc>{p('Freed')}</w:tc></w:tr></w:tbl>{p('end')}", ["Year | Freed", "end"]),
        # A page laid out in a table: its paragraphs stay paragraphs.
        (f"<w:tbl><w:tr><w:tc>{p('One.')}{p('Two.')}</w:tc></w:tr></w:tbl>", ["One.", "Two."]),
        ("<w:p><w:r><w:t><![CDATA[a & b]]></w:t></w:r></w:p>", ["a & b"]),
    ],
)  # fmt: skip
def test_a_docx_has_the_lines_that_its_reader_sees(body, lines):
    assert read(word(body)).text.splitlines() == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<text:h>Title</text:h><text:p>a<text:s/>b<text:tab/>c<text:line-break/>d</text:p>", ["Title", "a b c", "d"]),
        (
            (
                "<text:p>42 <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>"
                "</text:note-body></text:note>left</text:p><text:p>end</text:p>"
            ),
            ["42 left", "note", "end"],
        ),
        ("<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p>kept</text:p>", ["kept"]),
        (
            (
                "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
                "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
            ),
            ["a | b"],
        ),
    ],
)
def test_an_odt_has_the_lines_that_its_reader_sees(body, lines):
    assert read(writer(body)).text.splitlines() == lines


def test_footnotes_of_a_docx_come_behind_the_text_in_a_part_of_their_own():
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote>{p("The note.")}</w:footnote></w:footnotes>'
    document = read(word(p("The text."), footnotes=notes))
    assert document.text == "The text.\nThe note."
    assert [part.name for part in document.parts] == ["word/document.xml", "word/footnotes.xml"]


def test_a_docx_says_who_made_it_and_when_but_not_when_it_was_published():
    about = read(made.as_docx(["Forty-two freed", "On Monday 42 people left."])).about
    assert (about.title, about.author, about.published) == ("Forty-two freed", "Ana Example", None)
    assert about.created is not None


def test_a_title_that_a_program_made_up_is_none():
    document = docx.Document()
    document.core_properties.title = "Microsoft Word - report.doc"
    document.add_paragraph("Forty-two freed")
    document.add_paragraph("On Monday 42 people left.")
    saved = io.BytesIO()
    document.save(saved)
    assert read(saved.getvalue()).about.title == "Forty-two freed"


def test_what_is_not_read_is_said():
    empty = f'<w:x xmlns:w="{W}"/>'
    notes = read(word(p("a"), header1=empty, comments=empty, **{"charts/chart1": empty})).notes
    assert notes == (
        "Page headers and footers are not read.",
        "Comments are not read.",
        "Charts and diagrams are not read.",
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (word(p("a"), '<!DOCTYPE x [<!ENTITY a "b">]>'), "document type"),
        (word("<w:altChunk/>"), "another document inside"),
        (word("<w:p>"), "broken"),
        (word("<w:p>" * 200 + "</w:p>" * 200), "nested more than 100"),
        (word(""), "no words"),
        (package({"word/document.xml": "<a/>".encode("utf-16")}), "UTF-16"),
        (package({"word/document.xml": '<?xml version="1.0" encoding="windows-1251"?><a/>'}), "windows-1251"),
        (package({"word/document.xml": b" " * (LARGEST_MEMBER + 1)}), "inflates to more than 64 MB"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), "lacks “content.xml”"),
        (writer("", **{"META-INF/manifest.xml": "<encryption-data/>"}), "encrypted"),
        (package({"xl/workbook.xml": ""}), "table"),
        (package({"notes.txt": "42"}), "no DOCX or ODT"),
        (made.as_docx(["a", "b"])[:-200], "damaged or cut off"),
    ],
)
def test_what_cannot_be_read_is_named(data, said):
    assert said in reason(data)


def test_a_member_that_lies_about_its_size_is_named():
    data = word(p("a" * 1_000))
    size = len(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    assert "damaged" in reason(data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))


def test_a_member_that_stands_there_twice_is_refused():
    made_bytes = io.BytesIO()
    with zipfile.ZipFile(made_bytes, "w") as opened:
        opened.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            opened.writestr("a", "2")
    with pytest.raises(InputError, match="twice"):
        Members(made_bytes.getvalue())
