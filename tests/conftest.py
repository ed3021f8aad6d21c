"""What every test may use, built once for the whole run: the example registers, and a PostgreSQL server."""

import pytest


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
