# What is done often in this project. `make` alone lists it. Needed: Python 3.11 or newer, and make.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PORT ?= 8000
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

# The stamps say which dependencies the environment holds; a change of pyproject.toml makes them stale.
INSTALLED = $(VENV)/.installed
INSTALLED_DEV = $(VENV)/.installed-dev
INSTALLED_DATA = $(VENV)/.installed-data

.DEFAULT_GOAL = help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help site test dev lint types check lang demo golden serve dist bench data format clean

# This list
help:
	@awk '/^# /{said = substr($$0, 3)} /^[a-z]+( [a-z]+)*:/{if (said != "") printf "make %-13s %s\n", substr($$0, 1, index($$0, ":") - 1), said} !/^# /{said = ""}' Makefile

# Everything, on a machine with only Python and make: installs, and builds the demo into site/
site: $(INSTALLED)
	$(BIN)/briefgen build

# Everything, on a machine with only Python and make: installs what the tests need, then `make check`
test: check

# Install for development, into .venv
dev: $(INSTALLED_DEV)

# Style: the linter, and whether the formatter would change anything (`make format` does)
lint: $(INSTALLED_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Types, strict, in the package and in the tests
types: $(INSTALLED_DEV)
	$(BIN)/mypy
	$(BIN)/mypy tests

# All that has to hold before a commit: lint, types, tests
check: lint types
	$(BIN)/python -m pytest

# The case files of one language: make lang L=de
lang: $(INSTALLED_DEV)
	@test -d "tests/lang/$(L)" || { echo "tests/lang/$(L): there is no such folder. Name a language: make lang L=de" >&2; exit 2; }
	$(BIN)/python -m pytest tests/test_lang_cases.py -k "$(L)/ or [$(L)]"

# Renew site/, the demo as it is published; read its diff before you commit it
demo golden: site

# Look at the demo while you work on articles, templates or code: make serve PORT=8001
serve: $(INSTALLED)
	$(BIN)/briefgen serve --port $(PORT)

# The wheel and the source archive, in dist/
dist: $(INSTALLED_DEV)
	rm -rf dist
	$(BIN)/python -m build

# Articles a second on one core, finder by finder: make bench A=folder
bench: $(INSTALLED)
	$(BIN)/python scripts/benchmark.py $(A)

# Rebuild the tables of names and places that ship, from their sources (docs/data.md)
data: $(INSTALLED_DATA)
	$(BIN)/python scripts/compile_data.py

# Mend what the linter and the formatter can mend by themselves
format: $(INSTALLED_DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Remove everything that make can make again, but not site/, which is part of the project
clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(INSTALLED): pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(INSTALLED_DEV): pyproject.toml | $(BIN)/python
	$(PIP) install --editable ".[dev]"
	@touch $@ $(INSTALLED)

$(INSTALLED_DATA): pyproject.toml | $(BIN)/python
	$(PIP) install --editable ".[data]"
	@touch $@ $(INSTALLED)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON): is not there or older than Python 3.11. Name a newer one: make PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON): cannot make environments. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
