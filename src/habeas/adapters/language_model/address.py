"""The address of a model's server, and whether it lies in the team's own network.

Reports may hold names of people at risk. So a server outside of this machine and its private network (RFC 1918, RFC 4193)
is refused unless that is asked for in so many words, and then never without TLS. A name may lead anywhere: what counts are
the addresses that it leads to when a question is asked, and only those that were looked at are connected to.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from habeas.errors import InputError

_OWN = tuple(
    ipaddress.ip_network(block)
    for block in ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)
_PATH = re.compile(r"[A-Za-z0-9._~/%-]*\Z")
_MEND = "Write it as http://127.0.0.1:8080/v1."


@dataclass(frozen=True)
class Address:
    """Scheme (http or https), host, port and the path that the API begins with."""

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read an address. Raises ``InputError``."""
        try:
            parts = urlsplit(text.strip())
            host, port = parts.hostname, parts.port
        except ValueError:
            raise InputError(f"“{text}” is no address of a server.", mend=_MEND) from None
        if parts.username is not None or parts.password is not None:
            raise InputError(
                "The server's address holds a user name or a password.", mend="Put the key into HABEAS_MODEL_KEY."
            )
        fine = parts.scheme in {"http", "https"} and host and host.isascii() and not re.search(r"[\s\x00-\x20]", host)
        if not fine or host is None or parts.query or parts.fragment or not _PATH.match(parts.path):
            raise InputError(f"“{text}” is no address of a server.", mend=_MEND)
        return cls(parts.scheme, host, port or (443 if parts.scheme == "https" else 80), parts.path.rstrip("/"))

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def is_own(reached: str) -> bool:
    """Whether an IP address is this machine's or one of a private network."""
    try:
        found = ipaddress.ip_address(reached.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    return any(found in network for network in _OWN if network.version == found.version)
