"""What every test may use: the example registers, built once for the whole run."""

import pytest


@pytest.fixture(scope="session")
def demo_registers(tmp_path_factory):
    """The folder with the registers `belarus` and `argentina`. Tests that write copy what they need."""
    from habeas.workflows.demo import build_argentina, build_belarus

    folder = tmp_path_factory.mktemp("demo")
    build_belarus(folder / "belarus")
    build_argentina(folder / "argentina")
    return folder
