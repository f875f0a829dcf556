#!/usr/bin/env python3
"""Shows the set of tests/pictures in foliate-js, epub.js and MuPDF: nothing blank, nothing sideways, colours right.

usage: see_pictures.py PROGRAM PICTURES_TEST
"""
import json
import os
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

import judges
import picture_book

HERE = os.path.dirname(os.path.abspath(__file__))
SCALE = 2  # pixels a point
QUARTERS = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]


def expected(pictures):
    """\\returns width, height, tolerance and four colours, by name."""
    rows = {}
    with open(os.path.join(pictures, "expected.tsv"), encoding="utf-8") as file:
        for line in file:
            name, width, height, tolerance, *colours = line.rstrip("\n").split("\t")
            rows[name] = int(width), int(height), int(tolerance), [[int(c) for c in one.split()] for one in colours]
    return rows


def in_browser(book):
    run = subprocess.run(["node", os.path.join(HERE, "gallery", "pictures.mjs"), book], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return json.loads(run.stdout)


def read_ppm(data):
    """\\returns the pages of a stream of P6 files: width and rows."""
    pages, at = [], 0
    while at < len(data):
        fields, start = [], at
        while len(fields) < 4:
            end = start
            while data[end:end + 1] not in (b" ", b"\n"):
                end += 1
            fields.append(data[start:end])
            start = end + 1
        width, height = int(fields[1]), int(fields[2])
        pages.append((width, data[start:start + width * height * 3]))
        at = start + width * height * 3
    return pages


def in_mupdf(book):
    """Where MuPDF puts each picture, by its own trace, and what it draws there."""
    def run(*command):
        layout = ["-W", "390", "-H", "844", "-S", "16"]
        return subprocess.run(["mutool", *command, *layout, book], capture_output=True, check=True).stdout
    pages = read_ppm(run("draw", "-q", "-o", "-", "-F", "ppm", "-r", str(72 * SCALE)))
    seen = []
    for (width, rows), page in zip(pages, ElementTree.fromstring(run("trace"))):
        for drawn in page:
            if drawn.tag == "fill_image":
                across, _, _, down, left, top = (float(number) for number in drawn.get("transform").split())
                middles = [(int(SCALE * (left + across * x)), int(SCALE * (top + down * y))) for x, y in QUARTERS]
                colours = [list(rows[3 * (y * width + x):][:3]) for x, y in middles]
                seen.append({"name": "", "width": across, "height": down, "colours": colours})
            elif seen and not seen[-1]["name"]:
                seen[-1]["name"] = "".join(glyph.get("unicode") for glyph in drawn.iter("g")).strip()
    return seen


def wrong_with(picture, row):
    width, height, tolerance, colours = row
    if picture["width"] < 1 or picture["height"] < 1:
        return "is shown without a size"
    ratio = picture["width"] / picture["height"] / (width / height)
    if not 0.9 < ratio < 1.1:
        return f"is {picture['width']:.0f} by {picture['height']:.0f}, not in the proportions of {width} by {height}"
    worst = max(abs(a - b) for seen, right in zip(picture["colours"], colours) for a, b in zip(seen, right))
    return f"shows {picture['colours']}, not {colours}" if worst > tolerance else None


def main():
    program, maker = os.path.abspath(sys.argv[1]), sys.argv[2]
    for package in ("playwright-core", "foliate-js", "epubjs"):
        judges.need(package, os.path.exists(judges.npm_file(package)), "run tests/e2e/install_judges")
    for name, package in (("node", "nodejs"), ("chromium", "chromium"), ("mutool", "mupdf-tools")):
        judges.need_program(name, f"install {package}")
    problems = []
    with tempfile.TemporaryDirectory() as work:
        pictures = os.path.join(work, "pictures")
        picture_book.write_set(maker, pictures)
        rows = expected(pictures)
        book = picture_book.make(program, pictures, work)
        for engine, shown in (in_browser(book) | {"mupdf": in_mupdf(book)}).items():
            seen = {picture["name"]: picture for picture in shown}
            problems += [f"{engine}: {name} is not there" for name in rows if name not in seen]
            wrong = {name: wrong_with(seen[name], row) for name, row in rows.items() if name in seen}
            problems += [f"{engine}: {name} {what}" for name, what in wrong.items() if what]
            print(f"{engine}: {len(seen)} of {len(rows)} pictures seen")
    print("\n".join(problems))
    sys.exit(1 if problems or len(rows) < 150 else 0)


main()
