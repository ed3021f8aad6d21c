"""How many examples a property is tried with where each takes long: few every day, many times as many in `make soak`."""

import os

_TIMES = int(os.environ.get("HABEAS_EXAMPLES", "1"))


def few(number: int) -> int:
    return number * _TIMES
