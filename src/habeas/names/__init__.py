"""Names of people: their scripts, parts and spellings, and how alike two of them are.

========================  ==========================================================================
``scripts``               which script a text is written in
``transliteration``       any script to plain Latin letters, for comparing
``romanisation``          the official systems as tables: which one a stored form follows
``words``                 one word of a name, with the keys it is compared and found by
``name``                  a whole name: its words and what each of them is
``comparison``            how two names stand to each other, and why
========================  ==========================================================================
"""
