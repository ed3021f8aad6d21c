"""One file per format of a document: bytes to a text with the way back. They run in a child process only (``child``)."""
