"""Persons, detentions, groups and figures as they follow from the statements, for one pair of times."""
