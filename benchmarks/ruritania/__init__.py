"""Invented people of Ruritania, a country that does not exist: their lives, and what lists tell of them.

``words`` has the names and terms, ``lives`` what happened, ``told`` what lists say of it and when, ``acts`` what is said of
many people at once, ``making`` writes a register of any size. Everything follows from a seed.
"""
