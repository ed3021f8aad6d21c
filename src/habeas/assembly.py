"""The one place that chooses adapters and hands them to workflows. ``habeas.open`` leads here."""
