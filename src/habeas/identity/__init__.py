"""Which records are one person: how alike they are, and judgements about them, never changes to them.

>>> from habeas.identity import compare
>>> compare("Алесь Бяляцкі", "Александр Беляцкий").likely
True
"""

from habeas.identity.comparison import Comparison, Person, compare

__all__ = ["Comparison", "Person", "compare"]
