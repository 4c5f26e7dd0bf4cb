"""What callers do to it: odd iterables, threads, processes, signals, very many calls."""
import gc
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time

import pytest

import backlot
from conftest import SAID


@pytest.mark.parametrize("one", [SAID, SAID.encode(), {"text": SAID}, backlot.Document(SAID)])
@pytest.mark.parametrize("of_several", ["annotate_batch", "annotate_table", "stories"])
def test_one_document_is_not_several(annotator, one, of_several):
    function = getattr(annotator, of_several, None) or getattr(backlot, of_several)
    with pytest.raises(TypeError, match="put it into a list"):
        function(one)


@pytest.mark.parametrize("nothing", [None, 7, object()])
def test_what_is_no_iterable_says_so_at_once(annotator, nothing):
    with pytest.raises(TypeError, match="not iterable"):
        annotator.annotate_batch(nothing)
    with pytest.raises(TypeError, match="not iterable"):
        annotator.annotate_table(nothing)


def test_what_a_generator_raises_comes_behind_what_it_gave(annotator):
    def texts():
        yield SAID
        yield SAID
        raise LookupError("no more")

    found = []
    with pytest.raises(LookupError, match="no more"):
        for said in annotator.annotate_batch(texts()):
            found.append(said)
    assert len(found) == 2


def test_what_a_mapping_raises_comes_through(annotator):
    class Broken(dict):
        def __getitem__(self, key):
            raise RuntimeError(f"asked for {key}")

    with pytest.raises(RuntimeError, match="asked for id"):
        annotator.annotate(Broken(text=SAID))


def test_wrong_words_are_refused(annotator):
    with pytest.raises(ValueError, match="expected 1 or more"):
        backlot.Annotator(threads=0)
    with pytest.raises(ValueError, match='expected "raise" or "keep"'):
        annotator.annotate_batch([], errors="ignore")
    with pytest.raises(TypeError):
        backlot.Annotator([])


def test_nothing_is_nothing(annotator):
    assert list(annotator.annotate_batch([])) == []
    assert len(annotator.annotate_table([])) == 0
    assert backlot.stories([]).stories == []


def test_an_infinite_iterable_is_read_as_needed(annotator):
    def endless():
        while True:
            yield SAID

    said = annotator.annotate_batch(endless())
    assert next(said) == next(said)


def test_results_can_be_pickled(annotator, examples):
    said = annotator.annotate(examples[0])
    comparison = backlot.compare(examples[0], examples[1])
    for made in (
        said,
        said.doc,
        said.sentences,
        examples[0],
        comparison.verdict,
        backlot.stories(examples),
        backlot.Error("row 1: no"),
    ):
        again = pickle.loads(pickle.dumps(made))
        assert again == made or (str(again), type(again)) == (str(made), type(made))
    assert pickle.loads(pickle.dumps(comparison)).to_dict() == comparison.to_dict()
    assert pickle.loads(pickle.dumps(annotator.restore(SAID))).text == SAID
    assert pickle.loads(pickle.dumps(annotator)).annotate(SAID) == annotator.annotate(SAID)


def _annotate(job):
    annotator, text = job
    return annotator.annotate(text)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_other_processes_annotate(annotator, method):
    list(annotator.annotate_batch([SAID] * 200))  # threads have run before the fork
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(_annotate, [(annotator, SAID)] * 8) == [annotator.annotate(SAID)] * 8


def test_threads_share_an_annotator(annotator, examples):
    wanted = [annotator.annotate(d) for d in examples]
    wrong = []

    def work():
        for _ in range(5):
            if list(annotator.annotate_batch(examples)) != wanted:
                wrong.append("batch")
            if [annotator.annotate(d) for d in examples] != wanted:
                wrong.append("one by one")

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_other_threads_run_during_a_batch(annotator, examples):
    counted = 0
    done = threading.Event()

    def count():
        nonlocal counted
        while not done.is_set():
            counted += 1
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    annotator.annotate_table([*examples] * 20)
    done.set()
    counter.join()
    assert counted > 20


INTERRUPTED = """
import os, signal, sys, threading, time
import backlot
texts = [d.text for d in backlot.read(sys.argv[1], errors="skip")] * 4000
annotator = backlot.Annotator()
work = {"batch": lambda: list(annotator.annotate_batch(texts)), "table": lambda: annotator.annotate_table(texts),
        "stories": lambda: backlot.stories({"id": i, "text": t} for i, t in enumerate(texts))}[sys.argv[2]]
def interrupt():
    time.sleep(1)
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)
sent = []
threading.Thread(target=interrupt).start()
try:
    work()
except KeyboardInterrupt:
    print(time.monotonic() - sent[0])
"""


@pytest.mark.parametrize("work", ["batch", "table", "stories"])
def test_long_work_is_interrupted(examples, work):
    from conftest import ROOT

    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, ROOT / "examples", work], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 10, done.stderr


def _memory():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="no /proc")
@pytest.mark.parametrize("calls", [int(os.environ.get("BACKLOT_CALLS", "20000"))])
def test_memory_does_not_grow(annotator, calls):
    def once(i):
        annotator.annotate("Nothing.")
        annotator.annotate({"id": i, "text": "Nothing.", "date": None})
        with pytest.raises(backlot.Error):
            annotator.annotate(None)
        if i % 100 == 0:
            annotator.annotate(SAID).to_dict()
            annotator.annotate_table([SAID, None])
            annotator.restore(SAID)
            backlot.keys(SAID)
            backlot.compare(SAID, SAID)
            backlot.stories([SAID, SAID])
            backlot.Document(SAID)
            list(annotator.annotate_batch([SAID, None], errors="keep"))

    for i in range(2000):
        once(i)
    gc.collect()
    before = _memory()
    for i in range(calls // 3):
        once(i)
    gc.collect()
    assert _memory() - before < 4 << 20


def test_importing_costs_little():
    code = "import time; began = time.process_time(); import backlot; print(time.process_time() - began)"
    run = [sys.executable, "-c", code]
    best = min(float(subprocess.run(run, capture_output=True, check=True).stdout) for _ in range(10))
    assert best < 0.05
