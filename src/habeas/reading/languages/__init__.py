"""One folder per language: word lists and patterns, nothing else. The engine beside this folder knows no language."""
