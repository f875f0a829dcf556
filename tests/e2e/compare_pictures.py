#!/usr/bin/env python3
"""Compares what sheaf shows of the set of tests/pictures with what ImageMagick makes of the same files.

usage: compare_pictures.py PROGRAM PICTURES_TEST [--table]
The set's own expectations are ours; here an independent decoder says what each picture shows.
"""
import os
import struct
import subprocess
import sys
import tempfile

import judges
import picture_book

MEAN, WORST = 4.0, 12  # of 255: the mean of all samples, and the worst middle of a quarter

# What ImageMagick 6.9.11 of Debian 12 shows otherwise, and why. Each must still differ, or the line is out of date.
OTHERWISE = {
    "it takes four inks for inverted even where no Adobe mark says so": ["cmyk-plain.jpg", "profile-for-cmyk.jpg"],
    "it lets a profile of four inks speak for RGB": ["cmyk-profile-for-rgb.jpg"],
    "it keeps a PNG's gamma and primaries aside": [
        "gamma-1.4-grey.png", "gamma-1.8-indexed.png", "gamma-1.8-opacity.png", "primaries-p3.png"],
    "it takes a gamma of 0.02 for linear light": ["gamma-nonsense.png"],
    "it leaves the profile, transfer and primaries of AVIF unread": ["linear.avif", "p3.avif", "profile-1.8.avif"],
    "it leaves the opacity of AVIF and of a flat PSD unread": ["clear.avif", "clear-10.avif", "clear.psd"],
    "it does not turn PNG and WebP by their EXIF": [
        "turned-3.png", "turned-6.png", "turned-8.png", "turned-3.webp", "turned-6.webp", "turned-8.webp"],
    "it cuts a first frame at the canvas, which browsers enlarge": ["larger-than-canvas.gif"],
    "it does not place the first frame of a WebP": ["moving-in-a-corner.webp"],
}
DIFFERS = {name for names in OTHERWISE.values() for name in names}


def convert(path, *options):
    """The picture as rows of RGB."""
    command = ["convert", path + "[0]", *options, "-strip", "-depth", "8", "ppm:-"]
    made = subprocess.run(command, capture_output=True, check=False, timeout=60)
    if made.returncode != 0 and not made.stdout:
        return None
    fields = made.stdout.split(maxsplit=4)[:4] if made.stdout else []
    if len(fields) < 4:
        return None
    width, height = int(fields[1]), int(fields[2])
    kind = 3 if fields[0] == b"P6" else 1
    pixels = made.stdout[len(made.stdout) - width * height * kind:]
    if kind == 1:
        pixels = bytes(value for value in pixels for _ in range(3))
    return width, height, pixels


def srgb_profile():
    """IEC 61966-2-1 as an ICC profile: its curve is `para` of type 3, its colours are those of the standard at D50."""
    def numbers(kind, start, *values):
        return kind + b"\0" * 4 + start + b"".join(struct.pack(">i", round(value * 65536)) for value in values)
    curve = numbers(b"para", b"\0\3\0\0", 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = [(b"wtpt", numbers(b"XYZ ", b"", 0.9642, 1.0, 0.8249)), (b"rXYZ", numbers(b"XYZ ", b"", 0.4360, 0.2225, 0.0139)),
            (b"gXYZ", numbers(b"XYZ ", b"", 0.3851, 0.7169, 0.0971)), (b"bXYZ", numbers(b"XYZ ", b"", 0.1431, 0.0606, 0.7141)),
            (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve)]
    at, table, data = 132 + 12 * len(tags), struct.pack(">I", len(tags)), b""
    for name, value in tags:
        table += name + struct.pack(">II", at + len(data), len(value))
        data += value
    head = struct.pack(">I4sI", at + len(data), b"none", 0x04200000) + b"mntrRGB XYZ ".ljust(24, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + struct.pack(">III", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + data


def plain(path, profile):
    """Upright, on white, in sRGB: by ImageMagick alone."""
    options = ["-background", "white", "-flatten", "-auto-orient", "-profile", profile, "-colorspace", "sRGB"]
    return convert(path, *options)


def apart(one, other):
    """\\returns the mean difference of all samples, and the worst at the middle of a quarter."""
    (width, height, left), (_, _, right) = one, other
    mean = sum(abs(a - b) for a, b in zip(left, right)) / len(left)
    worst = 0
    for y in (height // 4, height * 3 // 4):
        for x in (width // 4, width * 3 // 4):
            at = 3 * (y * width + x)
            worst = max(worst, *(abs(left[at + c] - right[at + c]) for c in range(3)))
    return mean, worst


def main():
    program, maker = os.path.abspath(sys.argv[1]), sys.argv[2]
    judges.need_program("convert", "install imagemagick")
    problems, compared = [], 0
    with tempfile.TemporaryDirectory() as work:
        pictures = os.path.join(work, "pictures")
        picture_book.write_set(maker, pictures)
        profile = os.path.join(work, "srgb.icc")
        with open(profile, "wb") as file:
            file.write(srgb_profile())
        names, shown = picture_book.shown_of(pictures, picture_book.make(program, pictures, work))
        for name in names:
            # Drawings: Debian's ImageMagick has librsvg at most, which draws for sheaf too. A browser looks at them.
            if name not in shown or name.endswith(".svg"):
                continue
            ours_path = os.path.join(work, "shown")
            with open(ours_path, "wb") as file:
                file.write(shown[name])
            theirs, ours = plain(os.path.join(pictures, name), profile), convert(ours_path)
            if theirs is None:
                result = "ImageMagick does not read it"
            elif theirs[:2] != ours[:2]:
                result = f"{ours[:2]}, not {theirs[:2]}"
            else:
                compared += 1
                mean, worst = apart(ours, theirs)
                result = None if mean <= MEAN and worst <= WORST else f"mean {mean:.1f}, worst {worst}"
                if "--table" in sys.argv:
                    print(f"{name}\t{mean:.2f}\t{worst}")
            if result and name not in DIFFERS:
                problems.append(f"{name}: {result}")
            if not result and name in DIFFERS:
                problems.append(f"{name}: no longer differs; take it out of the list")
    print("\n".join(problems))
    print(f"{len(names)} files, {len(shown)} shown, {compared} compared, {len(problems)} problems")
    sys.exit(1 if problems or compared < 150 else 0)


main()
