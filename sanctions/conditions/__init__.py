"""Why a domain may not be used yet, and why an entry may not be stayed, changed, ended or put back."""
from .basis import ground_lost, nothing_to_examine
from .domain import parameters_unconfirmed, rule_missing
from .ending import (
    falling_date_impossible, minimum_not_over, no_such_measure, restriction_runs, restriction_too_short, term_still_runs,
)
from .gaps import already_over, return_unheard, stay_date_impossible
from .signing import kind_out_of_place, nothing_proposed, signer_handled_it, unproposed
