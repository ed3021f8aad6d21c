"""A PostgreSQL server of one's own, on a socket in a temporary folder: started where it is needed, gone afterwards.

The binaries are those on PATH or where Debian puts them. The server refuses to run as root, so root runs it as the user
``postgres`` or ``nobody``. Who can reach the socket is let in: it is for invented people only.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

_DEBIAN = "/usr/lib/postgresql/*/bin"
_QUICK = ("fsync=off", "full_page_writes=off", "autovacuum=off", "max_wal_size=2GB")  # of no use but to be thrown away


class Server:
    """A running server. ``durable`` is one that syncs its disk as a real one does."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.programs = Path(_binary("initdb")).resolve().parent
        self._made = 0
        self._settings = () if durable else _QUICK
        self._run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync",
                  "--pgdata", self.data)  # fmt: skip
        self.start()

    def start(self) -> None:
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={self.folder}",
            "max_connections=200",
            *self._settings,
        ]
        options = " ".join(f"-c {setting}" for setting in settings)
        self._run(
            "pg_ctl", "start", "--wait", "--pgdata", self.data, "--log", self.folder / "log", "--options", options
        )

    def stop(self, mode: str = "fast") -> None:
        """``immediate`` ends it as a power cut would, but for the disk."""
        self._run("pg_ctl", "stop", "--wait", "--mode", mode, "--pgdata", self.data)

    def database(self, name: str | None = None) -> str:
        """Make a database and return its address."""
        self._made += 1
        name = name or f"register_{self._made}"
        self.execute(f'CREATE DATABASE "{name}"')
        return self.address(name)

    def address(self, name: str, user: str = "postgres") -> str:
        return f"postgresql://{user}@/{name}?host={self.folder}"

    def execute(self, *statements: str, on: str | None = None) -> None:
        """Run statements as the administrator, by hand."""
        with psycopg.connect(on or self.address("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def require_password(self, user: str) -> None:
        """Let this user in with a password only."""
        rules = self.data / "pg_hba.conf"
        rules.write_text(f"local all {user} scram-sha-256\n{rules.read_text()}")
        self._run("pg_ctl", "reload", "--pgdata", self.data)

    def _run(self, program: str, *arguments: object) -> None:
        user = {"user": _user(), "group": pwd.getpwnam(_user()).pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        said = self.folder / "said"  # a pipe would be kept open by the server
        with said.open("w") as out:
            done = subprocess.run(
                [_binary(program), *map(str, arguments)], cwd=self.folder, check=False, stdin=subprocess.DEVNULL,
                stdout=out, stderr=subprocess.STDOUT, env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, **user,
            )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program}: {said.read_text()}")


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A server for the block."""
    folder = Path(tempfile.mkdtemp(prefix="habeas-postgres-"))
    try:
        if os.geteuid() == 0:
            found = pwd.getpwnam(_user())
            os.chown(folder, found.pw_uid, found.pw_gid)
            folder.chmod(0o755)
        server = Server(folder, durable=durable)
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder)


def _user() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _binary(name: str) -> str:
    found = shutil.which(name) or next(iter(sorted(Path("/").glob(f"{_DEBIAN[1:]}/{name}"), reverse=True)), None)
    if found is None:
        raise RuntimeError(f"There is no {name}: install PostgreSQL (Debian: apt-get install postgresql).")
    return str(found)
