"""A small server that stands in for a language model's: it answers each question with the next of its answers.

Real sockets, real HTTP. An answer is what the model says (text, or claims that become JSON), or a function that is handed
the request handler and does as it likes. The last answer is given to every question after it.
"""

import json
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StandIn:
    """``asked`` are the questions so far, ``headers`` what came with them."""

    def __init__(self, answers, tls=None):
        self.answers = list(answers)
        self.asked, self.headers, self.paths = [], [], []
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                stand_in.asked.append(json.loads(body))
                stand_in.headers.append(dict(self.headers))
                stand_in.paths.append(self.path)
                answer = stand_in.answers.pop(0) if len(stand_in.answers) > 1 else stand_in.answers[0]
                if callable(answer):
                    answer(self)
                else:
                    said(answer)(self)

            def log_message(self, *_):
                pass

        class Quiet(ThreadingHTTPServer):
            def handle_error(self, *_):  # a client that goes away is no news here
                pass

        self._server = Quiet(("127.0.0.1", 0), Handler)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        scheme = "http" if tls is None else "https"
        self.address = f"{scheme}://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def text_of(self, number):
        """The user's part of a question."""
        return self.asked[number]["messages"][-1]["content"]


@contextmanager
def standing_in(*answers, tls=None):
    server = StandIn(answers, tls)
    try:
        yield server
    finally:
        server.close()


def answered(status, body, headers=()):
    """A raw answer."""

    def answer(handler):
        handler.send_response(status)
        for name, value in headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def said(content, finish="stop"):
    """A chat completion with this content."""
    content = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    return answered(200, json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def hung_up(handler):
    """The connection breaks."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def dripping(done):
    """A byte now and then, so that no single read takes long, until ``done`` is set."""

    def answer(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        while not done.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()

    return answer
