"""Reading: a document's text into claims. A language is one folder of word lists and patterns."""
