"""An answer as a picture: SVG with real text, with the same numbers as a table beside it, or as a line on a terminal.

Charts are functions of answers: the same answer gives the same bytes. They load nothing, run nothing and point nowhere.
"""
