#!/usr/bin/env python3
"""Makes a book of every sample in every style, SAMPLE.STYLE.epub. usage: make_books.py SHEAF SAMPLES STYLES OUT"""
import json
import os
import shutil
import subprocess
import sys


def folders(path):
    return sorted(name for name in os.listdir(path) if os.path.isdir(os.path.join(path, name)))


def make(sheaf, sample, style, book):
    """The counts of the account, or None when the book is not whole: whatever is found in a sample goes in."""
    run = subprocess.run([sheaf, "build", sample, "--style", style, "-o", book, "--json"], capture_output=True, text=True)
    print(f"{os.path.basename(book)}: exit {run.returncode}\n{run.stderr.strip()}")
    if run.returncode != 0 or not os.path.exists(book):
        return None
    return json.loads(run.stdout)["counts"]


def main():
    sheaf, samples, styles, out = sys.argv[1:]
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    failed = []
    for sample in folders(samples):
        for style in folders(styles):
            counts = make(sheaf, os.path.join(samples, sample), style, os.path.join(out, f"{sample}.{style}.epub"))
            print(f"  {counts}")
            if counts is None:
                failed.append(f"{sample} in {style}")
    if len(folders(samples)) < 6 or not folders(styles) or failed:
        sys.exit(f"samples: {len(folders(samples))}, styles: {len(folders(styles))}, failed: {', '.join(failed) or 'none'}")


main()
