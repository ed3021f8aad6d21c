"""One article in every format that Habeas reads, each made by a program that knows nothing of Habeas."""

import io
import zipfile
from email.message import EmailMessage
from html import escape

import docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from playwright.sync_api import sync_playwright
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ADDRESS = "https://example.org/report"


def as_text(paragraphs):
    return ("\n".join(paragraphs) + "\n").encode()


def as_html(paragraphs):
    title, *rest = paragraphs
    body = "".join(f"<p>{escape(words)}</p>" for words in rest)
    return f"<!doctype html><html><body><article><h1>{escape(title)}</h1>{body}</article></body></html>".encode()


def as_pdf(paragraphs, browser, style="p { text-align: justify }", page="A5"):
    """Printed by a browser on small pages, with a running head and page numbers."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        opened = started.new_page()
        opened.set_content(as_html(paragraphs).decode().replace("<body>", f"<style>{style}</style><body>"))
        made = opened.pdf(
            format=page,
            display_header_footer=True,
            header_template='<span style="font-size: 8px">A report of Example</span>',
            footer_template='<span style="font-size: 8px">Page <span class="pageNumber"></span> of '
            '<span class="totalPages"></span></span>',
            margin={"top": "60px", "bottom": "60px", "left": "50px", "right": "50px"},
        )
        started.close()
    return made


def as_docx(paragraphs, author="Ana Example"):
    title, *rest = paragraphs
    document = docx.Document()
    document.core_properties.author = author
    document.add_heading(title, 0)
    for words in rest:
        half = len(words) // 2
        paragraph = document.add_paragraph(words[:half])
        paragraph.add_run(words[half:]).bold = True
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def as_odt(paragraphs):
    title, *rest = paragraphs
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=title))
    for words in rest:
        document.text.addElement(P(text=words))
    made = io.BytesIO()
    document.write(made)
    return made.getvalue()


def as_rtf(paragraphs):
    def spelled(letter):
        return letter if letter.isascii() and letter not in "\\{}" else f"\\u{ord(letter)}?"

    lines = "\\par\n".join("".join(map(spelled, words)) for words in paragraphs)
    return f"{{\\rtf1\\ansi\\uc1{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {lines}\\par}}".encode("ascii")


def as_eml(paragraphs):
    message = EmailMessage()
    message["From"] = "Ana Example <ana@example.org>"
    message["Subject"] = paragraphs[0]
    message["Date"] = "Wed, 07 May 2025 23:30:00 +0200"
    message["Message-ID"] = "<report@example.org>"
    message.set_content("\n\n".join(paragraphs), cte="quoted-printable")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="photo.png")
    return message.as_bytes()


def as_warc(paragraphs, *, packed=True):
    """A response between a request and a picture, compressed by the server."""
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("report.warc", {"software": "a crawler"}))
    request = StatusAndHeaders("GET /report HTTP/1.1", [("Host", "example.org")], is_http_request=True)
    writer.write_record(
        writer.create_warc_record(ADDRESS, "request", payload=io.BytesIO(), length=0, http_headers=request)
    )
    for address, kind, body in (
        (f"{ADDRESS}.png", "image/png", b"\x89PNG"),
        (ADDRESS, "text/html", as_html(paragraphs)),
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), length=len(body), http_headers=headers
            )
        )
    return made.getvalue()


def as_wacz(paragraphs):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("archive/data.warc.gz", as_warc(paragraphs))
        package.writestr("datapackage.json", "{}")
    return made.getvalue()
