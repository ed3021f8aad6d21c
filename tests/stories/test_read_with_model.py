"""A team lets its own model read a report: the command, what it prints, and what it never does."""

import json

import pytest
from typer.testing import CliRunner

from habeas.cli import build
from habeas.errors import QuestionError, ServerError
from model_server import said, standing_in

REPORT = "Examplia freed 42 political prisoners on 5 May 2031, the rights group Dawn said.\n"
FREED = {
    "quote": "42 political prisoners", "number": "42", "low": 42, "high": 42, "modality": "exact", "counted": "released",
    "kind": "flow", "from": "2031-05-05", "to": "2031-05-05", "attributed_to": ["the rights group Dawn"],
}  # fmt: skip
INVENTED = FREED | {"quote": "42 million martyrs"}


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    return file


def run(*arguments):
    return CliRunner().invoke(build(), ["read", *map(str, arguments)])


def with_model(model, *arguments):
    return run(*arguments, "--model-server", model.address, "--model", "small-model")


def test_the_listing_says_who_read_and_what_was_dropped(report):
    with standing_in({"figures": [FREED, INVENTED, INVENTED, FREED | {"counted": "heroes"}]}) as model:
        done = with_model(model, report)
    assert done.exit_code == 0
    assert "Read by: model small-model" in done.stdout
    assert "42  released" in done.stdout
    assert "model small-model: dropped: 3: words not in the document 2, unknown code 1" in done.stderr


def test_the_json_says_who_read_and_what_was_dropped(report):
    with standing_in({"figures": [FREED, INVENTED]}) as model:
        found = json.loads(with_model(model, report, "--json").stdout)
    assert found["reader"] == "model small-model"
    assert [figure["quote"] for figure in found["figures"]] == ["42 political prisoners"]
    assert found["account"]["dropped"] == {"words not in the document": 1}


def test_the_account_names_what_was_not_read(tmp_path):
    long = tmp_path / "long.txt"
    long.write_text(REPORT * 80, "utf-8")
    with standing_in(said("{", finish="length"), {"figures": []}) as model:
        done = with_model(model, long)
    assert "not read: characters 0 to " in done.stderr
    assert "cut off (finish_reason length)" in done.stderr


def test_nothing_is_sent_unless_a_server_is_named(report, monkeypatch):
    with standing_in({"figures": []}) as model:
        monkeypatch.setenv("OPENAI_BASE_URL", model.address)
        monkeypatch.setenv("HABEAS_MODEL_KEY", "hush")
        assert json.loads(run(report, "--json").stdout)["reader"] == "rules"
        assert model.asked == []


def test_the_key_comes_from_the_environment(report, monkeypatch):
    monkeypatch.setenv("HABEAS_MODEL_KEY", "hush")
    with standing_in({"figures": []}) as model:
        done = with_model(model, report, "--json")
        assert model.headers[0]["Authorization"] == "Bearer hush"
    assert "hush" not in done.output


def test_a_server_outside_of_the_private_network_is_refused(report):
    error = run(report, "--model-server", "https://8.8.8.8/v1", "--model", "m").exception
    assert isinstance(error, ServerError)
    assert "Nothing was sent" in str(error)
    assert "--model-outside" in str(error)
    open_line = run(report, "--model-server", "http://8.8.8.8/v1", "--model", "m", "--model-outside").exception
    assert "not https" in str(open_line)


@pytest.mark.parametrize(
    "options", [("--model", "m"), ("--model-server", "http://127.0.0.1:1/v1"), ("--model-outside",)]
)
def test_a_model_needs_server_and_name(report, options):
    error = run(report, *options).exception
    assert isinstance(error, QuestionError)
    assert "--model-server and --model" in str(error)


def test_a_model_reads_one_report_at_a_time(tmp_path, report):
    with standing_in({"figures": []}) as model:
        for many in ([tmp_path], ["--records", report, "--json"]):
            assert "one report at a time" in str(with_model(model, *many).exception)
        assert model.asked == []
