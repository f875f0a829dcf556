"""A book, opened for questions: its bytes, its parts as trees, its links. Standard library only."""
import posixpath
import re
import struct
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile

XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


class Book:
    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.zip = zipfile.ZipFile(path)
        self.names = [info.filename for info in self.zip.infolist()]
        self.container = ET.fromstring(self.zip.read("META-INF/container.xml"))
        self.package_path = self.container.find(f".//{CONTAINER}rootfile").get("full-path")
        self.package = ET.fromstring(self.zip.read(self.package_path))
        self.metadata = self.package.find(OPF + "metadata")
        self.items = self.package.findall(f"{OPF}manifest/{OPF}item")
        self.by_id = {item.get("id"): item for item in self.items}
        self.spine = [self.resolve(self.by_id[ref.get("idref")].get("href")) for ref in self.package.findall(f"{OPF}spine/{OPF}itemref")]
        self.documents = {self.resolve(item.get("href")): ET.fromstring(self.zip.read(self.resolve(item.get("href"))))
                          for item in self.items if item.get("media-type") == "application/xhtml+xml"}
        self.nav_path = next(self.resolve(item.get("href")) for item in self.items if self.has_property(item, "nav"))
        self.nav = self.documents[self.nav_path]
        self.ncx = next(ET.fromstring(self.zip.read(self.resolve(item.get("href"))))
                        for item in self.items if item.get("media-type") == "application/x-dtbncx+xml")

    def resolve(self, href, base=None):
        base = self.package_path if base is None else base
        return posixpath.normpath(posixpath.join(posixpath.dirname(base), urllib.parse.unquote(href.split("#")[0])))

    @staticmethod
    def has_property(item, name):
        return name in (item.get("properties") or "").split()

    def metas(self, name, refined=False):
        return [meta.text for meta in self.metadata.findall(OPF + "meta")
                if meta.get("property") == name and (refined or not meta.get("refines"))]

    def nav_of(self, kind, document=None):
        return [nav for nav in (document if document is not None else self.nav).iter(XHTML + "nav") if nav.get(EPUB + "type") == kind]

    def links(self):
        """(document, element, target file, fragment) of each link that stays in the book."""
        for path, root in self.documents.items():
            for element in root.iter(XHTML + "a"):
                href = element.get("href")
                if href is None or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", href):
                    continue
                target = self.resolve(href, path) if href.split("#")[0] else path
                yield path, element, target, urllib.parse.unquote(href.split("#", 1)[1]) if "#" in href else ""

    def articles(self):
        """The documents that hold an article, in reading order."""
        return [path for path in self.spine if any(section.get(EPUB + "type") == "chapter" for section in self.documents[path].iter(XHTML + "section"))]

    def images(self):
        return [(self.resolve(item.get("href")), item) for item in self.items if item.get("media-type").startswith("image/")]

    def style_sheets(self):
        return {name: self.zip.read(name).decode("utf-8") for name in self.names if name.endswith(".css")}


def local(element):
    return element.tag.split("}")[-1] if isinstance(element.tag, str) else ""


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def local_headers(data):
    """(name, version needed, flags, method, extra length) of each local header, found through the central directory."""
    end = data.rfind(b"PK\x05\x06")
    count, _, offset = struct.unpack("<HII", data[end + 10:end + 20])
    for _ in range(count):
        name_length, extra_length, comment_length = struct.unpack("<HHH", data[offset + 28:offset + 34])
        at = struct.unpack("<I", data[offset + 42:offset + 46])[0]
        version, flags, method = struct.unpack("<HHH", data[at + 4:at + 10])
        n, extra = struct.unpack("<HH", data[at + 26:at + 30])
        yield data[at + 30:at + 30 + n].decode("utf-8"), version, flags, method, extra
        offset += 46 + name_length + extra_length + comment_length
