"""A report, and what is left of an answer about it."""

import hashlib

from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About, Document
from habeas.documents.span import Span
from habeas.reading.verification.answer import Answers

REPORT = """Examplia frees 42 prisoners
EXAMPLE CITY, 7 May 2031 — President Aleksandr Novenko on Wednesday pardoned 42 political prisoners. “They will go home,” Novenko said.
Fourteen of them are ill. According to the rights group Dawn, more than 1,100 people are still behind bars.
On 5 May 2031 a court in Example City sentenced the journalist Maria Vymysl to 30 months in a colony under article 342.
Novenko said the amnesty “is not over” and that nobody was forgotten.
"""


def document(text=REPORT, language="en", published="2031-05-07"):
    data = text.encode()
    about = About(published=published, language=language)
    return Document(
        hashlib.sha256(data).hexdigest(), "report.txt", "text/plain", cleaned(decoded(data, "utf-8")), about
    )


def verified(answer, **how):
    """The findings of one answer about a whole document."""
    asked = document(**how)
    answers = Answers(asked, None)
    answers.take(answer, Span(0, len(asked.text)))
    return answers.findings()


def figure(**fields):
    """A right answer about the 42, changed here and there."""
    right = {
        "sentence": "President Aleksandr Novenko on Wednesday pardoned 42 political prisoners.",
        "quote": "42 political prisoners", "number": "42", "low": 42, "high": 42, "modality": "exact", "counted": "pardoned",
        "kind": "flow", "from": "2031-05-07", "to": "2031-05-07", "attributed_to": [], "note": None, "subset_of": None,
    }  # fmt: skip
    return right | fields
