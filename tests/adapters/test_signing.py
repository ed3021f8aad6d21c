"""Signed notes: the example of the format's own reference implementation, and everything that must not verify."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from habeas.adapters.signing import NoteSigner, NoteVerifier
from habeas.errors import InputError, TamperedError

# The example of Go's golang.org/x/mod/sumdb/note.
KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
SIGNATURE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
SIGNER = NoteSigner("test", bytes(range(32)))


def test_the_reference_note_opens():
    assert NoteVerifier.from_text(KEY).open(f"{TEXT}\n{SIGNATURE}") == TEXT


def test_signatures_of_others_are_left_aside():
    own = SIGNER.sign(TEXT)
    assert NoteVerifier.from_text(KEY).open(own + SIGNATURE) == TEXT
    assert SIGNER.open(f"{TEXT}\n{SIGNATURE}" + own.removeprefix(f"{TEXT}\n")) == TEXT


def test_a_note_is_signed_over_its_text_with_its_last_line_feed():
    note = SIGNER.sign("a\n\nb\n")
    assert SIGNER.open(note) == "a\n\nb\n"
    assert note.startswith("a\n\nb\n\n— test ")


def test_keys_survive_as_text():
    again = NoteSigner.from_text(SIGNER.private_text + "\n")
    assert again.sign(TEXT) == SIGNER.sign(TEXT)
    assert NoteVerifier.from_text(again.key_text + "\n").open(SIGNER.sign(TEXT)) == TEXT
    assert isinstance(again._public, Ed25519PublicKey)


@pytest.mark.parametrize(
    "change",
    [
        lambda note: note.replace("cryptography", "Cryptography"),
        lambda note: note.replace("\n\n— ", "\n\n- "),
        lambda note: note.replace("— test", "— tset"),
        lambda note: note[:-6] + "AAAA=\n",
        lambda note: note.split("\n\n")[0],
        lambda note: note.replace("\n\n", "\n"),
        lambda note: note.replace("\n\n", "\n\n\n"),
        lambda note: "",
    ],
)
def test_a_changed_note_does_not_open(change):
    note = SIGNER.sign(TEXT)
    assert change(note) != note
    with pytest.raises(TamperedError):
        SIGNER.open(change(note))


def test_the_same_name_with_another_key_does_not_open():
    with pytest.raises(TamperedError, match="not signed by test with the key"):
        NoteSigner("test", bytes(32)).open(SIGNER.sign(TEXT))


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u2003b", "a\nb"])
def test_a_name_that_would_break_a_note_is_refused(name):
    with pytest.raises(InputError, match="cannot name a register"):
        NoteSigner(name, bytes(32))


@pytest.mark.parametrize(
    "text", ["", "x", "test+00000000+!", "test+00000000+AQAA", KEY.replace("+c7", "+c8"), KEY.replace("+AR", "+BR")]
)
def test_what_is_no_public_key_is_refused(text):
    with pytest.raises(InputError):
        NoteVerifier.from_text(text)


@pytest.mark.parametrize("text", ["", KEY, SIGNER.private_text.replace("+test+", "+other+")])
def test_what_is_no_private_key_is_refused(text):
    with pytest.raises(InputError):
        NoteSigner.from_text(text)
