#!/usr/bin/env python3
"""What every book must do: one function a statement, asked of each book. usage: statements.py FOLDER

EPUBCheck, Ace, the browser, double builds, and upright pictures have tests of their own.
"""
import re
import sys
import unicodedata
import uuid
from collections import Counter

import judges
from book import DC, EPUB, NCX, OPF, XHTML, XML, Book, local, local_headers, text_of
from pictures import facts

ELEMENTS = set("""html head title meta link body section header footer nav aside figure figcaption img h1 h2 h3 h4 h5 h6 p div span a
ol ul li dl dt dd table caption colgroup col thead tbody tfoot tr th td blockquote q cite pre code kbd em strong i b u s small sub sup mark
ins del abbr dfn bdi bdo time br hr wbr ruby rt rb rp address""".split())
ATTRIBUTES = set("""lang dir id class href src alt title rel type charset colspan rowspan scope start reversed value cite datetime hidden role
aria-labelledby aria-label aria-describedby aria-hidden name content""".split())
ROLES = {"chapter": ("section", "doc-chapter"), "part": ("section", "doc-part"), "toc": ("nav", "doc-toc"), "noteref": ("a", "doc-noteref"),
         "footnote": ("aside", "doc-footnote"), "endnotes": ("section", "doc-endnotes"), "footnotes": ("section", None), "pullquote": ("aside", "doc-pullquote"), "tip": ("aside", "doc-tip"),
         "titlepage": ("section", None), "credits": ("section", "doc-credits"), "colophon": ("section", "doc-colophon"), "landmarks": ("nav", None), "loi": ("nav", None), "notice": ("section", "doc-notice"),
         "cover": ("body", None), "frontmatter": ("body", None), "bodymatter": ("body", None), "backmatter": ("body", None)}
FEATURES = set("tableOfContents readingOrder structuralNavigation displayTransformability alternativeText longDescription MathML describedMath index ARIA unlocked".split())


def first_entry(book):
    data = book.bytes
    if data[:4] != b"PK\x03\x04" or data[26:30] != b"\x08\x00\x00\x00" or data[30:58] != b"mimetypeapplication/epub+zip" or data[8:10] != b"\x00\x00":
        yield "the first entry is not a plain mimetype"


def methods(book):
    for name, version, flags, method, _ in local_headers(book.bytes):
        if method not in (0, 8) or flags & 1 or flags & 8 or version not in (10, 20, 45):
            yield f"{name}: method {method}, flags {flags:#x}, version {version}"


def entry_names(book):
    folded = Counter(unicodedata.normalize("NFC", name).casefold() for name in book.names)
    for name in book.names:
        if name.endswith("/") or folded[unicodedata.normalize("NFC", name).casefold()] > 1:
            yield f"{name} is a folder, or there twice"
        for part in name.split("/"):
            if part not in ("META-INF", "EPUB") and not re.fullmatch(r"[a-z0-9._-]{1,64}", part):
                yield f"{name}: odd name"


def container(book):
    if len(list(book.container.iter("{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"))) != 1:
        yield "not one rootfile"


def manifest(book):
    listed = Counter(book.resolve(item.get("href")) for item in book.items)
    expected = {name for name in book.names if name != "mimetype" and not name.startswith("META-INF/") and name != book.package_path}
    for name in expected ^ set(listed):
        yield f"{name} is only in one of manifest and archive"
    for name, times in listed.items():
        if times > 1:
            yield f"{name} is listed {times} times"


def types(book):
    suffixes = {"application/xhtml+xml": ".xhtml", "text/css": ".css", "application/x-dtbncx+xml": ".ncx", "image/jpeg": ".jpg", "image/png": ".png",
                "font/ttf": ".ttf", "font/otf": ".otf"}
    for item in book.items:
        if suffixes.get(item.get("media-type")) is None or not item.get("href").endswith(suffixes[item.get("media-type")]):
            yield f'{item.get("href")} as {item.get("media-type")}'
        # Core media types (EPUB 3.3, 3.2): a file begins with the version of its outlines.
        if item.get("media-type").startswith("font/") and book.zip.read("EPUB/" + item.get("href"))[:4] not in (b"\0\1\0\0", b"OTTO"):
            yield f"{item.get('href')} is no font"
    for path, item in book.images():
        if facts(book.zip.read(path))["type"] != item.get("media-type"):
            yield f"{path} is not {item.get('media-type')}"


def dates_and_names(book):
    modified = book.metas("dcterms:modified")
    if len(modified) != 1 or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified[0]):
        yield f"dcterms:modified {modified}"
    identifier = book.metadata.find(DC + "identifier")
    if identifier.get("id") != book.package.get("unique-identifier") or not identifier.text.startswith("urn:uuid:") or uuid.UUID(identifier.text[9:]).version != 5:
        yield f"identifier {identifier.text}"
    title, language = book.metadata.findtext(DC + "title"), book.metadata.findtext(DC + "language")
    if not title or title.lower() == "untitled" or not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
        yield f"title {title}, language {language}"
    if book.metadata.find(DC + "creator") is None and book.metadata.find(DC + "publisher") is None:
        yield "neither creator nor publisher"
    if len(book.metadata.findall(DC + "date")) > 1:
        yield "two dates"


def refinements(book):
    ids = {element.get("id") for element in book.package.iter() if element.get("id")}
    single = Counter()
    for meta in book.metadata.findall(OPF + "meta"):
        target = meta.get("refines")
        if target and target[1:] not in ids:
            yield f"{meta.get('property')} refines {target}"
        if target and meta.get("property") in ("file-as", "role", "display-seq", "title-type", "collection-type", "group-position"):
            single[(target, meta.get("property"))] += 1
    yield from (f"{key} {times} times" for key, times in single.items() if times > 1)


def properties(book):
    for item in book.items:
        if item.get("media-type") != "application/xhtml+xml":
            continue
        root = book.documents[book.resolve(item.get("href"))]
        has_math = any(local(element) == "math" for element in root.iter())
        if has_math != book.has_property(item, "mathml") or any(book.has_property(item, p) for p in ("scripted", "remote-resources", "switch", "svg")):
            yield f"{item.get('href')}: properties {item.get('properties')}"


def closed_vocabulary(book):
    for path, root in book.documents.items():
        in_math = set()
        for math in (element for element in root.iter() if local(element) == "math"):
            in_math |= set(math.iter())
        for element in root.iter():
            if element in in_math:
                continue
            if local(element) not in ELEMENTS:
                yield f"{path}: element {local(element)}"
            for name, value in element.attrib.items():
                plain = name.split("}")[-1]
                if plain not in ATTRIBUTES:
                    yield f"{path}: attribute {plain} on {local(element)}"
                if plain in ("src", "href") and re.match(r"\s*(javascript|data|file|vbscript):|/", value, re.I):
                    yield f"{path}: address {value[:40]}"
                if plain == "src" and re.match(r"[a-z]+:", value):
                    yield f"{path}: remote {value[:60]}"
                if plain == "cite" and not value.startswith("http"):
                    yield f"{path}: relative cite {value}"


def links(book):
    ids = {path: Counter(element.get("id") for element in root.iter() if element.get("id")) for path, root in book.documents.items()}
    for path, element, target, fragment in book.links():
        if target not in book.spine:
            yield f"{path}: link to {target}"
        elif fragment and ids[target][fragment] != 1:
            yield f"{path}: link to {target}#{fragment}"
        if fragment and any(e.get("id") == fragment and local(e) in ("figure", "body") for e in book.documents.get(target, [])):
            yield f"{path}: #{fragment} is the figure or body itself"
    for path, counts in ids.items():
        yield from (f"{path}: id {name} {n} times, or odd" for name, n in counts.items() if n > 1 or not re.fullmatch(r"[A-Za-z_][\w.-]*", name))


def encoding(book):
    for name in book.names:
        if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
            data = book.zip.read(name)
            data.decode("utf-8")
            if not re.match(rb'<\?xml version="1.0" encoding="(utf|UTF)-8"\?>', data):
                yield f"{name}: no XML declaration"
            for entity in set(re.findall(rb"&([A-Za-z]\w*);", data)) - {b"amp", b"lt", b"gt", b"quot", b"apos"}:
                yield f"{name}: entity {entity}"


def document_heads(book):
    titles = Counter()
    for path, root in book.documents.items():
        if not root.get("lang") or root.get("lang") != root.get(XML + "lang"):
            yield f"{path}: lang {root.get('lang')}, xml:lang {root.get(XML + 'lang')}"
        title = root.findtext(f"{XHTML}head/{XHTML}title")
        titles[title] += 1
        if not title:
            yield f"{path}: no title"
    yield from (f"title {title!r} {n} times" for title, n in titles.items() if n > 1)


def headings(book):
    for path in book.articles():
        levels = [int(local(element)[1]) for element in book.documents[path].iter() if re.fullmatch(r"h[1-6]", local(element))]
        if levels.count(1) != 1 or levels[0] != 1:
            yield f"{path}: headings {levels}"
        if any(after > before + 1 for before, after in zip(levels, levels[1:])):
            yield f"{path}: a level is skipped: {levels}"


def nesting(book):
    for path, root in book.documents.items():
        for link in root.iter(XHTML + "a"):
            if any(local(inner) == "a" for inner in link.iter() if inner is not link):
                yield f"{path}: a link in a link"


def semantics(book):
    for path, root in book.documents.items():
        for element in root.iter():
            kind, role = element.get(EPUB + "type"), element.get("role")
            if kind is None:
                continue
            words = kind.split()
            if words[0] in ROLES and local(element) in ("a",) and words[0] not in ("noteref",):
                continue  # a landmark's link
            if words[0] not in ROLES or ROLES[words[0]][0] != local(element) or ROLES[words[0]][1] != role:
                yield f"{path}: {local(element)} epub:type={kind} role={role}"


def notes(book):
    for path, element, target, fragment in book.links():
        if element.get(EPUB + "type") != "noteref":
            continue
        note = next((e for e in book.documents[target].iter() if e.get("id") == fragment), None)
        if note is None or note.get(EPUB + "type") != "footnote":
            yield f"{path}: noteref to {fragment}"
        elif not any(a.get("href", "").endswith("#" + element.get("id", "?")) for a in note.iter(XHTML + "a")):
            yield f"{path}: note {fragment} has no way back"


def figures(book):
    for path, root in book.documents.items():
        parents = {child: parent for parent in root.iter() for child in parent}
        for image in root.iter(XHTML + "img"):
            alt = image.get("alt")
            if alt is None:
                yield f"{path}: no alt"
            elif alt and re.search(r"\.(jpe?g|png|gif|webp)$|^https?:", alt, re.I):
                yield f"{path}: alt {alt}"
        for figure in root.iter(XHTML + "figure"):
            siblings = list(parents[figure])
            before = siblings[siblings.index(figure) - 1] if siblings.index(figure) else None
            if before is None or local(before) != "span" or not before.get("id") or len(before) or before.text:
                yield f"{path}: a figure without the empty anchor before it"
            captions = [child for child in figure if local(child) == "figcaption"]
            if len(list(figure.iter(XHTML + "figcaption"))) > 1 or (captions and captions[0] not in (figure[0], figure[-1])):
                yield f"{path}: misplaced figcaption"
            if captions and any(i.get("alt") and i.get("alt") == text_of(captions[0]) for i in figure.iter(XHTML + "img")):
                yield f"{path}: alt repeats the caption"


def contents(book):
    navs = book.nav_of("toc")
    if len(navs) != 1:
        yield f"{len(navs)} toc navs"
        return
    entries = [(text_of(a), book.resolve(a.get("href"), book.nav_path)) for a in navs[0].iter(XHTML + "a")]
    order = [book.spine.index(target) for _, target in entries]
    if order != sorted(order):
        yield "the contents are not in reading order"
    for path in book.articles():
        if path not in [target for _, target in entries]:
            yield f"{path} is not in the contents"
    ncx = [(" ".join(point.findtext(f"{NCX}navLabel/{NCX}text").split()), book.resolve(point.find(NCX + "content").get("src"))) for point in book.ncx.iter(NCX + "navPoint")]
    if ncx != entries:
        yield f"the NCX differs from the contents: {set(ncx) ^ set(entries)}"
    uid = next(meta.get("content") for meta in book.ncx.iter(NCX + "meta") if meta.get("name") == "dtb:uid")
    if uid != book.metadata.findtext(DC + "identifier"):
        yield "dtb:uid differs from the identifier"


def landmarks(book):
    found = [a.get(EPUB + "type") for nav in book.nav_of("landmarks") for a in nav.iter(XHTML + "a")]
    if not {"toc", "bodymatter"} <= set(found) or any(" " in kind for kind in found) or len(found) != len(set(found)):
        yield f"landmarks {found}"


def has_words(caption):
    """Whether a figcaption says more than who made the picture."""
    credits = sum(len(text_of(span)) for span in caption.iter(XHTML + "span") if span.get("class") == "credit")
    return len(text_of(caption)) > credits


def illustrations(book):
    shown = sum(1 for path in book.articles() for figure in book.documents[path].iter(XHTML + "figure")
                if figure.find(f".//{XHTML}img") is not None and any(has_words(caption) for caption in figure.iter(XHTML + "figcaption")))
    listed = sum(len(list(nav.iter(XHTML + "a"))) for root in book.documents.values() for nav in book.nav_of("loi", root))
    if listed != shown:
        yield f"{shown} captioned pictures, {listed} in the list of illustrations"


def cover(book):
    items = [item for item in book.items if book.has_property(item, "cover-image")]
    named = [meta.get("content") for meta in book.metadata.findall(OPF + "meta") if meta.get("name") == "cover"]
    if len(items) != 1 or named != [items[0].get("id")]:
        yield f"cover-image {len(items)}, meta {named}"
        return
    body = book.documents[book.spine[0]].find(XHTML + "body")
    if text_of(body) or [book.resolve(i.get("src"), book.spine[0]) for i in body.iter(XHTML + "img")] != [book.resolve(items[0].get("href"))]:
        yield "the first page is not the cover alone"
    picture = facts(book.zip.read(book.resolve(items[0].get("href"))))
    if picture["type"] not in ("image/jpeg", "image/png") or picture["height"] < 1000 or picture["width"] * picture["height"] > 5_600_000 or not 1.3 <= picture["height"] / picture["width"] <= 1.65:
        yield f"cover {picture}"


def pictures(book):
    seen = Counter()
    for path, item in book.images():
        data = book.zip.read(path)
        seen[data] += 1
        picture = facts(data)
        if picture["type"] not in ("image/jpeg", "image/png") or picture["orientation"] != 1 or picture["position"] or picture["trailing"]:
            yield f"{path}: {picture}"
    yield from ("a picture is stored twice" for times in seen.values() if times > 1)


def style(book):
    base = re.sub(r"/\*.*?\*/", "", book.style_sheets()["EPUB/css/base.css"], flags=re.S)
    for word in ("@media", "@supports", "@import", "calc(", "var("):
        if word in base:
            yield f"base.css has {word}"
    if re.search(r"\d(vh|vw|ch)\b", base) or re.search(r"[>+~]", re.sub(r"\{[^}]*\}", "", base)):
        yield "base.css goes beyond CSS 2.1 as old engines know it"
    for name, text in book.style_sheets().items():
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        if re.search(r"font(-size)?\s*:[^;]*\d(px|pt)\b", text) or re.search(r"(^|[;{\s])(direction|unicode-bidi)\s*:", text):
            yield f"{name} sets absolute sizes or direction"
        if name.endswith("/fonts.css"):  # the user asked for it
            continue
        for selectors, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
            if {"html", "body", "p"} & {s.strip() for s in selectors.split(",")} and re.search(r"(^|;)\s*(color|background[\w-]*|font-family|font-size)\s*:", rules):
                yield f"{name} sets colours, family or size on {selectors.strip()}"


def accessibility(book):
    for name in ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessModeSufficient", "accessibilitySummary"):
        if not book.metas("schema:" + name):
            yield f"no {name}"
    if not set(book.metas("schema:accessibilityFeature")) <= FEATURES:
        yield f"features {book.metas('schema:accessibilityFeature')}"
    if book.metas("dcterms:conformsTo"):
        yield "a conformance that nobody has judged is claimed"
    bare = any(not image.get("alt") and image.get("role") != "presentation" for path in book.articles() for image in book.documents[path].iter(XHTML + "img"))
    if bare and "textual" in book.metas("schema:accessModeSufficient"):
        yield "textual alone is called sufficient, with pictures that have no words"


def columns(book):
    """Where documents stand in columns: pages turn to the left, Kindle is told, sheets do not mix, and only short signs stand upright."""
    vertical = {path for path, root in book.documents.items() if root.get("class") == "vertical"}
    spine = book.package.find(OPF + "spine")
    told = [meta.get("content") for meta in book.metadata.findall(OPF + "meta") if meta.get("name") == "primary-writing-mode"]
    if vertical and (spine.get("page-progression-direction") != "rtl" or told != ["vertical-rl"]):
        yield f"columns, but pages turn {spine.get('page-progression-direction')}, and Kindle is told {told}"
    if not vertical and told:
        yield f"no columns, but Kindle is told {told}"
    for path, root in book.documents.items():
        sheets = {link.get("href").split("/")[-1] for link in root.iter(XHTML + "link")} - {"own.css", "fonts.css"}  # the user's
        expected = {"base-vertical.css", "enhanced-vertical.css", "vertical.css"} if path in vertical else {"base.css", "enhanced.css"}
        if sheets != expected:
            yield f"{path}: sheets {sorted(sheets)}"
        if path in vertical and root.get("lang").split("-")[0] not in ("ja", "zh", "yue", "lzh", "ko"):
            yield f"{path}: columns in {root.get('lang')}"
        for span in root.iter(XHTML + "span"):
            if span.get("class") == "upright" and (path not in vertical or not re.fullmatch(r"[0-9]{1,2}|[!?]{2}", text_of(span))):
                yield f"{path}: {text_of(span)} stands upright"


# Number in the list of what a book must do, and who asks. 6 and 7 are EPUBCheck's, 57 is Ace's, 39 is proved by the account of each
# sample (nothing found is missing), 14, 50 and 58 by tests of their own.
STATEMENTS = [("1", first_entry), ("2", methods), ("3, 4", entry_names), ("5", container), ("8, 9", manifest), ("10, 11", types), ("12, 13, 15, 16", dates_and_names),
              ("17", refinements), ("18", properties), ("19-21, 24, 32", closed_vocabulary), ("22, 23, 27", links), ("25, 26", encoding), ("28, 29", document_heads),
              ("30", headings), ("31", nesting), ("33", semantics), ("34", notes), ("35-38", figures), ("40-42", contents), ("43", landmarks), ("44", illustrations),
              ("45, 46", cover), ("47, 49, 51", pictures), ("52-54", style), ("55, 56", accessibility), ("columns", columns)]


def main():
    failed = 0
    for path in judges.books(sys.argv[1]):
        book = Book(path)
        problems = [(number, problem) for number, ask in STATEMENTS for problem in ask(book)]
        print(f"{path.rsplit('/', 1)[-1]}: {len(book.articles())} articles, {len(book.images())} pictures, {len(problems)} problems")
        for number, problem in problems[:50]:
            print(f"  statement {number}: {problem}")
        failed += len(problems)
    sys.exit(1 if failed else 0)


main()
