"""Which records are one person: judgements about records, never changes to them."""
