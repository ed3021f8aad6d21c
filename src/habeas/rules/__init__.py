"""Conditions written as data, in CEL, and their verdicts in three values: yes, no, unknown."""
