"""The words of the field as frozen values: dates as told, quantities with bounds, terms, predicates. No I/O."""
