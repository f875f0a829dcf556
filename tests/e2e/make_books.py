#!/usr/bin/env python3
"""Makes a book of every sample in every style, SAMPLE.STYLE.epub. usage: make_books.py SHEAF SAMPLES STYLES OUT"""
import json
import os
import re
import shutil
import subprocess
import sys

from book import Book, XHTML, text_of


def colophon_errors(path, account):
    """where the last page of the book differs from the account of the run"""
    book = Book(path)
    page = book.documents[book.spine[-1]]
    if not book.spine[-1].endswith("text/colophon.xhtml"):
        return ["the last page is no colophon"]
    counts = account["counts"]
    links = counts["links"]["kept"] + counts["links"]["rewoven"]
    pairs = [(len(account["articles"]),) * 2, (counts["words"]["kept"],) * 2,
             (counts["images"]["embedded"], counts["images"]["found"]), (counts["captions"]["bound"], counts["captions"]["found"]),
             (counts["tables"]["kept"], counts["tables"]["found"]), (counts["notes"]["kept"], counts["notes"]["found"]),
             (links, links + counts["links"]["dropped"])]
    expected = [sorted(set(pair)) for pair in pairs if any(pair)]
    # A date may follow; signs between groups of digits go first.
    told = [text_of(value) for value in page.find(f".//{XHTML}dl").iter(XHTML + "dd")]
    numbers = [sorted({int(n) for n in re.findall(r"\d+", re.sub(r"(?<=\d)[.,\u00a0\u202f\u066c](?=\d)", "", text))}) for text in told]
    return [] if numbers[:len(expected)] == expected else [f"the colophon tells {told}, the account {expected}"]


def folders(path):
    return sorted(name for name in os.listdir(path) if os.path.isdir(os.path.join(path, name)))


DEJAVU = "/usr/share/fonts/truetype/dejavu/"  # Debian's fonts-dejavu-core, which a cover needs, too


def make(sheaf, sample, style, book, *flags):
    """The counts of the account, or None when the book is not whole, or tells otherwise: all of a sample goes in."""
    run = subprocess.run([sheaf, "build", sample, "--style", style, "-o", book, "--json", *flags], capture_output=True, text=True)
    print(f"{os.path.basename(book)}: exit {run.returncode}\n{run.stderr.strip()}")
    if run.returncode != 0 or not os.path.exists(book):
        return None
    account = json.loads(run.stdout)
    errors = colophon_errors(book, account)
    print("".join(f"  {error}\n" for error in errors), end="")
    return None if errors else account["counts"]


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
    # Every judge of the books sees one that brings its fonts along.
    fonts = [flag for name in ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSansMono") for flag in ("--font", f"{DEJAVU}{name}.ttf")]
    if make(sheaf, os.path.join(samples, "markdown"), "plain", os.path.join(out, "markdown.fonts.epub"), *fonts) is None:
        failed.append("markdown with fonts")
    if len(folders(samples)) < 6 or not folders(styles) or failed:
        sys.exit(f"samples: {len(folders(samples))}, styles: {len(folders(styles))}, failed: {', '.join(failed) or 'none'}")


main()
