# tuireader: every task of the project, one word each. Bare `make` prints them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared
ARGS   ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test check eval anchors bench bench-faults fuzz clean

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.run ## open the seed article (or: make run ARGS="page.html notes.md")
	@$(BIN)/tuireader $(or $(ARGS),seeds/000_adc8b5b7744c4b71.txt)

test: $(VENV)/.dev ## run all tests with branch coverage (or: make test ARGS=tests/unit)
	@$(BIN)/pytest -q $(if $(ARGS),$(ARGS),--cov --cov-report=term:skip-covered --cov-fail-under=90)

check: $(VENV)/.dev ## format, lint, spelling, types, layers
	@$(BIN)/ruff format --check --quiet . || { echo 'run: $(BIN)/ruff format .'; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/codespell
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports

eval: $(VENV)/.run ## score the analysis on our gold, and on that in ../shared
	@cd tests && ../$(BIN)/python -m gold.scores
	@$(BIN)/python benchmarks/eval.py --shared $(SHARED) $(ARGS)

anchors: $(VENV)/.run ## score how notes find their passage again: ARGS="--seeds 1 2"
	@$(BIN)/python benchmarks/anchors.py --shared $(SHARED) $(ARGS)

bench: $(VENV)/.run ## measure times and bytes, beside the peers that are installed
	@$(BIN)/python benchmarks/bench.py --shared $(SHARED) $(ARGS)

bench-faults: $(VENV)/.run ## kill, fill, cut and flip a library in every way; some minutes
	@PYTHONPATH=tests $(BIN)/python benchmarks/trials.py

fuzz: $(VENV)/.run ## try the analysis on changed texts (or: make fuzz ARGS="--seconds 600")
	@$(BIN)/python benchmarks/fuzz.py $(ARGS)

clean: ## remove the environment and every cache
	@rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
	@find src tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tuireader needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'setting up (once) ...'
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo 'setting up for development (once) ...'
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run
