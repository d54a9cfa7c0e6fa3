"""What runs beside the program answers, or is ended."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from threading import Timer
from time import monotonic

import pytest

from coprod_desktop.speech.child_process import (
    ChildProcess,
    ChildStopped,
    NoAnswer,
    NoChild,
    child_command,
)

ROOT = Path(__file__).resolve().parents[2]
CHILD = f"""
import sys; sys.path.append({str(ROOT)!r})
from coprod_desktop.speech.answering import answer_orders
def answer(order, body):
    print("Loaded, as some libraries say.", flush=True)
    while order.get("for ever"): pass
    return None if order.get("nothing") else body * order["times"]
answer_orders(answer)
"""
LEAVES = f"""
import sys; sys.path.append({str(ROOT)!r})
from threading import Event
from coprod_desktop.speech.answering import answer_while_wanted
def answer(order, body, wanted):
    stop = Event()
    wanted.stop_with(stop.set)
    return None if order.get("long") and stop.wait(20) else body
answer_while_wanted(answer)
"""
OWNER = f"""
import sys; sys.path.append({str(ROOT)!r})
from coprod_desktop.speech.child_process import ChildProcess
child = ChildProcess((sys.executable, "-c", {CHILD!r}), 20)
child.ask({{"times": 1}})
print(child._process.pid, flush=True)
input()
"""


def child(script: str = CHILD, patience: float = 20.0) -> ChildProcess:
    return ChildProcess((sys.executable, "-I", "-c", script), patience)


def test_bytes_go_there_and_come_back_whatever_else_is_printed() -> None:
    asked = child()
    body = b"\n\0{}" * 100_000
    assert asked.ask({"times": 2}, body) == body * 2
    assert asked.ask({"times": 2}) == b""


def test_an_order_without_an_answer_ends_nothing() -> None:
    asked = child()
    with pytest.raises(NoAnswer):
        asked.ask({"nothing": True})
    first = asked._process
    assert asked.ask({"times": 1}, b"on") == b"on"
    assert asked._process is first


def test_one_that_takes_too_long_is_ended_and_the_next_order_starts_another() -> None:
    asked = child()
    asked.ask({"times": 1})
    asked._patience = 0.1
    with pytest.raises(ChildStopped):
        asked.ask({"for ever": True})
    asked._patience = 20.0
    assert asked.ask({"times": 1}, b"on") == b"on"


def test_it_can_be_ended_from_elsewhere_while_it_is_waited_for() -> None:
    asked = child()
    asked.ask({"times": 1})
    Timer(0.1, asked.end).start()
    began = monotonic()
    with pytest.raises(ChildStopped):
        asked.ask({"for ever": True})
    assert monotonic() - began < 10


def test_one_that_was_ended_is_not_started_again() -> None:
    asked = child()
    asked.start()
    process = asked._process
    assert process is not None
    asked.end()
    assert process.wait(20)
    for _ in range(2):
        with pytest.raises(ChildStopped):
            asked.ask({"times": 1})
    assert asked._process is None


def test_one_that_is_ended_while_it_starts_is_not_left_running(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = child()
    started: list[subprocess.Popen[bytes]] = []

    class Ended(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *given: object, **named: object) -> None:
            asked.end()  # as another thread may
            super().__init__(*given, **named)  # type: ignore[call-overload]
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Ended)
    with pytest.raises(ChildStopped):
        asked.ask({"times": 1})
    assert [process.poll() is None for process in started] == [False]


def test_what_nobody_waits_for_any_more_is_left_and_it_goes_on() -> None:
    asked = child(LEAVES)
    asked.leave()  # nothing was asked yet
    assert asked.ask({}, b"here") == b"here"
    first = asked._process
    asked.leave()  # all is answered
    Timer(0.1, asked.leave).start()
    with pytest.raises(NoAnswer):
        asked.ask({"long": True})
    assert asked.ask({}, b"on") == b"on"
    assert asked._process is first


@pytest.mark.skipif(sys.platform != "linux", reason="a process is watched as Linux has it")
def test_it_ends_when_the_program_is_killed() -> None:
    owner = subprocess.Popen(
        (sys.executable, "-c", OWNER), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout is not None
    watched = os.pidfd_open(int(owner.stdout.readline()))
    owner.kill()
    owner.communicate(timeout=20)
    ended, _, _ = select.select([watched], [], [], 20)
    os.close(watched)
    assert ended


def test_without_what_it_needs_there_is_none() -> None:
    with pytest.raises(NoChild):
        child_command("pico_child", "no_package_of_this_name")
