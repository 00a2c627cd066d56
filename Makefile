# Đôn Đốc. On a machine with Python 3.11+ and make, every target sets up what it needs first.
#
#   make run        read the examples, print their duties, make the page of one
#   make test       the tests: the fast ones, then the slow ones and those that need a browser
#   make check      format, lint, types, import rules
#   make bench      speed and memory, as a table (docs/en/performance.md) and as out/bench.json
#   make score      against the real documents with records made by hand, where they are there, and against written cases
#   make page       put the last figures of both into docs/en/performance.md
#   make golden     rewrite what the examples are expected to say (NAME=... for one); read the difference
#   make lock       write requirements.lock again

VENV   ?= .venv
BIN    := $(VENV)/bin
# The newest of the Pythons here that is 3.11 or later.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
OUT    ?= out
PAGE   := $(OUT)/ke-hoach.html
READY  := $(VENV)/.installed
NAME   ?=
JOBS   ?= auto
unexport PYTHONPATH

.DEFAULT_GOAL := help
.PHONY: help install run test test-fast test-slow check format bench score page golden lock clean

help:
	@sed -n '3,11s/^# *//p' Makefile

install: $(READY)

# pip installs the locked files and nothing else; our own package is then linked to src/ without looking anything up.
$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11 trở lên, máy này chưa có. (Python 3.11 or later is needed.)" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Thiếu mô-đun venv. Trên Debian/Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	@echo "Đang cài vào $(VENV) … / installing into $(VENV) …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

run: install
	@$(BIN)/dondoc doctor || true
	@echo
	@$(BIN)/dondoc duties examples/
	@mkdir -p $(OUT)
	@$(BIN)/dondoc show examples/ke-hoach.docx -o $(PAGE)
	@echo "Trang đã tạo / page made: $(abspath $(PAGE))"

test: test-fast test-slow

test-fast: install
	$(BIN)/python -m pytest -q -n $(JOBS) -m "not slow and not browser"

test-slow: install
	$(BIN)/python -m pytest -q -n $(JOBS) -m "slow or browser"

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -q -n $(JOBS) tests/project

format: install
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install
	@mkdir -p $(OUT)
	$(BIN)/python -m benchmarks --json $(OUT)/bench.json

score: install
	@mkdir -p $(OUT)
	$(BIN)/python benchmarks/score.py --json $(OUT)/score.json
	@echo
	$(BIN)/python benchmarks/score_cases.py

page: install
	$(BIN)/python -m benchmarks.page

golden: install
	$(BIN)/python tests/golden/rewrite.py $(NAME)

lock: install
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --only-binary :all: \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet -o requirements.lock

clean:
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
