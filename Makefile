.PHONY: run reset test proof pictures

PYTHON ?= python3

run:
	@$(PYTHON) run.py

reset:
	@$(PYTHON) run.py reset $(ARGS)

test:
	@$(PYTHON) run.py test $(ARGS)

proof:
	@$(PYTHON) run.py proof $(ARGS)

pictures:
	@$(PYTHON) run.py pictures
