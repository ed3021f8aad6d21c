"""The one place that chooses adapters and hands them to workflows. ``habeas.open`` leads here."""

from habeas.assembly.examples import EXAMPLES, create_example, is_example
from habeas.assembly.models import model_reader
from habeas.assembly.opening import create_register, open_for_audit, open_register, verify_proof
from habeas.assembly.register import Register

__all__ = [
    "EXAMPLES",
    "Register",
    "create_example",
    "create_register",
    "is_example",
    "model_reader",
    "open_for_audit",
    "open_register",
    "verify_proof",
]
