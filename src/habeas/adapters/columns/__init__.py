"""The columns of a register in files: made from the ledger's disclosures many entries at a time, and kept in a folder."""
