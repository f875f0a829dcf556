#!/usr/bin/env python3
"""Runs Ace by DAISY on every book; a critical or serious finding fails. usage: ace.py FOLDER"""
import json
import os
import subprocess
import sys
import tempfile

import judges

HERE = os.path.dirname(os.path.abspath(__file__))


def violations(ace, book):
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run(["node", ace, "-f", "-s", "-t", os.path.join(out, "tmp"), "-o", out, book], capture_output=True,
                             text=True, env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": os.path.join(HERE, "chromium")})
        path = os.path.join(out, "report.json")
        if not os.path.exists(path):
            sys.exit(f"Ace made no report of {book}: {run.stdout}{run.stderr}")
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
    for document in report["assertions"]:
        for assertion in document["assertions"]:
            test = assertion["earl:test"]
            yield test["earl:impact"], test["dct:title"], document["earl:testSubject"]["url"]


def main():
    books = judges.books(sys.argv[1])
    ace = judges.npm_file("@daisy/ace-cli/bin/ace.js")
    judges.need("Ace", os.path.exists(ace), "run tests/e2e/install_judges")
    judges.need_program("node", "install nodejs")
    judges.need_program("chromium", "install chromium")
    failed = False
    for book in books:
        found = sorted(set(violations(ace, book)))
        print(f"{os.path.basename(book)}: {len(found)} findings")
        for impact, rule, url in found:
            print(f"  {impact} {rule} {url}")
            failed = failed or impact in ("critical", "serious")
    sys.exit(1 if failed else 0)


main()
