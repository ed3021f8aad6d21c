"""Addresses of databases: read as libpq reads them, told without a password."""

import pytest

from habeas.adapters.postgres.address import Address
from habeas.errors import InputError


@pytest.mark.parametrize(
    ("text", "told", "slug"),
    [
        ("postgresql://anna@db.example.org/belarus", None, "db.example.org-belarus"),
        ("postgres://anna:s3cret@db.example.org:5433/belarus", "postgresql://anna@db.example.org:5433/belarus",
         "db.example.org-5433-belarus"),
        ("postgresql:///belarus", None, "local-belarus"),
        ("postgresql://anna@/belarus?host=/run/postgresql", None, "run-postgresql-belarus"),
        ("postgresql://[::1]:5433/a%20b", None, "1-5433-a-b"),
        ("postgresql://an%40na@db/%D0%B2%D0%B5%D1%81%D0%BD%D0%B0?sslmode=verify-full&password=s3cret",
         "postgresql://an%40na@db/%D0%B2%D0%B5%D1%81%D0%BD%D0%B0?sslmode=verify-full", "db-весна"),
        ("postgresql://one,two/register", None, "one-two-register"),
    ],
)  # fmt: skip
def test_an_address_is_told_without_its_password_and_read_again_as_the_same(text, told, slug):
    address = Address(text)
    assert str(address) == (told or text)
    assert "s3cret" not in str(address) + repr(address)
    assert Address(str(address)).where == address.where
    assert address.slug == slug


@pytest.mark.parametrize(
    "text", ["postgresql://anna@db.example.org", "postgresql://db:notaport:/x?nothing=1", "postgresql://"]
)
def test_what_is_no_address_of_a_database_is_told(text):
    with pytest.raises(InputError, match="postgresql://user@host/database"):
        Address(text)


@pytest.mark.parametrize(
    ("text", "environment", "asked"),
    [
        ("postgresql://db.example.org/x", {}, "require"),
        ("postgresql://db.example.org/x?sslmode=disable", {}, "disable"),
        ("postgresql://db.example.org/x", {"PGSSLMODE": "verify-full"}, None),
        ("postgresql://localhost/x", {}, None),
        ("postgresql:///x?host=/run/postgresql", {}, None),
    ],
)
def test_over_a_network_a_connection_is_encrypted_unless_somebody_says_otherwise(text, environment, asked, monkeypatch):
    monkeypatch.delenv("PGSSLMODE", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    given = {}
    monkeypatch.setattr("psycopg.connect", lambda **parts: given.update(parts))
    Address(text).connect()
    assert given.get("sslmode") == asked
