"""What every test may use: the example registers, built once for the whole run."""

import pytest


@pytest.fixture(scope="session")
def demo_registers(tmp_path_factory):
    """The folder with the registers `belarus` and `argentina`. Tests that write copy what they need."""
    from habeas.assembly import create_example

    folder = tmp_path_factory.mktemp("demo")
    for name in ("belarus", "argentina"):
        create_example(folder / name, name)
    return folder
