"""Which addresses are taken, and which of them lie in the team's own network."""

import pytest

from habeas.adapters.language_model.address import Address, is_own
from habeas.errors import InputError


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://localhost:8080/v1/", "http://localhost:8080/v1"),
        ("https://models.example.org", "https://models.example.org:443"),
        ("http://[::1]:11434/v1", "http://[::1]:11434/v1"),
    ],
)
def test_an_address_is_read(text, read):
    assert str(Address.parse(text)) == read


@pytest.mark.parametrize(
    "text",
    ["", "127.0.0.1:8080", "ftp://127.0.0.1/v1", "http://", "http://127.0.0.1:99999/v1", "http://127.0.0.1:eighty/",
     "http://127.0.0.1/v1?key=1", "http://127.0.0.1/v1#x", "http://127.0.0.1/v 1", "http://[::1/v1", "http://a\x00b/v1",
     "http://127.0.0.1/v1\r\nX-Other: 1", "file:///etc/passwd"],
)  # fmt: skip
def test_what_is_no_address_is_an_error_with_its_mend(text):
    with pytest.raises(InputError, match="no address") as caught:
        Address.parse(text)
    assert "http://127.0.0.1:8080/v1" in str(caught.value.mend)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(InputError) as caught:
        Address.parse("http://team:hush@127.0.0.1:8080/v1")
    assert "hush" not in str(caught.value)
    assert "HABEAS_MODEL_KEY" in str(caught.value)


@pytest.mark.parametrize("reached", ["127.0.0.1", "127.8.8.8", "::1", "10.1.2.3", "172.31.0.1", "192.168.1.5", "fd00::1", "::ffff:10.0.0.1"])  # fmt: skip
def test_this_machine_and_its_private_network_are_the_teams_own(reached):
    assert is_own(reached)


@pytest.mark.parametrize(
    "reached",
    # The last three: a cloud's metadata service, a network shared by a provider's customers, an IPv4 address in disguise.
    [
        "8.8.8.8",
        "172.32.0.1",
        "2001:db8::1",
        "0.0.0.0",
        "no address",
        "169.254.169.254",
        "100.64.0.1",
        "::ffff:8.8.8.8",
    ],
)
def test_everything_else_is_outside(reached):
    assert not is_own(reached)
