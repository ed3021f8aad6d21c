"""Ed25519 keys and C2SP signed notes (https://c2sp.org/signed-note): how checkpoints are signed and verified.

A note is a text that ends in a line feed, an empty line, and one line per signature:
``— NAME BASE64(key id || signature)``. The key id is the first four bytes of
``SHA-256(NAME || 0x0a || 0x01 || public key)``. Keys are kept in the note format's own text, so that other tools read
them: ``NAME+HEX(key id)+BASE64(0x01 || public key)``, and ``PRIVATE+KEY+NAME+…`` with the seed for the private one.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from habeas.errors import InputError, TamperedError

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"
_DASH = "— "


class NoteVerifier:
    """Somebody's public key, as text and as a judge of notes."""

    def __init__(self, name: str, public: bytes) -> None:
        self.name = name
        self.key_id = sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]
        self.key_text = f"{name}+{self.key_id.hex()}+{b64encode(_ED25519 + public).decode()}"
        self._public = Ed25519PublicKey.from_public_bytes(public)

    @classmethod
    def from_text(cls, text: str) -> NoteVerifier:
        """The key of a public key text. Raises ``InputError`` where it is none."""
        name, key_id, key = _parse_key(text.strip())
        verifier = cls(name, key)
        if verifier.key_id.hex() != key_id:
            raise InputError("The public key does not fit its own key id.")
        return verifier

    def open(self, note: str) -> str:
        """The text of a note signed with this key. Signatures of others are left aside, as the standard says."""
        text, separator, signatures = note.rpartition("\n\n")
        if not separator:
            raise TamperedError("A signed note lacks its signature.")
        for line in signatures.split("\n"):
            name, _, encoded = line.removeprefix(_DASH).partition(" ")
            if not line.startswith(_DASH) or name != self.name:
                continue
            try:
                raw = b64decode(encoded, validate=True)
                if raw[:4] == self.key_id:
                    self._public.verify(raw[4:], f"{text}\n".encode())
                    return f"{text}\n"
            except (ValueError, InvalidSignature):
                raise TamperedError(f"A note's signature by {self.name} is wrong.") from None
        raise TamperedError(f"A note is not signed by {self.name} with the key of this register.")


class NoteSigner(NoteVerifier):
    """A private key: signs notes, and opens its own."""

    def __init__(self, name: str, seed: bytes) -> None:
        if not name or any(letter.isspace() or letter == "+" for letter in name):
            raise InputError(f"“{name}” cannot name a register: no spaces and no plus sign.", mend="Give --name NAME.")
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        super().__init__(name, self._private.public_key().public_bytes_raw())
        self.private_text = f"{_PRIVATE}{name}+{self.key_id.hex()}+{b64encode(_ED25519 + seed).decode()}"

    @classmethod
    def from_text(cls, text: str) -> NoteSigner:
        """The key of a private key text. Raises ``InputError`` where it is none."""
        if not text.startswith(_PRIVATE):
            raise InputError("This is not a private key.")
        name, key_id, seed = _parse_key(text.strip().removeprefix(_PRIVATE))
        signer = cls(name, seed)
        if signer.key_id.hex() != key_id:
            raise InputError("The private key does not fit its own key id.")
        return signer

    def sign(self, text: str) -> str:
        """The text, which ends in a line feed, as a signed note."""
        signature = b64encode(self.key_id + self._private.sign(text.encode())).decode()
        return f"{text}\n{_DASH}{self.name} {signature}\n"


def _parse_key(text: str) -> tuple[str, str, bytes]:
    parts = text.split("+", 2)
    try:
        name, key_id, encoded = parts
        key = b64decode(encoded, validate=True)
    except ValueError:
        raise InputError("This is not a key: NAME+ID+BASE64 was expected.") from None
    if key[:1] != _ED25519 or len(key) != 33:
        raise InputError("This is not an Ed25519 key.")
    return name, key_id, key[1:]
