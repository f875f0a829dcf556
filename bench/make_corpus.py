#!/usr/bin/env python3
"""Makes a folder of illustrated articles for the benchmark: the same files each time with one Pillow.

usage: make_corpus.py OUT ARTICLES       writes OUT/html/*.html and OUT/html/img/*.jpg, two pictures an article
"""
import io
import os
import random
import sys

from PIL import Image, ImageFilter

PHOTOS = 24
WORDS = ("river bridge lamp winter letter orchard ferry council map harbour kitchen mason willow signal bread station ladder "
         "market garden north quiet early public careful wooden narrow evening repaired counted painted crossed remembered "
         "measured opened followed told the a of and in by with from under over before after").split()


def photograph(seed):
    """A soft field of colours with grain: it deflates as badly as a photograph, and weighs as much."""
    dice = random.Random(seed)
    small = Image.new("RGB", (12, 8))
    small.putdata([tuple(dice.randrange(256) for _ in range(3)) for _ in range(96)])
    image = small.resize((1200, 800), Image.BICUBIC)
    grain = Image.frombytes("L", (1200, 800), dice.randbytes(1200 * 800)).filter(ImageFilter.GaussianBlur(0.8))
    return Image.blend(image, Image.merge("RGB", [grain] * 3), 0.22)


def numbered(image, number):
    """The same photograph, told apart by a few pixels."""
    copy = image.copy()
    for bit in range(16):
        if number >> bit & 1:
            copy.paste((255, 255, 255), (bit * 16, 0, bit * 16 + 16, 16))
    return copy


def sentence(dice):
    return " ".join(dice.choice(WORDS) for _ in range(dice.randrange(8, 18))).capitalize() + "."


def article(number):
    dice = random.Random(1000 + number)
    paragraphs = ["<p>" + " ".join(sentence(dice) for _ in range(dice.randrange(3, 6))) + "</p>" for _ in range(16)]
    for at, which in ((3, "a"), (9, "b")):
        paragraphs.insert(at, f'<figure><img src="img/{number:05d}{which}.jpg" alt="{sentence(dice)}"/>'
                              f"<figcaption>{sentence(dice)} <cite>{dice.choice(WORDS).title()} Press</cite></figcaption></figure>")
    headline = f"Number {number}: {sentence(dice)[:-1]}"
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"/><title>{headline}</title>'
            f'<meta name="author" content="Writer {number % 17}"/></head>\n<body><article><h1>{headline}</h1>\n'
            + "\n".join(paragraphs) + "\n</article></body></html>\n")


def main():
    out, count = sys.argv[1], int(sys.argv[2])
    images = os.path.join(out, "html", "img")
    os.makedirs(images, exist_ok=True)
    pool = [photograph(seed) for seed in range(PHOTOS)]
    for number in range(count):
        with open(os.path.join(out, "html", f"{number:05d}.html"), "w", encoding="utf-8") as file:
            file.write(article(number))
        for which in (0, 1):
            bytes_ = io.BytesIO()
            numbered(pool[(2 * number + which) % PHOTOS], number).save(bytes_, "JPEG", quality=88)
            with open(os.path.join(images, f"{number:05d}{'ab'[which]}.jpg"), "wb") as file:
                file.write(bytes_.getvalue())


main()
