"""Pages: self-contained HTML without scripts, made from templates that escape everything they are given."""
