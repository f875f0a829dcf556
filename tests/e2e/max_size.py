#!/usr/bin/env python3
"""Builds one collection of photographs under ten limits, from generous to impossible. Each is met to the byte or refused
with exit code 6; the volumes hold every article once, in order; a second run on another number of threads gives the same
bytes; EPUBCheck finds nothing in any of them.

usage: max_size.py SHEAF WORK
"""
import glob
import hashlib
import json
import os
import random
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib

import pictures

ARTICLES = 18


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def photograph(path, width, height, seed):
    """A PNG of soft bands under grain, which no palette holds: it goes into a book as JPEG."""
    dice = random.Random(seed)
    rows = []
    for y in range(height):
        base = 40 + (y * (dice.randrange(3) + 1) // 7) % 150
        table = bytes(min(255, base + value % 28) for value in range(256))
        rows.append(b"\0" + dice.randbytes(3 * width).translate(table))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows), 1)) + chunk(b"IEND", b""))


def write_collection(folder):
    for section in ("1 Coast", "2 River"):
        os.makedirs(os.path.join(folder, section))
    words = "the tide turned and the boats came home before the bells were heard across the water".split()
    for i in range(ARTICLES):
        section = "1 Coast" if i < ARTICLES // 2 else "2 River"
        dice = random.Random(1000 + i)
        lines = [f"# Article {i:02}", ""]
        for j in range(2 if i % 3 else 3):
            name = f"p{i}-{j}.png"
            photograph(os.path.join(folder, section, name), 900 + 60 * j, 600, 10 * i + j)
            lines += [f'![View {j}]({name} "The view of article {i}, number {j}")', ""]
        lines += [" ".join(dice.choice(words) for _ in range(150)) + ".", ""]
        other = (i + 1) % ARTICLES
        beside = "" if (other < ARTICLES // 2) == (i < ARTICLES // 2) else ("../1%20Coast/" if other < ARTICLES // 2 else "../2%20River/")
        lines += [f"See [the next one]({beside}{other:02}.md)."]
        with open(os.path.join(folder, section, f"{i:02}.md"), "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def run(sheaf, folder, book, limit, jobs, *more):
    # Nothing of an earlier run: what is measured is this one.
    command = [sheaf, "build", folder, "-o", book, "-t", "Coast & river", "--json", "-q", "-j", str(jobs), *more]
    return subprocess.run(command + ([f"--max-size={limit}B"] if limit else []), capture_output=True, text=True)


def headlines(book):
    with zipfile.ZipFile(book) as archive:
        if archive.testzip() is not None:
            sys.exit(f"{book}: a damaged archive")
        package = archive.read("EPUB/package.opf").decode()
        found = re.findall(r'property="dcterms:title">([^<]*)<', package)
        return found, package


def digest(paths):
    sums = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            sums.update(hashlib.sha256(file.read()).digest())
    return sums.hexdigest()


def check_made(limit, paths, account, expected):
    """What is wrong with the books of one limit."""
    wrong = []
    held = []
    for number, path in enumerate(paths, 1):
        size = os.path.getsize(path)
        found, package = headlines(path)
        held += found
        if size > limit:
            wrong.append(f"{path} has {size} bytes")
        if account["size"]["books"][number - 1]["bytes"] != size:
            wrong.append(f"{path}: the account tells another size")
        if len(paths) > 1:
            for sign in (f"Coast &amp; river, {number} of {len(paths)}</dc:title>", 'belongs-to-collection', f'name="calibre:series_index" content="{number}"'):
                if sign not in package:
                    wrong.append(f"{path}: no {sign}")
    if held != expected:
        wrong.append(f"the articles are {held}")
    identifiers = [re.search(r"<dc:identifier[^>]*>([^<]*)<", headlines(path)[1])[1] for path in paths]
    if len(set(identifiers)) != len(paths):
        wrong.append("two volumes share an identifier")
    return wrong


def main():
    sheaf, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    shutil.rmtree(work, ignore_errors=True)
    source, shelf = os.path.join(work, "collection"), os.path.join(work, "shelf")
    os.makedirs(shelf)
    write_collection(source)
    whole = os.path.join(shelf, "whole.epub")
    made = run(sheaf, source, whole, 0, 2)
    if made.returncode != 0:
        sys.exit(f"exit {made.returncode}: {made.stdout} {made.stderr}")
    full = os.path.getsize(whole)
    expected = headlines(whole)[0]
    if len(expected) != ARTICLES:
        sys.exit(f"the whole book has {len(expected)} articles")
    print(f"as it is: {full} bytes, {len(expected)} articles")
    failed, kinds = [], set()
    limits = [2 * full, full, full - 1, full * 7 // 10, full // 2, full * 3 // 10, full // 8, full // 16, full // 24, 20_000]
    for index, limit in enumerate(limits):
        sums = []
        for jobs in (1, 3):
            here = os.path.join(work, f"limit-{index}-{jobs}")
            os.makedirs(here)
            made = run(sheaf, source, os.path.join(here, "book.epub"), limit, jobs)
            account = json.loads(made.stdout)
            paths = account["outputs"]
            left = sorted(os.path.join(here, name) for name in os.listdir(here))
            if made.returncode == 6:
                kinds.add("refused")
                message = account["error"]["message"]
                print(f"{limit}: refused: {message}")
                if left or "Article" not in message or not account["error"]["advice"]:
                    failed.append(f"{limit}: refused, but {left}")
                continue
            if made.returncode != 0 or sorted(paths) != left:
                failed.append(f"{limit}: exit {made.returncode}, {left}, {made.stderr}")
                continue
            kinds.add("one" if len(paths) == 1 else "volumes")
            failed += [f"{limit}: {what}" for what in check_made(limit, paths, account, expected)]
            sums.append(digest(paths))
            size = account["size"]
            if jobs == 1:
                print(f'{limit}: {[os.path.getsize(path) for path in paths]}, {size["reduced"]} of {size["pictures"]} pictures, '
                      f'quality {size["lowest_quality"]}, side {size["shortest_side"]}')
                for path in paths:
                    shutil.copy(path, os.path.join(shelf, f"{index}-{os.path.basename(path)}"))
        if len(set(sums)) > 1:
            failed.append(f"{limit}: other bytes on more threads")
    if kinds != {"one", "volumes", "refused"}:
        failed.append(f"of one book, volumes and refusals there were only {kinds}")
    failed += check_older_books(sheaf, source, work, full) + check_covers(sheaf, source, work, full)
    print("\n".join(failed))
    judge = os.path.join(os.path.dirname(os.path.abspath(__file__)), "epubcheck.py")
    judged = subprocess.run([sys.executable, judge, shelf])
    sys.exit(1 if failed else judged.returncode)


def check_older_books(sheaf, source, work, full):
    """A later run with fewer volumes names those that are left; a run that fails leaves every older one as it was."""
    here = os.path.join(work, "older")
    os.makedirs(here)
    book = os.path.join(here, "book.epub")
    failed = []
    run(sheaf, source, book, full // 16, 2)
    older = sorted(glob.glob(os.path.join(here, "*.epub")))
    before = digest(older)
    refused = run(sheaf, source, book, 20_000, 2)
    if refused.returncode != 6 or sorted(glob.glob(os.path.join(here, "*"))) != older or digest(older) != before:
        failed.append("a refused run touched older volumes")
    made = json.loads(run(sheaf, source, book, full // 2, 2).stdout)
    named = [finding["place"]["file"] for finding in made["findings"] if "an earlier run" in finding["message"]]
    if sorted(named) != older or digest(older) != before:
        failed.append(f"of the left volumes {older} the account names {named}")
    piped = subprocess.run([sheaf, "build", source, "-o", "-", f"--max-size={full // 16}B"], capture_output=True)
    if piped.returncode != 6 or piped.stdout:
        failed.append(f"volumes to standard output: exit {piped.returncode}")
    tried = subprocess.run([sheaf, "build", source, "-o", os.path.join(here, "none.epub"), "--dry-run", "--json", f"--max-size={full // 16}B"], capture_output=True, text=True)
    if len(json.loads(tried.stdout)["size"]["books"]) != len(older) or os.path.exists(os.path.join(here, "none-1.epub")):
        failed.append("a dry run does not tell of the volumes")
    return failed


def check_covers(sheaf, source, work, full):
    """The cover of a volume comes of its first picture as that came in, and keeps 1000 pixels on the longer side."""
    here = os.path.join(work, "covers")
    os.makedirs(here)
    made = json.loads(run(sheaf, source, os.path.join(here, "book.epub"), full // 12, 2, "--cover", "lead").stdout)
    failed = [] if len(made["outputs"]) > 1 else ["covers: there are no volumes"]
    for path in made["outputs"]:
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in archive.namelist() if name.startswith("EPUB/images/cover."))
            seen = pictures.facts(archive.read(name))
        if max(seen["width"], seen["height"]) < 1000:
            failed.append(f"{path}: its cover has {seen['width']} by {seen['height']} pixels")
    return failed


main()
