#!/usr/bin/env python3
"""Shows every book in foliate-js and epub.js: a subset of all sizes, themes and widths in which each pair meets.

usage: gallery.py FOLDER OUT       (scripts/gallery looks at all of them)
"""
import os
import subprocess
import sys

import judges

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    folder, out = sys.argv[1:]
    judges.books(folder)
    for package in ("playwright-core", "foliate-js", "epubjs"):
        judges.need(package, os.path.exists(judges.npm_file(package)), "run tests/e2e/install_judges")
    judges.need_program("node", "install nodejs")
    judges.need_program("chromium", "install chromium")
    run = subprocess.run(["node", os.path.join(HERE, "gallery", "gallery.mjs"), folder, out, "--pairs"], check=False)
    sys.exit(run.returncode)


main()
