#!/usr/bin/env python3
"""Makes submissions for measurements: generate.py OUT --n N --seed S

OUT/0001-…/form.xml (about 60 KB), evidence.zip (20 files, 5 MB) and .complete. The same arguments and the same zlib give
the same bytes, for any number of processes: each submission has a random source of its own, seeded by (seed, index).
"""

import argparse
import functools
import multiprocessing
import random
from pathlib import Path

import catalogue
from applicant import Applicant
from evidence import Evidence
from form import Form

PIPELINES = Path(__file__).resolve().parents[2] / "pipelines"


def make(folder, seed, size, requirements, index):
    source = random.Random(f"{seed}/{index}")
    applicant = Applicant(source, index)
    evidence = Evidence(source, size)
    form = Form(source, applicant, evidence, requirements).content()
    place = Path(folder) / f"{index:05d}"
    place.mkdir()
    (place / "form.xml").write_bytes(form)
    archive = evidence.archive()
    (place / "evidence.zip").write_bytes(archive)
    (place / ".complete").touch()
    return len(form) + len(archive)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("out", type=Path, help="a folder that is absent or empty")
    arguments.add_argument("--n", type=int, default=60, help="how many submissions")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--size", type=int, default=5_000_000, help="bytes of evidence in each, unpacked")
    arguments.add_argument("--jobs", type=int, default=2)
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    task = functools.partial(make, str(given.out), given.seed, given.size, catalogue.rows(PIPELINES))
    with multiprocessing.Pool(given.jobs) as pool:
        total = sum(pool.imap_unordered(task, range(1, given.n + 1)))
    print(f"{given.n} submissions, {total / 1e6:.1f} MB received")


if __name__ == "__main__":
    main()
