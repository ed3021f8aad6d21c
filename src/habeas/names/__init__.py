"""Names of people: their scripts, parts and spellings, and how two of them stand to each other.

===================  =====================================================================================
``scripts``          which script a text is written in
``transliteration``  any script to plain Latin letters, for comparing
``romanisation``     the official systems as tables: which one a stored form follows
``sounds``           how surely a Latin word and one of another script sound alike
``equivalents``      given names that are one name, in many languages, and their short forms
``patronymics``      whose son or daughter; ``surnames``: the man's form of a family name; ``endings``: what
                     makes one family name of another
``inflection``       what an inflected word may be the form of
``titles``           what is no part of a name; ``particles``: what is a part of the family name; ``no_name``
``words``            one word of a name, with the keys it is compared and found by
``name``             a whole name: its words, and what each of them is
``comparison``       how two names stand to each other, word by word
===================  =====================================================================================

How likely two names are one person's is not decided here: see ``habeas.identity``.
"""
