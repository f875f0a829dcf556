"""A book of the whole set of tests/pictures: each picture in a figure, its file's name as caption."""
import os
import subprocess
import zipfile
from xml.etree import ElementTree

XHTML = "{http://www.w3.org/1999/xhtml}"
WORDS = "<p>" + "The tide came in twice that day, and nobody had seen it so high before. " * 8 + "</p>"


def write_set(maker, folder):
    """Lets the program of tests/pictures write the set, and expected.tsv: what each of them shows."""
    subprocess.run([maker], env=os.environ | {"SHEAF_SAVE_PICTURES": folder}, stdout=subprocess.DEVNULL, check=True)


def names_of(pictures):
    return sorted(name for name in os.listdir(pictures) if not name.endswith((".icc", ".tsv")))


def make(program, pictures, folder):
    """\\returns the path of the book, which is made in the folder."""
    saved = os.path.join(folder, "page")
    os.mkdir(saved)
    figures = ""
    for number, name in enumerate(names_of(pictures)):
        # By a number: a page's "clear.gif" and "empty.jpg" are spacers by their names.
        link = f"{number}{os.path.splitext(name)[1]}"
        os.link(os.path.join(pictures, name), os.path.join(saved, link))
        figures += f"<figure><img src='{link}' alt='{name}'/><figcaption>{name}</figcaption></figure>"
    page = os.path.join(saved, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write(f"<html><body><article><h1>Pictures</h1>{WORDS}{figures}{WORDS}</article></body></html>")
    book = os.path.join(folder, "pictures.epub")
    subprocess.run([program, page, "-o", book, "--no-cover", "--quiet"], stdout=subprocess.DEVNULL, check=False)
    return book


def shown_of(pictures, book):
    """\\returns the names of the set, and the bytes of what the book shows of them."""
    shown = {}
    with zipfile.ZipFile(book) as archive:
        for entry in archive.namelist():
            if not entry.endswith(".xhtml"):
                continue
            for figure in ElementTree.fromstring(archive.read(entry)).iter(XHTML + "figure"):
                image, caption = figure.find(f".//{XHTML}img"), figure.find(XHTML + "figcaption")
                if image is None or caption is None:
                    continue
                path = os.path.normpath(os.path.join(os.path.dirname(entry), image.get("src")))
                shown["".join(caption.itertext()).strip()] = archive.read(path)
    return names_of(pictures), shown
