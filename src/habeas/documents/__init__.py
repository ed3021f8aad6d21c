"""A document: bytes as received, its text, and the way back from text to bytes."""
