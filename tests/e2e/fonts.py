#!/usr/bin/env python3
"""Builds a sample with fonts of fonts-dejavu-core: what is in the book, what is refused. usage: fonts.py SHEAF SAMPLE"""
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

import judges

FONTS = "/usr/share/fonts/truetype/dejavu/"
wrong = []


def expect(what, holds):
    print(f"{'ok' if holds else 'WRONG'}: {what}")
    if not holds:
        wrong.append(what)


def build(sheaf, source, book, *flags):
    return subprocess.run([sheaf, "build", source, "-o", book, "--json", *flags], capture_output=True, text=True)


def table(font, tag):
    """Where a table of a font begins."""
    for i in range(struct.unpack(">H", font[4:6])[0]):
        at = 12 + 16 * i
        if font[at:at + 4] == tag:
            return struct.unpack(">I", font[at + 8:at + 12])[0]
    sys.exit(f"no table {tag}")


def put(path, data):
    with open(path, "wb") as file:
        file.write(data)
    return path


def whole_books(sheaf, sample, work):
    flags = [flag for name in ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSansMono") for flag in ("--font", f"{FONTS}{name}.ttf")]
    books = [os.path.join(work, f"{jobs}.epub") for jobs in ("1", "8")]
    runs = [build(sheaf, sample, book, "-j", os.path.basename(book)[0], *flags) for book in books]
    expect("a book with three fonts is built", all(run.returncode == 0 for run in runs))
    expect("equal bytes on one thread and on eight", open(books[0], "rb").read() == open(books[1], "rb").read())
    with zipfile.ZipFile(books[0]) as archive:
        fonts = {name: archive.read(name) for name in archive.namelist() if name.startswith("EPUB/fonts/")}
        sheet = archive.read("EPUB/css/fonts.css").decode()
        colophon = archive.read("EPUB/text/colophon.xhtml").decode()
        package = archive.read("EPUB/package.opf").decode()
    expect(f"three fonts of less than 80 kB: {[(name, len(data)) for name, data in fonts.items()]}",
           len(fonts) == 3 and all(1000 < len(data) < 80_000 for data in fonts.values()))
    expect("the package names each with its type", package.count('media-type="font/ttf"') == 3)
    expect("the sheet gives text and code their fonts", "body {" in sheet and "code, kbd, samp, pre {" in sheet and "monospace" in sheet)
    expect("the last page and the sheet tell of the license", "Bitstream" in colophon and "Bitstream" in sheet)
    account = json.loads(runs[0].stdout)["fonts"]
    expect("the account tells of them", [font["name"] for font in account] == ["DejaVu Serif", "DejaVu Serif Bold", "DejaVu Sans Mono"]
           and all("Bitstream" in font["copyright"] for font in account))


def plan_and_gaps(sheaf, work):
    folder = os.path.join(work, "plan")
    os.makedirs(folder)
    shutil.copy(FONTS + "DejaVuSerif.ttf", folder)
    put(os.path.join(folder, "sheaf.toml"), b'[book]\ntitle = "Weirs"\nfont = "DejaVuSerif.ttf"\n')
    put(os.path.join(folder, "weir.md"), "# The weir\n\nBoats rest below it: 水 水 坝.\n".encode())
    book = os.path.join(work, "plan.epub")
    run = build(sheaf, folder, book)
    expect("the plan names a font beside it", run.returncode == 0 and "EPUB/fonts/dejavu-serif.ttf" in zipfile.ZipFile(book).namelist())
    gaps = [finding for finding in json.loads(run.stdout)["findings"] if finding["code"] == "BOOK-011"]
    expect(f"what the font lacks is named: {gaps}", len(gaps) == 1 and gaps[0]["detail"] == "3 characters, 2 different: 坝 水")
    limited = build(sheaf, folder, os.path.join(work, "small.epub"), "--max-size", "40kB", "--no-cover")
    expect("a font counts towards the size", limited.returncode == 6 or os.path.getsize(os.path.join(work, "small.epub")) <= 40_000)


def refused(sheaf, sample, work):
    good = open(FONTS + "DejaVuSerif.ttf", "rb").read()
    kind = table(good, b"OS/2") + 8
    odd = [("forbids", good[:kind] + b"\0\2" + good[kind + 2:], 2, "forbids to be embedded"),
           ("cut", good[:len(good) // 2], 1, "the font is broken"),
           ("empty", b"", 1, "the file is no font"),
           ("woff", b"wOF2" + good, 1, "WOFF"),
           ("page", b"<html>" * 100, 1, "the file is no font"),
           ("large", b"\0\1\0\0" + bytes(33 << 20), 1, "")]
    for name, data, code, words in odd:
        book = os.path.join(work, f"{name}.epub")
        run = build(sheaf, sample, book, "--font", put(os.path.join(work, f"{name}.ttf"), data))
        expect(f"{name}: exit {run.returncode}, no book: {run.stderr.strip().splitlines()[-2:]}",
               run.returncode == code and words in run.stderr and "try: " in run.stderr and not os.path.exists(book))
    two = build(sheaf, sample, os.path.join(work, "two.epub"), "--font", FONTS + "DejaVuSerif.ttf", "--font", FONTS + "DejaVuSans.ttf")
    expect("two upright fonts are one too many", two.returncode == 2)


def main():
    sheaf, sample = sys.argv[1:]
    judges.need("DejaVu", [FONTS] if os.path.isdir(FONTS) else [], "install fonts-dejavu-core")
    with tempfile.TemporaryDirectory() as work:
        whole_books(sheaf, sample, work)
        plan_and_gaps(sheaf, work)
        refused(sheaf, sample, work)
    sys.exit(f"wrong: {len(wrong)}" if wrong else 0)


main()
