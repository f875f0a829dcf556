#!/usr/bin/env python3
"""Kills sheaf with SIGKILL at random moments of a rebuild, also around and after the rename. Every time the book on the
shelf must be the old one or the new one, whole, and the next run must leave nothing but the new one.

usage: kill.py SHEAF FOLDER [RUNS [SEED]]
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time


def read(path):
    with open(path, "rb") as file:
        return file.read()


def command(sheaf, source, book):
    return [sheaf, "build", source, "-o", book, "-j", "2", "-q"]


def build(sheaf, source, book):
    """Makes the book; how long it took, in seconds."""
    start = time.monotonic()
    run = subprocess.run(command(sheaf, source, book), capture_output=True, text=True)
    if run.returncode not in (0, 4):
        sys.exit(f"{source}: exit {run.returncode}: {run.stderr}")
    return time.monotonic() - start


def wait_until(happened, process):
    while process.poll() is None and not happened():
        pass


def kill_at(moment, process, shelf, book, length, dice):
    """Lets the run come as far as `moment`, a little further by the dice, and kills it."""
    part = os.path.join(shelf, ".book.epub.sheaf-part")
    old = os.stat(book).st_ino
    if moment == "anywhere":
        time.sleep(dice.uniform(0, 1.2 * length))
    elif moment == "writing":
        wait_until(lambda: os.path.exists(part), process)
        time.sleep(dice.uniform(0, 0.25 * length))
    else:
        wait_until(lambda: os.stat(book).st_ino != old, process)
        time.sleep(dice.uniform(0, 0.01 * length))
    process.kill()
    process.wait()
    return os.path.exists(part)


def main():
    sheaf, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int.from_bytes(os.urandom(4), "big")
    dice = random.Random(seed)
    print(f"{runs} runs, seed {seed}", flush=True)
    seen = {"old": 0, "new": 0, "part file left": 0}
    with tempfile.TemporaryDirectory() as work:
        for edition in ("old", "new"):
            shutil.copytree(source, f"{work}/{edition}/articles")
        with open(f"{work}/new/articles/zz-late-news.txt", "w") as file:
            file.write("Late news\n\nThe second edition has one article more than the first.\n")
        length = max(build(sheaf, f"{work}/{edition}/articles", f"{work}/{edition}/book.epub") for edition in ("old", "new"))
        books = {edition: read(f"{work}/{edition}/book.epub") for edition in ("old", "new")}
        if books["old"] == books["new"]:
            sys.exit("both editions have the same bytes; the test shows nothing")
        shelf = f"{work}/shelf"
        os.mkdir(shelf)
        book = f"{shelf}/book.epub"
        for run in range(runs):
            shutil.copyfile(f"{work}/old/book.epub", book)
            process = subprocess.Popen(command(sheaf, f"{work}/new/articles", book),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            moment = ("anywhere", "writing", "writing", "renamed")[run % 4]
            seen["part file left"] += kill_at(moment, process, shelf, book, length, dice)
            found = next((edition for edition, whole in books.items() if read(book) == whole), None)
            if not found:
                sys.exit(f"run {run} ({moment}): the book is neither the old one nor the new one")
            seen[found] += 1
            build(sheaf, f"{work}/new/articles", book)
            if read(book) != books["new"] or os.listdir(shelf) != ["book.epub"]:
                sys.exit(f"run {run} ({moment}): the next run left {os.listdir(shelf)}")
    print(", ".join(f"{name}: {count}" for name, count in seen.items()))


main()
