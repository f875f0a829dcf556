#!/usr/bin/env python3
"""Makes photographs and charts for the benchmark of pictures: the same files each time with one Pillow.

usage: make_pictures.py OUT PHOTOGRAPHS CHARTS       writes OUT/photographs/*.jpg and OUT/charts/*.png

A photograph has 1600 × 1067 pixels, 4:2:0 at quality 85: fields of colour of every size, as light falls on things,
edges, and the grain of a sensor. A chart has 1200 × 800 pixels with opacity, all of it opaque, as plotting programs
write them. Each differs from the others in some pixels, so that nothing can be done once for two.
"""
import io
import os
import random
import sys

from PIL import Image, ImageDraw, ImageFilter

POOL = 24
SIZE = (1600, 1067)


def noise(dice, side, channels):
    """A field of random colours of side × side, made as large as the photograph."""
    small = [Image.frombytes("L", (side * 3 // 2, side), dice.randbytes(side * 3 // 2 * side)) for _ in range(channels)]
    field = small[0] if channels == 1 else Image.merge("RGB", small)
    return field.resize(SIZE, Image.BICUBIC)


def photograph(seed):
    dice = random.Random(seed)
    image = noise(dice, 4, 3)
    for side, share in ((9, 0.35), (33, 0.25), (129, 0.14)):
        image = Image.blend(image, noise(dice, side, 3), share)
    draw = ImageDraw.Draw(image, "RGBA")
    for _ in range(60):  # things with edges: stems, windows, wires
        x, y = dice.randrange(SIZE[0]), dice.randrange(SIZE[1])
        colour = tuple(dice.randrange(256) for _ in range(3)) + (dice.randrange(60, 220),)
        kind = dice.randrange(3)
        if kind == 0:
            draw.ellipse((x, y, x + dice.randrange(8, 260), y + dice.randrange(8, 260)), fill=colour)
        elif kind == 1:
            draw.line((x, y, x + dice.randrange(-400, 400), y + dice.randrange(-400, 400)), fill=colour, width=dice.randrange(1, 9))
        else:
            draw.polygon([(x + dice.randrange(-150, 150), y + dice.randrange(-150, 150)) for _ in range(4)], fill=colour)
    image = image.filter(ImageFilter.GaussianBlur(0.7))
    grain = noise(dice, SIZE[1], 1).filter(ImageFilter.GaussianBlur(0.6))
    return Image.blend(image, Image.merge("RGB", [grain] * 3), 0.06 + 0.01 * (seed % 8))


def chart(seed):
    dice = random.Random(1000 + seed)
    image = Image.new("RGBA", (1200, 800), "white")
    large = Image.new("RGBA", (2400, 1600), "white")  # drawn twice as large, so that its edges are smooth
    draw = ImageDraw.Draw(large)
    for y in range(200, 1401, 200):
        draw.line((200, y, 2300, y), fill=(204, 204, 204), width=2)
    points = []
    for bar in range(24):
        height, x = dice.randrange(120, 1120), 220 + bar * 86
        colour = f"hsl({(seed * 36 + bar * 4) % 360},60%,50%)"
        draw.rectangle((x, 1400 - height, x + 64, 1400), fill=colour)
        points.append((x + 32, 1400 - dice.randrange(160, 1160)))
    draw.line(points, fill=(51, 51, 51), width=8, joint="curve")
    for point in points:
        draw.ellipse((point[0] - 12, point[1] - 12, point[0] + 12, point[1] + 12), fill=(51, 51, 51))
    image.paste(large.resize((1200, 800), Image.LANCZOS))
    draw = ImageDraw.Draw(image)
    for y in range(100, 701, 100):
        draw.text((40, y - 5), str((700 - y) * 5), fill="black")
    for word in range(12):
        draw.text((110 + word * 80, 740), dice.choice(("Jan", "Feb", "Mar", "April", "May", "June")), fill="black")
    return image


def numbered(image, number):
    """The same picture, told apart by a few pixels."""
    copy = image.copy()
    for bit in range(16):
        if number >> bit & 1:
            copy.paste((255,) * len(copy.getbands()), (bit * 16, 0, bit * 16 + 16, 16))
    return copy


def write(folder, suffix, count, make, **options):
    os.makedirs(folder, exist_ok=True)
    pool = [make(seed) for seed in range(min(POOL, count))]
    for number in range(count):
        made = io.BytesIO()
        numbered(pool[number % POOL], number).save(made, **options)
        with open(os.path.join(folder, f"{number:05d}{suffix}"), "wb") as file:
            file.write(made.getvalue())


def main():
    out, photographs, charts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    write(os.path.join(out, "photographs"), ".jpg", photographs, photograph, format="JPEG", quality=85, subsampling="4:2:0")
    write(os.path.join(out, "charts"), ".png", charts, chart, format="PNG")


main()
