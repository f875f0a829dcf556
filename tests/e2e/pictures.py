"""What a JPEG or PNG says of itself, read from its bytes. Standard library only."""
import struct


def jpeg_facts(data):
    found = {"type": "image/jpeg", "width": 0, "height": 0, "orientation": 1, "position": False, "trailing": False}
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        length = struct.unpack(">H", data[at + 2:at + 4])[0]
        body = data[at + 4:at + 2 + length]
        if marker in (0xC0, 0xC1, 0xC2):
            found["height"], found["width"] = struct.unpack(">HH", body[1:5])
        if marker == 0xE1 or marker == 0xED:  # EXIF, XMP, IPTC: none of them may reach a book
            found["position"] = True
        if marker == 0xDA:
            break
        at += 2 + length
    found["trailing"] = not data.endswith(b"\xff\xd9")
    return found


def png_facts(data):
    found = {"type": "image/png", "width": 0, "height": 0, "orientation": 1, "position": False, "trailing": False}
    found["width"], found["height"] = struct.unpack(">II", data[16:24])
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind in (b"eXIf", b"iTXt", b"tEXt", b"zTXt"):
            found["position"] = True
        at += 12 + length
        if kind == b"IEND":
            break
    found["trailing"] = at != len(data)
    return found


def facts(data):
    if data[:3] == b"\xff\xd8\xff":
        return jpeg_facts(data)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return png_facts(data)
    return {"type": "unknown", "width": 0, "height": 0, "orientation": 0, "position": False, "trailing": False}
