#!/usr/bin/env python3
"""Builds each sample under other folders, time zones, locales, umasks and numbers of threads; the bytes must be equal.

usage: determinism.py SHEAF SAMPLES
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

# Each way differs from the first in everything that must not matter.
WAYS = [
    {"jobs": "1", "umask": 0o022, "env": {"TZ": "UTC", "LC_ALL": "C"}, "folder": "plain"},
    {"jobs": "8", "umask": 0o077, "env": {"TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40"}, "folder": "a folder/elsewhere"},
    {"jobs": "3", "umask": 0o000, "env": {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}, "folder": "w"},
]


def build(sheaf, sample, way, work):
    source = os.path.join(work, way["folder"], os.path.basename(sample))
    shutil.copytree(sample, source)
    # File times must not matter either.
    for folder, _, files in os.walk(source):
        for name in files:
            os.utime(os.path.join(folder, name), (1_000_000_000 + len(name), 1_000_000_000 + len(way["folder"])))
    book = os.path.join(work, way["folder"], "book.epub")
    run = subprocess.run([sheaf, "build", source, "-o", book, "-j", way["jobs"], "-q"], capture_output=True, text=True,
                         env={**os.environ, **way["env"]}, preexec_fn=lambda: os.umask(way["umask"]))
    if run.returncode != 0:
        sys.exit(f"{sample}: exit {run.returncode}: {run.stderr}")
    with open(book, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    sheaf, samples = sys.argv[1:]
    different = []
    for name in sorted(os.listdir(samples)):
        sample = os.path.join(samples, name)
        if not os.path.isdir(sample):
            continue
        with tempfile.TemporaryDirectory() as work:
            sums = [build(os.path.abspath(sheaf), sample, way, work) for way in WAYS]
        print(f"{name}: {' '.join(sum[:12] for sum in sums)}")
        if len(set(sums)) != 1:
            different.append(name)
    if different:
        sys.exit(f"different bytes: {', '.join(different)}")


main()
