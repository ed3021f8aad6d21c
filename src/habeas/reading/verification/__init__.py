"""What somebody else read in a document, held against the document: only what stands there is let through.

A reader that is no grammar (a language model) may be mistaken, may invent, and may obey words that an adversary has
written into the document. So its answer is taken as data of unknown shape. Each claim must be found in the text word for
word; numbers and dates are those that the rules read at that place; codes are those of the vocabulary; names stand in the
text. Everything else is dropped and counted with its reason. Nothing here knows how the answer was come by.
"""
