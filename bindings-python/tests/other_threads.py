"""Another thread that counts while a test works."""

import threading
from contextlib import contextmanager


@contextmanager
def counting():
    """Gives a list whose one number another thread counts up, until the block ends."""
    counts, stop = [0], threading.Event()

    def count():
        while not stop.is_set():
            counts[0] += 1
            stop.wait(0)

    other = threading.Thread(target=count)
    other.start()
    try:
        yield counts
    finally:
        stop.set()
        other.join()
