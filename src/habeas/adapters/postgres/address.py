"""Where a database is: ``postgresql://user@host:port/database``, as libpq reads it.

A password may stand in it, but nothing here writes or shows one: ``str`` leaves it out. Otherwise libpq looks for it where
it always does: ``PGPASSWORD``, ``~/.pgpass``. A connection over a network is encrypted unless somebody says otherwise
(``?sslmode=…`` or ``PGSSLMODE``); libpq by itself would go on in the clear where a server does not encrypt.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
from psycopg.conninfo import conninfo_to_dict

from habeas.errors import InputError

_SECRET = frozenset({"password", "sslpassword"})
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_PLAIN = re.compile(r"[^\w.]+")
PATIENCE = 10  # seconds until a server that does not answer counts as not there


class Address:
    """A database of a server. Raises ``InputError`` for what is no address of one."""

    def __init__(self, text: str) -> None:
        try:
            parts = conninfo_to_dict(text)
        except psycopg.Error as error:
            raise InputError(
                f"This is no address of a database: {' '.join(str(error).split())}.",
                mend="Write it as postgresql://user@host/database.",
            ) from None
        self._parts: Mapping[str, Any] = {name: value for name, value in parts.items() if str(value).strip(",")}
        if not self._parts.get("dbname"):
            raise InputError("The address names no database.", mend="Write it as postgresql://user@host/database.")

    @property
    def database(self) -> str:
        """The database's name."""
        return str(self._parts["dbname"])

    @property
    def host(self) -> str:
        """The server as the address names it; empty where it names none, which is this machine."""
        return str(self._parts.get("host") or self._parts.get("hostaddr") or "")

    @property
    def where(self) -> tuple[str, str, str]:
        """Server, port and database: what makes it the same database, whoever opens it."""
        return self.host, str(self._parts.get("port") or os.environ.get("PGPORT") or "5432"), self.database

    @property
    def slug(self) -> str:
        """The same as one word that can name a folder."""
        host, port, name = self.where
        parts = (host or "local", *([] if port == "5432" else [port]), name)
        return "-".join(_PLAIN.sub("-", part).strip("-.") for part in parts)

    def connect(self) -> psycopg.Connection[Any]:
        """A connection. Raises psycopg's errors."""
        given: dict[str, Any] = {"connect_timeout": PATIENCE, **self._parts}
        if self.host and not self.host.startswith("/") and self.host not in _LOCAL and "PGSSLMODE" not in os.environ:
            given.setdefault("sslmode", "require")
        given.update(client_encoding="utf8", application_name="habeas")
        return psycopg.connect(**given)

    def __str__(self) -> str:
        parts = {name: value for name, value in self._parts.items() if name not in _SECRET}
        user = f"{quote(parts.pop('user'), safe='')}@" if "user" in parts else ""
        host = str(parts.get("host", ""))
        at = ""
        if not host.startswith("/"):
            at = f"[{host}]" if ":" in host else quote(host, safe=",")
            parts.pop("host", None)
        port = f":{parts.pop('port')}" if at and "port" in parts else ""
        name = quote(parts.pop("dbname"), safe="")
        rest = f"?{urlencode(parts, safe='/')}" if parts else ""
        return f"postgresql://{user}{at}{port}/{name}{rest}"

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"
