"""Who may see what: levels as a table, no users."""
