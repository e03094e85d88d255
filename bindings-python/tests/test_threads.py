"""Many threads at once, and what ends a long batch."""

import io
import signal
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import osce
import pytest
from subprocesses import run

VALID = '{"title":"Line %d","kind":"news","body":"Text.","issued_on":"2021-02-26","issued_by":["secretariat"]}'
THREADS = 8


def lines(number):
    return "\n".join(VALID % line for line in range(number)).encode()


def in_threads(work):
    """Runs the work in threads that begin at once, and gives what each gave."""
    barrier = threading.Barrier(THREADS)

    def begin(number):
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


@pytest.mark.parametrize("source", [lambda data: data, io.BytesIO], ids=["bytes", "file"])
def test_threads_share_an_iterator_and_each_line_comes_once(source, today):
    number = 20_000
    shared = osce.iter_jsonl(source(lines(number)), today=today)
    of_threads = in_threads(lambda _: [(checked.line, checked.item.title) for checked in shared])
    assert Counter(line for each in of_threads for line in each) == Counter(
        (line + 1, f"Line {line}") for line in range(number)
    )
    for each in of_threads:
        assert each == sorted(each)


def test_threads_share_an_iterator_of_faults(today):
    batch = osce.check_jsonl(b'{"title":"A","kind":"novel"}\n' * 3_000, today=today)
    wanted = Counter((fault.line, fault.code, fault.path) for fault in batch.faults())
    shared = batch.faults()
    found = in_threads(lambda _: [(fault.line, fault.code, fault.path) for fault in shared])
    assert sum(map(Counter, found), Counter()) == wanted
    assert sum(wanted.values()) == sum(batch.faults_by_code.values())


def test_threads_ask_at_once_and_get_the_same_answers(today):
    text = "The OSCE Mission to Moldova thanked Switzerland and Finland on policing. " * 20

    def ask(_):
        return [
            (
                osce.lookup("Mission de l\N{RIGHT SINGLE QUOTATION MARK}OSCE en Serbie").term,
                [(mention.start, mention.term) for mention in osce.mentions(text)],
                [str(fault) for fault in osce.check_json('{"title":7}', today=today).report],
                osce.check_jsonl(lines(50), today=today).to_dict(),
                osce.Country.FINLAND.names,
            )
            for _ in range(20)
        ]

    answers = in_threads(ask)
    assert all(answer == answers[0][0] for each in answers for answer in each)


FIRST_USE = """
import threading, osce
barrier, found = threading.Barrier(8), []
def work():
    barrier.wait()
    found.append((osce.lookup("Finland").term, osce.Country.FINLAND.label("de"), osce.NewsItem(title="A").check().ok))
threads = [threading.Thread(target=work) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert found == [(osce.Country.FINLAND, "Finnland", False)] * 8, found
"""


def test_threads_use_the_package_for_the_first_time_at_once():
    done = run(FIRST_USE)
    assert (done.returncode, done.stderr) == (0, "")


def test_other_threads_go_on_while_a_batch_is_checked(today):
    # The pause of the switch between threads is made so long that only a release of the interpreter lets others run.
    data = lines(400_000)
    counts, stop = [0], threading.Event()

    def count():
        while not stop.is_set():
            counts[0] += 1
            time.sleep(0)

    interval = sys.getswitchinterval()
    other = threading.Thread(target=count)
    other.start()
    try:
        sys.setswitchinterval(100)
        before = counts[0]
        osce.check_jsonl(data, today=today)
        during = counts[0] - before
    finally:
        sys.setswitchinterval(interval)
        stop.set()
        other.join()
    assert during > 100


@pytest.mark.parametrize("read", [osce.check_jsonl, osce.read_columns])
def test_an_exception_of_the_progress_comes_out(read):
    def fail(done, length):
        message = f"{done} of {length}"
        raise KeyError(message)

    with pytest.raises(KeyError, match="of"):
        read(lines(100_000), progress=fail)


@pytest.fixture
def interrupts():
    """Interrupts raise, as in a shell: what runs in the background has them ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("read", [osce.check_jsonl, osce.read_columns])
def test_an_interrupt_ends_a_batch(read):
    data, told = lines(200_000), []

    def interrupt(done, _length):
        told.append(done)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        read(data, progress=interrupt)
    assert told[0] < len(data)
    assert len(told) <= 2


ENDLESS = """
import io, os, signal, threading, osce
signal.signal(signal.SIGINT, signal.default_int_handler)
class Endless(io.RawIOBase):
    def readable(self): return True
    def seekable(self): return False
    def readinto(self, buffer):
        part = (b'{"title":"A"}\\n' * (len(buffer) // 14 + 1))[: len(buffer)]
        buffer[:] = part
        return len(part)
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    osce.check_jsonl(Endless())
except KeyboardInterrupt:
    print("interrupted")
"""

ZERO = """
import os, signal, threading, osce
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    osce.check_jsonl("/dev/zero")
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way")
@pytest.mark.parametrize("program", [ENDLESS, ZERO], ids=["file", "path"])
def test_an_interrupt_from_outside_ends_a_batch_without_an_end(program):
    done = run(program, timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (0, "interrupted\n", "")


NAMED_PIPE = """
import os, sys, threading, time, osce
os.mkfifo(sys.argv[1])
def write():
    time.sleep(0.2)
    with open(sys.argv[1], "wb") as file:
        file.write(b'{"title":"A"}\\n')
threading.Thread(target=write).start()
print(osce.check_jsonl(sys.argv[1]).lines)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in the file system")
def test_a_named_pipe_is_opened_while_another_thread_writes_it(tmp_path):
    done = run(NAMED_PIPE, tmp_path / "pipe", timeout=15)
    assert (done.returncode, done.stdout) == (0, "1\n")


@pytest.mark.parametrize("form", ["path", "file"])
def test_who_hears_of_the_progress_may_check_too(form, tmp_path, today):
    path = tmp_path / "news.jsonl"
    path.write_bytes(lines(100_000))
    small = lines(10_000)
    heard = []

    def hear(done, _):
        heard.append((done, osce.check_jsonl(small, today=today).valid))

    with path.open("rb") as file:
        batch = osce.check_jsonl(path if form == "path" else file, today=today, progress=hear)
    assert batch.valid == 100_000
    assert len(heard) > 1
    assert {valid for _, valid in heard} == {10_000}
