"""Checkpoints: origin, size and root in a signed note."""

from base64 import b64encode

import pytest

from habeas.adapters.signing import NoteSigner
from habeas.errors import TamperedError
from habeas.ledger.checkpoint import read_checkpoint, sign_checkpoint

SIGNER = NoteSigner("test", bytes(32))
ROOT = bytes(range(32))


def test_a_checkpoint_is_the_three_lines_of_the_standard():
    made = sign_checkpoint(SIGNER, "viasna.example/list", 17, ROOT)
    assert made.note.startswith(f"viasna.example/list\n17\n{b64encode(ROOT).decode()}\n\n— test ")
    assert read_checkpoint(SIGNER, made.note) == made


@pytest.mark.parametrize(
    "text",
    ["test\n", "test\n17\n", "test\n17\n!\n", f"test\n017\n{b64encode(ROOT).decode()}\n",
     f"test\n-1\n{b64encode(ROOT).decode()}\n", f"\n1\n{b64encode(ROOT).decode()}\n", "test\n17\nAAAA\n"],
)  # fmt: skip
def test_a_signed_text_of_another_form_is_refused(text):
    with pytest.raises(TamperedError, match="origin, size, root"):
        read_checkpoint(SIGNER, SIGNER.sign(text))
