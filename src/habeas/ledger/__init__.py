"""The append-only ledger: entries, canonical bytes, the Merkle tree, proofs, checkpoints, the Store protocol."""
