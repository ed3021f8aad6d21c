"""Linking lists of people: what is compared, by which model, and what its numbers are worth. No engine is named here."""
