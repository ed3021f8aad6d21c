"""A server is asked, waited for, asked again, and never told what it must not know. Against a real one on this machine."""

import datetime
import ssl
import threading

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from habeas.adapters.language_model import server as module
from habeas.adapters.language_model.address import Address
from habeas.adapters.language_model.server import RefusedError, Server
from habeas.errors import InputError, ServerError
from habeas.reading.verification.answer import AnswerError
from model_server import answered, dripping, hung_up, said, standing_in


def server_at(stand_in, **options):
    return Server(Address.parse(stand_in.address), sleep=lambda _seconds: None, **options)


def test_the_model_s_words_come_back():
    with standing_in("Hello.") as model:
        assert server_at(model).ask({"model": "m"}) == "Hello."
        assert model.paths == ["/v1/chat/completions"]
        assert "Authorization" not in model.headers[0]


def test_the_key_goes_to_the_server_and_into_no_error_and_no_listing():
    refusal = answered(401, b"wrong key: hush-hush, sorry")
    with standing_in(refusal) as model:
        server = server_at(model, key="hush-hush")
        with pytest.raises(ServerError, match="status 401") as caught:
            server.ask({})
        assert model.headers[0]["Authorization"] == "Bearer hush-hush"
    assert "hush" not in str(caught.value) + repr(caught.value.as_json()) + repr(server)
    assert "HABEAS_MODEL_KEY" in str(caught.value)


def test_a_key_that_would_break_the_request_is_refused_and_not_repeated():
    with pytest.raises(InputError) as caught:
        Server(Address.parse("http://127.0.0.1:1"), key="a\r\nX: hush")
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("trouble", [answered(500, b"no"), answered(503, b""), answered(429, b"slow down"), hung_up])
def test_a_server_that_stumbles_is_asked_again_later_each_time(trouble):
    waited = []
    with standing_in(trouble, trouble, "Hello.") as model:
        server = Server(Address.parse(model.address), sleep=waited.append)
        assert server.ask({}) == "Hello."
    assert waited == sorted(set(waited))
    assert len(waited) == 2


@pytest.mark.parametrize(("trouble", "reason"), [(answered(500, b"no"), "status 500"), (hung_up, "connection broke")])
def test_a_server_that_stumbles_three_times_has_not_answered(trouble, reason):
    with standing_in(trouble) as model:
        with pytest.raises(AnswerError, match=reason):
            server_at(model).ask({})
        assert len(model.asked) == 3


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (said("{", finish="length"), "cut off"),
        (said("{}", finish="content_filter"), "not completed"),
        (said(""), "empty"),
        (answered(200, b"<html>"), "no chat completion"),
        (answered(200, b'{"choices": []}'), "no chat completion"),
        (answered(200, b'{"choices": [{"message": {"content": null}}]}'), "empty"),
        (answered(200, b"[" * 100_000), "no chat completion"),
        (answered(200, b'{"choices": [7]}'), "no chat completion"),
    ],
)
def test_an_answer_that_cannot_be_used_has_a_named_reason_and_is_not_asked_for_again(answer, reason):
    with standing_in(answer) as model:
        with pytest.raises(AnswerError, match=reason):
            server_at(model).ask({})
        assert len(model.asked) == 1


def test_an_answer_without_end_is_not_read_to_its_end(monkeypatch):
    monkeypatch.setattr(module, "LARGEST_ANSWER", 1000)
    with standing_in(said("a" * 2000)) as model, pytest.raises(AnswerError, match="larger"):
        server_at(model).ask({})


def test_a_server_that_says_nothing_is_waited_for_only_so_long():
    done = threading.Event()
    with standing_in(lambda _handler: done.wait(10)) as model:
        with pytest.raises(AnswerError, match=r"within 0\.3 seconds"):
            server_at(model, seconds=0.3).ask({})
        done.set()


def test_a_server_that_drips_is_waited_for_only_so_long():
    done = threading.Event()
    with standing_in(dripping(done)) as model:
        with pytest.raises(AnswerError, match=r"within 0\.3 seconds"):
            server_at(model, seconds=0.3).ask({})
        done.set()


def test_a_server_that_is_not_there_is_an_error_with_its_mend():
    with standing_in("") as model:
        gone = server_at(model)
    with pytest.raises(ServerError, match="does not answer") as caught:
        gone.ask({})
    assert "Start it" in str(caught.value)


def test_a_name_that_cannot_be_looked_up_is_an_error_with_its_mend():
    with pytest.raises(ServerError, match="does not answer"):
        Server(Address.parse(f"http://{'a' * 70}/v1")).ask({})


def test_a_redirect_is_not_followed():
    with standing_in("Hello.") as other:
        away = answered(302, b"", [("Location", f"{other.address}/chat/completions")])
        with standing_in(away) as model, pytest.raises(RefusedError, match="not followed"):
            server_at(model, key="hush").ask({})
        assert other.asked == []


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    with standing_in("the proxy") as proxy, standing_in("the server") as model:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        assert server_at(model).ask({}) == "the server"
        assert proxy.asked == []


def test_a_server_outside_is_told_nothing_unless_that_is_allowed_and_then_only_encrypted(monkeypatch):
    monkeypatch.setattr(module, "is_own", lambda _reached: False)  # no machine outside can be had here
    with standing_in("Hello.") as model:
        with pytest.raises(ServerError, match="Nothing was sent") as caught:
            server_at(model).ask({"text": "names of people at risk"})
        assert "--model-outside" in str(caught.value)
        with pytest.raises(ServerError, match="not https"):
            server_at(model, outside=True).ask({})
        assert model.asked == []


@pytest.fixture(scope="module")
def certified(tmp_path_factory):
    """A server's TLS and the file of the certificate that it shows."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    today = datetime.datetime.now(datetime.UTC)
    import ipaddress

    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(today - datetime.timedelta(days=1)).not_valid_after(today + datetime.timedelta(days=1))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    shown, secret = folder / "shown.pem", folder / "secret.pem"
    shown.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, secret)
    return context, shown


def test_a_certificate_that_nobody_vouches_for_is_refused(certified):
    with standing_in("Hello.", tls=certified[0]) as model:
        with pytest.raises(ServerError, match="No secure connection"):
            server_at(model).ask({})
        assert model.asked == []


def test_a_certificate_that_this_machine_trusts_is_accepted(certified, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certified[1]))
    monkeypatch.setattr(module, "is_own", lambda _reached: False)
    with standing_in("Hello.", tls=certified[0]) as model:
        assert server_at(model, outside=True).ask({}) == "Hello."
