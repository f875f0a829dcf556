#!/usr/bin/env python3
"""Opens every page of every book in Chromium, 320 CSS pixels wide, by day and by night. usage: browser.py FOLDER"""
import os
import subprocess
import sys
import tempfile
import zipfile

import judges

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    books = judges.books(sys.argv[1])
    judges.need("playwright-core", os.path.exists(judges.npm_file("playwright-core")), "run tests/e2e/install_judges")
    judges.need_program("node", "install nodejs")
    judges.need_program("chromium", "install chromium")
    with tempfile.TemporaryDirectory() as work:
        for book in books:
            with zipfile.ZipFile(book) as archive:
                archive.extractall(os.path.join(work, os.path.basename(book)))
        sys.exit(subprocess.run(["node", os.path.join(HERE, "browser.mjs"), work], check=False).returncode)


main()
