# Short names for packaging/develop.py, which needs nothing but Python and also runs on Windows.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c "" 2>/dev/null && echo $$p && break; done)
DEVELOP = $(PYTHON) packaging/develop.py

.PHONY: help run test check bench tour sheets voices dictation lock clean

help:
	@$(DEVELOP) help

run test check bench voices dictation lock clean:
	@$(DEVELOP) $@

tour sheets:
	@$(DEVELOP) $@ $(if $(DIR),"$(DIR)")
