"""The register as columns: one row per version of a record, so that a question is an expression over tables.

``schema`` says which tables there are, ``person`` makes the rows of one person by the specification's own fold,
``joined`` those of records that were judged the same, ``whole`` all tables of a ledger, entry by entry: what the quicker
building is held to. ``custody`` and ``days`` are how dates become whole numbers. Keeping them in files is left to ``adapters.columns``.
"""
