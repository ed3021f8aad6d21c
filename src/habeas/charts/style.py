"""How charts look: one table of colours, fonts and sizes. Every text has a contrast of at least 4.5 to 1 on the paper.

No meaning rests on colour alone: a band has its edges drawn, an open end fades upwards and has an arrow, a figure is a
dot or a ring. So a chart reads the same in black and white.
"""

from __future__ import annotations

PAPER = "#ffffff"
INK = "#1d1b18"
QUIET = "#5d5850"
GRID = "#e4e0d6"
AXIS = "#8a857b"
LINE = "#1f4e79"
BAND = "#c5d6e6"
FIGURE = "#98222a"
WASHES = ("#eef3f8", "#d9e5f0", "#c5d6e6", "#a9c3da", "#8db0cd")  # of a table; ink on each has a contrast above 7 to 1

SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif"
SERIF = "'Iowan Old Style', Palatino, Charter, 'Source Serif 4', Georgia, 'DejaVu Serif', serif"

WIDTH = 680.0
MARGIN = 24.0
INNER = WIDTH - 2 * MARGIN

TITLE = 21.0
TEXT = 13.5
SMALL = 12.5
LEADING = 1.38  # line height, in sizes of the letters
