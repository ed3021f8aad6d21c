"""Everything that touches a disk, a clock, a key or a parser, behind the core's small protocols."""
