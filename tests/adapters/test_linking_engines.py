"""The engines of linking: nothing on standard output, and ended as a person ends them."""

import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from habeas.adapters.linker import SplinkEngine
from habeas.identity.linking.columns import Mention, rows
from habeas.identity.linking.engine import Task
from habeas.identity.linking.model import PERSONS, Key

_ASKED = """
from habeas.adapters.linking_engines import opened
with opened("duckdb", "1GB", 1) as api:
    print(api.duckdb_con.sql(
        "select current_setting('enable_progress_bar') or current_setting('enable_progress_bar_print')"
    ).fetchall())
"""
_CROWD = [Mention(f"person/x/{n}", f"Roe{n % 50}, Ana", sex="female") for n in range(6000)]
_SLOW = replace(PERSONS, keys=(Key(("sex",), most=10**9),))


def test_duckdb_draws_no_bar_on_standard_output_where_it_takes_the_process_for_a_persons() -> None:
    found = subprocess.run([sys.executable, "-c", _ASKED], capture_output=True, text=True, check=True)
    assert found.stdout == "[(False,)]\n"


@pytest.mark.parametrize(("sent", "ends"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)])
def test_a_signal_while_the_engine_computes_ends_it_as_it_ends_everything(
    sent: signal.Signals, ends: type[BaseException]
) -> None:
    def told(done: int, _all: int) -> None:
        if not done:
            threading.Timer(0.5, os.kill, (os.getpid(), sent)).start()

    with pytest.raises(ends):
        SplinkEngine()(Task([rows(_CROWD)], _SLOW, progress=told))
