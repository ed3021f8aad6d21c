"""A team's register in a database: made by its address, joined by a second machine, used by address or folder."""

import json
import threading

import pytest
from typer.testing import CliRunner

import habeas
from habeas.access.levels import Level
from habeas.assembly import create_register, open_register, where
from habeas.cli import build
from habeas.errors import HabeasError, InputError, RegisterError, TamperedError
from habeas.ledger.entries import Draft, Field
from memory_store import draft


def command(*arguments, **environment):
    result = CliRunner().invoke(build(), [str(argument) for argument in arguments], env=environment)
    if isinstance(result.exception, HabeasError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def machines(tmp_path):
    """The environments of two people's machines."""
    return [{"XDG_DATA_HOME": str(tmp_path / name)} for name in ("anna", "olga")]


def home(machine, address):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", machine["XDG_DATA_HOME"])
        return where(address).folder


def test_two_machines_work_on_one_register(postgres, machines, tmp_path):
    anna, olga = machines
    address = postgres.database("ruritania")
    said = command("init", address, **anna)
    assert f"Made the register “ruritania” in {address}." in said
    assert "Colleagues join with the key" in said
    hers = home(anna, address)
    assert (hers / "keys" / "ledger.key").stat().st_mode & 0o777 == 0o600
    assert hers.stat().st_mode & 0o777 == 0o700

    with pytest.raises(RegisterError, match=r"No folder on this machine belongs to.*habeas join"):
        command("audit", "--register", address, **olga)
    assert "Joined the register “ruritania” of 0 entries" in command(
        "join", address, "--key", hers / "keys" / "ledger.key", **olga
    )
    people = tmp_path / "people.csv"
    people.write_text("id,name,sex\n1,Person One of Ruritania,female\n2,Person Two of Ruritania,male\n")
    command(
        "import", people, "--source", "list", "--as-of", "2025-05-07", "--register", address, HABEAS_REGISTER="", **anna
    )
    for place in ({"HABEAS_REGISTER": address}, {"HABEAS_REGISTER": str(home(olga, address))}):
        assert "Sound: 4 entries" in command("audit", **place, **olga)
        assert "Person Two" in command("match", "Person Two", **place, **olga)
    proof = tmp_path / "proof.json"
    command("prove", "3", "--out", proof, "--register", address, **olga)
    assert "The proof holds" in command("verify", proof, "--register", address, **anna)
    with open_register(hers) as register, open_register(home(olga, address)) as other:
        (digest,) = other.documents
        assert other.documents.get(digest) == people.read_bytes()
        register.erase(2, ["says.name"], reason="asked", by="officer")
        assert other.ledger.entry(2).erased == ("says.name",)
    assert "1 erased field" in command("audit", "--register", address, **olga)
    said = command("erase", "1", "says.name", "--reason", "asked", "--register", address, **olga)
    assert "The server's log (WAL), replicas, backups" in said


def test_a_stranger_without_the_key_does_not_join(postgres, machines, tmp_path):
    address = postgres.database()
    command("init", address, **machines[0])
    create_register(tmp_path / "other", "other").close()
    with pytest.raises(InputError, match="not the key of the register"):
        command("join", address, "--key", tmp_path / "other" / "keys" / "ledger.key", **machines[1])
    with pytest.raises(InputError, match="not empty"):
        command("join", address, tmp_path / "other", "--key", tmp_path / "other" / "keys" / "ledger.key", **machines[1])
    with pytest.raises(InputError, match="postgresql://"):
        command("join", tmp_path / "new", "--key", tmp_path / "other" / "keys" / "ledger.key", **machines[1])
    assert not home(machines[1], address).exists()


def test_what_cannot_be_made_leaves_no_folder_and_no_register(postgres, machines, tmp_path):
    with pytest.raises(RegisterError, match="createdb"):
        command("init", postgres.address("not_made"), tmp_path / "team")
    with pytest.raises(InputError, match="second one belongs to a database"):
        command("init", tmp_path / "one", tmp_path / "two")
    with pytest.raises(InputError, match="No register was named"):
        command("init")
    address = postgres.database()
    with pytest.raises(InputError, match=r"no spaces.*--name"):
        command("init", address, "--name", "two words", **machines[0])
    command("init", address, tmp_path / "team", "--name", "ruritania")
    with pytest.raises(InputError, match="has a register already"):
        command("init", address, tmp_path / "again")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["team"]


def test_a_password_is_used_and_kept_nowhere(postgres, tmp_path, monkeypatch):
    address = postgres.database()
    postgres.execute(
        "DROP ROLE IF EXISTS maria", "CREATE ROLE maria LOGIN PASSWORD 'secret-5161'",
        f"ALTER DATABASE {address.split('/')[3].split('?')[0]} OWNER TO maria",
    )  # fmt: skip
    postgres.require_password("maria")
    with_password = address.replace("postgres@", "maria:secret-5161@")
    said = command("init", with_password, tmp_path / "team")
    assert "secret-5161" not in said
    assert all(b"secret-5161" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    with pytest.raises(RegisterError, match="PGPASSWORD"):
        command("audit", "--register", tmp_path / "team")
    monkeypatch.setenv("PGPASSWORD", "secret-5161")
    assert "Sound" in command("audit", "--register", tmp_path / "team")


def test_a_folder_and_an_address_that_do_not_belong_together_are_told(postgres, machines, tmp_path):
    one, two = postgres.database(), postgres.database()
    command("init", one, **machines[0])
    folder = home(machines[0], one)
    home(machines[0], two).parent.joinpath(home(machines[0], two).name).symlink_to(folder)
    with pytest.raises(RegisterError, match=f"belongs to {one.split('?')[0]}.*, not to {two.split('?')[0]}"):
        command("audit", "--register", two, **machines[0])
    (folder / "database.url").write_text("nowhere")
    with pytest.raises(RegisterError, match=r"database\.url"):
        open_register(folder)
    create_register(tmp_path / "sqlite", "sqlite").close()
    with pytest.raises(RegisterError, match="ledger is in the folder itself"):
        open_register(where(one, tmp_path / "sqlite"))


def test_a_database_that_was_rolled_back_is_found_out_on_every_machine_that_saw_more(postgres, machines):
    address = postgres.database()
    command("init", address, **machines[0])
    folder = home(machines[0], address)
    with open_register(folder) as register:
        register.ledger.append(draft(number) for number in range(5))
    postgres.execute(
        "SET session_replication_role = replica", "DELETE FROM habeas.entries", "UPDATE habeas.head SET size = 0",
        "DELETE FROM habeas.checkpoints WHERE size = 5", on=address,
    )  # fmt: skip
    with pytest.raises(TamperedError, match="was rolled back"):
        open_register(folder)


BY_HAND = {
    "UPDATE habeas.entries SET disclosures = convert_to(replace(convert_from(disclosures, 'UTF8'), 'Person 7', 'Person 9'), "
    "'UTF8')": "entry 7, field says.name",
    "DELETE FROM habeas.entries WHERE seq = 5": "entry 5: missing",
    "INSERT INTO habeas.entries SELECT 20, leaf, commitments, disclosures FROM habeas.entries WHERE seq = 3": "added by hand",
    r"UPDATE habeas.checkpoints SET note = '\x00' WHERE size = 20": "checkpoint of 20 entries was changed",
    "UPDATE habeas.documents SET content = 'another list'": "was changed",
    "CREATE TABLE habeas.copies ()": "which Habeas did not make",
}


@pytest.mark.parametrize(("statement", "found"), BY_HAND.items())
def test_the_audit_finds_what_was_changed_by_hand(postgres, tmp_path, statement, found):
    address = postgres.database()
    with create_register(where(address, tmp_path / "team"), "ruritania") as register:
        digest = register.documents.put(b"a list of people", "list.csv")
        register.ledger.append([
            *(draft(number) for number in range(19)),
            Draft("document", "tester", {"sha256": Field(digest, Level.PUBLIC)}),
        ])  # fmt: skip
        postgres.execute("SET session_replication_role = replica", statement, on=address)
        report = register.audit()
    assert any(found in str(finding) for finding in report.findings), report.findings


def test_what_a_machine_saw_of_others_entries_it_keeps(postgres, machines, tmp_path):
    address = postgres.database()
    command("init", address, **machines[0])
    key = home(machines[0], address) / "keys" / "ledger.key"
    command("join", address, tmp_path / "olga", "--key", key)
    with open_register(home(machines[0], address)) as register:
        register.ledger.append(draft(number) for number in range(5))
        newest = register.ledger.checkpoint().note
    assert "5 entries behind" in command("audit", "--register", tmp_path / "olga")
    open_register(tmp_path / "olga").close()
    assert (tmp_path / "olga" / "checkpoint").read_text() == newest


def test_python_opens_a_database_and_waits_for_entries(postgres, machines, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", machines[0]["XDG_DATA_HOME"])
    address = postgres.database()
    habeas.create(address, "ruritania").close()
    with habeas.open(address) as register, habeas.open(address) as other:
        assert register.wait_for_entries(0, 0.05) == range(0)
        timer = threading.Timer(0.2, lambda: other.ledger.append([draft(1), draft(2)]))
        timer.start()
        assert register.wait_for_entries(0, 20) == range(2)
        timer.join()
        assert json.loads(json.dumps(register.count("held", at="2025-01-01").value.low)) == 0


def test_who_waits_for_entries_of_a_folder_sees_them_too(tmp_path):
    with habeas.create(tmp_path / "ruritania", "ruritania") as register:
        assert register.wait_for_entries(0, 0) == range(0)
        register.ledger.append([draft(1)])
        assert register.wait_for_entries(0, 5) == range(1)
