"""Apache Spark for the tests of this folder: one for all of them, set for a few rows and a short life."""

import pytest

_SET = """
spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1
spark.sql.codegen.factoryMode NO_CODEGEN
spark.sql.codegen.wholeStage false
spark.sql.shuffle.partitions 1
"""


@pytest.fixture(scope="session", autouse=True)
def spark_for_few_rows(tmp_path_factory):
    """Spark reads its configuration when the first of the tests starts it."""
    folder = tmp_path_factory.mktemp("spark")
    (folder / "spark-defaults.conf").write_text(_SET, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SPARK_CONF_DIR", str(folder))
        yield
