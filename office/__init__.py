"""How any office works: people, case files, clocks, ledger, documents, workflow, mail."""
