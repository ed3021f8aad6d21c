"""The page on PostgreSQL is true: its statements set a team up, and its commands run one after the other."""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "postgresql.md").read_text("utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_what_the_page_says_to_do_can_be_done(postgres, tmp_path):
    (setup,) = blocks("sql")
    setup = [line for line in setup.splitlines() if line]
    again = [line.replace("belarus ", f"belarus_{number} ") for number in (2, 3) for line in setup[3:]]
    postgres.execute("DROP ROLE IF EXISTS anna", "DROP ROLE IF EXISTS olga", *setup, *again)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"], str(postgres.programs)])
    said = []
    for command in "".join(blocks("sh")).splitlines():
        here = re.sub(r"@db\.example\.org/(\w+)", rf"@/\1?host={postgres.folder}", command)
        done = subprocess.run(
            ["/bin/sh", "-c", here.replace("db.example.org", str(postgres.folder))], cwd=tmp_path, text=True, check=False,
            env={**os.environ, "PATH": path}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        assert done.returncode == 0, f"$ {command}\n{done.stdout}"
        said.append(done.stdout)
    assert said[-1].strip() == "Sound: 0 entries, 1 signed checkpoint. Everything is as it was recorded."
