# Two commands for everyone: `make demo` and `make test`. Both set up all that they need.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
# The locks are complete, so nothing is left to resolve: an extra of a package that has a newer release stays as locked.
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes --no-deps

.PHONY: demo test soak lint coverage bench lock clean

demo: .venv/.core
	@$(BIN)/habeas demo --into demo

test: .venv/.dev
	@scripts/debian-packages chromium:chromium openjdk-17-jre-headless:java postgresql:initdb
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --cov --cov-report=
	@$(BIN)/python scripts/core_coverage.py

soak: .venv/.dev
	HABEAS_HOSTILE_DOCUMENTS=10000 HABEAS_HOSTILE_SEED=$(or $(SEED),2) $(BIN)/python -m pytest tests/stories/test_hostile_documents.py

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage:
	$(BIN)/coverage report --show-missing --skip-covered

bench: .venv/.bench
	$(BIN)/python -m benchmarks

lock: .venv/.core
	scripts/lock

clean:
	rm -rf .venv demo build out

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Habeas needs Python 3.11 or newer: install python3.11 (Debian: apt-get install python3.11 python3.11-venv)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Habeas needs Python 3.11 or newer; $(PYTHON) is older. Name another: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || scripts/debian-packages python3-venv:
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/.core: requirements/core.txt requirements/build.txt pyproject.toml | .venv/bin/python
	@echo "Installing the locked packages (once; a minute or so)"
	@$(PIP) -r requirements/build.txt
	@$(PIP) -r requirements/core.txt
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.txt .venv/.core
	@echo "Installing the packages that the tests need"
	@$(PIP) -r requirements/dev.txt
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.dev
	@echo "Installing the packages that the benchmarks compare with"
	@$(PIP) -r requirements/bench.txt
	@touch $@
