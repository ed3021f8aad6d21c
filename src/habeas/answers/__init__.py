"""Questions, definitions, and answers that carry their times, grounds and checkpoint."""
