"""Several people at the same moment: threads with connections of their own, let go together."""
from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connection


def at_once(*jobs: Callable) -> list:
    """What each job gave back, or the exception it ended with, in the order of the jobs."""
    ready, outcomes = Barrier(len(jobs)), [None] * len(jobs)

    def run(place: int, job: Callable) -> None:
        try:
            connection.ensure_connection()
            ready.wait(20)
            outcomes[place] = job()
        except Exception as error:  # handed to the test, which says what it must be
            outcomes[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes
