"""Finding: the likely persons of a name among a million, in milliseconds and across scripts.

====================  ==================================================================================
``vocabulary``        every word that names have, by its sound; which of them are like a word, and how much
``segment``           some names and the words that they have: arrays that never change
``query``             what words to look for when a name is asked for
``index``             several segments that answer as one
``indexed``           what of an entry of the ledger the index keeps
====================  ==================================================================================

The index only brings candidates: what is shown of a person follows from the ledger (``workflows.match``). It is
derived, can be made anew at any time and is never the truth.
"""
