"""One question to a model's server, and its answer: POST /chat/completions, as OpenAI-compatible servers take it.

Nothing but the named server is spoken to: no proxy of the environment is used, no redirect followed, and a certificate must
be valid. An answer has a size and a time that it may take, whole; a server that is busy or stumbles (429, 5xx, a connection
that breaks) is asked again, later each time. What is wrong with the server is a ``ServerError``; what is wrong with one answer
an ``AnswerError``, which leaves the next question its chance.
"""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from habeas.adapters.language_model.address import Address, is_own
from habeas.errors import InputError, ServerError
from habeas.reading.verification.answer import AnswerError

LARGEST_ANSWER = 4 * 1024 * 1024
_WAITS = (0.5, 2.0)  # seconds before the second and the third time
_CONNECTING = 10.0
_OK = 200
_BUSY = frozenset({429, 500, 502, 503, 504})
_LONGEST_COMPLAINT = 200
_KEY = re.compile(r"[!-~]+\Z")


class RefusedError(ServerError):
    """The server answers, but not this. ``status`` is HTTP's."""

    def __init__(self, what: str, *, mend: str, status: int) -> None:
        super().__init__(what, mend=mend)
        self.status = status


@dataclass(frozen=True)
class Server:
    """A server and how it is asked. ``outside`` allows one beyond the private network; ``seconds`` bound one answer."""

    address: Address
    key: str | None = field(default=None, repr=False)
    outside: bool = False
    seconds: float = 300.0
    sleep: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        if self.key is not None and not _KEY.match(self.key):
            raise InputError("The key of the model's server holds signs that no key has.", mend="Correct it.")

    def ask(self, question: Mapping[str, object]) -> str:
        """The words of the model's answer. Raises ``ServerError`` or ``AnswerError``."""
        body = json.dumps(question).encode("ascii")
        for wait in (*_WAITS, None):
            try:
                status, answer = self._post(body)
            except (http.client.HTTPException, OSError) as error:
                status, answer = 0, f"the connection broke: {type(error).__name__}".encode()
            if status == _OK:
                return _content(answer)
            if wait is None or (status and status not in _BUSY):
                break
            self.sleep(wait)
        raise self._failed(status, answer)

    def _post(self, body: bytes) -> tuple[int, bytes]:
        """Status and answer, within the time that an answer has."""
        connection = self._connected()
        late = threading.Event()
        timer = threading.Timer(self.seconds, _stop, (connection.sock, late))
        timer.daemon = True
        timer.start()
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
        if self.key is not None:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            connection.request("POST", f"{self.address.path}/chat/completions", body, headers)
            with connection.getresponse() as response:
                answer = response.read(LARGEST_ANSWER + 1)
        except (OSError, http.client.HTTPException) as error:
            if late.is_set() or isinstance(error, TimeoutError):
                raise AnswerError(f"no answer within {self.seconds:g} seconds") from None
            raise
        finally:
            timer.cancel()
            connection.close()
        if late.is_set():
            raise AnswerError(f"no answer within {self.seconds:g} seconds")
        if len(answer) > LARGEST_ANSWER:
            raise AnswerError("the answer is larger than any answer should be")
        return response.status, answer

    def _connected(self) -> http.client.HTTPConnection:
        """A connection to a server that may be spoken to; nothing was sent over it."""
        host, port = self.address.host, self.address.port
        plain = self._reached()
        try:
            plain.settimeout(self.seconds)
            if self.address.scheme == "http":
                connection = http.client.HTTPConnection(host, port, timeout=self.seconds)
                connection.sock = plain
                return connection
            context = ssl.create_default_context()
            secure = http.client.HTTPSConnection(host, port, timeout=self.seconds, context=context)
            secure.sock = context.wrap_socket(plain, server_hostname=host)
        except OSError as error:
            plain.close()
            raise ServerError(
                f"No secure connection to the model's server at {self.address} ({error.strerror or error}).",
                mend="Give the server a certificate that this machine trusts (SSL_CERT_FILE names the authority).",
            ) from None
        return secure

    def _reached(self) -> socket.socket:
        """The server's end of the line: the first of its name's addresses that answers, all of which must be admitted."""
        port = self.address.port
        try:
            found = socket.getaddrinfo(self.address.host, port, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
            for address in addresses:
                self._admit(address)
            for address in addresses[:-1]:
                with suppress(OSError):
                    return socket.create_connection((address, port), timeout=min(_CONNECTING, self.seconds))
            return socket.create_connection((addresses[-1], port), timeout=min(_CONNECTING, self.seconds))
        except (OSError, UnicodeError) as error:  # the latter for a name that no name server could know
            why = error.strerror if isinstance(error, OSError) else None
            raise ServerError(
                f"The model's server at {self.address} does not answer ({why or error}).",
                mend="Start it, or correct the address.",
            ) from None

    def _admit(self, reached: str) -> None:
        """Raises ``ServerError`` for a server that reports must not be sent to."""
        if is_own(reached):
            return
        if not self.outside:
            raise ServerError(
                f"The model's server {self.address.host} ({reached}) is outside of this machine and its private network. "
                "Nothing was sent.",
                mend="Reports may hold names of people at risk. If they may go there, add --model-outside.",
            )
        if self.address.scheme != "https":
            raise ServerError(
                f"The model's server {self.address.host} ({reached}) is outside and its address is not https. "
                "Nothing was sent.",
                mend="Reports leave the private network encrypted only: give an https address.",
            )

    def _failed(self, status: int, answer: bytes) -> ServerError | AnswerError:
        said = self._complaint(answer)
        if status in _BUSY or not status:
            return AnswerError(f"the server failed {len(_WAITS) + 1} times ({f'status {status}' if status else said})")
        mends = {
            401: "Put its key into HABEAS_MODEL_KEY.",
            403: "Put its key into HABEAS_MODEL_KEY.",
            404: "Check the address (it often ends in /v1) and the model's name.",
        }
        if 300 <= status < 400:
            mends[status] = "It redirects, which is not followed: give the address that it leads to."
        return RefusedError(
            f"The model's server at {self.address} refuses (status {status}): {said}",
            mend=mends.get(status, "Look at the server's log."),
            status=status,
        )

    def _complaint(self, answer: bytes) -> str:
        """The beginning of what the server says, on one line, the key taken out."""
        said = answer.decode("utf-8", errors="replace")
        if self.key:
            said = said.replace(self.key, "…")
        said = " ".join("".join(sign if sign.isprintable() else " " for sign in said).split())
        return said if len(said) <= _LONGEST_COMPLAINT else f"{said[:_LONGEST_COMPLAINT]}…"


def _stop(connected: socket.socket, late: threading.Event) -> None:
    """Wake up whoever waits for the server: the time is over."""
    late.set()
    with suppress(OSError):  # it may have ended by itself
        connected.shutdown(socket.SHUT_RDWR)


def _content(answer: bytes) -> str:
    """The words of a completed answer. Raises ``AnswerError``."""
    try:
        choice = json.loads(answer)["choices"][0]
        content, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise AnswerError("the server's answer is no chat completion") from None
    if reason == "length":
        raise AnswerError("the answer was cut off (finish_reason length)")
    if reason not in {"stop", None}:
        raise AnswerError("the answer was not completed")
    if not isinstance(content, str) or not content.strip():
        raise AnswerError("the answer is empty")
    return content
