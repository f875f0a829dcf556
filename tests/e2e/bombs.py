#!/usr/bin/env python3
"""Pictures that ask for more than they are worth: each must be refused, fast and in little memory.

usage: bombs.py PROGRAM [--table]
Each stands alone in a page; the book must be built all the same, with the finding that the bomb deserves.
"""
import json
import os
import struct
import subprocess
import sys
import tempfile
import zlib

MOST_MEGABYTES = 200
MOST_SECONDS = 1.0  # of all threads, so that a busy machine changes nothing


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def deflated_zeros(megabytes):
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


def png(width, height, before=b"", data=None, depth=8, kind=2):
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    data = deflated_zeros(1) if data is None else data
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def gif(width, height, left=0, top=0, frame=(1, 1)):
    start = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    whole = start + b"\x2c" + struct.pack("<HHHHB", left, top, *frame, 0) + b"\x02\x02\x44\x01\0" + b"\x3b"
    return whole


def riff(body):
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def webp_chunk(kind, data):
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def vp8x(width, height, flags=2):
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return webp_chunk(b"VP8X", bytes([flags, 0, 0, 0]) + size)


def nested_webp(depth):
    inner = b""
    for _ in range(depth):
        inner = webp_chunk(b"ANMF", b"\0" * 16 + inner)
    return riff(vp8x(16, 16) + webp_chunk(b"ANIM", b"\0" * 6) + inner)


def segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def frame(width, height, marker=0xC0, components=3):
    parts = b"".join(bytes([i + 1, 0x11, 0]) for i in range(components))
    return segment(marker, struct.pack(">BHHB", 8, height, width, components) + parts)


def jpeg_scans(width, height, count):
    """Progressive, of many scans that each touch every block, and no tables to read them with."""
    scan = segment(0xDA, b"\x01\x01\x00\x01\x01\x00") + b"\0" * 8
    return b"\xff\xd8" + segment(0xDB, b"\0" + b"\1" * 64) + frame(width, height, 0xC2) + scan * count + b"\xff\xd9"


def exif(loop):
    """A directory of 65,535 entries, or one whose next directory is itself."""
    if loop:
        block = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 0) + struct.pack("<I", 8)
    else:
        block = b"MM\0*" + struct.pack(">I", 8) + struct.pack(">H", 65535) + b"\1" * 60000
    return segment(0xE1, b"Exif\0\0" + block)


def box(kind, data):
    return struct.pack(">I", len(data) + 8) + kind + data


def avif(width, height, depth=0):
    brand = box(b"ftyp", b"avif\0\0\0\0avifmif1miaf")
    handler = box(b"hdlr", b"\0" * 8 + b"pict" + b"\0" * 13)
    item = box(b"infe", b"\2\0\0\0\0\1\0\0av01\0")
    properties = box(b"ipco", box(b"ispe", b"\0" * 4 + struct.pack(">II", width, height)) +
                     box(b"av1C", b"\x81\0\x0c\0") + box(b"pixi", b"\0\0\0\0\3\10\10\10"))
    ties = box(b"ipma", b"\0" * 4 + struct.pack(">IHB", 1, 1, 3) + b"\x01\x82\x03")
    place = box(b"iloc", b"\0" * 4 + b"\x44\0" + struct.pack(">HHHH", 1, 1, 0, 1) + struct.pack(">II", 400, 50))
    inner = b""
    for _ in range(depth):
        inner = box(b"iprp", inner)
    meta = box(b"meta", b"\0" * 4 + handler + box(b"pitm", b"\0\0\0\0\0\1") + place +
               box(b"iinf", b"\0\0\0\0\0\1" + item) + box(b"iprp", properties + ties) + inner)
    return brand + meta + box(b"mdat", b"\x12\0\x0a\x0a" * 40)


def svg_uses(levels, width=10):
    lines = ["<rect id='l0' width='9' height='9'/>"]
    for level in range(1, levels):
        lines.append(f"<g id='l{level}'>" + f"<use href='#l{level - 1}'/>" * 10 + "</g>")
    body = "".join(lines)
    return f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='10'>{body}</svg>".encode()


TOO_LARGE, BROKEN, KIND, NO_PICTURE = "FIG-006", "FIG-005", "FIG-007", "FIG-008"
ANY = (TOO_LARGE, BROKEN, KIND, NO_PICTURE)

# name, the findings that may be given (none: it is shown, within the same bounds), what makes the bytes
BOMBS = [
    ("png-60000.png", (TOO_LARGE,), lambda: png(60000, 60000)),
    ("png-largest.png", (TOO_LARGE,), lambda: png(0x7FFFFFFF, 0x7FFFFFFF)),
    ("png-40000-of-one-bit.png", (TOO_LARGE,), lambda: png(40000, 40000, depth=1, kind=0)),
    ("png-text-of-a-gigabyte.png", (TOO_LARGE,),
     lambda: png(60000, 60000, chunk(b"zTXt", b"a\0\0" + deflated_zeros(1024)))),
    ("png-profile-of-a-gigabyte.png", (BROKEN,),
     lambda: png(64, 64, chunk(b"iCCP", b"a\0\0" + deflated_zeros(1024)), data=b"")),
    ("png-a-million-chunks.png", (BROKEN,), lambda: png(64, 64, chunk(b"teSt", b"") * 1000000, data=b"")),
    ("gif-64-bytes.gif", (TOO_LARGE,), lambda: gif(65535, 65535)),
    ("gif-frame-beyond.gif", (BROKEN, TOO_LARGE), lambda: gif(10, 10, 0, 0, (65535, 65535))),
    ("gif-frames.gif", ANY, lambda: b"GIF89a" + struct.pack("<HHBBB", 6000, 6000, 0, 0, 0) +
     (b"\x2c" + struct.pack("<HHHHB", 0, 0, 6000, 6000, 0) + b"\x02\x01\x00\x00") * 100000),
    ("webp-16383.webp", (TOO_LARGE, BROKEN), lambda: riff(vp8x(16383, 16383, 0) + webp_chunk(
        b"VP8L", b"\x2f" + struct.pack("<I", 16382 | 16382 << 14) + b"\0" * 20))),
    ("webp-deep.webp", ANY, lambda: nested_webp(20000)),
    ("webp-a-million-chunks.webp", ANY, lambda: riff(vp8x(16, 16) + webp_chunk(b"JUNK", b"") * 1000000)),
    ("webp-canvas.webp", (TOO_LARGE, BROKEN), lambda: riff(vp8x(1 << 24, 256))),
    ("jpeg-65500.jpg", (TOO_LARGE,), lambda: b"\xff\xd8" + frame(65500, 65500) + b"\xff\xda\0\x02"),
    ("jpeg-scans.jpg", ANY, lambda: jpeg_scans(6000, 6000, 5000)),
    ("jpeg-endless-exif.jpg", (BROKEN, TOO_LARGE), lambda: b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + b"\1" * 65000) * 900),
    ("jpeg-exif-of-itself.jpg", (BROKEN, TOO_LARGE), lambda: b"\xff\xd8" + exif(True) + frame(65500, 65500)),
    ("jpeg-exif-of-65535.jpg", (BROKEN, TOO_LARGE), lambda: b"\xff\xd8" + exif(False) * 900 + frame(65500, 65500)),
    ("avif-60000.avif", (TOO_LARGE, BROKEN), lambda: avif(60000, 60000)),
    ("avif-deep.avif", ANY, lambda: avif(64, 64, 5000)),
    ("bmp-60000.bmp", (TOO_LARGE,), lambda: b"BM" + struct.pack("<IIIIIIHHIIIIII", 1000, 0, 54, 40, 60000, 60000, 1, 24,
                                                            0, 0, 0, 0, 0, 0)),
    ("psd-30000.psd", (TOO_LARGE,), lambda: b"8BPS\0\1" + b"\0" * 6 + struct.pack(">HIIHH", 3, 30000, 30000, 8, 3) +
     b"\0" * 14),
    ("tga-65535.tga", ANY, lambda: b"\0\0\2" + b"\0" * 9 + struct.pack("<HHBB", 65535, 65535, 24, 0) + b"\0" * 64),
    ("pnm-99999.ppm", ANY, lambda: b"P6\n99999 99999\n255\n" + b"\0" * 64),
    ("svg-wide.svg", (), lambda: svg_uses(2, 2000000000)),
    ("svg-uses.svg", (KIND,), lambda: svg_uses(12)),
    ("svg-deep.svg", (KIND,), lambda: b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 500000 + b"<rect/>"),
    ("scan.tiff", (KIND,), lambda: b"II*\0" + struct.pack("<I", 8) + b"\xff\xff" + b"\1" * 60000),
    ("phone.heic", (KIND,), lambda: box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0" * 64)),
    ("new.jxl", (KIND,), lambda: b"\xff\x0a" + b"\xff" * 64),
]


def write(path, make):
    """In a process of its own: the kernel counts what Python holds at a fork as memory of the program it starts."""
    writer = os.fork()
    if writer == 0:
        with open(path, "wb") as file:
            file.write(make())
        os._exit(0)
    if os.waitpid(writer, 0)[1] != 0:
        sys.exit(f"{path} could not be made")


def run(program, folder, picture):
    """\\returns the codes of the article's findings, CPU seconds and megabytes of one run."""
    page = os.path.join(folder, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        words = "The tide came in twice that day, and nobody on the shore had seen it so high before. " * 6
        file.write(f"<html><body><article><h1>Tides</h1><p>{words}</p><img src='{picture}'><p>{words}</p></article>")
    command = [program, page, "-o", os.path.join(folder, "book.epub"), "--json", "--no-cover"]
    with tempfile.TemporaryFile() as output:
        # sheaf waits for the process that draws, so its time and memory are in what the kernel says of sheaf.
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        account = json.loads(output.read() or "{}")
    if child.returncode not in (0, 4):
        raise AssertionError(f"exit {child.returncode}")
    codes = [finding["code"] for finding in account["articles"][0]["findings"]]
    return codes, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, show = os.path.abspath(sys.argv[1]), "--table" in sys.argv
    problems = []
    for name, wanted, make in BOMBS:
        with tempfile.TemporaryDirectory() as folder:
            write(os.path.join(folder, name), make)
            size = os.path.getsize(os.path.join(folder, name))
            try:
                codes, seconds, megabytes = run(program, folder, name)
            except (AssertionError, KeyError, ValueError) as error:
                problems.append(f"{name}: {error!r}")
                continue
        if show:
            print(f"| {name} | {size} | {' '.join(codes)} | {seconds:.2f} | {megabytes:.0f} |")
        if not set(codes) & set(wanted) and (codes or wanted):
            problems.append(f"{name}: {codes}, not {wanted}")
        if seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES:
            problems.append(f"{name}: {seconds:.2f} s, {megabytes:.0f} MB")
    print("\n".join(problems))
    print(f"{len(BOMBS)} pictures, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
