"""Words like a word: what one pass over signatures leaves is what comparing with every word would find."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from habeas.identity.finding.vocabulary import BONES, WIDTH, Vocabulary
from habeas.names.words import skeleton

WORDS = st.text("abdegikSZn", min_size=1, max_size=9)


def vocabulary(words):
    ordered = sorted(set(words))
    return Vocabulary.of(
        np.array([word.encode() for word in ordered], f"S{WIDTH}"),
        np.array([skeleton(word).encode() for word in ordered], f"S{BONES}"),
    )


@given(st.lists(WORDS, min_size=1, max_size=40), WORDS, st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_near_words_are_all_those_of_few_changes(words, asked, within):
    found, changes = vocabulary(words).near(asked.encode(), within)
    told = dict(zip(vocabulary(words).words[found].tolist(), changes.tolist(), strict=True))
    assert told == {word.encode(): n for word in set(words) if (n := OSA.distance(word, asked)) <= within}


@given(st.lists(WORDS, min_size=1, max_size=40), WORDS)
def test_the_same_words_and_those_that_begin_so(words, asked):
    held = vocabulary(words)
    assert held.words[held.same([asked.encode()])].tolist() == [asked.encode()] * (asked in words)
    begun = [word.encode() for word in sorted(set(words)) if word.startswith(asked)]
    assert held.words[held.beginning(asked.encode())].tolist() == begun


def test_consonants_of_one_kind_are_one_coarsely():
    held = vocabulary(["vilSa", "pirsa", "mirsa"])
    assert sorted(held.words[held.of_coarse(b"blS")].tolist()) == [b"pirsa", b"vilSa"]


def test_an_empty_vocabulary_has_nothing():
    held = vocabulary([])
    assert (
        len(held.near(b"a", 1)[0])
        == len(held.same([b"a"]))
        == len(held.of_coarse(b"b"))
        == len(held.beginning(b"a"))
        == 0
    )
