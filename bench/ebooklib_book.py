#!/usr/bin/env python3
"""The same book with ebooklib, as its manual shows: each page an item, each picture an item. usage: ebooklib_book.py HTML OUT"""
import os
import sys

from ebooklib import epub


def main():
    folder, out = sys.argv[1:]
    book = epub.EpubBook()
    book.set_identifier("bench")
    book.set_title("Bench")
    book.set_language("en")
    chapters = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".html") and name != "index.html":
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                chapter = epub.EpubHtml(title=name, file_name=name[:-5] + ".xhtml", lang="en", content=file.read())
            book.add_item(chapter)
            chapters.append(chapter)
    for name in sorted(os.listdir(os.path.join(folder, "img"))):
        with open(os.path.join(folder, "img", name), "rb") as file:
            book.add_item(epub.EpubItem(uid=name, file_name="img/" + name, media_type="image/jpeg", content=file.read()))
    book.toc = chapters
    book.spine = ["nav", *chapters]
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(out, book)


main()
