"""Habeas: a register of people imprisoned for political reasons, and a proof for every number taken from it."""
