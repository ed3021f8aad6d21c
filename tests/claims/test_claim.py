"""A claim has an id that holds nothing of what it says."""

from habeas.claims.claim import Claim, claims
from habeas.documents.span import Span

DOCUMENT = "8789657f812a1dd7" + "0" * 48


def test_the_id_names_the_kind_the_document_and_the_span():
    assert Claim(DOCUMENT, "figure", Span(16, 18)).id == "figure-8789657f812a1dd7-16-18"


def test_claims_of_one_kind_on_one_span_are_told_apart_by_their_turn():
    found = claims(DOCUMENT, "figure", [Span(16, 18), Span(20, 22), Span(16, 18)])
    assert [one.local for one in found] == [
        "8789657f812a1dd7-16-18", "8789657f812a1dd7-20-22", "8789657f812a1dd7-16-18-2",
    ]  # fmt: skip


def test_another_document_or_kind_is_another_claim():
    span = Span(16, 18)
    assert (
        len({Claim(DOCUMENT, "figure", span).id, Claim(DOCUMENT, "event", span).id, Claim("9" * 64, "figure", span).id})
        == 3
    )
