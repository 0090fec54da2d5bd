"""What programs do when nobody does anything."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

from tests.benchmarks.bench import Bench
from tests.benchmarks.peers import READING
from tests.benchmarks.tables import Found, Table

_STATES = {"typing a name": "s", "typing a phrase": "/", "looking (`p`)": "]p", "card": "s\r\r"}
"""Of the reader: what it waits in, and the keys that lead there."""
_KEPT = 3.0
"""Seconds after a key in which the reader keeps where it is; twice that all are left alone."""


def measure(bench: Bench) -> Found:
    """Bytes and seconds of processors of all programs side by side, each in a terminal."""
    seconds = bench.rounds(10, 4)
    with ExitStack() as stack:
        reading = next(one for one in bench.programs if one.name == READING.name)
        states = {f"reader, {state}": keys for state, keys in _STATES.items()}
        programs = [*bench.programs, *(replace(reading, name=name) for name in states)]
        meters = {x.name: stack.enter_context(x.run(bench.materials)) for x in programs}
        for one in programs:
            meters[one.name].start(one.first, rest=0.3)
            for key in states.get(one.name, ""):
                meters[one.name].press_timed(key)
        for meter in [*meters.values()] * 2:
            meter.read(_KEPT / len(meters))
        before = {name: (len(m.written), m.processor) for name, m in meters.items()}
        share = seconds / len(meters)
        for meter in meters.values():
            meter.read(share)
        rows = []
        for name, meter in meters.items():
            meter.read(0)
            written, used = before[name]
            worked = (meter.processor - used) / seconds
            rows.append((name, f"{len(meter.written) - written}", f"{1e3 * worked:.2f}"))
    title = f"Idle for {seconds} s"
    return Found([Table(title, ("", "bytes", "ms of CPU a second"), rows)])
