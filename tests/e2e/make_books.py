#!/usr/bin/env python3
"""Makes a book of every sample. usage: make_books.py SHEAF SAMPLES OUT"""
import json
import os
import shutil
import subprocess
import sys


def main():
    sheaf, samples, out = sys.argv[1:]
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    names = sorted(name for name in os.listdir(samples) if os.path.isdir(os.path.join(samples, name)))
    failed = []
    for name in names:
        book = os.path.join(out, name + ".epub")
        run = subprocess.run([sheaf, "build", os.path.join(samples, name), "-o", book, "--json"], capture_output=True, text=True)
        print(f"{name}: exit {run.returncode}\n{run.stderr.strip()}")
        # Every sample is whole: whatever is found in it goes in.
        if run.returncode != 0 or not os.path.exists(book):
            failed.append(name)
            continue
        total = json.loads(run.stdout)["counts"]
        print(f"  {total}")
    if len(names) < 6 or failed:
        sys.exit(f"samples: {len(names)}, failed: {', '.join(failed) or 'none'}")


main()
