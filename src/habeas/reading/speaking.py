"""The speakers of a text that is laid out: found once, for figures and events alike."""

from __future__ import annotations

from habeas.reading.attribution import Attribution
from habeas.reading.layout import Layout
from habeas.reading.speakers import Speakers


def speakers_of(layout: Layout) -> Speakers:
    """Who says what stands where in the text."""
    attribution = Attribution(layout.text, layout.tokens, layout.words.voices, layout.times)
    return Speakers(attribution, layout.tokens, layout.sentences, layout.paragraphs)
