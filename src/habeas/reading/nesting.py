"""Sources within sources: whom a speaker quotes is named before the speaker, innermost first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from habeas.reading.tokens import Token
from habeas.reading.voices import Voice

_NEAR = 8


def nested(voices: Sequence[Voice], tokens: Sequence[Token]) -> list[Voice]:
    """Voices within voices: "X said, citing Y" has Y's number from X; so has "X said Y reported …"."""
    made = [voice for voice in voices if not voice.cites]
    for inner in (voice for voice in voices if voice.cites):
        before = [v for v in made if v.names and v.at < inner.at] or [v for v in made if v.names]
        if before:
            made = [replace(v, names=_joined(inner, v)) if v is before[-1] else v for v in made]
        else:
            made.append(inner)
    return [part for voice in made for part in _within(voice, made, tokens)]


def _within(inner: Voice, voices: Sequence[Voice], tokens: Sequence[Token]) -> list[Voice]:
    for outer in voices:
        if not outer.names or not inner.names or not outer.at < outer.start <= inner.at < outer.stop:
            continue
        if inner.nests:
            nested = replace(inner, names=_joined(inner, outer), start=max(outer.start, inner.start))
            rest = replace(inner, stop=nested.start)
            return [rest, nested] if rest.start < rest.stop else [nested]
        between = tokens[outer.start : inner.at]
        if len(between) <= _NEAR and not any(t.is_number or not t.text[0].isalnum() for t in between):
            return [replace(inner, names=_joined(inner, outer))]
    return [inner]


def _joined(inner: Voice, outer: Voice) -> tuple[str, ...]:
    return tuple(dict.fromkeys(inner.names + outer.names))
