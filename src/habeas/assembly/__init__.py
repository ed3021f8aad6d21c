"""The one place that chooses adapters and hands them to workflows. ``habeas.open`` leads here."""

from habeas.assembly.examples import EXAMPLES, create_example, is_example
from habeas.assembly.models import model_reader
from habeas.assembly.moving import Moved, move_register
from habeas.assembly.opening import create_register, join_register, open_for_audit, open_register, verify_proof
from habeas.assembly.register import Register
from habeas.assembly.where import Where, where

__all__ = [
    "EXAMPLES",
    "Moved",
    "Register",
    "Where",
    "create_example",
    "create_register",
    "is_example",
    "join_register",
    "model_reader",
    "move_register",
    "open_for_audit",
    "open_register",
    "verify_proof",
    "where",
]
