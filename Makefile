# Two commands do everything: `make graph` builds seeds/ into out/, `make test` passes all checks. Both set themselves up.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
BROWSERS := chromium chromium-browser google-chrome
COMUNICA := tests/stores/node_modules/.package-lock.json
STORES := curl:curl virtuoso-t:virtuoso-opensource-7-bin node:nodejs npm:npm java:default-jre-headless \
	/usr/share/java/jena-core.jar:libapache-jena-java /usr/share/java/guava.jar:libguava-java

.DEFAULT_GOAL := help
.PHONY: help graph test check unit quality golden lock clean wheel browser test-compiled test-stores stores

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

graph: $(READY) ## build seeds/ into out/
	$(BIN)/kg build seeds --out out

test: check unit ## every check: format, lint, types, import layers, then the tests

check: $(READY) ## format, lint, types, import layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(READY) browser ## the tests alone
	$(BIN)/pytest -n 2

test-stores: $(READY) stores $(COMUNICA) ## load real triple stores and ask them the named queries
	$(BIN)/pytest -n 2 --dist loadfile -m stores tests/stores

test-compiled: $(READY) ## compile extraction with mypyc (some minutes, needs a C compiler) and test that
	$(BIN)/python tools/compiled.py >/dev/null
	$(BIN)/pytest -n 2 -m 'not stores' -o pythonpath="$$($(BIN)/python tools/compiled.py)" tests/compiled tests/facts tests/mentions tests/test_golden.py tests/test_evidence.py tests/test_frozen.py

wheel: $(READY) ## build the compiled wheel in dist/ (some minutes, needs a C compiler)
	$(BIN)/python tools/compiled_wheel.py dist

quality: $(READY) ## score the graph against gold articles, where they are present
	$(BIN)/python tests/quality.py

golden: $(READY) ## rewrite the golden facts of seeds/ after reading the difference
	$(BIN)/python tests/golden.py --write

lock: $(READY) ## choose versions anew (needs uv)
	uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes --no-emit-index-url --quiet -o requirements.lock

clean: ## remove what was built, keep the environment
	rm -rf out/* dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# The browser tests drive a real Chromium of the system.
browser:
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing chromium and fonts-noto-cjk for the browser tests"; \
		apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk >/dev/null && exit 0; \
	fi; \
	echo "No browser for the browser tests. Install one, on Debian: sudo apt-get install chromium fonts-noto-cjk"; exit 1

# The stores of `make test-stores`: Virtuoso and Jena from Debian, Comunica from npm; Oxigraph is among the locked packages.
stores:
	@missing=; for pair in $(STORES); do \
		command -v $${pair%%:*} >/dev/null || [ -f $${pair%%:*} ] || missing="$$missing $${pair##*:}"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing$$missing"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null && exit 0; \
	fi; \
	echo "Triple stores are missing. Install them, on Debian: sudo apt-get install$$missing"; exit 1

$(COMUNICA): tests/stores/package-lock.json
	npm ci --prefix tests/stores --no-audit --no-fund --ignore-scripts --silent
	@touch $@

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed as $(PYTHON). Install it, on Debian: sudo apt-get install python3 python3-venv; or name another: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "Python has no venv. Install it, on Debian: sudo apt-get install python3-venv"; exit 1; }
	@echo "installing the locked packages into .venv (once, about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock || \
		{ echo "The packages could not be installed: the first run needs the network and PyPI."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)
