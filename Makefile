.PHONY: run test proof

PYTHON ?= python3

run:
	@$(PYTHON) run.py

test:
	@$(PYTHON) run.py test $(ARGS)

proof:
	@$(PYTHON) run.py proof $(ARGS)
