"""The store for teams: a ledger and its documents in a PostgreSQL database, opened from many machines at once."""
