"""Eastern Armenian by BGN/PCGN 1981 without its apostrophes: Երևան is Yerevan, Ոսկանյան Voskanyan, Թումանյան Tumanyan.

ե at the start is ye and ո there vo (o before վ); ու is u and և ev wherever they stand.
"""

from __future__ import annotations

import re

_LETTERS = {
    "ա": "a", "բ": "b", "գ": "g", "դ": "d", "ե": "e", "զ": "z", "է": "e", "ը": "y", "թ": "t", "ժ": "zh", "ի": "i", "լ": "l",
    "խ": "kh", "ծ": "ts", "կ": "k", "հ": "h", "ձ": "dz", "ղ": "gh", "ճ": "ch", "մ": "m", "յ": "y", "ն": "n", "շ": "sh", "ո": "o",
    "չ": "ch", "պ": "p", "ջ": "j", "ռ": "r", "ս": "s", "վ": "v", "տ": "t", "ր": "r", "ց": "ts", "ւ": "v", "փ": "p", "ք": "k",
    "օ": "o", "ֆ": "f", "և": "ev",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_GROUPS = ((r"ու", "u"), (r"^(?=[եև])", "y"), (r"^ո(?!վ)", "vo"))


def eastern(word: str) -> str:
    """A lower-case Armenian word in lower-case Latin letters."""
    for group, latin in _GROUPS:
        word = re.sub(group, latin, word)
    return word.translate(_TABLE)
