#!/usr/bin/env python3
"""Reads base.css of every style as CSS 2.1, with Debian's python3-cssutils; whatever it says of one fails.

usage: style_sheets.py STYLES
"""
import logging
import os
import re
import sys

import judges

DEBIAN = "/usr/bin/python3"

# What cssutils 1.0.2 is wrong about, or what is younger than CSS 2.1 on purpose.
KNOWN = [
    # Its profile of CSS 2.1 lacks the borders, which it keeps among those of level 3.
    re.compile(r'Not valid for profile "CSS Level 2.1" but valid "CSS Backgrounds and Borders Module Level 3" value: (\d+px (solid|dashed|double|dotted) *|0 *) \[\d+:\d+: border(-top|-bottom|-left|-right)?\]'),
    # Engines from before it pass it over; all others part long words by it.
    re.compile(r"Unknown Property name\. \[\d+:\d+: word-wrap\]"),
]


class Gathered(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        message = record.getMessage()
        if not any(known.search(message) for known in KNOWN):
            self.messages.append(f"{record.levelname} {message}")


def load_cssutils():
    try:
        import cssutils
        return cssutils
    except ImportError:
        # Another Python may stand before Debian's, which has the package.
        if sys.executable != DEBIAN and os.path.exists(DEBIAN):
            os.execv(DEBIAN, [DEBIAN, *sys.argv])
        judges.need("cssutils", False, "install python3-cssutils")
        return None


def complaints(cssutils, path):
    gathered = Gathered()
    log = logging.getLogger(path)
    log.propagate = False
    log.addHandler(gathered)
    cssutils.log.setLog(log)
    cssutils.log.raiseExceptions = False
    cssutils.profile.defaultProfiles = cssutils.profile.CSS_LEVEL_2
    with open(path, encoding="utf-8") as file:
        sheet = cssutils.parseString(file.read(), validate=True)
    rules = sum(1 for rule in sheet if rule.type == rule.STYLE_RULE)
    at_rules = [rule.cssText for rule in sheet if rule.type not in (rule.STYLE_RULE, rule.COMMENT)]
    return rules, gathered.messages + [f"an at-rule: {text[:60]}" for text in at_rules]


def main():
    styles = sys.argv[1]
    cssutils = load_cssutils()
    names = sorted(name for name in os.listdir(styles) if os.path.isdir(os.path.join(styles, name)))
    failed = not names
    for name in names:
        rules, found = complaints(cssutils, os.path.join(styles, name, "base.css"))
        print(f"{name}: {rules} rules, {len(found)} complaints")
        for message in found:
            print(f"  {message}")
        failed = failed or bool(found) or rules == 0
    sys.exit(1 if failed else 0)


main()
