"""Finding a legal act: a file, or the name of one that comes with the examples."""

from __future__ import annotations

from pathlib import Path

from habeas.answers.act_facts import ACT_FACTS
from habeas.assembly.examples import EXAMPLES
from habeas.errors import InputError, Place
from habeas.rules.legal_act import LegalAct, read_act
from habeas.vocabulary.suggestions import did_you_mean


def legal_act(named: str) -> LegalAct:
    """The act in a file, or the one of this name under ``examples``. Raises ``InputError`` with the place and the mend."""
    path = Path(named)
    if not path.is_file():
        shipped = {file.stem: file for file in sorted(EXAMPLES.glob("*/acts/*.toml"))}
        if named not in shipped:
            raise InputError(
                f"There is no legal act “{named}”, as a file or by name.", mend=did_you_mean(named, shipped)
            )
        path = shipped[named]
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(f"The act cannot be read: {why}.", place=Place(str(path)), mend="Name another file.") from None
    return read_act(text, str(path), ACT_FACTS)
