"""English, as news agencies, rights groups and courts write it."""
