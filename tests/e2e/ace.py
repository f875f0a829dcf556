#!/usr/bin/env python3
"""Runs Ace by DAISY on every book; any finding fails, a minor one too. usage: ace.py FOLDER"""
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

import judges

HERE = os.path.dirname(os.path.abspath(__file__))


def report_of(ace, book):
    with tempfile.TemporaryDirectory() as out:
        run = subprocess.run(["node", ace, "-f", "-s", "-t", os.path.join(out, "tmp"), "-o", out, book], capture_output=True,
                             text=True, env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": os.path.join(HERE, "chromium")})
        path = os.path.join(out, "report.json")
        if not os.path.exists(path):
            sys.exit(f"Ace made no report of {book}: {run.stdout}{run.stderr}")
        with open(path, encoding="utf-8") as file:
            return json.load(file)


def violations(ace, book):
    """(impact, rule, document) of each finding, and how many documents Ace has looked at."""
    report = report_of(ace, book)
    found = set()
    for document in report["assertions"]:
        for assertion in document["assertions"]:
            test = assertion["earl:test"]
            found.add((test["earl:impact"], test["dct:title"], document["earl:testSubject"]["url"]))
    return sorted(found), len(report["assertions"])


def main():
    books = judges.books(sys.argv[1])
    ace = judges.npm_file("@daisy/ace-cli/bin/ace.js")
    judges.need("Ace", os.path.exists(ace), "run tests/e2e/install_judges")
    judges.need_program("node", "install nodejs")
    judges.need_program("chromium", "install chromium")
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for book, (found, documents) in zip(books, pool.map(lambda book: violations(ace, book), books)):
            # An empty report of a book that was never read would look perfect.
            print(f"{os.path.basename(book)}: {len(found)} findings, {documents} documents")
            for impact, rule, url in found:
                print(f"  {impact} {rule} {url}")
            failed = failed or bool(found) or documents < 3
    sys.exit(1 if failed else 0)


main()
