"""What every test may use, built once for each process of a run: the example registers, and a PostgreSQL server.

And who runs what, where several processes share the tests (``-n``): a file's tests stay in one process, and the files
that take long begin, so that no process waits at the end for another.
"""

import pytest
from xdist.scheduler.loadfile import LoadFileScheduling

pytest_plugins = ["measured"]

_SPARK = ("tests/adapters/test_linker_spark.py", "tests/adapters/test_spark_engine.py")  # one of it is enough
_LONG = (
    "tests/docs/test_pages.py",
    *_SPARK,
    "tests/answers/columnar/test_columnar_count.py",
    "tests/stories/test_hostile_documents.py",
    "tests/stories/test_engines_agree.py",
    "tests/workflows/test_link.py",
    "tests/stories/test_levels_leak.py",
    "tests/answers/columnar/test_columnar_nobody.py",
    "tests/answers/columnar/test_columnar_definitions.py",
    "tests/answers/columnar/test_columnar_torn.py",
    "tests/stories/test_import_argentina.py",
)  # the longest first


class _ByFile(LoadFileScheduling):
    """Hands a process one file's tests after the other's; those of Spark are as one file."""

    def _split_scope(self, nodeid):
        file = super()._split_scope(nodeid)
        return "Spark" if file in _SPARK else file


def pytest_xdist_make_scheduler(config, log):
    config.option.loadscopereorder = False  # it would begin with the files that have most tests
    return _ByFile(config, log)


def pytest_collection_modifyitems(items):
    places = {name: place for place, name in enumerate(_LONG)}
    items.sort(key=lambda item: places.get(item.nodeid.split("::", 1)[0], len(places)))


@pytest.fixture(scope="session")
def demo_registers(tmp_path_factory):
    """The folder with the registers `belarus` and `argentina`. Tests that write copy what they need."""
    from habeas.assembly import create_example

    folder = tmp_path_factory.mktemp("demo")
    for name in ("belarus", "argentina"):
        create_example(folder / name, name)
    return folder


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server. Each test makes a database of its own on it."""
    from postgres_server import running

    with running() as server:
        yield server
