"""Columns whose heading depends on whose desk it is."""
from django.contrib import admin


def about(heading: str):
    """The column that says what a row is about, under the word that fits there: `party_cell = about("领域")`."""

    @admin.display(description=heading)
    def party_cell(self, case):
        return self.party(case)

    return party_cell
