"""Runs a program and says what it cost: processor time, wall time and peak memory, of it and of the programs it started."""

import os
import statistics
import subprocess
import time


class Failed(Exception):
    """A program did not end as expected; what it said is the message."""


class Cost:
    def __init__(self, wall, cpu, peak):
        """wall, cpu: seconds. peak: bytes, of the largest single process."""
        self.wall, self.cpu, self.peak = wall, cpu, peak


def run(*command, allowed=(0,)):
    """Runs the command to its end, which must be with one of the codes allowed.

    The kernel counts the processor time of all processes that the command waited for. Everything written before is sent to the
    disk first, so that one program does not pay for what another left behind.
    """
    os.sync()
    command = [str(word) for word in command]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise Failed(f"{' '.join(command)} ended with {process.returncode}\n{said.decode(errors='replace')}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


class Series:
    """The costs of one program over the rounds."""

    def __init__(self, title):
        self.title, self.costs = title, []

    def add(self, cost):
        self.costs.append(cost)

    def median(self, what):
        return statistics.median(getattr(cost, what) for cost in self.costs)

    @property
    def peak(self):
        return max(cost.peak for cost in self.costs)


def ratio(over, under, what):
    """The median of the ratios within each round, and their span: rounds on a busy machine differ, ratios within one do not."""
    ratios = [getattr(a, what) / getattr(b, what) for a, b in zip(over.costs, under.costs)]
    return statistics.median(ratios), min(ratios), max(ratios)
